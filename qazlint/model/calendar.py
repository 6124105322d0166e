"""Civil days and calendar periods (ISO 8601), without a clock."""

from __future__ import annotations

import datetime as dt
import re

from qazlint.model.named import NamedTuple

_DAY_LENGTH = 10
_PERIOD = r"P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?"


class Period(NamedTuple):
    """A calendar period; a month is a month and not thirty days."""

    months: int
    days: int


def parse_day(text: object) -> dt.date | None:
    """The civil day that a text names, None when it names none. Total."""
    if not isinstance(text, str) or len(text) != _DAY_LENGTH or not text[4] == text[7] == "-":
        return None  # fromisoformat reads other spellings of ISO 8601 too
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def parse_period(text: object) -> Period | None:
    """The period that a text such as P1Y or P6M names, None when it names none. Total."""
    match = re.fullmatch(_PERIOD, text) if isinstance(text, str) else None
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return Period(12 * years + months, 7 * weeks + days)


def later(day: dt.date, period: Period) -> dt.date:
    """
    The day one period later; 29 February clamps to the 28th, the calendar's last day is the last.

    Months are added first, then days (as in ISO 8601 arithmetic). Total.
    """
    return _moved(day, months=period.months, days=period.days)


def earlier(day: dt.date, period: Period) -> dt.date:
    """The day one period earlier, by the same rules. Total."""
    return _moved(day, months=-period.months, days=-period.days)


def _moved(day: dt.date, *, months: int, days: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    if year < dt.MINYEAR:
        return dt.date.min
    clamped = _clamped(year, month + 1, day.day)
    try:
        return clamped + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


def _clamped(year: int, month: int, day: int) -> dt.date:
    """The day of that month, or the last one that the month has."""
    while True:
        try:
            return dt.date(year, month, day)
        except ValueError:  # no month lacks more than its last three days
            day -= 1
