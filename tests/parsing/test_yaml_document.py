"""YAML is read as its author meant it, or refused with a place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qazlint.model.document import (
    Document,
    MappingNode,
    Node,
    Place,
    Plain,
    ScalarNode,
    SequenceNode,
    UnusableNode,
    plain,
)
from qazlint.parsing.document import MAX_BYTES, parse_document
from qazlint.parsing.source import MAX_NODES

if TYPE_CHECKING:
    from qazlint.model.problem import Problem


def parsed(text: str) -> Document:
    document, problems = parse_document(text.encode(), file="m.yaml")
    assert problems == ()
    assert document is not None
    return document


def value(text: str) -> Plain:
    return plain(parsed(text).root)


def member(node: Node, key: str) -> Node:
    assert isinstance(node, MappingNode)
    return node.members[key].node


def stretch(place: Place) -> tuple[int, int, int, int]:
    return place[1:]


def refused(text: str) -> tuple[Document | None, Problem]:
    """What is left of a file with one problem, and the problem."""
    document, problems = parse_document(text.encode(), file="m.yaml")
    assert len(problems) == 1, problems
    return document, problems[0]


TRAPS = """
yes no on off y n Yes NO Off  2024-02-30 2026-11-23T10:00:00Z 12:30:45 190:20:30  = .
KZ NO 1_000 0b101 0o 0x 0xZZ 1e 1e+ +- -. .e5 e5 ._ 1.2.3 10.0.0.1 1,5 TrUe nULL tRue ~~ +~ <<x
700-140-000019 7001400000191x ٣٤٥ ①② १२ .Nan +.nan .iNF
"""


@pytest.mark.parametrize("text", TRAPS.split())
def test_texts_stay_texts(text: str) -> None:
    """A country is not false, a date is not checked, a time is no number in base sixty."""
    assert {"a": [text]} == value(f"a:\n  - {text}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("-700140000019", -700140000019),
        ("999999999999999", 999999999999999),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", Decimal("1.5")),
        ("-.5e-3", Decimal("-0.0005")),
        ("1.", Decimal(1)),
        ("0.10", Decimal("0.10")),
        ("700140000019.0", Decimal("700140000019.0")),
        ("6e23", Decimal("6e23")),
    ],
)
def test_core_schema(text: str, expected: Plain) -> None:
    """Plain scalars are read by the core schema of YAML 1.2 (10.3.2), fractions exactly."""
    read = value(f"a: {text}\n")

    assert {"a": expected} == read
    assert isinstance(read, dict)
    assert type(expected) is type(read["a"])


@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "|-\n  {}", "!!str {}", "! {}"])
@pytest.mark.parametrize("text", ["700140000019", "017", "true", "null", "1.5", ".inf"])
def test_quotes_make_a_text(text: str, quoted: str) -> None:
    """Nothing between quotes is resolved, nor what is tagged as text."""
    assert {"a": text} == value("a: " + quoted.format(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!int "1"', 1),
        ("!!float 1", 1),
        ("!!bool 'true'", True),
        ('!!null ""', None),
        ("!!map {}", {}),
        ("!!seq []", []),
        ("!<tag:yaml.org,2002:str> 1", "1"),
        ("!!int 700140000019.0", None),
    ],
)
def test_core_tags(text: str, expected: Plain) -> None:
    """Tags of the core schema say what a scalar is."""
    document, _ = parse_document(f"a: {text}".encode(), file="m.yaml")

    assert document is not None
    assert {"a": expected} == plain(document.root)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("700140000019", "unquoted-identifier"),
        ("010140000123", "unquoted-identifier"),
        ("017", "leading-zero"),
        ("00", "leading-zero"),
        ("-089", "leading-zero"),
        ("01.5", "leading-zero"),
        ("1000000000000000", "number-too-long"),
        ("1" * 5000, "number-too-long"),
        ("0x" + "f" * 5000, "number-too-long"),
        ("0xFFFFFFFFFFFFF", "number-too-long"),
        ("1e999", "number-too-long"),
        ("1e" + "9" * 30, "number-too-long"),
        ("0." + "1" * 50, "number-too-long"),
        (".inf", "not-finite"),
        ("-.INF", "not-finite"),
        (".nan", "not-finite"),
        ("!local x", "unsupported-tag"),
        ("!!python/object:os.system x", "unsupported-tag"),
        ("!!binary aGk=", "unsupported-tag"),
        ("!!set {b: }", "unsupported-tag"),
        ("!!timestamp 2026-01-01", "unsupported-tag"),
        ("!!int x", "unsupported-tag"),
        ("!!map []", "unsupported-tag"),
        ("*unknown", "unknown-alias"),
    ],
)
def test_a_value_that_cannot_be_used_leaves_the_rest(text: str, code: str) -> None:
    """Only the one value is lost, never replaced by a guess."""
    document, problem = refused(f"# ә\na:\n  b: {text}\nc: kept\n")

    assert (code, 3, 6) == (problem.code, problem.place.line, problem.place.column)
    assert document is not None
    assert isinstance(member(member(document.root, "a"), "b"), UnusableNode)
    assert plain(document.root) == {"a": {"b": None}, "c": "kept"}


def test_an_identity_number_shows_the_corrected_line() -> None:
    """The line can be copied from the message."""
    _, problem = refused("owner:\n  bin: 700140000019  # БИН\n")

    assert stretch(problem.place) == (2, 8, 2, 20)
    assert problem.arguments["line"] == 'bin: "700140000019"  # БИН'


def test_a_persons_number_is_not_repeated() -> None:
    """A number that may be a person's is masked in the message, on the whole line."""
    _, problems = parse_document(b"a: [991231500006, 009900000008]", file="m.yaml")

    assert [problem.arguments["line"] for problem in problems] == [
        'a: ["99********06", 00********08]',
        'a: [99********06, "00********08"]',
    ]


