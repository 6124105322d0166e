"""The verb `explain`: what a rule says, by what law, and how to meet it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from qazlint.cli import options, output
from qazlint.errors import PackError
from qazlint.model.report import ExitCode
from qazlint.workspace import load_pack

if TYPE_CHECKING:
    import datetime as dt

    from qazlint.model.pack import Pack
    from qazlint.model.rule import Rule
    from qazlint.model.texts import Language


@click.command(name="explain")
@click.argument("name", metavar="RULE")
@click.option("--as-of", type=options.Day(), default=None, help="Dated numbers as of this day.")
@options.color
@options.lang
def command(name: str, as_of: dt.date | None, color: str, language: Language) -> None:
    """Explain a rule: the law behind it, whom it binds, when it applies, how to meet it."""
    from qazlint.reporters import explanation

    try:
        loaded = load_pack()
    except PackError as error:
        output.tell(error.problems, language)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error
    to_terminal = sys.stdout.isatty()
    text = explanation.render(
        _named(name, loaded.pack),
        loaded.pack,
        loaded.texts(),
        day=as_of or options.today(),
        language=language,
        width=output.width(to_terminal=to_terminal),
        color=options.is_colored(color, to_terminal=to_terminal),
    )
    click.echo(text, nl=False, color=True)


def _named(name: str, pack: Pack) -> Rule:
    rules = {rule.id: rule for rule in pack.rules}
    for rule in pack.rules:
        if rule.id == name.upper():
            return rule
    import difflib

    near = difflib.get_close_matches(name.upper(), rules, n=3)
    hint = f"did you mean {', '.join(near)}?" if near else "see `qazlint rules list`"
    raise click.UsageError(f"no such rule: {name}; {hint}")
