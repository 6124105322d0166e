"""Operands of conditions in the words of a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.model.calendar import earlier, later, parse_day
from qazlint.model.condition import (
    AsOf,
    DigestRef,
    FieldPath,
    Literal,
    Operand,
    ParameterRef,
    Quantified,
    Source,
    TableRef,
)
from qazlint.model.document import Pointer, ScalarNode
from qazlint.reporters.message import Argument, message
from qazlint.reporters.naming import field_name, number_name, pattern_of, value_name

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from qazlint.model.calendar import Period
    from qazlint.model.evidence import Ground
    from qazlint.model.report import Finding, Report

_DAYS = ("_on", "date", "_through", "_until")


def worth_name(operand: Operand, ground: Ground, finding: Finding, report: Report) -> Argument:
    """
    An operand of a ground's condition; days and numbers are worked out where they are known.

    Values are named by the labels of the field that the ground looked at. Total.
    """
    day = _known_day(operand, ground, report)
    if day is not None:
        moved = _moved(day, operand)
        return message("operand.as-of", day=moved) if operand == Operand(AsOf()) else moved
    named = _source_name(operand.source, ground, finding, report)
    if operand.plus:
        named = message("operand.plus", value=named, period=period_name(operand.plus))
    if operand.minus:
        named = message("operand.minus", value=named, period=period_name(operand.minus))
    if operand.times is not None:
        factor = _factor(operand.times, finding, report)
        named = message("operand.times", value=named, factor=factor)
    return named


def is_day(operand: Operand, ground: Ground) -> bool:
    """Whether an operand is a day rather than a number. Total."""
    if operand.plus or operand.minus:
        return True
    match operand.source:
        case AsOf():
            return True
        case Literal(value=value):
            return parse_day(value) is not None
        case FieldPath(steps=steps):
            return steps[-1].endswith(_DAYS) or _day_found(ground) is not None
        case _:
            return False


def period_name(period: Period) -> Argument:
    """A calendar period: 1 year, 6 months. Total."""
    years, months = divmod(period.months, 12)
    parts = (("period.years", years), ("period.months", months), ("period.days", period.days))
    named = tuple(message(unit, n=number) for unit, number in parts if number)
    return named or message("period.days", n=0)


def _known_day(operand: Operand, ground: Ground, report: Report) -> dt.date | None:
    match operand.source:
        case AsOf():
            return report.as_of
        case Literal(value=value):
            return parse_day(value)
        case FieldPath(steps=steps) if ground.pointer.endswith("/" + "/".join(steps)):
            return _day_found(ground)
        case _:
            return None


def _day_found(ground: Ground) -> dt.date | None:
    return parse_day(ground.found.value) if isinstance(ground.found, ScalarNode) else None


def _moved(day: dt.date, operand: Operand) -> dt.date:
    day = later(day, operand.plus) if operand.plus else day
    return earlier(day, operand.minus) if operand.minus else day


def _source_name(source: Source, ground: Ground, finding: Finding, report: Report) -> Argument:
    path = _asked_path(ground)
    match source:
        case FieldPath():
            field = _field_beside(source, ground, report)
            if ground.against is None:
                return message("operand.field", field=field)
            value = value_name(ground.against, path, report.texts)
            return message("operand.field-value", field=field, value=value)
        case Literal(value=value):
            return value_name(value, path, report.texts)
        case AsOf():
            return report.as_of
        case ParameterRef(name=name):
            number = report.pack.parameters[name].on(finding.day)
            return "–" if number is None else number_name(number)
        case TableRef(name=name):
            return value_name(report.pack.tables[name], path, report.texts)
        case DigestRef(name=name):
            return message("operand.digest", profile=str(name))
        case _:
            assert_never(source)


def _asked_path(ground: Ground) -> str:
    """
    The path (with *) of the field that a condition asks about.

    Where a section is stated as none, the ground stops there and the field lies beneath.
    """
    found = pattern_of(ground.pointer)
    if isinstance(ground.condition, Quantified):
        return found
    source = ground.condition.subject.source
    if not isinstance(source, FieldPath):
        return found
    if source.up is None:
        return "/".join(("", *source.steps))
    ends = range(len(source.steps), -1, -1)
    end = next(end for end in ends if found.endswith("/".join(("", *source.steps[:end]))))
    return "/".join((found, *source.steps[end:]))


def _field_beside(field: FieldPath, ground: Ground, report: Report) -> Argument:
    """A field that another is compared with; one of the same item goes by its own title."""
    steps = "/".join(field.steps)
    if field.up is None:
        return field_name(Pointer(f"/{steps}"), report.texts)
    around = pattern_of(ground.pointer)
    while around:
        around = around.rpartition("/")[0]
        title = report.texts.fields.get(f"{around}/{steps}")
        if title:
            return title
    return ".".join(field.steps)


def _factor(times: Decimal | int | ParameterRef, finding: Finding, report: Report) -> str:
    if not isinstance(times, ParameterRef):
        return number_name(times)
    number = report.pack.parameters[times.name].on(finding.day)
    return "–" if number is None else number_name(number)
