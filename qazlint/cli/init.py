"""The verb `init`: ask for the facts and write a manifest."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qazlint.cli import options, packs
from qazlint.cli.usage import Refusal, refused, said
from qazlint.engine.assessment import Terms, assess
from qazlint.errors import told
from qazlint.model.document import Document, Place, Pointer, planted
from qazlint.model.named import NamedTuple
from qazlint.model.report import ExitCode
from qazlint.model.shape import Kind, Shape
from qazlint.model.texts import LANGUAGES, Language, Texts
from qazlint.parsing.cases import merged
from qazlint.parsing.fitting import fits
from qazlint.parsing.schema import checked
from qazlint.workspace import schema
from qazlint.writing import DATE, first_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.document import Atom, Plain
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.problem import Problem

_WRITTEN = Texts(
    kk="{path} жазылды: {stated} мәлімет, {asked} сұрақ түсініктеме ретінде."
    " Келесі қадам: qazlint check {quoted}",
    ru="Записан {path}: сведений {stated}, вопросов в комментариях {asked}."
    " Дальше: qazlint check {quoted}",
    en="Wrote {path}: {stated} facts, {asked} questions as comments. Next: qazlint check {quoted}",
)
_SKIP = Texts(kk="Enter – белгісіз", ru="Enter – неизвестно", en="Enter: not known")
_NONE_OR_LATER = Texts(
    kk="none, әйтпесе Enter басып, файлда кейін толтырыңыз",
    ru="none, иначе нажмите Enter и заполните в файле позже",
    en="none, or Enter and fill in the file later",
)
_REQUIRED = ("/system/id", "/owner/kind", "/lifecycle/change")
_NAMES = tuple(f"/system/name/{language}" for language in LANGUAGES)
_YAML = {".yaml", ".yml"}


@click.command(name="init")
@click.argument("path", default="qaztech.yaml", type=click.Path(path_type=Path))
@click.option(
    "--fact",
    "facts",
    metavar="FIELD=VALUE",
    multiple=True,
    help="A fact, as in owner.kind=state_body or system.state_function=true. Repeatable.",
)
@click.option("--no-input", is_flag=True, help="Ask nothing; what no --fact states stays open.")
@click.option("--force", is_flag=True, help="Replace a manifest that exists.")
@options.lang
def command(
    path: Path, facts: tuple[str, ...], language: Language, *, no_input: bool, force: bool
) -> None:
    """
    Ask for the facts and write a manifest.

    PATH is the manifest to write (qaztech.yaml). In a terminal the facts are asked one by one;
    elsewhere they come from --fact, and the rest stand in the file as questions.
    """
    _refuse_place(path, language, replaces=force)
    loaded = packs.loaded(language)
    pack, texts = loaded.pack, loaded.texts()
    stated = _facts_of(facts, pack, language)
    if not no_input and sys.stdin is not None and sys.stdin.isatty():
        stated = _Interview(pack, texts, language).completed(stated)
    stated = _whole(stated, language)
    text, number = _manifest(stated, pack, texts, language)
    _write(path, text, language)
    click.echo(_written(path, len(stated), number, language))


def _refuse_place(path: Path, language: Language, *, replaces: bool) -> None:
    if path.suffix.lower() not in _YAML:
        raise refused("not-yaml", language, path=str(path))
    if path.exists() and not replaces:
        raise refused("file-exists", language, path=str(path))


def _written(path: Path, stated: int, asked: int, language: Language) -> str:
    """What was written, and the next command as it can be pasted into a shell."""
    import shlex

    message = _WRITTEN.in_language(language)
    return message.format(path=path, quoted=shlex.quote(str(path)), stated=stated, asked=asked)


def _facts_of(facts: tuple[str, ...], pack: Pack, language: Language) -> dict[Pointer, Atom]:
    stated: dict[Pointer, Atom] = {}
    for fact in facts:
        field, equals, text = fact.partition("=")
        pointer = Pointer("/" + field.strip().strip("/").replace(".", "/"))
        shape = _shape_at(pointer, pack.shape)
        if not equals or shape is None or (shape.kind is Kind.SECTION and not shape.may_be_none):
            raise refused("no-such-fact", language, fact=fact)
        value = _value(text.strip(), shape)
        problem = _misfit(value, pointer, pack)
        if problem:
            raise Refusal(f"--fact {told(problem, language)}")
        stated[pointer] = value
    return stated


def _shape_at(pointer: str, root: Shape) -> Shape | None:
    shape: Shape | None = root
    for step in pointer.split("/")[1:]:
        shape = shape.beneath(step) if shape else None
    return shape


def _value(text: str, shape: Shape) -> Atom:
    """What a person typed, as a value of the kind of the field where it reads as one."""
    if shape.kind is Kind.FLAG and text in {"true", "false", "yes", "no"}:
        return text in {"true", "yes"}
    if shape.kind is Kind.WHOLE and text.isascii() and text.isdigit():
        return int(text)
    return text


def _misfit(value: Atom, pointer: Pointer, pack: Pack) -> Problem | None:
    """Why a value cannot stand in a field, as `check` would tell it of a file."""
    shape = _shape_at(pointer, pack.shape)
    document = _document({pointer: value})
    if shape is None or fits(planted(value, document.root.place), shape):
        return None
    _, problems = checked(document, pack.shape, lambda: schema("manifest"))
    ours = (one for one in problems if one.arguments.get("pointer") == pointer)
    return next(ours, problems[0])


def _document(stated: Mapping[Pointer, Atom]) -> Document:
    """The facts as a document of sections within sections."""
    plain: Plain = {}
    for pointer, value in stated.items():
        patch: Plain = value
        for step in reversed(pointer.split("/")[1:]):
            patch = {step: patch}
        plain = merged(plain, patch)
    place = Place("qaztech.yaml", 1, 1, 1, 1)
    return Document(place.file, planted(plain, place), "")


class _Interview(NamedTuple):
    """Asks a person in a terminal."""

    pack: Pack
    texts: PackTexts
    language: Language

    def completed(self, stated: Mapping[Pointer, Atom]) -> dict[Pointer, Atom]:
        """The facts with those that the person answers."""
        answered = dict(stated)
        name = Pointer(f"/system/name/{self.language}")
        for pointer in dict.fromkeys((Pointer("/system/id"), name, *self.pack.facts)):
            shape = _shape_at(pointer, self.pack.shape)
            if pointer in answered or shape is None:
                continue
            value = self._answer(pointer, shape)
            if value is not None:
                answered[pointer] = value
        return answered

    def _answer(self, pointer: Pointer, shape: Shape) -> Atom:
        """A value that fits, asked for until there is one; None when the person skips it."""
        question = self._question(pointer, shape)
        while True:
            typed = click.prompt(question, default="", show_default=False).strip()
            if not typed and pointer not in _REQUIRED:
                return None
            if not typed:
                click.echo(said("answer-needed", self.language), err=True)
                continue
            if typed.isdecimal() and 0 < int(typed) <= len(shape.values):
                typed = shape.values[int(typed) - 1]
            value = _value(typed, shape)
            problem = _misfit(value, pointer, self.pack)
            if problem is None:
                return value
            click.echo(told(problem, self.language), err=True)

    def _question(self, pointer: Pointer, shape: Shape) -> str:
        """Shows the words to choose from; gives the question itself."""
        labels = self.texts.values.get(pointer, {})
        longest = max(map(len, shape.values), default=0)
        for number, value in enumerate(shape.values, 1):
            label = labels[value].in_language(self.language) if value in labels else ""
            click.echo(f"  {number:>2}  {value:<{longest}}  {label}")
        title = self._title(pointer)
        hint = _hint(shape, self.language)
        skip = "" if pointer in _REQUIRED else f" [{_SKIP.in_language(self.language)}]"
        return f"{title} ({hint}){skip}" if hint else f"{title}{skip}"

    def _title(self, pointer: Pointer) -> str:
        """The title of a field; that of a name says only in which language, so what is named too."""
        titles = self.texts.fields
        title = titles[pointer].in_language(self.language) if pointer in titles else pointer
        if pointer not in _NAMES or "/system/name" not in titles:
            return title
        named = titles["/system/name"].in_language(self.language)
        return f"{named}, {title[0].lower()}{title[1:]}"


def _hint(shape: Shape, language: Language) -> str:
    """How an answer is written, where the words to choose from do not show it."""
    none = " | none" if shape.may_be_none else ""
    if shape.kind is Kind.FLAG:
        return f"true | false{none}"
    if shape.form == "date":
        return f"{DATE.in_language(language)}{none}"
    if shape.kind in {Kind.SECTION, Kind.LIST} and none:
        return _NONE_OR_LATER.in_language(language)
    return none.removeprefix(" | ")


def _whole(stated: dict[Pointer, Atom], language: Language) -> dict[Pointer, Atom]:
    """What makes a manifest a manifest must be there; the name may be the id for now."""
    missing = [pointer for pointer in _REQUIRED if Pointer(pointer) not in stated]
    if Pointer("/system/id") not in stated:
        slug = re.sub(r"[^a-z0-9]+", "-", Path.cwd().name.lower()).strip("-")
        if re.fullmatch(r"[a-z][a-z0-9-]+", slug):
            stated = {Pointer("/system/id"): slug, **stated}
            missing.remove("/system/id")
    if missing:
        names = ", ".join(pointer.strip("/").replace("/", ".") for pointer in missing)
        first = missing[0].strip("/").replace("/", ".")
        raise refused("facts-needed", language, names=names, first=first)
    if not any(name in stated for name in _NAMES):
        stated = {**stated, Pointer(f"/system/name/{language}"): stated[Pointer("/system/id")]}
    return {Pointer("/schema"): "qazlint/1", **stated}


def _manifest(
    stated: Mapping[Pointer, Atom], pack: Pack, texts: PackTexts, language: Language
) -> tuple[str, int]:
    """The text of the manifest, and how many questions it carries."""
    document, problems = checked(_document(stated), pack.shape, lambda: schema("manifest"))
    if problems:
        raise Refusal("; ".join(told(problem, language) for problem in problems))
    asked = assess(pack, document, terms=Terms(options.today())).questions
    text = first_manifest(stated, asked, shape=pack.shape, texts=texts, language=language)
    return text, len(asked)


def _write(path: Path, text: str, language: Language) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        click.echo(said("cannot-write", language, path=str(path), reason=reason), err=True)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error
