"""What a breach may cost on a day: the multiple of the law times the index of that day."""

from __future__ import annotations

import datetime as dt

import pytest

from qazlint.model.texts import LANGUAGES
from qazlint.reporters.message import say
from qazlint.reporters.penalty import costs
from tests.small_pack import WORDS, read, rule

CITED = '{{act: code, article: "{}", read_from: primary, verified_on: 2026-11-23}}'.format
PENALTY = f"""
title: {{kk: бұзу, ru: нарушение, en: a breach}}
law: [{CITED("79(1)")}]
unit: index
fines:
  - {{from: 2018-01-01, individual: 10, large: 70}}
  - {{from: 2025-03-12, individual: 30, large: 200}}
also: {{kk: тәркілеу, ru: конфискация, en: confiscation}}
"""
INDEX = f"""
title: {WORDS}
unit: tenge
values:
  - {{from: 2025-01-01, value: 3932, law: [{CITED("9")}]}}
  - {{from: 2026-01-01, value: 4325, law: [{CITED("9")}]}}
"""
SOURCE = read(
    penalties__p1=PENALTY, parameters__index=INDEX, hosting__TST_001=rule(penalties="[p1]")
)


def told(year: int, month: int, day: int, language: str = "en") -> list[str]:
    penalty = SOURCE.texts.penalties["p1"]
    lines = costs(penalty, SOURCE.pack, dt.date(year, month, day))
    return [say(line, language).replace("\u00a0", " ") for _, line in lines]


def test_the_fine_is_that_of_the_day_at_the_index_of_the_day() -> None:
    assert told(2026, 11, 23) == [
        "Code, art. 79(1): a breach",
        "fine since 12 March 2025 (at the monthly index of 23 November 2026):",
        "an individual: 30 monthly indices = 129 750 tenge",
        "a large business: 200 monthly indices = 865 000 tenge",
        "confiscation",
    ]


@pytest.mark.parametrize(
    ("day", "fine"),
    [
        ((2025, 3, 11), "an individual: 10 monthly indices = 39 320 tenge"),
        ((2025, 3, 12), "an individual: 30 monthly indices = 117 960 tenge"),
        ((2025, 12, 31), "an individual: 30 monthly indices = 117 960 tenge"),
        ((2026, 1, 1), "an individual: 30 monthly indices = 129 750 tenge"),
        ((2024, 12, 31), "an individual: 10 monthly indices"),
    ],
)
def test_both_numbers_change_on_their_own_days(day: tuple[int, int, int], fine: str) -> None:
    """Before the first index that the pack knows, only the multiple is told."""
    assert fine in told(*day)


def test_before_the_first_fine_nothing_is_guessed() -> None:
    assert told(2017, 12, 31)[1:] == ["the fine on 31 December 2017 is not known"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_amount_is_the_same_in_every_language(language: str) -> None:
    assert any("129 750" in line for line in told(2026, 11, 23, language))
