"""Our NamedTuple against typing's, which type checkers see in its place."""

from __future__ import annotations

import pickle
import typing

import pytest

from qazlint.model.named import NamedTuple


class Ours(NamedTuple):
    """Three fields, one with a default."""

    name: str
    line: int
    column: int = 1

    @property
    def place(self) -> str:
        return f"{self.name}:{self.line}"


class Theirs(typing.NamedTuple):  # noqa: TID251 - the one to compare with
    """Three fields, one with a default."""

    name: str
    line: int
    column: int = 1

    @property
    def place(self) -> str:
        return f"{self.name}:{self.line}"


BOTH = pytest.mark.parametrize("made", [Ours, Theirs])


@BOTH
def test_a_value_is_made_read_and_compared(made):
    one = made("a", line=2)

    assert one == ("a", 2, 1) == made(name="a", line=2, column=1)
    assert (one.name, one.line, one.column, one.place) == ("a", 2, 1, "a:2")
    assert hash(one) == hash(("a", 2, 1))
    assert sorted([made("b", 1), one]) == [one, made("b", 1)]
    assert repr(one) == f"{made.__name__}(name='a', line=2, column=1)"


@BOTH
def test_a_value_is_changed_by_making_another(made):
    one = made("a", 2)

    assert one._replace(line=3) == made("a", 3)
    assert type(one._replace(line=3)) is made
    assert one._asdict() == {"name": "a", "line": 2, "column": 1}
    assert made._make(["a", 2, 1]) == one
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes


@BOTH
def test_what_is_wrong_is_refused(made):
    with pytest.raises(TypeError):
        made("a")
    with pytest.raises(TypeError):
        made("a", 2, colour=3)
    with pytest.raises(AttributeError):
        made("a", 2).line = 3
    with pytest.raises(AttributeError):
        made("a", 2).colour = 3
    with pytest.raises((TypeError, ValueError), match="colour"):  # the former since Python 3.13
        made("a", 2)._replace(colour=3)


@BOTH
def test_it_is_matched_by_name_and_by_position(made):
    match made("a", 2):
        case Ours(name, line=2) | Theirs(name, line=2):
            assert name == "a"
        case _:
            pytest.fail("no match")


def test_a_field_without_a_default_follows_none_with_one():
    with pytest.raises(TypeError, match="default"):
        type("Wrong", (NamedTuple,), {"__annotations__": {"a": "int", "b": "int"}, "a": 1})


def test_the_classes_describe_themselves_alike():
    for attribute in ("_fields", "_field_defaults", "__doc__", "__match_args__", "__slots__"):
        assert getattr(Ours, attribute) == getattr(Theirs, attribute, ()), attribute
