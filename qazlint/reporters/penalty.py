"""What a breach may cost, in the multiples of the law and in tenge of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.reporters.citation import cited
from qazlint.reporters.message import Argument, message
from qazlint.reporters.naming import number_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from decimal import Decimal

    from qazlint.model.law import Penalty
    from qazlint.model.pack import Pack

_THOUSANDS = "\u00a0"


def costs(penalty: Penalty, pack: Pack, day: dt.date) -> Iterator[tuple[int, Argument]]:
    """
    The offence and its provision, then each fine with its multiple and its amount on a day.

    The multiple is that of the day, and so is the tenge of its unit. Nothing is fined before the
    first fine that the pack knows. Total.
    """
    provision = cited(penalty.law, pack.acts[penalty.law[0].act])
    yield 0, message("penalty.offence", offence=penalty.title, provision=provision)
    fine, unit = penalty.on(day), pack.parameters[penalty.unit].on(day)
    if fine is None:
        yield 1, message("penalty.none", day=day)
        return
    yield 1, message("penalty.since", start=fine.start, day=day)
    for offender, multiple in fine.multiples.items():
        who = message(f"offender.{offender.value}")
        yield 2, _fine(who, multiple, unit)
    if penalty.also:
        yield 1, penalty.also


def _fine(who: Argument, multiple: Decimal | int, unit: Decimal | int | None) -> Argument:
    times = number_name(multiple)
    if unit is None:
        return message("penalty.multiple", who=who, times=times)
    amount = f"{multiple * unit:,.0f}".replace(",", _THOUSANDS)
    return message("penalty.fine", who=who, times=times, amount=amount)
