"""What is said must be said in every language, and fill its gaps alike."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from qazlint.model.law import ReadFrom
from qazlint.model.report import Doubt
from qazlint.model.rule import Party, Respondent
from qazlint.model.texts import LANGUAGES, Texts
from qazlint.model.verdict import Basis, Exemption, Force, Reason, Verdict
from qazlint.reporters.message import in_all, message, say, spelled_day
from qazlint.reporters.words import WORDS, Plural

if TYPE_CHECKING:
    from enum import Enum

_SOURCES = Path(__file__).parents[2] / "qazlint" / "reporters"
_SETS: dict[str, type[Enum]] = {
    "verdict": Verdict,
    "force": Force,
    "basis": Basis,
    "reason": Reason,
    "exemption": Exemption,
    "respondent": Respondent,
    "party": Party,
    "read": ReadFrom,
    "doubt": Doubt,
}


def _forms(id: str) -> list[str]:  # noqa: A002
    wording = WORDS[id]
    if isinstance(wording, Plural):
        return [wording.kk, *wording.ru, *wording.en]
    return list(wording)


def _gaps(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("id", WORDS)
def test_every_language_has_the_same_gaps(id: str) -> None:  # noqa: A002
    first, *others = _forms(id)

    assert all(_forms(id))
    assert [_gaps(other) for other in others] == [_gaps(first)] * len(others)


@pytest.mark.parametrize("prefix", _SETS)
def test_every_member_of_a_closed_set_has_words(prefix: str) -> None:
    assert {f"{prefix}.{member.value}" for member in _SETS[prefix]} <= set(WORDS)


def test_what_the_reporters_say_by_a_literal_id_has_words() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _SOURCES.glob("*.py"))
    said = set(re.findall(r'(?:message|word|_labelled)\(\s*"([a-z.-]+)"', code))

    assert len(said) > 40
    assert said <= set(WORDS)


def test_no_words_are_left_over() -> None:
    """An id is either written out, or made from an id that ends in a gap."""
    paths = [path for path in _SOURCES.glob("*.py") if path.name != "words.py"]
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    quoted = set(re.findall(r"""["']([a-z0-9._-]+)["']""", code))
    made = tuple(re.findall(r'f["\']([a-z-]+)(?:\.[a-z.-]*)?\{', code))
    left = {one for one in WORDS if not one.startswith(made)} - quoted

    assert left == set()


@pytest.mark.parametrize(
    ("number", "russian", "english"),
    [
        (0, "0 записей", "0 entries"),
        (1, "1 запись", "1 entry"),
        (2, "2 записи", "2 entries"),
        (5, "5 записей", "5 entries"),
        (11, "11 записей", "11 entries"),
        (12, "12 записей", "12 entries"),
        (21, "21 запись", "21 entries"),
        (104, "104 записи", "104 entries"),
        (111, "111 записей", "111 entries"),
    ],
)
def test_plurals(number: int, russian: str, english: str) -> None:
    entries = message("found.entries", n=number)

    assert in_all(entries) == Texts(f"{number} жазба", russian, english)


def test_days_are_spelled_as_people_write_them() -> None:
    day = dt.date(2026, 7, 2)

    assert [spelled_day(day, language) for language in LANGUAGES] == [
        "02.07.2026",
        "02.07.2026",
        "2 July 2026",
    ]


def test_braces_in_what_others_wrote_are_no_gaps() -> None:
    assert say(message("ground.found", subject="{found}", found="{0.__class__}"), "en") == (
        "{found}: {0.__class__}"
    )
