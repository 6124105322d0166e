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
_COLUMNS = tuple(care.value for care in Care)
_STYLES: dict[Care, Style] = {
    Care.AUTOMATED: PLAIN,
    Care.MANUAL: UNKNOWN,
    Care.OUT_OF_SCOPE: QUIET,
}


def render(
    charts: Sequence[Chart], pack: Pack, *, language: Language, width: int, color: bool
) -> str:
    """The provisions of each act; of several acts at the end the counts of each. Total."""
    table = _Table(Canvas(width=width, color=color), pack, language)
    return table.canvas.rendered((*table.all_acts(charts), *table.overview(charts)))


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

    def all_acts(self, charts: Sequence[Chart]) -> Iterator[Text]:
        """The provisions of each act beneath its name."""
        for chart in charts:
            yield from self._act(chart)

    def overview(self, charts: Sequence[Chart]) -> Iterator[Text]:
        """A line for each act, and one for all; none where there is one act alone."""
        if len(charts) == 1:
            return
        named = [(self._say(self._pack.acts[chart.act].short), chart.rows) for chart in charts]
        every = tuple(row for _, rows in named for row in rows)
        named.append((self._say(message("coverage.all")), every))
        heads = [self._say(message(f"coverage.column.{one}")) for one in ("all", *_COLUMNS)]
        indent = max(Text(name).cell_len for name, _ in named) + 2
        yield styled((" " * indent + "  ".join(heads), QUIET))
        for name, rows in named:
            numbers = [len(rows), *(sum(row.care is care for row in rows) for care in Care)]
            cells = (f"{number:>{len(head)}}" for number, head in zip(numbers, heads, strict=True))
            yield styled((f"{name:<{indent}}", STRONG), ("  ".join(cells), PLAIN))

    def _act(self, chart: Chart) -> Iterator[Text]:
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
