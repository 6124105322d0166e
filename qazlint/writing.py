"""The text of a first manifest: its lines, with comments that ask and explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from qazlint.model.calendar import parse_day
from qazlint.model.named import NamedTuple
from qazlint.model.shape import Kind
from qazlint.model.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qazlint.model.document import Atom, Pointer
    from qazlint.model.pack import PackTexts
    from qazlint.model.report import Question
    from qazlint.model.shape import Shape

_SHOWN_RULES = 3

_HEAD = Texts(
    kk="qazlint манифесті. # белгісімен басталатын жолдар – сұрақтар: жауабын жазып, # белгісін алып тастаңыз.",
    ru="Манифест qazlint. Строки с # – вопросы: впишите ответ и уберите #.",
    en="A manifest for qazlint. Lines with # are questions: write the answer and take the # away.",
)
_WAITING = Texts(kk="қажет ететін талаптар", ru="нужно для", en="needed for")
DATE = Texts(kk="ЖЖЖЖ-АА-КК", ru="ГГГГ-ММ-ДД", en="YYYY-MM-DD")
"""How a day is written."""


class Unanswered(NamedTuple):
    """A field that is asked for and not stated."""

    question: Question


Branch: TypeAlias = "dict[str, Branch | Atom | Unanswered]"


def first_manifest(
    stated: Mapping[Pointer, Atom],
    asked: Sequence[Question],
    *,
    shape: Shape,
    texts: PackTexts,
    language: Language,
) -> str:
    """
    The text of a new manifest: what is stated, then as comments what the law asks beyond that.

    Comments carry the title of the field, the words that may stand there and the rules that wait.
    Total: a question about an item of a list is left out, for there is no item yet.
    """
    tree: Branch = {}
    for pointer, value in stated.items():
        _plant(tree, pointer, value)
    for question in asked:
        if question.pointer and not any(part.isdigit() for part in question.pointer.split("/")):
            _plant(tree, question.pointer, Unanswered(question))
    page = _Page(texts, language)
    lines = [f"# {_HEAD.in_language(language)}"]
    for name in shape.members:
        if name in tree:
            lines += ["", *page.entry(name, tree[name], f"/{name}", depth=0)]
    return "\n".join(lines) + "\n"


def _plant(tree: Branch, pointer: Pointer, leaf: Atom | Unanswered) -> None:
    """Put a leaf at its place; what stands there already is kept."""
    *sections, name = pointer.split("/")[1:]
    for section in sections:
        inner = tree.setdefault(section, {})
        if not isinstance(inner, dict):
            return
        tree = inner
    tree.setdefault(name, leaf)


class _Page(NamedTuple):
    """The words and the language of one manifest."""

    texts: PackTexts
    language: Language

    def entry(
        self, name: str, branch: Branch | Atom | Unanswered, path: str, *, depth: int
    ) -> list[str]:
        """The lines of a key with all beneath it."""
        indent = "  " * depth
        match branch:
            case Unanswered(question=question):
                return [self._ask(name, question, path, indent=indent)]
            case dict():
                mark = "" if _is_stated(branch) else "# "
                inner = [
                    line
                    for key, part in branch.items()
                    for line in self.entry(key, part, f"{path}/{key}", depth=depth + 1)
                ]
                return [f"{indent}{mark}{name}:{self._title(path)}", *inner]
            case value:
                return [f"{indent}{name}: {spelled(value)}"]

    def _ask(self, name: str, question: Question, path: str, *, indent: str) -> str:
        wanted = expected(question.shape, self.language)
        more = ", …" if len(question.rules) > _SHOWN_RULES else ""
        rules = ", ".join(question.rules[:_SHOWN_RULES]) + more
        waiting = _WAITING.in_language(self.language)
        return f"{indent}# {name}: {wanted}{self._title(path)}; {waiting} {rules}"

    def _title(self, path: str) -> str:
        title = self.texts.fields.get(path)
        return f"  # {title.in_language(self.language)}" if title else ""


def _is_stated(branch: Branch) -> bool:
    return any(
        _is_stated(part) if isinstance(part, dict) else not isinstance(part, Unanswered)
        for part in branch.values()
    )


def expected(shape: Shape | None, language: Language) -> str:
    """What may stand in a field, never as a value that would pass: …, or the words to choose from."""
    if shape is None:
        return "…"
    none = " | none" if shape.may_be_none else ""
    match shape.kind:
        case Kind.FLAG:
            return f"… (true | false{none})"
        case Kind.TEXT if shape.values:
            return f"… ({' | '.join(shape.values)}{none})"
        case Kind.TEXT if shape.form == "date":
            return f"… ({DATE.in_language(language)}{none})"
        case Kind.LIST:
            return f"[…]{none}"
        case Kind.SECTION:
            return f"{{…}}{none}"
        case Kind.TEXT | Kind.WHOLE | Kind.NUMBER | None:
            return f"…{none}"
        case _:
            assert_never(shape.kind)


def spelled(value: Atom) -> str:
    """A value as YAML 1.2 reads it back; texts that could be read otherwise stand in quotes."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case str():
            return value if _is_plain(value) or parse_day(value) else _quoted(value)
        case _:
            return str(value)


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotes: words of letters, digits and a few signs, not a keyword."""
    words = text.replace("_", "").replace("-", "").replace("/", "").replace(" ", "")
    keyword = text.lower() in {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
    return (
        bool(words)
        and words.isalnum()
        and not text[0].isdigit()
        and text == text.strip()
        and (not keyword and not text.startswith(("-", "/")))
    )


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)
