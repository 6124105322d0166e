"""Every predicate and operand of the condition language, on values of every kind."""

from __future__ import annotations

import datetime as dt

import pytest

from qazlint.model.document import MISSING, MappingNode, Member, Place, UnusableNode
from qazlint.model.verdict import Reason, Truth
from tests.small_pack import ask, truth, yaml

# The value at /a, the test, and what it answers.
PREDICATES = [
    # exists: silence is unknown, a stated none is false
    ("a: x", "{field: /a, exists: true}", "true"),
    ("a: false", "{field: /a, exists: true}", "true"),
    ("a: 0", "{field: /a, exists: true}", "true"),
    ("a: ''", "{field: /a, exists: true}", "true"),
    ("a: []", "{field: /a, exists: true}", "true"),
    ("a: {}", "{field: /a, exists: true}", "true"),
    ("a: none", "{field: /a, exists: true}", "false"),
    ("a: none", "{field: /a/b/c, exists: true}", "false"),
    ("a: null", "{field: /a, exists: true}", "unknown"),
    ("a: {b: null}", "{field: /a/b, exists: true}", "unknown"),
    ("x: 1", "{field: /a, exists: true}", "unknown"),
    ("x: 1", "{field: /a/b, exists: true}", "unknown"),
    # equals: JSON equality
    ("a: x", "{field: /a, equals: x}", "true"),
    ("a: x", "{field: /a, equals: X}", "false"),
    ("a: 1", "{field: /a, equals: 1}", "true"),
    ("a: 1", "{field: /a, equals: 1.0}", "true"),
    ("a: 1.0", "{field: /a, equals: 1}", "true"),
    ("a: 0.1", "{field: /a, equals: 0.10}", "true"),
    ("a: 1", "{field: /a, equals: true}", "false"),
    ("a: true", "{field: /a, equals: 1}", "false"),
    ("a: 0", "{field: /a, equals: false}", "false"),
    ("a: true", "{field: /a, equals: true}", "true"),
    ("a: '1'", "{field: /a, equals: 1}", "false"),
    ("a: 1", "{field: /a, equals: '1'}", "false"),
    ("a: 'true'", "{field: /a, equals: true}", "false"),
    ("a: none", "{field: /a, equals: none}", "true"),
    ("a: none", "{field: /a, equals: x}", "false"),
    ("a: none", "{field: /a/b, equals: x}", "false"),
    ("a: none", "{field: /a/b, equals: none}", "false"),
    ("a: 2026-01-31", "{field: /a, equals: 2026-01-31}", "true"),
    ("x: 1", "{field: /a, equals: x}", "unknown"),
    # in
    ("a: x", "{field: /a, in: [y, x]}", "true"),
    ("a: z", "{field: /a, in: [y, x]}", "false"),
    ("a: 1", "{field: /a, in: [true, '1']}", "false"),
    ("a: x", "{field: /a, in: []}", "false"),
    ("a: x", "{field: /a, in: {field: /l}}\n", "unknown"),
    ("{a: x, l: [y, x]}", "{field: /a, in: {field: /l}}", "true"),
    ("{a: x, l: []}", "{field: /a, in: {field: /l}}", "false"),
    ("{a: x, l: none}", "{field: /a, in: {field: /l}}", "false"),
    ("a: none", "{field: /a, in: [x]}", "false"),
    # includes: all of them
    ("a: [x, y]", "{field: /a, includes: x}", "true"),
    ("a: [x, y]", "{field: /a, includes: [x, y]}", "true"),
    ("a: [x, y]", "{field: /a, includes: [x, z]}", "false"),
    ("a: [1]", "{field: /a, includes: true}", "false"),
    ("a: []", "{field: /a, includes: x}", "false"),
    ("a: none", "{field: /a, includes: x}", "false"),
    ("a: x", "{field: /a, includes: x}", "unknown"),
    ("x: 1", "{field: /a, includes: x}", "unknown"),
    ("{a: [x, y], l: [y]}", "{field: /a, includes: {field: /l}}", "true"),
    # matches: the whole text
    ("a: egov.kz", "{field: /a, matches: '.*[.]kz'}", "true"),
    ("a: egov.kz.com", "{field: /a, matches: '.*[.]kz'}", "false"),
    ("a: egov.kz", "{field: /a, matches: 'kz'}", "false"),
    ("a: 'a\n'", "{field: /a, matches: 'a'}", "false"),
    ("a: none", "{field: /a/b, matches: '.*'}", "false"),
    ("a: 5", "{field: /a, matches: '5'}", "unknown"),
    ("x: 1", "{field: /a, matches: '.*'}", "unknown"),
    # at_least and at_most: numbers and days, inclusive
    ("a: 5", "{field: /a, at_least: 5}", "true"),
    ("a: 4.99", "{field: /a, at_least: 5}", "false"),
    ("a: 5", "{field: /a, at_most: 5}", "true"),
    ("a: 5.01", "{field: /a, at_most: 5}", "false"),
    ("a: 2026-07-12", "{field: /a, at_least: 2026-07-12}", "true"),
    ("a: 2026-07-11", "{field: /a, at_least: 2026-07-12}", "false"),
    ("a: 2026-07-13", "{field: /a, at_most: 2026-07-12}", "false"),
    ("a: none", "{field: /a, at_most: 5}", "false"),
    ("a: none", "{field: /a, at_least: 5}", "false"),
    ("a: true", "{field: /a, at_least: 1}", "unknown"),
    ("a: '5'", "{field: /a, at_least: 5}", "unknown"),
    ("a: soon", "{field: /a, at_least: 2026-07-12}", "unknown"),
    ("a: 2026-02-30", "{field: /a, at_most: 2026-07-12}", "unknown"),
    ("x: 1", "{field: /a, at_least: 1}", "unknown"),
    # before and after: days, strict
    ("a: 2026-07-11", "{field: /a, before: 2026-07-12}", "true"),
    ("a: 2026-07-12", "{field: /a, before: 2026-07-12}", "false"),
    ("a: 2026-07-12", "{field: /a, after: 2026-07-12}", "false"),
    ("a: 2026-07-13", "{field: /a, after: 2026-07-12}", "true"),
    ("a: none", "{field: /a, before: 2026-07-12}", "false"),
    ("{a: 2026-07-13, b: none}", "{field: /a, after: {field: /b}}", "false"),
    ("{a: 2026-07-13, b: 2026-07-12}", "{field: /a, after: {field: /b}}", "true"),
    ("{a: 2026-07-13}", "{field: /a, after: {field: /b}}", "unknown"),
    # within: the last day and the day one period before it are inside
    ("a: 2026-11-23", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "true"),
    ("a: 2025-11-23", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "true"),
    ("a: 2025-11-22", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "false"),
    ("a: 2026-11-24", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "false"),
    ("a: none", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "false"),
    ("a: soon", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "unknown"),
    ("x: 1", "{field: /a, within: {last: P1Y, until: {day: as_of}}}", "unknown"),
    ("a: 2026-01-01", "{field: /a, within: {last: P1Y, until: {field: /b}}}", "unknown"),
    ("{a: 2026-01-01, b: none}", "{field: /a, within: {last: P1Y, until: {field: /b}}}", "false"),
    # counts: the length of a list
    ("a: [x]", "{field: /a, counts: {at_least: 1}}", "true"),
    ("a: []", "{field: /a, counts: {at_least: 1}}", "false"),
    ("a: []", "{field: /a, counts: {equals: 0}}", "true"),
    ("a: [x, y]", "{field: /a, counts: {at_most: 1}}", "false"),
    ("a: [x, {b: 1}]", "{field: /a, counts: {equals: 2}}", "true"),
    ("a: none", "{field: /a, counts: {at_least: 1}}", "false"),
    ("a: x", "{field: /a, counts: {at_least: 1}}", "unknown"),
    ("x: 1", "{field: /a, counts: {at_least: 1}}", "unknown"),
]


