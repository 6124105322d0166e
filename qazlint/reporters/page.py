"""The page that the parts of the terminal report are written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple
from qazlint.reporters.citation import cited_shortly
from qazlint.reporters.message import Argument, message, say

if TYPE_CHECKING:
    from qazlint.model.document import Place
    from qazlint.model.law import Citation, RuleId
    from qazlint.model.report import Report
    from qazlint.model.rule import Respondent, Rule, RuleTexts
    from qazlint.model.texts import Language
    from qazlint.reporters.canvas import Canvas


class Page(NamedTuple):
    """A report with everything that decides how it is shown."""

    report: Report
    canvas: Canvas
    language: Language
    verbosity: int
    """-1 only how it ended, 0 what is to be done, 1 everything."""
    role: Respondent | None

    def say(self, what: Argument) -> str:
        """A message in the language of the page."""
        return say(what, self.language)

    def word(self, id: str) -> str:  # noqa: A002 - the word of the field
        """A message without arguments."""
        return say(message(id), self.language)

    def rule(self, id: RuleId) -> Rule:  # noqa: A002 - the word of the field
        """A rule of the pack."""
        return next(rule for rule in self.report.pack.rules if rule.id == id)

    def texts(self, id: RuleId) -> RuleTexts:  # noqa: A002 - the word of the field
        """The words of a rule."""
        return self.report.texts.rules[id]

    def law(self, citation: Citation) -> str:
        """A provision with its act, for a narrow column."""
        return self.say(cited_shortly(citation, self.report.pack.acts[citation.act]))


def at(place: Place) -> str:
    """A place as editors open it."""
    return f"{place.file}:{place.line}:{place.column}"
