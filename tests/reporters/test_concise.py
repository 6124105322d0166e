"""The fast way: one line each, and no import that takes time."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qazlint.model.texts import LANGUAGES, Language
from qazlint.reporters import concise
from tests.reporters.sample import MANIFEST, report, rich

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOW = {"jsonschema", "rich", "difflib", "json", "decimal", "uuid", "logging", "rfc8785"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_output(language: Language, golden: Callable[[str, str], None]) -> None:
    golden(f"concise-{language}.txt", concise.render(rich(), language=language))


def test_nothing_slow_is_imported() -> None:
    code = "import sys; import qazlint.reporters.concise; print(*sys.modules)"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert set(seen.stdout.split()) & _SLOW == set()


def test_several_manifests_are_counted() -> None:
    last = concise.render(report(MANIFEST, MANIFEST), language="en").splitlines()[-1]

    assert last.endswith("; manifests assessed: 2")