def test_a_very_long_line_is_not_repeated() -> None:
    """Many such numbers on one line of megabytes must not make a report of gigabytes."""
    _, problem = refused("a: 700140000019 #" + "x" * 10_000)

    assert problem.arguments["line"] == '"700140000019"'


def test_a_duplicate_key_names_both_places() -> None:
    """Which of the two values is meant cannot be known, so neither is used."""
    document, problem = refused("a: 1\nb: 2\na: 3\n")

    assert (problem.code, stretch(problem.place)) == ("duplicate-key", (3, 1, 3, 2))
    assert problem.arguments == {"key": "a", "line": "1"}
    assert document is not None
    assert plain(document.root) == {"a": None, "b": 2}


def test_plain_keys_are_their_text() -> None:
    """The key `on` is not true, and `1` is not a number."""
    assert value("on: 1\ntrue: 2\n1: 3\n017: 4\nNO: 5\n'<': 6\n") == {
        "on": 1,
        "true": 2,
        "1": 3,
        "017": 4,
        "NO": 5,
        "<": 6,
    }


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        (": 1", "null-key", 1),
        ("~: 1", "null-key", 1),
        ("null: 1", "null-key", 1),
        ("[b, c]: 1", "complex-key", 1),
        ("{b: c}: 1", "complex-key", 1),
        ("? - b\n: 1", "complex-key", 3),
        ("!x b: 1", "unsupported-tag", 1),
    ],
)
def test_a_key_that_is_no_text(text: str, code: str, column: int) -> None:
    """Such a member is left out; it cannot be a field of any document of ours."""
    document, problems = parse_document(f"a: 1\n{text}\n".encode(), file="m.yaml")

    assert [(code, 2, column)] == [(p.code, p.place.line, p.place.column) for p in problems]
    assert document is None or plain(document.root) == {"a": 1}


