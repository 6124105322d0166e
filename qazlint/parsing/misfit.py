"""What does not fit in a file of a pack, before its place is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from qazlint.model.document import MappingNode, Node, SequenceNode
from qazlint.model.problem import Problem
from qazlint.parsing.source import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

Steps: TypeAlias = "tuple[str | int, ...]"

_FEW: Final = 3
_LONGEST: Final = 60
"""The longest value, in characters, that a message repeats whole."""


class Misfit(Exception):  # noqa: N818 - it never leaves parsing; it becomes a Problem
    """Something in plain data that cannot be used: the way to it, a code of PROBLEMS, arguments."""

    def __init__(self, steps: Steps, code: str, **arguments: str) -> None:
        """Keep the way to the value that does not fit."""
        super().__init__(code)
        self.steps = steps
        self.code = code
        self.arguments = arguments

    def beneath(self, *steps: str | int) -> Misfit:
        """The same misfit seen from further up."""
        return Misfit((*steps, *self.steps), self.code, **self.arguments)


def node_at(root: Node, steps: Iterable[str | int]) -> Node | None:
    """The node to which the steps lead, None where they lead nowhere. Total."""
    node: Node | None = root
    for step in steps:
        if isinstance(node, MappingNode) and step in node.members:
            node = node.members[str(step)].node
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def problem_at(root: Node, steps: Iterable[str | int], code: str, **arguments: str) -> Problem:
    """The problem at the place to which the steps lead, or the nearest place around it. Total."""
    node, place = root, root.place
    for step in steps:
        if isinstance(node, MappingNode) and step in node.members:
            member = node.members[str(step)]
            node, place = member.node, member.key_place
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            break
    return Problem(place, code, arguments)


def in_words(value: object) -> str:
    """A value as a message may quote it: short, in the words of YAML, no person's number. Total."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case dict():
            return "{…}" if value else "{}"
        case list() | tuple():
            return f"[{', '.join(map(in_words, value))}]" if len(value) <= _FEW else "[…]"
        case _:
            text = masked(str(value))
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
