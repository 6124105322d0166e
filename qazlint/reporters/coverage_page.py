"""The coverage of a pack as a page in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.coverage import Care
from qazlint.reporters.citation import short_number
from qazlint.reporters.coverage_table import counted
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.quoting import in_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qazlint.model.coverage import Chart, Entry, Row
    from qazlint.model.pack import Pack
    from qazlint.model.texts import Language


def render(charts: Sequence[Chart], pack: Pack, *, language: Language, rules: str = "") -> str:
    """
    A table for each act: provision, heading, how it is looked after, by whom, and why not.

    `rules` is the way to the folder of the pages of rules, "" where there are none. Total.
    """
    page = _Page(pack, language, rules)
    acts = (line for chart in charts for line in page.act(chart))
    return "\n".join((*page.head(), *page.overview(charts), *acts))


class _Page:
    """The words of one language."""

    def __init__(self, pack: Pack, language: Language, rules: str) -> None:
        self._pack = pack
        self._language = language
        self._rules = rules

    def head(self) -> Iterator[str]:
        yield f"# {self._say(message('coverage.title'))}"
        yield ""
        yield self._say(message("coverage.lead"))
        yield ""

    def overview(self, charts: Sequence[Chart]) -> Iterator[str]:
        """How many provisions of each act are looked after, and how; nothing of a single act."""
        if len(charts) == 1:
            return
        cares = [self._say(message(f"care.{care.value}")) for care in Care]
        yield f"| {self._say(message('coverage.act'))} | {' | '.join(cares)} |"
        yield f"|---{'|---:' * len(cares)}|"
        for chart in charts:
            yield f"| {self._act_name(chart)} | {' | '.join(map(str, _numbers(chart.rows)))} |"
        every = tuple(row for chart in charts for row in chart.rows)
        total = self._say(message("coverage.all"))
        yield f"| **{total}** | {' | '.join(f'**{number}**' for number in _numbers(every))} |"
        yield ""

    def _act_name(self, chart: Chart) -> str:
        return in_markdown(self._say(self._pack.acts[chart.act].short))

    def act(self, chart: Chart) -> Iterator[str]:
        act = self._pack.acts[chart.act]
        yield f"## {in_markdown(self._say(act.titles[-1].texts))}"
        yield ""
        yield self._say(counted(chart.rows))
        yield ""
        names = ("provision", "heading", "care", "by", "because")
        yield f"| {' | '.join(self._say(message(f'coverage.{name}')) for name in names)} |"
        yield f"|{'---|' * len(names)}"
        yield from (self._row(row) for row in chart.rows)
        yield ""

    def _row(self, row: Row) -> str:
        entry = row.entry
        number = self._say(short_number(entry.provision, is_clause=entry.is_clause))
        because = in_markdown(self._say(entry.because)) if entry.because else ""
        care = self._say(message(f"care.{row.care.value}"))
        heading = in_markdown(self._say(entry.heading))
        return f"| {number} | {heading} | {care} | {self._carers(entry)} | {because} |"

    def _carers(self, entry: Entry) -> str:
        rules = (self._linked(rule) for rule in (*entry.rules, *entry.met_by))
        return ", ".join((*rules, *(f"`{scope}`" for scope in entry.scopes)))

    def _linked(self, rule: str) -> str:
        return f"[{rule}]({self._rules}{rule}.md)" if self._rules else rule

    def _say(self, what: Argument) -> str:
        return say(what, self._language)


def _numbers(rows: Sequence[Row]) -> list[int]:
    """How many provisions are looked after in each way, in the order of Care."""
    return [sum(row.care is care for row in rows) for care in Care]
