"""`some` and `every` over lists that are missing, null, empty, none, unusable or mixed."""

from __future__ import annotations

import itertools

import pytest

from qazlint.model.condition import Quantified
from qazlint.model.document import (
    MISSING,
    MappingNode,
    Member,
    Place,
    SequenceNode,
    UnusableNode,
)
from qazlint.model.verdict import Reason, Truth
from tests.small_pack import ask, truth, yaml

PLACE = Place("qaztech.yaml", 3, 5, 3, 9)

# An item of each truth, for the condition {field: ./ok, equals: true}.
ITEMS = {"true": "{ok: true}", "false": "{ok: false}", "unknown": "{other: 1}"}
SATISFIES = "satisfies: {field: ./ok, equals: true}"
SOME = f"{{some: /l, {SATISFIES}}}"
EVERY = f"{{every: /l, {SATISFIES}}}"


def _list(*truths: str) -> str:
    return f"l: [{', '.join(ITEMS[one] for one in truths)}]"


MIXES = [mix for size in (1, 2, 3) for mix in itertools.product(ITEMS, repeat=size)]


@pytest.mark.parametrize("mix", MIXES)
def test_some_is_a_disjunction_over_the_items(mix: tuple[str, ...]) -> None:
    expected = "true" if "true" in mix else "unknown" if "unknown" in mix else "false"

    assert truth(SOME, _list(*mix)) == expected


@pytest.mark.parametrize("mix", MIXES)
def test_every_is_a_conjunction_over_the_items(mix: tuple[str, ...]) -> None:
    expected = "false" if "false" in mix else "unknown" if "unknown" in mix else "true"

    assert truth(EVERY, _list(*mix)) == expected


# What each quantifier says where no item is selected, by what `none:` says.
EMPTY = [
    ("some", "", "false"),
    ("every", "", "unknown"),
    ("some", ", none: pass", "true"),
    ("some", ", none: fail", "false"),
    ("some", ", none: unknown", "unknown"),
    ("every", ", none: pass", "true"),
    ("every", ", none: fail", "false"),
    ("every", ", none: unknown", "unknown"),
]


@pytest.mark.parametrize(("word", "none", "expected"), EMPTY)
@pytest.mark.parametrize("manifest", ["l: []", "l: none"])
def test_an_empty_list_and_a_stated_none_answer_what_the_rule_says(
    word: str, none: str, expected: str, manifest: str
) -> None:
    """`every` over nothing is not true: no store listed has not shown where the stores are."""
    assert truth(f"{{{word}: /l, {SATISFIES}{none}}}", manifest) == expected


@pytest.mark.parametrize(("word", "none", "expected"), EMPTY)
def test_a_selection_that_rejects_all_is_empty(word: str, none: str, expected: str) -> None:
    question = f"{{{word}: /l, where: {{field: ./kind, equals: a}}, {SATISFIES}{none}}}"

    assert truth(question, "l: [{kind: b, ok: true}, {kind: c, ok: false}]") == expected


@pytest.mark.parametrize(("word", "none", "expected"), EMPTY)
@pytest.mark.parametrize("manifest", ["x: 1", "l: null", "l:"])
def test_a_missing_list_is_unknown_whatever_the_rule_says_of_an_empty_one(
    word: str, none: str, expected: str, manifest: str
) -> None:
    del expected
    found = ask(f"{{{word}: /l, {SATISFIES}{none}}}", manifest)

    assert found.truth is Truth.UNKNOWN
    assert found.reasons == (Reason.SILENT,)
    assert found.grounds[0].pointer == "/l"
    assert found.grounds[0].found is MISSING


@pytest.mark.parametrize("question", [SOME, EVERY])
@pytest.mark.parametrize("manifest", ["l: text", "l: {a: 1}", "l: 5"])
def test_what_is_no_list_is_unreadable(question: str, manifest: str) -> None:
    assert ask(question, manifest).reasons == (Reason.UNREADABLE,)


