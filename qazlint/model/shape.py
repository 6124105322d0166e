"""What a document may hold: the part of JSON Schema that our own schemas use."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(Enum):
    """The kinds of JSON values, in the schemas' own words."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    FLAG = "boolean"
    SECTION = "object"
    LIST = "array"


class Shape(NamedTuple):
    """One node of a schema; `may_be_none` allows the word none in its place."""

    kind: Kind | None
    """None for a value of any kind."""
    may_be_none: bool = False
    values: tuple[str, ...] = ()
    """The closed vocabulary of a text, empty for any text."""
    form: str = ""
    """A format: date, bin, …"""
    pattern: str = ""
    at_least: int | None = None
    """The least number, length of a text or number of items."""
    members: Mapping[str, Shape] = {}
    required: frozenset[str] = frozenset()
    open_to: str = ""
    """A pattern of further keys."""
    others: Shape | None = None
    """The shape of every further key of a section that is a map."""
    item: Shape | None = None
    opened: Shape | None = None
    """The shape behind the keys that `open_to` allows, None for anything."""

    def beneath(self, step: str) -> Shape | None:
        """The shape one step down; * and numbers lead into a list. Total."""
        if self.kind is Kind.LIST and (step == "*" or step.isdigit()):
            return self.item
        return self.members.get(step, self.others)
