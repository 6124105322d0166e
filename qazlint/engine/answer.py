"""From conditions to answers: Kleene's logic, with evidence for every answer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from qazlint.engine.sight import Sight, listed
from qazlint.engine.worth import Scene, Worth, compared, holds, worth
from qazlint.model.calendar import earlier, parse_day
from qazlint.model.condition import (
    All,
    Any,
    Comparison,
    Condition,
    Counts,
    Emptiness,
    FieldPath,
    InScope,
    Literal,
    Not,
    Predicate,
    Quantified,
    Quantifier,
    Within,
)
from qazlint.model.document import MISSING, ScalarNode, SequenceNode, UnusableNode
from qazlint.model.evidence import Answer, Ground
from qazlint.model.verdict import Reason, Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qazlint.engine.worth import Value
    from qazlint.model.condition import Operand
    from qazlint.model.document import Atom

_NOTHING = Answer(Truth.TRUE, ())


def answer(condition: Condition, scene: Scene) -> Answer:
    """Whether a condition holds of a scene, and the grounds that decided it. Total."""
    if scene.answers is None:
        return _answered(condition, scene)
    known = scene.answers.get(id(condition))
    if known is None:
        # The condition is kept beside its answer, so that its id stays its own.
        known = scene.answers[id(condition)] = condition, _answered(condition, scene)
    return known[1]


def _answered(condition: Condition, scene: Scene) -> Answer:
    match condition:
        case Comparison():
            return _test(condition, scene)
        case All(parts=parts):
            return every_of([answer(part, scene) for part in parts])
        case Any(parts=parts):
            return some_of([answer(part, scene) for part in parts])
        case Not(part=part):
            return negation(answer(part, scene))
        case InScope(definition=definition):
            # A scope knows the day, and nothing of the items around it.
            return answer(definition, scene)
        case Quantified():
            return _quantified(condition, scene)
        case Within():
            return _within(condition, scene)
        case Counts():
            return _counts(condition, scene)
        case _:
            assert_never(condition)


def every_of(answers: Sequence[Answer]) -> Answer:
    """Kleene's conjunction. One false part decides; else one unknown part leaves it open. Total."""
    for truth in (Truth.FALSE, Truth.UNKNOWN):
        deciding = [one for one in answers if one.truth is truth]
        if deciding:
            return _joined(truth, deciding)
    return _joined(Truth.TRUE, answers)


def some_of(answers: Sequence[Answer]) -> Answer:
    """
    Kleene's disjunction.

    An unknown one keeps its false parts as grounds beside the open ones, so that a reader sees
    what can no longer save it. Total.
    """
    true = [one for one in answers if one.truth is Truth.TRUE]
    if true:
        return _joined(Truth.TRUE, true)
    unknown = [one for one in answers if one.truth is Truth.UNKNOWN]
    if unknown:
        return _joined(Truth.UNKNOWN, [*unknown, *(one for one in answers if one not in unknown)])
    return _joined(Truth.FALSE, answers)


def negation(one: Answer) -> Answer:
    """Kleene's negation: unknown stays unknown. Total."""
    # A third of the time of _replace: the flag is the last field.
    grounds = tuple(Ground(*ground[:-1], negated=not ground.negated) for ground in one.grounds)
    match one.truth:
        case Truth.TRUE:
            return Answer(Truth.FALSE, grounds)
        case Truth.FALSE:
            return Answer(Truth.TRUE, grounds)
        case Truth.UNKNOWN:
            return Answer(Truth.UNKNOWN, grounds)
        case _:
            assert_never(one.truth)


def _joined(truth: Truth, answers: Sequence[Answer]) -> Answer:
    if len(answers) == 1 and answers[0].truth is truth:  # two of three
        return answers[0]
    return Answer(truth, tuple(ground for one in answers for ground in one.grounds))


