"""What a manifest is asked: facts first, nothing beneath an unanswered fact, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qazlint.engine.question import pattern, shape_at
from qazlint.model.document import Pointer
from qazlint.model.rule import Respondent
from qazlint.model.shape import Kind
from tests.small_pack import assessed, manifest_document, read, rule, small

if TYPE_CHECKING:
    from qazlint.model.report import Question

BASE = """
schema: qazlint/1
system: {id: register, name: {en: Register}}
owner: {kind: state_body}
lifecycle: {change: creation}
"""

STAGE = "{field: /lifecycle/stage, equals: trial_operation}"
SERVICE = "{field: /system/public_service, equals: true}"
PROCESSED = "{field: /personal_data/processed, equals: true}"
PURPOSE = "{field: /system/purpose, exists: true}"
AUDIT = "{field: /security/audit/last_on, exists: true}"
SURVEY = "{field: /personal_data/survey/date, exists: true}"


def _asked(*rules: dict[str, str], base: str = BASE, as_patch: str = "") -> list[Question]:
    files = {
        f"hosting__TST_{number:03}": rule(f"TST-{number:03}", **parts)
        for number, parts in enumerate(rules, start=1)
    }
    pack = read(**files).pack
    document = manifest_document(as_patch, base=base, pack=pack)
    return list(assessed(pack, document).questions)


def _pointers(*rules: dict[str, str], as_patch: str = "") -> list[str]:
    return [question.pointer for question in _asked(*rules, as_patch=as_patch)]


def test_nothing_is_asked_where_nothing_is_open() -> None:
    assert _pointers({"require": "{field: /owner/kind, equals: state_body}"}) == []
    assert _pointers({"require": "{field: /owner/kind, equals: quasi_state}"}) == []


def test_silence_is_asked_about_with_all_that_waits_for_it() -> None:
    [question] = _asked({"require": PURPOSE}, {"require": PURPOSE})

    assert question.pointer == "/system/purpose"
    assert question.rules == ("TST-001", "TST-002")
    assert not question.is_fact
    assert question.blocks
    assert question.place.line == 3
    assert question.shape is not None
    assert question.shape.kind is Kind.TEXT


def test_facts_come_first() -> None:
    order = _pointers({"require": PURPOSE}, {"when": STAGE, "require": AUDIT})

    assert order == ["/lifecycle/stage", "/system/purpose"]


def test_a_rule_that_waits_for_a_fact_asks_for_nothing_else() -> None:
    assert _pointers({"require": f"{{all: [{PURPOSE}, {STAGE}]}}"}) == ["/lifecycle/stage"]


def test_the_fact_that_unlocks_most_comes_first() -> None:
    order = _pointers(
        {"when": STAGE, "require": PURPOSE},
        {"when": SERVICE, "require": PURPOSE},
        {"when": SERVICE, "require": AUDIT},
    )

    assert order == ["/system/public_service", "/lifecycle/stage"]


def test_facts_that_unlock_as_much_come_in_the_order_of_the_pack() -> None:
    order = _pointers(
        {"when": SERVICE, "require": PURPOSE},
        {"when": STAGE, "require": PURPOSE},
    )

    assert order == ["/lifecycle/stage", "/system/public_service"]


def test_details_come_in_the_order_of_the_manifest() -> None:
    assert _pointers({"require": AUDIT}, {"require": PURPOSE}) == [
        "/system/purpose",
        "/security/audit/last_on",
    ]


def test_nothing_is_asked_beneath_a_fact_that_is_open() -> None:
    """Whoever has not said whether personal data are processed is not asked for their survey."""
    order = _pointers(
        {"when": PROCESSED, "require": PURPOSE},
        {"require": SURVEY},
        {"require": AUDIT},
    )

    assert order == ["/personal_data/processed", "/security/audit/last_on"]


def test_once_the_fact_is_stated_its_section_is_asked_about() -> None:
    rules = {"when": PROCESSED, "require": PURPOSE}, {"require": SURVEY}
    order = _pointers(*rules, as_patch="personal_data: {processed: true}\n")

    assert order == ["/system/purpose", "/personal_data/survey/date"]


def test_what_was_not_inspected_is_no_question_to_a_person() -> None:
    assert _pointers({"require": "{field: /repository/files, at_least: 1}"}) == []


def test_what_cannot_be_read_is_a_problem_and_no_question() -> None:
    patch = "security: {audit: {last_on: 2026-02-30}}\n"

    assert _pointers({"require": AUDIT}, as_patch=patch) == []


def test_the_open_branches_of_an_any_are_all_asked() -> None:
    assert _pointers({"require": f"{{any: [{PURPOSE}, {AUDIT}]}}"}) == [
        "/system/purpose",
        "/security/audit/last_on",
    ]


def test_a_question_about_an_item_names_its_number_and_the_pattern_of_the_field() -> None:
    every = "{every: /system/functions, satisfies: {field: ./code, exists: true}}"
    functions = BASE.replace("id: register,", "id: register, functions: [{text: a}],")
    [question] = _asked({"require": every}, base=functions)

    assert question.pointer == "/system/functions/0/code"
    assert question.path == "/system/functions/*/code"
    assert question.shape is not None
    assert "permits" in question.shape.values


def test_an_absent_list_is_asked_for_as_a_list() -> None:
    every = "{every: /system/functions, satisfies: {field: ./code, exists: true}}"
    [question] = _asked({"require": every})

    assert question.pointer == "/system/functions"
    assert question.shape is not None
    assert question.shape.kind is Kind.LIST


def test_an_event_without_its_day_is_asked_about() -> None:
    assert _pointers({"event": "/lifecycle/started_on"}) == ["/lifecycle/started_on"]


def test_those_whom_most_rules_name_answer_first() -> None:
    bound = "{{who: owner, answers: {}}}"
    [question] = _asked(
        {"require": PURPOSE, "bound": bound.format("developer")},
        {"require": PURPOSE, "bound": bound.format("owner")},
        {"require": PURPOSE, "bound": bound.format("owner")},
    )

    assert question.answers == (Respondent.OWNER, Respondent.DEVELOPER)


def test_a_question_blocks_when_one_of_its_findings_does() -> None:
    [advice] = _asked({"require": PURPOSE, "force": "advice"})
    [mixed] = _asked({"require": PURPOSE, "force": "advice"}, {"require": PURPOSE})

    assert not advice.blocks
    assert mixed.blocks


def test_the_pattern_of_a_pointer() -> None:
    assert pattern(Pointer("/approvals/12/bodies/0")) == "/approvals/*/bodies/*"
    assert pattern(Pointer("")) == ""


@given(st.lists(st.sampled_from(["system", "owner", "0", "*", "name", "x"]), max_size=4))
def test_the_shape_at_a_pointer_is_known_or_is_none(steps: list[str]) -> None:
    pointer = Pointer("".join(f"/{step}" for step in steps))
    found = shape_at(pointer, small().shape)

    assert found is None or found.kind in {*Kind, None}
