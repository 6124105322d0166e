"""The pack that a verb works with, or every problem that keeps it from loading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qazlint.cli import output
from qazlint.errors import PackError
from qazlint.model.report import ExitCode
from qazlint.workspace import LoadedPack, load_pack, read_cases, read_coverage, read_pack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qazlint.model.coverage import Coverage
    from qazlint.model.document import Plain
    from qazlint.model.pack import Pack
    from qazlint.model.rule import Case, Rule
    from qazlint.model.texts import Language
    from qazlint.parsing.pack import PackSource


def loaded(language: Language, *, use_cache: bool = True) -> LoadedPack:
    """The pack that ships with qazlint. Exits with 2, its problems told, where it has any."""
    try:
        return load_pack(use_cache=use_cache)
    except PackError as error:
        output.tell(error.problems, language)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error


def read(folder: Path | None, language: Language) -> PackSource:
    """A pack from its files, with its cases; the one that ships where no folder is named."""
    try:
        return read_pack(folder)
    except PackError as error:
        output.tell(error.problems, language)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error


def coverage(pack: Pack, folder: Path | None, language: Language) -> Coverage | None:
    """The coverage of a pack, None where it has none. Exits with 2 where it cannot be used."""
    try:
        return read_coverage(pack, folder)
    except PackError as error:
        output.tell(error.problems, language)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error


def cases(
    rule: Rule, pack: Pack, language: Language
) -> tuple[tuple[Case, ...], Mapping[str, Plain]]:
    """The cases of a rule that ships, and their bases. Exits with 2 where they cannot be read."""
    try:
        return read_cases(rule, pack)
    except PackError as error:
        output.tell(error.problems, language)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error
