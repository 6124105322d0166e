"""Evidence that stands beside a manifest: the words of law in it and in what it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from qazlint.evidence.wording import former_words, possible
from qazlint.model.calendar import parse_day
from qazlint.model.document import (
    Document,
    MappingNode,
    Member,
    Node,
    Place,
    Plain,
    ScalarNode,
    SequenceNode,
    UnusableNode,
    planted,
)
from qazlint.model.named import NamedTuple
from qazlint.model.shape import Kind, Shape
from qazlint.model.texts import LANGUAGES
from qazlint.model.verdict import Reason

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from qazlint.model.pack import Pack
    from qazlint.model.wording import FormerWord, Wording

MOST_BYTES: Final = 4 * 1024 * 1024
"""The largest text that is read. Callers read one byte more."""

_TEXTS: Final = (".md", ".markdown", ".txt", ".rst", ".adoc", ".html", ".htm", ".csv")
_DATE: Final = "date"
_FILE: Final = "file"


class NamedText(NamedTuple):
    """A document that the manifest names by its file."""

    file: str
    place: Place
    written_on: str | None
    """Its date, or that of the entry around it."""


class TextFile(NamedTuple):
    """What stands in the file of a named document."""

    file: str
    """Its path as a person would open it."""
    text: str | None
    """None where it is no text, or cannot be read."""
    is_text: bool = True
    """Whether it was meant to be read: a scan or a program is not."""


def text_file(file: str, data: bytes) -> TextFile:
    """
    What the bytes of a file hold: UTF-8 text, or none that can be judged. Total.

    A text in another encoding is unread, not out of scope: its name says that it is a text.
    """
    is_text = file.lower().endswith(_TEXTS)
    if b"\0" in data:
        return TextFile(file, None, is_text)
    if len(data) > MOST_BYTES:
        return TextFile(file, None)
    try:
        return TextFile(file, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return TextFile(file, None, is_text)


def gathered(
    manifest: Document,
    lines: tuple[str, ...],
    files: Mapping[str, TextFile] | None,
    *,
    pack: Pack,
    as_of: dt.date,
) -> Mapping[str, Node]:
    """
    What stands beside a manifest, by name: `words` and `texts`.

    `lines` are those of the manifest; `files` are the files that it names, None where they were
    not looked for: then there are no `texts`. What stands in no dated entry is of the as-of day.
    Total.
    """
    place = Place(manifest.file, 1, 1, 1, 1)
    words: Node = SequenceNode(tuple(_in_manifest(manifest, lines, pack, as_of)), place)
    if files is None:
        return {"words": words}
    texts = tuple(_text(one, files[one.file], pack.wording) for one in named_texts(manifest))
    return {"words": words, "texts": SequenceNode(texts, place)}


def split(text: str) -> tuple[str, ...]:
    """The lines of a text as an editor counts them; str.splitlines would also end one at U+2028."""
    return tuple(line.removesuffix("\r") for line in text.split("\n"))


def lines_of(files: Mapping[str, TextFile]) -> Mapping[str, tuple[str, ...]]:
    """The lines of every file that was read, by the path a person would open."""
    return {one.file: split(one.text) for one in files.values() if one.text is not None}


def _in_manifest(
    manifest: Document, lines: tuple[str, ...], pack: Pack, as_of: dt.date
) -> Iterator[Node]:
    """The former words in what a person wrote, each at its place and of the day of its entry."""
    free = tuple(_free_texts(manifest.root, pack.shape, as_of.isoformat(), pack.wording))
    wording = possible(" ".join(str(node.value) for node, _ in free), pack.wording)
    for node, used_on in free if wording.words else ():
        text = str(node.value)
        for use in former_words(text, wording):
            said = text[use.start : use.end]
            place = _place_of(said, node.place, lines)
            yield _word(use.word, said, place, used_on=used_on)


def _text(named: NamedText, file: TextFile, wording: Wording) -> Node:
    """One named document: its state, its date and the former words in it."""
    state = "read" if file.text is not None else "unreadable" if file.is_text else "not_text"
    written_on: Node = UnusableNode(Reason.SILENT, named.place)
    if named.written_on is not None:
        written_on = ScalarNode(named.written_on, named.place)
    head = {"file": named.file, "state": state}
    members = {key: Member(named.place, planted(value, named.place)) for key, value in head.items()}
    members["written_on"] = Member(named.place, written_on)
    members["words"] = Member(named.place, _words(named, file, wording))
    return MappingNode(members, named.place)


def _words(named: NamedText, file: TextFile, wording: Wording) -> Node:
    if file.text is None:
        return UnusableNode(Reason.UNREADABLE, named.place)
    return SequenceNode(tuple(_in_file(file.text, file.file, wording)), named.place)


def _in_file(text: str, file: str, wording: Wording) -> Iterator[Node]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for use in former_words(text, wording):
        line, last = bisect_right(starts, use.start), bisect_right(starts, use.end)
        column, end_column = use.start - starts[line - 1] + 1, use.end - starts[last - 1] + 1
        said = " ".join(text[use.start : use.end].split())
        yield _word(use.word, said, Place(file, line, column, last, end_column))


def _word(word: FormerWord, said: str, place: Place, **more: str) -> Node:
    """One former word: as written, what stands for it now, and until when it was right."""
    known: dict[str, Plain] = {
        "said": said,
        "official": word.official,
        "kind": word.kind.value,
        "language": word.language,
        "until": word.until.isoformat() if word.until else "none",
    }
    return planted({**known, **more}, place)


def _free_texts(
    node: Node, shape: Shape | None, used_on: str, wording: Wording
) -> Iterator[tuple[ScalarNode, str]]:
    """What is neither a word of a vocabulary nor a name, with the date of the entry around it."""
    match node:
        case ScalarNode(value=str()):
            if shape is not None and _is_free(shape):
                yield node, used_on
        case MappingNode(members=members):
            used_on = _date(node) or used_on
            for key, member in members.items():
                inner = shape.beneath(key) if shape else None
                if key not in wording.names or _is_section(member.node):
                    yield from _free_texts(member.node, inner, used_on, wording)
        case SequenceNode(items=items):
            inner = shape.item if shape else None
            for item in items:
                yield from _free_texts(item, inner, used_on, wording)
        case _:
            return


def _is_section(node: Node) -> bool:
    """Whether something is more than one text, or one text in several languages."""
    return isinstance(node, MappingNode) and not node.members.keys() <= set(LANGUAGES)


def _is_free(shape: Shape) -> bool:
    return shape.kind is Kind.TEXT and not (shape.values or shape.form or shape.pattern)


def _date(node: MappingNode) -> str | None:
    member = node.members.get(_DATE)
    value = member.node.value if member and isinstance(member.node, ScalarNode) else None
    return value if isinstance(value, str) and parse_day(value) else None


def _place_of(said: str, around: Place, lines: tuple[str, ...]) -> Place:
    """Where the words stand on a line of the value; the value itself where a line breaks them."""
    for number in range(around.line, min(around.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = line.find(said, around.column - 1 if number == around.line else 0)
        if start >= 0:
            return Place(around.file, number, start + 1, number, start + 1 + len(said))
    return around


def named_texts(manifest: Document) -> tuple[NamedText, ...]:
    """The documents that a manifest names by a file, each file once, in the order written."""
    found = {one.file: one for one in reversed(tuple(_named(manifest.root, None)))}
    return tuple(sorted(found.values(), key=lambda one: one.place))


def _named(node: Node, written_on: str | None) -> Iterator[NamedText]:
    match node:
        case MappingNode(members=members):
            written_on = _date(node) or written_on
            file = members[_FILE].node if _FILE in members else None
            if isinstance(file, ScalarNode) and isinstance(file.value, str):
                yield NamedText(file.value, file.place, written_on)
            for member in members.values():
                yield from _named(member.node, written_on)
        case SequenceNode(items=items):
            for item in items:
                yield from _named(item, written_on)
        case _:
            return
