"""Words, places and values as JSON."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qazlint.model.document import (
    MappingNode,
    Missing,
    Node,
    Plain,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.texts import Texts
from qazlint.reporters.message import Argument, Message, in_all, on_one_line

if TYPE_CHECKING:
    from qazlint.model.document import Atom, Place


def texts(words: Texts) -> Plain:
    """Words of a pack in the three languages."""
    return {key: on_one_line(text) for key, text in words._asdict().items()}


def said(what: Message) -> Plain:
    """A message with its id and arguments, and what it says in the three languages."""
    arguments: Plain = {key: _argument(one) for key, one in what.arguments.items()}
    return {"id": what.id, "arguments": arguments, "texts": texts(in_all(what))}


def _argument(what: Argument) -> Plain:
    match what:
        case str() | int():
            return what
        case Texts():
            return texts(what)
        case Message():
            arguments: Plain = {key: _argument(one) for key, one in what.arguments.items()}
            return {"id": what.id, "arguments": arguments}
        case dt.date():
            return what.isoformat()
        case _:
            return [_argument(one) for one in what]


def place(where: Place) -> Plain:
    """A stretch of a file; lines and columns count from 1, the end is exclusive."""
    return dict(where._asdict())


def found(node: Node | Missing) -> Plain:
    """What stood where a condition looked; sections and lists of sections without their parts."""
    match node:
        case Missing():
            return {"state": "missing"}
        case UnusableNode(reason=reason):
            return {"state": "unusable", "reason": reason.value}
        case ScalarNode(value=value):
            return {"state": "value", "value": _atom(value)}
        case MappingNode():
            return {"state": "section"}
        case SequenceNode(items=items):
            atoms = [_atom(one.value) for one in items if isinstance(one, ScalarNode)]
            whole: dict[str, Plain] = {"state": "list", "length": len(items)}
            return {**whole, "items": atoms} if len(atoms) == len(items) else {**whole}


def _atom(value: Atom) -> Plain:
    return value
