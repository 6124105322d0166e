"""The pictures of the terminal in the README, drawn from real runs."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import chdir
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from qazlint.cli.check import report_of
from qazlint.cli.subjects import subject
from qazlint.engine.assessment import Terms
from qazlint.reporters import explanation, text
from qazlint.workspace import Manifest, load_pack, read_manifest, read_pack

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 11, 23)
WIDTH = 100
EXPLAINED = "PDP-013"
MINIMAL = """\
schema: qazlint/1
system: {id: permit-register, name: {en: Register of permits}}
owner: {kind: state_body}
lifecycle: {change: creation}
"""
_DARK = TerminalTheme(
    (20, 23, 26),
    (233, 235, 238),
    [(20, 23, 26), (245, 130, 122), (158, 206, 158), (230, 180, 80),
     (143, 188, 247), (198, 160, 246), (139, 213, 202), (185, 191, 198)],
    [(166, 173, 181), (245, 130, 122), (158, 206, 158), (230, 180, 80),
     (143, 188, 247), (198, 160, 246), (139, 213, 202), (233, 235, 238)],
)  # fmt: skip


def pictures(root: Path) -> dict[Path, str]:
    """The text of each picture (SVG), by its path."""
    with chdir(root / "examples/quasi-state-portal"):  # where the documents are that it names
        example = _check(read_manifest("qaztech.yaml"))
    first = _check(Manifest("qaztech.yaml", MINIMAL.encode(), None))
    return {
        root / "docs/check.svg": _drawn("qazlint check", example),
        root / "docs/first-run.svg": _drawn("qazlint check", first),
        root / "docs/explain.svg": _drawn(f"qazlint explain {EXPLAINED}", _explain(root)),
    }


def _check(manifest: Manifest) -> str:
    report = report_of([manifest], load_pack(), terms=Terms(DAY), today=DAY)
    return text.render(report, language="en", width=WIDTH, color=True)


def _explain(root: Path) -> str:
    source = read_pack(root / "rules")
    [rule] = [one for one in source.pack.rules if one.id == EXPLAINED]
    cases, bases = source.cases.rules[rule.id], source.cases.bases
    told = subject(rule, source.pack, source.texts, day=DAY, cases=cases, bases=bases)
    return explanation.render(told, language="en", width=WIDTH, color=True)


def _drawn(command: str, shown: str) -> str:
    """A run in colour as a picture, without the fonts that rich would fetch from elsewhere."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ {command}\n"), Text.from_ansi(shown), sep="\n", highlight=False)
    picture = console.export_svg(title="qazlint", theme=_DARK, unique_id="qazlint")
    return re.sub(r"\s*@font-face \{.*?\}", "", picture, flags=re.DOTALL)
