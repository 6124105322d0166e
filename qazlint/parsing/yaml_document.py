"""
From YAML to nodes, through libyaml's events.

The events of libyaml and not its composed nodes: composing is no faster, recurses in C for every
level and so dies on 100 000 brackets, and hides where an alias stands.

What readers of YAML disagree on is refused with a problem instead of being guessed: leading zeros,
merge keys (YAML 1.1 only, and whoever reads a manifest should see each value where it holds), tags
beyond the core schema, a second document (which of them would be the manifest?), characters that
libyaml takes for line breaks and editors do not. Where libyaml itself misreads YAML 1.2 without
saying so (`[?x]`, `&a:b`), that is refused too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NoReturn, assert_never

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from qazlint.model.document import (
    MappingNode,
    Member,
    Node,
    Place,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.named import NamedTuple
from qazlint.model.verdict import Reason
from qazlint.parsing.number import NotNumber
from qazlint.parsing.source import MAX_DEPTH, MAX_NODES, Source, shown
from qazlint.parsing.yaml_place import (
    place_marked,
    place_of_collection,
    place_of_scalar,
)
from qazlint.parsing.yaml_scalar import CORE, NULLS, resolved, suits
from qazlint.parsing.yaml_syntax import explain_character, explain_syntax

if TYPE_CHECKING:
    from collections.abc import Callable

# Read as line breaks by libyaml, or shown by no editor.
_INVISIBLE: Final = re.compile("[\x85\u2028\u2029\ufeff]|\r(?!\n)")
# A NamedTuple made this way takes half the time, and a file makes a thousand of them.
_new: Final = tuple.__new__
# libyaml compares each of these with all before it.
_MOST_TAG_DIRECTIVES: Final = 64


def read_yaml(source: Source, data: bytes) -> Node:
    """
    The root of a document in YAML; problems are noted in the source, whose text the bytes encode.

    Raises Stopped when there is no root to be used.
    """
    _refuse_invisible(source)
    if data.count(b"%TAG") > _MOST_TAG_DIRECTIVES:
        source.stop("bad-directive", source.character(source.text.find("%TAG")))
    try:
        return _Reader(source, _ended(data)).document()
    except MarkedYAMLError as error:
        explain_syntax(source, error)
    except YAMLError:
        explain_character(source)
    except UnicodeDecodeError:  # octets of a tag, written as %ED%A0%80
        source.stop("undeclared-tag", source.character(source.text.find("!")))


def _refuse_invisible(source: Source) -> None:
    text = source.text
    odd = any(mark in text for mark in "\x85\u2028\u2029\ufeff")
    if odd or ("\r" in text and text.count("\r") != text.count("\r\n")):
        explain_character(source, _INVISIBLE)


def _ended(data: bytes) -> bytes:
    """The bytes with a line break after a last line of spaces, which libyaml would drop."""
    last = data[data.rfind(b"\n") + 1 :]
    return data + b"\n" if last and not last.strip(b" \t") else data


class _Anchored(NamedTuple):
    """What an alias stands for, its text as a key, and how much it adds to the document."""

    node: Node
    key: str | None
    nodes: int
    height: int


class _Reader:
    """
    One pass over the events of a file. It recurses, MAX_DEPTH levels at most.

    Events are typed as Any, since PyYAML's types leave out which events have marks.
    """

    def __init__(self, source: Source, data: bytes) -> None:
        self._source = source
        self._asks = "?" in source.text
        self._next: Callable[[], Any] = CParser(data).get_event
        self._anchors: dict[str, _Anchored | None] = {}  # None while its value is being read
        self._nodes = 0
        self._depth = 0
        self._deepest = 0

    def document(self) -> Node:
        self._next()  # start of stream
        start = self._next()
        if start.__class__ is StreamEndEvent:
            self._source.stop("empty-document", self._source.place(0, 0))
        if start.version not in {None, (1, 2)}:
            version = ".".join(map(str, start.version))
            self._source.stop("yaml-version", place_marked(self._source, start), version=version)
        root = self._node(self._next())
        self._next()  # end of document
        after = self._next()
        if after.__class__ is not StreamEndEvent:
            self._source.stop("second-document", place_marked(self._source, after))
        return root

    def _node(self, event: Any) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._too_many(event)
        kind = event.__class__
        if kind is ScalarEvent:
            if event.anchor is None and event.tag is None:
                return self._scalar(event)
            return self._marked_scalar(event)
        return self._alias(event) if kind is AliasEvent else self._collection(event)

    def _too_many(self, event: Any) -> NoReturn:
        self._source.stop(
            "too-many-values", place_marked(self._source, event), limit=str(MAX_NODES)
        )

    def _scalar(self, event: Any) -> Node:
        value = event.value if event.style else resolved(event.value)
        place = place_of_scalar(self._source, event)
        if value.__class__ is NotNumber:
            return self._source.not_a_number(value, event.value, place)
        if value is None and place.line > self._source.lines:
            place = self._source.character(len(self._source.text))
        return _new(ScalarNode, (value, place))

    def _marked_scalar(self, event: Any) -> Node:
        """A scalar with an anchor or a tag."""
        node = self._scalar(event) if event.tag is None else self._tagged(event)
        if event.anchor is not None:
            self._check_name(event, "&")
            self._anchors[event.anchor] = _Anchored(node, event.value, nodes=1, height=0)
        return node

    def _tagged(self, event: Any) -> Node:
        """The scalar as its tag of the core schema says; the tag `!` makes it a text."""
        place = place_of_scalar(self._source, event)
        if event.tag in {"!", f"{CORE}str"}:
            return ScalarNode(event.value, place)
        value = resolved(event.value)
        if not suits(event.tag, value):
            return self._strange_tag(event, place)
        if isinstance(value, NotNumber):
            return self._source.not_a_number(value, event.value, place)
        return ScalarNode(value, place)

    def _strange_tag(self, event: Any, place: Place) -> UnusableNode:
        start = event.start_mark
        place = place._replace(line=start.line + 1, column=start.column + 1)
        tag = event.tag.replace(CORE, "!!")
        return self._source.refused("unsupported-tag", place, tag=shown(tag))

    def _check_name(self, event: Any, sign: str) -> None:
        """Stop where libyaml ends a name at a letter that belongs to it by YAML 1.2 (6.9.2)."""
        text = self._source.text
        end = text.find(sign + event.anchor, event.start_mark.index) + len(event.anchor) + 1
        if text[end : end + 1] in {":", "?", "%", "@", "`"}:
            self._source.stop("bad-anchor", self._source.character(end))

    def _alias(self, event: Any) -> Node:
        """
        The node of the anchor, at the place of the alias; its parts keep their places.

        Nodes are shared, never copied; what the document would be if they were copied is counted.
        """
        self._check_name(event, "*")
        place, name = place_marked(self._source, event), event.anchor
        if name not in self._anchors:
            return self._source.refused("unknown-alias", place, name=shown(name))
        anchored = self._anchors[name]
        if anchored is None:
            return self._source.refused("recursive-alias", place, name=shown(name))
        self._nodes += anchored.nodes - 1
        if self._nodes > MAX_NODES:
            self._too_many(event)
        self._reach(event, self._depth + anchored.height)
        return anchored.node._replace(place=place)

    def _reach(self, event: Any, depth: int) -> None:
        if depth <= self._deepest:
            return
        self._deepest = depth
        if depth > MAX_DEPTH:
            self._source.stop("too-deep", place_marked(self._source, event), limit=str(MAX_DEPTH))

    def _collection(self, event: Any) -> Node:
        self._depth += 1
        if self._depth > self._deepest:
            self._reach(event, self._depth)
        node = self._parts(event) if event.anchor is None else self._anchored(event)
        self._depth -= 1
        return node

    def _anchored(self, event: Any) -> Node:
        """The collection, remembered with the number of its nodes and levels."""
        self._check_name(event, "&")
        self._anchors[event.anchor] = None
        nodes, deepest = self._nodes, self._deepest
        self._deepest = self._depth
        node = self._parts(event)
        height = self._deepest - self._depth + 1
        self._anchors[event.anchor] = _Anchored(node, None, self._nodes - nodes + 1, height)
        self._deepest = max(self._deepest, deepest)
        return node

    def _parts(self, event: Any) -> Node:
        is_mapping = event.__class__ is MappingStartEvent
        node = self._mapping(event) if is_mapping else self._sequence(event)
        if event.tag is None or event.tag in {"!", f"{CORE}map" if is_mapping else f"{CORE}seq"}:
            return node
        return self._strange_tag(event, node.place)

    def _sequence(self, event: Any) -> Node:
        items: list[Node] = []
        item = self._next()
        while item.__class__ is not SequenceEndEvent:
            items.append(self._node(item))
            item = self._next()
        place = place_of_collection(self._source, event, items[-1].place if items else None, item)
        return SequenceNode(tuple(items), place)

    def _mapping(self, event: Any) -> Node:
        members: dict[str, Member] = {}
        last: Place | None = None
        key = self._next()
        while key.__class__ is not MappingEndEvent:
            key_place, text = self._key(key)
            node = self._node(self._next())
            last = node.place
            if text in members:
                members[text] = self._source.repeated(members[text], key_place, key=text)
            elif text is not None:
                members[text] = _new(Member, (key_place, node))
            key = self._next()
        place = place_of_collection(self._source, event, last, key)
        if "<<" not in members:
            return MappingNode(members, place)
        self._source.note("merge-key", members["<<"].key_place)
        return UnusableNode(Reason.UNREADABLE, place)

    def _key(self, event: Any) -> tuple[Place, str | None]:
        """The text of a key as it is written, None when a problem was noted instead."""
        if self._asks:
            self._check_question_mark(event)
        if event.__class__ is not ScalarEvent or event.anchor is not None or event.tag is not None:
            return self._unusual_key(event)
        if event.value in NULLS and not event.style:
            self._source.note("null-key", place_of_scalar(self._source, event))
            return place_of_scalar(self._source, event), None
        return place_of_scalar(self._source, event), event.value

    def _check_question_mark(self, event: Any) -> None:
        """Stop where libyaml takes the `?` of a text such as `[?x]` for the sign of a key."""
        before = event.start_mark.index - 1
        if before >= 0 and self._source.text[before] == "?":
            self._source.stop("unexpected-question-mark", self._source.character(before))

    def _unusual_key(self, event: Any) -> tuple[Place, str | None]:
        node = self._node(event)
        match node:
            case MappingNode() | SequenceNode():
                self._source.note("complex-key", node.place)
            case ScalarNode(value=None):
                self._source.note("null-key", node.place)
            case ScalarNode():
                return node.place, self._key_text(event)
            case UnusableNode():
                pass  # its problem has been noted
            case _:
                assert_never(node)
        return node.place, None

    def _key_text(self, event: Any) -> str | None:
        if event.__class__ is ScalarEvent:
            return str(event.value)
        anchored = self._anchors[event.anchor]
        return None if anchored is None else anchored.key
