"""Who looks after each provision of each act: a rule, a scope, or nobody and why."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.condition import ScopeName
    from qazlint.model.law import ActId, RuleId
    from qazlint.model.texts import Texts


class Care(Enum):
    """How a provision is looked after."""

    AUTOMATED = "automated"
    MANUAL = "manual"
    OUT_OF_SCOPE = "out-of-scope"


class Entry(NamedTuple):
    """One provision of an act."""

    provision: str
    is_clause: bool
    heading: Texts
    rules: tuple[RuleId, ...]
    """Rules that ask for a duty of this provision and cite it."""
    met_by: tuple[RuleId, ...]
    """Rules that meet it and cite the act of law in which it became a duty."""
    scopes: tuple[ScopeName, ...]
    duties: tuple[str, ...]
    """The handles of its duties, such as DC-82.4, as lawyers of the pack number them."""
    because: Texts | None
    """Why nobody looks after it, or after the rest of it."""


class Charted(NamedTuple):
    """An act with the provisions that must be there, and those that are."""

    provisions: tuple[str, ...]
    """Numbers and ranges, such as 16..95; 7-1 is the number of an inserted article."""
    entries: tuple[Entry, ...]


class Coverage(NamedTuple):
    """The acts of a pack, provision by provision."""

    acts: Mapping[ActId, Charted]


class Row(NamedTuple):
    """A provision and how it is looked after."""

    entry: Entry
    care: Care


class Chart(NamedTuple):
    """An act, provision by provision."""

    act: ActId
    rows: tuple[Row, ...]
