"""From the words of a rule to conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from qazlint.model.calendar import Period, parse_period
from qazlint.model.condition import (
    All,
    AsOf,
    Comparison,
    Condition,
    Counts,
    DigestRef,
    Emptiness,
    FieldPath,
    InScope,
    Literal,
    Not,
    Operand,
    ParameterName,
    ParameterRef,
    Predicate,
    ProfileName,
    Quantified,
    Quantifier,
    ScopeName,
    Source,
    TableName,
    TableRef,
    Within,
)
from qazlint.model.condition import Any as AnyOf
from qazlint.parsing.misfit import Misfit, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    Resolve = Callable[[ScopeName], Condition]

_T = TypeVar("_T")

_SOURCES: Final = ("field", "day", "parameter", "value", "digest", "table")
_ARITHMETIC: Final = ("plus", "minus", "times")
_PREDICATES: Final = (*(predicate.value for predicate in Predicate), "within", "counts")
_QUANTIFIERS: Final = ("some", "every")
_WORDS: Final = ("all", "any", "not", "scope", *_QUANTIFIERS)
_DEEPEST: Final = 32


def parse_condition(data: object, resolve: Resolve, *, depth: int = 0) -> Condition:
    """
    The condition that plain data spells.

    `resolve` gives the definition of a scope and may raise Misfit. Raises Misfit when the data is
    no condition of the language.
    """
    if depth > _DEEPEST:
        raise Misfit((), "condition-too-deep", limit=str(_DEEPEST))
    if not isinstance(data, dict):
        raise Misfit((), "no-condition", found=in_words(data))
    words = [word for word in _WORDS if word in data]
    if len(words) > 1:
        raise Misfit((words[1],), "two-conditions", first=words[0], second=words[1])
    if not words:
        return _parse_test(data)
    return _parse_combined(words[0], data, resolve, depth=depth + 1)


def parse_path(data: object) -> FieldPath:
    """The path that a text spells: /a/b, ./a, ../a, or dots alone for an item. Raises Misfit."""
    if not isinstance(data, str):
        raise Misfit((), "no-path", found=in_words(data))
    if data == ".":
        return FieldPath(0, ())
    if set(data.split("/")) == {".."}:
        return FieldPath(data.count(".."), ())
    if data.startswith("/"):
        return FieldPath(None, _steps(data[1:], data))
    up = 0
    rest = data
    while rest.startswith("../"):
        up, rest = up + 1, rest[3:]
    if up:
        return FieldPath(up, _steps(rest, data))
    if data.startswith("./"):
        return FieldPath(0, _steps(data[2:], data))
    raise Misfit((), "no-path", found=data)


def _steps(text: str, whole: str) -> tuple[str, ...]:
    steps = tuple(text.split("/"))
    if not all(steps):
        raise Misfit((), "no-path", found=whole)
    return steps


def _parse_combined(word: str, data: dict[str, Any], resolve: Resolve, *, depth: int) -> Condition:
    if word in _QUANTIFIERS:
        return _parse_quantified(word, data, resolve, depth=depth)
    _only(data, (word,))
    if word == "scope":
        return _parse_scope(data[word], resolve)
    if word == "not":
        return Not(_inner(data, "not", resolve, depth=depth))
    parts = _parse_parts(word, data[word], resolve, depth=depth)
    return All(parts) if word == "all" else AnyOf(parts)


def _parse_scope(name: object, resolve: Resolve) -> Condition:
    if not isinstance(name, str):
        raise Misfit(("scope",), "no-condition", found=in_words(name))
    try:
        return InScope(ScopeName(name), resolve(ScopeName(name)))
    except Misfit as misfit:
        raise misfit.beneath("scope") from misfit


def _parse_parts(word: str, data: object, resolve: Resolve, *, depth: int) -> tuple[Condition, ...]:
    if not isinstance(data, list) or not data:
        raise Misfit((word,), "no-parts", word=word)
    parts = []
    for number, part in enumerate(data):
        try:
            parts.append(parse_condition(part, resolve, depth=depth))
        except Misfit as misfit:
            raise misfit.beneath(word, number) from misfit
    return tuple(parts)


def _inner(data: Mapping[str, Any], key: str, resolve: Resolve, *, depth: int) -> Condition:
    try:
        return parse_condition(data[key], resolve, depth=depth)
    except Misfit as misfit:
        raise misfit.beneath(key) from misfit


def _parse_quantified(
    word: str, data: dict[str, Any], resolve: Resolve, *, depth: int
) -> Quantified:
    _only(data, (word, "where", "satisfies", "none"))
    if "satisfies" not in data and ("where" not in data or word == "every"):
        raise Misfit((word,), "nothing-to-satisfy", word=word)
    quantifier = Quantifier(word)
    default = "fail" if quantifier is Quantifier.SOME else "unknown"
    none = data.get("none", default)
    if none not in ("pass", "fail", "unknown"):
        raise Misfit(("none",), "bad-none", found=in_words(none))
    return Quantified(
        quantifier=quantifier,
        over=_at(word, parse_path, data[word]),
        where=_inner(data, "where", resolve, depth=depth) if "where" in data else None,
        satisfies=_inner(data, "satisfies", resolve, depth=depth) if "satisfies" in data else None,
        none=Emptiness(none),
    )


def _parse_test(data: dict[str, Any]) -> Condition:
    predicates = [key for key in data if key in _PREDICATES]
    subjects = [key for key in data if key in _SOURCES]
    _only(data, (*_SOURCES, *_ARITHMETIC, *_PREDICATES, *_WORDS))
    if len(subjects) != 1:
        raise Misfit((), "no-subject", subjects=", ".join(_SOURCES))
    if len(predicates) != 1:
        raise Misfit((), "no-predicate", predicates=", ".join(_PREDICATES))
    subject = parse_operand({key: data[key] for key in data if key not in _PREDICATES})
    predicate = predicates[0]
    try:
        return _parse_predicate(subject, predicate, data[predicate])
    except Misfit as misfit:
        raise misfit.beneath(predicate) from misfit


def _parse_predicate(subject: Operand, predicate: str, data: object) -> Condition:
    match predicate:
        case "exists":
            if data is not True:
                raise Misfit((), "exists-is-true")
            return Comparison(subject, Predicate.EXISTS, None)
        case "within":
            return _parse_within(subject, data)
        case "counts":
            return _parse_counts(subject, data)
        case _:
            return Comparison(subject, Predicate(predicate), parse_operand(data))


def _parse_within(subject: Operand, data: object) -> Within:
    if not isinstance(data, dict):
        raise Misfit((), "bad-within")
    _only(data, ("last", "until"))
    if set(data) != {"last", "until"}:
        raise Misfit((), "bad-within")
    return Within(
        subject, _period("last", data["last"]), _at("until", parse_operand, data["until"])
    )


def _parse_counts(subject: Operand, data: object) -> Counts:
    allowed = ("at_least", "at_most", "equals")
    if not isinstance(data, dict) or len(data) != 1:
        raise Misfit((), "bad-counts")
    _only(data, allowed)
    [(predicate, number)] = data.items()
    if not isinstance(number, int) or isinstance(number, bool):
        raise Misfit((predicate,), "bad-counts")
    return Counts(subject, Predicate(predicate), number)


def parse_operand(data: object) -> Operand:
    """A literal, or a mapping that names a source and what is done to it. Raises Misfit."""
    if isinstance(data, list):
        return Operand(Literal(tuple(_atom(item) for item in data)))
    if not isinstance(data, dict):
        return Operand(Literal(_atom(data)))
    _only(data, (*_SOURCES, *_ARITHMETIC))
    subjects = [key for key in data if key in _SOURCES]
    if len(subjects) != 1:
        raise Misfit((), "no-subject", subjects=", ".join(_SOURCES))
    return Operand(
        source=_at(subjects[0], lambda value: _source(subjects[0], value), data[subjects[0]]),
        plus=_period("plus", data["plus"]) if "plus" in data else None,
        minus=_period("minus", data["minus"]) if "minus" in data else None,
        times=_factor(data["times"]) if "times" in data else None,
    )


def _source(word: str, data: object) -> Source:
    match word:
        case "field":
            return parse_path(data)
        case "value":
            return parse_operand(data).source if not isinstance(data, dict) else _no_value(data)
        case "day" if data == "as_of":
            return AsOf()
        case "parameter" if isinstance(data, str):
            return ParameterRef(ParameterName(data))
        case "table" if isinstance(data, str):
            return TableRef(TableName(data))
        case "digest" if isinstance(data, str):
            return DigestRef(ProfileName(data))
        case _:
            return _no_value(data)


def _no_value(data: object) -> Source:
    raise Misfit((), "no-value", found=in_words(data))


def _atom(data: object) -> str | int | Decimal | bool | None:
    if data is None or isinstance(data, dict | list):
        raise Misfit((), "no-value", found=in_words(data))
    return data  # type: ignore[return-value] # JSON has no other kinds


def _period(key: str, data: object) -> Period:
    period = parse_period(data)
    if period is None:
        raise Misfit((key,), "no-period", found=in_words(data))
    return period


def _factor(data: object) -> Decimal | int | ParameterRef:
    if isinstance(data, dict) and set(data) == {"parameter"} and isinstance(data["parameter"], str):
        return ParameterRef(ParameterName(data["parameter"]))
    if data is None or isinstance(data, bool | str | dict | list):
        raise Misfit(("times",), "no-value", found=in_words(data))
    return data  # type: ignore[return-value] # JSON has no other kinds


def _at(key: str, parse: Callable[[object], _T], data: object) -> _T:
    try:
        return parse(data)
    except Misfit as misfit:
        raise misfit.beneath(key) from misfit


def _only(data: dict[str, Any], allowed: tuple[str, ...]) -> None:
    for key in data:
        if key not in allowed:
            raise Misfit((key,), "unknown-word", found=str(key), allowed=", ".join(allowed))
