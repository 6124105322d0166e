"""Every text of rules, schemas and messages against the table of official terms."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import re2
import yaml

import qazlint
from qazlint.model.named import NamedTuple
from qazlint.model.texts import LANGUAGES, Language, Texts
from qazlint.parsing.wording import stems
from qazlint.reporters.words import Plural
from qazlint.workspace import home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HISTORICAL = {"titles", "links", "cases", "documents"}  # names of old acts, addresses, manifests
_FOREVER = "9999-12-31"
_NEVER = "0000-00-00"
_MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}


class Said(NamedTuple):
    """One text, where it stands, and the last day of the law that it tells."""

    place: str
    until: str
    language: Language
    text: str


class Wrong(NamedTuple):
    """A word that is official no more, or never was, and the one that stands for it."""

    slug: str
    until: str
    language: Language
    term: str
    pattern: Any
    stems: tuple[tuple[str, ...], ...]
    """Letters that every match holds: without them no pattern need be tried."""


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)  # noqa: TID251  # no manifest


@cache
def table() -> dict[str, Any]:
    return _read(home() / "rules/tables/terms.yaml")


@cache
def entries() -> dict[str, Any]:
    """Terms and acts by their names."""
    return table()["terms"] | table()["acts"]


@cache
def wrong_words() -> tuple[Wrong, ...]:
    return tuple(
        Wrong(
            slug,
            str(former.get("until", _NEVER)),
            language,
            word["term"],
            _pattern(word["found_by"]),
            stems(word["found_by"]),
        )
        for slug, term in entries().items()
        for former in (*term.get("was", ()), *term.get("instead_of", ()))
        for language in LANGUAGES
        if (word := former.get(language))
    )


def _pattern(found_by: str) -> Any:
    return re2.compile(f"(?i){found_by}")


def _texts(value: object, path: str) -> Iterator[tuple[str, Language, str]]:
    """Texts in a tree of plain data: mappings of nothing but languages."""
    match value:
        case dict() if value and set(value) <= set(LANGUAGES):
            yield from ((path, language, text) for language, text in value.items() if text)
        case dict():
            for key, inner in value.items():
                if key not in _HISTORICAL:
                    yield from _texts(inner, f"{path}/{key}")
        case list():
            for index, inner in enumerate(value):
                yield from _texts(inner, f"{path}/{index}")


def _of_rules() -> Iterator[Said]:
    files = {
        str(file.relative_to(home())): _read(file)
        for file in sorted((home() / "rules").rglob("*.yaml"))
    }
    terms = table()
    files["rules/tables/terms.yaml"] = {
        "title": terms["title"],
        **{slug: _official(term) for slug, term in terms["terms"].items()},
    }
    for name, data in files.items():
        if name.startswith("rules/bases/"):
            continue
        until = _last_day(name, files)
        for path, language, text in _texts(data, ""):
            yield Said(f"{name}#{path}", until, language, text)


def _last_day(name: str, files: dict[str, Any]) -> str:
    """A rule says until when it holds; what rules share lasts as long as what uses it."""
    kind, _, stem = name.removeprefix("rules/").removesuffix(".yaml").partition("/")
    if kind not in {"scopes", "tables", "referrals"}:
        return str((files[name].get("in_force") or {}).get("until", _FOREVER))
    key = kind.removesuffix("s")
    users = [other for other, data in files.items() if stem in _named(data, key)]
    return max((_last_day(other, files) for other in users), default=_FOREVER)


def _named(value: object, key: str) -> Iterator[object]:
    match value:
        case dict():
            for at, inner in value.items():
                yield from (inner,) if at == key else _named(inner, key)
        case list():
            for inner in value:
                yield from _named(inner, key)


def _official(term: dict[str, Any]) -> dict[str, str]:
    return {language: term[language] for language in LANGUAGES}


def _of_schemas() -> Iterator[Said]:
    for file in sorted((home() / "schemas").glob("*.json")):
        if file.name.count(".") == 2:  # manifest.kk.schema.json is made of manifest.schema.json
            schema = json.loads(file.read_text(encoding="utf-8"))
            for path, language, text in _of_schema(schema, ""):
                yield Said(f"schemas/{file.name}#{path}", _FOREVER, language, text)


def _of_schema(value: object, path: str) -> Iterator[tuple[str, Language, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                match key, inner:
                    case "title" | "description", str():
                        yield f"{path}/{key}", "en", inner
                    case "x-kk" | "x-ru", dict():
                        language: Language = "kk" if key == "x-kk" else "ru"
                        yield from ((f"{path}/{at}", language, text) for at, text in inner.items())
                    case "x-values", dict():
                        for at, texts in inner.items():
                            yield from _texts(texts, f"{path}/x-values/{at}")
                    case _:
                        yield from _of_schema(inner, f"{path}/{key}")
        case list():
            for index, inner in enumerate(value):
                yield from _of_schema(inner, f"{path}/{index}")


def _of_messages() -> Iterator[Said]:
    """Whatever text in three languages a module of qazlint holds."""
    for found in pkgutil.walk_packages(qazlint.__path__, "qazlint."):
        if found.name == "qazlint.__main__":
            continue
        for name, value in vars(importlib.import_module(found.name)).items():
            for key, texts in _wordings(value, name):
                for language in LANGUAGES:
                    text = getattr(texts, language)
                    for one in (text,) if isinstance(text, str) else text:
                        yield Said(f"{found.name}#{key}", _FOREVER, language, one)


def _wordings(value: object, path: str) -> Iterator[tuple[str, Texts | Plural]]:
    match value:
        case Texts() | Plural():
            yield path, value
        case dict():
            for key, inner in value.items():
                yield from _wordings(inner, f"{path}/{key}")
        case list() | tuple():
            for index, inner in enumerate(value):
                yield from _wordings(inner, f"{path}/{index}")


@cache
def everything_said() -> tuple[Said, ...]:
    return (*_of_rules(), *_of_schemas(), *_of_messages())


def _found(said: Said) -> Iterator[Wrong]:
    """
    The wrong words of a text.

    A text about a law that has ended may use the words of its day, and so may a sentence that
    says itself that it tells of the time before.
    """
    lowered = " ".join(said.text.lower().split())
    for wrong in wrong_words():
        if (
            wrong.language == said.language
            and any(all(map(lowered.__contains__, one)) for one in wrong.stems)
            and said.until > wrong.until
            and wrong.pattern.search(said.text)
            and any(map(wrong.pattern.search, _undated(said, wrong.until)))
        ):
            yield wrong


def _undated(said: Said, until: str) -> Iterator[str]:
    """The sentences that do not say "until the day on which the words changed"."""
    before = None if until == _NEVER else _before(until, said.language)
    for sentence in re.split(r"(?<=[.;])\s+", said.text):
        if before is None or not before.search(sentence):
            yield sentence


@cache
def _before(until: str, language: Language) -> re.Pattern[str]:
    changed = date.fromisoformat(until) + timedelta(days=1)
    month = _MONTHS[language].split()[changed.month - 1]
    pattern = {
        "kk": f"{changed.year} жылғы {changed.day} {month}(ге|ға|ке|қа) дейін",
        "ru": f"до {changed.day} {month} {changed.year} года",
        "en": rf"(until|before) ({changed.day} {month} {changed.year}|{changed:%d\.%m\.%Y})",
    }
    return re.compile(pattern[language], re.IGNORECASE)


def _excused(place: str) -> set[str]:
    """The entries of kept_in that excuse this place: a file, or a file and a part of the path."""
    return {
        kept["file"]
        for kept in table()["kept_in"]
        if place.startswith(kept["file"].partition("#")[0])
        and kept["file"].partition("#")[2] in place.partition("#")[2]
    }


def test_every_text_uses_official_words():
    stale = [
        f"{said.place} ({said.language}): «{wrong.term}» is now {wrong.slug}: {said.text}"
        for said in everything_said()
        if not _excused(said.place)
        for wrong in _found(said)
    ]

    assert stale == []


def test_texts_of_every_kind_are_read():
    """A walk that finds nothing would find nothing wrong."""
    places = [said.place for said in everything_said()]

    for kind, least in {
        "rules/": 900,
        "schemas/manifest.schema.json": 3000,
        "qazlint.errors": 300,
        "qazlint.cli.usage": 60,
        "qazlint.reporters.words": 300,
        "rules/acts.yaml": 10,
        "rules/scopes/": 50,
    }.items():
        assert sum(place.startswith(kind) for place in places) >= least, kind


def test_every_excuse_is_needed():
    used = {
        kept for said in everything_said() if any(_found(said)) for kept in _excused(said.place)
    }

    assert used == {kept["file"] for kept in table()["kept_in"]}
    assert all(kept["because"] for kept in table()["kept_in"])


@pytest.mark.parametrize("wrong", wrong_words(), ids=lambda one: f"{one.slug}-{one.language}")
def test_a_pattern_catches_its_own_term(wrong):
    assert wrong.pattern.search(wrong.term)
    assert wrong.pattern.search(wrong.term.upper())


@pytest.mark.parametrize("slug", entries())
def test_a_term_is_complete_and_official_itself(slug):
    term = entries()[slug]

    assert set(term) <= {"kk", "ru", "en", "law", "was", "instead_of"}
    assert all(term[language] for language in LANGUAGES)
    for language in LANGUAGES:
        assert [
            wrong.slug
            for wrong in wrong_words()
            if wrong.language == language and wrong.pattern.search(term[language])
        ] == []
    days = [str(former["until"]) for former in term.get("was", ())]
    assert days == sorted(days, reverse=True)


INFLECTED: tuple[tuple[str, Language, str], ...] = (
    ("digital-object", "ru", "сведения об объектах информатизации и их владельцах"),
    ("digital-object", "kk", "мемлекеттік органдардың ақпараттандыру объектілеріне"),
    ("digital-object", "en", "Informatization objects of state bodies"),
    ("digital-government", "ru", "шлюзом «электронного правительства»"),
    ("digital-government", "kk", "«электрондық үкіметтің» архитектурасында"),
    ("digital-government", "kk", "электрондық үкiметтiң"),  # with a Latin i, as in old acts
    ("digital-government", "kk", "цифрлы үкіметтің порталы"),
    ("digital-system", "ru", "в государственных информационных системах"),
    ("digital-system", "kk", "мемлекеттік ақпараттық жүйелермен интеграция"),
    ("digital-resource", "ru", "владельцы электронных информационных ресурсов"),
    ("digital-resource", "ru", "перечень ЭИР органа"),
    ("digital-resource", "kk", "электрондық ақпараттық ресурстарды жүргізу"),
    (
        "digital-government-platform",
        "ru",
        "размещается на информационно-коммуникационной платформе",
    ),
    ("digital-government-platform", "ru", "размещен на ИКП ЭП."),
    ("platform-software-product", "ru", "паспорта сервисных программных продуктов"),
    ("platform-software-product", "kk", "сервистік бағдарламалық өнімдерді беру"),
    ("critical-digital-object", "ru", "владельцы критически важных объектов ИКИ"),
    ("critical-digital-object", "ru", "отнесен к КВОИКИ"),
    (
        "critical-digital-object",
        "kk",
        "ақпараттық-коммуникациялық инфрақұрылымның аса маңызды объектілеріне",
    ),
    ("trusted-object-register", "ru", "включено в реестр доверенного ПО"),
    ("architecture-coordination-centre", "ru", "экспертиза сервисного интегратора"),
    ("architecture-coordination-centre", "kk", "сервистік интегратордың сараптамасы"),
    ("architectural-portal", "ru", "на архитектурном портале «электронного правительства»"),
    ("architectural-portal", "kk", "«электрондық үкіметтің» архитектуралық порталында"),
    ("cybersecurity-centre", "ru", "договор с ОЦИБом"),
    ("cybersecurity-centre", "ru", "оперативным центрам информационной безопасности"),
    ("cybersecurity-centre", "kk", "ақпараттық қауіпсіздіктің жедел орталығына қосылу"),
    (
        "national-coordination-centre",
        "kk",
        "Ақпараттық қауіпсіздікті ұлттық үйлестіру орталығына хабарлау",
    ),
    (
        "state-operational-centre",
        "ru",
        "Государственному оперативному центру информационной безопасности",
    ),
    ("cybersecurity", "ru", "обеспечение информационной безопасности"),
    ("cybersecurity", "kk", "ақпараттық қауіпсіздікті қамтамасыз ету"),
    ("cybersecurity", "en", "an information-security policy"),
    ("cybersecurity-incident", "kk", "инциденттерге ден қою"),
    ("unified-requirements", "ru", "единым требованиям в области ИКТ"),
    ("law-on-cybersecurity", "ru", "статья 49 Закона «Об информатизации»"),
    ("law-on-cybersecurity", "kk", "«Ақпараттандыру туралы» Заңның 49-бабы"),
    ("digital-code", "ru", 'Закон "Об электронном документе и электронной цифровой подписи"'),
    ("digitalization", "ru", "в сфере информатизации"),
    ("digital-legislation", "ru", "законодательством Республики Казахстан об информатизации"),
    ("possessor", "kk", "жүйенің иеленушісі"),
    ("maintenance", "kk", "объектіні қолдап отыруға арналған шарт"),
    ("software", "kk", "бағдарламалық жасақтаманы сатып алу"),
    ("personal-data", "kk", "жеке деректерді өңдеу"),
    ("secondary-source", "kk", "жанама дереккөзден алынды"),
)

INNOCENT: tuple[tuple[Language, str], ...] = (
    ("kk", "цифрлық объектінің өмірлік циклінің барлық кезеңінде"),
    ("kk", "веб-порталдағы жеке кабинет арқылы"),
    ("kk", "ашық бастапқы коды бар бағдарламалық қамтылымды қолдап отыру"),
    ("kk", "өнеркәсіптік пайдалануға енгізілген күннен бастап"),
    ("kk", "ақпарат иеленуші мен құқық иеленуші"),
    ("kk", "сенім білдірілген цифрлық объектілер тізілімі, сенімді объектілер"),
    ("kk", "ақпараттық-анықтамалық қызметтер, электрондық құжат"),
    ("kk", "Киберқауіпсіздіктің ұлттық үйлестіру орталығына дереу хабарлау"),
    ("ru", "информационно-справочные услуги и электронный документ"),
    ("ru", "требования по управлению данными, доступ к информации"),
    ("ru", "сервисная модель цифровизации; сервис цифровых документов"),
    ("ru", "Государственный оперативный центр кибербезопасности и оператор связи"),
    (
        "ru",
        "программное обеспечение, доверенный цифровой объект, свободное программное обеспечение",
    ),
    ("ru", "международное информационное взаимодействие; системы искусственного интеллекта"),
    ("ru", "постановление Правительства, электронная цифровая подпись"),
    ("ru", "для тех заданий, что выданы; каталогирование данных; дата центральной выписки"),
    ("kk", "жеке дереккөз, жеке тұлғаның деректері"),
    ("en", "the government file"),
    ("en", "information about the system, the service model, integration services"),
    ("en", "electronic digital signature; the Government of the Republic"),
)


@pytest.mark.parametrize(("slug", "language", "text"), INFLECTED)
def test_a_pattern_catches_inflected_forms(slug, language, text):
    assert slug in {wrong.slug for wrong in _found(Said("here", _FOREVER, language, text))}


@pytest.mark.parametrize(("language", "text"), INNOCENT)
def test_innocent_text_is_left_alone(language, text):
    assert [wrong.slug for wrong in _found(Said("here", _FOREVER, language, text))] == []


def test_a_stale_sentence_is_caught_and_the_law_of_its_day_is_not():
    stale = Said(
        "rules/x.yaml#/why", _FOREVER, "ru", "Объекты информатизации размещаются на ИКП ЭП."
    )

    assert {wrong.slug for wrong in _found(stale)} >= {
        "digital-object",
        "digital-government-platform",
    }
    assert list(_found(stale._replace(until="2026-07-11"))) == []
    assert list(_found(stale._replace(until="2026-07-12"))) != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "2026 жылғы 12 шілдеге дейін мәтінде ақпараттандыру объектілері аталған."),
        ("ru", "До 12 июля 2026 года текст называл объекты информатизации; изменились слова."),
        ("en", "Until 12 July 2026 the text named objects of informatization."),
    ],
)
def test_a_sentence_about_the_time_before_may_name_the_old_word(language, text):
    said = Said("rules/x.yaml#/law/0/note", _FOREVER, language, text)
    more = {"kk": "Ақпараттандыру", "ru": "Информатизация", "en": "Informatization"}[language]

    assert list(_found(said)) == []
    assert list(_found(said._replace(text=f"{text} {more}."))) != []
    assert list(_found(said._replace(text=text.replace("2026", "2025")))) != []


def test_a_scope_lasts_as_long_as_the_rules_that_use_it():
    old = {"in_force": {"until": "2026-07-11"}, "when": {"all": [{"scope": "one"}]}}
    files = {"rules/a/A-1.yaml": old, "rules/scopes/one.yaml": {"condition": {"scope": "two"}}}
    files["rules/scopes/two.yaml"] = {}

    assert _last_day("rules/scopes/two.yaml", files) == "2026-07-11"

    files["rules/a/A-2.yaml"] = {"require": {"field": "/x", "in": {"scope": "two"}}}

    assert _last_day("rules/scopes/two.yaml", files) == _FOREVER


def test_a_word_that_was_never_right_is_caught_on_any_day():
    said = Said("rules/x.yaml#/why", "2026-07-11", "kk", "инциденттер туралы")

    assert [wrong.slug for wrong in _found(said)] == ["cybersecurity-incident"]
