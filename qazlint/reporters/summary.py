"""What a whole run says: how it ended, on what terms, and what it did not look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.model.report import ExitCode
from qazlint.model.verdict import Basis, Force, Verdict
from qazlint.reporters.message import Message, message

if TYPE_CHECKING:
    from qazlint.model.report import Assessment, Report

SHOWN_FIRST = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS, Verdict.NOT_APPLICABLE)


def headlines(report: Report) -> tuple[Message, ...]:
    """One sentence for every exit code that applies, the deciding one first. Total."""
    said = tuple(_headline(code, report) for code in report.exit_codes)
    if not report.manifest_only:
        return said
    return (message("headline.manifest-only", headline=said[0]), *said[1:])


def _headline(code: ExitCode, report: Report) -> Message:
    match code:
        case ExitCode.PASSED:
            return message("headline.passed")
        case ExitCode.FAILED:
            return message("headline.failed", n=_blocking(report, Verdict.FAIL))
        case ExitCode.UNKNOWN:
            return message("headline.unknown", n=_blocking(report, Verdict.UNKNOWN))
        case ExitCode.UNUSABLE:
            return message("headline.unusable", n=len(report.problems))
        case ExitCode.NOTHING:
            return message("headline.nothing" if report.assessments else "headline.no-manifest")
        case ExitCode.DEFECT:
            raise AssertionError("a defect makes no report")
        case _:
            assert_never(code)


def _blocking(report: Report, verdict: Verdict) -> int:
    return sum(
        finding.verdict is verdict
        for assessment in report.assessments
        for finding in assessment.blocking
    )


def not_checked(report: Report) -> tuple[Message, ...]:
    """What no rule looked at. Total."""
    documents = "documents" if report.manifest_only else "documents-but-names"
    return tuple(message(f"not-checked.{one}") for one in (documents, "system", "repository"))


def notices(report: Report) -> tuple[Message, ...]:
    """What a reader of a run would not expect: many manifests, unusual terms. Total."""
    said = []
    if len(report.assessments) > 1:
        said.append(message("count.manifests", n=len(report.assessments)))
    if report.assumed_stage:
        labels = report.texts.values.get("/lifecycle/stage", {})
        stage = labels.get(report.assumed_stage, report.assumed_stage)
        said.append(message("notice.assumed-stage", stage=stage))
    said += [
        message("notice.fail-on", force=message(f"force.{force.value}"))
        for force in tuple(Force)[1 : tuple(Force).index(report.fail_on) + 1]
    ]
    return tuple(said)


def other_day(report: Report) -> Message | None:
    """That the report is not of today, None where it is. Total."""
    if report.as_of == report.today:
        return None
    return message("notice.other-day", day=report.as_of, today=report.today)


def counts(assessment: Assessment) -> tuple[tuple[Verdict, Message], ...]:
    """How many findings have each verdict, worst first. Total."""
    return tuple((verdict, _count(verdict, assessment)) for verdict in SHOWN_FIRST)


def _count(verdict: Verdict, assessment: Assessment) -> Message:
    number = assessment.counted(verdict)
    name = message(f"verdict.{verdict.value}")
    idle = number - sum(finding.verdict is verdict for finding in assessment.blocking)
    match verdict:
        case Verdict.FAIL | Verdict.UNKNOWN if idle:
            return message("count.not-blocking", verdict=name, n=number, rest=idle)
        case Verdict.PASS if number:
            declared = sum(finding.basis is Basis.DECLARED for finding in assessment.findings)
            return message("count.declared", verdict=name, n=number, declared=declared)
        case _:
            return message("count.verdict", verdict=name, n=number)