@pytest.mark.parametrize("question", [SOME, EVERY])
@pytest.mark.parametrize("reason", [Reason.UNREADABLE, Reason.NOT_INSPECTED])
def test_an_unusable_list_is_unknown_for_its_own_reason(question: str, reason: Reason) -> None:
    root = MappingNode({"l": Member(PLACE, UnusableNode(reason, PLACE))}, PLACE)
    found = ask(question, root)

    assert found.truth is Truth.UNKNOWN
    assert found.reasons == (reason,)
    assert found.grounds[0].place == PLACE


def _with_unusable_item(manifest: str) -> MappingNode:
    root = yaml(manifest)
    assert isinstance(root, MappingNode)
    listed = root.members["l"].node
    assert isinstance(listed, SequenceNode)
    items = (*listed.items, UnusableNode(Reason.UNREADABLE, PLACE))
    return root._replace(members={"l": Member(PLACE, listed._replace(items=items))})


@pytest.mark.parametrize(
    ("question", "others", "expected"),
    [
        (SOME, ("true",), "true"),
        (SOME, ("false",), "unknown"),
        (EVERY, ("true",), "unknown"),
        (EVERY, ("false",), "false"),
    ],
)
def test_an_unusable_item_is_one_that_may_be_anything(
    question: str, others: tuple[str, ...], expected: str
) -> None:
    assert truth(question, _with_unusable_item(_list(*others))) == expected


# An item by what `where` and `satisfies` say of it.
def _item(where: str, satisfies: str) -> str:
    kinds = {"true": "kind: a", "false": "kind: b", "unknown": ""}
    oks = {"true": "ok: true", "false": "ok: false", "unknown": ""}
    return "{" + ", ".join(part for part in (kinds[where], oks[satisfies]) if part) + "}"


TABLE = {
    # (where, satisfies): (some, every)
    ("true", "true"): ("true", "true"),
    ("true", "false"): ("false", "false"),
    ("true", "unknown"): ("unknown", "unknown"),
    ("false", "true"): ("false", "unknown"),
    ("false", "false"): ("false", "unknown"),
    ("false", "unknown"): ("false", "unknown"),
    ("unknown", "true"): ("unknown", "true"),
    ("unknown", "false"): ("false", "unknown"),
    ("unknown", "unknown"): ("unknown", "unknown"),
}


@pytest.mark.parametrize(("where", "satisfies"), TABLE)
def test_one_item_that_is_or_may_be_selected(where: str, satisfies: str) -> None:
    """A rejected item leaves an empty selection: false for some, unknown for every."""
    some, every = TABLE[where, satisfies]
    selected = "where: {field: ./kind, equals: a}"
    manifest = f"l: [{_item(where, satisfies)}]"

    assert truth(f"{{some: /l, {selected}, {SATISFIES}}}", manifest) == some
    assert truth(f"{{every: /l, {selected}, {SATISFIES}}}", manifest) == every


def test_some_may_ask_only_whether_an_item_is_selected() -> None:
    question = "{some: /l, where: {field: ./kind, equals: a}}"

    assert truth(question, "l: [{kind: b}, {kind: a}]") == "true"
    assert truth(question, "l: [{kind: b}]") == "false"
    assert truth(question, "l: [{ok: true}]") == "unknown"


def test_an_item_of_texts_is_asked_with_a_lone_dot() -> None:
    question = "{some: /l, satisfies: {field: ., equals: x}}"

    assert truth(question, "l: [y, x]") == "true"
    assert truth(question, "l: [y]") == "false"
    assert truth("{every: /l, satisfies: {field: ., in: [x, y]}}", "l: [y, x]") == "true"


def test_an_item_that_is_none_has_nothing_beneath() -> None:
    assert truth("{some: /l, satisfies: {field: ./a, exists: true}}", "l: [none]") == "false"
    assert truth("{some: /l, satisfies: {field: ., exists: true}}", "l: [none]") == "false"


