"""What a run may load: the start of the tool is most of the time of one manifest."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """\
schema: qazlint/1
system: {id: my-system, name: {kk: Жүйе, ru: Система, en: System}}
owner: {kind: private}
lifecycle: {change: creation, stage: planning, started_on: 2026-10-01}
"""
NEVER = {
    "asyncio",
    "calendar",
    "concurrent.futures",
    "cProfile",
    "email",
    "hashlib",  # loads OpenSSL
    "http",
    "importlib.metadata",
    "jsonschema",
    "logging",
    "multiprocessing",
    "pathlib",
    "random",
    "rich",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "tomllib",
    "traceback",
    "unittest",
    "urllib",
    "zipfile",
}
"""What nothing on the way of `check` may load, whatever the manifest says."""

UNASKED = {"re2", "rfc8785", "qazlint.parsing.condition", "qazlint.parsing.json_document"}
"""What is loaded only for a pattern, a digest, a pack without compiled form, a file in JSON."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that `check FILE -f concise` loads in a process of its own, its pack compiled."""
    folder: Path = tmp_path_factory.mktemp("startup")
    manifest = folder / "qaztech.yaml"
    manifest.write_text(MANIFEST, encoding="utf-8")
    _compile_pack(folder)
    done = _run("-X", "importtime", "-c", _CHECK, str(manifest), cache=folder)

    assert "qazlint: " in done.stdout, done.stderr
    times = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in times}


_CHECK = """
import sys
from qazlint import __main__
sys.argv = ["qazlint", "check", "--as-of", "2026-11-23", "-f", "concise", sys.argv[1]]
__main__.start()
"""
_COMPILE = """
import sys
from qazlint import cache, workspace
source = workspace.read_pack()
key = cache.sources(*workspace.pack_folders()).key
cache.keep({f"pack-{key}.json": source.compiled, f"pack-{key}.texts.json": source.compiled_texts})
"""


def _compile_pack(folder: Path) -> None:
    """Keep the compiled pack, even of sources that were edited a moment ago."""
    done = _run("-c", _COMPILE, cache=folder)

    assert done.returncode == 0, done.stderr


def _run(*arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_a_valid_manifest_loads_nothing_that_it_does_not_need(loaded: set[str]) -> None:
    """Each of these costs between 1 and 100 ms, and a whole run should take 70."""
    assert loaded & NEVER == set()
    assert {name for name in loaded if name.partition(".")[0] in NEVER} == set()


def test_what_only_some_manifests_need_waits_until_it_is_asked(loaded: set[str]) -> None:
    assert loaded & UNASKED == set()


def test_the_way_is_the_one_that_was_meant(loaded: set[str]) -> None:
    """A list of modules that are not loaded proves nothing about a run that did not judge."""
    expected = {"qazlint.cli.output", "qazlint.engine.judgement", "qazlint.reporters.concise"}

    assert expected <= loaded
