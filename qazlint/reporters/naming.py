"""What fields and values of a manifest are called in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.calendar import parse_day
from qazlint.model.document import (
    MappingNode,
    Missing,
    Node,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.identifier import masked
from qazlint.reporters.message import Argument, Message, message
from qazlint.reporters.quoting import short

if TYPE_CHECKING:
    from decimal import Decimal

    from qazlint.model.document import Atom, Pointer
    from qazlint.model.pack import PackTexts
    from qazlint.model.rule import Rule

_BODIES = "/approvals/*/bodies/*"
_LONGEST_VALUE = 80
_MOST_VALUES = 6
_SHOWN_TITLES = 2


def pattern_of(pointer: str) -> str:
    """The pointer with * for list items, as the words of a pack name fields. Total."""
    return "/".join("*" if step.isdigit() else step for step in pointer.split("/"))


def dotted(pointer: str) -> str:
    """A pointer as people write it: owner.kind, approvals[1].number, counted from 1. Total."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    said = (f"[{int(step) + 1}]" if step.isdigit() else f".{step}" for step in steps)
    return masked("".join(said).removeprefix("."))


def field_name(pointer: Pointer, texts: PackTexts) -> Argument:
    """
    The titles of a field and of what it stands in: Approvals no. 2 › Number.

    The titles go back to the list item that the field belongs to, else to its section. A field
    without a title is named as it is written. Total.
    """
    named = _titles(pointer, texts)
    if not named:
        return dotted(pointer)
    first = max((n for n, (_, numbered) in enumerate(named) if numbered), default=len(named))
    parts = [title for title, _ in named[min(first, max(0, len(named) - _SHOWN_TITLES)) :]]
    name = parts[0]
    for inner in parts[1:]:
        name = message("field.beneath", outer=name, inner=inner)
    return name


def _titles(pointer: Pointer, texts: PackTexts) -> list[tuple[Argument, bool]]:
    """Each title on the way to a field, and whether it is that of a list's item."""
    path = ""
    named: list[tuple[Argument, bool]] = []
    for step in pointer.split("/")[1:]:
        if step.isdigit() and named:
            path = f"{path}/*"
            field = named.pop()[0]
            named.append((message("field.numbered", field=field, n=int(step) + 1), True))
        else:
            path = f"{path}/{step}"
            named.append((texts.fields.get(path, masked(step)), False))
    return named


def value_name(
    value: Atom | tuple[Atom, ...], path: str, texts: PackTexts, *, in_full: bool = False
) -> Argument:
    """
    A value of the field at a path (with *) as a reader knows it.

    Of a list as many as fit a line, unless all are asked for. Total.
    """
    if isinstance(value, tuple):
        return _listed(value, path, texts, most=len(value) if in_full else _MOST_VALUES)
    labels = texts.values.get(path) or texts.values.get(f"{path}/*") or {}
    match value:
        case bool():
            return message("found.yes" if value else "found.no")
        case None:
            return message("reason.silent")
        case "none" if value not in labels:
            return message("found.none")
        case str():
            return labels.get(value) or parse_day(value) or short(masked(value), _LONGEST_VALUE)
        case _:
            return number_name(value)


def number_name(number: Decimal | int) -> str:
    """A number as it was written, without an exponent. Total."""
    return str(number) if isinstance(number, int) else f"{number:f}"


def _listed(values: tuple[Atom, ...], path: str, texts: PackTexts, *, most: int) -> Argument:
    if not values:
        return message("found.empty")
    named = tuple(value_name(one, path, texts) for one in values[:most])
    left = len(values) - most
    return joined((*named, message("count.more", n=left)) if left > 0 else named)


def joined(parts: tuple[Argument, ...]) -> Argument:
    """Values side by side; labels may hold commas of their own. Total."""
    whole = parts[0]
    for part in parts[1:]:
        whole = message("found.both", first=whole, second=part)
    return whole


def waiver_name(rule: Rule, texts: PackTexts) -> Argument:
    """Who may free from a requirement. Total."""
    if rule.waivable is None:
        return message("waiver.none")
    labels = texts.values.get(_BODIES, {})
    return message("waiver.by", bodies=tuple(labels.get(role, role) for role in rule.waivable.by))


def found_name(found: Node | Missing, path: str, texts: PackTexts) -> Argument:
    """What stands at a path (with *), in the words of a reader. Total."""
    match found:
        case Missing():
            return message("reason.silent")
        case UnusableNode(reason=reason):
            return Message(f"reason.{reason.value}")
        case ScalarNode(value="none"):
            return message("found.none")
        case ScalarNode(value=value):
            return value_name(value, path, texts)
        case MappingNode():
            return message("found.section")
        case SequenceNode(items=items):
            return _found_list(items, path, texts)


def _found_list(items: tuple[Node, ...], path: str, texts: PackTexts) -> Argument:
    atoms = tuple(item.value for item in items if isinstance(item, ScalarNode))
    if len(atoms) == len(items):
        return value_name(atoms, path, texts)
    return message("found.entries", n=len(items))
