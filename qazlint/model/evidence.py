"""Answers to conditions, and on what they rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from qazlint.model.condition import Comparison, Counts, Quantified, Within
    from qazlint.model.document import Atom, Missing, Node, Place, Pointer
    from qazlint.model.verdict import Reason, Truth

EVIDENCE: Final = ("repository", "history", "words", "texts")
"""The subtrees of a dossier that stand beside the manifest."""


class Ground(NamedTuple):
    """
    One elementary condition that took part in an answer, with the value that decided it.

    The pointer is concrete: list items carry their number. Where nothing was written, `found` is
    MISSING and the place is that of the nearest section around it.
    """

    condition: Comparison | Within | Counts | Quantified
    pointer: Pointer
    found: Node | Missing
    place: Place
    truth: Truth
    reason: Reason | None = None
    """Why the truth is unknown; None otherwise."""
    against: Atom = None
    """The value of the field that it was compared with, None where that was no field."""
    negated: bool = False
    """Whether the rule asks for the opposite of the condition."""


class Answer(NamedTuple):
    """True, false or unknown, with the grounds that decided it."""

    truth: Truth
    grounds: tuple[Ground, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it is unknown, each reason once, in order of appearance."""
        return tuple(dict.fromkeys(ground.reason for ground in self.grounds if ground.reason))
