"""How many rules concern a typical system at each stage, as a page in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.verdict import Force
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.quoting import in_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qazlint.model.occasion import StageLoad
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.texts import Language

_STAGE = "/lifecycle/stage"
_CHANGE = "/lifecycle/change"


def render(
    loads: Sequence[StageLoad], pack: Pack, texts: PackTexts, *, language: Language, rules: str
) -> str:
    """A table of counts by force, then the rules of each stage; `rules` is their folder. Total."""
    return "\n".join(_Page(pack, texts, language, rules).lines(loads))


class _Page:
    """The words of one language."""

    def __init__(self, pack: Pack, texts: PackTexts, language: Language, rules: str) -> None:
        self._forces = {rule.id: rule.force for rule in pack.rules}
        self._day = pack.day
        self._texts = texts
        self._language = language
        self._rules = rules

    def lines(self, loads: Sequence[StageLoad]) -> Iterator[str]:
        yield f"# {self._say(message('stages.title'))}"
        yield ""
        yield self._say(message("stages.lead", day=self._day))
        yield ""
        forces = [self._say(message(f"force.{force.value}")) for force in Force]
        named = ("stages.stage", "stages.change", "stages.all")
        heads = (*(self._say(message(one)) for one in named), *forces)
        yield f"| {' | '.join(heads)} |"
        yield f"|{'---|' * len(heads)}"
        yield from (self._row(load) for load in loads)
        yield ""
        for load in loads:
            yield f"## {self._name(load.stage, _STAGE)}"
            yield ""
            links = (f"[{one}]({self._rules}{one}.md#{self._language})" for one in load.rules)
            yield ", ".join(links) or "–"
            yield ""

    def _row(self, load: StageLoad) -> str:
        counts = [sum(self._forces[rule] is force for rule in load.rules) for force in Force]
        names = (self._name(load.stage, _STAGE), self._name(load.change, _CHANGE))
        return f"| {' | '.join((*names, str(len(load.rules)), *map(str, counts)))} |"

    def _name(self, value: str, path: str) -> str:
        return in_markdown(self._say(self._texts.values.get(path, {}).get(value, value)))

    def _say(self, what: Argument) -> str:
        return say(what, self._language)
