"""What in a document breaks its schema, in words; jsonschema is asked only when something does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from qazlint.model.document import (
    Document,
    MappingNode,
    Node,
    Plain,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.problem import Problem
from qazlint.model.shape import Kind
from qazlint.parsing.fitting import fits, fits_form, fitted, is_open_to
from qazlint.parsing.misfit import Steps, in_words, node_at, problem_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from qazlint.model.shape import Shape

Error: TypeAlias = Any
"""A jsonschema.ValidationError; its stubs leave open what our schemas have settled."""

_FORMS = ("date", "duration", "bin")
_ID = "^[a-z0-9]+([._-][a-z0-9]+)*$"
"""The pattern of identifiers in the schemas, which a message puts in words."""
_SHOWN_VALUES = 12


def checked(
    document: Document, shape: Shape, schema: Callable[[], Mapping[str, Any]]
) -> tuple[Document, tuple[Problem, ...]]:
    """
    The document with what breaks its schema made unusable, and a problem for each such place.

    `schema` is called only when something does not fit. Total: where the library that explains
    finds nothing although something does not fit, that is a problem too.
    """
    if fits(document.root, shape):
        return document, ()
    root = fitted(document.root, shape)
    problems = (*_explained(document.root, schema()), *_silent_strangers(document.root, shape))
    if not problems:
        problems = (Problem(document.root.place, "does-not-fit"),)
    return document._replace(root=root), _in_order(problems)


def _in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Each problem once, in the order of the file: a branch of a schema may say the same twice."""
    told = {(one.place, one.code, tuple(one.arguments.items())): one for one in problems}
    return tuple(told[key] for key in sorted(told))


def stated(node: Node) -> Plain:
    """The value as a schema sees it: without nulls, which are absent, and unusable parts. Total."""
    match node:
        case MappingNode(members=members):
            inner = ((key, member.node) for key, member in members.items())
            return {key: stated(part) for key, part in inner if not _is_silent(part)}
        case SequenceNode(items=items):
            return [stated(item) for item in items if not isinstance(item, UnusableNode)]
        case ScalarNode(value=value):
            return value
        case UnusableNode():
            return None


def _is_silent(node: Node) -> bool:
    return isinstance(node, UnusableNode) or (isinstance(node, ScalarNode) and node.value is None)


def _explained(root: Node, schema: Mapping[str, Any]) -> Iterator[Problem]:
    import jsonschema

    forms = jsonschema.FormatChecker(formats=())
    for form in _FORMS:
        forms.checks(form)(_form_check(form))
    kinds = jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
    made: Any = jsonschema.validators
    validator = made.extend(jsonschema.Draft202012Validator, type_checker=kinds)
    for error in validator(schema, format_checker=forms).iter_errors(stated(root)):
        yield from _problems(error, root, ())


def _is_integer(_: object, value: object) -> bool:
    """Whether a number is whole; jsonschema knows that of 1.0, and not of a Decimal."""
    from decimal import Decimal

    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    return value == int(value)


def _silent_strangers(node: Node, shape: Shape) -> Iterator[Problem]:
    """Unknown keys without a value, which `stated` hides from the schema."""
    match node:
        case MappingNode(members=members) if shape.kind is Kind.SECTION:
            for key, member in members.items():
                part = shape.beneath(key)
                if part is not None:
                    yield from _silent_strangers(member.node, part)
                elif _is_silent(member.node) and not is_open_to(key, shape):
                    yield _unknown_key(node, (key,), list(shape.members))
        case SequenceNode(items=items) if shape.item is not None:
            for item in items:
                yield from _silent_strangers(item, shape.item)
        case _:
            return


def _form_check(form: str) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or fits_form(value, form)


def _problems(error: Error, root: Node, above: Steps) -> Iterator[Problem]:
    steps = _original((*above, *error.path), root)
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(error, root, steps)
        case "required":
            yield from _missing_key(error, root, steps)
        case "anyOf":
            yield from _of_none_or(error, root, steps)
        case "enum" if "type" in error.schema and not isinstance(error.instance, str):
            return  # that it is no text is told by its type
        case "enum" | "const":
            yield _not_in_vocabulary(error, root, steps)
        case "type":
            yield _wrong_kind(error, root, steps)
        case "format" | "pattern":
            yield _bad_form(error, root, steps)
        case _:
            yield _too_little(error, root, steps)


