"""A report that shows everything a report can show, on a pack and a schema of its own."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from qazlint.engine.assessment import Terms, assess
from qazlint.model.document import Place
from qazlint.model.problem import Problem
from qazlint.model.report import Report
from qazlint.model.verdict import Force
from qazlint.parsing.document import parse_document
from qazlint.parsing.pack import PackSource, parse_pack
from qazlint.parsing.schema import checked
from tests.small_pack import schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.report import Assessment

DAY = dt.date(2026, 11, 23)

_PACK = """
id: sample
version: 2026.11.2
day: 2026-11-23
facts: [/owner/kind, /lifecycle/stage, /ai/used, /system/opened_on]
binding_on_secondary: [decree]
"""

_ACTS = """
code:
  kind: code
  number: 255-VIII
  adopted: 2026-01-09
  in_force_from: 2026-07-12
  titles:
    - from: 2026-07-12
      kk: Қазақстан Республикасының Цифрлық кодексі
      ru: Цифровой кодекс Республики Казахстан
      en: Digital Code of the Republic of Kazakhstan
  short: {kk: Цифрлық кодекс, ru: Цифровой кодекс, en: Digital Code}
  links: {kk: "https://law.example/kk/1", ru: "https://law.example/ru/1", en: "https://law.example/1"}
  status: in-force
data-law:
  kind: law
  number: 94-V
  adopted: 2013-05-21
  in_force_from: 2013-11-26
  titles:
    - {from: 2013-11-26, kk: Ескі атау, ru: Прежнее название, en: Earlier title}
    - {from: 2026-07-12, kk: Жаңа атау, ru: Новое название, en: Later title}
  short: {kk: 94-V Заң, ru: Закон 94-V, en: Law 94-V}
  links: {kk: "https://law.example/kk/2", ru: "https://law.example/ru/2", en: "https://law.example/2"}
  status: in-force
  unread_editions: [{from: 2026-08-25, by: law-326, articles: ["12", "25"]}]
decree:
  kind: decree
  number: ""
  adopted: 2025-12-10
  in_force_from: 2026-01-01
  titles:
    - {from: 2025-12-10, kk: Президент Жарлығы, ru: Указ Президента, en: Decree of the President}
  short: {kk: Жарлық, ru: Указ, en: Decree}
  links: {kk: "https://law.example/kk/3", ru: "https://law.example/ru/3", en: "https://law.example/3"}
  status: unknown
