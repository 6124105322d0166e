"""Whether every field that a condition names exists, with a fitting type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from qazlint.model.calendar import parse_day
from qazlint.model.condition import (
    All,
    Any,
    AsOf,
    Comparison,
    Condition,
    Counts,
    DigestRef,
    FieldPath,
    InScope,
    Literal,
    Not,
    Operand,
    ParameterName,
    ParameterRef,
    Predicate,
    ProfileName,
    Quantified,
    TableName,
    TableRef,
    Within,
)
from qazlint.model.named import NamedTuple
from qazlint.model.shape import Kind, Shape
from qazlint.parsing.misfit import Misfit, Steps, in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qazlint.model.document import Atom

_DAY = Shape(Kind.TEXT, form="date")
_NUMBER = Shape(Kind.NUMBER)
_TEXT = Shape(Kind.TEXT)
_LIST = Shape(Kind.LIST, item=Shape(None))
_OF_DAYS = (Predicate.BEFORE, Predicate.AFTER)
_ORDERED = (Predicate.AT_LEAST, Predicate.AT_MOST, *_OF_DAYS)


class Names(NamedTuple):
    """What the conditions of a pack may name."""

    root: Shape
    """The manifest with /repository and /history beside it."""
    found: Shape | None
    """What evidence says of one item (./found/…)."""
    tables: Mapping[TableName, tuple[Atom, ...]]
    parameters: frozenset[ParameterName]
    profiles: frozenset[ProfileName]
    items: tuple[Shape, ...] = ()
    """The items of the quantifiers around a condition, innermost first."""


def misfits(condition: Condition, names: Names) -> Iterator[Misfit]:
    """Each name in a condition that does not exist, or whose type does not fit. Total."""
    match condition:
        case Comparison():
            yield from _of_test(condition, names)
        case Within():
            yield from _expect(condition.subject, names, "day", ())
            yield from _expect(condition.until, names, "day", ("within", "until"))
        case Counts():
            yield from _expect(condition.subject, names, "list", ())
        case All(parts=parts):
            yield from _of_parts("all", parts, names)
        case Any(parts=parts):
            yield from _of_parts("any", parts, names)
        case Not(part=part):
            yield from (one.beneath("not") for one in misfits(part, names))
        case InScope():
            pass  # a scope is checked where it is written
        case Quantified():
            yield from _of_quantified(condition, names)
        case _:
            assert_never(condition)


def _of_parts(word: str, parts: tuple[Condition, ...], names: Names) -> Iterator[Misfit]:
    for number, part in enumerate(parts):
        yield from (one.beneath(word, number) for one in misfits(part, names))


def _of_quantified(condition: Quantified, names: Names) -> Iterator[Misfit]:
    word = condition.quantifier.value
    found = shape_at(condition.over, names)
    if found is None:
        yield Misfit((word,), "no-such-field", path=str(condition.over))
        return
    if found.kind is not Kind.LIST or found.item is None:
        yield Misfit((word,), "wrong-type", path=str(condition.over), wanted="list")
        return
    inner = names._replace(items=(found.item, *names.items))
    for key, part in (("where", condition.where), ("satisfies", condition.satisfies)):
        if part is not None:
            yield from (one.beneath(key) for one in misfits(part, inner))


def shape_at(path: FieldPath, names: Names) -> Shape | None:
    """The shape to which a path leads, None where it leads nowhere. Total."""
    if path.up is None:
        shape: Shape | None = names.root
    elif path.up < len(names.items):
        shape = names.items[path.up]
    else:
        return None
    for step in path.steps:
        if shape is None:
            return None
        shape = shape.beneath(step) or (names.found if step == "found" else None)
    return shape


def _of_test(test: Comparison, names: Names) -> Iterator[Misfit]:
    subject = _shape_of(test.subject, names)
    if subject is None:
        yield from _unknown_name(test.subject, names, ())
        return
    yield from _of_arithmetic(test.subject, subject, names, ())
    if test.operand is None:
        return
    at = (test.predicate.value,)
    operand = _shape_of(test.operand, names)
    if operand is None:
        yield from _unknown_name(test.operand, names, at)
        return
    yield from _of_arithmetic(test.operand, operand, names, at)
    if test.predicate in _ORDERED:
        yield from _of_order(test, subject, operand)
    else:
        yield from _of_membership(test, (subject, operand), names)


def _of_arithmetic(operand: Operand, shape: Shape, names: Names, at: Steps) -> Iterator[Misfit]:
    """A period is added to a day, and a number is multiplied."""
    moved = operand.plus is not None or operand.minus is not None
    for wanted, is_wanted in (("day", moved), ("number", operand.times is not None)):
        if is_wanted and _class(shape) != wanted:
            yield Misfit(at, "wrong-type", path=_name(operand), wanted=wanted)
    if isinstance(operand.times, ParameterRef) and operand.times.name not in names.parameters:
        yield from _unknown_name(Operand(operand.times), names, (*at, "times"))


def _of_order(test: Comparison, subject: Shape, operand: Shape) -> Iterator[Misfit]:
    wanted = _class(subject)
    ordered = ("day",) if test.predicate in _OF_DAYS else ("day", "number")
    if wanted not in ordered:
        yield Misfit((), "wrong-type", path=_name(test.subject), wanted=", ".join(ordered))
    elif _class(operand) != wanted:
        at = (test.predicate.value,)
        yield Misfit(at, "wrong-type", path=_name(test.operand), wanted=wanted)


def _of_membership(test: Comparison, sides: tuple[Shape, Shape], names: Names) -> Iterator[Misfit]:
    subject, operand = sides
    at = (test.predicate.value,)
    match test.predicate:
        case Predicate.MATCHES:
            if _class(subject) != "text":
                yield Misfit((), "wrong-type", path=_name(test.subject), wanted="text")
            yield from _of_pattern(test.operand, operand, at)
        case Predicate.INCLUDES:
            if subject.kind is not Kind.LIST or subject.item is None:
                yield Misfit((), "wrong-type", path=_name(test.subject), wanted="list")
            else:
                yield from _same(subject.item, operand, test, names)
        case Predicate.IN:
            if operand.kind is not Kind.LIST:
                yield Misfit(at, "wrong-type", path=_name(test.operand), wanted="list")
            else:
                yield from _same(subject, operand, test, names)
        case _ if operand.kind is Kind.LIST:
            yield Misfit(at, "wrong-type", path=_name(test.operand), wanted=_class(subject))
        case _:
            yield from _same(subject, operand, test, names)


def _same(subject: Shape, operand: Shape, test: Comparison, names: Names) -> Iterator[Misfit]:
    """The operand, or each of its items, has the type and the vocabulary of the subject."""
    assert test.operand is not None
    at = (test.predicate.value,)
    values = _written(test.operand, names)
    if values is not None:
        yield from (misfit for value in values for misfit in _literal(value, subject, test, at))
        return
    compared = operand.item if operand.kind is Kind.LIST and operand.item else operand
    if subject.kind in {Kind.SECTION, Kind.LIST}:
        yield Misfit((), "wrong-type", path=_name(test.subject), wanted="text, number, day")
    elif compared.kind is not None and _class(compared) != _class(subject):
        yield Misfit(at, "wrong-type", path=_name(test.operand), wanted=_class(subject))


def _written(operand: Operand, names: Names) -> tuple[Atom, ...] | None:
    """The values that the pack itself writes; None where the manifest, or a day, gives them."""
    match operand.source:
        case Literal(value=value):
            return value if isinstance(value, tuple) else (value,)
        case TableRef(name=table):
            return names.tables[table]
        case _:
            return None


def _literal(value: Atom, subject: Shape, test: Comparison, at: Steps) -> Iterator[Misfit]:
    path = _name(test.subject)
    if value == "none" and subject.may_be_none:
        return
    if _class_of_value(value, subject) != _class(subject):
        yield Misfit(at, "wrong-type", path=path, wanted=_class(subject))
    elif subject.values and value not in subject.values:
        yield Misfit(at, "no-such-value", path=path, found=in_words(value))


def _class_of_value(value: Atom, subject: Shape) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        is_day = subject.form == "date" and parse_day(value) is not None
        return "day" if is_day else "text"
    return "number" if value is not None else "null"


def _of_pattern(operand: Operand | None, shape: Shape, at: Steps) -> Iterator[Misfit]:
    """A pattern of the rule must be usable; one of the manifest is tried when it is met."""
    source = operand.source if operand else None
    if isinstance(source, FieldPath) and _class(shape) == "text":
        return
    if not isinstance(source, Literal) or not isinstance(source.value, str):
        yield Misfit(at, "bad-pattern", found=_name(operand), reason="a text is wanted")
        return
    reason = pattern_fault(source.value)
    if reason is not None:
        yield Misfit(at, "bad-pattern", found=source.value, reason=reason)


def pattern_fault(pattern: str) -> str | None:
    """Why a pattern cannot be used, None where it can. Total."""
    import re2

    try:
        re2.compile(pattern)
    except re2.error as error:
        return _words(error)
    return None


def _words(error: Exception) -> str:
    text = error.args[0] if error.args else error
    return re.sub(r"^b'|'$", "", str(text))


def _expect(operand: Operand, names: Names, wanted: str, at: Steps) -> Iterator[Misfit]:
    shape = _shape_of(operand, names)
    if shape is None:
        yield from _unknown_name(operand, names, at)
    elif _class(shape) != wanted:
        yield Misfit(at, "wrong-type", path=_name(operand), wanted=wanted)
    else:
        yield from _of_arithmetic(operand, shape, names, at)


def _shape_of(operand: Operand, names: Names) -> Shape | None:
    match operand.source:
        case FieldPath():
            return shape_at(operand.source, names)
        case AsOf():
            return _DAY
        case ParameterRef(name=name):
            return _NUMBER if name in names.parameters else None
        case TableRef(name=table):
            return _LIST if table in names.tables else None
        case DigestRef(name=profile):
            return _TEXT if profile in names.profiles else None
        case Literal(value=value):
            return _shape_of_literal(value)
        case _:
            assert_never(operand.source)


def _shape_of_literal(value: Atom | tuple[Atom, ...]) -> Shape:
    match value:
        case tuple():
            return _LIST
        case bool():
            return Shape(Kind.FLAG)
        case str():
            return _DAY if parse_day(value) else _TEXT
        case _:
            return _NUMBER


def _unknown_name(operand: Operand, names: Names, at: Steps) -> Iterator[Misfit]:
    match operand.source:
        case FieldPath():
            yield Misfit(at, "no-such-field", path=str(operand.source))
        case ParameterRef(name=name):
            yield Misfit(at, "no-such-parameter", name=name, known=_listed(names.parameters))
        case TableRef(name=table):
            yield Misfit(at, "no-such-table", name=table, known=_listed(names.tables))
        case DigestRef(name=profile):
            yield Misfit(at, "no-such-profile", name=profile, known=_listed(names.profiles))
        case _:
            return


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "–"


def _class(shape: Shape) -> str:
    match shape.kind:
        case Kind.TEXT:
            return "day" if shape.form == "date" else "text"
        case Kind.WHOLE | Kind.NUMBER:
            return "number"
        case Kind.FLAG:
            return "boolean"
        case Kind.LIST:
            return "list"
        case Kind.SECTION:
            return "section"
        case None:
            return "anything"
        case _:
            assert_never(shape.kind)


def _name(operand: Operand | None) -> str:
    """What an operand is called in a message."""
    match operand.source if operand else None:
        case FieldPath() as path:
            return str(path)
        case Literal(value=value):
            return in_words(value)
        case AsOf():
            return "as_of"
        case ParameterRef(name=name) | TableRef(name=name) | DigestRef(name=name):
            return str(name)
        case _:
            return "–"
