"""The condition language: closed, typed, positive, three-valued."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NewType, TypeAlias

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from qazlint.model.calendar import Period
    from qazlint.model.document import Atom

ScopeName = NewType("ScopeName", str)
ParameterName = NewType("ParameterName", str)
TableName = NewType("TableName", str)
ProfileName = NewType("ProfileName", str)


class FieldPath(NamedTuple):
    """
    Where a value is looked for.

    `up` is None for a path from the root (/a/b), 0 for the item of the innermost quantifier
    (./a), 1 for the item of the one around it (../a), and so on. Without steps it is the item
    itself (. and ..).
    """

    up: int | None
    steps: tuple[str, ...]

    def __str__(self) -> str:
        """The path as a rule writes it."""
        if self.up is None:
            return "/" + "/".join(self.steps)
        if not self.steps:
            return "/".join([".."] * self.up) or "."
        return "/".join(("../" * self.up or "./", *self.steps)).replace("//", "/")


class Literal(NamedTuple):
    """A value written in the rule."""

    value: Atom | tuple[Atom, ...]


class AsOf(NamedTuple):
    """The day for which the manifest is judged."""


class ParameterRef(NamedTuple):
    """A dated number of the pack, on the day by which the rule was picked."""

    name: ParameterName


class TableRef(NamedTuple):
    """A reference list of the pack."""

    name: TableName


class DigestRef(NamedTuple):
    """The SHA-256 (hex) of the fields that a profile names (RFC 8785)."""

    name: ProfileName


Source: TypeAlias = FieldPath | Literal | AsOf | ParameterRef | TableRef | DigestRef


class Operand(NamedTuple):
    """A value to compare: its source, then the arithmetic that is done to it."""

    source: Source
    plus: Period | None = None
    minus: Period | None = None
    times: Decimal | int | ParameterRef | None = None


class Predicate(Enum):
    """What is asked of a subject. Each is positive; `not` turns it round."""

    EXISTS = "exists"
    EQUALS = "equals"
    IN = "in"
    INCLUDES = "includes"
    MATCHES = "matches"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BEFORE = "before"
    AFTER = "after"


class Comparison(NamedTuple):
    """A subject held against an operand; `exists` has none."""

    subject: Operand
    predicate: Predicate
    operand: Operand | None


class Within(NamedTuple):
    """The subject is a day of the period that ends, inclusively, on a day."""

    subject: Operand
    last: Period
    until: Operand


class Counts(NamedTuple):
    """The subject is a list of so many items."""

    subject: Operand
    predicate: Predicate
    number: int


class All(NamedTuple):
    """Every part holds."""

    parts: tuple[Condition, ...]


class Any(NamedTuple):
    """At least one part holds."""

    parts: tuple[Condition, ...]


class Not(NamedTuple):
    """The part does not hold."""

    part: Condition


class InScope(NamedTuple):
    """A named condition of the pack, with its definition."""

    name: ScopeName
    definition: Condition


class Quantifier(Enum):
    """Of how many selected items a quantified condition speaks."""

    SOME = "some"
    EVERY = "every"


class Emptiness(Enum):
    """What an empty selection answers."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    UNKNOWN = "unknown"


class Quantified(NamedTuple):
    """Some, or every, item of a list that meets `where` meets `satisfies`."""

    quantifier: Quantifier
    over: FieldPath
    where: Condition | None
    satisfies: Condition | None
    none: Emptiness


Condition: TypeAlias = Comparison | Within | Counts | All | Any | Not | InScope | Quantified