"""

_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["system"],
    "properties": {
        "system": {
            "title": "System",
            "x-kk": {"title": "Жүйе"},
            "x-ru": {"title": "Система"},
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "name": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {language: {"type": "string"} for language in ("kk", "ru", "en")},
                },
                "opened_on": {
                    "title": "Day of opening",
                    "x-kk": {"title": "Ашылған күні"},
                    "x-ru": {"title": "День открытия"},
                    "type": "string",
                    "format": "date",
                },
                "contact": {"type": "string"},
            },
        },
        "owner": {
            "title": "Owner",
            "x-kk": {"title": "Меншік иесі"},
            "x-ru": {"title": "Собственник"},
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "kind": {
                    "title": "Kind",
                    "x-kk": {"title": "Түрі"},
                    "x-ru": {"title": "Вид"},
                    "type": "string",
                    "enum": ["state_body", "national_bank", "private"],
                    "x-values": {
                        "state_body": {
                            "kk": "мемлекеттік орган",
                            "ru": "государственный орган",
                            "en": "state body",
                        },
                        "national_bank": {
                            "kk": "Ұлттық Банк",
                            "ru": "Национальный Банк",
                            "en": "National Bank",
                        },
                        "private": {"kk": "жеке тұлға", "ru": "частное лицо", "en": "private"},
                    },
                },
                "bin": {"type": "string", "format": "bin"},
            },
        },
        "lifecycle": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "stage": {
                    "title": "Stage",
                    "x-kk": {"title": "Кезең"},
                    "x-ru": {"title": "Этап"},
                    "type": "string",
                    "enum": ["creation", "industrial_operation"],
                },
                "started_on": {"type": "string", "format": "date"},
            },
        },
        "hosting": {
            "title": "Hosting",
            "x-kk": {"title": "Орналастыру"},
            "x-ru": {"title": "Размещение"},
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "platform": {
                    "title": "Platform",
                    "x-kk": {"title": "Платформа"},
                    "x-ru": {"title": "Платформа"},
                    "type": "string",
                    "enum": ["qaztech", "other"],
                    "x-values": {
                        "qaztech": {
                            "kk": "«цифрлық үкімет» платформасы (QazTech)",
                            "ru": "платформа «цифрового правительства» (QazTech)",
                            "en": "platform of digital government (QazTech)",
                        },
                        "other": {"kk": "басқа жерде", "ru": "иное размещение", "en": "elsewhere"},
                    },
                },
                "stores": {
                    "title": "Stores",
                    "x-kk": {"title": "Қоймалар"},
                    "x-ru": {"title": "Хранилища"},
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {
                            "id": {"type": "string"},
                            "country": {
                                "title": "Country",
                                "x-kk": {"title": "Елі"},
                                "x-ru": {"title": "Страна"},
                                "type": "string",
                            },
                            "handles": {"type": "array", "items": {"type": "string"}},
                        },
                    },
                },
            },
        },
        "approvals": {
            "title": "Approvals",
            "x-kk": {"title": "Келісулер"},
            "x-ru": {"title": "Согласования"},
            "anyOf": [
                {"const": "none"},
                {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {
                            "kind": {
                                "title": "Kind",
                                "x-kk": {"title": "Түрі"},
                                "x-ru": {"title": "Вид"},
                                "type": "string",
                                "enum": ["commission_exception", "conclusion"],
                            },
                            "date": {"type": "string", "format": "date"},
                        },
                    },
                },
            ],
        },
        "security": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "audit": {
                    "anyOf": [
                        {"const": "none"},
                        {
                            "type": "object",
                            "additionalProperties": False,
                            "properties": {
                                "last_on": {"type": "string", "format": "date"},
                                "document": {
                                    "type": "object",
                                    "additionalProperties": False,
                                    "properties": {"sha256": {"type": "string"}},
                                },
                            },
                        },
                    ]
                },
                "retention_years": {"type": "integer"},
                "factors": {"type": "array", "items": {"type": "string"}},
                "tests": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {
                            "result": {"type": "string", "enum": ["positive", "negative"]},
                            "number": {"type": "string"},
                        },
                    },
                },
            },
        },
        "ai": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "used": {
                    "title": "Artificial intelligence is used",
                    "x-kk": {"title": "Жасанды интеллект қолданылады"},
                    "x-ru": {"title": "Используется искусственный интеллект"},
                    "type": "boolean",
                },
                "notice": {"type": "boolean"},
            },
        },
    },
}

MANIFEST = """\
# A register outside the platform
system:
  id: craft-registry
  name: {kk: Қолөнер тізілімі, ru: Реестр ремесел, en: Register of crafts}
owner:
  kind: state_body
  bin: "700140000019"
lifecycle:
  stage: creation
  started_on: 2026-03-01
hosting:
  platform: other
  stores:
    - {id: main, country: KZ, handles: [personal_data]}
    - {id: copy, country: DE, handles: [personal_data]}
approvals: []
security:
  audit: {last_on: 2025-06-30, document: {sha256: ab}}
  retention_years: 2
  factors: [token]
