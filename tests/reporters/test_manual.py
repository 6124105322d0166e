"""What only a person can answer: the reader is told what to show."""

from __future__ import annotations

import pytest

from qazlint.engine.assessment import Terms, assess
from qazlint.model.texts import LANGUAGES, Language
from qazlint.reporters import questions, text
from tests.reporters.sample import over
from tests.small_pack import DAY, manifest_document, manual, read

SOURCE = read(hosting__TST_001=manual())
SHOWN = {
    "kk": "Маманға көрсетіңіз: мәтін",
    "ru": "Покажите специалисту: текст",
    "en": "To be shown to a person: text",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_evidence_is_asked_for_in_the_terminal_and_on_the_sheet(language: Language) -> None:
    document = manifest_document("", pack=SOURCE.pack)
    report = over(
        assess(SOURCE.pack, document, terms=Terms(DAY)), pack=SOURCE.pack, texts=SOURCE.texts
    )

    assert SHOWN[language] in questions.render(report, language=language)
    assert SHOWN[language] in text.render(report, language=language, width=100, color=False)