def test_a_merge_key_makes_its_mapping_unusable() -> None:
    """What it would add is not there, so nothing can be said of the mapping."""
    document, problem = refused("a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n")

    assert (problem.code, stretch(problem.place)) == ("merge-key", (3, 3, 3, 5))
    assert document is not None
    assert plain(document.root) == {"a": {"x": 1}, "b": None}


def test_aliases_repeat_values() -> None:
    """The value stands at the alias, its parts where they are written."""
    root = parsed("a: &x\n  b: 1\nc: *x\n*k : 2\n".replace("*k ", "&k d")).root

    assert plain(root) == {"a": {"b": 1}, "c": {"b": 1}, "d": 2}
    assert stretch(member(root, "c").place) == (3, 4, 3, 6)
    assert stretch(member(member(root, "c"), "b").place) == (2, 6, 2, 7)


def test_an_alias_can_be_a_key() -> None:
    """The key is the text of the scalar, as everywhere."""
    assert value("a: &k b\n*k : 1\n") == {"a": "b", "b": 1}


def test_a_redefined_anchor_means_the_latest() -> None:
    """YAML 1.2 (7.1) allows it."""
    assert value("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]


def test_an_alias_inside_its_own_value() -> None:
    """It would have no end."""
    document, problem = refused("a: &a\n  b: *a\nc: 1")

    assert (problem.code, stretch(problem.place)) == ("recursive-alias", (2, 6, 2, 8))
    assert document is not None
    assert plain(document.root) == {"a": {"b": None}, "c": 1}


def _bomb() -> str:
    lines = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    return "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "\n".join(lines)


def _chain(opening: str, closing: str) -> str:
    links = (f"a{n}: &a{n} {opening}*a{n - 1}{closing}" for n in range(1, 3000))
    return "a0: &a0 x\n" + "\n".join(links)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "too-deep"),
        ("{a: " * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("? " * 100_000, "too-deep"),
        ("- ? " * 100_000, "too-deep"),
        ("[? " * 100_000, "too-deep"),
        ("&a [" * 100_000, "too-deep"),
        ("\n".join(" " * depth + "a:" for depth in range(500)), "too-deep"),
        ("\n".join(" " * depth + "-" for depth in range(500)), "too-deep"),
        ("[" * 101 + "]" * 101, "too-deep"),
        (_chain("[", "]"), "too-deep"),
        (_chain("{x: ", "}"), "too-deep"),
        (_bomb(), "too-many-values"),
        ("[" + "a," * (MAX_NODES + 1) + "]", "too-many-values"),
        ("".join(f"%TAG !a{n}! x\n" for n in range(100_000)) + "--- 1", "bad-directive"),
        ('"' + "a" * 10**6 + '": 1', "unexpected-colon"),
    ],
)
def test_hostile_files_end_soon(text: str, code: str) -> None:
    """None of these takes libyaml's stack, all memory or more than a second or two."""
    document, problem = refused(text)

    assert document is None
    assert code == problem.code


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100 + "]" * 100,
        "a: " + "1" * 4000 + "x",
        "a: |\n" + "\n" * 10_000,
        "a: !!str" + " " * 100_000 + "x",
        "a: &a" + "\n #" * 100_000 + "\n x",
        "#" * 100_000 + "\na: 1",
        "a: '" + "''" * (MAX_BYTES // 2 - 10) + "'",
    ],
)
def test_long_is_not_hostile(text: str) -> None:
    """The limits leave what only is long."""
    assert parsed(text)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a:\n\tb: 1", "tab-indentation", 2, 1),
        ("a: b\n\tc: 1", "tab-indentation", 2, 1),
        ("a:\n  - b\n -c: 1", "wrong-indentation", 3, 2),
        ("a: 1\n b: 2", "unexpected-colon", 2, 3),
        ("a: b: c", "unexpected-colon", 1, 5),
        ("a: 1\nb\nc: 2", "missing-colon", 2, 1),
        ("a: 1\n  b\n c\nd", "missing-colon", 4, 1),
        ("a: - b", "unexpected-dash", 1, 4),
        ("a: ? b", "unexpected-question-mark", 1, 4),
        ("a: [?b]", "unexpected-question-mark", 1, 5),
        ("a: {?b: 1}", "unexpected-question-mark", 1, 5),
        ("a: [b, c\nd: e", "unclosed-bracket", 1, 4),
        ("a: {b: 1", "unclosed-bracket", 1, 4),
        ("a: 'b\nc: d\n", "unclosed-quote", 1, 4),
        ('a: "b\n---\n', "unclosed-quote", 1, 4),
        ("a: [b, , c]", "missing-value", 1, 8),
        ("a: ]", "missing-value", 1, 4),
        ('a: "\\d"', "bad-escape", 1, 5),
        ('a: "\\ud83d\\ude00"', "bad-escape", 1, 7),
        ("a: @b", "reserved-character", 1, 4),
        ("a: `b`", "reserved-character", 1, 4),
        ("a: %b", "reserved-character", 1, 4),
        ("a: &", "bad-anchor", 1, 5),
        ("a: *", "bad-anchor", 1, 5),
        ("a: &ә b", "bad-anchor", 1, 5),
        ("a: &b:c d", "bad-anchor", 1, 6),
        ("a: &b c\n*b: d", "bad-anchor", 2, 3),
        ("a: | b", "bad-block-header", 1, 6),
        ("a: !x!y z", "undeclared-tag", 1, 4),
        ("a: !%ed%a0%80 b", "undeclared-tag", 1, 4),
        ("[a]\nb: 1", "after-the-end", 2, 1),
        ("a: 1\n---\nb: 2\n", "second-document", 2, 1),
        ("a: 1\n...\n---\n", "second-document", 3, 1),
        ("%YAML 1.1\n---\na: yes\n", "yaml-version", 1, 1),
        ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "bad-directive", 2, 1),
        ("%FOO\n---\na: 1\n", "bad-directive", 1, 5),
        ("# only\n# comments\n", "empty-document", 1, 1),
        ("...\n", "missing-value", 1, 1),
        ("a: 1\nb: \x00", "unusable-character", 2, 4),
        ("a: 1\nә\x1b: 1", "unusable-character", 2, 2),
        ("a: 1\nb: c\x85d: 1\n", "unusable-character", 2, 5),
        ("# c\u2028a: 1\n", "unusable-character", 1, 4),
        ("a: 1\nb: '\u2029'\n", "unusable-character", 2, 5),
        ("a: 1\rb: 2", "lone-return", 1, 5),
        ("a: 1\r\nb: \ufeff2", "unusable-character", 2, 4),
    ],
)
def test_what_cannot_be_parsed(text: str, code: str, line: int, column: int) -> None:
    """One problem, in our words, at the place an editor shows."""
    document, problem = refused(text)

    assert document is None
    assert (code, line, column) == (problem.code, problem.place.line, problem.place.column)


