"""How a run ends: every code that applies, and which of them the process exits with."""

from __future__ import annotations

import itertools

import pytest

from qazlint.errors import whole_file
from qazlint.model.problem import Problem
from qazlint.model.report import Assessment, ExitCode, Finding, Report
from qazlint.model.verdict import Force, Verdict
from tests.small_pack import DAY, HERE, assessed, manifest_document, read


def _finding(verdict: Verdict, *, blocks: bool) -> Finding:
    source = read()
    first = assessed(source.pack, manifest_document()).findings[0]
    return first._replace(verdict=verdict, blocks=blocks)


FAIL = _finding(Verdict.FAIL, blocks=True)
SOFT_FAIL = _finding(Verdict.FAIL, blocks=False)
OPEN = _finding(Verdict.UNKNOWN, blocks=True)
SOFT_OPEN = _finding(Verdict.UNKNOWN, blocks=False)
PASS = _finding(Verdict.PASS, blocks=False)
NOT_APPLICABLE = _finding(Verdict.NOT_APPLICABLE, blocks=False)
PROBLEM = Problem(whole_file("other.yaml"), "empty-document")


def _codes(*findings: tuple[Finding, ...], problems: tuple[Problem, ...] = ()) -> list[int]:
    source = read()
    report = Report(
        version="0",
        pack=source.pack,
        texts=source.texts,
        as_of=DAY,
        today=DAY,
        fail_on=Force.BINDING,
        assumed_stage=None,
        manifest_only=False,
        assessments=tuple(
            Assessment(HERE.file, "", f"s{number}", None, ones, ())
            for number, ones in enumerate(findings)
        ),
        problems=problems,
    )
    return [int(code) for code in report.exit_codes]


@pytest.mark.parametrize(
    ("findings", "problems", "codes"),
    [
        (((PASS,),), (), [0]),
        (((NOT_APPLICABLE,),), (), [3]),
        (((NOT_APPLICABLE,), (PASS,)), (), [0]),
        (((NOT_APPLICABLE,),), (PROBLEM,), [2, 3]),
        (((SOFT_FAIL, SOFT_OPEN),), (), [0]),
        (((FAIL,),), (), [1]),
        (((OPEN,),), (), [4]),
        (((FAIL, OPEN),), (), [1, 4]),
        (((OPEN,), (FAIL,)), (), [1, 4]),
        (((PASS,),), (PROBLEM,), [2]),
        (((FAIL, OPEN),), (PROBLEM,), [2, 1, 4]),
        ((), (), [3]),
        (((),), (), [3]),
        (((), (PASS,)), (), [0]),
        ((), (PROBLEM,), [2, 3]),
    ],
)
def test_the_worst_comes_first_and_none_is_dropped(
    findings: tuple[tuple[Finding, ...], ...],
    problems: tuple[Problem, ...],
    codes: list[int],
) -> None:
    assert _codes(*findings, problems=problems) == codes


def test_nothing_assessed_is_never_a_pass() -> None:
    assert ExitCode.PASSED not in _codes()


def test_a_run_passes_only_when_nothing_else_can_be_said_of_it() -> None:
    kinds = (FAIL, OPEN, PASS, SOFT_FAIL, NOT_APPLICABLE)
    for one, other in itertools.product(kinds, repeat=2):
        passed = _codes((one,), (other,)) == [0]

        asks = {one.verdict, other.verdict} != {Verdict.NOT_APPLICABLE}
        assert passed == (asks and not one.blocks and not other.blocks)


def test_an_assessment_counts_what_it_holds() -> None:
    assessment = Assessment(HERE.file, "", "s", None, (FAIL, OPEN, PASS, SOFT_FAIL), ())

    assert [assessment.counted(verdict) for verdict in Verdict] == [1, 2, 1, 0]
    assert assessment.blocking == (FAIL, OPEN)
