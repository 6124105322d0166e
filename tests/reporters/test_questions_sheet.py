"""The sheet that a developer hands to whoever can answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qazlint.model.document import plain
from qazlint.model.rule import Respondent
from qazlint.model.texts import LANGUAGES, Language
from qazlint.reporters import questions
from tests.reporters.sample import report, rich
from tests.small_pack import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

EMPTY = "system: {id: a}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_sheet(language: Language, golden: Callable[[str, str], None]) -> None:
    golden(f"questions-{language}.md", questions.render(rich(), language=language))


def test_a_party_gets_its_own_section_alone() -> None:
    sheet = questions.render(rich(), language="en", role=Respondent.DEVELOPER)

    assert re.findall("^## (.*)$", sheet, re.MULTILINE) == ["For the developer", "Acts of law"]


def test_nothing_to_ask_is_said() -> None:
    assert questions.render(report(), language="en") == "no questions\n"
    assert "no questions" in questions.render(rich(), language="en", role=Respondent.POSSESSOR)


def test_lines_pasted_as_they_are_state_nothing() -> None:
    """A placeholder that read as a value would turn silence into a pass."""
    sheet = questions.render(report(EMPTY), language="en")
    blocks = re.findall("```yaml\n(.*?)```", sheet, re.DOTALL)

    assert blocks
    assert [_leaves(plain(yaml(block))) - {None} for block in blocks] == [set()] * len(blocks)


def _leaves(value: object) -> set[object]:
    match value:
        case dict():
            return {leaf for part in value.values() for leaf in _leaves(part)}
        case list():
            return {leaf for part in value for leaf in _leaves(part)}
        case _:
            return {value}
