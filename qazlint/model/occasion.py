"""When a rule can bind: the stages of the lifecycle, and the changes to a system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from qazlint.model.law import RuleId


class Occasions(NamedTuple):
    """The stages and the changes at which a rule can bind, in the order of the manifest schema."""

    stages: tuple[str, ...]
    changes: tuple[str, ...]
    at_any_stage: bool
    at_any_change: bool


class Early(NamedTuple):
    """A field that a rule asks for at stages before it can exist."""

    field: str
    stages: tuple[str, ...]
    begins: str
    """The first stage at which the field can be stated."""


class StageLoad(NamedTuple):
    """The rules that concern a typical system at a stage, while a change is under way."""

    stage: str
    change: str
    rules: tuple[RuleId, ...]
