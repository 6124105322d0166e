"""The worth of an operand: a value to compare, or why there is none."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, TypeGuard, assert_never

from qazlint.engine.sight import Sight, look
from qazlint.model.calendar import earlier, later, parse_day
from qazlint.model.condition import (
    AsOf,
    DigestRef,
    FieldPath,
    Literal,
    Operand,
    ParameterRef,
    Predicate,
    Source,
    TableRef,
)
from qazlint.model.document import (
    MISSING,
    Atom,
    MappingNode,
    Missing,
    Node,
    Pointer,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from qazlint.model.condition import Condition
    from qazlint.model.evidence import Answer
    from qazlint.model.pack import Pack
    from qazlint.model.verdict import Basis

Value: TypeAlias = "Atom | dt.date | tuple[Atom, ...] | MappingNode"
"""Something to compare; a section can only exist."""


class Memory:
    """
    What one dossier has answered already; it never answers otherwise.

    Equal parts of a pack are one object (it is compiled so), and rules ask the same of the same
    fields over and over: remembering answers by the identity of their conditions takes away half
    of the time of the judgement.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.sights: dict[FieldPath, Sight] = {}
        self.scenes: dict[dt.date, Scene] = {}
        self.bases: dict[Pointer, Basis] = {}


class Scene(NamedTuple):
    """A dossier on a day, as one condition sees it."""

    root: MappingNode
    pack: Pack
    as_of: dt.date
    day: dt.date
    """The day that picks parameters: the event's, or the as-of day."""
    digest_of: Callable[[str], str | Reason]
    """From the name of a profile to the digest of the manifest by it, or why there is none."""
    items: tuple[Sight, ...] = ()
    """The items of the quantifiers around the condition, innermost first."""

    # What is remembered stands here and not in the Memory itself, which holds the scenes: then no
    # value leads back to itself, and none waits for the collector of cycles.
    sights: dict[FieldPath, Sight] | None = None
    """What the dossier has been seen to hold."""
    answers: dict[int, tuple[Condition, Answer]] | None = None
    """What was answered, by the identity of conditions, each beside its answer: so it stays."""
    inner: dict[Pointer, Scene] | None = None
    """The scenes of items, by where they stand: a quarter of what is asked of them comes again."""

    @property
    def nowhere(self) -> Sight:
        """The place of what is written in no manifest."""
        return Sight(self.root, Pointer(""), self.root.place)

    def look(self, path: FieldPath) -> Sight:
        """What stands at a path. Total."""
        sights = self.sights
        if sights is None or path.up is not None:
            return look(path, self.root, self.items)
        if path not in sights:
            sights[path] = look(path, self.root, ())
        return sights[path]

    def within(self, item: Sight) -> Scene:
        """The same scene with one more item. Total."""
        if self.inner is None:
            return self._replace(items=(item, *self.items))
        if item.pointer not in self.inner:
            items = (item, *self.items)
            self.inner[item.pointer] = self._replace(items=items, answers={}, inner={})
        return self.inner[item.pointer]


class Worth(NamedTuple):
    """
    A value with the place that it comes from, or the reason why it is unknown.

    `value` is MISSING where the manifest states that there is none (then `reason` is None too).
    """

    value: Value | Missing
    reason: Reason | None
    sight: Sight


def worth(operand: Operand, scene: Scene) -> Worth:
    """The value of an operand, after its arithmetic. Total."""
    found = _worth(operand.source, scene)
    is_plain = operand.plus is None and operand.minus is None and operand.times is None
    if is_plain or found.reason or found.value is MISSING:
        return found
    moved = _moved(found.value, operand, scene)
    if moved is None:
        reason = None if found.sight.is_none else Reason.UNREADABLE
        return found._replace(value=MISSING, reason=reason)
    return found._replace(value=moved)


def _worth(source: Source, scene: Scene) -> Worth:
    match source:
        case FieldPath():
            return _worth_of(scene.look(source))
        case Literal():
            return Worth(source.value, None, scene.nowhere)
        case AsOf():
            return Worth(scene.as_of, None, scene.nowhere)
        case ParameterRef(name=name):
            number = scene.pack.parameters[name].on(scene.day)
            if number is None:
                return Worth(MISSING, Reason.APPLICABILITY, scene.nowhere)
            return Worth(number, None, scene.nowhere)
        case TableRef(name=table):
            return Worth(scene.pack.tables[table], None, scene.nowhere)
        case DigestRef(name=profile):
            digest = scene.digest_of(profile)
            if isinstance(digest, Reason):
                return Worth(MISSING, digest, scene.nowhere)
            return Worth(digest, None, scene.nowhere)
        case _:
            assert_never(source)


