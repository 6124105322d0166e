"""The hook for pre-commit: valid, and run by pre-commit itself on real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


def hook() -> dict[str, Any]:
    (only,) = yaml.load(HOOKS.read_text(encoding="utf-8"), yaml.CSafeLoader)  # noqa: TID251  # no manifest
    shipped: dict[str, Any] = only
    return shipped


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pre-commit in a folder, with a cache of its own, on the day of the examples."""
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(folder.parent / "cache"),
        "XDG_CACHE_HOME": str(folder.parent / "cache"),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        [*PRE_COMMIT, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def repository(folder: Path, **manifests: str) -> Path:
    """
    A git repository with manifests, each a copy of an example's, and the hook as it ships.

    The hook runs from this checkout (language: system), for a test installs nothing.
    """
    home = folder / "repository"
    home.mkdir()
    entry = f"{sys.executable} -m {hook()['entry']} --as-of 2026-11-23"
    local = {**hook(), "entry": entry, "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (home / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for name, example in manifests.items():
        (home / name).mkdir()
        shutil.copy(ROOT / "examples" / example / "qaztech.yaml", home / name / "qaztech.yaml")
    (home / "values.yaml").write_text("platform: other\n", encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], cwd=home, check=True)
    return home


def test_the_hook_is_valid(tmp_path: Path) -> None:
    ran = pre_commit(tmp_path, "validate-manifest", str(HOOKS))
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_pre_commit_examples_are_valid(tmp_path: Path) -> None:
    configs = sorted((ROOT / "examples").glob("*/.pre-commit-config.yaml"))
    assert configs
    for config in configs:
        ran = pre_commit(tmp_path, "validate-config", str(config))
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert f"id: {hook()['id']}" in config.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("example", "code"),
    [("ministry-register", 0), ("quasi-state-portal", 1), ("silent-service", 4)],
)
def test_a_commit_passes_only_with_a_manifest_that_passes(
    tmp_path: Path, example: str, code: int
) -> None:
    ran = pre_commit(repository(tmp_path, system=example), "run", "qazlint")
    said = ran.stdout + ran.stderr
    assert (ran.returncode == 0) is (code == 0), said
    assert ("Passed" in said) is (code == 0), said
    assert (f"- exit code: {code}" in said) is (code != 0), said


def test_all_manifests_of_a_commit_are_one_run(tmp_path: Path) -> None:
    home = repository(tmp_path, first="ministry-register", second="quasi-state-portal")
    ran = pre_commit(home, "run", "qazlint")
    assert "- exit code: 1" in ran.stdout, ran.stdout
    assert f"second{os.sep}qaztech.yaml:" in ran.stdout


def test_a_commit_without_manifests_is_left_alone(tmp_path: Path) -> None:
    ran = pre_commit(repository(tmp_path), "run", "qazlint")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Skipped" in ran.stdout
