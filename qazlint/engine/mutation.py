"""Would anybody notice: every condition of a pack, negated in turn, must upset a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.engine.selftest import Given, Staged, Suite, answered, answered_by_scope
from qazlint.model.condition import (
    All,
    Any,
    Comparison,
    Condition,
    Counts,
    InScope,
    Not,
    Quantified,
    Within,
)
from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qazlint.model.pack import Pack, Scope
    from qazlint.model.rule import Rule


class Survivor(NamedTuple):
    """A condition whose negation no case notices: whose, and the way to it."""

    owner: str
    way: tuple[str, ...]


class Mutant(NamedTuple):
    """A condition with one of its parts negated."""

    way: tuple[str, ...]
    condition: Condition


def survivors(pack: Pack, suite: Suite) -> tuple[int, tuple[Survivor, ...]]:
    """How many mutants were made of the pack, and which of them no case noticed."""
    tried, lived = 0, []
    for rule in pack.rules:
        for mutant, way in _rule_mutants(rule):
            tried += 1
            if not _is_noticed_in_rule(mutant, suite.rules.get(rule.id, ()), pack):
                lived.append(Survivor(rule.id, way))
    for name, scope in pack.scopes.items():
        for changed in mutants(scope.condition):
            tried += 1
            mutated = scope._replace(condition=changed.condition)
            if not _is_noticed_in_scope(mutated, suite.scopes.get(name, ()), pack):
                lived.append(Survivor(name, ("condition", *changed.way)))
    return tried, tuple(lived)


def mutants(condition: Condition) -> Iterator[Mutant]:
    """The condition with each part, itself first, negated. A named scope counts as one part."""
    yield Mutant((), Not(condition))
    match condition:
        case Comparison() | Within() | Counts() | InScope():
            return
        case Not(part=part):
            for inner in mutants(part):
                yield Mutant(("not", *inner.way), Not(inner.condition))
        case All(parts=parts):
            yield from _in_parts("all", parts, All)
        case Any(parts=parts):
            yield from _in_parts("any", parts, Any)
        case Quantified():
            yield from _in_quantified(condition)
        case _:
            assert_never(condition)


def _in_parts(
    word: str,
    parts: tuple[Condition, ...],
    make: Callable[[tuple[Condition, ...]], Condition],
) -> Iterator[Mutant]:
    for number, part in enumerate(parts):
        for inner in mutants(part):
            changed = (*parts[:number], inner.condition, *parts[number + 1 :])
            yield Mutant((word, str(number), *inner.way), make(changed))


def _in_quantified(condition: Quantified) -> Iterator[Mutant]:
    if condition.where is not None:
        for inner in mutants(condition.where):
            yield Mutant(("where", *inner.way), condition._replace(where=inner.condition))
    if condition.satisfies is not None:
        for inner in mutants(condition.satisfies):
            yield Mutant(("satisfies", *inner.way), condition._replace(satisfies=inner.condition))


def _rule_mutants(rule: Rule) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    for one in mutants(rule.when):
        yield rule._replace(when=one.condition), ("when", *one.way)
    if rule.require is None:
        return
    for one in mutants(rule.require):
        yield rule._replace(require=one.condition), ("require", *one.way)
    for number, referral in enumerate(rule.refer):
        for one in mutants(referral.when):
            changed = referral._replace(when=one.condition)
            refer = (*rule.refer[:number], changed, *rule.refer[number + 1 :])
            yield rule._replace(refer=refer), ("refer", str(number), "when", *one.way)


def _is_noticed_in_rule(mutant: Rule, cases: Sequence[Staged], pack: Pack) -> bool:
    return any(_differs(staged, answered(mutant, staged, pack)) for staged in cases)


def _is_noticed_in_scope(mutant: Scope, cases: Sequence[Staged], pack: Pack) -> bool:
    return any(_differs(staged, answered_by_scope(mutant, staged, pack)) for staged in cases)


def _differs(staged: Staged, given: Given) -> bool:
    """Whether the case would fail: another verdict, another reason, another place of a failure."""
    case = staged.case
    if given.verdict is not case.expect:
        return True
    if case.because is not None and case.because not in given.reasons:
        return True
    return case.at is not None and case.at != given.pointer
