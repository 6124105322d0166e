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
from qazlint.engine.assessment import dossier_root
from qazlint.engine.worth import Scene
from qazlint.model.document import MappingNode, Place, planted
from qazlint.model.occasion import Early, Occasions
from qazlint.model.reading import fields_of
from qazlint.model.verdict import Reason, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.pack import Pack
    from qazlint.model.rule import Rule

_NOWHERE: Final = Place("", 1, 1, 1, 1)
_CREATION: Final = "creation"
"""The change before which nothing of a system is there."""


def occasions(rule: Rule, pack: Pack) -> Occasions:
    """The stages and the changes at which a rule can bind, on its own first day. Total."""
    stages, changes = _vocabulary("stage", pack), _vocabulary("change", pack)
    bound = {(one, other) for one in stages for other in changes if _binds(rule, pack, one, other)}
    at = tuple(one for one in stages if any(stage == one for stage, _ in bound))
    on = tuple(one for one in changes if any(change == one for _, change in bound))
    return Occasions(at, on, at_any_stage=at == stages, at_any_change=on == changes)


def too_early(rule: Rule, pack: Pack) -> Iterator[Early]:
    """What a rule asks of a system under creation before it can exist (`begins` of the pack)."""
    stages = _vocabulary("stage", pack)
    asked = sorted(set(fields_of(rule.require))) if rule.require is not None else []
    for field in asked:
        begins = _begins(field, pack)
        before = stages[: stages.index(begins)] if begins else ()
        early = tuple(stage for stage in before if _binds(rule, pack, stage, _CREATION))
        if early:
            yield Early(field, early, begins)


def _begins(field: str, pack: Pack) -> str:
    """The first stage of the nearest section around a field, "" where it is always there."""
    around = [start for start in pack.begins if f"{field}/".startswith(f"{start}/")]
    return pack.begins[max(around, key=len)] if around else ""


def _vocabulary(name: str, pack: Pack) -> tuple[str, ...]:
    lifecycle = pack.shape.beneath("lifecycle")
    field = lifecycle.beneath(name) if lifecycle else None
    return field.values if field else ()


def _binds(rule: Rule, pack: Pack, stage: str, change: str) -> bool:
    root = planted({"lifecycle": {"stage": stage, "change": change}}, _NOWHERE)
    assert isinstance(root, MappingNode)
    day = max(rule.in_force.start, dt.date(1970, 1, 1))
    scene = Scene(dossier_root(root, {}), pack, day, day, lambda _: Reason.SILENT)
    return answer(rule.when, scene).truth is not Truth.FALSE