@pytest.mark.parametrize(("manifest", "question", "expected"), PREDICATES)
def test_a_predicate_answers(manifest: str, question: str, expected: str) -> None:
    assert truth(question, manifest) == expected


@pytest.mark.parametrize(("manifest", "question", "expected"), PREDICATES)
def test_an_answer_names_what_decided(manifest: str, question: str, expected: str) -> None:
    """One test gives one ground, with its truth, a reason exactly when it is unknown."""
    found = ask(question, manifest)
    [ground] = found.grounds

    assert ground.truth is found.truth
    assert (ground.reason is not None) == (expected == "unknown")


@pytest.mark.parametrize(("manifest", "question", "expected"), PREDICATES)
def test_a_value_that_cannot_be_read_is_unknown_whatever_is_asked(
    manifest: str, question: str, expected: str
) -> None:
    del manifest, expected
    place = Place("qaztech.yaml", 4, 2, 4, 9)
    root = MappingNode(
        {"a": Member(place, UnusableNode(Reason.UNREADABLE, place))},
        place,
    )
    found = ask(question, root)

    assert found.truth is Truth.UNKNOWN
    assert Reason.UNREADABLE in found.reasons


def test_silence_points_to_what_was_looked_for_and_to_the_section_around_it() -> None:
    found = ask("{field: /a/b, equals: x}", "x: 1\na:\n  c: 2\n")
    [ground] = found.grounds

    assert ground.pointer == "/a/b"
    assert ground.found is MISSING
    assert (ground.place.line, ground.place.column) == (2, 1)
    assert ground.reason is Reason.SILENT


