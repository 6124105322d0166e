"""Whether a text uses a former word of law, or only tells of it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from qazlint.evidence.wording import compiled
from qazlint.model.wording import WordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qazlint.evidence.wording import Use
    from qazlint.model.wording import Wording

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
_MONTHS: Final = (
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "January February March April May June July August September October November December",
)
_DAY: Final = re.compile(r"(\d{1,2})[. ](?:(\d\d)[. ]|(\w+) )(\d{4})|(\d{4}) жылғы (\d{1,2}) (\w+)")
_UNTIL: Final = re.compile(r"\b(?:до|until|before|prior to)\s+$", re.IGNORECASE)
_UNTIL_KK: Final = re.compile(r"\w*\s+дейін", re.IGNORECASE)


def is_foreign(use: Use, text: str) -> bool:
    """Whether it is the word of another language, spelled the same, as «инцидент». Total."""
    first, last = _sentence(text, use)
    match use.word.language:
        case "kk":
            return not _KAZAKH.search(text, first, last)
        case "ru":
            return not _CYRILLIC.search(text, first, last)
        case "en":
            return False


def is_told_of(use: Use, text: str, wording: Wording) -> bool:
    """Whether the sentence, or the quotation, in which a word stands is of another law. Total."""
    first, last = _sentence(text, use)
    sentence = text[first:last]
    told = use.word
    keepers = [one for one in wording.keepers if not one.words or told.name in one.words]
    if any(_any(keeper.named_by, sentence) for keeper in keepers):
        return True
    if told.until is not None and _is_of_past(sentence, told.until, wording):
        return True
    return told.kind is WordKind.TERM and _is_in_title(use, first, sentence, wording)


def _is_of_past(sentence: str, until: dt.date, wording: Wording) -> bool:
    """Whether a sentence says that it tells of the past, or of the days until the change."""
    if _any(wording.past.values(), sentence):
        return True
    return any(day <= until for day in _last_days(sentence))


def _sentence(text: str, use: Use) -> tuple[int, int]:
    first, last = 0, len(text)
    for end in _SENTENCE_ENDS.finditer(text):
        if end.end() <= use.start:
            first = end.end()
        elif end.start() >= use.end:
            last = end.start()
            break
    return first, last


def _last_days(sentence: str) -> Iterator[dt.date]:
    """The last day before each day until which the sentence says that it tells."""
    for match in _DAY.finditer(sentence):
        day = _day(match.groups())
        near, after = sentence[: match.start()], sentence[match.end() :]
        if day is not None and (_UNTIL.search(near) or _UNTIL_KK.match(after)):
            yield day - dt.timedelta(days=1)


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


def _is_in_title(use: Use, first: int, sentence: str, wording: Wording) -> bool:
    for quoted in _QUOTED.finditer(sentence):
        if quoted.start() < use.start - first and use.end - first < quoted.end():
            rest = sentence[: quoted.start()] + sentence[quoted.end() :]
            return _any(wording.titled.values(), rest)
    return False


def _any(patterns: Iterable[str], text: str) -> bool:
    return any(compiled(pattern).search(text) for pattern in patterns)
