"""The verb `rules`: list, show, test and lint the law as data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qazlint.cli import options, output, packs
from qazlint.cli.usage import refused, said
from qazlint.model.report import ExitCode
from qazlint.model.verdict import Force

if TYPE_CHECKING:
    from qazlint.model.pack import Pack
    from qazlint.model.texts import Language
    from qazlint.parsing.pack import PackSource

_FOLDER = click.option(
    "--pack",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="Folder of a pack of rules; else the pack that ships with qazlint.",
)


@click.group(name="rules")
def command() -> None:
    """List, show, test and lint the rules."""


@command.command("test")
@click.argument("names", metavar="[RULE]...", nargs=-1)
@click.option(
    "--mutate", is_flag=True, help="Negate every condition in turn; each must be noticed."
)
@_FOLDER
@options.lang
def test(names: tuple[str, ...], folder: Path | None, language: Language, *, mutate: bool) -> None:
    """Run the cases of the rules and scopes (all, or those named)."""
    from qazlint.cli.staging import staged_suite
    from qazlint.engine import mutation, selftest
    from qazlint.reporters import selftest as words

    source = packs.read(folder, language)
    suite, problems = staged_suite(source)
    pack = _narrowed(source, names, language)
    failures = selftest.failures(pack, suite)
    tried, lived = mutation.survivors(pack, suite) if mutate else (0, ())
    text = words.render(
        counts={
            "rules": len(pack.rules),
            "scopes": len(pack.scopes),
            "cases": sum(len(suite.rules.get(rule.id, ())) for rule in pack.rules)
            + sum(len(suite.scopes.get(name, ())) for name in pack.scopes),
        },
        problems=problems,
        failures=failures,
        survivors=lived,
        tried=tried,
        language=language,
    )
    output.show(text, language)
    if problems:
        raise click.exceptions.Exit(ExitCode.UNUSABLE)
    if failures or lived:
        raise click.exceptions.Exit(ExitCode.FAILED)


def _narrowed(source: PackSource, names: tuple[str, ...], language: Language) -> Pack:
    pack = source.pack
    if not names:
        return pack
    known = {*(rule.id for rule in pack.rules), *pack.scopes}
    for name in names:
        if name not in known:
            raise refused("no-such-rule-or-scope", language, name=name)
    return pack._replace(
        rules=tuple(rule for rule in pack.rules if rule.id in names),
        scopes={name: scope for name, scope in pack.scopes.items() if name in names},
    )


@command.command("lint")
@_FOLDER
@options.lang
def lint(folder: Path | None, language: Language) -> None:
    """Look for old readings, unused names, untranslated texts, provisions without anyone."""
    from qazlint.engine.coverage import gaps, uncharted
    from qazlint.engine.lint import remarks
    from qazlint.reporters import pack_lint

    source = packs.read(folder, language)
    found = remarks(
        source.pack, source.texts, source.cases, today=options.today(), cited=source.cited
    )
    coverage = packs.coverage(source.pack, folder, language)
    found += gaps(coverage, source.pack)
    found += uncharted(coverage, source.pack) if coverage else ()
    text = pack_lint.render(found, rules=len(source.pack.rules), language=language)
    output.show(text, language)
    if any(remark.is_error for remark in found):
        raise click.exceptions.Exit(ExitCode.FAILED)


@command.command("list")
@click.option("--domain", default=None, help="Only the rules of one domain.")
@click.option("--act", default=None, help="Only the rules that cite one act.")
@click.option(
    "--force",
    type=click.Choice([force.value for force in Force]),
    default=None,
    help="Only the rules of one force.",
)
@click.option("--stage", default=None, help="Only the rules that can bind at a stage.")
@_FOLDER
@options.lang
def list_rules(folder: Path | None, language: Language, **wanted: str | None) -> None:
    """List the rules: id, force, provision, title."""
    from qazlint.cli.choosing import chosen
    from qazlint.reporters import rule_list

    source = packs.read(folder, language)
    rules = chosen(source.pack, wanted, language)
    text = rule_list.render(rules, source.pack, source.texts, language=language)
    output.show(text, language)


@command.command("show")
@click.argument("name", metavar="RULE")
@_FOLDER
@options.lang
def show(name: str, folder: Path | None, language: Language) -> None:
    """Print the file of a rule, or of a scope, as it stands in the pack."""
    from qazlint.workspace import home, pack_files

    source = packs.read(folder, language)
    for key in (f"rules/{name}", f"scopes/{name}"):
        if key in source.documents:
            file = source.documents[key].file
            text = pack_files(folder or home() / "rules")[file].decode()
            output.show(text, language)
            return
    raise refused("no-such-rule-or-scope", language, name=name)


@command.command("docs")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder to write the pages to.",
)
@click.option("--check", is_flag=True, help="Write nothing; end with 1 where a page is stale.")
@_FOLDER
@options.lang
def docs(to: Path, folder: Path | None, language: Language, *, check: bool) -> None:
    """Write a page for each rule in three languages, an index, the coverage and the stages."""
    from qazlint.cli.law_pages import law_pages
    from qazlint.workspace import stale_pages, write_pages

    source = packs.read(folder, language)
    pages = law_pages(source, packs.coverage(source.pack, folder, language))
    if not check:
        try:
            write_pages(to, pages)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise refused("cannot-write", language, path=str(to), reason=reason) from error
        return
    stale = stale_pages(to, pages)
    for name in stale:
        click.echo(said("stale-page", language, name=name), err=True)
    if stale:
        raise click.exceptions.Exit(ExitCode.FAILED)


@command.command("coverage")
@click.option("--act", default=None, help="Only one act.")
@click.option("--article", default=None, help="Only one article, or clause, of each act.")
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="A table for the terminal, JSON, or a page.",
)
@_FOLDER
@options.color
@options.lang
def coverage(  # noqa: PLR0913 - each is a choice of the person at the terminal
    *,
    act: str | None,
    article: str | None,
    wanted: str,
    folder: Path | None,
    color: str,
    language: Language,
) -> None:
    """Show article by article what is checked, by which rules, and what is not, and why."""
    from qazlint.cli.charting import charts, narrowed, rendered

    source = packs.read(folder, language)
    whole = charts(packs.coverage(source.pack, folder, language), language, source.pack)
    chosen = narrowed(whole, act=act, article=article, language=language)
    text = rendered(chosen, source.pack, wanted, color=color, language=language)
    output.show(text, language)
