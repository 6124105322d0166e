"""Identity numbers of Kazakhstan: 12 digits, the last of which controls the others."""

from __future__ import annotations

import re
from typing import Final

_FIRST = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_LENGTH = 12
_SECOND_PASS = 10
_PERSONS_NUMBER: Final = re.compile(r"(?<![0-9])([0-9]{2})[0-9]{2}[0-3][0-9]{5}([0-9]{2})(?![0-9])")


def has_control_digit(number: str) -> bool:
    """
    Whether twelve digits end in their control digit.

    Law 223 of 12.01.2007, art. 1, names the control digit; the algorithm is that of the rules
    on forming identification numbers: a sum with weights 1 to 11 modulo 11, and a second pass with
    other weights when it gives 10. A number that gives 10 twice is never issued. Total.
    """
    if len(number) != _LENGTH or not (number.isascii() and number.isdigit()):
        return False
    digits = [int(digit) for digit in number]
    rest = _weighed(digits, _FIRST)
    if rest == _SECOND_PASS:
        rest = _weighed(digits, _SECOND)
    return rest == digits[-1]


def _weighed(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11


def masked(text: str) -> str:
    """
    The text in which every number that may be a person's is hidden but for its ends.

    A fifth digit of 0 to 3 is the day of a birth date; organisations have 4, 5 or 6 there. Total.
    """
    return _PERSONS_NUMBER.sub(r"\1********\2", text)
