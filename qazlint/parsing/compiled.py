"""
The compiled form of a pack, read back.

It is JSON of three parts: `kinds` (names of classes), `atoms` (texts, numbers, booleans, null) and
`groups`. A group is the number of a kind, how many values of it follow, and the numbers of the
parts of all these values on end; numbers count through the atoms and then the values of the groups
above, and the last value is the whole. What is equal stands there once. Values of one kind and
length are read together, since then Python makes them without a step of ours for each: a pack of
359 rules takes 4 ms, with a row for each value 9, and parsing its conditions again 200.
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
    from collections.abc import Callable, Iterator, Sequence

    from qazlint.model.law import RuleId
    from qazlint.model.rule import RuleTexts

_K = TypeVar("_K")
_V = TypeVar("_V")

HOMES: Final = (calendar, condition, law, pack, rule, shape, texts, verdict, wording)
"""Where the classes of a pack live; no two of them share a name."""

PARTS: Final = tuple(name for name in PackTexts._fields if name != "rules")
"""The parts of the words that are read as a whole, in the order of their lines."""


def parse_compiled(compiled: bytes) -> Pack:
    """The pack that `PackSource.compiled` holds."""
    whole = _thawed(compiled)
    assert isinstance(whole, Pack)
    return whole


def parse_compiled_texts(compiled: bytes) -> PackTexts:
    """The words that `PackSource.compiled_texts` holds."""
    later = later_texts(lambda: compiled)
    parts = {name: dict(getattr(later, name)) for name in PARTS}
    return PackTexts(rules=dict(later.rules), **parts)


def later_texts(read: Callable[[], bytes]) -> PackTexts:
    """
    The words, each part read when somebody looks into it.

    The first line names the rules; then every rule has a line of its own, and every other part of
    the whole, each in the form of a pack. All take 10 ms, those of a dozen rules take 1.
    """

    @cache
    def lines() -> Sequence[bytes]:
        return read().split(b"\n")

    @cache
    def places() -> Mapping[RuleId, int]:
        return {name: number for number, name in enumerate(json.loads(lines()[0]), start=1)}

    def part(name: str) -> Mapping[Any, Any]:
        return _Later(cache(lambda: _thawed(lines()[1 + len(places()) + PARTS.index(name)])))

    return PackTexts(
        rules=_RulesLater(places, cache(lambda rule: _thawed(lines()[places()[rule]]))),
        **{name: part(name) for name in PARTS},
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


class _RulesLater(Mapping["RuleId", "RuleTexts"]):
    """The words of rules, each read when somebody asks for it."""

    def __init__(
        self, names: Callable[[], Mapping[RuleId, int]], read: Callable[[RuleId], RuleTexts]
    ) -> None:
        self._names = names
        self._read = read

    def __getitem__(self, key: RuleId) -> RuleTexts:
        return self._read(key)

    def __iter__(self) -> Iterator[RuleId]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())


def _thawed(compiled: bytes) -> Any:
    spelled = json.loads(compiled)
    values: list[Any] = spelled["atoms"]
    makers = [_maker(name) for name in spelled["kinds"]]
    for kind, count, numbers in spelled["groups"]:
        parts = iter([values[number] for number in numbers])
        length = len(numbers) // count
        each = zip(*[parts] * length, strict=True) if length else ((),) * count
        values.extend([*map(makers[kind], each)])
    return values[-1]


@cache
def _maker(name: str) -> Callable[[tuple[Any, ...]], Any]:
    """From the parts of a value to the value."""
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


def _decimal(parts: tuple[Any, ...]) -> Any:
    from decimal import Decimal  # few packs hold a fraction

    return Decimal(parts[0])


def _maker_of_class(name: str) -> Callable[[tuple[Any, ...]], Any]:
    made: Any = next(getattr(home, name) for home in HOMES if hasattr(home, name))
    # Without the call of a __new__ in Python: half the time.
    return partial(tuple.__new__, made) if issubclass(made, tuple) else lambda parts: made(*parts)
