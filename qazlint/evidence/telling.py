"""Whether a text uses a former word of law, or only tells of it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from qazlint.evidence.wording import compiled
from qazlint.model.named import NamedTuple
from qazlint.model.wording import WordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qazlint.evidence.wording import Use
    from qazlint.model.wording import Keeper, Wording

_SENTENCE_ENDS: Final = re.compile(
    r"""
      [.!?…] ["»”)]* \s+ (?=["«“(]*[^\W\d_a-zа-яёәғқңөұүһі])  # a capital follows, unlike "ст. 1"
    | ; \s+ | \s/\s | \|                                         # languages side by side, cells
    | \n [ \t]* (?=\n|[-*+|#>]|\d+[.)]\s)                      # an empty line, an entry, a heading
    """,
    re.VERBOSE,
)
_KAZAKH: Final = re.compile("(?<!/Н)[әғқңөұүһі]", re.IGNORECASE)  # orders are numbered 1/НҚ
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_QUOTATION: Final = re.compile(r"«(?:[^«»\n]|\n(?![ \t]*\n))*»|“(?:[^“”\n]|\n(?![ \t]*\n))*”")
"""One whose marks have a side each, so that a lone one opens nothing; within one paragraph."""
_NEAR: Final = 40
_MONTHS: Final = (
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "January February March April May June July August September October November December",
)
_DAY: Final = re.compile(r"(\d{1,2})[. ](?:(\d\d)[. ]|(\w+) )(\d{4})|(\d{4}) жылғы (\d{1,2}) (\w+)")
_YEAR: Final = re.compile(r"\b([12]\d{3}) (?:год|жыл)|\bin ([12]\d{3})\b", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:до|until|before|prior to)\s+$", re.IGNORECASE)
_UNTIL_KK: Final = re.compile(r"\w*\s+дейін", re.IGNORECASE)


class Sentences:
    """
    A text in its sentences, found once: a long document holds thousands of former words.

    A sentence does not end within a quotation: titles of standards hold full stops.
    """

    def __init__(self, text: str, wording: Wording) -> None:
        self._text = text
        self._wording = wording
        quoted = [match.span() for match in _QUOTATION.finditer(text)]
        ends = (match.span() for match in _SENTENCE_ENDS.finditer(text))
        self._ends = [end for end in ends if not _within(end, quoted)]
        self._excuses: dict[tuple[int, int], _Excuse] = {}

    def is_foreign(self, use: Use) -> bool:
        """Whether it is the word of another language, spelled the same, as «инцидент». Total."""
        first, last = self._around(use)
        match use.word.language:
            case "kk":
                return not _KAZAKH.search(self._text, first, last)
            case "ru":
                return not _CYRILLIC.search(self._text, first, last)
            case "en":
                return False

    def is_told_of(self, use: Use) -> bool:
        """Whether the sentence, or the quotation, with a word in it is of another law. Total."""
        span = self._around(use)
        if span not in self._excuses:
            self._excuses[span] = _excuse(self._text[span[0] : span[1]], self._wording)
        excuse, told = self._excuses[span], use.word
        if any(not one.words or told.name in one.words for one in excuse.keepers):
            return True
        if told.until is not None and _is_of_past(excuse, told.kind, told.until):
            return True
        return told.kind is WordKind.TERM and self._is_in_title(use, span, excuse.quoted)

    def _is_in_title(
        self, use: Use, span: tuple[int, int], quoted: tuple[tuple[int, int], ...]
    ) -> bool:
        first, last = span
        before = bisect_left(quoted, use.start - first, key=_start)
        start, end = quoted[before - 1] if before else (0, 0)
        if use.end - first >= end:
            return False
        rest = self._text[first : first + start] + self._text[first + end : last]
        return _any(self._wording.titled.values(), rest)

    def _around(self, use: Use) -> tuple[int, int]:
        before = bisect_right(self._ends, use.start, key=_end)
        after = bisect_left(self._ends, use.end, lo=before, key=_start)
        first = self._ends[before - 1][1] if before else 0
        return first, self._ends[after][0] if after < len(self._ends) else len(self._text)


class _Excuse(NamedTuple):
    """What a sentence says of the law that it is about."""

    keepers: tuple[Keeper, ...]
    is_past: bool
    last_days: tuple[dt.date, ...]
    latest: dt.date | None
    """The latest day or year that it names."""
    quoted: tuple[tuple[int, int], ...]
    """Where its quotations stand in it."""


def _excuse(sentence: str, wording: Wording) -> _Excuse:
    return _Excuse(
        tuple(one for one in wording.keepers if _any(one.named_by, sentence)),
        _any(wording.past.values(), sentence),
        tuple(_last_days(sentence)),
        max(_days(sentence), default=None),
        tuple(match.span() for match in _QUOTED.finditer(sentence)),
    )


def _is_of_past(excuse: _Excuse, kind: WordKind, until: dt.date) -> bool:
    """
    Whether a sentence says that it tells of the time before a word changed.

    A sentence of that time may use the terms of its day; but an act is often cited with its date.
    """
    if excuse.is_past or any(day <= until for day in excuse.last_days):
        return True
    return kind is WordKind.TERM and excuse.latest is not None and excuse.latest <= until


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _end(span: tuple[int, int]) -> int:
    return span[1]


def _within(span: tuple[int, int], outer: list[tuple[int, int]]) -> bool:
    """Whether a span begins and ends within one of others, which are in order and apart."""
    before = bisect_right(outer, span[0], key=_start)
    return before > 0 and span[1] < outer[before - 1][1]


def _last_days(sentence: str) -> Iterator[dt.date]:
    """The last day before each day until which the sentence says that it tells."""
    for match in _DAY.finditer(sentence):
        day = _day(match.groups())
        near = sentence[max(0, match.start() - _NEAR) : match.start()]
        if day is not None and (_UNTIL.search(near) or _UNTIL_KK.match(sentence, match.end())):
            yield day - dt.timedelta(days=1)


def _days(sentence: str) -> Iterator[dt.date]:
    """The days that a sentence names, and the last days of the years that it names alone."""
    dated = []
    for match in _DAY.finditer(sentence):
        day = _day(match.groups())
        if day is not None:
            dated.append(match.span())
            yield day
    for match in _YEAR.finditer(sentence):
        if not any(start <= match.start() < end for start, end in dated):
            yield dt.date(int(match[1] or match[2]), 12, 31)


def _day(groups: tuple[str | None, ...]) -> dt.date | None:
    day, number, name, year, kk_year, kk_day, kk_name = groups
    month = int(number) if number else _month(name or kk_name or "")
    try:
        return dt.date(int(year or kk_year or 0), month, int(day or kk_day or 0))
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month by its name, with a Kazakh ending or without; 0 for no month."""
    for months in _MONTHS:
        for number, month in enumerate(months.split(), start=1):
            if name.lower().startswith(month.lower()):
                return number
    return 0


def _any(patterns: Iterable[str], text: str) -> bool:
    return any(compiled(pattern).search(text) for pattern in patterns)
