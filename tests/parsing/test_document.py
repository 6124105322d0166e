"""Bytes become a document or a problem with a place, whatever the bytes are."""

from __future__ import annotations

import hashlib
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qazlint.errors import PROBLEMS, told
from qazlint.model.document import (
    MappingNode,
    Node,
    Place,
    ScalarNode,
    SequenceNode,
    UnusableNode,
    plain,
)
from qazlint.parsing.document import MAX_BYTES, parse_document

if TYPE_CHECKING:
    from collections.abc import Iterator

YAML_SIGNS = st.text("ab1 \t\n\r:-?,[]{}#&*!|>'\"%@`<.0~\\\ufeff\x85\u2028\x00ә😀")


def places(node: Node) -> Iterator[Place]:
    """Every place of a document."""
    yield node.place
    match node:
        case MappingNode(members=members):
            for member in members.values():
                yield member.key_place
                yield from places(member.node)
        case SequenceNode(items=items):
            for item in items:
                yield from places(item)
        case ScalarNode() | UnusableNode():
            pass


def check(data: bytes, file: str) -> None:
    """Something is answered, and every place of the answer lies in the file."""
    document, problems = parse_document(data, file=file)
    seen = [problem.place for problem in problems]
    if document is None:
        assert problems
    else:
        seen.extend(places(document.root))
    for problem in problems:
        assert all(told(problem, language) for language in ("kk", "ru", "en"))
        for text in PROBLEMS[problem.code]:
            fields = {name for _, name, _, _ in Formatter().parse(text) if name}
            assert set(problem.arguments) == fields
    if any(place[1:] != (1, 1, 1, 1) for place in seen):
        lines = [line.removesuffix("\r") for line in _text(data).split("\n")]
        for place in seen:
            assert place.file == file
            assert (place.line, place.column) <= (place.end_line, place.end_column)
            assert 1 <= place.line <= place.end_line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1


def _text(data: bytes) -> str:
    return data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")


@given(st.binary(), st.sampled_from(["m.yaml", "m.json"]))
def test_no_bytes_raise(data: bytes, file: str) -> None:
    """The parser is total: what it cannot read is a problem, never an exception."""
    check(data, file)


@given(YAML_SIGNS, st.sampled_from(["m.yaml", "m.json"]))
def test_no_text_of_signs_raises(text: str, file: str) -> None:
    """Texts made of signs of YAML reach deeper into the parser than random bytes."""
    check(text.encode(), file)


def test_a_document_names_its_file_and_digest() -> None:
    """The digest is of the bytes as they are in the file, its mark included."""
    data = b"\xef\xbb\xbfa: 1\n"

    document, problems = parse_document(data, file="x/m.yaml")

    assert problems == ()
    assert document is not None
    assert ("x/m.yaml", hashlib.sha256(data).hexdigest()) == (document.file, document.sha256)


def test_a_byte_order_mark_takes_no_column() -> None:
    """Editors do not show the mark of UTF-8, so columns are counted without it."""
    for file, data in (("m.yaml", b"\xef\xbb\xbfa: 1"), ("m.json", b'\xef\xbb\xbf{"a": 1}')):
        document, _ = parse_document(data, file=file)

        assert document is not None
        assert document.root.place.column == 1


def test_the_name_decides_the_format() -> None:
    """A trailing comma is YAML and no JSON."""
    document, _ = parse_document(b"[1,]", file="m.yml")

    assert document is not None
    assert plain(document.root) == [1]
    assert parse_document(b"[1,]", file="M.JSON")[0] is None


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "empty-document", 1, 1),
        (b" \r\n\n", "empty-document", 1, 1),
        (b"\xef\xbb\xbf", "empty-document", 1, 1),
        ("a: б\n".encode("utf-16"), "utf-16", 1, 1),
        (b"\xfe\xff\x00a", "utf-16", 1, 1),
        ("a".encode("utf-32"), "utf-16", 1, 1),
        ("a: 1\r\nә: ".encode() + b"\xe9\n", "not-utf-8", 2, 4),
        (b"a: \xed\xa0\x80", "not-utf-8", 1, 4),
        (b"a" * (MAX_BYTES + 1), "file-too-large", 1, 1),
    ],
)
@pytest.mark.parametrize("file", ["m.yaml", "m.json"])
def test_what_is_no_text_is_a_problem(
    data: bytes, code: str, line: int, column: int, file: str
) -> None:
    """A file that is no text in UTF-8 is told apart from one that says nothing."""
    document, problems = parse_document(data, file=file)

    assert document is None
    assert [(code, line, column)] == [(p.code, p.place.line, p.place.column) for p in problems]


def test_a_file_of_the_largest_size_is_read() -> None:
    """The limit is the last size that is read."""
    data = b"a: " + b"b" * (MAX_BYTES - 3)

    document, problems = parse_document(data, file="m.yaml")

    assert document is not None
    assert problems == ()


@pytest.mark.parametrize("file", ["m.yaml", "m.json"])
def test_problems_of_one_file_have_a_limit(file: str) -> None:
    """The hundred-and-first problem says that there are more, and reading stops."""
    document, problems = parse_document(b"[" + b"017,\n" * 5000 + b"1]", file=file)

    assert document is None
    assert len(problems) == 101
    assert (problems[-1].code, problems[-1].place.line) == ("more-problems", 101)
