"""Words of law that are official no more, and where they may still be used."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from qazlint.model.texts import Language


class WordKind(Enum):
    """What a word of law names."""

    TERM = "term"
    ACT = "act"
    """An act or a provision, by its title or number."""


class FormerWord(NamedTuple):
    """A term that was official until a day, or never was; or an act that was in force until it."""

    name: str
    kind: WordKind
    language: Language
    found_by: str
    """An RE2 pattern, for any case of letters."""
    stems: tuple[tuple[str, ...], ...]
    """Small letters, all of one entry in every match; empty where the pattern shows none."""
    until: dt.date | None
    """The last day on which it was right, None for what never was."""
    official: str
    """What stands for it now."""


class Keeper(NamedTuple):
    """A law in force that keeps former words: a sentence that names it may use them."""

    named_by: tuple[str, ...]
    """RE2 patterns of its names."""
    words: frozenset[str]
    """The names of the words; empty for all of them."""


class Wording(NamedTuple):
    """Everything by which the words of a text are judged."""

    words: tuple[FormerWord, ...] = ()
    keepers: tuple[Keeper, ...] = ()
    names: frozenset[str] = frozenset()
    """Keys of a manifest whose texts are names and addresses."""
    past: Mapping[Language, str] = {}
    """Patterns by which a sentence says that it tells of the time before."""
    innocent: Mapping[Language, str] = {}
    """Patterns of what only looks like a former word."""
    titled: Mapping[Language, str] = {}
    """Patterns of the kinds of acts: a title in quotation marks beside one is quoted as it is."""
