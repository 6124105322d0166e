"""From digits to numbers, and which digits are not taken for one."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal


class NotNumber(Enum):
    """Why digits are not taken for a number; the value is the code of the problem."""

    IDENTIFIER = "unquoted-identifier"
    LEADING_ZERO = "leading-zero"
    TOO_LONG = "number-too-long"
    NOT_FINITE = "not-finite"


_IDENTIFIER: Final = re.compile("[0-9]{12}")
_INTEGER: Final = re.compile("[-+]?[0-9]+")
_DECIMAL: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LEADING_ZERO: Final = re.compile("[-+]?0[0-9]")
_OTHER_BASE: Final = re.compile("0(?:o[0-7]+|x[0-9a-fA-F]+)")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

# What every reader of JSON keeps exactly, doubles included, so that a digest can be made of it.
_LONGEST_INTEGER: Final = 15
_LONGEST_DECIMAL: Final = 40
_LARGEST_EXPONENT: Final = 308


def number(text: str) -> int | Decimal | NotNumber | None:
    """
    The number that a text writes by the core schema of YAML 1.2 (10.3.2), None if it is none.

    Every number of JSON is one of these. Twelve digits are an identity number whose quotes were
    forgotten: as a number it would lose its leading zero. A leading zero means octal in YAML 1.1
    and decimal in YAML 1.2. Total, in time linear in the length.
    """
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _DECIMAL.fullmatch(text):
        return _decimal(text)
    if _OTHER_BASE.fullmatch(text):
        return _of_other_base(text)
    return NotNumber.NOT_FINITE if _NOT_FINITE.fullmatch(text) else None


def _integer(text: str) -> int | NotNumber:
    if _IDENTIFIER.fullmatch(text):
        return NotNumber.IDENTIFIER
    if _LEADING_ZERO.match(text):
        return NotNumber.LEADING_ZERO
    if len(text.lstrip("+-")) > _LONGEST_INTEGER:
        return NotNumber.TOO_LONG
    return int(text)


def _decimal(text: str) -> Decimal | NotNumber:
    if _LEADING_ZERO.match(text):
        return NotNumber.LEADING_ZERO
    if len(text) > _LONGEST_DECIMAL:
        return NotNumber.TOO_LONG
    from decimal import Decimal, InvalidOperation

    try:
        value = Decimal(text)
    except InvalidOperation:  # an exponent beyond what the library can hold
        return NotNumber.TOO_LONG
    return value if value.adjusted() <= _LARGEST_EXPONENT else NotNumber.TOO_LONG


def _of_other_base(text: str) -> int | NotNumber:
    if len(text) > _LONGEST_INTEGER:
        return NotNumber.TOO_LONG
    value = int(text[2:], 8 if text[1] == "o" else 16)
    return value if len(str(value)) <= _LONGEST_INTEGER else NotNumber.TOO_LONG
