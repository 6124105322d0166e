"""Findings and questions as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.model.condition import Comparison, Counts, Quantified, Within
from qazlint.model.texts import LANGUAGES
from qazlint.reporters.doubt import doubted
from qazlint.reporters.ground import explained
from qazlint.reporters.json_words import found, place, said, texts
from qazlint.reporters.message import in_all, message
from qazlint.reporters.naming import field_name
from qazlint.reporters.skeleton import skeleton

if TYPE_CHECKING:
    from qazlint.model.document import Plain
    from qazlint.model.evidence import Ground
    from qazlint.model.law import Citation
    from qazlint.model.report import Finding, Question, Report
    from qazlint.model.rule import Rule
    from qazlint.model.shape import Shape


def finding(one: Finding, rule: Rule, report: Report) -> Plain:
    """One finding with everything that decided it."""
    because = report.texts.rules[one.rule].because
    return {
        "rule": one.rule,
        "verdict": one.verdict.value,
        "force": one.force.value,
        "blocks": one.blocks,
        "reasons": [said(message(f"reason.{reason.value}")) for reason in one.reasons],
        "exemption": said(message(f"exemption.{one.exemption.value}")) if one.exemption else None,
        "basis": one.basis.value if one.basis else None,
        "day": one.day.isoformat(),
        "place": place(one.place),
        "pointer": one.pointer,
        "grounds": [_ground(ground, one, report) for ground in one.grounds],
        "referrals": [
            {"reason": rule.refer[number].reason.value, "because": texts(because[number])}
            for number in one.referrals
        ],
        "caveats": [said(doubt) for doubt in doubted(one, report)],
        "law": [_law(citation, one, report) for citation in rule.law],
        "excerpt": _excerpt(one),
    }


def _ground(ground: Ground, one: Finding, report: Report) -> Plain:
    return {
        "condition": _condition(ground.condition),
        "pointer": ground.pointer,
        "place": place(ground.place),
        "found": found(ground.found),
        "truth": ground.truth.value,
        "reason": ground.reason.value if ground.reason else None,
        "negated": ground.negated,
        "message": said(explained(ground, one, report)),
    }


def _condition(condition: Comparison | Within | Counts | Quantified) -> str:
    """The word of the condition language."""
    match condition:
        case Comparison(predicate=predicate):
            return predicate.value
        case Within():
            return "within"
        case Counts(predicate=predicate):
            return f"counts.{predicate.value}"
        case Quantified(quantifier=quantifier):
            return quantifier.value
        case _:
            assert_never(condition)


def _law(citation: Citation, one: Finding, report: Report) -> Plain:
    act = report.pack.acts[citation.act]
    return {
        "act": citation.act,
        "provision": citation.provision,
        "title": texts(act.title_on(one.day)),
    }


def _excerpt(one: Finding) -> Plain:
    if one.excerpt is None:
        return None
    return [{"line": number, "text": text} for number, text in one.excerpt.lines]


def question(one: Question, report: Report) -> Plain:
    """One question with what may be written and the lines to add."""
    return {
        "pointer": one.pointer,
        "path": one.path,
        "title": texts(in_all(field_name(one.pointer, report.texts))),
        "is_fact": one.is_fact,
        "allowed": _allowed(one.shape),
        "place": place(one.place),
        "rules": list(one.rules),
        "blocks": one.blocks,
        "answers": [respondent.value for respondent in one.answers],
        "lines": _lines(one, report),
    }


def _allowed(shape: Shape | None) -> Plain:
    if shape is None:
        return None
    return {
        "kind": shape.kind.value if shape.kind else None,
        "values": list(shape.values),
        "form": shape.form or None,
        "may_be_none": shape.may_be_none,
    }


def _lines(one: Question, report: Report) -> Plain:
    """The lines to add, with their comments in the three languages."""
    written = [skeleton([one], report.pack, language=language) for language in LANGUAGES]
    return [
        {
            "text": lines[0].text,
            "is_new": lines[0].is_new,
            "comment": {
                language: line.comment for language, line in zip(LANGUAGES, lines, strict=True)
            },
        }
        for lines in zip(*written, strict=True)
    ]
