"""Words of law in a text that are official no more."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

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
    from qazlint.evidence.telling import Sentences  # most texts hold none

    sentences = Sentences(text, wording)
    own = [one for one in uses if not sentences.is_foreign(one)]
    return tuple(one for one in _apart(own, text, wording) if not sentences.is_told_of(one))


def _apart(uses: list[Use], text: str, wording: Wording) -> list[Use]:
    """The uses that lie in no longer one, and in nothing that only looks like a former word."""
    taken = _merged(
        match.span()
        for pattern in wording.innocent.values()
        for match in compiled(pattern).finditer(text)
    )
    kept = []
    for use in sorted(uses, key=_longest_first):
        after = bisect_left(taken, (use.end, use.end))
        if after == 0 or taken[after - 1][1] <= use.start:
            taken.insert(after, (use.start, use.end))
            kept.append(use)
    return sorted(kept)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


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
