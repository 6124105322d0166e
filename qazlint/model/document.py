"""Documents: values that know where they were written."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NewType, TypeAlias

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from qazlint.model.verdict import Reason

Pointer = NewType("Pointer", str)
"""A JSON pointer (RFC 6901) into a document, "" for its root."""

Plain: TypeAlias = "str | int | Decimal | bool | list[Plain] | dict[str, Plain] | None"
"""A JSON value without places."""

Atom: TypeAlias = "str | int | Decimal | bool | None"
"""A JSON value without parts. Numbers are int or Decimal, never float: what is written is kept."""


class Missing(Enum):
    """The type of MISSING."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING
"""Nothing was written. A null in a manifest is read as MISSING too (a null says nothing)."""


class Place(NamedTuple):
    """
    A stretch of a file.

    Lines and columns count from 1; columns are code points; the end is exclusive.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class ScalarNode(NamedTuple):
    """A text, number, boolean or null."""

    value: Atom
    place: Place


class Member(NamedTuple):
    """One key of a mapping with its value."""

    key_place: Place
    node: Node


class MappingNode(NamedTuple):
    """A mapping, in the order written."""

    members: Mapping[str, Member]
    place: Place


class SequenceNode(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    place: Place


class UnusableNode(NamedTuple):
    """
    A value that is there, or may be, and cannot be judged.

    A wrong shape in a manifest is UNREADABLE; evidence that nobody gathered is NOT_INSPECTED.
    """

    reason: Reason
    place: Place


Node: TypeAlias = ScalarNode | MappingNode | SequenceNode | UnusableNode


class Document(NamedTuple):
    """One parsed file."""

    file: str
    root: Node
    sha256: str
    """Hex digest of the file's bytes."""


def plain(node: Node) -> Plain:
    """The value without its places; an unusable node becomes null. Total."""
    match node:
        case ScalarNode(value=value):
            return value
        case MappingNode(members=members):
            return {key: plain(member.node) for key, member in members.items()}
        case SequenceNode(items=items):
            return [plain(item) for item in items]
        case UnusableNode():
            return None


def planted(value: Plain, place: Place) -> Node:
    """The value as nodes that all stand at one place: for cases and for evidence. Total."""
    match value:
        case dict():
            members = {key: Member(place, planted(part, place)) for key, part in value.items()}
            return MappingNode(members, place)
        case list():
            return SequenceNode(tuple(planted(part, place) for part in value), place)
        case _:
            return ScalarNode(value, place)


def escaped(step: str) -> str:
    """A key as a step of a JSON pointer (RFC 6901, section 3). Total."""
    return step.replace("~", "~0").replace("/", "~1")
