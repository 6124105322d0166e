"""A rule: who is bound, by what law, from when, to what; and its own test cases."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from qazlint.model.condition import Condition, FieldPath
    from qazlint.model.document import Plain, Pointer
    from qazlint.model.law import Citation, InForce, RuleId
    from qazlint.model.texts import Texts
    from qazlint.model.verdict import Basis, Force, Reason, Verdict


class Party(Enum):
    """Whom a duty binds. `object` is a sentence of law that names no person."""

    OWNER = "owner"
    POSSESSOR = "possessor"
    OPERATOR = "operator"
    SUPPLIER = "supplier"
    OBJECT = "object"


class Respondent(Enum):
    """Who can answer what a rule asks."""

    OWNER = "owner"
    POSSESSOR = "possessor"
    OPERATOR = "operator"
    DEVELOPER = "developer"


class Bound(NamedTuple):
    """Whom the duty binds, and who can answer for it."""

    who: Party
    answers: Respondent


class Referral(NamedTuple):
    """What only a person can settle, whatever the requirement says."""

    when: Condition
    reason: Reason
    name: str
    """The name under which rules share it, "" for one of the rule's own."""


class Waivable(NamedTuple):
    """That bodies of these roles may free from the requirement is itself a claim of law."""

    by: tuple[str, ...]
    law: tuple[Citation, ...]


class Rule(NamedTuple):
    """One requirement of law. Its words stand apart, in RuleTexts."""

    id: RuleId
    domain: str
    force: Force
    bound: Bound
    in_force: InForce
    event: FieldPath | None
    law: tuple[Citation, ...]
    when: Condition
    require: Condition | None
    """None in a manual rule: a person answers it, so it refers whatever it concerns."""
    refer: tuple[Referral, ...]
    waivable: Waivable | None
    excused: Mapping[Verdict, str]
    """Verdicts that the rule can never give, with the reason."""

    @property
    def is_manual(self) -> bool:
        """Whether only a person can answer it."""
        return self.require is None


class RuleTexts(NamedTuple):
    """The words of a rule."""

    title: Texts
    why: Texts
    fix: Texts
    because: tuple[Texts, ...]
    """One for each referral, in their order; of a manual rule, the evidence that it requires."""
    notes: tuple[Texts | None, ...]
    """One for each citation, in their order."""
    penalties: tuple[str, ...]
    """Names of the penalties for a breach."""


class Case(NamedTuple):
    """One example inside a rule or a scope, with the answer it must get."""

    name: str
    base: str
    given: Mapping[str, Plain]
    beside: Mapping[str, Plain]
    """Evidence beside the manifest: repository, history."""
    as_of: dt.date
    expect: Verdict
    at: Pointer | None
    because: Reason | None
    rests_on: Basis | None
