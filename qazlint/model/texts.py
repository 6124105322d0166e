"""Words in the three languages of the tool."""

from __future__ import annotations

from typing import Literal, TypeAlias

from qazlint.model.named import NamedTuple

Language: TypeAlias = Literal["kk", "ru", "en"]

LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")


class Texts(NamedTuple):
    """One text in Kazakh, Russian and English; never partly empty in a pack that loads."""

    kk: str
    ru: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in one language. Total."""
        match language:
            case "kk":
                return self.kk
            case "ru":
                return self.ru
            case "en":
                return self.en