@pytest.mark.parametrize(
    "text",
    ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n...\n# end\n", "a: 1\r\n", "---\r\na: 1"],
)
def test_marks_of_one_document(text: str) -> None:
    """One document may say where it begins and ends."""
    assert value(text) == {"a": 1}


@pytest.mark.parametrize("text", ["- x\n", "x", "---\n", "1"])
def test_the_root_may_be_anything(text: str) -> None:
    """That a manifest is a mapping is the schema's to say."""
    assert parsed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\nb: 1", (1, 3, 1, 3)),
        ("a: # c\n\nb: 1", (1, 3, 1, 3)),
        ("? a", (1, 4, 1, 4)),
        ("a: 😀ә 𐐷 # c", (1, 4, 1, 8)),
        ("a: 'b'", (1, 4, 1, 7)),
        ("a: b\n  c\nd: 1", (1, 4, 2, 4)),
        ("a: |\n  b\n  c\n\n\n# d\ne: 1", (1, 4, 3, 4)),
        ("a: >-\r\n  b\r\n\r\nc: 1", (1, 4, 2, 4)),
        ("a: |\n\nb: 1", (1, 4, 1, 5)),
        ("a: &x 12\n", (1, 7, 1, 9)),
        ("a: &x !!str # c\n   12\n", (2, 4, 2, 6)),
        ("a: &x\n  b: 1\n# c\n\nd: 1", (2, 3, 2, 7)),
        ("a: &x\n- 1\nd: 1", (2, 1, 2, 4)),
        ("a:\n- 1\n- 2\n\n# c\nd: 1", (2, 1, 3, 4)),
        ("a: &x [1, {b: 2}] # c", (1, 7, 1, 18)),
        ("a: [b: 2]", (1, 4, 1, 10)),
        ("'b': 0\na: {b: 2,\n  c: 3\n  }\nd: 1", (2, 4, 4, 4)),
    ],
)
def test_places_of_values(text: str, expected: tuple[int, int, int, int]) -> None:
    """A value stands without its anchor and tag, and ends before comments and empty lines."""
    assert expected == stretch(member(parsed(text).root, "a").place)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n"))
