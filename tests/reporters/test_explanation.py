"""What `explain` prints."""

from __future__ import annotations

import datetime as dt

import pytest

from qazlint.cli.subjects import subject
from qazlint.model.texts import LANGUAGES
from qazlint.reporters import explanation
from qazlint.workspace import read_pack

SOURCE = read_pack()
RULES = {str(rule.id): rule for rule in SOURCE.pack.rules}
DAY = dt.date(2026, 11, 23)


def subject_of(rule, day=DAY):
    cases, bases = SOURCE.cases.rules[rule.id], SOURCE.cases.bases
    return subject(rule, SOURCE.pack, SOURCE.texts, day=day, cases=cases, bases=bases)


def page(rule, language, width=100, day=DAY):
    return explanation.render(subject_of(rule, day), language=language, width=width, color=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", SOURCE.pack.rules, ids=lambda rule: rule.id)
def test_every_rule_is_explained_in_every_language(rule, language):
    """No part of a condition is without words, no line is wider than the terminal."""
    text = page(rule, language, width=80)

    assert rule.id in text
    assert "/*" not in text
    assert max(len(line) for line in text.splitlines()) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_reads_as_it_should(golden, language):
    """One rule with quantifiers, scopes and opposites, read in review as prose."""
    [rule] = [rule for rule in SOURCE.pack.rules if rule.id == "PDP-019"]

    golden(f"explain-{language}.txt", page(rule, language))


def test_a_dated_number_is_that_of_the_day():
    [rule] = [rule for rule in SOURCE.pack.rules if rule.id == "APR-010"]

    assert "× 20" in page(rule, "en")


def test_a_rule_that_is_no_law_yet_says_so():
    [rule] = [rule for rule in SOURCE.pack.rules if rule.id == "APR-010"]

    assert "not in force" in page(rule, "en", day=dt.date(2026, 7, 11))
    assert "not in force" not in page(rule, "en", day=dt.date(2026, 7, 12))


def test_a_list_of_the_law_is_told_in_full():
    """Who is concerned must not end in "and one more"."""
    text = " ".join(page(RULES["HST-001"], "en").split())
    concerned = text.split("applies when")[1].split(" requires ")[0]

    assert "state body / special state body / national-security body" in concerned
    assert "entity held 50 % or more by quasi-state entities" in concerned
