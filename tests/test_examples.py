"""Every example gives the verdicts, the lines and the exit code that its README promises."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from command_line import ROOT, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = ROOT / "examples"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
_BLOCK = re.compile(r"^## Promise\n+```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| (?P<rule>[A-Z]+-\d+)(?P<blocks>, blocks|, does not block) \| .*#L(\d+)\)")
_KEYS = {"as_of", "exit", "fail"}
_EITHER = {"unknown", "asked_first"}


@dataclass(frozen=True)
class Promise:
    """What a README says of the manifest beside it."""

    as_of: str
    code: int
    lines: dict[str, dict[str, int]]
    """The line that decides, by verdict and rule; a verdict that is not here is not promised."""
    asked_first: tuple[str, ...] | None


@pytest.fixture(autouse=True, scope="module")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What somebody's cache holds has no say."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def readme(name: str) -> str:
    return (FOLDER / name / "README.md").read_text(encoding="utf-8")


def promise(name: str) -> Promise:
    (block,) = _BLOCK.findall(readme(name))
    stated: dict[str, Any] = yaml.load(block, yaml.CSafeLoader)  # noqa: TID251  # a README is no manifest
    assert stated.keys() >= _KEYS, f"{name} must promise {_KEYS}"
    assert len(stated.keys() & _EITHER) == 1, f"{name} must promise one of {_EITHER}"
    assert stated.keys() <= _KEYS | _EITHER, f"{name} promises what nobody checks"
    asked = stated.get("asked_first")
    return Promise(
        as_of=str(stated["as_of"]),
        code=stated["exit"],
        lines={key: stated[key] for key in ("fail", "unknown") if key in stated},
        asked_first=None if asked is None else tuple(asked),
    )


@cache
def report(name: str) -> tuple[int, dict[str, Any]]:
    done = run("check", ".", "-f", "json", "--as-of", promise(name).as_of, cwd=FOLDER / name)
    assert done.err == ""
    return done.code, json.loads(done.out)


def assessment(name: str) -> dict[str, Any]:
    (only,) = report(name)[1]["assessments"]
    judged: dict[str, Any] = only
    return judged


def found(name: str, verdict: str) -> dict[str, int]:
    """The line of every finding with a verdict, by rule."""
    findings = assessment(name)["findings"]
    return {one["rule"]: one["place"]["line"] for one in findings if one["verdict"] == verdict}


def test_there_is_an_example_of_each_way_to_end() -> None:
    assert {promise(name).code for name in NAMES} == {0, 1, 4}


@pytest.mark.parametrize("name", NAMES)
class TestPromise:
    def test_exit_code(self, name: str) -> None:
        code, whole = report(name)
        assert code == whole["exit"]["code"] == promise(name).code

    def test_no_finding_more_or_less(self, name: str) -> None:
        """Both ways: what is promised is found on its line, and what is found is promised."""
        promised = promise(name).lines
        assert {verdict: found(name, verdict) for verdict in promised} == promised

    def test_what_is_asked_first(self, name: str) -> None:
        asked = promise(name).asked_first
        if asked is not None:
            questions = assessment(name)["questions"]
            assert tuple(one["pointer"] for one in questions if one["is_fact"]) == asked

    def test_table_names_each_finding(self, name: str) -> None:
        """The table for people says what the block for machines says, and what blocks."""
        rows = [row for line in readme(name).splitlines() if (row := _ROW.match(line))]
        shown = {(row["rule"], int(row[3]), row["blocks"] == ", blocks") for row in rows}
        promised = {**promise(name).lines.get("fail", {}), **promise(name).lines.get("unknown", {})}
        blocks = {one["rule"]: one["blocks"] for one in assessment(name)["findings"]}
        assert shown == {(rule, line, blocks[rule]) for rule, line in promised.items()}


@pytest.mark.parametrize("name", NAMES)
class TestExample:
    @pytest.mark.parametrize("language", ["kk", "ru", "en"])
    @pytest.mark.parametrize("form", ["text", "concise", "questions"])
    def test_neither_language_nor_format_changes_the_exit_code(
        self, name: str, language: str, form: str
    ) -> None:
        terms = ("--as-of", promise(name).as_of, "--lang", language, "-f", form)
        done = run("check", ".", *terms, cwd=FOLDER / name)
        assert done.code == promise(name).code
        assert done.err == ""

    def test_documents_have_the_hashes_that_the_manifest_states(self, name: str) -> None:
        manifest = (FOLDER / name / "qaztech.yaml").read_text(encoding="utf-8")
        loaded = yaml.load(manifest, yaml.CSafeLoader)  # noqa: TID251  # qazlint compares no digests yet
        for document in documents(loaded):
            data = (FOLDER / name / document["file"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == document["sha256"], document["file"]

    def test_every_document_in_docs_is_named(self, name: str) -> None:
        manifest = (FOLDER / name / "qaztech.yaml").read_text(encoding="utf-8")
        for file in (FOLDER / name / "docs").glob("*"):
            assert f"file: docs/{file.name}" in manifest

    def test_is_a_repository_and_not_a_file(self, name: str) -> None:
        beside = {path.name for path in (FOLDER / name).iterdir()}
        assert beside >= {"README.md", ".gitlab-ci.yml", "docker-compose.yml", "src"}

    def test_is_on_the_list(self, name: str) -> None:
        listed = (FOLDER / "README.md").read_text(encoding="utf-8")
        assert f"| [{name}]({name}) | {promise(name).code} |" in listed


def documents(part: object) -> list[dict[str, str]]:
    """Everything in a manifest that names a file."""
    if isinstance(part, list):
        return [document for inner in part for document in documents(inner)]
    if not isinstance(part, dict):
        return []
    return [*([part] if "file" in part else []), *documents(list(part.values()))]


def test_the_store_abroad_blocked_before_the_edition_that_nobody_read() -> None:
    """What the README of health-system says of another day."""
    done = run("check", ".", "-f", "json", "--as-of", "2026-08-24", cwd=FOLDER / "health-system")
    (judged,) = json.loads(done.out)["assessments"]
    (store,) = [one for one in judged["findings"] if one["rule"] == "PDP-009"]
    assert (store["verdict"], store["blocks"]) == ("fail", True)


def test_what_was_done_before_the_code_is_judged_by_the_law_of_its_day() -> None:
    """What the README of legacy-system says of the development of 2025."""
    verdicts = {one["rule"]: one["verdict"] for one in assessment("legacy-system")["findings"]}
    named = re.findall(r"^\| (APR-02\d) \|", readme("legacy-system"), re.MULTILINE)
    assert named == [f"APR-02{number}" for number in range(7)]
    assert {verdicts[rule] for rule in named} == {"pass"}
    assert {verdicts[rule] for rule in ("APR-006", "APR-007", "APR-008")} == {"not-applicable"}


def test_a_trial_that_ended_after_the_code_is_judged_by_the_code(tmp_path: Path) -> None:
    manifest = (FOLDER / "legacy-system/qaztech.yaml").read_text(encoding="utf-8")
    assert manifest.count("ended_on: 2026-06-26") == 1
    later = manifest.replace("ended_on: 2026-06-26", "ended_on: 2026-07-20")
    (tmp_path / "qaztech.yaml").write_text(later, encoding="utf-8")
    done = run("check", ".", "-f", "json", "--as-of", "2026-11-23", cwd=tmp_path)
    (judged,) = json.loads(done.out)["assessments"]
    verdicts = {one["rule"]: one["verdict"] for one in judged["findings"]}
    assert (verdicts["APR-008"], verdicts["APR-026"]) == ("pass", "not-applicable")


def test_the_first_year_of_risks_runs_from_the_law_on_artificial_intelligence() -> None:
    """What the README of ai-service says of risks that were looked at before the law."""
    verdicts = {}
    for day in ("2027-01-18", "2027-01-19"):
        done = run("check", ".", "-f", "json", "--as-of", day, cwd=FOLDER / "ai-service")
        (judged,) = json.loads(done.out)["assessments"]
        (risks,) = [one for one in judged["findings"] if one["rule"] == "AI-013"]
        verdicts[day] = risks["verdict"]
    assert verdicts == {"2027-01-18": "not-applicable", "2027-01-19": "fail"}
