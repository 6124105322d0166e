"""From grounds to sentences: which value decided, and what was asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.model.condition import (
    Comparison,
    Counts,
    FieldPath,
    Predicate,
    Quantified,
    Quantifier,
    Within,
)
from qazlint.model.verdict import Exemption, Reason, Truth, Verdict
from qazlint.reporters.message import Argument, Message, message
from qazlint.reporters.naming import field_name, found_name, pattern_of
from qazlint.reporters.operand import is_day, period_name, worth_name

if TYPE_CHECKING:
    from qazlint.model.evidence import Ground
    from qazlint.model.report import Finding, Report


def explained(ground: Ground, finding: Finding, report: Report) -> Message:
    """
    What a ground says in its finding: the field, the value found and what is asked of it.

    Three kinds of values are named without what is asked: an open one, since any side of a
    comparison may be open; one for which a person is needed; and one that put an entry of a list
    out of the question, which nobody asks to be otherwise. Total.
    """
    if finding.referrals or ground.truth is Truth.UNKNOWN:
        return named(ground, finding, report)
    if isinstance(ground.condition, Quantified):
        outcome = _outcome(ground, ground.condition, finding)
        return message("ground.outcome", ground=named(ground, finding, report), outcome=outcome)
    if _is_met(ground) is not (finding.verdict is Verdict.PASS):
        return named(ground, finding, report)
    asked = _asked(ground, ground.condition, finding, report)
    kind = "applies" if _is_about_scope(finding) else "required"
    condition = message(f"condition.{kind}", asked=asked)
    return message("ground.judged", ground=named(ground, finding, report), condition=condition)


def remark(ground: Ground, finding: Finding, report: Report) -> Argument:
    """What to write beside the value itself: only what is asked of it. Total."""
    whole = explained(ground, finding, report).arguments
    return whole.get("condition") or whole.get("outcome") or ""


def named(ground: Ground, finding: Finding, report: Report) -> Message:
    """The field of a ground and the value found there, without what is asked of it. Total."""
    if ground.pointer:
        found = found_name(ground.found, pattern_of(ground.pointer), report.texts)
        subject = field_name(ground.pointer, report.texts)
        return message("ground.found", subject=subject, found=found)
    condition = ground.condition
    if isinstance(condition, Quantified):
        return message("ground.found", subject=str(condition.over), found="–")
    value = worth_name(condition.subject, ground, finding, report)
    return message("ground.value", value=value)


def _is_met(ground: Ground) -> bool:
    """Whether a decided ground is as the rule has it."""
    return (ground.truth is Truth.TRUE) is not ground.negated


def _is_about_scope(finding: Finding) -> bool:
    return finding.exemption in {Exemption.SCOPE, Exemption.STAGE} or (
        finding.verdict is Verdict.UNKNOWN and Reason.APPLICABILITY in finding.reasons
    )


def _outcome(ground: Ground, condition: Quantified, finding: Finding) -> Message:
    """How the search through a list ended, or what is wrong with one entry of it."""
    if ground.pointer.rpartition("/")[2].isdigit():
        return message("outcome.entry")
    if finding.verdict is not Verdict.FAIL or ground.negated:
        return message("outcome.no-such")
    match condition.quantifier:
        case Quantifier.SOME:
            return message("outcome.some")
        case Quantifier.EVERY:
            return message("outcome.every")
        case _:
            assert_never(condition.quantifier)


def _asked(
    ground: Ground, condition: Comparison | Within | Counts, finding: Finding, report: Report
) -> Message:
    asked = _positively(ground, condition, finding, report)
    if isinstance(condition.subject.source, FieldPath) or not ground.pointer:
        return asked
    # The value that a person wrote is on the other side: what is asked is asked of the subject.
    subject = worth_name(condition.subject, ground, finding, report)
    return message("asked.of", subject=subject, asked=asked)


def _positively(
    ground: Ground, condition: Comparison | Within | Counts, finding: Finding, report: Report
) -> Message:
    match condition:
        case Comparison():
            return _compared(ground, condition, finding, report)
        case Within(last=last, until=until):
            end = worth_name(until, ground, finding, report)
            asked = message("asked.within", period=period_name(last), until=end)
        case Counts(predicate=predicate, number=number):
            asked = message(f"asked.count.{predicate.value}", value=number)
        case _:
            assert_never(condition)
    return message("asked.not", asked=asked) if ground.negated else asked


def _compared(ground: Ground, condition: Comparison, finding: Finding, report: Report) -> Message:
    negation = ".not" if ground.negated else ""
    if condition.operand is None:
        return message(f"asked{negation}.exists")
    value = worth_name(condition.operand, ground, finding, report)
    match condition.predicate:
        case Predicate.AT_LEAST | Predicate.AT_MOST | Predicate.BEFORE | Predicate.AFTER:
            return message(f"asked.{_order(condition, ground)}", value=value)
        case predicate:
            return message(f"asked{negation}.{predicate.value}", value=value)


def _order(condition: Comparison, ground: Ground) -> str:
    """The word for an order, of days or of numbers; the opposite of "at least" is "less"."""
    assert condition.operand is not None
    of_days = is_day(condition.subject, ground) or is_day(condition.operand, ground)
    words = {
        Predicate.AT_LEAST: ("from", "before") if of_days else ("at_least", "less"),
        Predicate.AT_MOST: ("through", "after") if of_days else ("at_most", "more"),
        Predicate.BEFORE: ("before", "from"),
        Predicate.AFTER: ("after", "through"),
    }
    return words[condition.predicate][ground.negated]
