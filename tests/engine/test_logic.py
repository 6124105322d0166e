"""Kleene's logic over conditions, and laws that hold for every condition and every dossier."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qazlint.engine.answer import answer
from qazlint.model.condition import All, InScope, Not, Predicate, ScopeName
from qazlint.model.condition import Any as AnyOf
from qazlint.model.document import (
    MappingNode,
    Member,
    Place,
    ScalarNode,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.verdict import Reason, Truth, Verdict
from qazlint.parsing.condition import parse_condition
from tests.small_pack import (
    DAY,
    HERE,
    ask,
    assessed,
    condition,
    manifest_document,
    pack_with,
    scene,
    small,
    truth,
    yaml,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.condition import Condition
    from qazlint.model.document import Node

T = "{field: /yes, equals: true}"
F = "{field: /no, equals: true}"
U = "{field: /silent, equals: true}"
MANIFEST = "yes: true\nno: false\n"
_WORD = {T: "true", F: "false", U: "unknown"}


def _conjunction(parts: tuple[str, ...]) -> str:
    return "false" if F in parts else "unknown" if U in parts else "true"


def _disjunction(parts: tuple[str, ...]) -> str:
    return "true" if T in parts else "unknown" if U in parts else "false"


COMBINATIONS = [parts for size in (1, 2, 3) for parts in itertools.product((T, F, U), repeat=size)]


@pytest.mark.parametrize("parts", COMBINATIONS)
def test_all_is_the_conjunction(parts: tuple[str, ...]) -> None:
    assert truth(f"{{all: [{', '.join(parts)}]}}", MANIFEST) == _conjunction(parts)


@pytest.mark.parametrize("parts", COMBINATIONS)
def test_any_is_the_disjunction(parts: tuple[str, ...]) -> None:
    assert truth(f"{{any: [{', '.join(parts)}]}}", MANIFEST) == _disjunction(parts)


@pytest.mark.parametrize(("part", "expected"), [(T, "false"), (F, "true"), (U, "unknown")])
def test_not_turns_round_and_leaves_unknown(part: str, expected: str) -> None:
    assert truth(f"{{not: {part}}}", MANIFEST) == expected


@pytest.mark.parametrize("part", [T, F, U])
def test_a_scope_answers_as_its_definition(part: str) -> None:
    scopes = {"named": condition(part)}
    found = ask(condition("{scope: named}", scopes), MANIFEST)

    assert found == ask(part, MANIFEST)


def test_a_scope_may_stand_on_a_scope() -> None:
    inner = condition(F)
    outer = Not(InScope(ScopeName("inner"), inner))

    assert truth(condition("{scope: outer}", {"outer": outer}), MANIFEST) == "true"


# Grounds


def _pointers(question: str, manifest: str = MANIFEST) -> list[tuple[str, str]]:
    found = ask(question, manifest)
    return [(ground.pointer, ground.truth.value) for ground in found.grounds]


def test_a_false_all_names_its_false_parts_only() -> None:
    assert _pointers(f"{{all: [{T}, {F}, {U}]}}") == [("/no", "false")]


def test_an_unknown_all_names_its_open_parts_only() -> None:
    assert _pointers(f"{{all: [{T}, {U}]}}") == [("/silent", "unknown")]


def test_a_true_all_names_every_part() -> None:
    question = f"{{all: [{T}, {{field: /no, equals: false}}]}}"

    assert _pointers(question) == [("/yes", "true"), ("/no", "true")]


def test_a_true_any_names_what_made_it_true() -> None:
    assert _pointers(f"{{any: [{F}, {U}, {T}]}}") == [("/yes", "true")]


def test_a_false_any_names_every_branch() -> None:
    question = f"{{any: [{F}, {{field: /yes, equals: false}}]}}"

    assert _pointers(question) == [("/no", "false"), ("/yes", "false")]


def test_an_unknown_any_names_the_open_branches_and_then_those_that_cannot_save_it() -> None:
    """So that a report can say: only a decision can save this."""
    question = f"{{any: [{F}, {U}, {{field: /other, exists: true}}]}}"

    assert _pointers(question) == [
        ("/silent", "unknown"),
        ("/other", "unknown"),
        ("/no", "false"),
    ]


def test_two_branches_that_answer_alike_are_both_kept() -> None:
    assert _pointers(f"{{any: [{U}, {U}, {F}, {F}]}}") == [
        ("/silent", "unknown"),
        ("/silent", "unknown"),
        ("/no", "false"),
        ("/no", "false"),
    ]


def test_a_negated_ground_says_so_and_keeps_its_own_truth() -> None:
    [ground] = ask(f"{{not: {F}}}", MANIFEST).grounds

    assert ground.negated
    assert ground.truth is Truth.FALSE


def test_a_ground_negated_twice_is_not_negated() -> None:
    [ground] = ask(f"{{not: {{not: {F}}}}}", MANIFEST).grounds

    assert not ground.negated


def test_reasons_are_named_once_in_the_order_of_appearance() -> None:
    manifest = MappingNode({"bad": Member(HERE, UnusableNode(Reason.UNREADABLE, HERE))}, HERE)
    found = ask(f"{{all: [{U}, {{field: /bad, exists: true}}, {U}]}}", manifest)

    assert found.reasons == (Reason.SILENT, Reason.UNREADABLE)


# Laws for all conditions and all dossiers

_KEYS = ("a", "b", "c")
_LISTS = ("l", "m")
_ATOMS = st.sampled_from(
    ["x", "y", "none", "", "2026-07-12", "2025-11-23", "soon", 0, 1, 5, True, False]
)
_LITERALS = _ATOMS
_REASONS = st.sampled_from([Reason.UNREADABLE, Reason.NOT_INSPECTED])


def _node(value: Any) -> Node:
    match value:
        case Reason():
            return UnusableNode(value, HERE)
        case dict():
            return MappingNode({key: Member(HERE, _node(v)) for key, v in value.items()}, HERE)
        case list():
            return SequenceNode(tuple(_node(v) for v in value), HERE)
        case _:
            return ScalarNode(value, HERE)


_WORTHS = _ATOMS | st.none() | _REASONS
_ITEMS = st.dictionaries(st.sampled_from(_KEYS), _WORTHS, max_size=3)
_LISTED = st.lists(_ITEMS | _WORTHS, max_size=3) | _WORTHS
_SECTIONS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(_KEYS, _WORTHS | _ITEMS | st.lists(_ATOMS, max_size=2))
    | dict.fromkeys(_LISTS, _LISTED),
)
ANYTHING = st.recursive(
    _WORTHS | _SECTIONS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner),
    max_leaves=8,
)


def _paths(depth: int) -> st.SearchStrategy[str]:
    """Paths from the root and, inside quantifiers, from the items around."""
    starts = ["/", *("../" * up or "./" for up in range(depth))]
    steps = st.lists(st.sampled_from(_KEYS), min_size=1, max_size=2).map("/".join)
    return st.builds("{}{}".format, st.sampled_from(starts), steps)


_OPERANDS = st.one_of(
    _LITERALS,
    st.just({"day": "as_of", "minus": "P1Y"}),
    st.just({"table": "bodies"}),
    st.just({"parameter": "days", "times": 2}),
    st.just({"field": "/q"}),
)


_PREDICATES = [*(predicate.value for predicate in Predicate), "within", "counts"]


@st.composite
def _tests(draw: st.DrawFn, depth: int) -> dict[str, Any]:
    subject: dict[str, Any] = {"field": draw(_paths(depth))}
    if draw(st.booleans()) and draw(st.booleans()):
        subject |= draw(st.sampled_from([{"plus": "P1Y"}, {"minus": "P2M"}, {"times": 3}]))
    word = draw(st.sampled_from(_PREDICATES))
    match word:
        case "exists":
            asked: Any = True
        case "in" | "includes":
            asked = draw(st.lists(_LITERALS, max_size=2) | st.just({"table": "bodies"}))
        case "matches":
            asked = draw(st.sampled_from(["x.*", "[0-9-]+", ""]))
        case "within":
            asked = {"last": "P1Y", "until": draw(_OPERANDS)}
        case "counts":
            how = draw(st.sampled_from(["at_least", "at_most", "equals"]))
            asked = {how: draw(st.integers(0, 2))}
        case _:
            asked = draw(_OPERANDS)
    return subject | {word: asked}


@st.composite
def _data(draw: st.DrawFn, depth: int = 0, budget: int = 3) -> dict[str, Any]:
    kinds = ["test", "test", "all", "any", "not", "some", "every"] if budget else ["test"]
    kind = draw(st.sampled_from(kinds))
    inner = _data(depth, budget - 1) if budget else st.nothing()
    match kind:
        case "all" | "any":
            return {kind: draw(st.lists(inner, min_size=1, max_size=3))}
        case "not":
            return {kind: draw(inner)}
        case "some" | "every":
            item = _data(depth + 1, budget - 1)
            one: dict[str, Any] = {kind: draw(st.sampled_from(["/l", "/m", "/a"]))}
            one |= {"satisfies": draw(item)}
            if draw(st.booleans()):
                one |= {"where": draw(item)}
            if draw(st.booleans()):
                one |= {"none": draw(st.sampled_from(["pass", "fail", "unknown"]))}
            return one
        case _:
            return draw(_tests(depth))


def _parsed(data: dict[str, Any]) -> Condition:
    def none_known(name: ScopeName) -> Condition:
        raise AssertionError(name)

    return parse_condition(data, none_known)


CONDITIONS = _data().map(_parsed)
DOSSIERS = _SECTIONS.map(_node)


def _truth(asked: Condition, root: Node) -> Truth:
    return answer(asked, scene(root)).truth


@given(st.lists(CONDITIONS, min_size=1, max_size=3), DOSSIERS)
def test_de_morgan(parts: list[Condition], root: Node) -> None:
    negated = tuple(Not(part) for part in parts)

    assert _truth(Not(All(tuple(parts))), root) is _truth(AnyOf(negated), root)
    assert _truth(Not(AnyOf(tuple(parts))), root) is _truth(All(negated), root)


@given(CONDITIONS, DOSSIERS)
def test_double_negation_changes_nothing_at_all(asked: Condition, root: Node) -> None:
    assert answer(Not(Not(asked)), scene(root)) == answer(asked, scene(root))


@given(CONDITIONS, DOSSIERS)
def test_an_answer_is_the_same_every_time(asked: Condition, root: Node) -> None:
    assert answer(asked, scene(root)) == answer(asked, scene(root))


@given(CONDITIONS, DOSSIERS)
def test_the_order_of_keys_decides_nothing(asked: Condition, root: Node) -> None:
    assert _truth(asked, _reversed(root)) is _truth(asked, root)


@given(CONDITIONS, DOSSIERS)
def test_every_answer_has_grounds_that_explain_it(asked: Condition, root: Node) -> None:
    """What is unknown says why; what is known says on what."""
    found = answer(asked, scene(root))

    assert found.grounds
    assert bool(found.reasons) or found.truth is not Truth.UNKNOWN
    for ground in found.grounds:
        assert (ground.reason is not None) == (ground.truth is Truth.UNKNOWN)


@given(CONDITIONS, DOSSIERS, st.integers(0, 30), st.none() | _REASONS)
def test_what_is_not_known_never_turns_an_answer_round(
    asked: Condition, root: Node, number: int, reason: Reason | None
) -> None:
    """
    Silence and damage can make an answer unknown, never false instead of true or the reverse.

    This is what keeps an unstated field from passing, and from failing.
    """
    places = list(_places(root))
    if not places:
        return
    poorer = _without(root, places[number % len(places)], reason)
    before, after = _truth(asked, root), _truth(asked, poorer)

    assert after in {before, Truth.UNKNOWN}


def _reversed(node: Node) -> Node:
    match node:
        case MappingNode(members=members):
            turned = {
                key: member._replace(node=_reversed(member.node))
                for key, member in reversed(members.items())
            }
            return node._replace(members=turned)
        case SequenceNode(items=items):
            return node._replace(items=tuple(_reversed(item) for item in items))
        case _:
            return node


def _places(node: Node, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to every value of a dossier."""
    match node:
        case MappingNode(members=members):
            for key, member in members.items():
                yield (*way, key)
                yield from _places(member.node, (*way, key))
        case SequenceNode(items=items):
            for index, item in enumerate(items):
                yield (*way, index)
                yield from _places(item, (*way, index))
        case _:
            return


