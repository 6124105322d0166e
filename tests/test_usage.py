"""What qazlint says of an invocation, in the language of the person."""

from __future__ import annotations

import re
import string
import unicodedata

import pytest

from qazlint.cli.usage import USAGE, known, refused, said, spoken
from qazlint.model.texts import LANGUAGES, Language


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", USAGE)
def test_the_three_texts_say_the_same_of_the_same(code: str) -> None:
    gaps = [_gaps(text) for text in USAGE[code]]

    assert gaps[0] == gaps[1] == gaps[2]
    assert len(set(USAGE[code])) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", USAGE)
def test_a_sentence_is_a_fact_and_a_way_out(code: str, language: Language) -> None:
    text = USAGE[code].in_language(language)

    assert re.search("[;,]", text)
    assert not text.endswith((".", "!"))
    assert not set("ёЁ") & set(text)
    assert unicodedata.is_normalized("NFC", text)


def test_a_terminal_obeys_nothing_that_was_typed() -> None:
    text = said("no-such-rule", "en", name="\x1b[5m{0.__class__}\u202e")

    assert text.startswith("no such rule: \ufffd[5m{0.__class__}\ufffd;")


def test_a_refusal_is_shown_without_english(capsys: pytest.CaptureFixture[str]) -> None:
    refused("quiet-and-verbose", "ru").show()

    assert (
        capsys.readouterr().err == "qazlint: -q и -v вместе не применяются; оставьте одно из двух\n"
    )


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("kk", "kk"),
        ("ru_RU.UTF-8", "ru"),
        ("EN-gb", "en"),
        ("kk_KZ@latin", "kk"),
        ("kk@latin", "kk"),
        ("kkj_CM", None),
        ("russian", None),
        ("C.UTF-8", None),
        ("", None),
    ],
)
def test_a_tag_names_a_language_by_its_first_part(tag: str, language: str | None) -> None:
    assert known(tag) == language


def test_a_wish_that_is_none_of_ours_leaves_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal of the wish itself must be said in some language."""
    monkeypatch.setenv("QAZLINT_LANG", "tr")
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")

    assert spoken() == "kk"
