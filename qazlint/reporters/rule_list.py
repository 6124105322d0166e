"""The rules of a pack, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.reporters.citation import short_provision
from qazlint.reporters.message import message, on_one_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Rule
    from qazlint.model.texts import Language


def render(rules: Sequence[Rule], pack: Pack, texts: PackTexts, *, language: Language) -> str:
    """Id, force, first provision and title, in columns; the title is not cut."""
    rows = [
        (rule.id, *_middle(rule, pack, language), _title(rule, texts, language)) for rule in rules
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = (
        f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]}"
        for row in rows
    )
    return "\n".join(lines) + "\n"


def _middle(rule: Rule, pack: Pack, language: Language) -> tuple[str, str]:
    citation = rule.law[0]
    act = pack.acts[citation.act].short.in_language(language)
    provision = short_provision(citation).in_language(language)
    return say(message(f"force.{rule.force.value}"), language), f"{act}, {provision}"


def _title(rule: Rule, texts: PackTexts, language: Language) -> str:
    return on_one_line(texts.rules[rule.id].title.in_language(language))
