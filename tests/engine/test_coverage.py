"""A coverage hides no provision and claims no rule falsely."""

from __future__ import annotations

import pytest

from qazlint.engine.coverage import care, gaps, uncharted
from qazlint.errors import PackError
from qazlint.model.coverage import Care, Coverage
from qazlint.model.law import ActId
from qazlint.parsing.coverage import parse_coverage
from qazlint.workspace import schema
from tests.small_pack import WORDS, files, manual, read, rule, scope

LAW = '[{act: code, article: "82", read_from: primary, verified_on: 2026-11-23}]'
PACK = read(
    hosting__TST_001=rule(),
    hosting__TST_002=manual("TST-002", law=LAW.replace("82", "83")),
    scopes__owner=scope("{field: /owner/kind, equals: state_body}", law=LAW.replace("82", "84")),
).pack


def _entry(number: str, **parts: str) -> str:
    whole = {"article": f'"{number}"', "heading": WORDS} | parts
    return f"{{{', '.join(f'{key}: {value}' for key, value in whole.items())}}}"


RULED = _entry("82", rules="[TST-001]")
MANUAL = _entry("83", rules="[TST-002]")
SCOPED = _entry("84", scopes="[owner]")
EXCUSED = _entry("85", because=WORDS)
WHOLE = (RULED, MANUAL, SCOPED, EXCUSED)


def _coverage(*entries: str, provisions: str = "[82..85]") -> Coverage:
    text = f"code: {{provisions: {provisions}, entries: [{', '.join(entries)}]}}"
    return parse_coverage(text.encode(), schema("coverage"), PACK)


def _codes(*entries: str, provisions: str = "[82..85]") -> list[str]:
    return [one.code for one in gaps(_coverage(*entries, provisions=provisions), PACK)]


def test_how_each_provision_is_looked_after() -> None:
    charted = _coverage(*WHOLE).acts[ActId("code")]

    assert [care(entry, PACK) for entry in charted.entries] == [
        Care.AUTOMATED,
        Care.MANUAL,
        Care.AUTOMATED,
        Care.OUT_OF_SCOPE,
    ]


def test_a_whole_coverage_has_no_gaps() -> None:
    assert _codes(*WHOLE) == []


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ((RULED, MANUAL, SCOPED), "coverage-missing"),
        ((*WHOLE, _entry("86", because=WORDS)), "coverage-unlisted"),
        ((*WHOLE, EXCUSED), "coverage-twice"),
        ((RULED, MANUAL, SCOPED, _entry("85")), "coverage-unreasoned"),
        ((RULED, MANUAL, SCOPED, _entry("85", rules="[TST-001]")), "coverage-uncited"),
        ((RULED, MANUAL, SCOPED, _entry("85", scopes="[owner]")), "coverage-uncited"),
        ((_entry("82", because=WORDS), MANUAL, SCOPED, EXCUSED), "coverage-forgets"),
    ],
)
def test_what_a_coverage_hides_or_claims_falsely(entries: tuple[str, ...], code: str) -> None:
    assert _codes(*entries) == [code]


def test_what_is_met_by_a_rule_of_another_act_needs_no_citation() -> None:
    assert _codes(RULED, MANUAL, SCOPED, _entry("85", met_by="[TST-001]")) == []


def test_an_inserted_article_is_a_number_of_its_own() -> None:
    inserted = _entry("82-1", because=WORDS)

    assert _codes(*WHOLE, inserted, provisions='["82..85", "82-1"]') == []
    assert _codes(*WHOLE, provisions='["82..85", "82-1"]') == ["coverage-missing"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (_entry("82", rules="[TST-009]"), "no-such-rule"),
        (_entry("82", met_by="[TST-009]"), "no-such-rule"),
        (_entry("82", scopes="[nobody]"), "no-such-scope"),
        (_entry("82", clause='"1"'), "no-provision"),
        (f"{{heading: {WORDS}}}", "no-provision"),
        (_entry("82", rule="[TST-001]"), "unknown-key-near"),
    ],
)
def test_a_coverage_that_cannot_be_used(entry: str, code: str) -> None:
    with pytest.raises(PackError) as caught:
        _coverage(entry)

    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize("spelled", ['["1..x"]', '["1.."]', '["a..b"]', '["1.5"]'])
def test_a_range_that_is_none(spelled: str) -> None:
    with pytest.raises(PackError) as caught:
        _coverage(EXCUSED, provisions=spelled)

    assert [problem.code for problem in caught.value.problems] == ["bad-form"]


def test_a_coverage_of_nothing_is_no_coverage() -> None:
    for coverage in (None, Coverage({})):
        [remark] = gaps(coverage, PACK)

        assert remark.code == "coverage-absent"
        assert not remark.is_error


def test_an_act_that_nobody_has_charted_is_told() -> None:
    other = Coverage({ActId("amending"): _coverage(*WHOLE).acts[ActId("code")]})
    [remark] = uncharted(other, PACK)

    assert (remark.code, remark.arguments["act"]) == ("coverage-uncharted", "code")
    assert not remark.is_error
    assert uncharted(_coverage(*WHOLE), PACK) == ()


def test_an_act_that_the_pack_does_not_have() -> None:
    text = f"other: {{provisions: [82], entries: [{EXCUSED}]}}".replace("[82]", '["82"]')
    with pytest.raises(PackError) as caught:
        parse_coverage(text.encode(), schema("coverage"), PACK)

    assert [problem.code for problem in caught.value.problems] == ["no-such-act"]


def test_a_pack_loads_beside_its_coverage() -> None:
    """Nothing is judged by it, so it keeps nothing from loading."""
    assert read(coverage="code: nothing of the kind").pack.id == "small"
    assert "coverage.yaml" in files(coverage="x: y")
