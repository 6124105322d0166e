"""From the plain data of a pack, compiled or fresh, to the pack."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeAlias

from qazlint.model.condition import Condition, ParameterName, ProfileName, ScopeName, TableName
from qazlint.model.document import Pointer
from qazlint.model.law import Act, ActId, ActStatus, RuleId, Title, UnreadEdition
from qazlint.model.pack import Denial, Pack, PackTexts, Parameter, Profile, Scope
from qazlint.model.texts import Texts
from qazlint.parsing.condition import parse_condition
from qazlint.parsing.misfit import Misfit
from qazlint.parsing.penalty import parse_penalty
from qazlint.parsing.rule import parse_citations, parse_rule, parse_rule_texts
from qazlint.parsing.shape import shape_of
from qazlint.parsing.wording import parse_wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qazlint.model.rule import Rule

    Trouble = Callable[[Misfit], None]

PackData: TypeAlias = "Mapping[str, Any]"
"""
The plain data of a pack: the head of pack.yaml with digest, then the sections rules (each with
its domain), acts, scopes, tables, parameters, profiles, and the manifest schema without words.
"""


def assembled(data: PackData, trouble: Trouble) -> Pack:
    """
    The pack that plain data spells. What does not fit is told to `trouble` and left out.

    The way to a misfit begins with the section and the name: ("rules", "HST-001", …).
    """
    scopes = _Scopes(data["scopes"])
    return Pack(
        id=data["id"],
        version=data["version"],
        digest=data["digest"],
        day=dt.date.fromisoformat(data["day"]),
        rules=tuple(_rules(data, scopes, trouble)),
        acts={ActId(key): _act(ActId(key), one) for key, one in data["acts"].items()},
        scopes={ScopeName(name): one for name, one in scopes.all(trouble)},
        tables={TableName(key): tuple(one["values"]) for key, one in data["tables"].items()},
        parameters={ParameterName(key): _parameter(one) for key, one in data["parameters"].items()},
        profiles={ProfileName(key): _profile(one) for key, one in data["profiles"].items()},
        facts=tuple(Pointer(fact) for fact in data["facts"]),
        denials=tuple(_denial(*one) for one in data.get("denials", {}).items()),
        begins=data.get("begins", {}),
        typical=data.get("typical", {}),
        referrals=frozenset(data["referrals"]),
        shape=shape_of(data["shape"]),
        wording=parse_wording(data.get("terms", {})),
    )


def assembled_texts(data: Mapping[str, Any]) -> PackTexts:
    """The words of a pack from their plain data. Total for data that fits the schemas."""
    return PackTexts(
        rules={
            RuleId(key): parse_rule_texts(one, shared=data["referrals"])
            for key, one in data["rules"].items()
        },
        scopes={ScopeName(key): Texts(**one) for key, one in data["scopes"].items()},
        fields={key: Texts(*one) for key, one in data["fields"].items()},
        values={
            key: {value: Texts(*texts) for value, texts in one.items()}
            for key, one in data["values"].items()
        },
        penalties={key: parse_penalty(one) for key, one in data["penalties"].items()},
    )


class _Scopes:
    """The scopes of a pack, each parsed once, whoever asks first."""

    def __init__(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        self._data = data
        self._ready: dict[str, Condition] = {}
        self._begun: list[str] = []

    def named(self, name: ScopeName) -> Condition:
        """The definition of a scope. Raises Misfit when there is none, or it leads to itself."""
        if name in self._ready:
            return self._ready[name]
        if name not in self._data:
            raise Misfit((), "no-such-scope", name=name, known=", ".join(sorted(self._data)))
        if name in self._begun:
            raise Misfit((), "scope-in-circle", names=" → ".join((*self._begun, name)))
        self._begun.append(name)
        try:
            self._ready[name] = parse_condition(self._data[name]["condition"], self.named)
        finally:
            self._begun.pop()
        return self._ready[name]

    def all(self, trouble: Trouble) -> list[tuple[str, Scope]]:
        """Every scope that can be used."""
        usable = []
        for name, data in self._data.items():
            try:
                condition = self.named(ScopeName(name))
                law = parse_citations(data.get("law", []), ("law",))
            except Misfit as misfit:
                trouble(misfit.beneath("scopes", name))
            else:
                usable.append((name, Scope(condition, law)))
        return usable


def _rules(data: PackData, scopes: _Scopes, trouble: Trouble) -> list[Rule]:
    rules, shared = [], data["referrals"]
    for key, one in data["rules"].items():
        try:
            rule = parse_rule(one, domain=one["domain"], resolve=scopes.named, shared=shared)
            rules.append(rule)
        except Misfit as misfit:
            trouble(misfit.beneath("rules", key))
    return rules


def _act(key: ActId, data: Mapping[str, Any]) -> Act:
    repealed = data.get("repealed_on")
    return Act(
        id=key,
        kind=data["kind"],
        number=data["number"],
        adopted=dt.date.fromisoformat(data["adopted"]),
        in_force_from=dt.date.fromisoformat(data["in_force_from"]),
        titles=tuple(_title(one) for one in data["titles"]),
        short=Texts(**data["short"]),
        links=Texts(**data["links"]),
        heading=Texts(**data["heading"]) if "heading" in data else None,
        in_parts=data.get("in_parts", False),
        status=ActStatus(data["status"]),
        repealed_on=dt.date.fromisoformat(repealed) if repealed else None,
        unread_editions=tuple(
            UnreadEdition(
                dt.date.fromisoformat(one["from"]), ActId(one["by"]), frozenset(one["articles"])
            )
            for one in data.get("unread_editions", ())
        ),
    )


def _title(data: Mapping[str, Any]) -> Title:
    return Title(
        dt.date.fromisoformat(data["from"]), Texts(kk=data["kk"], ru=data["ru"], en=data["en"])
    )


def _parameter(data: Mapping[str, Any]) -> Parameter:
    dated = ((dt.date.fromisoformat(one["from"]), one["value"]) for one in data["values"])
    return Parameter(tuple(sorted(dated)))


def _profile(data: Mapping[str, Any]) -> Profile:
    return Profile(data["version"], tuple(Pointer(field) for field in data["fields"]))


def _denial(fact: str, fields: list[Mapping[str, str]]) -> Denial:
    described = tuple((Pointer(one["field"]), one.get("equals")) for one in fields)
    return Denial(Pointer(fact), described)