def _too_little(error: Error, root: Node, steps: Steps) -> Problem:
    """A number below its least, or a text or list without anything; our schemas ask no more."""
    match error.validator:
        case "minimum":
            least = str(error.validator_value)
            return problem_at(root, steps, "too-small", pointer=_pointer(steps), least=least)
        case "minLength":
            return problem_at(root, steps, "empty-text", pointer=_pointer(steps))
        case "minItems":
            return problem_at(root, steps, "empty-list", pointer=_pointer(steps))
        case _:
            return problem_at(root, steps, "does-not-fit")


def _original(steps: Steps, root: Node) -> Steps:
    """The steps with list numbers as the file has them: `stated` left unusable items out."""
    node: Node | None = root
    original: list[str | int] = []
    for step in steps:
        if isinstance(node, SequenceNode) and isinstance(step, int):
            usable = [n for n, item in enumerate(node.items) if not isinstance(item, UnusableNode)]
            number = usable[step]
            node = node.items[number]
            original.append(number)
            continue
        member = node.members.get(str(step)) if isinstance(node, MappingNode) else None
        node = member.node if member else None
        original.append(step)
    return tuple(original)


def _unknown_keys(error: Error, root: Node, steps: Steps) -> Iterator[Problem]:
    known = list(error.schema.get("properties", ()))
    patterns = error.schema.get("patternProperties", {})
    for key in error.instance:
        if key not in known and not any(re.search(pattern, key) for pattern in patterns):
            yield _unknown_key(root, (*steps, key), known)


def _unknown_key(root: Node, steps: Steps, known: list[str]) -> Problem:
    key = in_words(steps[-1])
    near = _nearest(key, known)
    code = "unknown-key-near" if near else "unknown-key"
    return problem_at(root, steps, code, key=key, near=near, known=", ".join(sorted(known)))


def _missing_key(error: Error, root: Node, steps: Steps) -> Iterator[Problem]:
    """A required key that is not there; one whose value cannot be read has its problem already."""
    section = node_at(root, steps)
    written = section.members if isinstance(section, MappingNode) else {}
    for key in error.validator_value:
        unusable = key in written and isinstance(written[key].node, UnusableNode)
        if key not in error.instance and not unusable:
            yield problem_at(root, steps, "missing-key", pointer=_pointer((*steps, key)))


def _of_none_or(error: Error, root: Node, steps: Steps) -> Iterator[Problem]:
    """Where a thing or the word none may stand: what keeps it from being the thing."""
    inner = [one for one in error.context if one.schema_path and one.schema_path[0] == 1]
    if error.instance == "" or isinstance(error.instance, str):
        of_kind = [one for one in inner if one.validator == "type" and not one.relative_path]
        if of_kind:
            yield _wrong_kind(of_kind[0], root, steps, or_none=" | none")
            return
    for one in inner:
        yield from _problems(one, root, steps)


def _wrong_kind(error: Error, root: Node, steps: Steps, or_none: str = "") -> Problem:
    return problem_at(
        root,
        steps,
        f"wrong-kind-{error.validator_value}",
        pointer=_pointer(steps),
        found=in_words(error.instance),
        or_none=or_none,
    )


def _not_in_vocabulary(error: Error, root: Node, steps: Steps) -> Problem:
    allowed = error.validator_value
    values = [str(value) for value in (allowed if isinstance(allowed, list) else [allowed])]
    near = _nearest(str(error.instance), values)
    more = ", …" if len(values) > _SHOWN_VALUES else ""
    return problem_at(
        root,
        steps,
        "no-such-word-near" if near else "no-such-word",
        pointer=_pointer(steps),
        found=in_words(error.instance),
        near=near,
        allowed=", ".join(values[:_SHOWN_VALUES]) + more,
    )


def _bad_form(error: Error, root: Node, steps: Steps) -> Problem:
    form, pattern = error.schema.get("format", ""), str(error.schema.get("pattern", ""))
    other = "bad-id" if pattern == _ID else "bad-form"
    code = f"bad-{form}" if form in _FORMS else other
    return problem_at(
        root,
        steps,
        code,
        pointer=_pointer(steps),
        found=in_words(error.instance),
        pattern=pattern,
    )


def _nearest(word: str, known: list[str]) -> str:
    import difflib

    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), "")


def _pointer(steps: Steps) -> str:
    return "/" + "/".join(str(step) for step in steps)