def _test(test: Comparison, scene: Scene) -> Answer:
    left = worth(test.subject, scene)
    if test.operand is None:
        known = _is_known(left)
        return (
            _decided(test, left, holds=not left.sight.is_none) if known else _undecided(test, left)
        )
    if not _is_known(left):
        return _undecided(test, left)
    if _is_constant(test.operand) and isinstance(test.subject.source, FieldPath):
        return _held(test, left, test.operand.source.value)  # type: ignore[union-attr] # a literal
    right = worth(test.operand, scene)
    return _compared(test, left, right)


def _is_constant(operand: Operand) -> bool:
    """Whether an operand is a value of the rule as it stands: three operands in four are."""
    source, plus, minus, times = operand
    return isinstance(source, Literal) and plus is None and minus is None and times is None


def _held(test: Comparison, left: Worth, right: Value) -> Answer:
    """A known value of the manifest against one of the rule, which has no place to show."""
    assert left.value is not MISSING
    fits = holds(test.predicate, left.value, right)
    if fits is None and left.sight.is_none:
        fits = False
    return _decided(test, left, holds=fits)


def _compared(test: Comparison, left: Worth, right: Worth) -> Answer:
    if not _is_known(right):
        return _undecided(test, right)
    assert left.value is not MISSING
    assert right.value is not MISSING
    fits = holds(test.predicate, left.value, right.value)
    if fits is None and (left.sight.is_none or right.sight.is_none):
        fits = False
    shown = _written(test.subject, left, right)
    return _decided(test, shown, holds=fits, against=None if shown is right else _field(right))


def _field(side: Worth) -> Atom:
    """What is written in the field of an operand, None where it is no field."""
    node = side.sight.node
    return node.value if isinstance(node, ScalarNode) else None


def _written(subject: Operand, left: Worth, right: Worth) -> Worth:
    """The side that a person wrote: the subject, unless it is no field."""
    return left if isinstance(subject.source, FieldPath) else right


def _is_known(side: Worth) -> bool:
    return side.reason is None and side.value is not MISSING


def _within(test: Within, scene: Scene) -> Answer:
    left, right = worth(test.subject, scene), worth(test.until, scene)
    for side in (left, right):
        if not _is_known(side):
            return _undecided(test, side)
    shown = _written(test.subject, left, right)
    subject, end = _day(left), _day(right)
    if subject is None or end is None:
        stated_none = left.sight.is_none or right.sight.is_none
        return _decided(test, shown, holds=False if stated_none else None)
    return _decided(test, shown, holds=earlier(end, test.last) <= subject <= end)


def _day(side: Worth) -> dt.date | None:
    return side.value if isinstance(side.value, dt.date) else parse_day(side.value)


def _counts(test: Counts, scene: Scene) -> Answer:
    subject = worth(test.subject, scene)
    if isinstance(subject.sight.node, SequenceNode):
        number = len(subject.sight.node.items)
        order = compared(number, test.number)
        assert order is not None
        fits = {
            Predicate.AT_LEAST: order >= 0,
            Predicate.AT_MOST: order <= 0,
            Predicate.EQUALS: order == 0,
        }
        return _decided(test, subject, holds=fits[test.predicate])
    return _undecided(test, subject)


def _undecided(test: Comparison | Within | Counts, side: Worth) -> Answer:
    """Unknown for a reason; or false, where the manifest states that there is none."""
    if side.reason is None and side.sight.is_none:
        return _decided(test, side, holds=False)
    return _unknown(test, side.sight, side.reason or Reason.UNREADABLE)


def _decided(
    test: Comparison | Within | Counts, side: Worth, *, holds: bool | None, against: Atom = None
) -> Answer:
    if holds is None:
        return _unknown(test, side.sight, Reason.UNREADABLE)
    truth = Truth.TRUE if holds else Truth.FALSE
    sight = side.sight
    ground = Ground(test, sight.pointer, sight.node, sight.place, truth, None, against)
    return Answer(truth, (ground,))