"""


def _words(kk: str, ru: str, en: str) -> str:
    return f"{{kk: '{kk}', ru: '{ru}', en: '{en}'}}"


def _law(act: str, provision: str, read: str = "primary", *, clause: bool = False) -> str:
    word = "clause" if clause else "article"
    return f"{{act: {act}, {word}: '{provision}', read_from: {read}, verified_on: 2026-11-23}}"


def _rule(name: str, title: str, **parts: str) -> str:
    whole = {
        "id": name,
        "title": title,
        "force": "binding",
        "bound": "{who: owner, answers: owner}",
        "in_force": "{from: 2026-07-12}",
        "law": f"[{_law('code', '82(4)')}]",
        "why": _words("Түсіндірме.", "Пояснение.", "An explanation."),
        "when": "{field: /owner/kind, in: [state_body, national_bank]}",
        "require": "{field: /hosting/platform, equals: qaztech}",
        "fix": _words("Манифесті түзетіңіз.", "Исправьте манифест.", "Correct the manifest."),
        "waivable": "false",
        "cases": "[{name: as it should be, base: plain, expect: pass}]",
    } | parts
    return "".join(f"{key}: {value}\n" for key, value in whole.items())


_RULES = {
    "HST-001": _rule(
        "HST-001",
        _words(
            "Жаңа жүйе QazTech платформасында құрылады",
            "Новая система создается на платформе QazTech",
            "A new system is created on QazTech",
        ),
        law=f"[{_law('decree', '1', 'secondary', clause=True)}, {_law('code', '49(2)(3)')}]",
        require="{any: [{field: /hosting/platform, equals: qaztech}, {some: /approvals,"
        " satisfies: {field: ./kind, equals: commission_exception}}]}",
        waivable=f"{{by: [presidential_commission], law: [{_law('code', '92')}]}}",
    ),
    "HST-002": _rule(
        "HST-002",
        _words(
            "Деректер Қазақстанда сақталады",
            "Данные хранятся в Казахстане",
            "Data are stored in Kazakhstan",
        ),
        law=f"[{_law('data-law', '12(2) para 2')}]",
        require="{every: /hosting/stores, satisfies: {field: ./country, equals: KZ}}",
    ),
    "HST-003": _rule(
        "HST-003",
        _words(
            "Деректер шетелде сақталмайды", "Данные не хранятся за рубежом", "No data are abroad"
        ),
        force="advice",
        law=f"[{_law('decree', '2(1)', 'weak', clause=True)}]",
        require="{not: {some: /hosting/stores, satisfies: {field: ./country, in: [DE, FR]}}}",
    ),
    "SEC-001": _rule(
        "SEC-001",
        _words("Аудит жыл сайын өтеді", "Аудит проводится ежегодно", "The audit is yearly"),
        require="{field: /security/audit/last_on, within: {last: P1Y, until: {day: as_of}}}",
    ),
    "SEC-002": _rule(
        "SEC-002",
        _words(
            "Журналдар үш жыл сақталады", "Журналы хранятся три года", "Logs are kept three years"
        ),
        require="{field: /security/retention_years, at_least: 3}",
    ),
    "SEC-003": _rule(
        "SEC-003",
        _words("Екі фактор", "Два фактора", "Two factors"),
        require="{field: /security/factors, counts: {at_least: 2}}",
    ),
    "SEC-004": _rule(
        "SEC-004",
        _words("Аудит болған", "Аудит проведен", "An audit was made"),
        require="{field: /security/audit, exists: true}",
        when="{field: /owner/kind, equals: state_body}",
    ),
    "SEC-005": _rule(
        "SEC-005",
        _words(
            "Сынақтар оң нәтижемен өткен",
            "Испытания пройдены с положительным результатом",
            "Tests ended with a positive result",
        ),
        bound="{who: object, answers: developer}",
        require="{some: /security/tests, satisfies: {all: [{field: ./result, equals: positive},"
        " {field: ./number, exists: true}]}}",
    ),
    "AIS-001": _rule(
        "AIS-001",
        _words("Пайдаланушы хабардар етіледі", "Пользователь уведомлен", "Users are given notice"),
        bound="{who: operator, answers: operator}",
        when="{field: /ai/used, equals: true}",
        require="{field: /ai/notice, equals: true}",
    ),
    "PER-001": _rule(
        "PER-001",
        _words(
            "Мақсаттар сәйкес келеді", "Цели соответствуют закону", "Purposes are as the law has it"
        ),
        refer="[{when: {field: /owner/kind, equals: state_body}, because: "
        + _words(
            "Айқындайтын норма оқылмаған.",
            "Определяющая норма не прочитана.",
            "The deciding provision was not read.",
        )
        + "}]",
    ),
    "EVI-001": _rule(
        "EVI-001",
        _words("Файлдар бар", "Файлы имеются", "There are files"),
        require="{field: /repository/files, at_least: 1}",
        force="directive",
    ),
    "NAP-001": _rule(
        "NAP-001",
        _words("Жеке тұлғаның міндеті", "Обязанность частного лица", "A private duty"),
        when="{field: /owner/kind, equals: private}",
    ),
    "NAP-002": _rule(
        "NAP-002",
        _words("Пайдалану", "Эксплуатация", "Operation"),
        when="{field: /lifecycle/stage, equals: industrial_operation}",
    ),
    "NAP-003": _rule(
        "NAP-003",
        _words("Болашақ талап", "Будущее требование", "To come"),
        in_force="{from: 2027-01-01}",
    ),
    "NAP-004": _rule(
        "NAP-004",
        _words("Ескі талап", "Прежнее требование", "Of old"),
        in_force="{from: 2020-01-01, until: 2025-12-31, superseded_by: HST-001}",
    ),
    "NAP-005": _rule(
        "NAP-005",
        _words("Оқиға талаптан бұрын", "Событие раньше требования", "The event came first"),
        event="/lifecycle/started_on",
    ),
}


@cache
def source() -> PackSource:
    """The pack of the sample, read by the real parser."""
    files = {"pack": _PACK, "acts": _ACTS, "bases/plain": MANIFEST}
    files |= {f"sample/{name}": text for name, text in _RULES.items()}
    known = {f"{name}.yaml": text.encode() for name, text in files.items()}
    whole: Mapping[str, Any] = {**schemas(), "manifest": _SCHEMA}
    return parse_pack(known, whole)


def report(*manifests: str, file: str = "qaztech.yaml", **changes: Any) -> Report:
    """The report over these manifests; digests of the pack are of no interest here."""
    pack = source().pack._replace(digest="0" * 64)
    terms = changes.pop("terms", Terms(as_of=DAY))
    assessments = []
    problems = list(changes.pop("problems", ()))
    for number, text in enumerate(manifests):
        name = file if not number else f"{number}/{file}"
        document, found = parse_document(text.encode("utf-8", "surrogateescape"), file=name)
        assert document is not None
        document, misfits = checked(document, pack.shape, lambda: _SCHEMA)
        lines = {name: tuple(text.split("\n"))}
        assessments.append(assess(pack, document, terms=terms, lines=lines))
        problems += [*found, *misfits]
    return Report(
        version="0.1.0",
        pack=pack,
        texts=source().texts,
        as_of=terms.as_of,
        today=changes.pop("today", DAY),
        fail_on=terms.fail_on,
        assumed_stage=terms.assumed_stage,
        manifest_only=terms.manifest_only,
        assessments=tuple(assessments),
        problems=tuple(problems),
        **changes,
    )


def over(assessment: Assessment, *, pack: Pack, texts: PackTexts) -> Report:
    """The report over one assessment of the day, on ordinary terms."""
    return Report(
        version="0.1.0",
        pack=pack,
        texts=texts,
        as_of=DAY,
        today=DAY,
        fail_on=Force.BINDING,
        assumed_stage=None,
        manifest_only=False,
        assessments=(assessment,),
        problems=(),
    )


@cache
def rich() -> Report:
    """Every verdict, reason, exemption and caveat; a problem; another day than today."""
    lost = Problem(Place("lost.yaml", 1, 1, 1, 1), "unreadable-file", {"reason": "gone"})
    return report(MANIFEST, problems=[lost], today=dt.date(2026, 11, 24))
