"""The digest of what an approval covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.engine.sight import look
from qazlint.model.canonical import content_digest
from qazlint.model.condition import FieldPath
from qazlint.model.document import (
    MISSING,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    UnusableNode,
    plain,
)

if TYPE_CHECKING:
    from qazlint.model.document import Plain
    from qazlint.model.pack import Profile
    from qazlint.model.verdict import Reason


def approval_digest(name: str, profile: Profile, root: MappingNode) -> str | Reason:
    """
    The digest of the fields that an approval covers, or why there is none.

    Fields that the manifest does not state are left out; a field that cannot be read leaves the
    digest unknown. The name and the version of the profile are part of what is digested.
    """
    fields: dict[str, Plain] = {}
    for pointer in profile.fields:
        steps = tuple(pointer.removeprefix("/").split("/"))
        node = look(FieldPath(None, steps), root, ()).node
        if node is MISSING:
            continue
        unusable = _unusable(node)
        if unusable:
            return unusable
        fields[pointer] = _stated(plain(node))
    return content_digest({"profile": name, "version": profile.version, "fields": fields})


def _stated(value: Plain) -> Plain:
    """The value without nulls in its sections: a null is silence wherever it stands."""
    match value:
        case dict():
            return {key: _stated(part) for key, part in value.items() if part is not None}
        case list():
            return [_stated(part) for part in value]
        case _:
            return value


def _unusable(node: Node) -> Reason | None:
    """Why a node, or any part of it, cannot be read."""
    match node:
        case UnusableNode(reason=reason):
            return reason
        case MappingNode(members=members):
            parts: tuple[Node, ...] = tuple(member.node for member in members.values())
        case SequenceNode(items=items):
            parts = items
        case ScalarNode():
            return None
    return next((why for part in parts if (why := _unusable(part))), None)
