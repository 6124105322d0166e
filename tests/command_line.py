"""Runs the command line in this process, as a person would run it in a shell."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qazlint.cli.main import main
from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
AS_OF = ("--as-of", "2026-11-23")


class Run(NamedTuple):
    """How a run ended, and what it wrote."""

    code: int
    out: str
    err: str


def run(*arguments: str, stdin: bytes = b"", cwd: Path = ROOT, **environment: str) -> Run:
    """The exit code and both streams of `qazlint ARGUMENTS`, in a clean environment."""
    out, err = _Stream(), _Stream()
    with _as_process(arguments, stdin, cwd, environment):
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                main()
        except SystemExit as stop:
            return Run(int(stop.code or 0), out.text(), err.text())
    raise AssertionError("main always exits")


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()


@contextlib.contextmanager
def _as_process(
    arguments: tuple[str, ...], stdin: bytes, cwd: Path, environment: dict[str, str]
) -> Iterator[None]:
    before = sys.argv, sys.stdin, Path.cwd(), dict(os.environ)
    spoken = ("QAZLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
    try:
        sys.argv = ["qazlint", *arguments]
        sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
        os.chdir(cwd)
        for name in spoken:
            os.environ.pop(name, None)
        os.environ.update(environment)
        yield
    finally:
        sys.argv, sys.stdin, cwd_before, env_before = before
        os.chdir(cwd_before)
        os.environ.clear()
        os.environ.update(env_before)
