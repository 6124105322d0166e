"""
The report as JSON: everything, in the three languages, so that any format can be made from it.

Its shape is our own and has a version, schemas/report.schema.json; it never follows the classes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from qazlint.errors import told
from qazlint.model.canonical import content_digest
from qazlint.model.identifier import masked
from qazlint.model.texts import LANGUAGES, Texts
from qazlint.model.verdict import Basis, Verdict
from qazlint.reporters.citation import cited
from qazlint.reporters.json_finding import finding, question
from qazlint.reporters.json_text import spelled
from qazlint.reporters.json_words import place, said, texts
from qazlint.reporters.message import in_all
from qazlint.reporters.summary import headlines, not_checked, notices, other_day

if TYPE_CHECKING:
    from qazlint.model.document import Plain
    from qazlint.model.law import Act, Citation, RuleId
    from qazlint.model.problem import Problem
    from qazlint.model.report import Assessment, Report
    from qazlint.model.rule import Rule

SCHEMA: Final = "qazlint-report/1"
# JSON need not escape these (RFC 8259, section 7), but a terminal may obey them.
_STEERING: Final = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_DIGESTS: Final = frozenset({"sha256", "digest"})
_OUTSIDE_DIGEST: Final = frozenset({"digest", "run"})


def render(report: Report) -> str:
    """
    A report as JSON text with two spaces of indent and an ended last line. Total.

    The digest covers everything but itself and `run`, which says when the report was made.
    """
    content = _clean(_content(report))
    assert isinstance(content, dict)
    covered = {key: part for key, part in content.items() if key not in _OUTSIDE_DIGEST}
    whole = {**content, "digest": content_digest(covered)}
    text = spelled(whole)
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _clean(value: Plain, key: str = "") -> Plain:
    """The value with identity numbers masked, and with file names that are no text written out."""
    match value:
        case dict():
            return {_clean_text(name): _clean(part, name) for name, part in value.items()}
        case list():
            return [_clean(part, key) for part in value]
        case str():
            return value if key in _DIGESTS else _clean_text(value)
        case _:
            return value


@lru_cache(maxsize=4096)  # keys, verdicts, titles of acts: nine texts of ten were there before
def _clean_text(text: str) -> str:
    return masked(text).encode("utf-8", "backslashreplace").decode()


def _content(report: Report) -> Plain:
    named = {one.rule for assessment in report.assessments for one in assessment.findings}
    rules = {rule.id: rule for rule in report.pack.rules if rule.id in named}
    codes = report.exit_codes
    day = other_day(report)
    return {
        "schema": SCHEMA,
        "digest": "",
        "tool": {"name": "qazlint", "version": report.version},
        "pack": {
            "id": report.pack.id,
            "version": report.pack.version,
            "digest": report.pack.digest,
        },
        "day": report.as_of.isoformat(),
        "run": {
            "today": report.today.isoformat(),
            "is_today": report.as_of == report.today,
            "notice": said(day) if day else None,
        },
        "terms": {
            "fail_on": report.fail_on.value,
            "assumed_stage": report.assumed_stage,
            "manifest_only": report.manifest_only,
        },
        "exit": {
            "code": int(codes[0]),
            "codes": [{"code": int(code), "name": code.name.lower()} for code in codes],
        },
        "headlines": [said(one) for one in headlines(report)],
        "notices": [said(one) for one in notices(report)],
        "not_checked": [said(one) for one in not_checked(report)],
        "assessments": [_assessment(one, rules, report) for one in report.assessments],
        "problems": [_problem(one) for one in report.problems],
        "rules": {rule.id: _rule(rule, report) for rule in rules.values()},
        "acts": _acts(rules, report),
    }


def _assessment(one: Assessment, rules: dict[RuleId, Rule], report: Report) -> Plain:
    bases = [found.basis for found in one.findings]
    return {
        "file": one.file,
        "sha256": one.sha256,
        "system": {
            "id": one.system_id,
            "name": texts(one.system_name) if one.system_name else None,
        },
        "counts": {verdict.value: one.counted(verdict) for verdict in Verdict},
        "blocking": len(one.blocking),
        "bases": {basis.value: bases.count(basis) for basis in Basis},
        "findings": [finding(found, rules[found.rule], report) for found in one.findings],
        "questions": [question(asked, report) for asked in one.questions],
    }


def _problem(one: Problem) -> Plain:
    messages = Texts(*(told(one, language) for language in LANGUAGES))
    return {
        "code": one.code,
        "arguments": dict(one.arguments),
        "texts": texts(messages),
        "place": place(one.place),
    }


def _rule(rule: Rule, report: Report) -> Plain:
    words = report.texts.rules[rule.id]
    in_force = rule.in_force
    return {
        "domain": rule.domain,
        "force": rule.force.value,
        "bound": {"who": rule.bound.who.value, "answers": rule.bound.answers.value},
        "title": texts(words.title),
        "why": texts(words.why),
        "fix": texts(words.fix),
        "in_force": {
            "from": in_force.start.isoformat(),
            "until": in_force.until.isoformat() if in_force.until else None,
            "superseded_by": in_force.superseded_by,
        },
        "law": [
            _citation(citation, note, report)
            for citation, note in zip(rule.law, words.notes, strict=True)
        ],
        "waivable_by": list(rule.waivable.by) if rule.waivable else [],
    }


def _citation(citation: Citation, note: Texts | None, report: Report) -> Plain:
    return {
        "act": citation.act,
        "provision": citation.provision,
        "is_clause": citation.is_clause,
        "cited": texts(in_all(cited([citation], report.pack.acts[citation.act]))),
        "read_from": citation.read_from.value,
        "verified_on": citation.verified_on.isoformat(),
        "note": texts(note) if note else None,
    }


def _acts(rules: dict[RuleId, Rule], report: Report) -> Plain:
    cites = {citation.act for rule in rules.values() for citation in rule.law}
    return {act.id: _act(act, report) for act in report.pack.acts.values() if act.id in cites}


def _act(act: Act, report: Report) -> Plain:
    return {
        "kind": act.kind,
        "number": act.number,
        "adopted": act.adopted.isoformat(),
        "in_force_from": act.in_force_from.isoformat(),
        "title": texts(act.title_on(report.as_of)),
        "short": texts(act.short),
        "links": texts(act.links),
        "status": act.status.value,
        "repealed_on": act.repealed_on.isoformat() if act.repealed_on else None,
        "unread_editions": [
            {
                "from": edition.start.isoformat(),
                "by": edition.by,
                "articles": [*sorted(edition.articles)],
            }
            for edition in act.unread_editions
        ],
    }
