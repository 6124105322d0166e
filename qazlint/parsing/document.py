"""From the bytes of a file to a document, whether it is written in YAML or in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qazlint.errors import whole_file
from qazlint.model.canonical import octets_digest
from qazlint.model.document import Document
from qazlint.model.problem import Problem
from qazlint.parsing.source import Source, Stopped

if TYPE_CHECKING:
    from qazlint.model.document import Node

MAX_BYTES: Final = 4 * 1024 * 1024
"""The largest file that is read; a manifest has about 6 000 bytes. Callers read one byte more."""

_MARK: Final = b"\xef\xbb\xbf"
_MARKS_OF_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def parse_document(data: bytes, *, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """
    The document that these bytes write, and the problems of its file.

    A file named `.json` is JSON (RFC 8259), any other YAML. Where a part cannot be used, it is an
    unusable node and its problem is among the problems; where nothing can be used, there is no
    document and at least one problem. Total.
    """
    text = _decoded(data, file)
    if isinstance(text, Problem):
        return None, (text,)
    source = Source(file, text)
    try:
        root = _root(source, data)
    except Stopped:
        return None, tuple(source.problems)
    return Document(file, root, octets_digest(data)), tuple(source.problems)


def _decoded(data: bytes, file: str) -> str | Problem:
    """The text that the bytes encode, or why they encode none."""
    if len(data) > MAX_BYTES:
        limit = str(MAX_BYTES // 1024**2)
        return Problem(whole_file(file), "file-too-large", {"limit": limit})
    if data.startswith(_MARKS_OF_UTF_16):
        return Problem(whole_file(file), "utf-16")
    try:
        text = data.removeprefix(_MARK).decode()
    except UnicodeDecodeError as error:
        return _undecoded(error, file)
    return text if text.strip() else Problem(whole_file(file), "empty-document")


def _undecoded(error: UnicodeDecodeError, file: str) -> Problem:
    before = Source(file, error.object[: error.start].decode())
    octet = f"0x{error.object[error.start]:02X}"
    return Problem(before.character(len(before.text)), "not-utf-8", {"octet": octet})


def _root(source: Source, data: bytes) -> Node:
    if source.file.lower().endswith(".json"):
        from qazlint.parsing.json_document import read_json

        return read_json(source)
    from qazlint.parsing.yaml_document import read_yaml

    return read_yaml(source, data.removeprefix(_MARK))
