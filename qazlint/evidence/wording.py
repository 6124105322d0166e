"""Words of law in a text that are official no more."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qazlint.model.wording import FormerWord, Wording

_OPENING: Final = '«“"№'
_CLOSING: Final = '»”"'


class Use(NamedTuple):
    """A former word where it stands in a text, from `start` to `end`, exclusive."""

    start: int
    end: int
    word: FormerWord


def former_words(text: str, wording: Wording) -> tuple[Use, ...]:
    """
    The uses of former words, in order; of two that overlap the longer.

    Left out is what stands in another language, and what the text only tells of: a sentence that
    names a law which keeps the word, that dates itself before the change, or says that it tells of
    the past; and the title of an act, quoted beside the kind of the act. Total.
    """
    near = possible(text, wording).words
    if not near:
        return ()
    uses = [one for word in near for one in _uses(word, text)]
    if not uses:
        return ()
    from qazlint.evidence.telling import is_foreign, is_told_of  # most texts hold none

    own = [one for one in uses if not is_foreign(one, text)]
    return tuple(one for one in _apart(own, text, wording) if not is_told_of(one, text, wording))


def _apart(uses: list[Use], text: str, wording: Wording) -> list[Use]:
    """The uses that lie in no longer one, and in nothing that only looks like a former word."""
    taken = [
        match.span()
        for pattern in wording.innocent.values()
        for match in compiled(pattern).finditer(text)
    ]
    kept = []
    for use in sorted(uses, key=_longest_first):
        if all(use.end <= start or end <= use.start for start, end in taken):
            taken.append((use.start, use.end))
            kept.append(use)
    return sorted(kept)


def possible(text: str, wording: Wording) -> Wording:
    """The same wording with those words alone that may stand in a text, or in a part of it."""
    lowered = " ".join(text.lower().split())
    words = tuple(word for word in wording.words if _may_hold(lowered, word))
    return wording._replace(words=words)


def _may_hold(lowered: str, word: FormerWord) -> bool:
    for every in word.stems:
        for stem in every:
            if stem not in lowered:
                break
        else:
            return True
    return not word.stems


def _longest_first(use: Use) -> tuple[int, int]:
    return use.start - use.end, use.start


def _uses(word: FormerWord, text: str) -> Iterator[Use]:
    for match in compiled(word.found_by).finditer(text):
        start, end = match.span()
        while start < end and not text[start].isalnum() and text[start] not in _OPENING:
            start += 1
        while start < end and not text[end - 1].isalnum() and text[end - 1] not in _CLOSING:
            end -= 1
        yield Use(start, end, word)


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the wording, ready to search with."""
    import re2

    ready: re.Pattern[str] = re2.compile(pattern)
    return ready