def test_silence_about_a_whole_section_points_to_the_field_and_the_root() -> None:
    [ground] = ask("{field: /a/b/c/d, equals: x}", "x: 1\na:\n").grounds

    assert ground.pointer == "/a/b/c/d"
    assert ground.place.line == 1


def test_a_stated_none_is_evidence_at_its_own_line() -> None:
    """Beneath a stated none the pointer and the place are those of the statement."""
    [ground] = ask("{field: /a/b, equals: x}", "x: 1\na: none\n").grounds

    assert ground.pointer == "/a"
    assert (ground.place.line, ground.place.column) == (2, 4)
    assert ground.truth is Truth.FALSE


def test_a_section_is_shown_at_its_key_and_a_value_at_itself() -> None:
    [section] = ask("{field: /a, exists: true}", "x: 1\na:\n  b: 2\n").grounds
    [value] = ask("{field: /a/b, exists: true}", "x: 1\na:\n  b: 2\n").grounds

    assert (section.place.line, section.place.column) == (2, 1)
    assert (value.place.line, value.place.column) == (3, 6)


def test_a_comparison_of_two_fields_is_silent_about_the_silent_one() -> None:
    [ground] = ask("{field: /a, after: {field: /b}}", "a: 2026-01-01\n").grounds

    assert ground.pointer == "/b"


@pytest.mark.parametrize(
    "question",
    [
        "{day: as_of, after: {field: /a}}",
        "{value: 2026-11-23, after: {field: /a}}",
        "{parameter: days, at_least: {field: /n}}",
    ],
)
def test_the_field_decides_where_the_other_side_is_no_field(question: str) -> None:
    """A reader is led to the line that can be changed."""
    [ground] = ask(question, "x: 1\na: 2026-01-01\nn: 3\n").grounds

    assert ground.pointer in {"/a", "/n"}
    assert ground.place.line in {2, 3}
    assert ground.truth is Truth.TRUE


def test_a_path_may_hold_what_a_pointer_escapes() -> None:
    [ground] = ask("{field: /a~b/x, exists: true}", "'a~b': {x: 1}").grounds

    assert ground.pointer == "/a~0b/x"
    assert ground.truth is Truth.TRUE


@pytest.mark.parametrize("manifest", ["a: x", "a: [x]", "a: 5"])
def test_beneath_a_value_without_parts_nothing_can_be_read(manifest: str) -> None:
    found = ask("{field: /a/b, exists: true}", manifest)

    assert found.truth is Truth.UNKNOWN
    assert found.reasons == (Reason.UNREADABLE,)


def test_one_unusable_item_leaves_a_list_unknown() -> None:
    """What the item says cannot be known, so neither can what the list includes."""
    place = Place("qaztech.yaml", 1, 1, 1, 1)
    root = yaml("a: [x, y]")
    assert isinstance(root, MappingNode)
    listed = root.members["a"].node
    broken = listed._replace(items=(*listed.items, UnusableNode(Reason.UNREADABLE, place)))  # type: ignore[union-attr,call-arg] # it is a list
    members = {"a": Member(place, broken)}  # type: ignore[arg-type] # it is a list

    assert truth("{field: /a, includes: z}", root._replace(members=members)) == "unknown"


# Operands and what is done to them