def test_an_item_that_is_null_is_silent() -> None:
    assert truth("{some: /l, satisfies: {field: ./a, exists: true}}", "l: [null]") == "unknown"
    assert truth("{some: /l, satisfies: {field: ., exists: true}}", "l: [null]") == "unknown"


NESTED = """
stores:
  - {id: a, country: KZ}
  - {id: b, country: DE}
items:
  - {name: x, kept_in: [a]}
  - {name: y, kept_in: [a, b]}
home: KZ
"""


def test_the_item_of_the_enclosing_quantifier_is_two_dots_away() -> None:
    """Some store that the item is kept in stands in the home country."""
    kept = (
        "{some: /stores, where: {field: ../kept_in, includes: {field: ./id}}, "
        "satisfies: {field: ./country, equals: {field: /home}}}"
    )

    assert truth(f"{{every: /items, satisfies: {kept}}}", NESTED) == "true"


def test_a_quantifier_may_run_over_a_list_of_the_item() -> None:
    question = "{every: /items, satisfies: {every: ./kept_in, satisfies: {field: ., in: [a, b]}}}"
    narrower = question.replace("[a, b]", "[a]")

    assert truth(question, NESTED) == "true"
    assert truth(narrower, NESTED) == "false"
    assert ask(narrower, NESTED).grounds[0].pointer == "/items/1/kept_in/1"


def test_three_levels() -> None:
    question = (
        "{some: /l, satisfies: {some: ./m, satisfies: {some: ./n, "
        "satisfies: {all: [{field: ./k, equals: {field: ../k}}, "
        "{field: ./k, equals: {field: ../../k}}]}}}}"
    )

    assert truth(question, "l: [{k: 1, m: [{k: 1, n: [{k: 2}, {k: 1}]}]}]") == "true"
    assert truth(question, "l: [{k: 2, m: [{k: 1, n: [{k: 2}, {k: 1}]}]}]") == "false"
    assert truth(question, "l: [{m: [{k: 1, n: [{k: 1}]}]}]") == "unknown"


# Grounds


def test_an_item_is_named_by_its_number_and_its_own_line() -> None:
    found = ask(EVERY, "l:\n  - ok: true\n  - ok: false\n")
    [ground] = found.grounds

    assert ground.pointer == "/l/1/ok"
    assert ground.place.line == 3


def test_silence_in_an_item_stands_at_the_item() -> None:
    [ground] = ask(EVERY, "l:\n  - ok: true\n  - kind: a\n").grounds

    assert ground.pointer == "/l/1/ok"
    assert ground.place.line == 3
    assert ground.found is MISSING


def test_a_false_some_names_the_list_first_and_then_what_is_wrong_with_each_item() -> None:
    found = ask(SOME, "l: [{ok: false}, {ok: false}]")

    assert [ground.pointer for ground in found.grounds] == ["/l", "/l/0/ok", "/l/1/ok"]
    assert isinstance(found.grounds[0].condition, Quantified)


def test_an_empty_list_is_the_ground_itself() -> None:
    [ground] = ask(SOME, "l: []").grounds

    assert ground.pointer == "/l"
    assert ground.truth is Truth.FALSE
    assert ground.reason is None


def test_an_empty_every_asks_for_items() -> None:
    [ground] = ask(EVERY, "l: []").grounds

    assert ground.pointer == "/l"
    assert ground.reason is Reason.SILENT


def test_an_open_selection_names_what_would_decide_it() -> None:
    """The item may not concern the rule at all: that is asked, not what it would have to meet."""
    question = f"{{every: /l, where: {{field: ./kind, equals: a}}, {SATISFIES}}}"
    [ground] = ask(question, "l: [{ok: false}]").grounds

    assert ground.pointer == "/l/0/kind"
    assert ground.reason is Reason.SILENT


def test_a_true_some_names_the_item_that_made_it_true() -> None:
    found = ask(SOME, "l: [{ok: false}, {ok: true}]")

    assert [ground.pointer for ground in found.grounds] == ["/l/1/ok"]


