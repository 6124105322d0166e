"""From unknown findings to questions: facts first, and nothing beneath an unanswered fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.document import MISSING, Place, Pointer
from qazlint.model.named import NamedTuple
from qazlint.model.report import Finding, Question
from qazlint.model.verdict import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qazlint.model.evidence import Ground
    from qazlint.model.pack import Pack
    from qazlint.model.rule import Respondent, Rule
    from qazlint.model.shape import Shape


class _Asked(NamedTuple):
    pointer: Pointer
    place: Place
    finding: Finding


def questions(findings: Sequence[Finding], pack: Pack) -> tuple[Question, ...]:
    """
    What the manifest must state before its unknown requirements can be judged.

    Facts (the pack names them) come first, in the order of how many rules wait for them; then
    details, in the order of the manifest. A detail is not asked while a fact that decides about
    its section is open, and a finding that waits for a fact asks for nothing else. Total.
    """
    asked = [one for finding in findings for one in _silent(finding, pack)]
    open_facts = {one.pointer for one in asked if one.pointer in pack.facts}
    pointers = dict.fromkeys(one.pointer for one in asked)
    kept = [
        _question(pointer, [one for one in asked if one.pointer == pointer], pack)
        for pointer in pointers
        if not _is_beneath(pointer, open_facts - {pointer})
    ]
    return tuple(sorted(kept, key=lambda question: _rank(question, pack)))


def _silent(finding: Finding, pack: Pack) -> list[_Asked]:
    """What one finding asks for: its open facts if it waits for any, else its open details."""
    if finding.verdict is not Verdict.UNKNOWN:
        return []
    silent = [
        _Asked(_fact_above(ground.pointer, pack), ground.place, finding)
        for ground in finding.grounds
        if _is_silent(ground)
    ]
    return [one for one in silent if one.pointer in pack.facts] or silent


def _fact_above(pointer: Pointer, pack: Pack) -> Pointer:
    """The fact that is asked instead: a section of its own, as /system/critical."""
    sections = (fact for fact in pack.facts if pointer.startswith(f"{fact}/"))
    return next(sections, pointer)


def _is_silent(ground: Ground) -> bool:
    return ground.reason is Reason.SILENT and ground.found is MISSING


def _is_beneath(pointer: Pointer, open_facts: set[Pointer]) -> bool:
    """Whether an open fact decides about the section in which the pointer stands."""
    sections = (fact.rpartition("/")[0] for fact in open_facts if _heads_section(fact))
    return any(pointer.startswith(f"{section}/") for section in sections)


def _heads_section(fact: Pointer) -> bool:
    """Whether a fact says that its section matters at all: /personal_data/processed, /ai/used."""
    return fact.rpartition("/")[2] in {"processed", "used"}


def _question(pointer: Pointer, asked: Sequence[_Asked], pack: Pack) -> Question:
    rules = {rule.id: rule for rule in pack.rules}
    waiting = tuple(dict.fromkeys(one.finding.rule for one in asked))
    return Question(
        pointer=pointer,
        path=pattern(pointer),
        is_fact=pointer in pack.facts,
        shape=shape_at(pointer, pack.shape),
        place=asked[0].place,
        rules=waiting,
        blocks=any(one.finding.blocks for one in asked),
        answers=_answers([rules[rule] for rule in waiting]),
    )


def _answers(rules: Sequence[Rule]) -> tuple[Respondent, ...]:
    """Who can answer, those whom most rules name first."""
    named = [rule.bound.answers for rule in rules]
    return tuple(sorted(dict.fromkeys(named), key=lambda one: -named.count(one)))


def _rank(question: Question, pack: Pack) -> tuple[bool, int, int]:
    order = pack.facts.index(question.pointer) if question.is_fact else _position(question, pack)
    return (not question.is_fact, -len(question.rules) if question.is_fact else 0, order)


def _position(question: Question, pack: Pack) -> int:
    """Where the question's section stands in the schema."""
    sections = list(pack.shape.members)
    section = question.pointer.split("/")[1] if question.pointer else ""
    return sections.index(section) if section in sections else len(sections)


def pattern(pointer: Pointer) -> str:
    """The pointer with * for list items, as the vocabulary names fields. Total."""
    return "/".join("*" if step.isdigit() else step for step in pointer.split("/"))


def shape_at(pointer: Pointer, root: Shape) -> Shape | None:
    """What the manifest schema allows at a pointer, None where it knows nothing. Total."""
    shape: Shape | None = root
    for step in pointer.split("/")[1:]:
        shape = shape.beneath(step) if shape else None
    return shape
