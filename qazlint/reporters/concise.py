"""
One line for each thing to act on, for editors and CI logs.

Imports nothing that takes time: this is the fast way through the tool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.errors import told
from qazlint.model.identifier import masked
from qazlint.model.verdict import Verdict
from qazlint.reporters.message import message, say
from qazlint.reporters.quoting import shown
from qazlint.reporters.summary import headlines, notices, other_day

if TYPE_CHECKING:
    from qazlint.model.document import Place
    from qazlint.model.problem import Problem
    from qazlint.model.report import Finding, Report
    from qazlint.model.texts import Language


def render(report: Report, *, language: Language) -> str:
    """
    A report as `file:line:col: RULE-ID verdict (force): title` lines; problems come first.

    The last line sums the run up. Total.
    """
    lines = [_problem(problem, language) for problem in report.problems]
    lines += [
        _finding(finding, report, language)
        for assessment in report.assessments
        for finding in assessment.findings
        if finding.verdict in {Verdict.FAIL, Verdict.UNKNOWN}
    ]
    lines.append(_summary(report, language))
    return "".join(f"{shown(masked(line))}\n" for line in lines)


def _problem(problem: Problem, language: Language) -> str:
    return f"{_at(problem.place)}: {told(problem, language)}"


def _finding(finding: Finding, report: Report, language: Language) -> str:
    verdict = say(message(f"verdict.{finding.verdict.value}"), language)
    force = say(message(f"force.{finding.force.value}"), language)
    title = say(report.texts.rules[finding.rule].title, language)
    return f"{_at(finding.place)}: {finding.rule} {verdict} ({force}): {title}"


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"


def _summary(report: Report, language: Language) -> str:
    day = other_day(report)
    said = [*headlines(report), *notices(report), *([day] if day else [])]
    return "qazlint: " + "; ".join(say(one, language) for one in said)