def _unknown(
    test: Comparison | Within | Counts | Quantified, sight: Sight, reason: Reason
) -> Answer:
    ground = Ground(test, sight.pointer, sight.node, sight.place, Truth.UNKNOWN, reason)
    return Answer(Truth.UNKNOWN, (ground,))


def _quantified(condition: Quantified, scene: Scene) -> Answer:
    sight = scene.look(condition.over)
    if sight.node is MISSING:
        return _unknown(condition, sight, Reason.SILENT)
    if isinstance(sight.node, UnusableNode):
        return _unknown(condition, sight, sight.node.reason)
    if not sight.is_none and not isinstance(sight.node, SequenceNode):
        return _unknown(condition, sight, Reason.UNREADABLE)
    return _over(listed(sight), condition, scene=scene, sight=sight)


def _over(items: Sequence[Sight], condition: Quantified, *, scene: Scene, sight: Sight) -> Answer:
    """The answer for the items that are, or may be, selected."""
    asked = [(scene.within(item), item) for item in items]
    selections = [(inner, _selected(inner, condition)) for inner, _ in asked]
    candidates = [(inner, one) for inner, one in selections if one.truth is not Truth.FALSE]
    if not candidates:
        return _empty(condition, sight)
    match condition.quantifier:
        case Quantifier.EVERY:
            return every_of([_implied(one, inner, condition) for inner, one in candidates])
        case Quantifier.SOME:
            found = some_of([every_of([one, _met(inner, condition)]) for inner, one in candidates])
            return found if found.truth is not Truth.FALSE else _headed(found, condition, sight)
        case _:
            assert_never(condition.quantifier)


def _selected(inner: Scene, condition: Quantified) -> Answer:
    return _NOTHING if condition.where is None else answer(condition.where, inner)


def _met(inner: Scene, condition: Quantified) -> Answer:
    return _NOTHING if condition.satisfies is None else answer(condition.satisfies, inner)


def _implied(selected: Answer, inner: Scene, condition: Quantified) -> Answer:
    """A selected item must meet the condition; one that only may be selected leaves it open."""
    met = _met(inner, condition)
    if met.truth is Truth.TRUE:
        return met
    if selected.truth is Truth.UNKNOWN:
        return Answer(Truth.UNKNOWN, selected.grounds)
    if met.truth is Truth.UNKNOWN:
        return met
    return Answer(met.truth, (*_item(selected, met, inner.items[0], condition), *met.grounds))


def _item(selected: Answer, met: Answer, item: Sight, condition: Quantified) -> tuple[Ground, ...]:
    """
    What names the item, where its own values did not decide.

    A store abroad fails because no transfer covers it; without this the reader would be shown
    the list of transfers and never the store.
    """
    if met.grounds and f"{met.grounds[0].pointer}/".startswith(f"{item.pointer}/"):
        return ()
    if selected.grounds:
        return selected.grounds
    return (Ground(condition, item.pointer, item.node, item.place, met.truth),)


def _empty(condition: Quantified, sight: Sight) -> Answer:
    """
    What the rule says of an empty selection.

    For logic a statement about all items of nothing is true. Here it would be silence that passes:
    whoever names no store has said nothing of where the data are.
    """
    match condition.none:
        case Emptiness.UNKNOWN:
            return _unknown(condition, sight, Reason.SILENT)
        case Emptiness.PASS:
            truth = Truth.TRUE
        case Emptiness.FAIL:
            truth = Truth.FALSE
        case _:
            assert_never(condition.none)
    return _headed(Answer(truth, ()), condition, sight)


def _headed(one: Answer, condition: Quantified, sight: Sight) -> Answer:
    """The same answer with the list itself as its first ground."""
    head = Ground(condition, sight.pointer, sight.node, sight.place, one.truth)
    return Answer(one.truth, (head, *one.grounds))
