"""The coverage of a pack for a terminal: per act and provision, who looks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from qazlint.model.coverage import Care
from qazlint.reporters.canvas import PLAIN, QUIET, STRONG, UNKNOWN, Canvas, styled
from qazlint.reporters.citation import short_number
from qazlint.reporters.message import Argument, message, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

    from qazlint.model.coverage import Chart, Entry, Row
    from qazlint.model.pack import Pack
    from qazlint.model.texts import Language

_NUMBER = 10
_STYLES: dict[Care, Style] = {
    Care.AUTOMATED: PLAIN,
    Care.MANUAL: UNKNOWN,
    Care.OUT_OF_SCOPE: QUIET,
}


def render(
    charts: Sequence[Chart], pack: Pack, *, language: Language, width: int, color: bool
) -> str:
    """A heading for each act with its counts, then its provisions. Total."""
    table = _Table(Canvas(width=width, color=color), pack, language)
    return table.canvas.rendered(line for chart in charts for line in table.lines(chart))


def counted(rows: Sequence[Row]) -> Argument:
    """How many provisions are looked after in which way."""
    numbers = {care: sum(row.care is care for row in rows) for care in Care}
    return message(
        "coverage.counts",
        all=len(rows),
        automated=numbers[Care.AUTOMATED],
        manual=numbers[Care.MANUAL],
        out=numbers[Care.OUT_OF_SCOPE],
    )


class _Table:
    """A canvas with the words of one language."""

    def __init__(self, canvas: Canvas, pack: Pack, language: Language) -> None:
        self.canvas = canvas
        self._pack = pack
        self._language = language

    def lines(self, chart: Chart) -> Iterator[Text]:
        act = self._pack.acts[chart.act]
        yield from self.canvas.wrapped(styled((self._say(act.short), STRONG)))
        yield from self.canvas.wrapped(styled((self._say(counted(chart.rows)), QUIET)))
        yield Text()
        for row in chart.rows:
            yield from self._row(row)
        yield Text()

    def _row(self, row: Row) -> Iterator[Text]:
        number = self._say(short_number(row.entry.provision, is_clause=row.entry.is_clause))
        heading = self._say(row.entry.heading)
        head = styled((f"{number:<{_NUMBER}}", STRONG))
        yield from self.canvas.hung(head, styled(heading), indent=_NUMBER)
        care = styled((self._say(message(f"care.{row.care.value}")), _STYLES[row.care]))
        told = Text.assemble(care, styled(self._carers(row.entry)))
        yield from self.canvas.wrapped(told, indent=_NUMBER)
        if row.entry.because:
            because = styled((self._say(row.entry.because), QUIET))
            yield from self.canvas.wrapped(because, indent=_NUMBER)

    def _carers(self, entry: Entry) -> str:
        names = (*entry.rules, *entry.met_by, *entry.scopes)
        return f": {', '.join(names)}" if names else ""

    def _say(self, what: Argument) -> str:
        return say(what, self._language)
