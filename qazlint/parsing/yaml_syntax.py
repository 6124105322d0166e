"""What libyaml says of a syntax it cannot read, in our words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from qazlint.parsing.source import shown

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

    from qazlint.parsing.source import Source

# What the reader of libyaml refuses.
_CONTROL: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The problem as libyaml 0.2.5 words it, and the code that we give it.
_CODES: Final = {
    "mapping values are not allowed in this context": "unexpected-colon",
    "found unexpected ':'": "unexpected-colon",
    "could not find expected ':'": "missing-colon",
    "did not find expected key": "wrong-indentation",
    "did not find expected '-' indicator": "wrong-indentation",
    "block sequence entries are not allowed in this context": "unexpected-dash",
    "mapping keys are not allowed in this context": "unexpected-question-mark",
    "did not find expected ',' or ']'": "unclosed-bracket",
    "did not find expected ',' or '}'": "unclosed-bracket",
    "did not find expected node content": "missing-value",
    "did not find expected <document start>": "after-the-end",
    "found unexpected end of stream": "unclosed-quote",
    "found unexpected document indicator": "unclosed-quote",
    "found unknown escape character": "bad-escape",
    "did not find expected hexdecimal number": "bad-escape",
    "found invalid Unicode character escape code": "bad-escape",
    "found character that cannot start any token": "reserved-character",
    "did not find expected alphabetic or numeric character": "bad-anchor",
    "found a tab character where an indentation space is expected": "tab-indentation",
    "found a tab character that violates indentation": "tab-indentation",
    "found an indentation indicator equal to 0": "bad-block-header",
    "found undefined tag handle": "undeclared-tag",
    "did not find the expected '>'": "undeclared-tag",
    "did not find expected '!'": "undeclared-tag",
    "did not find expected tag URI": "undeclared-tag",
    "did not find URI escaped octet": "undeclared-tag",
    "found an incorrect leading UTF-8 octet": "undeclared-tag",
    "found an incorrect trailing UTF-8 octet": "undeclared-tag",
}
# Where the same words are said of different things, what was being read decides.
_CODES_BY_CONTEXT: Final = {
    "while scanning a directive": "bad-directive",
    "while scanning a %YAML directive": "bad-directive",
    "while scanning a %TAG directive": "bad-directive",
    "while parsing a %TAG directive": "bad-directive",
    "while scanning a tag directive": "bad-directive",
    "while scanning a block scalar": "bad-block-header",
    "while scanning a tag": "undeclared-tag",
}
_DIRECTIVES: Final = frozenset(
    {
        "found duplicate %YAML directive",
        "found incompatible YAML document",
        "found duplicate %TAG directive",
    }
)
# Found at the end of what was read, but mended where it began.
_MENDED_AT_START: Final = frozenset({"unclosed-quote", "unclosed-bracket", "missing-colon"})


def explain_syntax(source: Source, error: MarkedYAMLError) -> NoReturn:
    """Note a syntax that libyaml cannot read. Raises Stopped."""
    found = _offset(error.problem_mark)
    begun = found if error.context_mark is None else _offset(error.context_mark)
    letter = source.text[found : found + 1]
    known = _code(error)
    code = _by_letter(letter, known) or known
    arguments = {
        "reserved-character": {"character": shown(letter)},
        "wrong-indentation": {"line": str(source.character(begun).line)},
        "unclosed-bracket": {"end": str(source.character(found).line)},
        "yaml-syntax": {"detail": error.problem or ""},
    }
    place = source.character(begun if code in _MENDED_AT_START else found)
    source.stop(code, place, **arguments.get(code, {}))


def explain_character(source: Source, pattern: re.Pattern[str] = _CONTROL) -> NoReturn:
    """Note the first character of a kind that a manifest may not hold. Raises Stopped."""
    found = pattern.search(source.text)
    offset = 0 if found is None else found.start()
    if source.text[offset] == "\r":
        source.stop("lone-return", source.character(offset))
    code_point = f"U+{ord(source.text[offset]):04X}"
    source.stop("unusable-character", source.character(offset), character=code_point)


def _code(error: MarkedYAMLError) -> str:
    problem, context = error.problem or "", error.context or ""
    if problem in _DIRECTIVES:
        return "bad-directive"
    known = _CODES.get(problem)
    if known == "tab-indentation":
        return known
    return _CODES_BY_CONTEXT.get(context) or known or "yaml-syntax"


def _by_letter(letter: str, known: str) -> str | None:
    """A better code where the letter at which libyaml stopped tells more than its words."""
    if letter == "\t" and known in {"reserved-character", "missing-value"}:
        return "tab-indentation"
    return "null-key" if letter == ":" and known == "wrong-indentation" else None


def _offset(mark: object) -> int:
    return getattr(mark, "index", 0)
