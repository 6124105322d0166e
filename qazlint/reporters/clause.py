"""Conditions of a rule in the words of a reader, a line for each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

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
    ParameterRef,
    Predicate,
    Quantified,
    Quantifier,
    TableRef,
    Within,
)
from qazlint.model.document import Pointer
from qazlint.model.named import NamedTuple
from qazlint.reporters.message import Argument, Message, message
from qazlint.reporters.naming import field_name, number_name, value_name
from qazlint.reporters.operand import period_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from decimal import Decimal

    from qazlint.model.condition import Emptiness
    from qazlint.model.pack import Pack, PackTexts


_OPPOSED = (
    Predicate.EXISTS,
    Predicate.EQUALS,
    Predicate.IN,
    Predicate.INCLUDES,
    Predicate.MATCHES,
)


class Line(NamedTuple):
    """A part of a condition, and how deep it stands."""

    depth: int
    said: Message


class Setting(NamedTuple):
    """The pack that gives the words, the day that gives the numbers, the lists around a part."""

    pack: Pack
    texts: PackTexts
    day: dt.date
    lists: tuple[str, ...] = ()
    """The paths (with *) of the items around, innermost first."""


def clauses(condition: Condition, setting: Setting, depth: int = 0) -> Iterator[Line]:
    """The lines of a condition, each part beneath what joins it. Total."""
    match condition:
        case All(parts=parts):
            yield from _joined("clause.all", parts, setting, depth)
        case Any(parts=parts):
            yield from _joined("clause.any", parts, setting, depth)
        case Not(part=Comparison() as part) if _has_opposite(part):
            yield Line(depth, _compared(part, setting, negation=".not"))
        case Not(part=part):
            yield Line(depth, message("clause.not"))
            yield from clauses(part, setting, depth + 1)
        case InScope(name=name):
            yield Line(depth, message("clause.scope", title=setting.texts.scopes[name]))
        case Quantified():
            yield from _quantified(condition, setting, depth)
        case Comparison() | Within() | Counts():
            yield Line(depth, _compared(condition, setting))
        case _:
            assert_never(condition)


def requirement(condition: Condition, setting: Setting) -> Iterator[Line]:
    """The lines of a whole condition; a list under "all of these" needs no such head. Total."""
    parts = condition.parts if isinstance(condition, All) else (condition,)
    for part in parts:
        yield from clauses(part, setting)


def _has_opposite(condition: Comparison) -> bool:
    """Whether the opposite is said in a word: anything but, absence of."""
    return condition.predicate in _OPPOSED


def _compared(
    condition: Comparison | Within | Counts, setting: Setting, *, negation: str = ""
) -> Message:
    subject = _named(condition.subject, setting, setting_path="")
    asked = _asked(condition, setting, negation=negation)
    return message("asked.of", subject=subject, asked=asked)


def _joined(
    word: str, parts: tuple[Condition, ...], setting: Setting, depth: int
) -> Iterator[Line]:
    yield Line(depth, message(word))
    for part in parts:
        yield from clauses(part, setting, depth + 1)


def _quantified(condition: Quantified, setting: Setting, depth: int) -> Iterator[Line]:
    path = _path(condition.over, setting)
    field = _title(path, setting)
    yield Line(depth, message(f"clause.{condition.quantifier.value}", field=field))
    inner = setting._replace(lists=(f"{path}/*", *setting.lists))
    if condition.where is not None:
        yield Line(depth + 1, message("clause.where"))
        yield from clauses(condition.where, inner, depth + 2)
    if condition.satisfies is not None:
        if condition.where is not None:
            yield Line(depth + 1, message("clause.satisfies"))
        yield from clauses(condition.satisfies, inner, depth + 1 + (condition.where is not None))
    if condition.quantifier is Quantifier.EVERY:
        yield Line(depth + 1, _of_none(condition.none))


def _of_none(none: Emptiness) -> Message:
    return message(f"clause.none.{none.value}")


def _asked(condition: Comparison | Within | Counts, setting: Setting, *, negation: str) -> Message:
    path = _subject_path(condition.subject, setting)
    match condition:
        case Counts(predicate=predicate, number=number):
            return message(f"asked.count.{predicate.value}", value=number)
        case Within(last=last, until=until):
            end = _named(until, setting, setting_path=path)
            return message("asked.within", period=period_name(last), until=end)
        case Comparison(operand=None):
            return message(f"asked{negation}.exists")
        case Comparison(predicate=predicate, operand=operand):
            assert operand is not None
            value = _named(operand, setting, setting_path=path)
            word = _word(condition, predicate, path, setting)
            return message(f"asked{negation}.{word}", value=value)
        case _:
            assert_never(condition)


def _word(condition: Comparison, predicate: Predicate, path: str, setting: Setting) -> str:
    """The word of an order, for days or for numbers."""
    match predicate:
        case Predicate.AT_LEAST:
            return "from" if _is_day(condition, path, setting) else "at_least"
        case Predicate.AT_MOST:
            return "through" if _is_day(condition, path, setting) else "at_most"
        case _:
            return str(predicate.value)


def _is_day(condition: Comparison, path: str, setting: Setting) -> bool:
    shape = setting.pack.shape
    for step in path.split("/")[1:]:
        inner = shape.beneath(step)
        if inner is None:
            break
        shape = inner
    return shape.form == "date" or isinstance(condition.subject.source, AsOf)


def _subject_path(operand: Operand, setting: Setting) -> str:
    return _path(operand.source, setting) if isinstance(operand.source, FieldPath) else ""


def _path(field: FieldPath, setting: Setting) -> str:
    around = "" if field.up is None else setting.lists[field.up]
    return "/".join((around, *field.steps))


def _title(path: str, setting: Setting) -> Argument:
    """The titles of a field; one of an item goes by its titles within the item."""
    around, star, _ = path.rpartition("/*")
    if not star:
        return field_name(Pointer(path), setting.texts)
    if path.endswith("/*"):
        return message("clause.item")
    steps = path.removeprefix(f"{around}/*/").split("/")
    prefixes = ("/".join((f"{around}/*", *steps[: n + 1])) for n in range(len(steps)))
    known = setting.texts.fields
    titles = [known.get(one, step) for one, step in zip(prefixes, steps, strict=True)]
    named: Argument = titles[0]
    for inner in titles[1:]:
        named = message("field.beneath", outer=named, inner=inner)
    return named


def _named(operand: Operand, setting: Setting, *, setting_path: str) -> Argument:
    """An operand by the title of its field, the labels of its values, the number of the day."""
    named = _source(operand, setting, path=setting_path)
    if operand.plus:
        named = message("operand.plus", value=named, period=period_name(operand.plus))
    if operand.minus:
        named = message("operand.minus", value=named, period=period_name(operand.minus))
    if operand.times is not None:
        factor = _factor(operand.times, setting)
        named = message("operand.times", value=named, factor=factor)
    return named


def _source(operand: Operand, setting: Setting, *, path: str) -> Argument:
    match operand.source:
        case FieldPath(up=up, steps=()) if up:
            return message("clause.item-around")
        case FieldPath() as field:
            own = _path(field, setting)
            title = _title(own, setting)
            return message("operand.field", field=title) if path else title
        case Literal(value=value):
            return value_name(value, path, setting.texts, in_full=True)
        case AsOf():
            return message("clause.as-of")
        case ParameterRef(name=name):
            return _factor(ParameterRef(name), setting)
        case TableRef(name=table):
            return value_name(setting.pack.tables[table], path, setting.texts, in_full=True)
        case DigestRef(name=profile):
            return message("operand.digest", profile=str(profile))
        case _:
            assert_never(operand.source)


def _factor(factor: Decimal | int | ParameterRef, setting: Setting) -> str:
    if not isinstance(factor, ParameterRef):
        return number_name(factor)
    number = setting.pack.parameters[factor.name].on(setting.day)
    return "–" if number is None else number_name(number)
