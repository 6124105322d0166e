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
_CLASS: Final = re.compile(r"\\p\{\w+\}|\[(?:\\.|[^\]])*\]|\\.|\.")
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
            Keeper(tuple(one["named_by"].values()), frozenset(one.get("words", ())))
            for one in table.get("still_in", ())
        ),
        names=frozenset(table.get("proper_names", ())),
        past=table.get("told_of_past", {}),
        innocent=table.get("innocent", {}),
        titled=table.get("titled", {}),
    )


def _former_words(name: str, kind: WordKind, one: Mapping[str, Any]) -> Iterator[FormerWord]:
    for former in (*one.get("was", ()), *one.get("instead_of", ())):
        until = dt.date.fromisoformat(former["until"]) if "until" in former else None
        for language, word in _by_language(former):
            found_by = word["found_by"]
            yield FormerWord(name, kind, language, found_by, stems(found_by), until, one[language])


def _by_language(former: Mapping[str, Any]) -> Iterator[tuple[Language, Mapping[str, str]]]:
    yield from ((language, former[language]) for language in LANGUAGES if language in former)


def stems(pattern: str) -> tuple[str, ...]:
    """
    Small letters of which every match of a pattern holds one.

    Compiling a pattern takes most of a millisecond, looking for a text nothing. Empty where some
    alternative of the pattern shows no such letters. Total.
    """
    longest = [max(_runs(one), key=len, default="") for one in _alternatives(pattern)]
    known = all(len(one) >= _SHORTEST_STEM for one in longest)
    return tuple(dict.fromkeys(one.lower() for one in longest)) if known else ()


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
    required = _REPEATED.sub("\0", _OPTIONAL.sub("\0", alternative))
    return re.findall(r"[\w -]+", required)
