"""The unknown findings of a manifest as questions, in the order in which people answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Reason, Verdict
from qazlint.reporters.message import Argument, message

if TYPE_CHECKING:
    from qazlint.model.document import Place
    from qazlint.model.law import RuleId
    from qazlint.model.report import Assessment, Finding, Question, Report
    from qazlint.model.rule import Respondent

_FOR_PERSONS = frozenset({Reason.PERSON, Reason.TEXTS_DIFFER, Reason.TRANSITION})
_WAITING = frozenset({Reason.SILENT, Reason.APPLICABILITY})


class Group(NamedTuple):
    """The open details of one section of the manifest."""

    section: str
    place: Place
    questions: tuple[Question, ...]
    rules: tuple[RuleId, ...]
    """The requirements that wait and were not named in a group before."""
    also: tuple[RuleId, ...]
    """Those that were."""


class Inquiry(NamedTuple):
    """What is unknown about a manifest, for one party or for all."""

    facts: tuple[Question, ...]
    groups: tuple[Group, ...]
    persons: tuple[Finding, ...]
    others: tuple[Finding, ...]
    """Unknown for a reason that no answer in the manifest mends."""
    later: int
    """How many requirements wait for a fact and would ask more then."""
    elsewhere: int
    """How many questions are for other parties."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked of this party."""
        return not (self.facts or self.groups or self.persons or self.others)


def inquire(assessment: Assessment, report: Report, *, role: Respondent | None = None) -> Inquiry:
    """The questions of an assessment that a party can answer; all of them without one. Total."""
    unknown = [one for one in assessment.findings if one.verdict is Verdict.UNKNOWN]
    asked = {rule for question in assessment.questions for rule in question.rules}
    persons = [one for one in unknown if not _FOR_PERSONS.isdisjoint(one.reasons)]
    rest = [one for one in unknown if one not in persons and one.rule not in asked]
    others = [one for one in rest if not _WAITING.issuperset(one.reasons)]
    answerers = {rule.id: rule.bound.answers for rule in report.pack.rules}
    questions = [one for one in assessment.questions if role is None or role in one.answers]
    mine = [one for one in (*persons, *others) if role is None or answerers[one.rule] is role]
    theirs = len(assessment.questions) - len(questions) + len(persons) + len(others) - len(mine)
    return Inquiry(
        facts=tuple(one for one in questions if one.is_fact),
        groups=_groups([one for one in questions if not one.is_fact]),
        persons=tuple(one for one in persons if one in mine),
        others=tuple(one for one in others if one in mine),
        later=len(rest) - len(others),
        elsewhere=theirs,
    )


def referred(finding: Finding, report: Report) -> tuple[Argument, ...]:
    """Why a person must look at it, or what they must be shown. Total."""
    rules = {rule.id: rule for rule in report.pack.rules}
    because = report.texts.rules[finding.rule].because
    sentences = tuple(because[number] for number in finding.referrals)
    if rules[finding.rule].is_manual:
        return tuple(message("ask.evidence", evidence=one) for one in sentences)
    return sentences


def _groups(questions: list[Question]) -> tuple[Group, ...]:
    groups: list[Group] = []
    named: dict[RuleId, None] = {}
    for section in dict.fromkeys(_section(one) for one in questions):
        inside = tuple(one for one in questions if _section(one) == section)
        waiting = dict.fromkeys(rule for one in inside for rule in one.rules)
        fresh = tuple(rule for rule in waiting if rule not in named)
        also = tuple(rule for rule in waiting if rule in named)
        groups.append(Group(section, inside[0].place, inside, fresh, also))
        named |= waiting
    return tuple(groups)


def _section(question: Question) -> str:
    return question.pointer.split("/")[1] if question.pointer else ""
