"""Every problem that the source can raise has its words, and every word is of use."""

from __future__ import annotations

import ast
import errno
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import qazlint
from qazlint.cli.usage import USAGE
from qazlint.errors import PROBLEMS, UNREADABLE, PackError, told, unreadable, whole_file
from qazlint.model.document import Place
from qazlint.model.named import NamedTuple
from qazlint.model.problem import Problem
from qazlint.model.shape import Kind
from qazlint.model.texts import LANGUAGES, Texts
from qazlint.parsing.number import NotNumber
from qazlint.parsing.schema import _FORMS
from qazlint.reporters.pack_lint import _REMARKS
from qazlint.reporters.selftest import _FAILURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE = Path(qazlint.__file__).parent

# Codes that the source puts together, with all that can stand in the gap.
_PATTERNED = {
    "wrong-kind-{}": [f"wrong-kind-{kind.value}" for kind in Kind],
    "bad-{}": [f"bad-{form}" for form in _FORMS],
}


# Codes that are worded elsewhere: what `rules test` and `rules lint` find is no problem of a file.
_WORDED = {"Failure": _FAILURES, "Remark": _REMARKS}

# In the command line these say what is wrong with the invocation.
_OF_INVOCATIONS = {"refused", "said"}


class Use(NamedTuple):
    """One place in the source that gives a code, with the arguments that it gives beside."""

    where: str
    taker: str
    code: str
    arguments: frozenset[str] | None
    """None where the place hands on what it was given."""

    def words(self) -> Mapping[str, Texts]:
        """The table that holds the words of this code."""
        if self.where.startswith("cli/") and self.taker in _OF_INVOCATIONS:
            return USAGE
        return _WORDED.get(self.taker, PROBLEMS)


def _modules() -> dict[str, ast.Module]:
    return {
        str(path.relative_to(_PACKAGE)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(_PACKAGE.rglob("*.py"))
    }


def _takers(modules: dict[str, ast.Module]) -> dict[str, int]:
    """Functions and values that take a `code`, and the position at which they take it."""
    takers = {}
    for module in modules.values():
        for node in ast.walk(module):
            if isinstance(node, ast.ClassDef):
                takers.update(_class_taker(node))
            elif isinstance(node, ast.FunctionDef):
                names = [one.arg for one in node.args.args if one.arg != "self"]
                if "code" in names:
                    takers[node.name] = names.index("code")
    del takers["__init__"]
    return takers


def _class_taker(node: ast.ClassDef) -> dict[str, int]:
    fields = [
        part.target.id
        for part in node.body
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    ]
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            fields = [one.arg for one in part.args.args[1:]]
    return {node.name: fields.index("code")} if "code" in fields else {}


def _uses() -> Iterator[Use]:
    modules = _modules()
    takers = _takers(modules)
    for name, module in modules.items():
        for function in ast.walk(module):
            if not isinstance(function, ast.FunctionDef):
                continue
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _called(call) in takers:
                    where = f"{name}:{call.lineno}"
                    yield from _given(where, call, takers[_called(call)], function, module)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _given(
    where: str, call: ast.Call, position: int, function: ast.FunctionDef, module: ast.Module
) -> Iterator[Use]:
    named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    values = named or call.args[position : position + 1]
    for code in (code for value in values for code in _codes(value, function, module)):
        yield Use(where, _called(call), code, _arguments(call, function))


def _codes(value: ast.expr, function: ast.FunctionDef, module: ast.Module) -> Iterator[str]:
    """The texts that an expression may give, a gap written as {}; nothing for a text handed on."""
    match value:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)
        case _:
            for one, home in _alternatives(value, function, module):
                yield from _codes(one, home, module)


def _alternatives(
    value: ast.expr, function: ast.FunctionDef, module: ast.Module
) -> Iterator[tuple[ast.expr, ast.FunctionDef]]:
    """What an expression chooses between: branches, assignments, returns, values of a mapping."""
    match value:
        case ast.IfExp(body=one, orelse=other):
            yield from ((one, function), (other, function))
        case ast.BoolOp(values=values):
            yield from ((one, function) for one in values)
        case ast.Name(id=name):
            yield from ((one, function) for one in _assigned(name, function))
        case ast.Call(func=ast.Name(id=name)):
            yield from _returned(name, module)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get")):
            mappings = [one for one in _assigned(name, module) if isinstance(one, ast.Dict)]
            yield from ((part, function) for one in mappings for part in one.values)
        case _:
            return


def _returned(name: str, module: ast.Module) -> Iterator[tuple[ast.expr, ast.FunctionDef]]:
    for home in ast.walk(module):
        if isinstance(home, ast.FunctionDef) and home.name == name:
            for step in ast.walk(home):
                if isinstance(step, ast.Return) and step.value:
                    yield step.value, home


