"""The GitLab template is valid GitLab, and its script lines end as they promise."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "ci" / "gitlab" / "qazlint.gitlab-ci.yml"
EXAMPLES = sorted((ROOT / "examples").glob("*/.gitlab-ci.yml"))
BLOCKING, ADVISORY = "qazlint", "qazlint-merge-request"
UNKNOWN = 4


def template() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(TEMPLATE.read_text(encoding="utf-8"), yaml.CSafeLoader)  # noqa: TID251  # a CI file is no manifest
    return loaded


def job(name: str) -> dict[str, Any]:
    """A job with what it extends."""
    whole = template()
    return {**whole[whole[name]["extends"]], **whole[name]}


@pytest.mark.parametrize("file", [TEMPLATE, *EXAMPLES], ids=lambda file: file.parent.name)
def test_is_a_file_that_gitlab_accepts(file: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"]
    ran = subprocess.run([*command, file], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_every_example_includes_the_template() -> None:
    assert EXAMPLES
    for file in EXAMPLES:
        assert "file: /ci/gitlab/qazlint.gitlab-ci.yml" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [BLOCKING, ADVISORY])
def test_sees_the_whole_history_and_keeps_the_reports(name: str) -> None:
    made = job(name)
    assert made["variables"]["GIT_DEPTH"] == "0"
    assert made["artifacts"]["when"] == "always"
    assert set(made["artifacts"]["paths"]) == {"qazlint.txt", "qazlint.json"}


def test_an_unknown_is_tolerated_on_merge_requests_only() -> None:
    assert "allow_failure" not in job(BLOCKING)
    assert job(ADVISORY)["allow_failure"] == {"exit_codes": [UNKNOWN]}
    on_merge_request = '$CI_PIPELINE_SOURCE == "merge_request_event"'
    assert job(BLOCKING)["rules"][0] == {"if": on_merge_request, "when": "never"}
    assert job(ADVISORY)["rules"] == [{"if": on_merge_request}]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the path with a qazlint that judges as of the day of the examples."""
    folder = tmp_path_factory.mktemp("programs")
    program = folder / "qazlint"
    cache = tmp_path_factory.mktemp("cache")
    program.write_text(
        "#!/bin/sh\n"
        f'export XDG_CACHE_HOME="{cache}"\n'
        'if [ "$1" = check ]; then shift; set -- check --as-of 2026-11-23 "$@"; fi\n'
        f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m qazlint "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return folder


def repository(folder: Path, example: str) -> Path:
    """A git repository with an example in it, as a runner checks it out."""
    shutil.copytree(ROOT / "examples" / example, folder / "checkout")
    checkout = folder / "checkout"
    identity = ["-c", "user.name=test", "-c", "user.email=test@test.example"]
    for command in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-q", "-m", "example"]):
        subprocess.run(["git", *command], cwd=checkout, check=True)
    return checkout


def run(name: str, checkout: Path, programs: Path, **variables: str) -> tuple[int, str]:
    """The script lines of a job in one shell, as a runner does it: the code that ended it."""
    made = job(name)
    stated = {key: one["value"] for key, one in template()["variables"].items()}
    path = os.pathsep.join((str(programs), os.environ["PATH"]))
    environment = {**os.environ, **stated, **made["variables"], **variables, "PATH": path}
    script = "\n".join([*made["before_script"], *made["script"]])
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=checkout,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("example", "code", "lets"),
    [
        ("ministry-register", 0, {BLOCKING, ADVISORY}),
        ("quasi-state-portal", 1, set()),
        ("silent-service", UNKNOWN, {ADVISORY}),
    ],
)
def test_ends_as_the_manifest_deserves(
    tmp_path: Path, programs: Path, example: str, code: int, lets: set[str]
) -> None:
    checkout = repository(tmp_path, example)
    for name in (BLOCKING, ADVISORY):
        ended, said = run(name, checkout, programs)
        assert ended == code, said
        tolerated = job(name).get("allow_failure", {}).get("exit_codes", [])
        assert (ended == 0 or ended in tolerated) is (name in lets)


def test_a_failed_run_leaves_its_reports(tmp_path: Path, programs: Path) -> None:
    checkout = repository(tmp_path, "quasi-state-portal")
    _, said = run(BLOCKING, checkout, programs)
    assert "HST-001" in said
    assert "HST-001" in (checkout / "qazlint.txt").read_text(encoding="utf-8")
    assert json.loads((checkout / "qazlint.json").read_text(encoding="utf-8"))


def test_a_repository_without_manifests_is_no_pass(tmp_path: Path, programs: Path) -> None:
    checkout = repository(tmp_path, "ministry-register")
    (checkout / "qaztech.yaml").unlink()
    ended, said = run(ADVISORY, checkout, programs)
    assert ended == 3, said


def test_another_version_than_the_pinned_one_judges_nothing(tmp_path: Path, programs: Path) -> None:
    checkout = repository(tmp_path, "ministry-register")
    ended, said = run(BLOCKING, checkout, programs, QAZLINT_VERSION="0.0.9")
    assert ended == 2, said
    assert "0.0.9 is pinned" in said
    assert not (checkout / "qazlint.json").exists()


def test_the_template_pins_the_version_it_ships_with() -> None:
    from qazlint import __version__

    assert template()["variables"]["QAZLINT_VERSION"]["value"] == __version__
