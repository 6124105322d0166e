"""Styled lines of a certain width, on rich."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from qazlint.model.identifier import masked
from qazlint.reporters.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

# Sixteen colours of the person's own theme: they are legible on its background. Red and ochre
# carry meaning; a pass is grey, since what needs no action must not shine.
FAIL: Final = Style.parse("bold red")
UNKNOWN: Final = Style.parse("bold yellow")
STRONG: Final = Style.parse("bold")
QUIET: Final = Style.parse("dim")
ADD: Final = Style.parse("green")
PLAIN: Final = Style.null()

# rich puts a random id into each hyperlink; the same report must give the same bytes.
_LINK_ID: Final = re.compile(r"\x1b\]8;id=[^;]*;")
_LEAST_WIDTH: Final = 40

Span = tuple[str, Style]


def link(address: str) -> Style:
    """A style that leads to an address, in terminals that know hyperlinks (OSC 8)."""
    return Style(color="blue", underline=True, link=address)


def styled(*spans: str | Span) -> Text:
    """A line of spans; whatever they hold is shown harmlessly and with identity numbers masked."""
    text = Text()
    for span in spans:
        content, style = (span, PLAIN) if isinstance(span, str) else span
        text.append(shown(masked(content)), style)
    return text


class Canvas:
    """A width to write to, with or without colour; the environment has no say in it."""

    def __init__(self, *, width: int, color: bool) -> None:
        """Prepare a canvas of at least 40 columns."""
        self.width = max(width, _LEAST_WIDTH)
        self._console = Console(
            file=StringIO(),
            width=self.width,
            color_system="standard" if color else None,
            force_terminal=color,
            no_color=not color,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def wrapped(self, text: Text, *, indent: int = 0) -> list[Text]:
        """A line folded to the width, all of it indented."""
        return self.hung(Text(), text, indent=indent)

    def hung(self, head: Text, body: Text, *, indent: int) -> list[Text]:
        """A line that begins with a head; it and the lines after it start at the indent."""
        room = max(self.width - indent, 1)
        folded = self._folded(body, room)
        if head.cell_len > indent:
            return [head, *(_indented(line, indent) for line in folded)]
        first = Text.assemble(head, " " * (indent - head.cell_len), folded[0])
        return [first, *(_indented(line, indent) for line in folded[1:])]

    def _folded(self, line: Text, width: int) -> list[Text]:
        """A line in pieces of at most a width, without spaces at their ends."""
        line.rstrip()
        fits = line.cell_len <= width
        pieces = [line] if fits else list(line.wrap(self._console, width, overflow="fold"))
        for piece in pieces:
            piece.rstrip()
        return pieces

    def rendered(self, lines: Iterable[Text]) -> str:
        """The lines as text, each ended; none is wider than the canvas."""
        for line in lines:
            for folded in self._folded(line, self.width):
                self._console.print(folded, soft_wrap=True)
        file = self._console.file
        assert isinstance(file, StringIO)
        return _LINK_ID.sub("\x1b]8;;", file.getvalue())


def _indented(line: Text, indent: int) -> Text:
    return Text.assemble(" " * indent, line)


def cut(text: str, width: int) -> str:
    """The text, ended with an ellipsis where it has more cells than a width. Total."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def padded(text: str, width: int) -> str:
    """The text, filled with spaces to a width in cells. Total."""
    return text + " " * max(0, width - cell_len(text))
