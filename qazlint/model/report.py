"""Findings about one manifest, and the report over all of them."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Basis, Exemption, Force, Reason, Verdict

if TYPE_CHECKING:
    import datetime as dt

    from qazlint.model.document import Place, Pointer
    from qazlint.model.evidence import Ground
    from qazlint.model.law import ActId, RuleId
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.problem import Problem
    from qazlint.model.rule import Respondent
    from qazlint.model.shape import Shape
    from qazlint.model.texts import Texts


class Doubt(Enum):
    """What a verdict's law leaves open."""

    SECONDARY_SOURCE = "secondary-source"
    UNREAD_EDITION = "unread-edition"


class Caveat(NamedTuple):
    """A doubt about the law behind a verdict, with the act that it concerns."""

    doubt: Doubt
    act: ActId
    citation: int
    """Which of the rule's citations it concerns, from 0."""


class Excerpt(NamedTuple):
    """Lines of a file as they were read, around a place."""

    place: Place
    lines: tuple[tuple[int, str], ...]


class Finding(NamedTuple):
    """What one rule says of one manifest on one day."""

    rule: RuleId
    verdict: Verdict
    force: Force
    """The force that the verdict has on this day; an unread edition lowers the rule's own."""
    blocks: bool
    day: dt.date
    """The day that picked the law: the event's, or the as-of day."""
    place: Place
    pointer: Pointer
    grounds: tuple[Ground, ...]
    reasons: tuple[Reason, ...] = ()
    exemption: Exemption | None = None
    basis: Basis | None = None
    referrals: tuple[int, ...] = ()
    """Which of the rule's referrals apply, from 0."""
    caveats: tuple[Caveat, ...] = ()
    excerpt: Excerpt | None = None


class Question(NamedTuple):
    """A value that the manifest does not state, with all that waits for it."""

    pointer: Pointer
    path: str
    """The same with * for list items."""
    is_fact: bool
    """Whether it decides which rules apply; facts are asked first."""
    shape: Shape | None
    place: Place
    rules: tuple[RuleId, ...]
    blocks: bool
    answers: tuple[Respondent, ...]


class Assessment(NamedTuple):
    """One manifest judged by every rule of the pack: exactly one finding for each."""

    file: str
    sha256: str
    system_id: str
    system_name: Texts | None
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]

    def counted(self, verdict: Verdict) -> int:
        """How many findings have this verdict. Total."""
        return sum(finding.verdict is verdict for finding in self.findings)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that block."""
        return tuple(finding for finding in self.findings if finding.blocks)


class ExitCode(IntEnum):
    """How a run ended; a format never changes it."""

    PASSED = 0
    FAILED = 1
    UNUSABLE = 2
    NOTHING = 3
    UNKNOWN = 4
    DEFECT = 70


_PRECEDENCE = (ExitCode.UNUSABLE, ExitCode.FAILED, ExitCode.UNKNOWN, ExitCode.NOTHING)


class Report(NamedTuple):
    """Everything that a format may show."""

    version: str
    pack: Pack
    texts: PackTexts
    as_of: dt.date
    today: dt.date
    fail_on: Force
    assumed_stage: str | None
    manifest_only: bool
    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]

    @property
    def exit_codes(self) -> tuple[ExitCode, ...]:
        """Every code that applies, the one to exit with first. Silence is NOTHING, never PASSED."""
        apply = {
            ExitCode.UNUSABLE: bool(self.problems),
            ExitCode.FAILED: self._blocks_with(Verdict.FAIL),
            ExitCode.UNKNOWN: self._blocks_with(Verdict.UNKNOWN),
            ExitCode.NOTHING: not self._asks_anything,
        }
        return tuple(code for code in _PRECEDENCE if apply[code]) or (ExitCode.PASSED,)

    @property
    def _asks_anything(self) -> bool:
        """Whether any requirement applies to any manifest: what asks for nothing was not met."""
        return any(
            finding.verdict is not Verdict.NOT_APPLICABLE
            for assessment in self.assessments
            for finding in assessment.findings
        )

    def _blocks_with(self, verdict: Verdict) -> bool:
        return any(
            finding.verdict is verdict
            for assessment in self.assessments
            for finding in assessment.blocking
        )
