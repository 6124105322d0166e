"""What others write cannot steer a terminal, a page or a reader, and hides nobody's number."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from qazlint.model.document import Place
from qazlint.model.problem import Problem
from qazlint.model.texts import LANGUAGES, Language
from qazlint.reporters import concise, json_report, questions, text
from qazlint.reporters.quoting import in_markdown, short, shown
from tests.reporters.sample import MANIFEST, report

if TYPE_CHECKING:
    from qazlint.model.report import Report

NASTY = "\\e[31m[red]\\u202Eevil\\n# Title\\r\\x9B1m<b>|`*"
FILE = "a\x1b[2J\n[bold]\u202e`x`/qaztech.yaml"
_NAME = "{kk: Қолөнер тізілімі, ru: Реестр ремесел, en: Register of crafts}"
_NASTY_MANIFEST = MANIFEST.replace(
    _NAME, f'{{kk: "{NASTY}", ru: "{NASTY}", en: "{NASTY}"}}'
).replace("country: DE", f'country: "{NASTY}"')
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PERSON = "991231500006"


def _nasty() -> Report:
    lost = Problem(Place(FILE, 1, 1, 1, 1), "unreadable-file", {"reason": "\x1b[5mblink\u202e"})
    return report(_NASTY_MANIFEST, file=FILE, problems=[lost])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_the_terminal_is_not_steered(language: Language, verbosity: int) -> None:
    screen = text.render(_nasty(), language=language, width=100, color=False, verbosity=verbosity)

    assert _STEERING.search(screen) is None
    assert "\\x1b[2J\\n[bold]\\u202e" in screen.replace("\n  ", "")


def test_markup_of_the_library_is_shown_and_not_obeyed() -> None:
    screen = text.render(_nasty(), language="en", width=200, color=False)

    assert "\\x1b[31m[red]\\u202eevil\\n# Title" in screen


def test_colours_are_only_our_own() -> None:
    screen = text.render(_nasty(), language="en", width=200, color=True)
    ours = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b\n]*\x1b\\", "", screen)

    assert _STEERING.search(ours) is None
    assert "\x1b[5m" not in screen
    assert "\x1b[2J" not in screen


def test_one_line_stays_one_line_in_concise() -> None:
    plain = concise.render(report(MANIFEST.replace("DE", "XX")), language="en")
    nasty = concise.render(_nasty(), language="en")

    assert _STEERING.search(nasty) is None
    assert len(nasty.splitlines()) == len(plain.splitlines()) + 1


def test_markdown_gets_no_headings_of_others() -> None:
    sheet = questions.render(_nasty(), language="en")

    assert _STEERING.search(sheet) is None
    assert not re.search(r"^# Title", sheet, re.MULTILINE)
    assert "<b>" not in sheet.replace("\\<b\\>", "")


def test_json_is_json_and_holds_no_steering_characters() -> None:
    shown_json = json_report.render(_nasty())
    content = json.loads(shown_json)

    assert _STEERING.search(shown_json) is None
    assert content["assessments"][0]["file"] == FILE
    assert content["assessments"][0]["system"]["name"]["en"].startswith("\x1b[31m[red]\u202e")


def test_a_file_name_that_is_no_text_can_be_written() -> None:
    odd = json_report.render(report(MANIFEST, file="caf\udce9.yaml"))

    assert json.loads(odd.encode())["assessments"][0]["file"] == "caf\\udce9.yaml"
    assert text.render(
        report(MANIFEST, file="caf\udce9.yaml"), language="en", width=80, color=False
    ).encode()


def test_numbers_of_persons_are_masked_everywhere_and_those_of_organisations_are_not() -> None:
    personal = MANIFEST.replace("country: DE", f'country: "{PERSON}"').replace(
        "craft-registry", f"r-{PERSON}"
    )
    shown_report = report(personal.replace("platform: other", "platform: other # 700140000019"))
    outputs = [
        json_report.render(shown_report),
        concise.render(shown_report, language="en"),
        *(questions.render(shown_report, language=language) for language in LANGUAGES),
        *(
            text.render(shown_report, language=language, width=100, color=False, verbosity=1)
            for language in LANGUAGES
        ),
    ]

    assert all(PERSON not in output for output in outputs)
    assert "99********06" in outputs[0]
    assert "700140000019" in outputs[0]
    assert "700140000019" in outputs[-1]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Қазақстан – «плат\u00a0форма»", "Қазақстан – «плат форма»"),
        ("a\tb", "a\\tb"),
        ("\u202e", "\\u202e"),
        ("\udce9", "\\udce9"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_cannot_be_seen_is_written_out(written: str, seen: str) -> None:
    assert shown(written) == seen


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("- a", "\\- a"),
        ("12) a", "12\\) a"),
        ("1. a", "1\\. a"),
        ("2026", "2026"),
        ("# a", "\\# a"),
        ("[a](http://b)", "\\[a\\](http://b)"),
        ("a\n\n# b", "a\\\\n\\\\n\\# b"),
    ],
)
def test_markdown_shows_what_was_written(written: str, escaped: str) -> None:
    assert in_markdown(written) == escaped


def test_a_text_is_cut_with_an_ellipsis() -> None:
    assert short("абвг", 4) == "абвг"
    assert short("абвгд", 4) == "абв…"
