"""Which formats are written where, and how they look to the person."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, assert_never

import click

from qazlint.cli.options import is_colored
from qazlint.errors import told
from qazlint.model.named import NamedTuple
from qazlint.model.report import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Literal

    from qazlint.model.problem import Problem
    from qazlint.model.report import Report
    from qazlint.model.rule import Respondent
    from qazlint.model.texts import Language

    Name = Literal["text", "concise", "json", "questions"]

FORMATS: tuple[Name, ...] = ("text", "concise", "json", "questions")
_WIDEST = 120


class Format(NamedTuple):
    """A format, and the file that it goes to; standard output where there is none."""

    name: Name
    path: str | None


class View(NamedTuple):
    """How a person wants to see a report."""

    language: Language
    verbosity: int
    role: Respondent | None
    color: str


class _FormatType(click.ParamType[Format]):
    name = "NAME[=PATH]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Format:
        if isinstance(value, Format):
            return value
        name, equals, path = str(value).partition("=")
        for known in FORMATS:
            if name == known:
                if equals and not path:
                    self.fail(f"{value!r} names no file after the =", param, ctx)
                return Format(known, path or None)
        return self.fail(f"no such format {name!r}; formats: {', '.join(FORMATS)}", param, ctx)


def formats(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option -f/--format."""
    option = click.option(
        "-f",
        "--format",
        "formats",
        type=_FormatType(),
        multiple=True,
        default=("text",),
        help=f"One of {', '.join(FORMATS)}; NAME=PATH writes a file. Repeatable.",
    )
    return option(function)


def write(report: Report, wanted: tuple[Format, ...], view: View) -> None:
    """
    Every wanted format to its place, files whole or not at all.

    A file that cannot be written is told, the other formats are written all the same, and the
    run ends with 2.
    """
    if sum(one.path is None for one in wanted) > 1:
        raise click.UsageError("two formats go to standard output; give all but one a =PATH")
    lost = False
    for one in wanted:
        text = _rendered(report, one, view)
        if one.path is None:
            click.echo(text, nl=False, color=True)
        else:
            lost |= not _kept(one.path, text)
    if lost:
        raise click.exceptions.Exit(ExitCode.UNUSABLE)


def tell(problems: Iterable[Problem], language: Language) -> None:
    """Problems on standard error, a line each."""
    for problem in problems:
        place = problem.place
        where = f"{place.file}:{place.line}:{place.column}"
        click.echo(f"{where}: {told(problem, language)}", err=True)


def _rendered(report: Report, wanted: Format, view: View) -> str:
    match wanted.name:
        case "text":
            return _text(report, wanted, view)
        case "concise":
            from qazlint.reporters import concise

            return concise.render(report, language=view.language)
        case "json":
            from qazlint.reporters import json_report

            return json_report.render(report)
        case "questions":
            from qazlint.reporters import questions

            return questions.render(report, language=view.language, role=view.role)
        case _:
            assert_never(wanted.name)


def _text(report: Report, wanted: Format, view: View) -> str:
    from qazlint.reporters import text

    to_terminal = wanted.path is None and sys.stdout.isatty()
    return text.render(
        report,
        language=view.language,
        width=width(to_terminal=to_terminal),
        color=is_colored(view.color, to_terminal=to_terminal),
        verbosity=view.verbosity,
        role=view.role,
    )


def width(*, to_terminal: bool) -> int:
    """The columns to fill: those of the terminal, at most 120; COLUMNS, or 100, elsewhere."""
    if to_terminal:
        import shutil

        return min(shutil.get_terminal_size((100, 40)).columns, _WIDEST)
    columns = os.environ.get("COLUMNS", "")
    return min(int(columns), _WIDEST) if columns.isdigit() and int(columns) else 100


def _kept(path: str, text: str) -> bool:
    from pathlib import Path

    target = Path(path)
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(target)
    except OSError as error:
        click.echo(f"{path}: cannot be written: {error.strerror}; check the folder", err=True)
        scratch.unlink(missing_ok=True)
        return False
    return True
