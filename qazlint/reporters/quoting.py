"""What others wrote, made harmless: nothing in it can steer a terminal or a page."""

from __future__ import annotations

import re

_SPACES = "\u00a0\u2007\u2009\u202f"
_MARKUP = re.compile(r"([\\`*_\[\]<>&|~@#!])")
_AT_START = re.compile(r"^([0-9]*)([-+=.)])")
_CUT = "…"


def shown(text: str) -> str:
    r"""
    The text on one line, with every invisible or steering character written out.

    Line breaks, escape sequences and marks that turn the direction of writing appear as \n, \x1b
    and \u202e. Total.
    """
    if text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " " if letter in _SPACES else letter.encode("unicode_escape").decode()


def short(text: str, length: int) -> str:
    """The text, cut to a length with an ellipsis. Total for lengths above zero."""
    return text if len(text) <= length else f"{text[: length - 1]}{_CUT}"


def in_markdown(text: str) -> str:
    """The text so that Markdown (CommonMark, GFM) shows it as it is, on one line. Total."""
    escaped = _MARKUP.sub(r"\\\1", shown(text))
    return _AT_START.sub(r"\1\\\2", escaped)
