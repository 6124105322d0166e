"""A pack that does not keep its own promises is found out, by its cases and by mutation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qazlint.cli.staging import staged_suite
from qazlint.engine.mutation import mutants, survivors
from qazlint.engine.selftest import Failure, failures
from qazlint.errors import told
from qazlint.model.condition import All, Any, Not
from tests.small_pack import condition, manual, read, rule, scope, suite_of, truth

EVE = "{name: eve, base: plain, as_of: 2026-07-11, expect: not-applicable}"
FIRST = "{name: first day, base: plain, as_of: 2026-07-12, expect: pass}"
FAIL = (
    "{name: elsewhere, base: plain, given: {hosting: {platform: other}}, expect: fail, "
    "at: /hosting/platform}"
)
OTHER = "{name: other owner, base: plain, given: {owner: {kind: private}}, expect: not-applicable}"
SILENT = "{name: silent, base: plain, given: {hosting: null}, expect: unknown, because: silent}"
WHOLE = (EVE, FIRST, FAIL, OTHER, SILENT)


def _found(*cases: str, **parts: str) -> list[Failure]:
    source = read(hosting__TST_001=rule(cases=f"[{', '.join(cases)}]", **parts))
    return list(failures(source.pack, suite_of(source)))


def _codes(*cases: str, **parts: str) -> list[str]:
    return [failure.code for failure in _found(*cases, **parts)]


def _but(number: int, *others: str) -> tuple[str, ...]:
    """The whole set of cases with others instead of one."""
    return (*WHOLE[:number], *others, *WHOLE[number + 1 :])


def test_a_rule_with_a_case_for_everything_keeps_its_promises() -> None:
    assert _codes(*WHOLE) == []


def test_a_wrong_verdict() -> None:
    [failure] = _found(*_but(1, FIRST.replace("expect: pass", "expect: fail, at: /a")), FIRST)

    assert failure.code == "case-verdict"
    assert (failure.owner, failure.case) == ("TST-001", "first day")
    assert failure.arguments["expected"] == "fail"
    assert failure.arguments["given"] == "pass"


@pytest.mark.parametrize(
    ("case", "other", "code"),
    [
        (FAIL, FAIL.replace(", at: /hosting/platform", ""), "case-without-place"),
        (FAIL, FAIL.replace("at: /hosting/platform", "at: /hosting"), "case-place"),
        (SILENT, SILENT.replace(", because: silent", ""), "case-without-reason"),
        (SILENT, SILENT.replace("because: silent", "because: person"), "case-reason"),
        (FIRST, FIRST.replace("expect: pass", "expect: pass, rests_on: shown"), "case-basis"),
        (FIRST, FIRST.replace("expect: pass", "expect: pass, at: /owner"), "case-place"),
    ],
)
def test_a_case_that_says_too_little_or_something_else(case: str, other: str, code: str) -> None:
    assert _codes(*_but(WHOLE.index(case), other)) == [code]


@pytest.mark.parametrize(("number", "verdict"), [(1, "pass"), (2, "fail"), (4, "unknown")])
def test_a_verdict_without_a_case(number: int, verdict: str) -> None:
    found = [failure for failure in _found(*_but(number)) if failure.code == "case-missing"]

    assert [failure.arguments["verdict"] for failure in found] == [verdict]


def test_a_verdict_that_can_never_be_given_needs_a_reason_and_no_case() -> None:
    assert _codes(*_but(4), never="{unknown: the field is required}") == []
    assert _codes(*WHOLE, never="{unknown: the field is required}") == ["case-excused"]


def test_a_manual_rule_needs_no_case_of_what_a_person_attests() -> None:
    waits = FIRST.replace("expect: pass", "expect: unknown, because: person")
    source = read(hosting__TST_001=manual(cases=f"[{EVE}, {waits}, {OTHER}]"))
    suite = suite_of(source)

    assert failures(source.pack, suite) == ()
    assert survivors(source.pack, suite) == (1, ())


@pytest.mark.parametrize(
    ("in_force", "missing"),
    [
        ("{from: 2026-07-12}", []),
        ("{from: 2026-07-13}", ["2026-07-13"]),
        ("{from: 2026-07-12, until: 2026-12-31}", ["2026-12-31", "2027-01-01"]),
    ],
)
def test_the_first_and_last_days_of_the_law_need_cases(in_force: str, missing: list[str]) -> None:
    found = _found(*WHOLE, in_force=in_force)
    days = [one.arguments["day"] for one in found if one.code == "day-uncased"]

    assert days == missing


def test_the_days_are_those_of_the_event_where_the_rule_names_one() -> None:
    begun = "given: {{lifecycle: {{started_on: {}}}}}"
    eve = EVE.replace("as_of: 2026-07-11", begun.format("2026-07-11"))
    first = FIRST.replace("as_of: 2026-07-12", begun.format("2026-07-12"))
    parts = {"event": "/lifecycle/started_on"}

    assert _codes(eve, first, *WHOLE[2:], **parts) == []
    assert set(_codes(FIRST, *WHOLE[2:], **parts)) == {"day-uncased"}


def test_a_case_that_is_no_valid_manifest() -> None:
    bad = OTHER.replace("private", "privat")
    source = read(hosting__TST_001=rule(cases=f"[{', '.join(_but(3, bad))}]"))
    _, [problem] = staged_suite(source)

    assert problem.code == "case-no-manifest"
    assert problem.place.file == "hosting/TST-001.yaml"
    assert "privat is none of the allowed values" in told(problem, "en")


def test_what_is_given_is_laid_over_the_base() -> None:
    """RFC 7396: null removes, sections are merged, lists are replaced whole."""
    merged = "{name: merged, base: plain, given: {hosting: {components: []}}, expect: pass}"

    assert _codes(*WHOLE, merged) == []


def test_evidence_stands_beside_a_case() -> None:
    require = "{field: /repository/files, at_least: 1}"
    cases = (
        EVE,
        FIRST.replace("expect: pass", "repository: {files: 3}, expect: pass, rests_on: shown"),
        "{name: none, base: plain, repository: {files: 0}, expect: fail, at: /repository/files}",
        OTHER,
        "{name: not looked at, base: plain, expect: unknown, because: not-inspected}",
    )

    assert _codes(*cases, require=require) == []


# Scopes

HOLDS = "{name: holds, base: plain, expect: pass}"
HOLDS_NOT = (
    "{name: private, base: plain, given: {owner: {kind: private}}, expect: fail, at: /owner/kind}"
)


def _of_scope(*cases: str) -> list[str]:
    source = read(
        scopes__state=scope(
            "{field: /owner/kind, equals: state_body}", cases=f"[{', '.join(cases)}]"
        ),
        hosting__TST_001=rule(cases=f"[{', '.join(WHOLE)}]"),
    )
    return [failure.code for failure in failures(source.pack, suite_of(source))]


def test_a_scope_needs_a_case_in_which_it_holds_and_one_in_which_it_does_not() -> None:
    assert _of_scope(HOLDS, HOLDS_NOT) == []
    assert _of_scope(HOLDS) == ["case-missing"]
    assert _of_scope(HOLDS_NOT) == ["case-missing"]
    assert _of_scope(HOLDS, HOLDS_NOT, HOLDS_NOT.replace("private", "state_body")) == [
        "case-verdict"
    ]


# Mutation


def test_every_part_is_negated_once_itself_first() -> None:
    whole = condition(
        "{all: [{field: /a, exists: true}, {any: [{not: {field: /b, exists: true}}, "
        "{some: /l, where: {field: ./c, exists: true}, satisfies: {field: ./d, exists: true}}]}]}"
    )
    ways = ["/".join(mutant.way) for mutant in mutants(whole)]

    assert ways == [
        "",
        "all/0",
        "all/1",
        "all/1/any/0",
        "all/1/any/0/not",
        "all/1/any/1",
        "all/1/any/1/where",
        "all/1/any/1/satisfies",
    ]


def test_each_mutant_differs_from_what_it_was_made_of() -> None:
    whole = condition("{all: [{field: /a, exists: true}, {not: {field: /b, equals: x}}]}")

    assert all(mutant.condition != whole for mutant in mutants(whole))


@given(st.booleans(), st.booleans(), st.booleans())
def test_a_negated_part_turns_the_whole_round_where_it_decides(a: bool, b: bool, c: bool) -> None:  # noqa: FBT001
    """Where all other parts leave the answer to one part, its mutant answers the opposite."""
    parts = tuple(condition(f"{{field: /{key}, equals: true}}") for key in "abc")
    manifest = "\n".join(
        f"{key}: {str(value).lower()}" for key, value in zip("abc", (a, b, c), strict=True)
    )
    whole = Any((All(parts[:2]), parts[2]))
    first = next(mutant for mutant in mutants(whole) if mutant.way == ("any", "0", "all", "0"))
    decides = b and not c

    assert (truth(first.condition, manifest) != truth(whole, manifest)) == decides
    assert truth(Not(whole), manifest) != truth(whole, manifest)


def _lived(*cases: str, **parts: str) -> list[str]:
    source = read(hosting__TST_001=rule(cases=f"[{', '.join(cases)}]", **parts))
    _, lived = survivors(source.pack, suite_of(source))
    return ["/".join(one.way) for one in lived]


def test_no_mutant_of_a_well_cased_rule_survives() -> None:
    source = read(hosting__TST_001=rule(cases=f"[{', '.join(WHOLE)}]"))

    assert survivors(source.pack, suite_of(source)) == (2, ())


def test_a_branch_that_no_case_needs_survives() -> None:
    require = (
        "{any: [{field: /hosting/platform, equals: qaztech}, "
        "{field: /system/purpose, equals: archive}]}"
    )
    fail = FAIL.replace("platform: other}", "platform: other}, system: {purpose: a}")

    assert _lived(EVE, FIRST, OTHER, SILENT, require=require) == ["require/any/1"]
    assert _lived(EVE, FIRST, OTHER, SILENT, fail, require=require) == []


def test_a_part_of_a_referral_that_no_case_needs_survives() -> None:
    refer = (
        "[{when: {field: /system/public_service, equals: false}, "
        "because: {kk: мәтін, ru: текст, en: text}}]"
    )
    person = (
        "{name: person, base: plain, given: {system: {public_service: false}}, "
        "expect: unknown, because: person}"
    )

    assert _lived(*WHOLE, refer=refer) == []
    assert _lived(EVE, OTHER, refer=refer) == ["require", "refer/0/when"]
    assert _lived(*WHOLE, person, refer=refer) == []


def test_a_scope_is_mutated_where_it_is_written_and_counts_as_one_part_elsewhere() -> None:
    state = scope(
        "{any: [{field: /owner/kind, equals: state_body}, "
        "{field: /owner/kind, equals: quasi_state}]}",
        cases=f"[{HOLDS}, {HOLDS_NOT}]",
    )
    source = read(
        scopes__state=state,
        hosting__TST_001=rule(when="{scope: state}", cases=f"[{', '.join(WHOLE)}]"),
    )
    tried, lived = survivors(source.pack, suite_of(source))

    assert tried == 5
    assert [(one.owner, "/".join(one.way)) for one in lived] == []


def test_a_rule_without_cases_notices_nothing() -> None:
    source = read(hosting__TST_001=rule(cases=f"[{EVE}]"))
    tried, lived = survivors(source.pack, suite_of(source))

    assert tried == len(lived) == 2
