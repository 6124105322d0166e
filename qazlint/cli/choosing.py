"""The rules that a person asks to see, by domain, act, force and stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.cli.usage import refused
from qazlint.engine.occasion import occasions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.pack import Pack
    from qazlint.model.rule import Rule
    from qazlint.model.texts import Language


def chosen(pack: Pack, wanted: Mapping[str, str | None], language: Language) -> list[Rule]:
    """The rules with every wanted trait. Raises Refusal, the traits told, when none has them."""
    asked = {trait: value for trait, value in wanted.items() if value is not None}
    traits = {rule.id: _traits(rule, pack) for rule in pack.rules}
    rules = [
        rule
        for rule in pack.rules
        if all(value in traits[rule.id][trait] for trait, value in asked.items())
    ]
    if rules:
        return rules
    known = {
        trait: ", ".join(sorted({value for one in traits.values() for value in one[trait]}))
        for trait in ("domain", "act", "stage")
    }
    raise refused(
        "no-rule-fits",
        language,
        domains=known["domain"],
        acts=known["act"],
        stages=known["stage"],
    )


def _traits(rule: Rule, pack: Pack) -> dict[str, tuple[str, ...]]:
    return {
        "domain": (rule.domain,),
        "act": tuple(citation.act for citation in rule.law),
        "force": (rule.force.value,),
        "stage": occasions(rule, pack).stages,
    }
