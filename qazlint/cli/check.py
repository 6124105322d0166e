"""The verb `check`: judge manifests against the law as of a day."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from qazlint import __version__
from qazlint.cli import options, output, packs
from qazlint.cli.usage import refused, spoken
from qazlint.engine.assessment import Terms, assess
from qazlint.evidence.gathering import gathered, lines_of, named_texts, split
from qazlint.model.named import NamedTuple
from qazlint.model.problem import Problem
from qazlint.model.report import Assessment, ExitCode, Report
from qazlint.model.rule import Respondent
from qazlint.model.verdict import Force
from qazlint.workspace import (
    STANDARD_INPUT,
    LoadedPack,
    Manifest,
    find_manifests,
    parse_manifest,
    read_stream,
    read_texts,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from qazlint.model.pack import Pack
    from qazlint.model.texts import Language

_FAIL_ON = {"error": Force.BINDING, "warning": Force.DIRECTIVE, "note": Force.ADVICE}
_STAGES = (
    "planning",
    "creation",
    "trial_operation",
    "cybersecurity_tests",
    "industrial_operation",
    "development",
    "modification",
    "termination",
    "archiving",
    "written_off",
)


@click.command(name="check")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option(
    "--manifest", "manifests", metavar="PATH", multiple=True, help="A manifest of any name."
)
@click.option("--stdin-filename", default="qaztech.yaml", help="The name that - is reported by.")
@output.formats
@click.option("--as-of", type=options.Day(), default=None, help="Judge by the law of this day.")
@click.option(
    "--assume-stage", type=click.Choice(_STAGES), help="Judge as if the system were at this stage."
)
@click.option(
    "--for",
    "role",
    type=click.Choice([one.value for one in Respondent]),
    help="Show only the questions that this party can answer; the verdict stays the same.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAIL_ON)),
    default="error",
    show_default=True,
    help="The weakest that blocks: binding, directive or advisory requirements.",
)
@click.option(
    "--manifest-only", is_flag=True, help="Judge the manifest alone; every headline says so."
)
@click.option("-q", "--quiet", is_flag=True, help="The headline only.")
@click.option("-v", "--verbose", is_flag=True, help="Passes, what does not apply, every detail.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write a cache.")
@options.color
@options.lang
def command(  # noqa: PLR0913, PLR0917 - click hands over the options of the default job
    paths: tuple[str, ...],
    manifests: tuple[str, ...],
    stdin_filename: str,
    formats: tuple[output.Format, ...],
    as_of: dt.date | None,
    assume_stage: str | None,
    role: str | None,
    fail_on: str,
    color: str,
    language: Language,
    *,
    manifest_only: bool,
    quiet: bool,
    verbose: bool,
    no_cache: bool,
) -> ExitCode:
    """
    Judge manifests against the law as of a day.

    PATH is a manifest, a folder to search for qaztech.yaml, or - for standard input; the folder
    one stands in, when none is given.

    Exit codes: 0 passed, 1 something blocking failed, 2 an input cannot be used, 3 nothing to
    check, 4 something blocking is unknown, 70 a defect of qazlint.
    """
    if quiet and verbose:
        raise refused("quiet-and-verbose", language)
    if "" in {*paths, *manifests}:
        raise refused("empty-path", language)
    today = options.today()
    loaded = packs.loaded(language, use_cache=not no_cache)
    asked = (*manifests, *paths) or (".",)
    found = _found(asked, stdin_filename)
    terms = Terms(as_of or today, _FAIL_ON[fail_on], manifest_only, assume_stage)
    report = report_of(found, loaded, terms=terms, today=today)
    view = output.View(
        language=language,
        verbosity=(verbose - quiet),
        role=Respondent(role) if role else None,
        color=color,
    )
    output.write(report, formats, view)
    return report.exit_codes[0]


def _found(paths: tuple[str, ...], stdin_filename: str) -> Iterator[Manifest]:
    """The manifests of all paths; - is standard input, and comes first."""
    if STANDARD_INPUT in paths:
        if sys.stdin is None:
            raise refused("stdin-closed", spoken())
        yield read_stream(sys.stdin.buffer, stdin_filename)
    yield from find_manifests(tuple(path for path in paths if path != STANDARD_INPUT))


class _Judged(NamedTuple):
    assessment: Assessment | None
    problems: tuple[Problem, ...]


def report_of(
    found: Iterable[Manifest], loaded: LoadedPack, *, terms: Terms, today: dt.date
) -> Report:
    """The report on manifests; the same manifests, pack, terms and day give the same report."""
    judged = [_judged(manifest, loaded.pack, terms) for manifest in found]
    assessments = tuple(one.assessment for one in judged if one.assessment)
    problems = [problem for one in judged for problem in one.problems]
    problems += _named_twice(assessments)
    return Report(
        version=__version__,
        pack=loaded.pack,
        texts=loaded.texts(),
        as_of=terms.as_of,
        today=today,
        fail_on=terms.fail_on,
        assumed_stage=terms.assumed_stage,
        manifest_only=terms.manifest_only,
        assessments=assessments,
        problems=tuple(problems),
    )


def _judged(manifest: Manifest, pack: Pack, terms: Terms) -> _Judged:
    document, problems = parse_manifest(manifest, pack)
    if document is None:
        return _Judged(None, problems)
    lines = split((manifest.data or b"").decode("utf-8", "replace").removeprefix("\ufeff"))
    files = None
    if manifest.is_on_disk and not terms.manifest_only:
        files = read_texts(manifest.file, [one.file for one in named_texts(document)])
    beside = gathered(document, lines, files, pack=pack, as_of=terms.as_of)
    texts = {manifest.file: lines, **lines_of(files or {})}
    return _Judged(assess(pack, document, terms=terms, lines=texts, beside=beside), problems)


def _named_twice(assessments: tuple[Assessment, ...]) -> list[Problem]:
    """One system is judged by one manifest: two of the same id are a problem at the second."""
    first: dict[str, str] = {}
    problems = []
    for one in assessments:
        if one.system_id and one.system_id in first:
            place = one.findings[0].place._replace(file=one.file, line=1, column=1)
            arguments = {"id": one.system_id, "other": first[one.system_id]}
            problems.append(Problem(place, "system-named-twice", arguments))
        first.setdefault(one.system_id, one.file)
    return problems
