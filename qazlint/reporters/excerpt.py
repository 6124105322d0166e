"""Lines of a file with the deciding stretch marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from qazlint.model.identifier import masked
from qazlint.reporters.canvas import FAIL, QUIET, styled
from qazlint.reporters.ground import remark
from qazlint.reporters.quoting import shown

_CUT = "…"

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.document import Place
    from qazlint.model.report import Excerpt, Finding
    from qazlint.reporters.page import Page


def excerpt(finding: Finding, lines: Excerpt, page: Page) -> Iterator[Text]:
    """The lines with their numbers, and beneath the stretch what is asked of it."""
    gutter = len(str(lines.lines[-1][0])) + 4
    room = page.canvas.width - gutter - 2
    for number, line in lines.lines:
        marked = number == lines.place.line
        start, end = _stretch(line, lines.place) if marked else (0, 0)
        left = _left(end, room)
        head = styled((f"{number:>{gutter}} │ ", QUIET))
        yield Text.assemble(head, _marked(line, start, end, left=left, room=room - 1))
        if marked:
            under = " " * (len(shown(line[:start])) - left)
            bar = "─" * min(max(1, len(shown(line[start:end]))), room - len(under))
            yield from _remark(f"{under}{bar}", finding, page, gutter=gutter)


def _stretch(line: str, place: Place) -> tuple[int, int]:
    """Where the place begins and ends within its first line, from 0."""
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return start, max(start, min(end, len(line)))


def _left(end: int, room: int) -> int:
    """How much of a long line is left out on its left, so that the stretch is seen."""
    return 0 if end <= room else end - room // 2


def _marked(line: str, start: int, end: int, *, left: int, room: int) -> Text:
    whole = masked(line)
    before, inside, after = whole[:start], whole[start:end], whole[end:]
    text = styled(before, (inside, FAIL), after)
    if left:
        text = Text.assemble(_CUT, text[left + 1 :])
    text.truncate(room, overflow="ellipsis")
    return text


def _remark(bar: str, finding: Finding, page: Page, *, gutter: int) -> Iterator[Text]:
    rail = styled((f"{'':>{gutter}} │ ", QUIET))
    asked = page.say(remark(finding.grounds[0], finding, page.report))
    if rail.cell_len + len(bar) + 1 + Text(asked).cell_len <= page.canvas.width:
        yield Text.assemble(rail, styled((f"{bar} {asked}", FAIL)))
        return
    yield Text.assemble(rail, styled((bar, FAIL)))
    for line in page.canvas.hung(Text(), styled((asked, FAIL)), indent=gutter + 3):
        yield Text.assemble(rail, line[gutter + 3 :])
