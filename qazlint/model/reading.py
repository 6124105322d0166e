"""What a condition reads of a manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from qazlint.model.condition import (
    All,
    Any,
    Comparison,
    Condition,
    Counts,
    FieldPath,
    InScope,
    Not,
    Operand,
    Quantified,
    Within,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ITEM: Final = "*"


def fields_of(  # noqa: C901 - a branch for each
    condition: Condition, items: tuple[str, ...] = ()
) -> Iterator[str]:
    """
    The path of every field and list that a condition reads, list items as *: /approvals/*/kind.

    `items` are the paths of the list items around, innermost first. Total.
    """
    match condition:
        case Comparison(subject=subject, operand=operand):
            yield from _resolved((subject, operand), items)
        case Within(subject=subject, until=until):
            yield from _resolved((subject, until), items)
        case Counts(subject=subject):
            yield from _resolved((subject,), items)
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from fields_of(part, items)
        case Not(part=part):
            yield from fields_of(part, items)
        case InScope(definition=definition):
            yield from fields_of(definition)
        case Quantified(over=over, where=where, satisfies=satisfies):
            path = _path(over, items)
            yield path
            for inner in (where, satisfies):
                if inner is not None:
                    yield from fields_of(inner, (f"{path}/{ITEM}", *items))
        case _:
            assert_never(condition)


def _resolved(operands: Iterable[Operand | None], items: tuple[str, ...]) -> Iterator[str]:
    for operand in operands:
        if operand is not None and isinstance(operand.source, FieldPath):
            yield _path(operand.source, items)


def _path(field: FieldPath, items: tuple[str, ...]) -> str:
    base = "" if field.up is None else items[field.up]
    return "/".join((base, *field.steps))
