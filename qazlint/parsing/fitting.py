"""Whether a document fits its shape: the fast check that every run makes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, assert_never

from qazlint.model.calendar import parse_day, parse_period
from qazlint.model.document import (
    MappingNode,
    Member,
    Node,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.identifier import has_control_digit
from qazlint.model.shape import Kind, Shape
from qazlint.model.verdict import Reason

if TYPE_CHECKING:
    from decimal import Decimal

    from qazlint.model.document import Atom


def fits(node: Node, shape: Shape) -> bool:
    """
    Whether all of a node fits its shape: kinds, forms, vocabularies, keys known and keys required.

    Null is absent and fits everywhere but in a list; what is unusable has its problem already. The
    one walk that every valid document pays for. Total.
    """
    if isinstance(node, ScalarNode):
        return node.value is None or _fits_atom(node.value, shape)
    if isinstance(node, MappingNode):
        return _mapping_fits(node, shape)
    return isinstance(node, UnusableNode) or _list_fits(node, shape)


def _mapping_fits(node: MappingNode, shape: Shape) -> bool:
    if shape.kind is not Kind.SECTION:
        return shape.kind is None
    members = node.members
    for key in shape.required:
        if key not in members or not _is_stated(members[key].node):
            return False
    for key, member in members.items():
        part = shape.members.get(key, shape.others)
        if part is None:
            if not is_open_to(key, shape):
                return False
            part = shape.opened
        if part is not None and not fits(member.node, part):
            return False
    return True


def _is_stated(node: Node) -> bool:
    return not (isinstance(node, ScalarNode) and node.value is None)


def is_open_to(key: str, shape: Shape) -> bool:
    """Whether a section may hold a key that its shape does not name. Total."""
    return bool(shape.open_to) and _compiled(shape.open_to).search(key) is not None


def _list_fits(node: SequenceNode, shape: Shape) -> bool:
    if shape.kind is not Kind.LIST:
        return shape.kind is None
    if len(node.items) < (shape.at_least or 0):
        return False
    item = shape.item
    return item is None or all(_is_stated(one) and fits(one, item) for one in node.items)


def fitted(node: Node, shape: Shape) -> Node:
    """
    The node with every part that does not fit its shape made unusable.

    The very same node where all values of it fit. An unknown key stays: it is a problem, and judges
    nothing. Null is absent and fits everywhere but in a list. Total.
    """
    match node:
        case UnusableNode():
            return node
        case ScalarNode(value=value):
            fits = value is None or _fits_atom(value, shape)
            return node if fits else UnusableNode(Reason.UNREADABLE, node.place)
        case MappingNode():
            return _fitted_mapping(node, shape)
        case SequenceNode():
            return _fitted_list(node, shape)
        case _:
            assert_never(node)


def _fitted_mapping(node: MappingNode, shape: Shape) -> Node:
    if shape.kind not in {Kind.SECTION, None}:
        return UnusableNode(Reason.UNREADABLE, node.place)
    changed = {}
    for key, member in node.members.items():
        part = shape.beneath(key) or (shape.opened if is_open_to(key, shape) else None)
        inner = member.node if part is None else fitted(member.node, part)
        if inner is not member.node:
            changed[key] = Member(member.key_place, inner)
    return node._replace(members={**node.members, **changed}) if changed else node


def _fitted_list(node: SequenceNode, shape: Shape) -> Node:
    if shape.kind is None:
        return node
    if shape.kind is not Kind.LIST or len(node.items) < (shape.at_least or 0):
        return UnusableNode(Reason.UNREADABLE, node.place)
    if shape.item is None:
        return node
    items = tuple(_fitted_item(item, shape.item) for item in node.items)
    same = all(new is old for new, old in zip(items, node.items, strict=True))
    return node if same else node._replace(items=items)


def _fitted_item(item: Node, shape: Shape) -> Node:
    if isinstance(item, ScalarNode) and item.value is None:
        return UnusableNode(Reason.UNREADABLE, item.place)
    return fitted(item, shape)


def _fits_atom(value: Atom, shape: Shape) -> bool:
    if shape.may_be_none and value == "none":
        return True
    match shape.kind:
        case None:
            return True
        case Kind.TEXT:
            return isinstance(value, str) and _fits_text(value, shape)
        case Kind.FLAG:
            return isinstance(value, bool)
        case Kind.WHOLE | Kind.NUMBER:
            return _fits_number(value, shape)
        case Kind.SECTION | Kind.LIST:
            return False
        case _:
            assert_never(shape.kind)


def _fits_number(value: Atom, shape: Shape) -> bool:
    if value is None or isinstance(value, bool | str):
        return False
    if shape.kind is Kind.WHOLE and not _is_whole(value):
        return False
    return shape.at_least is None or value >= shape.at_least


def _is_whole(value: int | Decimal) -> bool:
    # JSON Schema, validation 6.1.1: 1.0 is an integer too.
    return isinstance(value, int) or value == value.to_integral_value()


def _fits_text(value: str, shape: Shape) -> bool:
    if shape.values and value not in shape.values:
        return False
    if len(value) < (shape.at_least or 0):
        return False
    if shape.pattern and _compiled(shape.pattern).search(value) is None:
        return False
    return not shape.form or fits_form(value, shape.form)


def fits_form(value: str, form: str) -> bool:
    """Whether a text has the form that a schema's `format` names. Total: unknown forms fit."""
    match form:
        case "date":
            return parse_day(value) is not None
        case "duration":
            return parse_period(value) is not None
        case "bin":
            return has_control_digit(value)
        case _:
            return True


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
