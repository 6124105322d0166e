"""What the law behind a verdict leaves open, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.model.report import Doubt
from qazlint.reporters.citation import cited
from qazlint.reporters.message import Message, message

if TYPE_CHECKING:
    from qazlint.model.law import Act, Citation
    from qazlint.model.report import Caveat, Finding, Report
    from qazlint.reporters.message import Argument


def doubted(finding: Finding, report: Report) -> tuple[Message, ...]:
    """Each doubt about each act once, with the provisions that it concerns. Total."""
    rule = next(rule for rule in report.pack.rules if rule.id == finding.rule)
    groups: dict[tuple[Doubt, str], list[Caveat]] = {}
    for caveat in finding.caveats:
        groups.setdefault((caveat.doubt, caveat.act), []).append(caveat)
    lowered = finding.force is not rule.force
    return tuple(
        _told([rule.law[one.citation] for one in group], doubt, finding, report, lowered=lowered)
        for (doubt, _), group in groups.items()
    )


def _told(
    citations: list[Citation], doubt: Doubt, finding: Finding, report: Report, *, lowered: bool
) -> Message:
    act = report.pack.acts[citations[0].act]
    named = cited(citations, act)
    match doubt:
        case Doubt.SECONDARY_SOURCE:
            read = message(f"read.{citations[0].read_from.value}")
            return message("doubt.secondary-source", cited=named, read=read)
        case Doubt.UNREAD_EDITION:
            told = _unread(citations[0], act, named, finding, report)
            return message("doubt.lowered", doubt=told) if lowered else told
        case _:
            assert_never(doubt)


def _unread(
    citation: Citation, act: Act, named: Argument, finding: Finding, report: Report
) -> Message:
    """The latest edition of an act that nobody could read."""
    edition = [
        one
        for one in act.unread_editions
        if one.start <= finding.day and citation.article in one.articles
    ][-1]
    by = report.pack.acts.get(edition.by)
    name: Argument = by.short if by else str(edition.by)
    return message("doubt.unread-edition", cited=named, by=name, day=edition.start)