def _assigned(name: str, within: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(within):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value):
                if target == name:
                    yield value
            case _:
                continue


def _arguments(call: ast.Call, function: ast.FunctionDef) -> frozenset[str] | None:
    """The names of what fills the sentences: keywords, or the keys of a mapping."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    names = {keyword.arg for keyword in call.keywords if keyword.arg}
    for value in call.args:
        given = list(_assigned(value.id, function)) if isinstance(value, ast.Name) else [value]
        for one in given:
            if isinstance(one, ast.Dict):
                names |= {key.value for key in one.keys if isinstance(key, ast.Constant)}  # type: ignore[misc] # keys are texts
        if isinstance(value, ast.Name):
            names |= set(_added(value.id, function))
    return frozenset(names)


def _added(name: str, function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(
                targets=[
                    ast.Subscript(value=ast.Name(id=target), slice=ast.Constant(value=str() as key))
                ]
            ) if target == name:
                yield key
            case _:
                continue


def _expanded(code: str) -> list[str]:
    return _PATTERNED[code] if "{}" in code else [code]


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


USES = tuple(_uses())


def test_the_source_was_read() -> None:
    """A search that finds nothing would let every other test here pass."""
    found = {use.code for use in USES}

    assert {"no-path", "wrong-kind-{}", "unknown-key-near", "unquoted-identifier"} <= found | {
        why.value for why in NotNumber
    }
    assert len(found) > 60


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.where} {use.code}")
def test_a_code_of_the_source_has_its_words(use: Use) -> None:
    missing = [code for code in _expanded(use.code) if code not in use.words()]

    assert missing == []


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.where} {use.code}")
def test_what_fills_the_sentences_is_given(use: Use) -> None:
    """A sentence with a gap that nobody fills would raise instead of explaining."""
    if use.arguments is None:
        return
    words = use.words()
    wanted = {name for code in _expanded(use.code) for name in _placeholders(words[code].en)}

    assert wanted - use.arguments == set()


def test_no_code_is_without_use() -> None:
    spoken = {code for use in USES for code in _expanded(use.code)}
    spoken |= {why.value for why in NotNumber}
    spoken |= {*UNREADABLE.values(), unreadable(None, "")[0]}

    assert {*PROBLEMS, *USAGE, *_FAILURES, *_REMARKS} - spoken == set()


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_three_texts_say_the_same_of_the_same(code: str) -> None:
    gaps = [_placeholders(PROBLEMS[code].in_language(language)) for language in LANGUAGES]

    assert gaps[0] == gaps[1] == gaps[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PROBLEMS)
def test_a_message_is_a_fact_and_a_way_out_in_an_even_voice(code: str, language: str) -> None:
    text = getattr(PROBLEMS[code], language)
    words = text.removeprefix("{pointer}: ")

    # Abbreviations and names of formats (UTF-16, JSON, БСН) stand as they are.
    assert words[0] == words[0].lower() or re.match(r"[A-ZА-Я]{2,}\b", words)
    assert "!" not in words.replace("with !", "").replace("! таңба", "").replace("с !", "")
    assert not words.endswith(".")
    assert re.search("[;:,]", words)


@pytest.mark.parametrize("code", PROBLEMS)
def test_kazakh_and_russian_are_not_english(code: str) -> None:
    """A text that was left untranslated would be the same as another."""
    assert len(set(PROBLEMS[code])) == len(LANGUAGES)


def test_what_the_system_says_in_english_is_said_in_our_words() -> None:
    assert unreadable(errno.ENOENT, "No such file or directory") == ("no-such-file", {})
    assert unreadable(errno.EPERM, "") == unreadable(errno.EACCES, "") == ("no-permission", {})


@pytest.mark.parametrize("number", [None, 0, errno.ENOSPC])
def test_a_reason_without_words_of_ours_is_repeated(number: int | None) -> None:
    assert unreadable(number, "odd") == ("unreadable-file", {"reason": "odd"})


def test_an_error_names_its_problems_in_the_order_of_the_file() -> None:
    later = Problem(Place("a.yaml", 7, 3, 7, 9), "no-day", {"found": "2026-02-30"})
    earlier = Problem(whole_file("a.yaml"), "no-pack-file")
    error = PackError([later, earlier])

    assert error.problems == (earlier, later)
    assert str(error) == "a.yaml: no-pack-file; a.yaml: no-day"


def test_braces_in_what_was_found_stay_as_they_are() -> None:
    """What a person wrote is shown and never read as a template."""
    problem = Problem(whole_file("a.yaml"), "no-day", {"found": "{0.__class__} {found}"})

    assert "{0.__class__} {found} is not a day" in told(problem, "en")
