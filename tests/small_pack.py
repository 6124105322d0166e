"""Small packs for tests, read by the real parser under the real schemas."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from qazlint.cli.staging import staged_suite
from qazlint.engine.answer import answer
from qazlint.engine.assessment import Terms, assess, digests_of, dossier_root
from qazlint.engine.worth import Scene
from qazlint.model.document import Document, Place, planted
from qazlint.parsing.condition import parse_condition
from qazlint.parsing.document import parse_document
from qazlint.parsing.misfit import Misfit
from qazlint.parsing.pack import PackSource, parse_pack
from qazlint.parsing.schema import checked, stated
from qazlint.workspace import SCHEMAS, schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.engine.selftest import Suite
    from qazlint.model.condition import Condition, ScopeName
    from qazlint.model.document import Node, Plain
    from qazlint.model.evidence import Answer
    from qazlint.model.pack import Pack
    from qazlint.model.report import Assessment, Finding

DAY = dt.date(2026, 11, 23)
HERE = Place("qaztech.yaml", 1, 1, 1, 1)

PACK = """
id: small
version: 0.1.0
day: 2026-11-23
facts: [/owner/kind, /lifecycle/stage, /personal_data/processed, /system/public_service]
"""

ACTS = """
code:
  kind: code
  number: 255-VIII
  adopted: 2026-01-09
  in_force_from: 2026-07-12
  titles: [{from: 2026-07-12, kk: Кодекс, ru: Кодекс, en: Code}]
  short: {kk: Кодекс, ru: Кодекс, en: Code}
  links: {kk: "https://a.kz/kk", ru: "https://a.kz/ru", en: "https://a.kz/en"}
  status: in-force
  unread_editions: [{from: 2026-08-01, by: amending, articles: ["7", "9"]}]
amending:
  kind: law
  number: 326-VIII
  adopted: 2026-07-20
  in_force_from: 2026-08-01
  titles: [{from: 2026-08-01, kk: Заң, ru: Закон, en: Law}]
  short: {kk: Заң, ru: Закон, en: Law}
  links: {kk: "https://a.kz/kk", ru: "https://a.kz/ru", en: "https://a.kz/en"}
  status: in-force
