"""The verb `init`: ask for the facts and write a manifest."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qazlint.cli import options
from qazlint.engine.assessment import Terms, assess
from qazlint.errors import told
from qazlint.model.document import Document, Place, Pointer, planted
from qazlint.model.report import ExitCode
from qazlint.model.shape import Kind, Shape
from qazlint.model.texts import LANGUAGES, Language, Texts
from qazlint.parsing.cases import merged
from qazlint.parsing.schema import checked
from qazlint.workspace import load_pack, schema
from qazlint.writing import first_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.document import Atom, Plain
    from qazlint.model.pack import Pack, PackTexts

_WRITTEN = Texts(
    kk="{path} жазылды: {stated} мәлімет, {asked} сұрақ түсініктеме ретінде. Келесі қадам: qazlint check {path}",
    ru="Записан {path}: сведений {stated}, вопросов в комментариях {asked}. Дальше: qazlint check {path}",
    en="Wrote {path}: {stated} facts, {asked} questions as comments. Next: qazlint check {path}",
)
_EXISTS = Texts(
    kk="{path} бар; қайта жазу үшін --force қосыңыз",
    ru="{path} уже есть; чтобы заменить его, добавьте --force",
    en="{path} exists; add --force to replace it",
)
_NEEDED = Texts(
    kk="{names} қажет; терминалда жауап беріңіз немесе --fact {first}=… деп көрсетіңіз",
    ru="нужно указать {names}; ответьте в терминале или передайте --fact {first}=…",
    en="{names} needed; answer in a terminal, or give --fact {first}=…",
)
_SKIP = Texts(kk="Enter – белгісіз", ru="Enter – неизвестно", en="Enter: not known")
_REQUIRED = ("/system/id", "/owner/kind", "/lifecycle/change")
_NAMES = tuple(f"/system/name/{language}" for language in LANGUAGES)


@click.command(name="init")
@click.argument("path", default="qaztech.yaml", type=click.Path(dir_okay=False, path_type=Path))
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
    if path.exists() and not force:
        raise click.UsageError(_EXISTS.in_language(language).format(path=path))
    loaded = load_pack()
    pack, texts = loaded.pack, loaded.texts()
    stated = _facts_of(facts, pack)
    if not no_input and sys.stdin.isatty():
        stated = _asked(stated, pack, texts, language)
    stated = _whole(stated, language)
    text, number = _manifest(stated, pack, texts, language)
    _write(path, text)
    message = _WRITTEN.in_language(language)
    click.echo(message.format(path=path, stated=len(stated), asked=number))


def _facts_of(facts: tuple[str, ...], pack: Pack) -> dict[Pointer, Atom]:
    stated: dict[Pointer, Atom] = {}
    for fact in facts:
        field, equals, value = fact.partition("=")
        pointer = Pointer("/" + field.strip().strip("/").replace(".", "/"))
        shape = _shape_at(pointer, pack.shape)
        if not equals or shape is None or (shape.kind is Kind.SECTION and not shape.may_be_none):
            raise click.UsageError(f"--fact {fact}: no such field; see `qazlint schema`")
        stated[pointer] = _value(value.strip(), shape, pointer)
    return stated


def _shape_at(pointer: str, root: Shape) -> Shape | None:
    shape: Shape | None = root
    for step in pointer.split("/")[1:]:
        shape = shape.beneath(step) if shape else None
    return shape


def _value(text: str, shape: Shape, pointer: str) -> Atom:
    """The value that a person typed for a field. Raises UsageError when it does not fit."""
    value: Atom = text
    if shape.kind is Kind.FLAG and text in {"true", "false", "yes", "no"}:
        value = text in {"true", "yes"}
    elif shape.kind is Kind.WHOLE and text.isascii() and text.isdigit():
        value = int(text)
    place = Place("--fact", 1, 1, 1, 1)
    document = Document("--fact", planted(value, place), "")
    from qazlint.parsing.fitting import fitted

    if fitted(document.root, shape) is not document.root:
        allowed = " | ".join(shape.values) or shape.form or (shape.kind.value if shape.kind else "")
        raise click.UsageError(f"{pointer}: {text!r} does not fit; write {allowed}")
    return value


def _asked(
    stated: dict[Pointer, Atom], pack: Pack, texts: PackTexts, language: Language
) -> dict[Pointer, Atom]:
    """The facts with those that the person answers in the terminal."""
    answered = dict(stated)
    name = Pointer(f"/system/name/{language}")
    for pointer in dict.fromkeys((Pointer("/system/id"), name, *pack.facts)):
        shape = _shape_at(pointer, pack.shape)
        if pointer in answered or shape is None:
            continue
        value = _prompt(pointer, shape, texts, language)
        if value is not None:
            answered[pointer] = value
    return answered


def _prompt(pointer: Pointer, shape: Shape, texts: PackTexts, language: Language) -> Atom:
    title = texts.fields[pointer].in_language(language) if pointer in texts.fields else pointer
    labels = texts.values.get(pointer, {})
    for number, value in enumerate(shape.values, 1):
        label = labels[value].in_language(language) if value in labels else ""
        click.echo(f"  {number:>2}  {value:<24} {label}")
    hint = "true | false" if shape.kind is Kind.FLAG else ("none" if shape.may_be_none else "")
    hint = "YYYY-MM-DD" if shape.form == "date" else hint
    shown = f"{title} ({hint})" if hint else title
    while True:
        skip = "" if pointer in _REQUIRED else f" [{_SKIP.in_language(language)}]"
        typed = click.prompt(f"{shown}{skip}", default="", show_default=False).strip()
        if not typed and skip:
            return None
        if typed.isdigit() and 0 < int(typed) <= len(shape.values):
            typed = shape.values[int(typed) - 1]
        try:
            return _value(typed, shape, pointer)
        except click.UsageError as error:
            click.echo(error.message, err=True)


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
        raise click.UsageError(_NEEDED.in_language(language).format(names=names, first=first))
    if not any(name in stated for name in _NAMES):
        stated = {**stated, Pointer(f"/system/name/{language}"): stated[Pointer("/system/id")]}
    return {Pointer("/schema"): "qazlint/1", **stated}


def _manifest(
    stated: Mapping[Pointer, Atom], pack: Pack, texts: PackTexts, language: Language
) -> tuple[str, int]:
    """The text of the manifest, and how many questions it carries."""
    plain: Plain = {}
    for pointer, value in stated.items():
        patch: Plain = value
        for step in reversed(pointer.split("/")[1:]):
            patch = {step: patch}
        plain = merged(plain, patch)
    place = Place("qaztech.yaml", 1, 1, 1, 1)
    document, problems = checked(
        Document("qaztech.yaml", planted(plain, place), ""), pack.shape, lambda: schema("manifest")
    )
    if problems:
        raise click.UsageError("; ".join(told(problem, language) for problem in problems))
    asked = assess(pack, document, terms=Terms(options.today())).questions
    text = first_manifest(stated, asked, shape=pack.shape, texts=texts, language=language)
    return text, len(asked)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        click.echo(f"{path}: cannot be written: {error.strerror}; check the folder", err=True)
        raise click.exceptions.Exit(ExitCode.UNUSABLE) from error