TREES = st.recursive(
    st.text(alphabet=st.sampled_from("абвәғқ abc:-#'\"&*!|>%@`{}[],?.~0123456789\n😀"))
    | TEXTS
    | st.integers(-(10**11) + 1, 10**11 - 1)
    | st.booleans()
    | st.none(),
    lambda parts: st.lists(parts) | st.dictionaries(TEXTS.filter(bool), parts),
    max_leaves=12,
)
# Written plainly by PyYAML, for which YAML 1.1 is the law: read as numbers here, or refused.
OURS = "0123456789+-.xoeEabcdfABCDF"


def _differs(tree: Any) -> bool:
    """Whether a text of the tree is plain for YAML 1.1 and something else for YAML 1.2."""
    match tree:
        case str():
            return (bool(tree) and set(tree) <= set(OURS)) or "\ufeff" in tree
        case list():
            return any(map(_differs, tree))
        case dict():
            return any(map(_differs, tree.values())) or any(
                "\ufeff" in key or key in {"<<", "~", "null"} for key in tree
            )
        case _:
            return False


@given(
    TREES.filter(lambda tree: not _differs(tree)),
    st.booleans(),
    st.sampled_from([None, False, True]),
)
def test_what_pyyaml_writes_comes_back(tree: Plain, unicode: bool, flow: bool | None) -> None:  # noqa: FBT001
    """Texts, numbers and truth values survive being written by another program."""
    text = yaml.safe_dump(tree, allow_unicode=unicode, default_flow_style=flow)
    document, problems = parse_document(text.encode(), file="m.yaml")

    assert problems == ()
    assert document is not None
    assert tree == plain(document.root)


WORDS = st.text(st.sampled_from("абәғқabcXYZ😀-_ 0123456789"), min_size=1).filter(
    lambda text: text == text.strip() and not text.startswith("-")
)


@given(st.lists(WORDS, min_size=1), st.integers(0, 3), st.booleans())
def test_plain_scalars_stand_where_they_are_written(
    words: list[str],
    margin: int,
    anchored: bool,  # noqa: FBT001
) -> None:
    """What stands at a place is the source of the value."""
    sign = "&x " if anchored else ""
    lines = [" " * margin + f"- {sign}{word}   # ә" for word in words]
    document, _ = parse_document("\r\n".join(lines).encode(), file="m.yaml")

    assert document is not None
    assert isinstance(document.root, SequenceNode)
    for word, item in zip(words, document.root.items, strict=True):
        line, column, end_line, end_column = stretch(item.place)
        assert line == end_line
        assert word == lines[line - 1][column - 1 : end_column - 1]
        assert (
            not isinstance(item, ScalarNode)
            or not isinstance(item.value, str)
            or (word == item.value)
        )
