"""The fast check that every run makes agrees with jsonschema, and every misfit has its words."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qazlint.errors import told
from qazlint.model.document import (
    Document,
    MappingNode,
    Place,
    SequenceNode,
    UnusableNode,
    plain,
    planted,
)
from qazlint.model.shape import Kind, Shape
from qazlint.model.texts import LANGUAGES
from qazlint.parsing.document import parse_document
from qazlint.parsing.fitting import fits, fits_form, fitted, is_open_to
from qazlint.parsing.schema import checked
from qazlint.parsing.shape import UnsupportedSchemaError, shape_of
from tests.small_pack import BASE, schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.document import Node
    from qazlint.model.problem import Problem
    from qazlint.model.texts import Language

PLACE = Place("qaztech.yaml", 1, 1, 1, 1)
FULL = Path(__file__).with_name("full_manifest.yaml")
SCHEMA = schemas()["manifest"]
SHAPE = shape_of(SCHEMA)


@cache
def _full() -> Any:
    document, problems = parse_document(FULL.read_bytes(), file=FULL.name)
    assert problems == ()
    assert document is not None
    return plain(document.root)


def _checked(value: Any, schema: Any = SCHEMA) -> tuple[Document, tuple[Problem, ...]]:
    document = Document("qaztech.yaml", planted(value, PLACE), "")
    return checked(document, shape_of(schema), lambda: schema)


def _is_valid(value: Any, schema: Any = SCHEMA) -> bool:
    """What jsonschema says, of the same value read from JSON; null is absent in a section."""
    forms = jsonschema.FormatChecker(formats=("date",))
    forms.checks("duration")(lambda one: not isinstance(one, str) or fits_form(one, "duration"))
    forms.checks("bin")(lambda one: not isinstance(one, str) or fits_form(one, "bin"))
    read = json.loads(json.dumps(_present(value), default=float))
    return bool(jsonschema.Draft202012Validator(schema, format_checker=forms).is_valid(read))


def _present(value: Any) -> Any:
    match value:
        case dict():
            return {key: _present(part) for key, part in value.items() if part is not None}
        case list():
            return [_present(part) for part in value]
        case _:
            return value


def test_the_full_manifest_fits() -> None:
    document, problems = _checked(_full())

    assert problems == ()
    assert _is_valid(_full())
    assert fitted(document.root, SHAPE) is document.root


# Random damage to a full manifest

ATOMS = st.sampled_from(
    [
        "none",
        "",
        "x",
        "kk",
        "state_body",
        "2026-07-12",
        "2026-02-30",
        "20260712",
        "P1Y",
        "P1Y2X",
        "700140000019",
        "700140000018",
        "KZ",
        "a" * 64,
        True,
        False,
        0,
        1,
        -1,
        100001,
        Decimal("1.0"),
        Decimal("0.5"),
        None,
    ]
)
VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["kind", "id", "date", "x-own", "zzz"]), inner, max_size=2
        )
    ),
    max_leaves=4,
)


def _ways(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if way:
        yield way
    match value:
        case dict():
            for key, part in value.items():
                yield from _ways(part, (*way, key))
        case list():
            for index, part in enumerate(value):
                yield from _ways(part, (*way, index))
        case _:
            return


WAYS = list(_ways(_full()))


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """A full manifest in which a few values are others, absent, null or more than they were."""
    whole = copy.deepcopy(_full())
    for way in draw(st.lists(st.sampled_from(WAYS), min_size=1, max_size=3)):
        *around, last = way
        holder = whole
        for step in around:
            holder = _inside(holder, step)
        if isinstance(holder, dict) and last in holder:
            _damage(draw, holder, last)
        elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
            holder[last] = draw(VALUES)
    return whole


def _inside(holder: Any, step: Any) -> Any:
    if isinstance(holder, dict):
        return holder.get(step)
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return holder[step]
    return None


def _damage(draw: st.DrawFn, holder: dict[str, Any], key: str) -> None:
    match draw(st.sampled_from(["other", "absent", "null", "more", "wrapped"])):
        case "other":
            holder[key] = draw(VALUES)
        case "absent":
            del holder[key]
        case "null":
            holder[key] = None
        case "more":
            strange = draw(st.sampled_from([f"{key}z", "x-own", "id"]))
            holder[strange] = draw(ATOMS.filter(_stated))
        case _:
            holder[key] = [holder[key]]


def _stated(value: Any) -> bool:
    return value is not None


def _has_strange_null(value: Any, shape: Shape | None) -> bool:
    """A key without a value that the shape does not know: told by us, not seen by jsonschema."""
    if shape is None:
        return False
    if isinstance(value, list):
        return any(_has_strange_null(one, shape.item) for one in value)
    if not isinstance(value, dict) or shape.kind is not Kind.SECTION:
        return False
    return any(
        (part is None and shape.beneath(key) is None and not is_open_to(key, shape))
        or _has_strange_null(part, shape.beneath(key))
        for key, part in value.items()
    )


@given(damaged())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_document_has_problems_exactly_when_jsonschema_finds_it_invalid(value: Any) -> None:
    document, problems = _checked(value)
    if _has_strange_null(value, SHAPE):
        assert problems
        return

    assert (problems == ()) == _is_valid(value)
    assert (problems == ()) == fits(planted(value, PLACE), SHAPE)
    assert problems or fitted(document.root, SHAPE) is document.root
    assert "does-not-fit" not in {problem.code for problem in problems}
    for problem in problems:
        for language in LANGUAGES:
            assert told(problem, language)


@given(VALUES)
@settings(max_examples=60, deadline=None)
def test_anything_at_all_is_told_apart(value: Any) -> None:
    _, problems = _checked(value)
    if not _has_strange_null(value, SHAPE) and value is not None:
        assert (problems == ()) == _is_valid(value)


@given(damaged())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_fits_is_kept_and_what_does_not_is_unusable(value: Any) -> None:
    """The rest of a manifest is still judged: nothing that fits is lost."""
    document, _ = _checked(value)

    assert _left(document.root, SHAPE)
    assert fitted(document.root, SHAPE) is document.root


def _left(node: Node, shape: Shape | None) -> bool:
    match node:
        case MappingNode(members=members) if shape is not None:
            return all(_left(one.node, shape.beneath(key)) for key, one in members.items())
        case SequenceNode(items=items) if shape is not None:
            return all(_left(one, shape.item) for one in items)
        case UnusableNode():
            return True
        case _:
            return shape is None or fitted(node, shape) is node


@pytest.mark.parametrize("name", ["rule", "scope", "acts", "pack", "table", "parameter", "profile"])
@given(VALUES)
@settings(max_examples=25, deadline=None)
def test_the_schemas_of_packs_are_checked_the_same_way(name: str, value: Any) -> None:
    schema = schemas()[name]
    _, problems = _checked(value, schema)
    if not _has_strange_null(value, shape_of(schema)) and value is not None:
        assert (problems == ()) == _is_valid(value, schema)


# Each kind of misfit, in its words


def _told(patch: str, base: str = BASE) -> list[tuple[str, int, str]]:
    document, problems = parse_document(f"{base}{patch}".encode(), file="qaztech.yaml")
    assert problems == ()
    assert document is not None
    _, misfits = checked(document, SHAPE, lambda: SCHEMA)
    return [(one.code, one.place.line, told(one, "en")) for one in misfits]


PATCHED = BASE.count("\n") + 1


@pytest.mark.parametrize(
    ("patch", "code", "message"),
    [
        ("ovner: {}\n", "unknown-key-near", "unknown key ovner; if owner is meant, write that"),
        ("operator: {kind: state}\n", "no-such-word-near", "if state_body is meant, write that"),
        ("operator: {kind: 5}\n", "wrong-kind-string", "/operator/kind: 5 is not a string"),
        ("operator: {bin: 700140000018}\n", None, ""),
        ('operator: {bin: "700140000018"}\n', "bad-bin", "is not a BIN"),
        ('operator: {bin: "7001"}\n', "bad-bin", "/operator/bin: 7001 is not a BIN"),
        ("contact: {}\n", "unknown-key", "unknown key contact; remove it"),
        ("data: {stores: {id: a}}\n", "wrong-kind-array", "is not a list"),
        ("data: [a]\n", "wrong-kind-object", "/data: [a] is not a section"),
        ("ai: {used: 'yes'}\n", "wrong-kind-boolean", "/ai/used: yes is neither true nor false"),
        ("personal_data: {records: {total: many}}\n", "wrong-kind-integer", "whole number"),
        ("personal_data: {records: {total: -1}}\n", "too-small", "write 0 or more"),
        ("customer: no one\n", "wrong-kind-object", "expected: section | none"),
        ("security: {audit: {last_on: 2026-02-30}}\n", "bad-date", "2026-02-30 is not a day"),
        ("system_: 1\n", "unknown-key-near", "system"),
        ("x-own: 5\n", "wrong-kind-object", "/x-own: 5 is not a section"),
        ("hosting: {components: [{country: kz}]}\n", "bad-form", "pattern ^[A-Z]{2}$"),
        ("operator:\n  kint:\n", "unknown-key-near", "if kind is meant, write that"),
    ],
)
def test_a_misfit_says_what_to_write_instead(patch: str, code: str | None, message: str) -> None:
    base = BASE.replace("hosting: {platform: qaztech}\n", "")
    if code is None:
        with pytest.raises(AssertionError):
            _told(patch, base)
        return
    [(found, _, text)] = _told(patch, base)

    assert found == code
    assert message in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ("(күтілетіні: бөлім | none)", "(күтілетіні: true | false)")),
        ("ru", ("(ожидается: раздел | none)", "(ожидается: true | false)")),
        ("en", ("(expected: section | none)", "(expected: true | false)")),
    ],
)
def test_a_kind_is_named_in_the_language_of_the_person(
    language: Language, words: tuple[str, str]
) -> None:
    manifest = f"{BASE}ai: {{used: maybe}}\ncustomer: no one\n".encode()
    document, _ = parse_document(manifest, file="qaztech.yaml")
    assert document is not None
    _, problems = checked(document, SHAPE, lambda: SCHEMA)

    for problem, word in zip(reversed(problems), words, strict=True):
        assert told(problem, language).endswith(word)


def test_the_form_of_an_id_is_told_in_words() -> None:
    [(code, _, text)] = _told("", BASE.replace("id: register", "id: The register"))

    assert code == "bad-id"
    assert "lower-case Latin letters" in text
    assert "^" not in text


def test_the_number_of_a_person_is_not_repeated() -> None:
    """An IIN where a BIN belongs is the number of a person: it leaves the tool masked."""
    [(_, _, text)] = _told('operator: {bin: "991231500007"}\n')

    assert "991231500007" not in text
    assert "99********07" in text


def test_a_required_key_is_missed_where_its_section_stands() -> None:
    [(code, line, text)] = _told("", BASE.replace("owner: {kind: state_body}\n", "owner: {}\n"))

    assert code == "missing-key"
    assert line == 4
    assert text.startswith("/owner/kind: ")


def test_a_required_key_that_is_null_is_missed_too() -> None:
    [(code, _, _)] = _told("", BASE.replace("kind: state_body", "kind: null"))

    assert code == "missing-key"


def test_each_required_key_is_missed() -> None:
    base = BASE.replace("owner: {kind: state_body}\n", "").replace("lifecycle:", "x-life:")
    found = _told("", base)

    assert [code for code, _, _ in found] == ["missing-key", "missing-key"]
    assert [text.partition(":")[0] for _, _, text in found] == ["/lifecycle", "/owner"]


def test_a_required_key_that_cannot_be_read_has_one_problem_and_not_two() -> None:
    text = BASE.replace("{kind: state_body}", "{kind: state_body, kind: quasi_state}")
    document, first = parse_document(text.encode(), file="qaztech.yaml")
    assert document is not None
    _, misfits = checked(document, SHAPE, lambda: SCHEMA)

    assert [problem.code for problem in first] == ["duplicate-key"]
    assert misfits == ()


def test_every_misfit_of_a_file_is_told_in_its_order() -> None:
    found = _told("operator: {kind: x, bin: 5}\nzzz: 1\n")

    assert [code for code, _, _ in found] == ["no-such-word", "wrong-kind-string", "unknown-key"]
    assert [line for _, line, _ in found] == sorted(line for _, line, _ in found)


def test_a_fraction_beside_a_misfit_is_no_misfit() -> None:
    """1.0 is a whole number for JSON Schema, whatever class holds it."""
    found = _told("personal_data: {records: {total: 1.0}}\nzzz: 1\n")

    assert [code for code, _, _ in found] == ["unknown-key"]


def test_a_list_number_counts_what_could_not_be_read() -> None:
    """An item with a problem of its own is left out of the schema's eyes, and not of the count."""
    text = f"{BASE}data: {{stores: [*nothing, {{id: 5}}]}}\n"
    document, first = parse_document(text.encode(), file="qaztech.yaml")
    assert document is not None
    _, misfits = checked(document, SHAPE, lambda: SCHEMA)

    assert [problem.code for problem in first] == ["unknown-alias"]
    assert [problem.arguments["pointer"] for problem in misfits] == ["/data/stores/1/id"]


# The subset of JSON Schema


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "maxLength": 3},
        {"type": "object", "properties": {"a": {"not": {}}}},
        {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        {"type": "array", "items": {"oneOf": []}},
    ],
)
def test_a_keyword_that_nobody_would_check_is_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(UnsupportedSchemaError):
        shape_of(schema)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_our_schemas_keep_to_the_subset_and_to_the_standard(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schemas()[name])

    assert shape_of(schemas()[name]).kind is Kind.SECTION


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("date", "2026-07-12", True),
        ("date", "2026-7-12", False),
        ("date", "2026-02-29", False),
        ("date", "2024-02-29", True),
        ("date", "2026-07-12T00:00", False),
        ("duration", "P1Y6M", True),
        ("duration", "P2W", True),
        ("duration", "P", False),
        ("duration", "PT1H", False),
        ("duration", "P1,5Y", False),
        ("bin", "700140000019", True),
        ("bin", "700140000018", False),
        ("bin", "70014000001", False),
        ("bin", "70014000001٩", False),
        ("sha256", "anything", True),
    ],
)
def test_forms(form: str, text: str, *, expected: bool) -> None:
    assert fits_form(text, form) is expected
