"""
At which stages and changes a rule can bind.

Nobody declares it: a rule cannot bind at a stage if its `when` is false of a manifest that states
that stage and is silent about all else. Kleene's logic makes this a proof, since what is false
while the rest is unknown is false whatever the rest may be.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from qazlint.engine.answer import answer
from qazlint.engine.assessment import digests_of, dossier_root
from qazlint.engine.judgement import Dossier, judge
from qazlint.engine.worth import Memory, Scene
from qazlint.model.document import MappingNode, Place, planted
from qazlint.model.occasion import Early, Occasions, StageLoad
from qazlint.model.verdict import Force, Reason, Truth, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qazlint.model.document import Plain, Pointer
    from qazlint.model.law import RuleId
    from qazlint.model.pack import Pack
    from qazlint.model.rule import Rule

_NOWHERE: Final = Place("", 1, 1, 1, 1)
_FAR_OFF: Final = dt.date(2999, 12, 31)
_CREATION: Final = "creation"
"""The change before which nothing of a system is there."""
_UNDER_WAY: Final = {
    "industrial_operation": "operation",
    "development": "development",
    "modification": "modification",
    "termination": "decommission",
    "archiving": "decommission",
    "written_off": "decommission",
}
"""The change that is under way at a stage, where it is not the creation."""


def occasions(rule: Rule, pack: Pack) -> Occasions:
    """The stages and the changes at which a rule can bind, on its first day or its last. Total."""
    stages, changes = _vocabulary("stage", pack), _vocabulary("change", pack)
    bound = {(one, other) for one in stages for other in changes if _binds(rule, pack, one, other)}
    at = tuple(one for one in stages if any(stage == one for stage, _ in bound))
    on = tuple(one for one in changes if any(change == one for _, change in bound))
    return Occasions(at, on, at_any_stage=at == stages, at_any_change=on == changes)


def too_early(rule: Rule, pack: Pack) -> Iterator[Early]:
    """What a rule asks of a system under creation before it can exist (`begins` of the pack)."""
    stages = _vocabulary("stage", pack)
    early: dict[str, list[str]] = {}
    for stage in stages:
        for field in _asked(rule, pack, stage):
            begins = _begins(field, pack)
            if begins and stages.index(stage) < stages.index(begins):
                early.setdefault(field, []).append(stage)
    for field, named in sorted(early.items()):
        yield Early(field, tuple(named), _begins(field, pack))


def _asked(rule: Rule, pack: Pack, stage: str) -> set[str]:
    """What leaves a rule open on a manifest that states the stage and the creation alone."""
    return {
        pointer for scene in _scenes(rule, pack, stage, _CREATION) for pointer in _open(rule, scene)
    }


def _open(rule: Rule, scene: Scene) -> Iterator[Pointer]:
    concerned = answer(rule.when, scene)
    if concerned.truth is Truth.FALSE:
        return
    conditions = (rule.require, *(one.when for one in rule.refer))
    asked = (answer(one, scene).grounds for one in conditions if one is not None)
    grounds = (*concerned.grounds, *(ground for one in asked for ground in one))
    yield from (ground.pointer for ground in grounds if ground.truth is Truth.UNKNOWN)


def stage_loads(pack: Pack, bases: Mapping[str, Plain], day: dt.date) -> tuple[StageLoad, ...]:
    """
    At each stage, the rules that concern the typical system of the pack on a day.

    What cannot be stated yet is taken out of the manifest of the system, so a rule that asks for it
    would show. Total for packs that name a typical system.
    """
    stages, loads, base = _vocabulary("stage", pack), [], ""
    for stage in stages:
        base = pack.typical.get(stage, base)
        if base:
            change = _UNDER_WAY.get(stage, _CREATION)
            rules = tuple(_concerned(pack, bases[base], stage, change, day))
            loads.append(StageLoad(stage, change, rules))
    return tuple(loads)


def _concerned(
    pack: Pack, typical: Plain, stage: str, change: str, day: dt.date
) -> Iterator[RuleId]:
    root = planted(_at_stage(typical, stage, change, pack), _NOWHERE)
    whole = dossier_root(root, {})
    dossier = Dossier(
        root=whole,
        as_of=day,
        fail_on=Force.BINDING,
        evidence_waived=False,
        digest_of=digests_of(whole, pack),
        memory=Memory(),
    )
    for rule in pack.rules:
        if judge(rule, dossier, pack).verdict is not Verdict.NOT_APPLICABLE:
            yield rule.id


def _at_stage(typical: Plain, stage: str, change: str, pack: Pack) -> Plain:
    """The manifest as it can be at a stage."""
    assert isinstance(typical, dict)
    stages = _vocabulary("stage", pack)
    later = stages[stages.index(stage) + 1 :]
    to_come = [path for path, begins in pack.begins.items() if begins in later]
    whole = _without(typical, {tuple(path.split("/")[1:]) for path in to_come})
    assert isinstance(whole, dict)
    lifecycle = whole.get("lifecycle")
    assert isinstance(lifecycle, dict)
    return {**whole, "lifecycle": {**lifecycle, "stage": stage, "change": change}}


def _without(value: Plain, gone: set[tuple[str, ...]]) -> Plain:
    if not isinstance(value, dict):
        return value
    return {
        key: _without(part, {way[1:] for way in gone if way[0] == key})
        for key, part in value.items()
        if (key,) not in gone
    }


def _begins(field: str, pack: Pack) -> str:
    """The first stage of the nearest section around a field, "" where it is always there."""
    around = [start for start in pack.begins if f"{field}/".startswith(f"{start}/")]
    return pack.begins[max(around, key=len)] if around else ""


def _vocabulary(name: str, pack: Pack) -> tuple[str, ...]:
    lifecycle = pack.shape.beneath("lifecycle")
    field = lifecycle.beneath(name) if lifecycle else None
    return field.values if field else ()


def _binds(rule: Rule, pack: Pack, stage: str, change: str) -> bool:
    scenes = _scenes(rule, pack, stage, change)
    return any(answer(rule.when, scene).truth is not Truth.FALSE for scene in scenes)


def _scenes(rule: Rule, pack: Pack, stage: str, change: str) -> Iterator[Scene]:
    """
    A manifest that states a stage and a change and nothing else, on two days.

    A rule may begin, or cease, to ask on a day of its own within its law: what its first day does
    not show its last does.
    """
    root = planted({"lifecycle": {"stage": stage, "change": change}}, _NOWHERE)
    assert isinstance(root, MappingNode)
    whole = dossier_root(root, {})
    for day in (rule.in_force.start, rule.in_force.until or _FAR_OFF):
        yield Scene(whole, pack, day, day, lambda _: Reason.SILENT)
