"""Each kind of condition as a sentence: the field, the value found, what is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qazlint.model.verdict import Verdict
from qazlint.reporters.ground import explained
from qazlint.reporters.message import say
from tests.reporters.sample import over
from tests.small_pack import assessed, manifest_document, read, rule

if TYPE_CHECKING:
    from qazlint.model.texts import Language

AUDIT = "security: {audit: {last_on: 2024-02-29}, logging: {security: {retention_years: 2}}}\n"
STORES = "data: {stores: [{country: KZ}, {country: DE}]}\n"


YEARS = """
title: {kk: к, ru: д, en: d}
unit: years
values:
  - from: 2026-01-01
    value: 3
    law: [{act: code, article: '1', read_from: primary, verified_on: 2026-11-23}]
"""


def _sentences(
    require: str, patch: str = "", *, when: str = "", language: Language = "en"
) -> list[str]:
    parts = {"require": require} | ({"when": when} if when else {})
    source = read(
        hosting__TST_001=rule(**parts),
        parameters__years=YEARS,
        tables__owners="title: {kk: к, ru: т, en: t}\nvalues: [quasi_state, private]\n",
        profiles__kind="title: {kk: к, ru: п, en: p}\nversion: 1\nfields: [/owner/kind]\n",
    )
    assessment = assessed(source.pack, manifest_document(patch, pack=source.pack))
    report = over(assessment, pack=source.pack, texts=source.texts)
    finding = assessment.findings[0]
    return [say(explained(ground, finding, report), language) for ground in finding.grounds]


@pytest.mark.parametrize(
    ("require", "asked"),
    [
        ("{field: /owner/kind, equals: quasi_state}", "required: quasi-state entity"),
        (
            "{field: /owner/kind, in: [quasi_state, private]}",
            "required: one of: quasi-state entity / private person",
        ),
        (
            "{field: /owner/kind, in: {table: owners}}",
            "required: one of: quasi-state entity / private person",
        ),
        ("{not: {field: /owner/kind, equals: state_body}}", "required: anything but state body"),
        ("{not: {field: /owner/kind, exists: true}}", "required: absence"),
        ("{field: /owner/kind, matches: 'private.*'}", "required: a text of the form private.*"),
    ],
)
def test_a_value_of_a_vocabulary_goes_by_its_label(require: str, asked: str) -> None:
    [sentence] = _sentences(require)

    assert sentence.startswith("Owner › ")
    assert sentence.partition("; ")[2] == asked
    assert "state body; " in sentence


@pytest.mark.parametrize(
    ("condition", "asked"),
    [
        ("at_least: 2025-01-01", "not before 1 January 2025"),
        ("at_most: 2024-01-01", "not after 1 January 2024"),
        ("before: 2024-01-01", "before 1 January 2024"),
        ("after: 2025-01-01", "after 1 January 2025"),
        ("at_least: {day: as_of, minus: P1Y}", "not before 23 November 2025"),
        (
            "within: {last: P1Y6M, until: {day: as_of}}",
            "a day within 1 year, 6 months, the last day being the as-of day (23 November 2026)",
        ),
    ],
)
def test_days(condition: str, asked: str) -> None:
    [sentence] = _sentences(f"{{field: /security/audit/last_on, {condition}}}", AUDIT)

    assert sentence.endswith(f": 29 February 2024; required: {asked}")


def test_the_opposite_of_an_order_is_the_other_order() -> None:
    [days] = _sentences("{not: {field: /security/audit/last_on, before: 2025-01-01}}", AUDIT)
    [years] = _sentences(
        "{not: {field: /security/logging/security/retention_years, at_most: 2}}", AUDIT
    )

    assert days.endswith("required: not before 1 January 2025")
    assert years.endswith("2; required: more than 2")


def test_a_dated_number_is_the_number_of_the_day() -> None:
    [sentence] = _sentences(
        "{field: /security/logging/security/retention_years, at_least: {parameter: years}}", AUDIT
    )

    assert sentence.endswith("2; required: at least 3")


def test_a_day_that_is_asked_of_the_as_of_day_stands_on_the_other_side() -> None:
    [sentence] = _sentences(
        "{day: as_of, at_most: {field: /security/audit/last_on, plus: P1Y}}", AUDIT
    )

    assert sentence.endswith(
        "29 February 2024; required: the as-of day (23 November 2026): not after 28 February 2025"
    )


def test_an_entry_of_a_list_is_named_by_its_number() -> None:
    [sentence] = _sentences(
        "{every: /data/stores, satisfies: {field: ./country, equals: KZ}}", STORES
    )

    assert "no. 2 › " in sentence
    assert sentence.endswith(": DE; required: KZ")


def test_a_search_that_found_nothing_says_how_it_ended_first() -> None:
    head, *entries = _sentences(
        "{some: /data/stores, satisfies: {field: ./country, equals: FR}}", STORES
    )

    assert head.endswith("2 entries; no entry meets the requirement")
    assert [entry.partition(": ")[2] for entry in entries] == [
        "KZ; required: FR",
        "DE; required: FR",
    ]


def test_an_empty_list_and_a_stated_none_say_so() -> None:
    some = "{some: /approvals, satisfies: {field: ./kind, equals: conclusion}}"
    [empty] = _sentences(some, "approvals: []\n")
    [none] = _sentences(some, "approvals: none\n")

    assert empty.endswith("the list is empty; no entry meets the requirement")
    assert none.endswith("stated as none; no entry meets the requirement")


def test_a_number_of_entries() -> None:
    [sentence] = _sentences("{field: /data/stores, counts: {at_least: 3}}", STORES)

    assert sentence.endswith("2 entries; required: at least 3 entries")


def test_silence_is_named_without_what_is_asked() -> None:
    [sentence] = _sentences("{field: /system/purpose, exists: true}")

    assert sentence.endswith(": not stated in the manifest")


def test_what_does_not_concern_a_system_says_under_which_condition_it_would() -> None:
    [sentence] = _sentences(
        "{field: /owner/kind, exists: true}", when="{field: /owner/kind, equals: quasi_state}"
    )

    assert sentence.endswith("state body; applies if: quasi-state entity")


def test_a_rejected_entry_of_a_passing_search_asks_for_nothing() -> None:
    head, *entries = _sentences(
        "{every: /data/stores, where: {field: ./country, equals: FR},"
        " satisfies: {field: ./id, exists: true}, none: pass}",
        STORES,
    )

    assert head.endswith("there is no such entry")
    assert all("required" not in entry for entry in entries)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "жыл, соңғы күні: есепті күн (23.11.2026)"),
        ("ru", "день в пределах срока: 1 год, последний день: отчетная дата (23.11.2026)"),
    ],
)
def test_kazakh_and_russian_keep_the_label_form(language: Language, sentence: str) -> None:
    within = "{field: /security/audit/last_on, within: {last: P1Y, until: {day: as_of}}}"
    [said] = _sentences(within, AUDIT, language=language)

    assert sentence in said


def test_verdicts_of_these_sentences_are_what_they_claim() -> None:
    source = read()
    finding = assessed(source.pack, manifest_document(pack=source.pack)).findings[0]

    assert finding.verdict is Verdict.PASS
