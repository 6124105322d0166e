"""
The compiled form of a pack, read back.

It is JSON of three parts: `kinds` (names of classes), `atoms` (texts, numbers, booleans, null) and
`rows`. A row is the number of a kind and the numbers of its parts; numbers count through the atoms
and then the rows above, and the last row is the whole. What is equal stands there once. So a pack
of forty rules is read in 3 ms; parsing its conditions again took 25.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from qazlint.model import calendar, condition, law, pack, rule, shape, texts, verdict, wording
from qazlint.model.pack import Pack, PackTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_K = TypeVar("_K")
_V = TypeVar("_V")

HOMES: Final = (calendar, condition, law, pack, rule, shape, texts, verdict, wording)
"""Where the classes of a pack live; no two of them share a name."""


def parse_compiled(compiled: bytes) -> Pack:
    """The pack that `PackSource.compiled` holds."""
    whole = _thawed(compiled)
    assert isinstance(whole, Pack)
    return whole


def parse_compiled_texts(compiled: bytes) -> PackTexts:
    """The words that `PackSource.compiled_texts` holds."""
    whole = _thawed(compiled)
    assert isinstance(whole, PackTexts)
    return whole


def later_texts(read: Callable[[], bytes]) -> PackTexts:
    """The same, read when somebody asks for a word: 4 ms that a run without findings saves."""

    @cache
    def whole() -> PackTexts:
        return parse_compiled_texts(read())

    return PackTexts(
        rules=_Later(lambda: whole().rules),
        scopes=_Later(lambda: whole().scopes),
        fields=_Later(lambda: whole().fields),
        values=_Later(lambda: whole().values),
        penalties=_Later(lambda: whole().penalties),
    )


class _Later(Mapping[_K, _V]):
    """A mapping that is read when somebody looks into it."""

    def __init__(self, read: Callable[[], Mapping[_K, _V]]) -> None:
        self._read = read

    def __getitem__(self, key: _K) -> _V:
        return self._read()[key]

    def __iter__(self) -> Iterator[_K]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


def _thawed(compiled: bytes) -> object:
    spelled = json.loads(compiled)
    values: list[Any] = spelled["atoms"]
    makers = [_maker(name) for name in spelled["kinds"]]
    for kind, *parts in spelled["rows"]:
        values.append(makers[kind]([values[part] for part in parts]))
    return values[-1]


def _maker(name: str) -> Callable[[list[Any]], Any]:
    """From the parts of a row to its value."""
    match name:
        case "tuple":
            return tuple
        case "frozenset":
            return frozenset
        case "dict":
            return lambda parts: dict(zip(parts[::2], parts[1::2], strict=True))
        case "date":
            return lambda parts: date.fromisoformat(parts[0])
        case "Decimal":
            return _decimal
        case _:
            return _maker_of_class(name)


def _decimal(parts: list[str]) -> Any:
    from decimal import Decimal  # few packs hold a fraction

    return Decimal(parts[0])


def _maker_of_class(name: str) -> Callable[[list[Any]], Any]:
    made: Any = next(getattr(home, name) for home in HOMES if hasattr(home, name))
    # Without the call of a __new__ in Python: half the time for two thousand rows.
    return partial(tuple.__new__, made) if issubclass(made, tuple) else lambda parts: made(*parts)
