"""
Writes manifests to measure with.

    python benchmarks/manifests.py FOLDER COUNT

Each is a manifest of rules/bases cut down to what a usual one holds, 5.5 KB or as little as leaves
nothing unmet or open that the whole base settles or a person must; they differ in the id, the name
and the comments, and their days stand in quotes, since readers of YAML 1.1 (ajv-cli) take them for
something else than text. FOLDER gets many/ (COUNT of them), one.yaml, full.yaml (the uncut base)
and failing.yaml (one requirement is not met).
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qazlint.engine.assessment import Terms, assess
from qazlint.model.verdict import Reason, Verdict
from qazlint.workspace import LoadedPack, Manifest, home, load_pack, parse_manifest

if TYPE_CHECKING:
    from qazlint.model.law import RuleId

BASE = "state-body-new"
ID = "permit-register"
USUAL_BYTES = 5_500
COMMENT = "  # Сведения подтверждает ответственный за систему, № {number}\n"
NAMES = (
    "Единый реестр разрешений",
    "Реестр договоров",
    "Учёт подвижного состава",
    "Журнал обращений",
)


def main(folder: Path, count: int) -> None:
    """Write the manifests."""
    base = (home() / "rules" / "bases" / f"{BASE}.yaml").read_text(encoding="utf-8")
    full = re.sub(r"(?<=: )[0-9]{4}-[0-9]{2}-[0-9]{2}", r'"\g<0>"', base)
    usual = cut(full, load_pack())
    (folder / "many").mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("full", full),
        ("one", usual),
        ("failing", usual.replace("platform: qaztech", "platform: other", 1)),
    ):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    for number in range(count):
        (folder / "many" / f"{number:05}.yaml").write_text(varied(usual, number), encoding="utf-8")


def varied(text: str, number: int) -> str:
    """Another system's manifest."""
    name = f"{NAMES[number % len(NAMES)]} {number}"
    text = text.replace(ID, f"system-{number}").replace(NAMES[0], name)
    head, separator, rest = text.partition("owner:\n")
    return head + separator + COMMENT.format(number=number) + rest


def cut(text: str, loaded: LoadedPack) -> str:
    """The text without as many blocks as it takes to be of the usual size, and no worse judged."""
    lines = text.splitlines(keepends=True)
    allowed = unsettled(lines, loaded)
    assert allowed is not None
    for start in reversed(range(len(lines))):
        shorter = lines[:start] + lines[_end(lines, start) :]
        if _size(lines) <= USUAL_BYTES:
            break
        if lines[start].strip() and not lines[start].startswith("#"):
            left = unsettled(shorter, loaded)
            lines = lines if left is None or left - allowed else shorter
    return "".join(lines)


def unsettled(lines: list[str], loaded: LoadedPack) -> set[RuleId] | None:
    """The rules that are unmet or open and wait for no person; None where nothing is valid."""
    manifest = Manifest("manifest.yaml", "".join(lines).encode(), None)
    document, problems = parse_manifest(manifest, loaded.pack)
    if document is None or problems:
        return None
    found = assess(loaded.pack, document, terms=Terms(dt.date(2026, 11, 23))).findings
    settled = {Verdict.PASS, Verdict.NOT_APPLICABLE}
    return {
        one.rule for one in found if one.verdict not in settled and Reason.PERSON not in one.reasons
    }


def _end(lines: list[str], start: int) -> int:
    """The line after the block that begins at a line."""
    depth = _depth(lines[start])
    after = range(start + 1, len(lines))
    return next((n for n in after if lines[n].strip() and _depth(lines[n]) <= depth), len(lines))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _size(lines: list[str]) -> int:
    return len("".join(lines).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
