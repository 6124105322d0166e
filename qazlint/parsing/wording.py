"""From the table of official terms to the words that are official no more."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from qazlint.model.texts import LANGUAGES
from qazlint.model.wording import FormerWord, Keeper, Wording, WordKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qazlint.model.texts import Language

_SECTIONS: Final = {"terms": WordKind.TERM, "acts": WordKind.ACT}
_SHORTEST_STEM: Final = 3
_PARTS: Final = re.compile(r"\[(?:\\.|[^\]])*\]| |\\p\{L\}")
_SPACE: Final = r"\s\x{a0}"
_LETTERS: Final = r"A-Za-z\x{c0}-\x{24f}\x{400}-\x{52f}"
_CLASS: Final = re.compile(r"\\p\{\w+\}|\[(?:\\.|[^\]])*\]|\\.|\.")
_LAZY: Final = re.compile(r"([*+?}])\?")
_OPTIONAL: Final = re.compile(r".(?:[?*]|\{0[^}]*\})")
_REPEATED: Final = re.compile(r"\+|\{[^}]*\}")


def parse_wording(table: Mapping[str, Any]) -> Wording:
    """The wording that a table which fits its schema spells. Total for such."""
    return Wording(
        words=tuple(
            word
            for section, kind in _SECTIONS.items()
            for name, one in table.get(section, {}).items()
            for word in _former_words(name, kind, one)
        ),
        keepers=tuple(
            Keeper(
                tuple(ready(pattern) for pattern in one["named_by"].values()),
                frozenset(one.get("words", ())),
            )
            for one in table.get("still_in", ())
        ),
        names=frozenset(table.get("proper_names", ())),
        past=_ready_all(table.get("told_of_past", {})),
        innocent=_ready_all(table.get("innocent", {})),
        titled=_ready_all(table.get("titled", {})),
    )


def _ready_all(patterns: Mapping[Language, str]) -> dict[Language, str]:
    return {language: ready(pattern) for language, pattern in patterns.items()}


def _former_words(name: str, kind: WordKind, one: Mapping[str, Any]) -> Iterator[FormerWord]:
    for former in (*one.get("was", ()), *one.get("instead_of", ())):
        until = dt.date.fromisoformat(former["until"]) if "until" in former else None
        for language, word in _by_language(former):
            found_by = word["found_by"]
            spelled = ready(found_by)
            yield FormerWord(name, kind, language, spelled, stems(found_by), until, one[language])


def _by_language(former: Mapping[str, Any]) -> Iterator[tuple[Language, Mapping[str, str]]]:
    yield from ((language, former[language]) for language in LANGUAGES if language in former)


def ready(pattern: str) -> str:
    """
    A pattern of the table as it is searched with: in any case of letters, across lines.

    A space stands for any white space. The letters are those of the three languages: compiling all
    of Unicode's takes half a millisecond each time. Total.
    """
    return "(?i)" + _PARTS.sub(lambda part: _ready(part[0]), pattern)


def _ready(part: str) -> str:
    if part.startswith("["):
        return part.replace(" ", _SPACE).replace(r"\p{L}", _LETTERS)
    return f"(?:[{_SPACE}]+)" if part == " " else f"[{_LETTERS}]"


def stems(pattern: str) -> tuple[tuple[str, ...], ...]:
    """
    Small letters that every match of a pattern holds: all of one alternative.

    Compiling a pattern takes most of a millisecond, looking for a text nothing. Empty where some
    alternative of the pattern shows no such letters. Total.
    """
    found = [tuple(one.lower() for one in _runs(part)) for part in _alternatives(pattern)]
    return tuple(dict.fromkeys(found)) if all(found) else ()


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, each without its groups."""
    found, depth = [""], 0
    for letter in _CLASS.sub("\0", pattern):
        depth -= letter == ")"
        if depth == 0 and letter == "|":
            found.append("")
        elif depth == 0:
            found[-1] += "\0" if letter in "()" else letter
        depth += letter == "("
    return found


def _runs(alternative: str) -> list[str]:
    greedy = _LAZY.sub(r"\1", alternative)
    required = _REPEATED.sub("\0", _OPTIONAL.sub("\0", greedy))
    runs = (run.strip() for run in re.findall(r"[\w -]+", required))
    return [run for run in runs if len(run) >= _SHORTEST_STEM]
