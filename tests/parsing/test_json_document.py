"""JSON is read by RFC 8259, with places and without guesses."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qazlint.model.document import MappingNode, Plain, SequenceNode, plain
from qazlint.parsing.document import parse_document
from qazlint.parsing.source import MAX_NODES


def value(text: str) -> Plain:
    document, problems = parse_document(text.encode(), file="m.json")
    assert problems == ()
    assert document is not None
    return plain(document.root)


INTEGERS = st.integers(-(10**15) + 1, 10**15 - 1).filter(lambda number: len(str(number)) != 12)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
TREES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | INTEGERS | FLOATS | st.text(),
    lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts),
)


@given(TREES, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_what_json_writes_comes_back(tree: Any, ascii_only: bool, indent: int | str | None) -> None:  # noqa: FBT001
    """Every value of JSON survives, fractions exactly as they are written."""
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)

    assert json.loads(text, parse_float=Decimal) == value(text)


def test_places() -> None:
    """Lines and code points, whatever the line ends with."""
    document, _ = parse_document('{"ә😀": [1,\r\n  "b"],\n "c" : {} }'.encode(), file="m.json")

    assert document is not None
    assert isinstance(document.root, MappingNode)
    first, second = document.root.members.values()
    assert isinstance(first.node, SequenceNode)
    assert document.root.place[1:] == (1, 1, 3, 12)
    assert first.key_place[1:] == (1, 2, 1, 6)
    assert first.node.place[1:] == (1, 8, 2, 7)
    assert first.node.items[1].place[1:] == (2, 3, 2, 6)
    assert second.node.place[1:] == (3, 8, 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"\\ud83d\\ude00"', "😀"),
        ('"\\u0000\\/\\n"', "\0/\n"),
        ('"\u2028\x85"', "\u2028\x85"),
        ("-0", 0),
        ("1E5", Decimal("1E5")),
        ("123456789012.0", Decimal("123456789012.0")),
        (" [ ] ", []),
        ("\r\n{ }\t", {}),
        ('{"<<": 1, "": 2, "null": 3}', {"<<": 1, "": 2, "null": 3}),
    ],
)
def test_corners(text: str, expected: Plain) -> None:
    """What JSON allows is read, even where YAML would refuse it."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("700140000019", "unquoted-identifier", 7),
        ("010140000123", "unquoted-identifier", 7),
        ("017", "leading-zero", 7),
        ("1000000000000000", "number-too-long", 7),
        ("1e999", "number-too-long", 7),
        ("NaN", "not-finite", 7),
        ("-Infinity", "not-finite", 7),
        ("+1", "json-number", 7),
        (".5", "json-number", 7),
        ("1.", "json-number", 7),
        ("0x1F", "json-number", 7),
        ("True", "json-bare-word", 7),
        ("қала", "json-bare-word", 7),
        ("2026-01-01", "json-bare-word", 7),
        ('"\\ud800"', "lone-surrogate", 7),
        ('"\\udc00\\ud800"', "lone-surrogate", 7),
        ('1, "a": 2', "duplicate-key", 10),
        ('1, "\\udfff": 2', "lone-surrogate", 10),
    ],
)
def test_a_value_that_cannot_be_used_leaves_the_rest(text: str, code: str, column: int) -> None:
    """Only the one value is lost, as in YAML."""
    document, problems = parse_document(f'{{"a": {text}, "k": 1}}'.encode(), file="m.json")

    assert [(code, 1, column)] == [(p.code, p.place.line, p.place.column) for p in problems]
    assert document is not None
    assert isinstance(document.root, MappingNode)
    read = plain(document.root)
    assert isinstance(read, dict)
    assert read["k"] == 1
    assert read["a"] in {None, 1}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("[1,\n]", "json-trailing-comma", 1, 3),
        ('{"a": 1,}', "json-trailing-comma", 1, 8),
        ('{\n// c\n"a": 1}', "json-comment", 2, 1),
        ('{"a": 1 # c\n}', "json-comment", 1, 9),
        ("[1] /* c */", "json-comment", 1, 5),
        ("{'a': 1}", "json-single-quote", 1, 2),
        ("{a: 1}", "json-key", 1, 2),
        ("{1: 1}", "json-key", 1, 2),
        ("{,}", "json-key", 1, 2),
        ('{"a" 1}', "json-colon", 1, 6),
        ('{"a": }', "json-value", 1, 7),
        ("[,]", "json-value", 1, 2),
        (",", "json-value", 1, 1),
        ('{"a": 1 "b": 2}', "json-comma", 1, 9),
        ("[1 2]", "json-comma", 1, 4),
        ("[1}", "json-comma", 1, 3),
        ("[1,\n [2", "unclosed-bracket", 2, 2),
        ("[", "unclosed-bracket", 1, 1),
        ('{"a":', "unclosed-bracket", 1, 1),
        ('["a', "unclosed-quote", 1, 2),
        ('["a\n"]', "unclosed-quote", 1, 2),
        ('["a\tb"]', "unusable-character", 1, 4),
        ('["a\\x"]', "bad-escape", 1, 4),
        ('["\\u12"]', "bad-escape", 1, 4),
        ("1\n2", "after-the-end", 2, 1),
        ("[1,\r2]", "lone-return", 1, 4),
        ("[1,\xa02]", "json-value", 1, 4),
        ("[1,\x00]", "json-value", 1, 4),
        ("[" * 100_000, "too-deep", 1, 101),
        ('{"a":' * 100_000, "too-deep", 1, 501),
        ("[" * 101 + "]" * 101, "too-deep", 1, 101),
        ("[" + "1," * MAX_NODES + "1]", "too-many-values", 1, 2 * MAX_NODES),
    ],
)
def test_what_cannot_be_parsed(text: str, code: str, line: int, column: int) -> None:
    """One problem, at the place where it is mended."""
    document, problems = parse_document(text.encode(), file="m.json")

    assert document is None
    assert [(code, line, column)] == [(p.code, p.place.line, p.place.column) for p in problems]


def test_depth_to_the_limit() -> None:
    """A hundred levels are read."""
    assert value("[" * 100 + "]" * 100)
