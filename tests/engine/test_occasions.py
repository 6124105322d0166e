"""At which stages and changes a rule can bind, proved from its own condition."""

from __future__ import annotations

import pytest

from qazlint.engine.lint import remarks
from qazlint.engine.occasion import occasions, too_early
from qazlint.model.occasion import Early
from tests.small_pack import PACK, WORDS, pack_with, read, rule

TRIAL = "{field: /lifecycle/stage, in: [trial_operation, industrial_operation]}"
CREATED = "{field: /lifecycle/change, equals: creation}"
OWNER = "{field: /owner/kind, equals: state_body}"
BEGINS = PACK + "begins: {/lifecycle/trial: trial_operation}\n"
ASKS = "{field: /lifecycle/trial/result, equals: positive}"


def _stages(when: str) -> tuple[str, ...]:
    pack = pack_with(when=when)
    return occasions(pack.rules[0], pack).stages


@pytest.mark.parametrize(
    ("when", "stages"),
    [
        (TRIAL, ("trial_operation", "industrial_operation")),
        (f"{{all: [{OWNER}, {TRIAL}]}}", ("trial_operation", "industrial_operation")),
        (f"{{any: [{TRIAL}, {{field: /lifecycle/stage, equals: archiving}}]}}",
         ("trial_operation", "industrial_operation", "archiving")),
    ],
)  # fmt: skip
def test_the_stages_are_those_at_which_when_is_not_false_of_the_rest_unknown(
    when: str, stages: tuple[str, ...]
) -> None:
    assert _stages(when) == stages


@pytest.mark.parametrize(
    "day", ["{day: as_of, after: 2030-01-01}", "{day: as_of, before: 2026-08-01}"]
)
def test_a_rule_that_asks_on_some_days_of_its_law_binds_all_the_same(day: str) -> None:
    assert _stages(f"{{all: [{TRIAL}, {day}]}}") == ("trial_operation", "industrial_operation")


def test_what_is_asked_only_later_is_asked_too_early_then() -> None:
    asks = f"{{any: [{{day: as_of, before: 2030-01-01}}, {ASKS}]}}"
    pack = read(pack=BEGINS, hosting__TST_001=rule(require=asks)).pack

    assert [one.field for one in too_early(pack.rules[0], pack)] == ["/lifecycle/trial/result"]


def test_what_may_make_up_for_the_stage_leaves_every_stage_open() -> None:
    """A disjunct that silence leaves unknown can still be true."""
    pack = pack_with(when=f"{{any: [{OWNER}, {TRIAL}]}}")

    assert occasions(pack.rules[0], pack).at_any_stage


def test_changes_are_told_beside_stages() -> None:
    pack = pack_with(when=f"{{all: [{TRIAL}, {CREATED}]}}")
    found = occasions(pack.rules[0], pack)

    assert found.changes == ("creation",)
    assert not found.at_any_change
    assert not found.at_any_stage


def test_a_rule_asks_for_nothing_that_cannot_exist_yet() -> None:
    """The trial of a system under creation begins with its trial operation."""
    early = read(pack=BEGINS, hosting__TST_001=rule(require=ASKS)).pack
    later = read(pack=BEGINS, hosting__TST_001=rule(when=TRIAL, require=ASKS)).pack
    field, stages = "/lifecycle/trial/result", ("planning", "creation")

    assert list(too_early(early.rules[0], early)) == [Early(field, stages, "trial_operation")]
    assert list(too_early(later.rules[0], later)) == []


def test_what_does_not_matter_at_a_stage_is_not_asked_there() -> None:
    """A creation is concerned whatever its trial; only a later change looks at it."""
    when = f"{{any: [{CREATED}, {{field: /lifecycle/trial/result, equals: positive}}]}}"
    pack = read(pack=BEGINS, hosting__TST_001=rule(when=when)).pack

    assert list(too_early(pack.rules[0], pack)) == []


def test_a_referral_asks_for_nothing_that_cannot_exist_yet() -> None:
    """One that is left open would make a failure unknown, for want of what is still to come."""
    refer = f"[{{when: {ASKS}, unless_met: true, because: {WORDS}}}]"
    pack = read(pack=BEGINS, hosting__TST_001=rule(refer=refer)).pack

    assert [early.field for early in too_early(pack.rules[0], pack)] == ["/lifecycle/trial/result"]


def test_what_is_developed_further_has_had_its_trial() -> None:
    when = "{field: /lifecycle/change, equals: development}"
    pack = read(pack=BEGINS, hosting__TST_001=rule(when=when, require=ASKS)).pack

    assert list(too_early(pack.rules[0], pack)) == []


def test_asking_too_early_is_an_error_of_the_pack() -> None:
    source = read(pack=BEGINS, hosting__TST_001=rule(require=ASKS))
    found = remarks(source.pack, source.texts, source.cases, today=source.pack.day)
    [remark] = [one for one in found if one.code == "asks-too-early"]

    assert remark.is_error
    assert remark.arguments["stage"] == "planning, creation"
