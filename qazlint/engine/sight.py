"""What a path shows in a dossier: a value, a stated none, or silence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qazlint.model.document import (
    MISSING,
    MappingNode,
    Missing,
    Node,
    Place,
    Pointer,
    ScalarNode,
    SequenceNode,
    UnusableNode,
    escaped,
)
from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Reason

if TYPE_CHECKING:
    from qazlint.model.condition import FieldPath

NONE = "none"
"""The word by which a manifest states that there is none."""


class Sight(NamedTuple):
    """What stands at a path; `is_none` says that the manifest states that there is none."""

    node: Node | Missing
    pointer: Pointer
    place: Place
    is_none: bool = False
    is_beneath: bool = False
    """Whether that statement stands further up; then the node is the statement itself."""


def look(path: FieldPath, root: MappingNode, items: tuple[Sight, ...]) -> Sight:
    """
    What stands at a path from the root, or from an item of a quantifier.

    Where nothing is written the pointer still names what was looked for, and the place is that of
    the section around it. Total for items that exist, which the pack is checked for.
    """
    node: Node | Missing = root
    pointer, place = Pointer(""), root.place
    if path.up is not None:
        node, pointer, place, _, _ = items[path.up]
    for number, step in enumerate(path.steps):
        if not isinstance(node, MappingNode):
            pointer = Pointer(f"{pointer}{_spelled(path.steps[:number])}")
            return _beneath(Sight(node, pointer, place), path.steps[number:])
        node, place = _stepped(node, step, place)
    return _final(node, Pointer(f"{pointer}{_spelled(path.steps)}"), place)


def listed(sight: Sight) -> tuple[Sight, ...]:
    """The items of a list. Total: anything else has none."""
    if not isinstance(sight.node, SequenceNode):
        return ()
    return tuple(
        _final(item, Pointer(f"{sight.pointer}/{number}"), item.place)
        for number, item in enumerate(sight.node.items)
    )


def _stepped(section: MappingNode, step: str, around: Place) -> tuple[Node | Missing, Place]:
    """What stands at a key, with its place; that of the section where nothing does."""
    member = section.members.get(step)
    if member is None:
        return MISSING, around
    node = member.node
    if isinstance(node, ScalarNode):
        return (MISSING, around) if node.value is None else (node, node.place)
    return node, node.place if isinstance(node, UnusableNode) else member.key_place


def _beneath(sight: Sight, steps: tuple[str, ...]) -> Sight:
    """What stands beneath something that is no section: nothing, by statement or by silence."""
    match sight.node:
        case ScalarNode(value="none"):
            return sight._replace(is_none=True, is_beneath=True)
        case ScalarNode(value=None):
            node: Node | Missing = MISSING
        case ScalarNode() | SequenceNode():
            node = UnusableNode(Reason.UNREADABLE, sight.place)
        case rest:
            node = rest
    return sight._replace(node=node, pointer=Pointer(f"{sight.pointer}{_spelled(steps)}"))


@cache
def _spelled(steps: tuple[str, ...]) -> str:
    """The steps of a rule as the end of a pointer; a third of a look, so made once for all."""
    return "".join(f"/{escaped(step)}" for step in steps)


def _final(node: Node | Missing, pointer: Pointer, place: Place) -> Sight:
    if isinstance(node, ScalarNode):
        if node.value is None:
            return Sight(MISSING, pointer, place)
        return Sight(node, pointer, place, is_none=node.value == NONE)
    return Sight(node, pointer, place)