def _without(node: Node, way: tuple[str | int, ...], reason: Reason | None) -> Node:
    """The dossier with one value silent, or unusable; an item of a list is never merely absent."""
    if not way:
        return ScalarNode(None, HERE) if reason is None else UnusableNode(reason, HERE)
    step, *rest = way
    if isinstance(node, MappingNode):
        inner = _without(node.members[str(step)].node, tuple(rest), reason)
        return node._replace(members={**node.members, str(step): Member(HERE, inner)})
    assert isinstance(node, SequenceNode)
    inner = _without(node.items[int(step)], tuple(rest), reason if rest else reason or _LOST)
    return node._replace(items=(*node.items[: int(step)], inner, *node.items[int(step) + 1 :]))


_LOST = Reason.UNREADABLE


@given(CONDITIONS, CONDITIONS, ANYTHING.map(_node), st.booleans(), st.booleans())
@settings(max_examples=150)
def test_a_rule_says_something_of_anything(
    when: Condition,
    require: Condition,
    root: Node,
    has_event: bool,  # noqa: FBT001 - hypothesis hands it over
    manifest_only: bool,  # noqa: FBT001
) -> None:
    """Exactly one finding, whatever the manifest holds: judging is total."""
    event = parse_condition({"field": "/lifecycle/started_on", "exists": True}, _never)
    path = event.subject.source if has_event else None  # type: ignore[union-attr] # a comparison
    pack = small()
    rule = pack.rules[0]._replace(when=when, require=require, event=path)  # type: ignore[arg-type] # a field
    document = manifest_document()._replace(root=root)
    [finding] = assessed(
        pack._replace(rules=(rule,)), document, manifest_only=manifest_only
    ).findings

    assert finding.rule == rule.id
    assert (finding.verdict is Verdict.UNKNOWN) == bool(finding.reasons)
    assert (finding.verdict is Verdict.NOT_APPLICABLE) == (finding.exemption is not None)
    assert (finding.verdict is Verdict.PASS) == (finding.basis is not None)
    assert finding.blocks == (finding.verdict in {Verdict.FAIL, Verdict.UNKNOWN})
    assert finding.day == DAY or has_event


def _never(name: ScopeName) -> Condition:
    raise AssertionError(name)


def test_the_root_itself_may_be_unusable() -> None:
    """A file that holds a list, or a text, has said nothing."""
    place = Place("qaztech.yaml", 1, 1, 2, 1)
    for root in (yaml("[1, 2]"), yaml("text"), UnusableNode(Reason.UNREADABLE, place)):
        document = manifest_document()._replace(root=root)
        [finding] = assessed(pack_with(), document).findings

        assert finding.verdict is Verdict.UNKNOWN
