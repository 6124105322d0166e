"""The verb `schema`: print a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qazlint.cli import options, output
from qazlint.workspace import schema_names, schema_text

if TYPE_CHECKING:
    from qazlint.model.texts import Language


@click.command(name="schema")
@click.argument("name", default="manifest", type=click.Choice(schema_names()))
@options.lang
def command(name: str, language: Language) -> None:
    """
    Print a schema (JSON Schema, draft 2020-12).

    NAME is that of a file qazlint reads or writes; the manifest's schema is printed in the
    language of the person, so that an editor explains it in that language.
    """
    file = f"{name}.{language}" if name == "manifest" else name
    output.show(schema_text(file), language)
