"""
Measures qazlint as whole processes, beside its peers, and prints Markdown.

    python benchmarks/run.py [--quick] [--qazlint COMMAND] [--ajv COMMAND]

Commands of one table run in turn (A B C A B C ...) after a round that is not counted, since the
speed of a machine drifts: only the ratios count. Peers that are not installed are left out. Nothing
here is a test; README.md has the figures that were seen.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
SCHEMA = str(ROOT / "schemas" / "manifest.schema.json")
BASE = [sys.executable, "-c", "import click, yaml"]
AS_OF = ["--as-of", "2026-11-23"]


class Line(NamedTuple):
    """One row of a table: a command, and what is asked of its ratio to the first one."""

    name: str
    command: list[str]
    target: str = ""


class Cost(NamedTuple):
    """What one run took."""

    wall_ms: float
    peak_mib: float


def main() -> None:
    """Write manifests, measure, print."""
    options = _options()
    qazlint = shlex.split(options.qazlint) if options.qazlint else _qazlint()
    ajv = shlex.split(options.ajv) if options.ajv else _found("ajv")
    counts = (1, 100) if options.quick else (1, 100, 1000)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _python("manifests.py", scratch, str(max(counts)))
        _table("Start: one manifest", _start(qazlint, folder), 5 if options.quick else 21)
        for count in counts:
            files = sorted(str(file) for file in (folder / "many").iterdir())[:count]
            lines = _batch(qazlint, ajv, files)
            _table(f"Manifests: {count}", lines, 3 if count > 1 else 11, unit=count)
        _table("Pack of a checkout, compiled or not", _pack(folder), 3 if options.quick else 7)
        _inside(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure qazlint beside its peers.")
    parser.add_argument("--quick", action="store_true", help="fewer runs, at most 100 manifests")
    parser.add_argument("--qazlint", help="the command to measure, as of an installed wheel")
    parser.add_argument("--ajv", help="the command of ajv-cli; else the one on the path")
    return parser.parse_args()


def _qazlint() -> list[str]:
    return _found("qazlint") or [sys.executable, "-m", "qazlint"]


def _found(name: str) -> list[str]:
    """The program beside this interpreter, or on the path; nothing where it is not installed."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    return [found] if found else []


def _start(qazlint: list[str], folder: Path) -> list[Line]:
    one, failing, full = (str(folder / f"{name}.yaml") for name in ("one", "failing", "full"))
    concise = [*qazlint, "check", *AS_OF, "-f", "concise"]
    lines = [
        Line('python -c "import click, yaml"', BASE),
        Line("check, 5.5 KB, concise", [*concise, one], "≤ 1.3"),
        Line("check, 18 KB, concise", [*concise, full]),
        Line("check, findings, concise", [*concise, failing]),
        Line("check, findings, text", [*qazlint, "check", *AS_OF, failing], "≤ 2.2"),
    ]
    yamllint, peer = _found("yamllint"), _found("check-jsonschema")
    if yamllint:
        lines.append(Line("yamllint (no schema)", [*yamllint, "-d", "relaxed", one]))
    if peer:
        lines.append(Line("check-jsonschema", [*peer, "--schemafile", SCHEMA, one]))
    return lines


def _batch(qazlint: list[str], ajv: list[str], files: list[str]) -> list[Line]:
    lines = [Line("qazlint", [*qazlint, "check", *AS_OF, "-f", "concise", *files])]
    if ajv:
        schema = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", SCHEMA]
        data = [part for file in files for part in ("-d", file)]
        target = "qazlint ≤ 0.6 of it" if len(files) >= 1000 else ""  # noqa: PLR2004
        lines.append(Line("ajv-cli (no rules)", [*ajv, "validate", *schema, *data], target))
    peer = _found("check-jsonschema")
    if peer:
        lines.append(Line("check-jsonschema (no rules)", [*peer, "--schemafile", SCHEMA, *files]))
    return lines


def _pack(folder: Path) -> list[Line]:
    check = [sys.executable, "-m", "qazlint", "check", *AS_OF, "-f", "concise"]
    one = str(folder / "one.yaml")
    return [
        Line("warm", [*check, one]),
        Line("cold (--no-cache)", [*check, "--no-cache", one]),
    ]


def _table(title: str, lines: list[Line], rounds: int, *, unit: int = 1) -> None:
    costs = _measured(lines, rounds)
    print(f"\n### {title}\n")
    print("| command | min, ms | median, ms | × the first | ms a file | peak, MiB | target |")
    print("|---|---|---|---|---|---|---|")
    for line, runs in zip(lines, costs, strict=True):
        walls = [cost.wall_ms for cost in runs]
        middle = median(walls)
        # Within a round the machine is nearly the same; between rounds it is not.
        ratio = median(one.wall_ms / base.wall_ms for one, base in zip(runs, costs[0], strict=True))
        peak = max(cost.peak_mib for cost in runs)
        print(
            f"| {line.name} | {min(walls):.0f} | {middle:.0f} | {ratio:.2f} "
            f"| {middle / unit:.2f} | {peak:.0f} | {line.target} |",
            flush=True,
        )


def _measured(lines: list[Line], rounds: int) -> list[list[Cost]]:
    costs: list[list[Cost]] = [[] for _ in lines]
    for number in range(rounds + 1):
        for line, runs in zip(lines, costs, strict=True):
            cost = _cost(line.command)
            if number:
                runs.append(cost)
    return costs


def _cost(command: list[str]) -> Cost:
    """What a run takes; its output is thrown away, its exit code is its own affair."""
    nothing = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    environment = dict(os.environ)
    if "-m" in command:  # of this checkout; a program beside the interpreter brings its own
        environment["PYTHONPATH"] = str(ROOT)
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment, file_actions=nothing)
    _, _, usage = os.wait4(process, 0)
    return Cost((time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024)


def _inside(folder: Path) -> None:
    print("\n### Inside the process, ms a file\n")
    print("| manifest | parse | schema | rules | share of the rules |")
    print("|---|---|---|---|---|")
    for name in ("one", "full", "failing"):
        seen = json.loads(_python("inside.py", str(folder / f"{name}.yaml")))
        whole = seen["parse"] + seen["fit"] + seen["judge"]
        print(
            f"| {name}, {seen['bytes']} bytes, {seen['rules']} rules | {seen['parse']:.2f} "
            f"| {seen['fit']:.2f} | {seen['judge']:.2f} | {seen['judge'] / whole:.0%} |"
        )


def _python(script: str, *arguments: str) -> str:
    """A script beside this one, in a process of its own: a large parent would count as a peak."""
    command = [sys.executable, str(HERE / script), *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
