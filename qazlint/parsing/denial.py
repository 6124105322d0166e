"""Facts that a manifest denies and then describes all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.document import MappingNode, Member, ScalarNode, SequenceNode, UnusableNode
from qazlint.model.problem import Problem
from qazlint.model.verdict import Reason

if TYPE_CHECKING:
    from qazlint.model.document import Document, Node
    from qazlint.model.pack import Denial, Pack


def undenied(document: Document, pack: Pack) -> tuple[Document, tuple[Problem, ...]]:
    """
    The document with every fact unusable that it denies and describes, and a problem for each.

    `ai.used: false` beside a list of systems would switch off the law that the list is about: which
    of the two is right only a person knows. Total.
    """
    root, problems = document.root, []
    for denial in pack.denials:
        denied = _at(root, denial.fact)
        if not isinstance(denied, ScalarNode) or denied.value is not False:
            continue
        described = _described(root, denial)
        if described is None:
            continue
        path, node = described
        arguments = {"fact": _dotted(denial.fact), "field": _dotted(path)}
        arguments["line"] = str(denied.place.line)
        problems.append(Problem(node.place, "denied-and-described", arguments))
        root = _unusable(root, denial.fact.split("/")[1:])
    return document._replace(root=root), tuple(problems)


def _described(root: Node, denial: Denial) -> tuple[str, Node] | None:
    """The first field that says something of what is denied."""
    for path, value in denial.described_by:
        node = _at(root, path)
        if node is None:
            continue
        is_value = isinstance(node, ScalarNode) and value is not None and node.value == value
        if is_value or (value is None and _says_something(node)):
            return path, node
    return None


def _says_something(node: Node) -> bool:
    match node:
        case SequenceNode(items=items):
            return bool(items)
        case MappingNode(members=members):
            return bool(members)
        case _:
            return False


def _at(root: Node, path: str) -> Node | None:
    node = root
    for step in path.split("/")[1:]:
        if not isinstance(node, MappingNode) or step not in node.members:
            return None
        node = node.members[step].node
    return node


def _unusable(root: Node, steps: list[str]) -> Node:
    """The tree with the value at the end of the steps, which is there, unusable."""
    if not steps:
        return UnusableNode(Reason.UNREADABLE, root.place)
    assert isinstance(root, MappingNode)
    key_place, inner = root.members[steps[0]]
    member = Member(key_place, _unusable(inner, steps[1:]))
    return root._replace(members={**root.members, steps[0]: member})


def _dotted(path: str) -> str:
    return path.removeprefix("/").replace("/", ".")