@pytest.mark.parametrize(
    ("manifest", "question", "expected"),
    [
        ("a: 2024-02-29", "{field: /a, plus: P1Y, equals: 2025-02-28}", "true"),
        ("a: 2024-02-29", "{field: /a, plus: P4Y, equals: 2028-02-29}", "true"),
        ("a: 2028-02-29", "{field: /a, minus: P1Y, equals: 2027-02-28}", "true"),
        ("a: 2026-01-31", "{field: /a, plus: P1M, equals: 2026-02-28}", "true"),
        ("a: 2026-03-31", "{field: /a, minus: P1M, equals: 2026-02-28}", "true"),
        ("a: 2026-01-31", "{field: /a, plus: P1M1D, equals: 2026-03-01}", "true"),
        ("a: 2026-12-31", "{field: /a, plus: P1D, equals: 2027-01-01}", "true"),
        ("a: 2026-01-01", "{field: /a, plus: P2W, equals: 2026-01-15}", "true"),
        ("a: 2026-01-15", "{field: /a, plus: P1M, minus: P1M, equals: 2026-01-15}", "true"),
        ("a: 9999-06-01", "{field: /a, plus: P1Y, equals: 9999-12-31}", "true"),
        ("a: 2026-01-01", "{field: /a, before: {day: as_of, minus: P6M}}", "true"),
        ("a: 2026-05-23", "{field: /a, before: {day: as_of, minus: P6M}}", "false"),
        ("a: none", "{field: /a, plus: P1Y, before: {day: as_of}}", "false"),
        ("a: soon", "{field: /a, plus: P1Y, before: {day: as_of}}", "unknown"),
        ("a: 5", "{field: /a, plus: P1Y, before: {day: as_of}}", "unknown"),
        ("{a: 20, b: 100}", "{field: /a, at_most: {field: /b, times: 0.2}}", "true"),
        ("{a: 20.01, b: 100}", "{field: /a, at_most: {field: /b, times: 0.2}}", "false"),
        ("{a: 0.3, b: 0.1}", "{field: /a, at_most: {field: /b, times: 3}}", "true"),
        ("{a: 1, b: none}", "{field: /a, at_most: {field: /b, times: 3}}", "false"),
        ("{a: 1, b: true}", "{field: /a, at_most: {field: /b, times: 3}}", "unknown"),
        ("{a: 1, b: '3'}", "{field: /a, at_most: {field: /b, times: 3}}", "unknown"),
        ("{a: 7}", "{field: /a, times: 2, at_most: 14}", "true"),
    ],
)
def test_arithmetic_follows_the_calendar_and_keeps_decimals(
    manifest: str, question: str, expected: str
) -> None:
    assert truth(question, manifest) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("{value: 2026-11-23}", "{day: as_of}", "true"),
        ("{value: 2026-11-24}", "{day: as_of}", "false"),
        ("{day: as_of}", "2026-11-23", "true"),
        ("{value: 20261123}", "{day: as_of}", "false"),
        ("{value: x}", "{day: as_of}", "false"),
        ("{value: true}", "{day: as_of}", "false"),
    ],
)
def test_a_day_equals_the_text_that_names_it(left: str, right: str, expected: str) -> None:
    question = f"{left[:-1]}, equals: {right}}}"

    assert truth(question, "x: 1") == expected


def test_a_table_is_a_list() -> None:
    question = "{field: /a, in: {table: bodies}}"

    assert truth(question, "a: state_body") == "true"
    assert truth(question, "a: private") == "false"
    assert truth(question, "x: 1") == "unknown"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2026, 9, 30), "true"),
        (dt.date(2026, 10, 1), "false"),
        (dt.date(2026, 1, 1), "true"),
    ],
)
def test_a_parameter_has_the_value_of_the_day_that_picks_the_law(
    day: dt.date, expected: str
) -> None:
    """Not that of the as-of day: a term is counted by the law under which it began."""
    assert truth("{field: /n, at_most: {parameter: days}}", "n: 7", day=day) == expected


def test_a_parameter_before_its_first_value_is_unknown() -> None:
    found = ask("{field: /n, at_most: {parameter: days}}", "n: 7", day=dt.date(2025, 12, 31))

    assert found.truth is Truth.UNKNOWN
    assert found.reasons == (Reason.APPLICABILITY,)


@pytest.mark.parametrize(
    "manifest", ["", "x: 1", "a: [1, {b: none}]", "[1, 2]", "text", "none", "a: {a: {a: []}}"]
)
def test_as_of_needs_no_manifest(manifest: str) -> None:
    root = yaml(manifest or "{}")

    assert truth("{day: as_of, after: 2026-11-22}", root) == "true"
    assert truth("{day: as_of, after: 2026-11-23}", root) == "false"
