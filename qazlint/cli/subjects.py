"""A rule with all that its page tells: when it can bind, and examples from its own cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.engine.occasion import occasions
from qazlint.model.example import Example, cut_down
from qazlint.model.verdict import Verdict
from qazlint.parsing.cases import merged
from qazlint.reporters.sheet import Subject, fields_read

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from qazlint.model.document import Plain
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Case, Rule


def subject(  # noqa: PLR0913 - what a page tells comes from so many places
    rule: Rule,
    pack: Pack,
    texts: PackTexts,
    *,
    day: dt.date,
    cases: Sequence[Case],
    bases: Mapping[str, Plain],
) -> Subject:
    """The rule for its page; `day` picks its dated numbers."""
    return Subject(
        rule=rule,
        words=texts.rules[rule.id],
        pack=pack,
        texts=texts,
        day=day,
        occasions=occasions(rule, pack),
        examples=tuple(_examples(rule, cases, bases)),
    )


def _examples(rule: Rule, cases: Sequence[Case], bases: Mapping[str, Plain]) -> Iterator[Example]:
    """The first case that passes, and the first that fails."""
    paths = fields_read(rule)
    for verdict in (Verdict.PASS, Verdict.FAIL):
        for case in [one for one in cases if one.expect is verdict][:1]:
            manifest = cut_down(merged(bases[case.base], dict(case.given)), paths)
            yield Example(verdict, case.as_of, manifest, case.at)
