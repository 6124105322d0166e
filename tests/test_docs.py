"""Every command in the docs runs, and every generated file is what its sources give."""

from __future__ import annotations

import re
import shlex
import sys

import pytest
from command_line import ROOT, run
from terminal import in_terminal

sys.path.insert(0, str(ROOT / "tools"))

from generate import stale

PAGES = ("README.md", "CONTRIBUTING.md", "benchmarks/README.md")
# What a test cannot run inside itself; the file that runs it instead.
ELSEWHERE = {
    "make demo": ".ci/run",
    "make test": ".ci/run",
    "make generate": "tests/test_docs.py",
    "make benchmark": "benchmarks/run.py",
}


def commands(page):
    blocks = re.findall(
        r"```console\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL
    )
    return [line.strip()[2:] for block in blocks for line in block.splitlines() if "$ " in line]


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_of_a_page_run(page, tmp_path):
    """One after the other, in a folder of their own; a command that ends with 2 or 70 is wrong."""
    for command in commands(page):
        if command in ELSEWHERE:
            assert (ROOT / ELSEWHERE[command]).exists()
            continue
        code = code_of(command, tmp_path)

        assert code in {0, 1, 4}, command


def code_of(command, folder):
    name, *arguments = shlex.split(command)
    assert name in {"qazlint", ".venv/bin/qazlint"}, command
    if arguments == ["init"]:
        typed = ["my-system", "", "1", "1", *[""] * 12]
        code = in_terminal(arguments, typed=typed, cwd=folder).code
        (folder / "qaztech.yaml").unlink()
        run("init", "--no-input", "--fact", "system.id=a-b", "--fact", "owner.kind=private",
            "--fact", "lifecycle.change=operation", cwd=folder)  # fmt: skip
        return code
    if arguments[0] == "init":
        (folder / "qaztech.yaml").unlink(missing_ok=True)
    return run(*arguments, cwd=folder).code


def test_make_runs_what_the_readme_promises():
    """The two commands of the README are the first things that CI runs."""
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert commands("README.md")[:2] == ["make demo", "make test"]
    assert re.search(r"^make demo$.*^make test$", ci, re.DOTALL | re.MULTILINE)


def test_every_generated_file_is_fresh():
    assert stale() == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    folder = (ROOT / page).parent
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", (ROOT / page).read_text(encoding="utf-8"))
    local = [target for target in targets if not target.startswith("http")]

    assert [target for target in local if not (folder / target).exists()] == []


def test_the_readme_holds_no_gap():
    """A figure still to come stands as a word in capitals on a line of its own."""
    assert (
        re.findall(r"^[A-Z]{4,}$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
        == []
    )


def test_a_picture_shows_what_its_text_says():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"!\[qazlint check (\S+)\]", text)

    assert shown in (ROOT / "tools/pictures.py").read_text(encoding="utf-8")


def test_the_readme_lists_every_example():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = {path.name for path in (ROOT / "examples").iterdir() if path.is_dir()}

    assert examples == set(re.findall(r"\(examples/([\w-]+)\)", text))


def test_the_readme_lists_the_smallest_manifest(tmp_path):
    """The manifest in the README is one, and asks rather than fails."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n(schema: qazlint/1.*?)```", text, re.DOTALL)
    assert block
    (tmp_path / "qaztech.yaml").write_text(block[1], encoding="utf-8")

    assert run("check", "--as-of", "2026-11-23", cwd=tmp_path).code == 4