def _worth_of(sight: Sight) -> Worth:
    if sight.is_beneath:
        return Worth(MISSING, None, sight)
    match sight.node:
        case UnusableNode(reason=reason):
            return Worth(MISSING, reason, sight)
        case ScalarNode(value=value):
            return Worth(value, None, sight)
        case SequenceNode(items=items):
            return _atoms(items, sight)
        case MappingNode():
            return Worth(sight.node, None, sight)
        case Missing():
            return Worth(MISSING, Reason.SILENT, sight)
        case _:
            assert_never(sight.node)


def _atoms(items: tuple[Node, ...], sight: Sight) -> Worth:
    """A list as its atoms; a list that holds an unusable item is unknown, sections are left out."""
    unusable = [item for item in items if isinstance(item, UnusableNode)]
    if unusable:
        return Worth(MISSING, unusable[0].reason, sight)
    return Worth(tuple(item.value for item in items if isinstance(item, ScalarNode)), None, sight)


def _moved(value: Value | Missing, operand: Operand, scene: Scene) -> Value | None:
    """The value after plus, minus and times; None where they do not fit it."""
    if isinstance(value, Missing):
        return None
    if operand.plus or operand.minus:
        day = value if isinstance(value, dt.date) else parse_day(value)
        if day is None:
            return None
        day = later(day, operand.plus) if operand.plus else day
        return earlier(day, operand.minus) if operand.minus else day
    if operand.times is None:
        return value
    factor = _factor(operand.times, scene)
    return None if factor is None or not _is_number(value) else value * factor


def _factor(times: Decimal | int | ParameterRef, scene: Scene) -> Decimal | int | None:
    """A number of the rule, or a dated one of the pack on the day that picked the rule."""
    if isinstance(times, ParameterRef):
        return scene.pack.parameters[times.name].on(scene.day)
    return times


def holds(predicate: Predicate, left: Value, right: Value) -> bool | None:
    """Whether a predicate holds between two known values; None where they cannot be compared."""
    match predicate:
        case Predicate.EXISTS:
            return True
        case Predicate.EQUALS:
            return equal(left, right)
        case Predicate.IN:
            return _in(left, right)
        case Predicate.INCLUDES:
            return _includes(left, right)
        case Predicate.MATCHES:
            return _matches(left, right)
        case Predicate.AT_LEAST:
            return _ordered(left, right, lambda order: order >= 0)
        case Predicate.AT_MOST:
            return _ordered(left, right, lambda order: order <= 0)
        case Predicate.BEFORE:
            return _ordered(left, right, lambda order: order < 0)
        case Predicate.AFTER:
            return _ordered(left, right, lambda order: order > 0)
        case _:
            assert_never(predicate)


def equal(left: Value, right: Value) -> bool:
    """JSON equality: 1 is 1.0 and is not true; a day equals the text that names it. Total."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dt.date) != isinstance(right, dt.date):
        left, right = _as_day(left), _as_day(right)
    return left == right


def compared(left: Value, right: Value) -> int | None:
    """Less, equal or more as -1, 0, 1 for two days or two numbers; None for anything else."""
    days = _as_day(left), _as_day(right)
    if isinstance(days[0], dt.date) and isinstance(days[1], dt.date):
        return (days[0] > days[1]) - (days[0] < days[1])
    if _is_number(left) and _is_number(right):
        return (left > right) - (left < right)
    return None


def _in(left: Value, right: Value) -> bool | None:
    if not _is_list(right):
        return None
    if isinstance(left, str):  # nearly always; no atom but a text equals a text
        return left in right
    return any(equal(left, one) for one in right)


def _ordered(left: Value, right: Value, fits: Callable[[int], bool]) -> bool | None:
    order = compared(left, right)
    return None if order is None else fits(order)


def _includes(left: Value, right: Value) -> bool | None:
    if not _is_list(left):
        return None
    wanted = right if _is_list(right) else (right,)
    return all(any(equal(one, have) for have in left) for one in wanted)


def _matches(left: Value, right: Value) -> bool | None:
    if not isinstance(left, str) or not isinstance(right, str):
        return None
    matcher = _matcher(right)
    return None if matcher is None else matcher(left)


@lru_cache(maxsize=256)
def _matcher(pattern: str) -> Callable[[str], bool] | None:
    """What tells whether a whole text matches; None for what is no pattern."""
    import re2

    quiet = re2.Options()
    quiet.log_errors = False
    try:
        compiled = re2.compile(pattern, quiet)
    except re2.error:  # a pattern of the manifest; those of the pack were tried when it was loaded
        return None
    return lambda text: compiled.fullmatch(text) is not None


def _as_day(value: Value) -> Value:
    return value if isinstance(value, dt.date) else parse_day(value) or value


def _is_number(value: Value) -> TypeGuard[int | Decimal]:
    # By exclusion: importing decimal, to ask for it, costs more than judging a manifest.
    return value is not None and not isinstance(value, bool | str | dt.date | tuple)


def _is_list(value: Value) -> TypeGuard[tuple[Atom, ...]]:
    # A section is a named tuple, so isinstance would take it for a list.
    return type(value) is tuple
