"""The hand-over sheet: what is unknown, in Markdown, by who can answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.identifier import masked
from qazlint.model.rule import Respondent
from qazlint.model.shape import Kind
from qazlint.reporters.citation import cited
from qazlint.reporters.ground import explained
from qazlint.reporters.inquiry import inquire, referred
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.naming import dotted, field_name
from qazlint.reporters.quoting import in_markdown, shown
from qazlint.reporters.skeleton import allowed, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.law import ActId, RuleId
    from qazlint.model.report import Assessment, Finding, Question, Report
    from qazlint.model.texts import Language
    from qazlint.reporters.inquiry import Inquiry

_ROOM = "____________________________________________________________"


def render(report: Report, *, language: Language, role: Respondent | None = None) -> str:
    """
    The questions of a report as Markdown, a section for each party or for the one asked for.

    Every question has the requirements that wait for it, the lines to add and room for the
    answer. What others wrote is escaped. Total.
    """
    sheet = _Sheet(report, language)
    parties = tuple(Respondent) if role is None else (role,)
    parts = [part for one in report.assessments for part in sheet.manifest(one, parties)]
    if not parts:
        parts = [sheet.say(message("ask.none"))]
    return "\n\n".join(parts) + "\n"


class _Sheet:
    """A report in one language, on its way to Markdown."""

    def __init__(self, report: Report, language: Language) -> None:
        self._report = report
        self._language = language
        self._rules = {rule.id: rule for rule in report.pack.rules}
        self._told: set[RuleId] = set()
        self._acts: dict[ActId, None] = {}

    def say(self, what: Argument) -> str:
        """A message, escaped: what others wrote is a part of it."""
        return in_markdown(masked(say(what, self._language)))

    def manifest(self, one: Assessment, parties: tuple[Respondent, ...]) -> Iterator[str]:
        """The sheet of one manifest."""
        self._acts.clear()
        name = one.system_name or one.system_id or one.file
        yield f"# {self.say(message('sheet.title', system=name))}"
        day = self.say(message("sheet.day", day=self._report.as_of))
        yield f"{day} · {self.say(message('sheet.manifest', file=one.file))}"
        asked = [(party, inquire(one, self._report, role=party)) for party in parties]
        if all(inquiry.is_empty for _, inquiry in asked):
            yield self.say(message("ask.none"))
            return
        yield self.say(message("sheet.intro"))
        for party, inquiry in asked:
            if not inquiry.is_empty:
                yield from self._party(party, inquiry)
        yield from self._cited_acts()

    def _party(self, party: Respondent, inquiry: Inquiry) -> Iterator[str]:
        self._told.clear()
        who = message(f"respondent.{party.value}")
        yield f"## {self.say(message('sheet.for', who=who))}"
        details = tuple(question for group in inquiry.groups for question in group.questions)
        for title, asked in (("sheet.facts", inquiry.facts), ("sheet.details", details)):
            if asked:
                yield f"### {self.say(message(title))}"
            for question in asked:
                yield from self._question(question)
        persons = (*inquiry.persons, *inquiry.others)
        if persons:
            yield f"### {self.say(message('sheet.persons'))}"
        for finding in persons:
            yield from self._finding(finding)

    def _question(self, question: Question) -> Iterator[str]:
        title = self.say(field_name(question.pointer, self._report.texts))
        yield f"#### {title} ({_code(dotted(question.pointer))})"
        yield f"{self.say(message('sheet.waiting'))}:\n\n{self._waiting(question.rules)}"
        yield f"{self.say(message('sheet.lines'))}:\n\n{self._lines(question)}"
        yield self._room(question)

    def _waiting(self, rules: tuple[RuleId, ...]) -> str:
        """Each requirement in its official wording when it is named first, later by its id."""
        fresh = [rule for rule in rules if rule not in self._told]
        again = [rule for rule in rules if rule in self._told]
        self._told.update(fresh)
        lines = [self._requirement(rule) for rule in fresh]
        return "\n".join([*lines, *([f"- {', '.join(again)}"] if again else [])])

    def _requirement(self, id: RuleId) -> str:  # noqa: A002 - the word of the field
        law = self._rules[id].law
        acts = dict.fromkeys(citation.act for citation in law)
        cites = "; ".join(
            self.say(cited([one for one in law if one.act == act], self._report.pack.acts[act]))
            for act in acts
        )
        self._acts |= acts
        return f"- {id}. {self.say(self._report.texts.rules[id].title)} ({cites})"

    def _lines(self, question: Question) -> str:
        lines = skeleton([question], self._report.pack, language=self._language)
        shown = (f"{line.text}  # {line.comment}" if line.comment else line.text for line in lines)
        return "\n".join(("```yaml", *shown, "```"))

    def _room(self, question: Question) -> str:
        """A box to tick for each value of a closed vocabulary, or a line to write on."""
        answer = f"**{self.say(message('sheet.answer'))}**"
        shape = question.shape
        if shape is None or not (shape.values or shape.kind is Kind.FLAG):
            form = self.say(allowed(shape, self._language))
            return f"{answer} {_ROOM} ({form})"
        values = shape.values or ("true", "false")
        values = (*values, "none") if shape.may_be_none else values
        boxes = (f"- [ ] {self._value(value, question)}" for value in values)
        return "\n".join((answer, "", *boxes))

    def _value(self, value: str, question: Question) -> str:
        flags = {"true": message("found.yes"), "false": message("found.no")}
        labels = self._report.texts.values.get(question.path, {})
        label = flags.get(value) or labels.get(value)
        return f"{self.say(label)} ({_code(value)})" if label else _code(value)

    def _finding(self, finding: Finding) -> Iterator[str]:
        yield self._requirement(finding.rule)
        said = referred(finding, self._report) or tuple(
            explained(one, finding, self._report) for one in finding.grounds
        )
        yield "\n".join(f"  {line}" for line in dict.fromkeys(self.say(one) for one in said))
        yield f"**{self.say(message('sheet.answer'))}** {_ROOM}"

    def _cited_acts(self) -> Iterator[str]:
        """The full titles of the acts, as of the day of the report, with their addresses."""
        yield f"## {self.say(message('sheet.acts'))}"
        acts = (self._report.pack.acts[act] for act in self._acts)
        yield "\n".join(
            f"- {self.say(act.short)}: {self.say(act.title_on(self._report.as_of))},"
            f" <{say(act.links, self._language)}>"
            for act in acts
        )


def _code(text: str) -> str:
    return f"`{shown(text).replace('`', chr(39))}`"
