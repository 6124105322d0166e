"""From JSON (RFC 8259) to nodes; like YAML, with places, and with the same numbers refused."""

from __future__ import annotations

import re
from json.decoder import (  # type: ignore[attr-defined]  # in C, undocumented, used by many
    JSONDecodeError,
    scanstring,
)
from typing import Final, NoReturn

from qazlint.model.document import MappingNode, Member, Node, Place, ScalarNode, SequenceNode
from qazlint.parsing.number import NotNumber, number
from qazlint.parsing.source import MAX_DEPTH, MAX_NODES, Source, shown

_SPACE: Final = re.compile("[ \t\n\r]*")
_WORD: Final = re.compile(r"[-+.\w$]+")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORDS: Final = {"true": True, "false": False, "null": None}
_NOT_FINITE: Final = frozenset({"NaN", "Infinity", "-Infinity", "+Infinity"})
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LONE_RETURN: Final = re.compile("\r(?!\n)")


def read_json(source: Source) -> Node:
    """
    The root of a document in JSON; problems are noted in the source.

    Editors disagree on whether a carriage return alone ends a line, so it is refused.
    Raises Stopped when there is no root to be used.
    """
    lone = _LONE_RETURN.search(source.text)
    if lone is not None:
        source.stop("lone-return", source.character(lone.start()))
    return _Reader(source).document()


class _Reader:
    """One pass over a text. It recurses, MAX_DEPTH levels at most."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._at = 0
        self._count = 0
        self._open: list[int] = []  # where the brackets around this place stand

    def document(self) -> Node:
        self._advance(0)
        root = self._value()
        if self._letter():
            self._unexpected("after-the-end")
        return root

    def _value(self) -> Node:
        """The value that begins here, with the space after it."""
        self._count += 1
        if self._count > MAX_NODES:
            self._source.stop("too-many-values", self._here(), limit=str(MAX_NODES))
        match self._letter():
            case "{":
                return self._mapping()
            case "[":
                return self._sequence()
            case '"':
                return self._string_node()
            case _:
                return self._word()

    def _mapping(self) -> Node:
        members: dict[str, Member] = {}
        going_on = self._enter("}")
        while going_on:
            key_place, key = self._string()
            self._colon()
            node = self._value()
            if key in members:
                members[key] = self._source.repeated(members[key], key_place, key=key)
            elif _is_text(key):
                members[key] = Member(key_place, node)
            else:
                self._source.note("lone-surrogate", key_place)
            going_on = self._comma("}")
        return MappingNode(members, self._leave())

    def _sequence(self) -> Node:
        items: list[Node] = []
        going_on = self._enter("]")
        while going_on:
            items.append(self._value())
            going_on = self._comma("]")
        return SequenceNode(tuple(items), self._leave())

    def _enter(self, closing: str) -> bool:
        """Step behind the opening bracket; whether something stands between it and its closing."""
        if len(self._open) >= MAX_DEPTH:
            self._source.stop("too-deep", self._here(), limit=str(MAX_DEPTH))
        self._open.append(self._at)
        self._advance(1)
        return self._letter() != closing

    def _comma(self, closing: str) -> bool:
        """Step behind the comma; false when the closing bracket stands here instead."""
        if self._letter() == closing:
            return False
        comma = self._at
        if self._letter() != ",":
            self._unexpected("json-comma")
        self._advance(1)
        if self._letter() == closing:
            self._source.stop("json-trailing-comma", self._source.character(comma))
        return True

    def _colon(self) -> None:
        if self._letter() != ":":
            self._unexpected("json-colon")
        self._advance(1)

    def _leave(self) -> Place:
        """Step behind the closing bracket; the place from the opening one."""
        place = self._source.place(self._open.pop(), self._at + 1)
        self._advance(1)
        return place

    def _string_node(self) -> Node:
        place, text = self._string()
        if _is_text(text):
            return ScalarNode(text, place)
        return self._source.refused("lone-surrogate", place)

    def _string(self) -> tuple[Place, str]:
        start = self._at
        if self._letter() != '"':
            self._unexpected("json-key")
        try:
            text, end = scanstring(self._text, start + 1, True)  # noqa: FBT003 - its only way
        except JSONDecodeError as error:
            self._bad_string(start, error)
        self._advance(end - start)
        return self._source.place(start, end), text

    def _bad_string(self, start: int, error: JSONDecodeError) -> NoReturn:
        letter = self._text[error.pos : error.pos + 1]
        if error.msg.startswith("Unterminated") or letter in {"\n", "\r"}:
            self._source.stop("unclosed-quote", self._source.character(start))
        place = self._source.character(error.pos)
        if error.msg.startswith("Invalid control"):
            code_point = f"U+{ord(letter):04X}"
            self._source.stop("unusable-character", place, character=code_point)
        self._source.stop("bad-escape", place)

    def _word(self) -> Node:
        """A number or a word without quotes."""
        match = _WORD.match(self._text, self._at)
        if match is None:
            self._unexpected("json-value")
        self._advance(len(match[0]))
        place = self._source.place(match.start(), match.end())
        if match[0] in _WORDS:
            return ScalarNode(_WORDS[match[0]], place)
        return self._number(match[0], place)

    def _number(self, text: str, place: Place) -> Node:
        value = NotNumber.NOT_FINITE if text in _NOT_FINITE else number(text)
        if isinstance(value, NotNumber):
            return self._source.not_a_number(value, text, place)
        if value is None:
            return self._source.refused("json-bare-word", place, text=shown(text))
        if not _NUMBER.fullmatch(text):
            return self._source.refused("json-number", place, text=shown(text))
        return ScalarNode(value, place)

    def _unexpected(self, code: str) -> NoReturn:
        """Say what stands here instead of what must. Raises Stopped."""
        letter = self._letter()
        if letter in {"/", "#"}:
            code = "json-comment"
        elif letter == "'":
            code = "json-single-quote"
        elif not letter and self._open:
            bracket = self._source.character(self._open[-1])
            self._source.stop("unclosed-bracket", bracket, end=str(self._here().line))
        self._source.stop(code, self._here())

    def _letter(self) -> str:
        return self._text[self._at : self._at + 1]

    def _here(self) -> Place:
        return self._source.character(self._at)

    def _advance(self, count: int) -> None:
        """Step over some characters and the space behind them."""
        space = _SPACE.match(self._text, self._at + count)
        self._at = len(self._text) if space is None else space.end()


def _is_text(text: str) -> bool:
    """Whether every surrogate has its other half, so that the text can be written as UTF-8."""
    return text.isascii() or not _SURROGATE.search(text)
