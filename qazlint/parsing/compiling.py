"""The compiled form of a pack, written; `compiled.py` says what it looks like."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from qazlint.parsing.compiled import HOMES, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qazlint.model.document import Atom
    from qazlint.model.pack import Pack, PackTexts


_Row: TypeAlias = "tuple[int, tuple[int, ...]]"
"""The number of a kind, and the numbers of the parts."""


def compiled_pack(pack: Pack) -> bytes:
    """The bytes that `compiled` reads back. The same for equal values."""
    return _compiled(pack)


def compiled_texts(texts: PackTexts) -> bytes:
    """The lines that `compiled` reads back, one at a time. The same for equal values."""
    names = json.dumps(list(texts.rules)).encode()
    rules = (_compiled(one) for one in texts.rules.values())
    parts = (_compiled(getattr(texts, name)) for name in PARTS)
    return b"\n".join((names, *rules, *parts))


def _compiled(whole: object) -> bytes:
    freezer = _Freezer(whole)
    freezer.number(whole)
    return freezer.spelled()


class _Freezer:
    """Numbers every value once, the atoms first, parts before what they are parts of."""

    def __init__(self, whole: object) -> None:
        self._atoms: dict[tuple[type, Atom], int] = {}
        self._kinds: dict[str, int] = {}
        self._rows: dict[_Row, int] = {}
        self._known: dict[int, int] = {}  # by identity, since packs share their parts
        self._gather(whole, set())

    def spelled(self) -> bytes:
        atoms = [value for _, value in self._atoms]
        whole = {"kinds": list(self._kinds), "atoms": atoms, "groups": self._groups()}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()

    def _groups(self) -> list[tuple[int, int, list[int]]]:
        """The rows, those of one height, kind and length together, with the numbers of then."""
        heights = [0] * len(self._atoms)
        for _, parts in self._rows:
            heights.append(1 + max((heights[part] for part in parts), default=0))

        def alike(row: _Row) -> tuple[int, int, int]:
            return heights[self._rows[row]], row[0], len(row[1])

        ordered = sorted(self._rows, key=alike)
        numbers = [*range(len(self._atoms)), *(0 for _ in ordered)]
        for number, row in enumerate(ordered, start=len(self._atoms)):
            numbers[self._rows[row]] = number
        groups = []
        for (_, kind, _), rows in groupby(ordered, alike):
            alikes = [parts for _, parts in rows]
            groups.append((kind, len(alikes), [numbers[part] for one in alikes for part in one]))
        return groups

    def number(self, value: Any) -> int:
        """The number of a value, after those of its parts."""
        if _is_atom(value):
            return self._atoms[type(value), value]
        if id(value) not in self._known:
            self._known[id(value)] = self._number(value)
        return self._known[id(value)]

    def _number(self, value: Any) -> int:
        name, parts = _taken_apart(value)
        kind = self._kinds.setdefault(name, len(self._kinds))
        row = (kind, tuple(self.number(part) for part in parts))
        return self._rows.setdefault(row, len(self._atoms) + len(self._rows))

    def _gather(self, value: Any, seen: set[int]) -> None:
        if _is_atom(value):
            # 1 and true are equal, and are two values.
            self._atoms.setdefault((type(value), value), len(self._atoms))
        elif id(value) not in seen:
            seen.add(id(value))
            for part in _taken_apart(value)[1]:
                self._gather(part, seen)


def _is_atom(value: object) -> bool:
    return value is None or isinstance(value, str | bool | int)


def _taken_apart(value: Any) -> tuple[str, Iterable[Any]]:
    match value:
        case Enum():
            return _name(type(value)), (value.value,)
        case date():
            return "date", (value.isoformat(),)
        case Decimal():
            return "Decimal", (str(value),)
        case frozenset():
            return "frozenset", sorted(value)
        case dict():
            return "dict", (part for pair in value.items() for part in pair)
        case tuple():
            return _name(type(value)), value
        case _:
            raise TypeError(f"{type(value).__name__} is no part of a pack")


@cache
def _name(made: type) -> str:
    assert made is tuple or sum(getattr(home, made.__name__, None) is made for home in HOMES) == 1
    return made.__name__
