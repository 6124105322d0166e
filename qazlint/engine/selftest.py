"""Does a pack keep its own promises: every case of every rule and scope, and what is not cased."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qazlint.engine.answer import answer
from qazlint.engine.assessment import digests_of, dossier_root
from qazlint.engine.judgement import Dossier, judge
from qazlint.engine.sight import look
from qazlint.engine.worth import Scene
from qazlint.model.calendar import parse_day
from qazlint.model.document import Pointer, ScalarNode
from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Basis, Force, Reason, Truth, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qazlint.model.document import Node
    from qazlint.model.law import RuleId
    from qazlint.model.pack import Pack, Scope
    from qazlint.model.rule import Case, Rule


class Staged(NamedTuple):
    """A case with its manifest: the base with what is given laid over it."""

    case: Case
    root: Node
    beside: Mapping[str, Node]


class Given(NamedTuple):
    """What a case was answered."""

    verdict: Verdict
    pointer: Pointer
    reasons: tuple[Reason, ...]
    basis: Basis | None


class Failure(NamedTuple):
    """A promise that is not kept: whose, in which case, a code of words, arguments."""

    owner: str
    case: str
    code: str
    arguments: Mapping[str, str]


def answered(rule: Rule, staged: Staged, pack: Pack) -> Given:
    """The verdict of a rule on one of its cases. Total."""
    finding = judge(rule, _dossier(staged, pack), pack)
    return Given(finding.verdict, finding.pointer, finding.reasons, finding.basis)


def answered_by_scope(scope: Scope, staged: Staged, pack: Pack) -> Given:
    """The answer of a scope on one of its cases: pass where it holds, fail where not. Total."""
    dossier = _dossier(staged, pack)
    scene = Scene(dossier.root, pack, dossier.as_of, dossier.as_of, dossier.digest_of)
    found = answer(scope.condition, scene)
    verdicts = {
        Truth.TRUE: Verdict.PASS,
        Truth.FALSE: Verdict.FAIL,
        Truth.UNKNOWN: Verdict.UNKNOWN,
    }
    first = found.grounds[0].pointer if found.grounds else Pointer("")
    return Given(verdicts[found.truth], first, found.reasons, None)


def _dossier(staged: Staged, pack: Pack) -> Dossier:
    root = dossier_root(staged.root, staged.beside)
    return Dossier(
        root=root,
        as_of=staged.case.as_of,
        fail_on=Force.BINDING,
        evidence_waived=False,
        digest_of=digests_of(root, pack),
    )


def rule_failures(rule: Rule, cases: Sequence[Staged], pack: Pack) -> Iterator[Failure]:
    """What a rule promises and does not keep, and what its cases leave unsaid."""
    for staged in cases:
        yield from _mismatches(rule.id, staged.case, answered(rule, staged, pack))
    expected = {staged.case.expect for staged in cases}
    for verdict in Verdict:
        if verdict not in expected and not _is_excused(verdict, rule):
            yield Failure(rule.id, "", "case-missing", {"verdict": verdict.value})
        if verdict in expected and verdict in rule.excused:
            yield Failure(rule.id, "", "case-excused", {"verdict": verdict.value})
    yield from _uncased_days(rule, [(staged, _law_day(rule, staged)) for staged in cases])


def _is_excused(verdict: Verdict, rule: Rule) -> bool:
    """A manual rule passes or fails by what a person attests, and a case attests nothing."""
    attested = rule.is_manual and verdict in {Verdict.PASS, Verdict.FAIL}
    return attested or verdict in rule.excused


def scope_failures(
    name: str, scope: Scope, cases: Sequence[Staged], pack: Pack
) -> Iterator[Failure]:
    """What a scope promises and does not keep."""
    for staged in cases:
        yield from _mismatches(name, staged.case, answered_by_scope(scope, staged, pack))
    expected = {staged.case.expect for staged in cases}
    for verdict in (Verdict.PASS, Verdict.FAIL):
        if verdict not in expected:
            yield Failure(name, "", "case-missing", {"verdict": verdict.value})


def _mismatches(owner: str, case: Case, given: Given) -> Iterator[Failure]:
    if given.verdict is not case.expect:
        arguments = {"expected": case.expect.value, "given": given.verdict.value}
        arguments["reasons"] = ", ".join(reason.value for reason in given.reasons) or "–"
        arguments["pointer"] = given.pointer
        yield Failure(owner, case.name, "case-verdict", arguments)
        return
    if case.expect is Verdict.FAIL and case.at is None:
        yield Failure(owner, case.name, "case-without-place", {"pointer": given.pointer})
    if case.expect is Verdict.UNKNOWN and case.because is None:
        reasons = ", ".join(reason.value for reason in given.reasons)
        yield Failure(owner, case.name, "case-without-reason", {"reasons": reasons})
    if case.at is not None and case.at != given.pointer:
        yield Failure(owner, case.name, "case-place", {"expected": case.at, "given": given.pointer})
    if case.because is not None and case.because not in given.reasons:
        reasons = ", ".join(reason.value for reason in given.reasons) or "–"
        arguments = {"expected": case.because.value, "given": reasons}
        yield Failure(owner, case.name, "case-reason", arguments)
    if case.rests_on is not None and case.rests_on is not given.basis:
        basis = given.basis.value if given.basis else "–"
        arguments = {"expected": case.rests_on.value, "given": basis}
        yield Failure(owner, case.name, "case-basis", arguments)


def _law_day(rule: Rule, staged: Staged) -> dt.date | None:
    """The day by which the law is picked in a case."""
    if rule.event is None:
        return staged.case.as_of
    node = look(rule.event, dossier_root(staged.root, {}), ()).node
    return parse_day(node.value) if isinstance(node, ScalarNode) else None


def _uncased_days(rule: Rule, dated: Sequence[tuple[Staged, dt.date | None]]) -> Iterator[Failure]:
    """The first day of the law, its eve, and the same for its end, each need a case."""
    days = {day for _, day in dated}
    turning = [rule.in_force.start]
    if rule.in_force.until:
        turning.append(rule.in_force.until + dt.timedelta(days=1))
    for day in turning:
        for wanted in (day - dt.timedelta(days=1), day):
            if wanted not in days:
                yield Failure(rule.id, "", "day-uncased", {"day": wanted.isoformat()})


class Suite(NamedTuple):
    """The cases of a pack, each with its manifest."""

    rules: Mapping[RuleId, tuple[Staged, ...]]
    scopes: Mapping[str, tuple[Staged, ...]]


def failures(pack: Pack, suite: Suite) -> tuple[Failure, ...]:
    """Every promise of a pack that is not kept. A rule without cases keeps none."""
    found: list[Failure] = []
    for rule in pack.rules:
        found += rule_failures(rule, suite.rules.get(rule.id, ()), pack)
    for name, scope in pack.scopes.items():
        found += scope_failures(name, scope, suite.scopes.get(name, ()), pack)
    return tuple(found)