"""

BASE = """
schema: qazlint/1
system: {id: register, name: {en: Register}, public_service: true}
owner: {kind: state_body}
lifecycle: {change: creation, stage: creation, started_on: 2026-09-01}
hosting: {platform: qaztech}
"""

WORDS = "{kk: мәтін, ru: текст, en: text}"


def rule(name: str = "TST-001", **parts: str) -> str:
    """A rule file; each part is the YAML of one key, and "" leaves the key out."""
    whole = {
        "id": name,
        "title": WORDS,
        "force": "binding",
        "bound": "{who: owner, answers: owner}",
        "in_force": "{from: 2026-07-12}",
        "law": '[{act: code, article: "82(4)", read_from: primary, verified_on: 2026-11-23}]',
        "why": WORDS,
        "when": "{field: /owner/kind, equals: state_body}",
        "require": "{field: /hosting/platform, equals: qaztech}",
        "fix": WORDS,
        "waivable": "false",
        "cases": "[{name: as it should be, base: plain, expect: pass}]",
    } | parts
    return "".join(f"{key}: {value}\n" for key, value in whole.items() if value)


def manual(name: str = "TST-001", **parts: str) -> str:
    """A rule file that no manifest answers."""
    asked = {"automation": "manual", "evidence_required": WORDS, "require": ""}
    return rule(name, **{**asked, **parts})


def scope(condition: str, **parts: str) -> str:
    """A scope file."""
    whole = {
        "title": WORDS,
        "condition": condition,
        "cases": "[{name: holds, base: plain, expect: pass}]",
    } | parts
    return "".join(f"{key}: {value}\n" for key, value in whole.items())


def files(**more: str) -> dict[str, bytes]:
    """The files of a small pack; keys are names without .yaml, with __ for /; "" leaves one out."""
    whole = {
        "pack": PACK,
        "acts": ACTS,
        "bases__plain": BASE,
        "hosting__TST_001": rule(),
    } | more
    return {
        f"{name.replace('__', '/').replace('TST_', 'TST-')}.yaml": text.encode()
        for name, text in whole.items()
        if text
    }


@cache
def schemas() -> Mapping[str, Mapping[str, Any]]:
    """The schemas that ship with the tool."""
    return {name: schema(name) for name in SCHEMAS}


def read(**more: str) -> PackSource:
    """A small pack with more files, or others."""
    return parse_pack(files(**more), schemas())


def pack_with(**parts: str) -> Pack:
    """A pack of one rule with these parts."""
    return read(hosting__TST_001=rule(**parts)).pack


def suite_of(source: PackSource) -> Suite:
    """The cases of a pack, each of which must be a valid manifest."""
    suite, problems = staged_suite(source)
    assert problems == ()
    return suite


@cache
def small() -> Pack:
    return read(
        parameters__days="title: {kk: к, ru: д, en: d}\nunit: days\nvalues:\n"
        + _value("2026-01-01", 10)
        + _value("2026-10-01", 5),
        tables__bodies="title: {kk: к, ru: т, en: t}\nvalues: [state_body, quasi_state]\n",
        profiles__kind="title: {kk: к, ru: п, en: p}\nversion: 1\n"
        "fields: [/system/id, /owner/kind, /system/functions, /system/state_function]\n",
    ).pack


def _value(start: str, value: int) -> str:
    law = '[{act: code, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    return f"  - {{from: {start}, value: {value}, law: {law}}}\n"


def yaml(text: str) -> Node:
    """The nodes of a text in YAML, as a manifest is read."""
    document, problems = parse_document(text.encode(), file="qaztech.yaml")
    assert problems == ()
    assert document is not None
    return document.root


def condition(text: str, scopes: Mapping[str, Condition] | None = None) -> Condition:
    """A condition from its words in YAML."""

    def named(name: ScopeName) -> Condition:
        if scopes is None or name not in scopes:
            raise Misfit((), "no-such-scope", name=name, known="")
        return scopes[name]

    return parse_condition(stated(yaml(text)), named)


def scene(
    manifest: Node,
    *,
    pack: Pack | None = None,
    as_of: dt.date = DAY,
    day: dt.date | None = None,
    beside: Mapping[str, Node] | None = None,
) -> Scene:
    """A dossier on a day, as the judgement makes it."""
    pack = pack or small()
    root = dossier_root(manifest, beside or {})
    return Scene(
        root=root,
        pack=pack,
        as_of=as_of,
        day=day or as_of,
        digest_of=digests_of(root, pack),
    )


def ask(question: str | Condition, manifest: str | Node, **beside: Any) -> Answer:
    """What a condition answers of a manifest."""
    asked = condition(question) if isinstance(question, str) else question
    root = yaml(manifest) if isinstance(manifest, str) else manifest
    return answer(asked, scene(root, **beside))


def truth(question: str | Condition, manifest: str | Node, **beside: Any) -> str:
    """The truth of that answer, as one word."""
    return ask(question, manifest, **beside).truth.value


def manifest_document(patch: str = "", *, base: str = BASE, pack: Pack | None = None) -> Document:
    """The base manifest with more sections behind it, checked against the manifest schema."""
    document, problems = parse_document(f"{base}{patch}".encode(), file="qaztech.yaml")
    assert problems == ()
    assert document is not None
    fitted, _ = checked(document, (pack or small()).shape, lambda: schemas()["manifest"])
    return fitted


def assessed(pack: Pack, document: Document, **terms: Any) -> Assessment:
    """The assessment of a manifest on the pack's day, or on other terms."""
    beside = terms.pop("beside", None)
    return assess(pack, document, terms=Terms(**({"as_of": DAY} | terms)), beside=beside)


def judged(pack: Pack, document: Document, **terms: Any) -> Finding:
    """The first finding."""
    return assessed(pack, document, **terms).findings[0]


def evidence(value: Plain) -> Node:
    """Evidence beside the manifest, at a place of its own."""
    return planted(value, Place("docker-compose.yml", 3, 5, 3, 9))
