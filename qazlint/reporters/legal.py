"""The law behind a finding, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.law import ReadFrom
from qazlint.reporters.canvas import link, styled
from qazlint.reporters.citation import address, cited
from qazlint.reporters.doubt import doubted
from qazlint.reporters.message import message
from qazlint.reporters.naming import waiver_name

if TYPE_CHECKING:
    from rich.text import Text

    from qazlint.model.report import Finding
    from qazlint.model.rule import Rule
    from qazlint.reporters.message import Argument
    from qazlint.reporters.page import Page


def citations(finding: Finding, page: Page) -> list[Text]:
    """The provisions by act and by how they were read; the address of each act once."""
    rule = page.rule(finding.rule)
    since: Argument = message("in-force.since", day=rule.in_force.start)
    lines = []
    for act_id in dict.fromkeys(citation.act for citation in rule.law):
        act = page.report.pack.acts[act_id]
        for read in ReadFrom:
            cites = [one for one in rule.law if one.act == act_id and one.read_from is read]
            if cites:
                parts = (cited(cites, act), since, message(f"read.{read.value}"))
                lines.append(styled("; ".join(page.say(part) for part in parts if part)))
                since = ""
        first = next(citation for citation in rule.law if citation.act == act_id)
        lines.append(styled((page.say(act.links), link(page.say(address(first, act))))))
    return lines


def bound(rule: Rule, page: Page) -> str:
    """Whom the requirement binds, and who can answer for it."""
    party = message(f"party.{rule.bound.who.value}")
    respondent = message(f"respondent.{rule.bound.answers.value}")
    return page.say(message("bound.by", party=party, respondent=respondent))


def waiver(rule: Rule, page: Page) -> str:
    """Who may free from the requirement."""
    return page.say(waiver_name(rule, page.report.texts))


def caveats(finding: Finding, page: Page) -> list[str]:
    """What the verdict's law leaves open, and what the rule notes beside its citations."""
    doubts = [page.say(one) for one in doubted(finding, page.report)]
    notes = [page.say(note) for note in page.texts(finding.rule).notes if note]
    return [*doubts, *dict.fromkeys(notes)]
