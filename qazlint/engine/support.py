"""On what a pass rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.document import MappingNode, Node, ScalarNode, SequenceNode
from qazlint.model.evidence import EVIDENCE
from qazlint.model.verdict import Basis

if TYPE_CHECKING:
    from qazlint.model.document import Pointer
    from qazlint.model.evidence import Ground

_SHOWN = [[name] for name in EVIDENCE]
_FOUND = "/found/"
_WEAKEST_FIRST = tuple(Basis)


def support(
    grounds: tuple[Ground, ...], root: MappingNode, *, known: dict[Pointer, Basis] | None = None
) -> Basis:
    """
    The weakest of what the grounds of a pass rest on; a pass without grounds is declared. Total.

    A value is documented when it, or something around it, names a document with its hash. `known`
    remembers the values of this root, on which many rules rest.
    """
    known = {} if known is None else known
    pointers = {ground.pointer for ground in grounds}
    for pointer in pointers - known.keys():
        known[pointer] = _basis(pointer, root)
    bases = {known[pointer] for pointer in pointers}
    return next((one for one in _WEAKEST_FIRST if one in bases), Basis.DECLARED)


def _basis(pointer: Pointer, root: MappingNode) -> Basis:
    if pointer.split("/")[1:2] in _SHOWN or _FOUND in pointer:
        return Basis.SHOWN
    node: Node = root
    for step in pointer.split("/")[1:]:
        inner = _beneath(node, step.replace("~1", "/").replace("~0", "~"))
        if inner is None:
            break
        node = inner
        if _is_documented(node):
            return Basis.DOCUMENTED
    return Basis.DECLARED


def _beneath(node: Node, step: str) -> Node | None:
    match node:
        case MappingNode(members=members) if step in members:
            return members[step].node
        case SequenceNode(items=items) if step.isdigit() and int(step) < len(items):
            return items[int(step)]
        case _:
            return None


def _is_documented(node: Node) -> bool:
    inner = _beneath(node, "document")
    return _has_hash(node) or (inner is not None and _has_hash(inner))


def _has_hash(node: Node) -> bool:
    digest = _beneath(node, "sha256")
    return isinstance(digest, ScalarNode) and isinstance(digest.value, str)
