"""The terminal report, held as whole screens, and what must be true of every screen."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from qazlint.engine.assessment import Terms, assess
from qazlint.model.rule import Respondent
from qazlint.model.texts import LANGUAGES, Language
from qazlint.model.verdict import Force
from qazlint.reporters import text
from qazlint.workspace import load_pack
from tests.reporters.sample import DAY, MANIFEST, over, report, rich
from tests.small_pack import manifest_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from qazlint.model.report import Report

    Golden = Callable[[str, str], None]

_ANSI = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")
_REST = """\
  tests: [{result: positive, number: "1"}]
ai: {used: false}
"""
_FIRST = """\
schema: qazlint/1
system: {id: permits, name: {kk: Рұқсаттар тізілімі}}
owner: {kind: state_body}
lifecycle: {change: creation}
"""


def _plain(
    shown: Report, language: Language = "en", *, width: int = 100, verbosity: int = 0
) -> str:
    return text.render(shown, language=language, width=width, color=False, verbosity=verbosity)


@cache
def _first_run() -> Report:
    """A manifest with the required keys alone, against the pack that ships."""
    loaded = load_pack(use_cache=False)
    document = manifest_document(base=_FIRST, pack=loaded.pack)
    assessment = assess(
        loaded.pack, document, terms=Terms(DAY), lines={document.file: tuple(_FIRST.split("\n"))}
    )
    return over(assessment, pack=loaded.pack, texts=loaded.texts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_screen(language: Language, golden: Golden) -> None:
    golden(f"text-{language}.txt", _plain(rich(), language))


def test_a_narrow_screen_in_the_language_with_the_longest_words(golden: Golden) -> None:
    golden("text-kk-80.txt", _plain(rich(), "kk", width=80))


def test_everything(golden: Golden) -> None:
    golden("text-en-verbose.txt", _plain(rich(), verbosity=1))


def test_quiet_says_how_it_ended_and_what_cannot_be_used() -> None:
    assert _plain(rich(), verbosity=-1) == (
        "! lost.yaml:1:1: the file cannot be read: gone; check the path and its permissions\n"
        "\n"
        "result       unusable input: 1\n"
        "             requirements not met; blocking: 4\n"
        "             not known whether requirements are met; blocking: 3\n"
        "             not as of today: judged as of 23 November 2026, today is 24 November 2026\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80, 100, 120])
@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_no_line_is_wider_than_the_screen(language: Language, width: int, verbosity: int) -> None:
    for shown in (rich(), _first_run()):
        lines = _plain(shown, language, width=width, verbosity=verbosity).split("\n")

        assert max(cell_len(line) for line in lines) <= width
        assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [80, 100])
def test_the_first_run_fits_a_screen(language: Language, width: int) -> None:
    """Who has written nothing yet is asked a few facts, not shown everything at once."""
    screen = _plain(_first_run(), language, width=width)

    assert len(screen.splitlines()) <= 40
    assert "lifecycle.stage" in screen


def test_colour_changes_no_character() -> None:
    colored = text.render(rich(), language="ru", width=100, color=True, verbosity=1)

    assert "\x1b[1;31m" in colored
    assert "\x1b]8;;https://law.example/ru/1\x1b\\" in colored
    assert _ANSI.sub("", colored) == _plain(rich(), "ru", verbosity=1)


def test_without_colour_nothing_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment has no say: whoever calls has asked it already."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")

    assert "\x1b" not in _plain(rich(), verbosity=1)
    assert max(len(line) for line in _plain(rich()).split("\n")) > 50


def test_the_same_report_gives_the_same_bytes() -> None:
    once, again = (
        text.render(rich(), language="kk", width=90, color=True, verbosity=1) for _ in range(2)
    )

    assert once == again


def test_a_party_sees_its_own_questions_and_how_many_others_there_are() -> None:
    mine = text.render(rich(), language="en", width=100, color=False, role=Respondent.DEVELOPER)

    assert "SEC-005" in mine
    assert "ai.used" not in mine
    assert "questions for others: 3" in mine
    assert mine.splitlines()[-1].split() == ["exit", "code", "2"]


def test_a_party_without_questions_is_told_so() -> None:
    none = text.render(rich(), language="en", width=100, color=False, role=Respondent.POSSESSOR)

    assert "no questions\n" in none
    assert "questions for others: 4" in none


def test_blocking_failures_come_first() -> None:
    heads = re.findall(r"^✕ (\S+)", _plain(rich()), re.MULTILINE)

    assert heads == ["HST-001", "SEC-001", "SEC-002", "SEC-003", "HST-002", "HST-003", "not"]


def test_nothing_to_check() -> None:
    screen = _plain(report())

    assert "nothing to check: there is no manifest; `qazlint init` writes one" in screen
    assert screen.endswith("exit code    3\n")


def test_terms_that_a_reader_would_not_expect_are_said() -> None:
    terms = Terms(DAY, Force.ADVICE, manifest_only=True, assumed_stage="creation")
    screen = _plain(report(MANIFEST, terms=terms))

    assert "requirements not met; blocking: 6; repository not inspected" in screen
    assert "assumed stage: creation" in screen
    assert "also blocking: directive" in screen
    assert "also blocking: advice" in screen


def test_what_passed_says_so_and_what_it_did_not_look_at() -> None:
    met = MANIFEST.replace("platform: other", "platform: qaztech").replace(
        "2025-06-30", "2026-06-30"
    )
    met = met.replace("years: 2", "years: 3").replace("[token]", "[token, signature]")
    met = met.replace("state_body", "national_bank").replace("DE", "KZ") + _REST
    screen = _plain(report(met, terms=Terms(DAY, manifest_only=True)))

    assert "result       requirements met; repository not inspected\n" in screen
    assert screen.endswith("exit code    0\n")


def test_a_long_line_is_shown_around_what_decided() -> None:
    before = "# a register\n"
    long = MANIFEST.replace(
        "{id: copy, country: DE,", "{id: copy-" + "x" * 150 + ", country: DE,"
    ).replace("# A register outside the platform\n", before)
    lines = _plain(report(long), width=80).split("\n")
    marked = next(number for number, line in enumerate(lines) if "── required: KZ" in line)

    assert "country: DE" in lines[marked - 1]
    assert lines[marked - 1].index("DE") == lines[marked].index("──")
