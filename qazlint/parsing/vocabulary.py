"""The words of the manifest schema, by field; and the schema without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORDS = ("title", "description", "examples", "$comment", "default")

Row = list[str]
"""One text in kk, ru and en."""


def schema_without_words(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema with what is checked and without what is read. Total."""
    return {
        key: _without(key, part)
        for key, part in schema.items()
        if key not in _WORDS and not key.startswith(("x-", "$schema", "$id"))
    }


def _without(key: str, part: Any) -> Any:
    if key in {"properties", "$defs", "patternProperties"}:
        return {name: schema_without_words(inner) for name, inner in part.items()}
    if key == "anyOf":
        return [schema_without_words(inner) for inner in part]
    return schema_without_words(part) if isinstance(part, dict) else part


def field_texts(schema: Mapping[str, Any]) -> dict[str, Row]:
    """The titles of every field that has them in three languages, by path (/approvals/*/kind)."""
    return {path: row for path, field in _fields(schema) if (row := _row(field))}


def value_texts(schema: Mapping[str, Any]) -> dict[str, dict[str, Row]]:
    """The labels of the values of every field with a vocabulary, by path and value."""
    return {
        path: {value: [labels["kk"], labels["ru"], labels["en"]] for value, labels in named.items()}
        for path, field in _fields(schema)
        if (named := field.get("x-values"))
    }


def _row(field: Mapping[str, Any]) -> Row | None:
    kk, ru = field.get("x-kk", {}).get("title"), field.get("x-ru", {}).get("title")
    return [kk, ru, field["title"]] if kk and ru and "title" in field else None


def _fields(
    schema: Mapping[str, Any], path: str = "", defs: Mapping[str, Any] | None = None
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every field with its path; what stands beside a $ref wins over what the $ref says."""
    defs = schema.get("$defs", {}) if defs is None else defs
    whole = _resolved(schema, defs)
    if path:
        yield path, whole
    for name, inner in whole.get("properties", {}).items():
        yield from _fields(inner, f"{path}/{name}", defs)
    if "items" in whole:
        yield from _fields(whole["items"], f"{path}/*", defs)


def _resolved(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> dict[str, Any]:
    whole = dict(schema)
    while "$ref" in whole or "anyOf" in whole:
        if "$ref" in whole:
            inner = defs[whole.pop("$ref").removeprefix("#/$defs/")]
        else:
            inner = whole.pop("anyOf")[1]
        whole = {**inner, **whole}
    return whole
