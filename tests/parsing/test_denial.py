"""What a manifest denies and describes all the same is asked back, not believed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from qazlint.model.document import UnusableNode
from qazlint.parsing.denial import undenied
from qazlint.parsing.document import parse_document
from qazlint.workspace import Manifest, parse_manifest, read_pack

if TYPE_CHECKING:
    from qazlint.model.document import Node
    from qazlint.model.pack import Pack
    from qazlint.model.problem import Problem

HEAD = (
    "schema: qazlint/1\nsystem: {id: a, name: {en: A}, kind: KIND}\nowner: {kind: state_body}\n"
    "lifecycle: {change: creation}\n"
)


@cache
def _pack() -> Pack:
    return read_pack().pack


def _read(rest: str, kind: str = "digital_system") -> tuple[Node | None, tuple[Problem, ...]]:
    """The fact that the rest denies, and the problems."""
    text = HEAD.replace("KIND", kind) + rest
    document, problems = parse_manifest(Manifest("qaztech.yaml", text.encode(), None), _pack())
    assert document is not None
    section, key = ("ai", "used") if "ai:" in rest else ("personal_data", "processed")
    root = document.root
    assert hasattr(root, "members")
    return root.members[section].node.members[key].node, problems


CONTRADICTIONS = (
    ("ai: {used: false, systems: [{id: a}]}", "digital_system", "ai.used", "ai.systems", 15),
    ("ai: {used: false}", "ai_system", "ai.used", "system.kind", 0),
    (
        "personal_data: {processed: false, items: [{id: a}]}",
        "digital_system",
        "personal_data.processed",
        "personal_data.items",
        0,
    ),
)


@pytest.mark.parametrize(("rest", "kind", "fact", "field", "column"), CONTRADICTIONS)
def test_a_fact_that_is_denied_and_described_is_a_problem(
    rest: str, kind: str, fact: str, field: str, column: int
) -> None:
    node, (problem,) = _read(f"{rest}\n", kind)

    assert isinstance(node, UnusableNode)
    assert problem.code == "denied-and-described"
    assert problem.arguments == {"fact": fact, "field": field, "line": "5"}
    assert problem.place.line == (2 if field == "system.kind" else 5)
    assert problem.place.column > column


@pytest.mark.parametrize(
    "rest",
    [
        "ai: {used: false}",
        "ai: {used: false, systems: none}",
        "ai: {used: false, systems: []}",
        "ai: {used: true, systems: [{id: a}]}",
        "ai: {used: null, systems: [{id: a}]}",
        "personal_data: {processed: false, items: []}",
        "personal_data: {processed: false, subjects: none}",
    ],
)
def test_what_does_not_contradict_itself_is_left_alone(rest: str) -> None:
    node, problems = _read(f"{rest}\n")

    assert problems == ()
    assert not isinstance(node, UnusableNode)


def test_every_fact_is_asked_of_a_manifest_that_is_no_section() -> None:
    document, _ = parse_document(b"[]\n", file="qaztech.yaml")
    assert document is not None

    assert undenied(document, _pack()) == (document, ())


def test_the_pack_knows_what_it_must_not_believe() -> None:
    assert {one.fact for one in _pack().denials} == {"/ai/used", "/personal_data/processed"}
