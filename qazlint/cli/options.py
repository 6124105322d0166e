"""Options that several verbs share, and what they default to."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, TypeVar

import click

from qazlint.cli.usage import known, refused, spoken
from qazlint.model.calendar import parse_day
from qazlint.model.texts import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Callable

    _F = TypeVar("_F", bound=Callable[..., object])

_KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))
"""One time zone since 2024-03-01 (UTC+5)."""


def today() -> dt.date:
    """The civil day in Kazakhstan: the one place where the tool asks a clock."""
    return dt.datetime.now(_KAZAKHSTAN).date()


class Day(click.ParamType["dt.date"]):
    """A civil day, as in 2026-11-23."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day that the person wrote."""
        if isinstance(value, dt.date):
            return value
        day = parse_day(value)
        if day is None:
            language = ctx.params.get("language") if ctx else None
            option = param.opts[0] if param else self.name
            raise refused("no-such-day", language or spoken(), option=option, value=str(value))
        return day


def lang(function: _F) -> _F:
    """The option --lang."""
    option = click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=None,
        help="Language of the output; else QAZLINT_LANG, the locale, en.",
        callback=lambda _context, _parameter, value: value or _language_wished(),
    )
    return option(function)


def color(function: _F) -> _F:
    """The option --color."""
    option = click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="When to use colour; NO_COLOR and FORCE_COLOR are honoured.",
    )
    return option(function)


def _language_wished() -> Language:
    """The language of the environment. Raises UsageError when QAZLINT_LANG is none of ours."""
    wished = os.environ.get("QAZLINT_LANG", "")
    if wished and known(wished) is None:
        languages = ", ".join(LANGUAGES)
        raise refused("no-such-language", spoken(), value=wished, languages=languages)
    return spoken()


def is_colored(wish: str, *, to_terminal: bool) -> bool:
    """Whether the output is coloured: the option, then NO_COLOR, FORCE_COLOR, then the terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or to_terminal
