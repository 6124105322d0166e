"""The verb `explain`: what a rule says, by what law, and how to meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qazlint.cli import options, output, packs
from qazlint.cli.usage import refused

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
    """Explain a rule: the law, whom it binds and when, what it asks, examples, penalties."""
    from qazlint.cli.subjects import subject
    from qazlint.reporters import explanation

    loaded = packs.loaded(language)
    rule = _named(name, loaded.pack, language)
    cases, bases = packs.cases(rule, loaded.pack, language)
    day = as_of or options.today()
    to_terminal = output.is_terminal()
    text = explanation.render(
        subject(rule, loaded.pack, loaded.texts(), day=day, cases=cases, bases=bases),
        language=language,
        width=output.width(to_terminal=to_terminal),
        color=options.is_colored(color, to_terminal=to_terminal),
    )
    output.show(text, language)


def _named(name: str, pack: Pack, language: Language) -> Rule:
    rules = {rule.id: rule for rule in pack.rules}
    for rule in pack.rules:
        if rule.id == name.upper():
            return rule
    import difflib

    near = ", ".join(difflib.get_close_matches(name.upper(), rules, n=3))
    code = "no-such-rule-near" if near else "no-such-rule"
    raise refused(code, language, name=name, near=near)
