"""One schema per language, so that an editor explains the manifest in the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.texts import Language

Schema: TypeAlias = "Mapping[str, Any]"

_NAMED = frozenset({"properties", "patternProperties", "$defs"})
_MARK = "x-"


def schema_in(master: Schema, language: Language) -> dict[str, Any]:
    """
    The schema with its words in one language and nothing beyond the standard's keywords.

    The labels of a closed vocabulary are folded into the description of the field that uses it:
    the standard has no place for them, and a description is what every editor shows. Total.
    """
    defs = master.get("$defs", {})
    return {**_node(master, language, defs), "$id": f"{master['$id']}:{language}"}


def _node(schema: Schema, language: Language, defs: Schema) -> dict[str, Any]:
    plain = {
        key: _part(key, part, language, defs)
        for key, part in schema.items()
        if not key.startswith(_MARK)
    }
    return {**plain, **_words(schema, language, defs)}


def _part(key: str, part: Any, language: Language, defs: Schema) -> Any:
    if key in _NAMED:
        return {name: _node(inner, language, defs) for name, inner in part.items()}
    if key == "anyOf":
        return [_node(option, language, defs) for option in part]
    return _node(part, language, defs) if key == "items" else part


def _words(schema: Schema, language: Language, defs: Schema) -> dict[str, str]:
    """The title and the description; none for a nameless node, which its field explains."""
    if "title" not in schema:
        return {}
    words = schema if language == "en" else schema[f"{_MARK}{language}"]
    labels = _labels(schema, defs)
    rows = [f"- {value}: {labels[value][language]}" for value in labels]
    paragraphs = [words["description"], *(["\n".join(rows)] if rows else [])]
    return {"title": words["title"], "description": "\n\n".join(paragraphs)}


def _labels(schema: Schema, defs: Schema) -> Schema:
    """The labels of the vocabulary that the field's value, or each item of its list, is from."""
    inner: Schema | None = schema
    while inner is not None:
        if "x-values" in inner:
            return inner["x-values"]  # type: ignore[no-any-return] # ours, and tested
        inner = _beneath(inner, defs)
    return {}


def _beneath(schema: Schema, defs: Schema) -> Schema | None:
    if "$ref" in schema:
        return defs[schema["$ref"].removeprefix("#/$defs/")]  # type: ignore[no-any-return] # ours
    if "anyOf" in schema:
        return schema["anyOf"][1]  # type: ignore[no-any-return] # ours: none, or the thing itself
    return schema.get("items")
