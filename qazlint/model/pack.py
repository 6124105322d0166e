"""A pack: the law as data, ready to judge with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from qazlint.model.condition import Condition, ParameterName, ProfileName, ScopeName, TableName
    from qazlint.model.document import Atom, Plain, Pointer
    from qazlint.model.law import Act, ActId, Citation, Penalty, RuleId
    from qazlint.model.rule import Case, Rule, RuleTexts
    from qazlint.model.shape import Shape
    from qazlint.model.texts import Texts
    from qazlint.model.wording import Wording


class Parameter(NamedTuple):
    """A dated number, oldest value first."""

    values: tuple[tuple[dt.date, Decimal | int], ...]

    def on(self, day: dt.date) -> Decimal | int | None:
        """The value on a day, None before the first. Total."""
        known = [value for start, value in self.values if start <= day]
        return known[-1] if known else None


class Profile(NamedTuple):
    """The fields that an approval covers."""

    version: int
    fields: tuple[Pointer, ...]


class Scope(NamedTuple):
    """A named condition with the law behind it."""

    condition: Condition
    law: tuple[Citation, ...]


class Denial(NamedTuple):
    """A fact that cannot be false of a manifest which says something in these fields."""

    fact: Pointer
    described_by: tuple[tuple[Pointer, str | None], ...]
    """Each with the value that describes it, None where anything does."""


class Pack(NamedTuple):
    """Everything that judging needs; the words stand in PackTexts."""

    id: str
    version: str
    digest: str
    """SHA-256 (hex) of all files of the pack and of the manifest schema."""
    day: dt.date
    """The as-of day of cases that name none."""
    rules: tuple[Rule, ...]
    acts: Mapping[ActId, Act]
    scopes: Mapping[ScopeName, Scope]
    tables: Mapping[TableName, tuple[Atom, ...]]
    parameters: Mapping[ParameterName, Parameter]
    profiles: Mapping[ProfileName, Profile]
    facts: tuple[Pointer, ...]
    """The fields that are asked first, in this order."""
    denials: tuple[Denial, ...]
    """What a manifest must not deny and describe."""
    begins: Mapping[str, str]
    """The first stage at which a section can be stated, by its path; elsewhere any stage."""
    typical: Mapping[str, str]
    """The bases that stand for a typical system, by the stage from which they do."""
    referrals: frozenset[str]
    """The names of the referrals that rules share."""
    shape: Shape
    """What a manifest may hold."""
    wording: Wording
    """The words of law that are official no more."""


class PackTexts(NamedTuple):
    """The words of a pack, in three languages."""

    rules: Mapping[RuleId, RuleTexts]
    scopes: Mapping[ScopeName, Texts]
    fields: Mapping[str, Texts]
    """Titles of manifest fields, by path with * for list items: /approvals/*/kind."""
    values: Mapping[str, Mapping[str, Texts]]
    """Labels of the values of a field, by the same paths."""
    penalties: Mapping[str, Penalty]
    """What a breach may cost, by the names that rules give. Nothing is judged by it."""


class PackCases(NamedTuple):
    """The examples inside a pack."""

    rules: Mapping[RuleId, tuple[Case, ...]]
    scopes: Mapping[ScopeName, tuple[Case, ...]]
    bases: Mapping[str, Plain]
