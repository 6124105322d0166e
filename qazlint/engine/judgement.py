"""One rule, one manifest, one day: the verdict."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from qazlint.engine.answer import answer, every_of
from qazlint.engine.sight import Sight, look
from qazlint.engine.support import support
from qazlint.engine.worth import Memory, Scene
from qazlint.model.calendar import parse_day
from qazlint.model.condition import All, Comparison, Operand, Predicate
from qazlint.model.document import MappingNode, Pointer, ScalarNode, UnusableNode
from qazlint.model.evidence import Answer, Ground
from qazlint.model.law import ReadFrom
from qazlint.model.named import NamedTuple
from qazlint.model.report import Caveat, Doubt, Finding
from qazlint.model.verdict import Exemption, Force, Reason, Truth, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from qazlint.model.condition import Condition, FieldPath
    from qazlint.model.law import Citation
    from qazlint.model.pack import Pack
    from qazlint.model.rule import Rule
    from qazlint.model.verdict import Basis

STAGE = Pointer("/lifecycle/stage")
_HARDEST_FIRST = tuple(Force)
_OPEN = Answer(Truth.UNKNOWN, ())
"""What a manual rule requires: nothing in a manifest says."""


class Dossier(NamedTuple):
    """What is judged: the manifest with the evidence beside it, on a day."""

    root: MappingNode
    as_of: dt.date
    fail_on: Force
    """The weakest force that blocks."""
    evidence_waived: bool
    """Whether the person asked for the manifest alone (--manifest-only)."""
    digest_of: Callable[[str], str | Reason]
    memory: Memory | None = None
    """What it has answered already, where it is asked by the same pack all the time."""


class _Decision(NamedTuple):
    """A verdict before its force, caveats and place are known."""

    verdict: Verdict
    day: dt.date
    grounds: tuple[Ground, ...] = ()
    reasons: tuple[Reason, ...] = ()
    exemption: Exemption | None = None
    referrals: tuple[int, ...] = ()


def judge(rule: Rule, dossier: Dossier, pack: Pack) -> Finding:
    """
    What a rule says of a dossier. Total.

    The event's day picks the law where the rule names an event; else the as-of day does. What is
    not law on that day, or does not concern this system, is not applicable.
    """
    decision = _decide(rule, dossier, pack)
    caveats = _caveats(rule, decision, pack)
    force = _force(rule, caveats)
    first = decision.grounds[0] if decision.grounds else None
    passes = decision.verdict is Verdict.PASS
    return Finding(
        rule=rule.id,
        verdict=decision.verdict,
        force=force,
        blocks=_blocks(decision.verdict, force, fail_on=dossier.fail_on),
        day=decision.day,
        place=first.place if first else dossier.root.place,
        pointer=first.pointer if first else Pointer(""),
        grounds=decision.grounds,
        reasons=decision.reasons,
        exemption=decision.exemption,
        basis=_support(decision.grounds, dossier) if passes else None,
        referrals=decision.referrals,
        caveats=caveats,
    )


def _support(grounds: tuple[Ground, ...], dossier: Dossier) -> Basis:
    known = dossier.memory.bases if dossier.memory else None
    return support(grounds, dossier.root, known=known)


def _decide(rule: Rule, dossier: Dossier, pack: Pack) -> _Decision:
    event = _event(rule, dossier)
    day = event if isinstance(event, dt.date) else dossier.as_of
    if dossier.as_of < rule.in_force.start and rule.event is not None:
        # A manifest is judged by the law of the as-of day: what was no law then binds no event.
        return _Decision(Verdict.NOT_APPLICABLE, day, exemption=Exemption.NOT_YET)
    if isinstance(event, dt.date) and not rule.in_force.covers(day):
        return _not_law(rule, day, on_event=rule.event is not None)
    scene = _scene(dossier, pack, day)
    concerned = _concerned(rule.when, scene)
    if concerned.truth is Truth.FALSE:
        return _Decision(
            Verdict.NOT_APPLICABLE, day, concerned.grounds, exemption=_exemption(concerned)
        )
    if not isinstance(event, dt.date):
        return _Decision(Verdict.UNKNOWN, day, (event,), (Reason.APPLICABILITY,))
    return _weigh(rule, scene, concerned, dossier=dossier)


def _scene(dossier: Dossier, pack: Pack, day: dt.date) -> Scene:
    """The dossier on a day, which nearly all rules share."""
    memory = dossier.memory
    if memory is None:
        return Scene(dossier.root, pack, dossier.as_of, day, dossier.digest_of)
    if day not in memory.scenes:
        alone = Scene(dossier.root, pack, dossier.as_of, day, dossier.digest_of)
        memory.scenes[day] = alone._replace(sights=memory.sights, answers={}, inner={})
    return memory.scenes[day]


def _event(rule: Rule, dossier: Dossier) -> dt.date | Ground:
    """The day that picks the law, or the ground on which there is none."""
    if rule.event is None:
        return dossier.as_of
    sight = look(rule.event, dossier.root, ())
    day = parse_day(sight.node.value) if isinstance(sight.node, ScalarNode) else None
    return _no_event(rule.event, sight) if day is None else day


def _no_event(event: FieldPath, sight: Sight) -> Ground:
    test = Comparison(Operand(event), Predicate.EXISTS, None)
    reason = sight.node.reason if isinstance(sight.node, UnusableNode) else Reason.SILENT
    return Ground(test, sight.pointer, sight.node, sight.place, Truth.UNKNOWN, reason)


def _not_law(rule: Rule, day: dt.date, *, on_event: bool) -> _Decision:
    if day >= rule.in_force.start:
        exemption = Exemption.ENDED
    elif on_event:
        exemption = Exemption.BEFORE_LAW
    else:
        exemption = Exemption.NOT_YET
    return _Decision(Verdict.NOT_APPLICABLE, day, exemption=exemption)


def _concerned(when: Condition, scene: Scene) -> Answer:
    """
    Whether a rule concerns the system.

    One false part decides, and the parts after it are not asked; only where that part is the stage
    must they be, for a rule that is out of scope anyway waits for no stage.
    """
    if not isinstance(when, All):
        return answer(when, scene)
    answers = []
    for part in when.parts:
        one = answer(part, scene)
        if one.truth is Truth.FALSE and not _is_of_stage(one):
            return one
        answers.append(one)
    return every_of(answers)


def _is_of_stage(one: Answer) -> bool:
    return bool(one.grounds) and all(ground.pointer == STAGE for ground in one.grounds)


def _exemption(concerned: Answer) -> Exemption:
    """Stage not reached, if the stage alone stands in the way; else out of scope."""
    return Exemption.STAGE if _is_of_stage(concerned) else Exemption.SCOPE


def _weigh(rule: Rule, scene: Scene, concerned: Answer, *, dossier: Dossier) -> _Decision:
    referred = [answer(referral.when, scene) for referral in rule.refer]
    met = _OPEN if rule.require is None else answer(rule.require, scene)
    if concerned.truth is Truth.UNKNOWN:
        spared = met.truth is Truth.TRUE and all(one.truth is Truth.FALSE for one in referred)
        if not spared:
            return _unknown(scene, concerned.grounds, (Reason.APPLICABILITY,), dossier=dossier)
    applying = tuple(n for n, one in enumerate(referred) if one.truth is Truth.TRUE)
    if applying:
        grounds = tuple(ground for n in applying for ground in referred[n].grounds)
        reasons = tuple(dict.fromkeys(rule.refer[n].reason for n in applying))
        return _Decision(Verdict.UNKNOWN, scene.day, grounds, reasons, referrals=applying)
    open_referrals = tuple(
        ground for one in referred if one.truth is Truth.UNKNOWN for ground in one.grounds
    )
    if open_referrals:
        return _unknown(scene, open_referrals, _reasons(open_referrals), dossier=dossier)
    return _required(met, scene, dossier=dossier)


def _required(met: Answer, scene: Scene, *, dossier: Dossier) -> _Decision:
    match met.truth:
        case Truth.TRUE:
            return _Decision(Verdict.PASS, scene.day, met.grounds)
        case Truth.FALSE:
            return _Decision(Verdict.FAIL, scene.day, met.grounds)
        case Truth.UNKNOWN:
            return _unknown(scene, met.grounds, met.reasons, dossier=dossier)
        case _:
            assert_never(met.truth)


def _unknown(
    scene: Scene,
    grounds: tuple[Ground, ...],
    reasons: tuple[Reason, ...],
    *,
    dossier: Dossier,
) -> _Decision:
    """Unknown; but not applicable where only evidence is missing that the person left out."""
    if dossier.evidence_waived and set(_reasons(grounds)) == {Reason.NOT_INSPECTED}:
        return _Decision(
            Verdict.NOT_APPLICABLE, scene.day, grounds, exemption=Exemption.NOT_INSPECTED
        )
    return _Decision(Verdict.UNKNOWN, scene.day, grounds, reasons)


def _reasons(grounds: tuple[Ground, ...]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(ground.reason for ground in grounds if ground.reason))


def _caveats(rule: Rule, decision: _Decision, pack: Pack) -> tuple[Caveat, ...]:
    if decision.verdict is Verdict.NOT_APPLICABLE:
        return ()
    return tuple(
        Caveat(doubt, citation.act, number)
        for number, citation in enumerate(rule.law)
        for doubt in _doubts(citation, decision.day, pack)
    )


def _doubts(citation: Citation, day: dt.date, pack: Pack) -> tuple[Doubt, ...]:
    editions = pack.acts[citation.act].unread_editions
    secondary = citation.read_from is not ReadFrom.PRIMARY
    if not editions and not secondary:
        return ()
    unread = any(one.start <= day and citation.article in one.articles for one in editions)
    doubts = ((Doubt.UNREAD_EDITION, unread), (Doubt.SECONDARY_SOURCE, secondary))
    return tuple(doubt for doubt, applies in doubts if applies)


def _force(rule: Rule, caveats: tuple[Caveat, ...]) -> Force:
    """
    The rule's force; at most directive where the operative provision has an unread edition.

    The operative provision is the first that the rule cites. What a later edition says is not
    known until somebody has read it, so nothing binds on it.
    """
    unread = any(one.doubt is Doubt.UNREAD_EDITION and one.citation == 0 for one in caveats)
    return Force.DIRECTIVE if unread and rule.force is Force.BINDING else rule.force


def _blocks(verdict: Verdict, force: Force, *, fail_on: Force) -> bool:
    if verdict is not Verdict.FAIL and verdict is not Verdict.UNKNOWN:
        return False
    return _HARDEST_FIRST.index(force) <= _HARDEST_FIRST.index(fail_on)
