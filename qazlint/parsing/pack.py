"""From the files of a pack to the pack, its words and its cases; or to every problem in them."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from qazlint.errors import PackError, whole_file
from qazlint.model.document import Document, MappingNode, Plain, ScalarNode, plain
from qazlint.model.named import NamedTuple
from qazlint.model.pack import Pack, PackCases, PackTexts
from qazlint.model.problem import Problem
from qazlint.parsing.assembly import assembled, assembled_texts
from qazlint.parsing.compiling import compiled_pack, compiled_texts
from qazlint.parsing.coverage import COVERAGE
from qazlint.parsing.document import parse_document
from qazlint.parsing.misfit import Misfit, problem_at
from qazlint.parsing.pack_check import acts_of_sources, pack_problems
from qazlint.parsing.rule import WORDS, parse_cases
from qazlint.parsing.schema import checked, stated
from qazlint.parsing.shape import shape_of
from qazlint.parsing.vocabulary import field_texts, schema_without_words, value_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qazlint.model.law import ActId, RuleId
    from qazlint.model.rule import Case

_FOLDERS = {
    "scopes": "scope",
    "tables": "table",
    "parameters": "parameter",
    "profiles": "profile",
    "penalties": "penalty",
    "referrals": "referral",
    "bases": "manifest",
}
"""Folders of a pack with something other than rules, and the schema of their files."""

_NOT_JUDGED = frozenset({"bases", "penalties"})
"""Sections that judging does not need."""

_TERMS = "terms"
"""The table of official terms, which has a form of its own."""


class PackSource(NamedTuple):
    """A pack that was read from its files."""

    pack: Pack
    texts: PackTexts
    cases: PackCases
    documents: Mapping[str, Document]
    """The files by section and name, as in rules/HST-001."""
    cited: frozenset[ActId]
    """Acts that tables, dated numbers, penalties and terms rest on."""
    compiled: bytes
    """What judging needs, as JSON; compiled.parse_compiled reads it back."""
    compiled_texts: bytes
    """The words, as lines of JSON."""


class _Drawer(NamedTuple):
    """One file of a pack: where it belongs, and what it holds."""

    section: str
    name: str
    domain: str
    document: Document


def parse_pack(files: Mapping[str, bytes], schemas: Mapping[str, Mapping[str, Any]]) -> PackSource:
    """
    The pack in these files (name from the pack's folder on, with "/", to bytes).

    Raises PackError with every problem at once when any file cannot be used.
    """
    problems: list[Problem] = []
    drawers = _drawers(files, schemas, problems)
    if problems:
        raise PackError(problems)
    digest = _digest(files, schemas)
    documents = {f"{drawer.section}/{drawer.name}": drawer.document for drawer in drawers}
    data = _data(drawers, schemas["manifest"], digest)
    words = _words(drawers, schemas["manifest"], schemas["evidence"])

    def trouble(misfit: Misfit) -> None:
        section, name, *steps = misfit.steps
        root = documents[f"{section}/{name}"].root
        problems.append(problem_at(root, steps, misfit.code, **misfit.arguments))

    pack = assembled(data, trouble)
    cases = _cases(drawers, pack, trouble)
    problems.extend(
        pack_problems(
            pack,
            cases,
            documents,
            evidence=shape_of(schemas["evidence"]),
            binding_on_secondary=frozenset(data.get("binding_on_secondary", ())),
        )
    )
    if problems:
        raise PackError(problems)
    texts = assembled_texts(words)
    return PackSource(
        pack=pack,
        texts=texts,
        cases=cases,
        documents=documents,
        cited=frozenset(acts_of_sources(documents)),
        compiled=compiled_pack(pack),
        compiled_texts=compiled_texts(texts),
    )


def _digest(files: Mapping[str, bytes], schemas: Mapping[str, Mapping[str, Any]]) -> str:
    whole = hashlib.sha256()
    for name, data in sorted(files.items()):
        whole.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    for name, schema in sorted(schemas.items()):
        spelled = json.dumps(schema, sort_keys=True).encode()
        whole.update(f"{name}\0{hashlib.sha256(spelled).hexdigest()}\n".encode())
    return whole.hexdigest()


def _drawers(
    files: Mapping[str, bytes],
    schemas: Mapping[str, Mapping[str, Any]],
    problems: list[Problem],
) -> list[_Drawer]:
    shapes = {name: shape_of(schema) for name, schema in schemas.items()}
    drawers: list[_Drawer] = []
    for file, data in sorted(files.items()):
        folder, _, base = file.rpartition("/")
        if not base.endswith(".yaml") or file == COVERAGE:
            continue
        section, schema, name = _belongs(folder, base.removesuffix(".yaml"))
        if not section:
            problems.append(Problem(whole_file(file), "stray-file", {"file": file}))
            continue
        document, found = parse_document(data, file=file)
        problems.extend(found)
        if document is None:
            continue
        document, found = checked(document, shapes[schema], partial(schemas.__getitem__, schema))
        drawer = _Drawer(section, name, folder, document)
        problems.extend((*found, *_misnamed(drawer, drawers)))
        drawers.append(drawer)
    if not any(drawer.section == "pack" for drawer in drawers) and not problems:
        problems.append(Problem(whole_file("pack.yaml"), "no-pack-file", {}))
    return drawers


def _misnamed(drawer: _Drawer, others: list[_Drawer]) -> Iterator[Problem]:
    """A rule is named by its file, and by no other file."""
    root = drawer.document.root
    if drawer.section != "rules" or not isinstance(root, MappingNode):
        return
    written = root.members["id"].node if "id" in root.members else None
    if isinstance(written, ScalarNode) and written.value != drawer.name:
        yield problem_at(root, ("id",), "id-and-file", id=str(written.value), file=drawer.name)
    for other in others:
        if (other.section, other.name) == (drawer.section, drawer.name):
            arguments = {"id": drawer.name, "file": other.document.file}
            yield problem_at(root, ("id",), "rule-twice", **arguments)


def _belongs(folder: str, name: str) -> tuple[str, str, str]:
    """The section, schema and name of a file; an empty section for a file that has no room."""
    if not folder:
        return (name, name, name) if name in {"pack", "acts"} else ("", "", "")
    if "/" in folder:
        return "", "", ""
    if (folder, name) == ("tables", _TERMS):
        return _TERMS, _TERMS, name
    if folder in _FOLDERS:
        return folder, _FOLDERS[folder], name
    return "rules", "rule", name


def _data(drawers: list[_Drawer], manifest: Mapping[str, Any], digest: str) -> dict[str, Any]:
    read = [(drawer, stated(drawer.document.root)) for drawer in drawers]
    data: dict[str, Any] = {
        "acts": {},
        "digest": digest,
        "shape": schema_without_words(manifest),
        "rules": {},
        "terms": {},
    }
    data |= {section: {} for section in _FOLDERS if section not in _NOT_JUDGED}
    for drawer, one in read:
        assert isinstance(one, dict)
        match drawer.section:
            case "pack":
                data |= {key: one[key] for key in one if key != "title"}
            case "acts" | "terms":
                data[drawer.section] = one
            case "rules":
                judged = {key: one[key] for key in one if key not in WORDS}
                data["rules"][drawer.name] = judged | {"domain": drawer.domain}
            case section if section in _NOT_JUDGED:
                pass
            case section:
                data[section][drawer.name] = {
                    key: one[key] for key in one if key not in {"cases", "title", "why"}
                }
    return data


def _words(
    drawers: list[_Drawer], manifest: Mapping[str, Any], evidence: Mapping[str, Any]
) -> dict[str, Any]:
    rules: dict[str, Plain] = {}
    scopes: dict[str, Plain] = {}
    penalties: dict[str, Plain] = {}
    referrals: dict[str, Plain] = {}
    for drawer in drawers:
        one = stated(drawer.document.root)
        assert isinstance(one, dict)
        if drawer.section == "rules":
            kept = ("title", "why", "fix", "refer", "evidence_required", "law", "penalties")
            rules[drawer.name] = {key: one[key] for key in kept if key in one}
        elif drawer.section == "scopes":
            scopes[drawer.name] = one["title"]
        elif drawer.section == "penalties":
            penalties[drawer.name] = one
        elif drawer.section == "referrals":
            referrals[drawer.name] = one
    return {
        "rules": rules,
        "scopes": scopes,
        "fields": {**field_texts(manifest), **field_texts(evidence)},
        "values": {**value_texts(manifest), **value_texts(evidence)},
        "penalties": penalties,
        "referrals": referrals,
    }


def _cases(drawers: list[_Drawer], pack: Pack, trouble: Any) -> PackCases:
    rules: dict[RuleId, tuple[Case, ...]] = {}
    scopes: dict[Any, tuple[Case, ...]] = {}
    bases: dict[str, Plain] = {}
    for drawer in drawers:
        # A null in a case is a word of the merge patch (RFC 7396), so nothing is left out here.
        one = plain(drawer.document.root)
        assert isinstance(one, dict)
        if drawer.section == "bases":
            bases[drawer.name] = one
        if drawer.section not in {"rules", "scopes"}:
            continue
        try:
            cases = parse_cases(one["cases"], day=pack.day)  # type: ignore[arg-type] # its schema
        except Misfit as misfit:
            trouble(misfit.beneath(drawer.section, drawer.name))
            continue
        target: dict[Any, tuple[Case, ...]] = rules if drawer.section == "rules" else scopes
        target[drawer.name] = cases
    return PackCases(rules, scopes, bases)
