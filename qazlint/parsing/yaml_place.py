"""
Where the values of YAML stand, from what libyaml marks.

libyaml begins a value at its anchor or tag, and ends a block where the next token begins, behind
comments and empty lines. Here a value begins with itself and ends with its last character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from qazlint.model.document import Place

if TYPE_CHECKING:
    from qazlint.parsing.source import Source

_BLOCK_STYLES: Final = frozenset("|>")
# Tags and anchors, each with the space, line breaks and comments up to what they belong to.
_PROPERTIES: Final = re.compile(r"(?:[&!]\S*+(?:\s++|#[^\n]*+)*+)*+")
# A NamedTuple made this way takes half the time, and a file makes a thousand of them.
_new: Final = tuple.__new__


def place_marked(source: Source, event: Any) -> Place:
    """The place as libyaml marks it."""
    start, end = event.start_mark, event.end_mark
    return Place(source.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def place_of_scalar(source: Source, event: Any) -> Place:
    """The place of a scalar; a block begins at its `|` or `>`."""
    start, end = event.start_mark, event.end_mark
    if event.style not in _BLOCK_STYLES and event.anchor is None and event.tag is None:
        line, column = start.line + 1, start.column + 1
        return _new(Place, (source.file, line, column, end.line + 1, end.column + 1))
    first = _content(source.text, start.index, end.index)
    length = len(source.text[first : end.index].rstrip(" \t\r\n"))
    return source.place(first, first + length)


def place_of_collection(source: Source, start: Any, last: Place | None, end: Any) -> Place:
    """The place of a collection, from the events around it and the place of its last value."""
    line, column = start.start_mark.line + 1, start.start_mark.column + 1
    if start.anchor is not None or start.tag is not None:
        first = _content(source.text, start.start_mark.index, len(source.text))
        _, line, column, _, _ = source.place(first, first)
    if last is not None and not start.flow_style:
        return Place(source.file, line, column, last.end_line, last.end_column)
    mark = end.end_mark
    return Place(source.file, line, column, mark.line + 1, mark.column + 1)


def _content(text: str, start: int, end: int) -> int:
    """Where the value begins whose anchor and tag, if it has any, begin at start."""
    properties = _PROPERTIES.match(text, start, end)
    return start if properties is None else properties.end()
