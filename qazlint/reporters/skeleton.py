"""The lines that a person adds to a manifest to answer questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from qazlint.model.named import NamedTuple
from qazlint.model.reading import ITEM, fields_of
from qazlint.model.shape import Kind, Shape
from qazlint.reporters.message import Argument, message, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qazlint.model.document import Place
    from qazlint.model.pack import Pack
    from qazlint.model.report import Question
    from qazlint.model.rule import Rule
    from qazlint.model.texts import Language

_FORMS = {"date": "form.day", "duration": "form.duration", "bin": "form.bin"}

Tree: TypeAlias = "dict[str, Tree]"
"""Keys to add, each with the keys to add beneath it."""


class Line(NamedTuple):
    """One line to add; a section that the manifest has, or will have anyway, is not new."""

    text: str
    comment: str
    is_new: bool


def skeleton(questions: Sequence[Question], pack: Pack, *, language: Language) -> tuple[Line, ...]:
    """
    The lines that answer questions of one section, from the top of the manifest down.

    A value is left empty, which is silence, so that lines pasted as they are pass nothing; the
    comment lists what may be written. Lists and sections show the keys that the waiting rules
    read. Total.
    """
    rules = {rule.id: rule for rule in pack.rules}
    tree: Tree = {}
    for question in questions:
        waiting = [rules[rule] for rule in question.rules]
        for pointer in (question.pointer, *_fields_beneath(question, waiting)):
            _plant(tree, pointer.split("/")[1:])
    new = {f"/{one.pointer.split('/')[1]}" for one in questions if is_whole(one.place)}
    return tuple(_lines(tree, pack.shape, language=language, new=new))


def is_whole(place: Place) -> bool:
    """Whether a place is that of the whole manifest: the section asked about is not there yet."""
    return place.column == 1 and place.end_line > place.line


def _fields_beneath(question: Question, rules: Iterable[Rule]) -> list[str]:
    """What the waiting rules read beneath a section or a list that is silent as a whole."""
    named = {field for rule in rules for field in _fields(rule)}
    start = f"{question.path}/"
    return sorted(
        question.pointer + field.removeprefix(question.path)
        for field in named
        if field.startswith(start)
    )


def _fields(rule: Rule) -> Iterator[str]:
    for condition in (rule.when, rule.require):
        if condition is not None:
            yield from fields_of(condition)


def _plant(tree: Tree, steps: Sequence[str]) -> None:
    for step in steps:
        tree = tree.setdefault(step, {})


def _lines(
    tree: Tree, shape: Shape | None, *, language: Language, new: set[str], at: str = ""
) -> Iterator[Line]:
    """The lines of a tree; `new` are the sections that the manifest does not have."""
    for step in sorted(tree, key=lambda step: _order(step, shape)):
        beneath = shape.beneath(step) if shape else None
        pointer = f"{at}/{step}"
        inner = list(_lines(tree[step], beneath, language=language, new=new, at=pointer))
        head = Line(f"{step}:", "", is_new=bool(at) or pointer in new)
        if step == ITEM or step.isdigit():
            yield from _item(step, inner, beneath, language=language)
        elif inner:
            yield head._replace(comment=_or_none(beneath, language))
            yield from (line._replace(text=f"  {line.text}") for line in inner)
        else:
            yield head._replace(comment=allowed(beneath, language))


def _order(step: str, shape: Shape | None) -> tuple[int, str]:
    members = list(shape.members) if shape else []
    return (members.index(step) if step in members else len(members), step)


def _item(
    step: str, inner: list[Line], shape: Shape | None, *, language: Language
) -> Iterator[Line]:
    """An entry of a list: a new one, or one that the manifest has, with its number."""
    if step.isdigit():
        entry = say(message("ask.entry", n=int(step) + 1), language)
        inner = [Line("", entry, is_new=False), *inner]
    if not inner:
        yield Line("-", allowed(shape, language), is_new=True)
    for position, line in enumerate(inner):
        yield line._replace(text=f"{' ' if position else '-'} {line.text}".rstrip())


def allowed(shape: Shape | None, language: Language) -> str:
    """What may be written at a node of the schema, in few words. Total."""
    if shape is None:
        return say(message("form.text"), language)
    words = [say(_form(shape), language), *(["none"] if shape.may_be_none else [])]
    return " | ".join(words)


def _or_none(shape: Shape | None, language: Language) -> str:
    return say(message("ask.or-none"), language) if shape and shape.may_be_none else ""


def _form(shape: Shape) -> Argument:
    if shape.values:
        return " | ".join(shape.values)
    match shape.kind:
        case Kind.FLAG:
            return "true | false"
        case Kind.WHOLE | Kind.NUMBER:
            return message("form.number")
        case Kind.SECTION:
            members = ", ".join(shape.members)
            return f"{{{members}}}" if members else message("form.section")
        case Kind.LIST:
            return _list_form(shape.item)
        case Kind.TEXT | None:
            return message(_FORMS.get(shape.form, "form.text"))
        case _:
            assert_never(shape.kind)


def _list_form(item: Shape | None) -> Argument:
    values = f"[{' | '.join(item.values)}]" if item and item.values else ""
    return values or message("form.list")
