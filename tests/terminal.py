"""Runs qazlint in a real terminal (a pty), and types."""

from __future__ import annotations

import os
import pty
import select
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE_SECONDS = 20


class Session(NamedTuple):
    """How a run in a terminal ended, and what stood on the screen."""

    code: int
    screen: str


def in_terminal(arguments: Sequence[str], *, typed: Sequence[str], cwd: Path) -> Session:
    """Run `qazlint ARGUMENTS`, answering each prompt with the next line."""
    child, screen = pty.fork()
    if child == 0:
        os.chdir(cwd)
        os.environ.update(PYTHONPATH=str(ROOT), TERM="xterm", NO_COLOR="1", COLUMNS="100")
        os.execv(sys.executable, [sys.executable, "-m", "qazlint", *arguments])
    seen = _talk(screen, list(typed))
    _, status = os.waitpid(child, 0)
    return Session(os.waitstatus_to_exitcode(status), seen)


def _talk(screen: int, typed: list[str]) -> str:
    seen, answered = "", 0
    while select.select([screen], [], [], _PATIENCE_SECONDS)[0]:
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux: the other end of a pty has closed
            break
        if not part:
            break
        seen += part.decode("utf-8", "replace")
        if typed and seen[answered:].rstrip(" ").endswith(":"):
            answered = len(seen)
            os.write(screen, f"{typed.pop(0)}\n".encode())
    return seen
