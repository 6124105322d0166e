"""Messages: what is said, apart from the language in which it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from qazlint.model.named import NamedTuple
from qazlint.model.texts import LANGUAGES, Language, Texts
from qazlint.reporters.words import WORDS, Plural

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

Argument: TypeAlias = "str | int | dt.date | Texts | Message | tuple[Argument, ...]"
"""What fills a gap: a text of the manifest, a number, a day, words of the pack, or a message."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TEENS = range(11, 15)
_FEW = range(2, 5)


class Message(NamedTuple):
    """A sentence of words.WORDS with what fills its gaps."""

    id: str
    arguments: Mapping[str, Argument] = {}


def message(id: str, **arguments: Argument) -> Message:  # noqa: A002 - the word of the field
    """The message of an id with these arguments."""
    return Message(id, arguments)


def say(what: Argument, language: Language) -> str:
    """A message, or an argument of one, in a language. Total for ids of words.WORDS."""
    match what:
        case str():
            return what
        case int():
            return str(what)
        case Texts():
            return on_one_line(what.in_language(language))
        case Message():
            said = {key: say(one, language) for key, one in what.arguments.items()}
            return _pattern(what, language).format_map(said)
        case tuple():
            return ", ".join(say(one, language) for one in what)
        case _:
            return spelled_day(what, language)


def in_all(what: Argument) -> Texts:
    """The same in the three languages. Total."""
    kk, ru, en = (say(what, language) for language in LANGUAGES)
    return Texts(kk, ru, en)


def on_one_line(text: str) -> str:
    """The text with single spaces in place of line breaks: words of a pack are folded. Total."""
    return " ".join(text.split())


def spelled_day(day: dt.date, language: Language) -> str:
    """A day as people write it: 23.11.2026, or 23 November 2026 in English. Total."""
    match language:
        case "kk" | "ru":
            return f"{day.day:02}.{day.month:02}.{day.year:04}"
        case "en":
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _pattern(what: Message, language: Language) -> str:
    wording = WORDS[what.id]
    if isinstance(wording, Texts):
        return wording.in_language(language)
    number = what.arguments["n"]
    assert isinstance(number, int)
    return _plural(wording, number, language)


def _plural(wording: Plural, number: int, language: Language) -> str:
    """The form for a number (CLDR plural rules for ru and en; Kazakh nouns do not change)."""
    match language:
        case "kk":
            return wording.kk
        case "ru":
            return wording.ru[_russian(number)]
        case "en":
            return wording.en[number != 1]


def _russian(number: int) -> int:
    if number % 100 in _TEENS:
        return 2
    if number % 10 == 1:
        return 0
    return 1 if number % 10 in _FEW else 2
