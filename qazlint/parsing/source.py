"""A text while it is read: where things stand in it, and what was wrong with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final, NoReturn

from qazlint.model.document import Member, Place, UnusableNode
from qazlint.model.problem import Problem
from qazlint.model.verdict import Reason
from qazlint.parsing.number import NotNumber

MAX_DEPTH: Final = 100
"""Levels of nesting. A manifest has about eight; what reads documents may recurse."""

MAX_NODES: Final = 200_000
"""Values of one file, those that an alias repeats counted each time. A manifest has about 400."""

MAX_PROBLEMS: Final = 100
"""Problems of one file that are reported one by one."""

_LONGEST_LINE: Final = 200
_LONGEST_QUOTE: Final = 40
# A fifth digit of 0 to 3 is the day of a birth date: such a number belongs to a person.
_PERSONS_NUMBER: Final = re.compile(r"(?<![0-9])([0-9]{2})[0-9]{2}[0-3][0-9]{5}([0-9]{2})(?![0-9])")


class Stopped(Exception):  # noqa: N818 - no error of the program; it ends the reading of a file
    """The rest of a file cannot be read; the problem has been noted. Does not leave this folder."""


class Source:
    """
    The text of one file, without a byte order mark, and the problems noted so far.

    Lines end with LF or CR LF, as in every editor; offsets are code points.
    """

    def __init__(self, file: str, text: str) -> None:
        """Begin without problems."""
        self.file = file
        self.text = text
        self.problems: list[Problem] = []

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @property
    def lines(self) -> int:
        """How many lines an editor shows: one more than there are line breaks."""
        return len(self._starts)

    def place(self, start: int, end: int) -> Place:
        """The place of the characters from start to end, exclusive. Total for 0 <= start <= end."""
        starts = self._starts
        line = bisect_right(starts, start)
        last = line if line == len(starts) or end < starts[line] else bisect_right(starts, end)
        column, end_column = start - starts[line - 1] + 1, end - starts[last - 1] + 1
        return Place(self.file, line, column, last, end_column)

    def character(self, offset: int) -> Place:
        """The place of one character, empty at the end of the text. Total for 0 <= offset."""
        offset = min(offset, len(self.text))
        at_line_end = self.text[offset : offset + 1] in {"", "\n", "\r"}
        return self.place(offset, offset if at_line_end else offset + 1)

    def note(self, code: str, place: Place, **arguments: str) -> None:
        """Remember a problem. Raises Stopped when there are too many of them."""
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(Problem(place, "more-problems", {"count": str(MAX_PROBLEMS)}))
            raise Stopped
        self.problems.append(Problem(place, code, arguments))

    def refused(self, code: str, place: Place, **arguments: str) -> UnusableNode:
        """A value that cannot be used, its problem noted. Raises Stopped as note does."""
        self.note(code, place, **arguments)
        return UnusableNode(Reason.UNREADABLE, place)

    def not_a_number(self, why: NotNumber, text: str, place: Place) -> UnusableNode:
        """Digits on one line that are not taken for a number. Raises Stopped as note does."""
        if why is NotNumber.IDENTIFIER:
            return self.refused(why.value, place, line=self._line_with_quotes(place))
        return self.refused(why.value, place, text=shown(text))

    def repeated(self, first: Member, place: Place, *, key: str) -> Member:
        """What stands for a key that is written again at this place. Raises Stopped like note."""
        line = str(first.key_place.line)
        node = self.refused("duplicate-key", place, key=shown(key), line=line)
        return Member(first.key_place, node)

    def stop(self, code: str, place: Place, **arguments: str) -> NoReturn:
        """Note a problem after which nothing can be read. Raises Stopped."""
        self.note(code, place, **arguments)
        raise Stopped

    def _line_with_quotes(self, place: Place) -> str:
        """
        The line of a one-line value as it should be written: the value in double quotes.

        Numbers that may be a person's are masked. Of a very long line only the value is given.
        """
        line = self._line(place.line)
        left, right = place.column - 1, place.end_column - 1
        value = f'"{line[left:right]}"'
        whole = f"{line[:left]}{value}{line[right:]}".strip()
        return masked(whole if len(whole) <= _LONGEST_LINE else value)

    def _line(self, line: int) -> str:
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def masked(text: str) -> str:
    """The text in which twelve digits that may be a person's number are hidden. Total."""
    return _PERSONS_NUMBER.sub(r"\1********\2", text)


def shown(text: str) -> str:
    """The text as a message may quote it: short, on one line, without a person's number. Total."""
    hidden = masked(text[:_LONGEST_LINE])
    short = hidden if len(hidden) <= _LONGEST_QUOTE else f"{hidden[:_LONGEST_QUOTE]}…"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in short)
