"""From a JSON schema of ours to the shape that is checked on every run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qazlint.model.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT_ONLY = frozenset(
    {"$schema", "$id", "$defs", "title", "description", "default", "examples", "$comment"}
)
_KNOWN = frozenset(
    {
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "const",
        "pattern",
        "format",
        "minLength",
        "minItems",
        "minimum",
        "anyOf",
        "$ref",
        "patternProperties",
    }
)


class UnsupportedSchemaError(Exception):
    """A schema of ours uses a keyword that shapes do not know: a defect of ours."""


def shape_of(schema: Mapping[str, Any]) -> Shape:
    """
    The shape that a schema describes.

    Raises UnsupportedSchemaError when the schema uses a keyword beyond the subset, so that no
    part of it is ever checked by nobody.
    """
    return _shape(schema, _Definitions(schema.get("$defs", {})))


class _Definitions:
    """The shapes behind $ref, each made once."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = schemas
        self._shapes: dict[str, Shape] = {}

    def named(self, reference: str) -> Shape:
        name = reference.removeprefix("#/$defs/")
        if name not in self._shapes:
            self._shapes[name] = _shape(self._schemas[name], self)
        return self._shapes[name]


def _shape(schema: Mapping[str, Any], defs: _Definitions) -> Shape:
    unknown = {key for key in schema if not key.startswith("x-")} - _KNOWN - _TEXT_ONLY
    if unknown:
        raise UnsupportedSchemaError(f"unsupported schema keywords: {sorted(unknown)}")
    if "$ref" in schema:
        return defs.named(schema["$ref"])
    if "anyOf" in schema:
        return _or_none(schema["anyOf"], defs)
    if "const" in schema:
        return Shape(Kind.TEXT, values=(schema["const"],))
    return _plain_shape(schema, defs)


def _or_none(options: list[Mapping[str, Any]], defs: _Definitions) -> Shape:
    if [option.get("const") == "none" for option in options] != [True, False]:
        raise UnsupportedSchemaError("anyOf is for {const: none} and one other shape")
    return _shape(options[1], defs)._replace(may_be_none=True)


def _plain_shape(schema: Mapping[str, Any], defs: _Definitions) -> Shape:
    kind = Kind(schema["type"]) if "type" in schema else None
    members = schema.get("properties", {})
    minima = [schema[key] for key in ("minimum", "minLength", "minItems") if key in schema]
    return Shape(
        kind=Kind.TEXT if kind is None and "enum" in schema else kind,
        values=tuple(schema.get("enum", ())),
        form=schema.get("format", ""),
        pattern=schema.get("pattern", ""),
        at_least=minima[0] if minima else None,
        members={key: _shape(part, defs) for key, part in members.items()},
        required=frozenset(schema.get("required", ())),
        open_to=_open_to(schema),
        others=_others(schema, defs),
        item=_shape(schema["items"], defs) if "items" in schema else None,
        opened=_opened(schema, defs),
    )


def _others(schema: Mapping[str, Any], defs: _Definitions) -> Shape | None:
    further = schema.get("additionalProperties")
    return _shape(further, defs) if isinstance(further, dict) else None


def _opened(schema: Mapping[str, Any], defs: _Definitions) -> Shape | None:
    parts = list(schema.get("patternProperties", {}).values())
    if any(part != parts[0] for part in parts):
        raise UnsupportedSchemaError("patternProperties are for keys that all hold the same")
    return _shape(parts[0], defs) if parts else None


def _open_to(schema: Mapping[str, Any]) -> str:
    """The pattern of further keys: none where the schema is closed, every key where it is open."""
    patterns = schema.get("patternProperties", {})
    if patterns:
        return "|".join(patterns)
    is_open = schema.get("type") == "object" and schema.get("additionalProperties", True) is True
    return ".*" if is_open else ""
