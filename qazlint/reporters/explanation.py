"""What a rule says, for a terminal: the law, whom it binds, when it applies, what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from qazlint.model.document import Pointer
from qazlint.reporters.canvas import QUIET, STRONG, Canvas, link, styled
from qazlint.reporters.citation import cited
from qazlint.reporters.clause import Setting, requirement
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.naming import field_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from qazlint.model.condition import Condition
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Rule, RuleTexts
    from qazlint.model.texts import Language

_STEP = 2
_HANG = 2


def render(  # noqa: PLR0913 - each is a choice of the person at the terminal
    rule: Rule,
    pack: Pack,
    texts: PackTexts,
    *,
    day: dt.date,
    language: Language,
    width: int,
    color: bool,
) -> str:
    """A rule as a page of a width in columns; `day` picks its dated numbers. Total."""
    sheet = _Sheet(Canvas(width=width, color=color), Setting(pack, texts, day), language)
    return sheet.canvas.rendered(sheet.lines(rule, texts.rules[rule.id]))


class _Sheet:
    """A canvas with the words of one language."""

    def __init__(self, canvas: Canvas, setting: Setting, language: Language) -> None:
        self.canvas = canvas
        self._setting = setting
        self._language = language

    def lines(self, rule: Rule, words: RuleTexts) -> Iterator[Text]:
        """The page: headline, law, reason, logic, remedy."""
        force = self._say(message(f"force.{rule.force.value}"))
        yield from self.canvas.wrapped(styled((f"{rule.id}  ", STRONG), force))
        yield from self.canvas.wrapped(styled((self._say(words.title), STRONG)), indent=_HANG)
        yield Text()
        yield from self.canvas.wrapped(styled(self._say(words.why)), indent=_HANG)
        yield from self._part("explain.bound", self._bound(rule))
        yield from self._part("label.law", self._law(rule, words))
        yield from self._part("explain.when", self._clauses(rule.when))
        yield from self._asked(rule, words)
        yield from self._part("label.fix", [(0, styled(self._say(words.fix)))])
        yield from self._part("label.waiver", [(0, styled(self._waiver(rule)))])

    def _asked(self, rule: Rule, words: RuleTexts) -> Iterator[Text]:
        """What is required and what is referred; of a manual rule, the evidence."""
        if rule.require is None:
            told = ((0, styled(self._say(one))) for one in words.because)
            yield from self._part("explain.evidence", told)
            return
        yield from self._part("explain.require", self._clauses(rule.require))
        for referral, because in zip(rule.refer, words.because, strict=True):
            reason = styled((self._say(because), QUIET))
            lines = (*self._clauses(referral.when), (0, reason))
            yield from self._part("explain.refer", lines)

    def _part(self, label: str, lines: Iterable[tuple[int, Text]]) -> Iterator[Text]:
        yield Text()
        yield styled((self._say(message(label)), QUIET))
        for depth, line in lines:
            yield from self.canvas.wrapped(line, indent=_HANG + _STEP * depth)

    def _say(self, what: Argument) -> str:
        return say(what, self._language)

    def _clauses(self, condition: Condition) -> Iterator[tuple[int, Text]]:
        for depth, said in requirement(condition, self._setting):
            yield depth, styled(("– ", QUIET), self._say(said))

    def _bound(self, rule: Rule) -> Iterator[tuple[int, Text]]:
        yield 0, styled(self._say(message(f"party.{rule.bound.who.value}")))
        answers = self._say(message(f"respondent.{rule.bound.answers.value}"))
        label = self._say(message("explain.answers"))
        yield 0, styled((f"{label}: ", QUIET), answers)

    def _law(self, rule: Rule, words: RuleTexts) -> Iterator[tuple[int, Text]]:
        acts = self._setting.pack.acts
        for citation in rule.law:
            act = acts[citation.act]
            read = message(f"read.{citation.read_from.value}")
            parts = (cited([citation], act), read)
            yield 0, styled("; ".join(self._say(part) for part in parts))
        for act_id in dict.fromkeys(citation.act for citation in rule.law):
            address = self._say(acts[act_id].links)
            yield 0, styled((address, link(address)))
        yield 0, styled(self._in_force(rule))
        if not rule.in_force.covers(self._setting.day):
            idle = message("explain.not-in-force", day=self._setting.day)
            yield 0, styled((self._say(idle), STRONG))
        if rule.event:
            field = field_name(Pointer(str(rule.event)), self._setting.texts)
            label = self._say(message("explain.event"))
            yield 0, styled((f"{label}: ", QUIET), self._say(field))
        yield from ((0, styled((self._say(note), QUIET))) for note in words.notes if note)

    def _in_force(self, rule: Rule) -> str:
        term = rule.in_force
        if term.until is None:
            return self._say(message("in-force.since", day=term.start))
        successor = str(term.superseded_by or "–")
        ended = message("explain.until", start=term.start, until=term.until, successor=successor)
        return self._say(ended)

    def _waiver(self, rule: Rule) -> str:
        if rule.waivable is None:
            return self._say(message("waiver.none"))
        labels = self._setting.texts.values.get("/approvals/*/bodies/*", {})
        bodies = tuple(labels.get(role, role) for role in rule.waivable.by)
        return self._say(message("waiver.by", bodies=bodies))