def test_an_unknown_some_names_open_items_before_those_that_cannot_save_it() -> None:
    found = ask(SOME, "l: [{ok: false}, {other: 1}]")

    assert [ground.pointer for ground in found.grounds] == ["/l/1/ok", "/l/0/ok"]


def test_a_stated_none_is_the_ground_of_an_empty_selection() -> None:
    [ground] = ask(SOME, "x: 1\nl: none\n").grounds

    assert ground.pointer == "/l"
    assert ground.place.line == 2


def test_every_that_holds_names_all_its_items() -> None:
    found = ask(EVERY, _list("true", "true"))

    assert [ground.pointer for ground in found.grounds] == ["/l/0/ok", "/l/1/ok"]


COVERED = (
    "{every: /stores, satisfies: {some: /transfers, satisfies: {field: ./store, "
    "equals: {field: ../id}}}}"
)


def test_an_item_that_fails_by_what_stands_elsewhere_is_named_first() -> None:
    """A store abroad fails because no transfer covers it: the reader is led to the store."""
    found = ask(COVERED, "stores: [{id: a}, {id: b}]\ntransfers: [{store: a}]\n")

    assert found.truth is Truth.FALSE
    assert found.grounds[0].pointer == "/stores/1"
    assert "/transfers/0/store" in {ground.pointer for ground in found.grounds}


def test_an_item_that_is_open_is_told_by_what_is_missing() -> None:
    found = ask(COVERED, "stores: [{id: b}]\ntransfers: [{ground: law}]\n")

    assert [ground.pointer for ground in found.grounds] == ["/transfers/0/store"]
    assert found.reasons == (Reason.SILENT,)


def test_the_eleventh_item_is_not_the_second() -> None:
    """/l/1 is where /l/10 begins as a text, and not where it stands."""
    question = (
        "{every: /l, where: {field: ./asked, equals: true}, "
        "satisfies: {every: /l, where: {field: ./last, equals: true}, "
        "satisfies: {field: ./ok, equals: true}}}"
    )
    items = ["{asked: false}", "{asked: true}", *["{asked: false}"] * 8]
    last = "{asked: false, last: true, ok: false}"
    filled = [one.replace("}", ", last: false}") for one in items]
    found = ask(question, f"l: [{', '.join(filled)}, {last}]")

    assert found.truth is Truth.FALSE
    assert found.grounds[0].pointer == "/l/1/asked"
    assert found.grounds[-1].pointer == "/l/10/ok"


# The item of the quantifier around: every word of one list is the id of an item of another.
KNOWN = (
    "{every: /l, satisfies: {every: ./uses, "
    "satisfies: {some: /known, satisfies: {field: ./id, equals: {field: ..}}}}}"
)


@pytest.mark.parametrize(
    ("uses", "known", "expected"),
    [
        ("[a]", "[{id: a}]", "true"),
        ("[a, b]", "[{id: a}, {id: b}]", "true"),
        ("[a, b]", "[{id: a}]", "false"),
        ("[a]", "[]", "false"),
        ("[a]", "[{id: b}, {}]", "unknown"),
        ("[a]", "[{id: a}, {}]", "true"),
        ("[]", "[{id: a}]", "unknown"),
    ],
)
def test_the_item_around_is_a_value_like_any_other(uses: str, known: str, expected: str) -> None:
    assert truth(KNOWN, f"l: [{{uses: {uses}}}]\nknown: {known}") == expected


def test_two_items_up() -> None:
    condition = (
        "{some: /l, satisfies: {some: /m, satisfies: {some: /n, "
        "satisfies: {field: ., equals: {field: ../..}}}}}"
    )

    assert truth(condition, "l: [1, 2]\nm: [x]\nn: [2]") == "true"
    assert truth(condition, "l: [1]\nm: [2]\nn: [2]") == "false"
