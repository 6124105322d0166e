"""Which formats are written where, and how they look to the person."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, assert_never

import click

from qazlint.cli.options import is_colored
from qazlint.cli.usage import Refusal, refused, said, spoken
from qazlint.errors import told
from qazlint.model.named import NamedTuple
from qazlint.model.report import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Literal, TypeVar

    from qazlint.model.problem import Problem
    from qazlint.model.report import Report
    from qazlint.model.rule import Respondent
    from qazlint.model.texts import Language

    _F = TypeVar("_F", bound=Callable[..., object])
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
        del param, ctx
        if isinstance(value, Format):
            return value
        name, equals, path = str(value).partition("=")
        for known in FORMATS:
            if name == known:
                if equals and not path:
                    raise refused("format-without-file", spoken(), value=str(value))
                return Format(known, path or None)
        raise refused("no-such-format", spoken(), name=name, formats=", ".join(FORMATS))


def formats(function: _F) -> _F:
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

    What cannot be written is told, the other formats are written all the same, and the run ends
    with 2.
    """
    _refuse_collisions(wanted, view.language)
    kept = [_put(_rendered(report, one, view), one.path, view.language) for one in wanted]
    if not all(kept):
        raise click.exceptions.Exit(ExitCode.UNUSABLE)


def _refuse_collisions(wanted: tuple[Format, ...], language: Language) -> None:
    """Two formats in one place would leave only the second."""
    places = [one.path for one in wanted]
    if places.count(None) > 1:
        raise refused("two-to-stdout", language)
    for path in places:
        if path is not None and places.count(path) > 1:
            raise refused("same-file-twice", language, path=path)


def _put(text: str, path: str | None, language: Language) -> bool:
    """Write a text to a file, or to standard output; False, and a line, where that failed."""
    try:
        if path is None:
            show(text, language)
        else:
            _keep(text, path)
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        click.echo(said("cannot-write", language, path=str(path), reason=reason), err=True)
        return False
    except Refusal as refusal:
        refusal.show()
        return False
    return True


def show(text: str, language: Language) -> None:
    """
    A text on standard output.

    Raises Refusal when it was closed or is full, and BrokenPipeError when its reader went away.
    """
    if sys.stdout is None:
        raise refused("stdout-closed", language, reason=os.strerror(errno.EBADF))
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise refused("stdout-closed", language, reason=reason) from error


def _keep(text: str, path: str) -> None:
    """A file whole or not at all; what is no regular file (a device, a pipe) is written to."""
    from pathlib import Path

    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8")
        return
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(target)
    except OSError:
        scratch.unlink(missing_ok=True)
        raise


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

    to_terminal = wanted.path is None and is_terminal()
    return text.render(
        report,
        language=view.language,
        width=width(to_terminal=to_terminal),
        color=is_colored(view.color, to_terminal=to_terminal),
        verbosity=view.verbosity,
        role=view.role,
    )


def is_terminal() -> bool:
    """Whether standard output is a terminal; one that was closed is none."""
    return sys.stdout is not None and sys.stdout.isatty()


def width(*, to_terminal: bool) -> int:
    """The columns to fill: those of the terminal, at most 120; COLUMNS, or 100, elsewhere."""
    if to_terminal:
        import shutil

        return min(shutil.get_terminal_size((100, 40)).columns, _WIDEST)
    columns = os.environ.get("COLUMNS", "")
    return min(int(columns), _WIDEST) if columns.isdigit() and int(columns) else 100
