"""The compiled form of a pack, written; `compiled.py` says what it looks like."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from qazlint.parsing.compiled import HOMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qazlint.model.document import Atom
    from qazlint.model.pack import Pack, PackTexts


def compiled_form(whole: Pack | PackTexts) -> bytes:
    """The bytes that `compiled` reads back. The same for equal values."""
    freezer = _Freezer(whole)
    freezer.number(whole)
    return freezer.spelled()


class _Freezer:
    """Numbers every value once, the atoms first, parts before what they are parts of."""

    def __init__(self, whole: Pack | PackTexts) -> None:
        self._atoms: dict[tuple[type, Atom], int] = {}
        self._kinds: dict[str, int] = {}
        self._rows: dict[tuple[int, ...], int] = {}
        self._known: dict[int, int] = {}  # by identity, since packs share their parts
        self._gather(whole, set())

    def spelled(self) -> bytes:
        atoms, rows = [value for _, value in self._atoms], list(self._rows)
        whole = {"kinds": list(self._kinds), "atoms": atoms, "rows": rows}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()

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
        row = (kind, *(self.number(part) for part in parts))
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
