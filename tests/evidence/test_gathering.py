"""Evidence beside a manifest: former words in it, and in the documents that it names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from qazlint.evidence.gathering import (
    MOST_BYTES,
    TextFile,
    gathered,
    lines_of,
    named_texts,
    split,
    text_file,
)
from qazlint.model.document import MappingNode, SequenceNode, UnusableNode, plain
from qazlint.parsing.document import parse_document
from qazlint.workspace import read_pack, read_texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qazlint.model.document import Document, Node

DAY = dt.date(2026, 11, 23)
MANIFEST = """schema: qazlint/1
system: {id: a, name: {ru: Информационная система «А»}, purpose: Учет КВОИКИ}
approvals:
  - {date: 2026-03-01, reason: По заключению ОЦИБ}
  - {date: 2026-09-01, reason: По заключению ОЦИБ}
  - reason: >-
      Объект информатизации
      и ОЦИБ
documents:
  - {kind: technical_specification, date: 2026-08-01, file: docs/a.md}
  - {kind: other, file: docs/b.md}
  - {kind: other, date: 2026-09-02, file: docs/a.md}
"""


def _document(text: str = MANIFEST) -> Document:
    document, problems = parse_document(text.encode(), file="qaztech.yaml")
    assert document is not None
    assert problems == ()
    return document


def _gathered(files: Mapping[str, TextFile] | None, text: str = MANIFEST) -> Mapping[str, Node]:
    pack = read_pack().pack
    return gathered(_document(text), split(text), files, pack=pack, as_of=DAY)


def _items(node: Node) -> list[Any]:
    assert isinstance(node, SequenceNode)
    return list(node.items)


def test_a_word_of_the_manifest_has_the_day_of_its_entry_and_its_place() -> None:
    words = [
        (one["said"], one["used_on"], node.place.line, node.place.column)
        for node in _items(_gathered(None)["words"])
        if isinstance(one := plain(node), dict)
    ]

    assert words == [
        ("КВОИКИ", "2026-11-23", 2, 71),
        ("ОЦИБ", "2026-03-01", 4, 46),
        ("ОЦИБ", "2026-09-01", 5, 46),
        ("Объект информатизации", "2026-11-23", 7, 7),
        ("ОЦИБ", "2026-11-23", 8, 9),
    ]


def test_a_word_that_a_line_breaks_stands_where_its_value_does() -> None:
    text = "system:\n  purpose: >-\n    Объект\n    информатизации\n"
    [word] = _items(_gathered(None, text)["words"])

    assert (word.place.line, plain(word)["said"]) == (2, "Объект информатизации")


def test_a_word_says_what_stands_for_it_and_until_when_it_was_right() -> None:
    [word, *_] = _items(_gathered(None)["words"])

    assert plain(word) == {
        "said": "КВОИКИ",
        "official": "критически важный цифровой объект",
        "kind": "term",
        "language": "ru",
        "until": "2026-07-11",
        "used_on": "2026-11-23",
    }


def test_documents_are_named_once_with_the_date_of_their_entry() -> None:
    named = [(one.file, one.written_on) for one in named_texts(_document())]

    assert named == [("docs/a.md", "2026-08-01"), ("docs/b.md", None)]


def test_without_files_there_is_nothing_said_of_documents() -> None:
    assert set(_gathered(None)) == {"words"}


def test_what_stands_in_a_document_has_its_place_there() -> None:
    text = "# Задание\n\nНужен ОЦИБ и\nобъект\nинформатизации.\n"
    files = {"docs/a.md": TextFile("docs/a.md", text), "docs/b.md": TextFile("docs/b.md", None)}
    read, unread = _items(_gathered(files)["texts"])
    words = _items(read.members["words"].node)

    assert [plain(read.members[key].node) for key in ("state", "written_on")] == [
        "read",
        "2026-08-01",
    ]
    assert [(plain(one)["said"], one.place) for one in words] == [
        ("ОЦИБ", ("docs/a.md", 3, 7, 3, 11)),
        ("объект информатизации", ("docs/a.md", 4, 1, 5, 15)),
    ]
    assert plain(unread.members["state"].node) == "unreadable"
    assert all(
        isinstance(unread.members[key].node, UnusableNode) for key in ("words", "written_on")
    )


def test_a_scan_is_no_text() -> None:
    files = {
        "docs/a.md": text_file("docs/a.pdf", b"%PDF-1.7 \0 \xff"),
        "docs/b.md": text_file("docs/b.pdf", b"%PDF-1.7 \xff"),
    }
    states = [plain(one.members["state"].node) for one in _items(_gathered(files)["texts"])]

    assert states == ["not_text", "not_text"]
    assert lines_of(files) == {}


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16"])
def test_a_text_in_another_encoding_is_unread_and_not_out_of_scope(encoding: str) -> None:
    file = text_file("docs/a.TXT", "Задание на информационную систему".encode(encoding))

    assert file == TextFile("docs/a.TXT", None, is_text=True)


@pytest.mark.parametrize(
    ("data", "text", "is_text"),
    [
        (b"\xef\xbb\xbfa\r\nb", "a\r\nb", True),
        (b"", "", True),
        (b"a" * (MOST_BYTES + 1), None, True),
    ],
)
def test_bytes_become_text(data: bytes, text: str | None, *, is_text: bool) -> None:
    assert text_file("a.md", data) == TextFile("a.md", text, is_text)


def test_a_long_scan_is_a_scan() -> None:
    scan = b"%PDF-1.7 \0" + b"a" * MOST_BYTES

    assert text_file("order.pdf", scan) == TextFile("order.pdf", None, is_text=False)


def test_lines_end_as_in_an_editor() -> None:
    assert split("a\r\nb\u2028c\n") == ("a", "b\u2028c", "")


def test_a_manifest_that_is_no_section_has_no_words() -> None:
    found = _gathered({}, "[ОЦИБ]\n")

    assert [len(_items(found[name])) for name in ("words", "texts")] == [0, 0]
    assert not isinstance(_document("[ОЦИБ]\n").root, MappingNode)


# The disk


def test_a_document_is_looked_for_from_the_manifest_up_to_the_root(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    home = tmp_path / "services" / "a"
    (home / "docs").mkdir(parents=True)
    (home / "docs" / "near.md").write_text("near", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "far.md").write_text("far", encoding="utf-8")
    manifest = str(home / "qaztech.yaml")
    files = read_texts(manifest, ["docs/near.md", "docs/far.md", "docs/none.md", "docs"])

    assert {name: one.text for name, one in files.items()} == {
        "docs/near.md": "near",
        "docs/far.md": "far",
        "docs/none.md": None,
        "docs": None,
    }
    assert files["docs/far.md"].file == str(tmp_path / "docs" / "far.md")


def test_outside_of_a_repository_only_the_folder_itself_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.md").write_text("b", encoding="utf-8")

    assert read_texts(str(tmp_path / "a" / "qaztech.yaml"), ["b.md"])["b.md"].text is None


@pytest.mark.parametrize("name", ["../secret.md", "link.md"])
def test_what_lies_outside_is_not_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    (home / "link.md").symlink_to(tmp_path / "secret.md")

    assert read_texts(str(home / "qaztech.yaml"), [name])[name] == TextFile(name, None)


def test_an_absolute_path_outside_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "home" / ".git").mkdir(parents=True)
    name = str(tmp_path / "secret.md")

    assert read_texts(str(tmp_path / "home" / "qaztech.yaml"), [name])[name].text is None
