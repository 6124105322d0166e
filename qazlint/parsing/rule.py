"""From a rule file to a rule, its words and its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from qazlint.model.calendar import parse_day
from qazlint.model.condition import All, Not
from qazlint.model.document import Pointer
from qazlint.model.evidence import EVIDENCE
from qazlint.model.law import ActId, Citation, InForce, ReadFrom, RuleId
from qazlint.model.rule import (
    Bound,
    Case,
    Party,
    Referral,
    Respondent,
    Rule,
    RuleTexts,
    Waivable,
)
from qazlint.model.texts import Texts
from qazlint.model.verdict import Basis, Force, Reason, Verdict
from qazlint.parsing.condition import parse_condition, parse_path
from qazlint.parsing.misfit import Misfit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from qazlint.model.condition import Condition, ScopeName
    from qazlint.parsing.misfit import Steps

    Resolve = Callable[[ScopeName], Condition]

_T = TypeVar("_T")

WORDS = ("title", "why", "fix", "penalties", "cases")
"""The keys of a rule that judging does not need."""


def parse_rule(
    data: Mapping[str, Any], *, domain: str, resolve: Resolve, shared: Mapping[str, Any]
) -> Rule:
    """
    The rule that a rule file spells; the file fits its schema. `shared` are the referrals by name.

    Raises Misfit when something in it is no condition, day or path, or when it is neither a rule
    with a requirement nor a manual one.
    """
    _answerable(data)
    when = _under(("when",), lambda: parse_condition(data["when"], resolve))
    require = _requirement(data, resolve)
    return Rule(
        id=RuleId(data["id"]),
        domain=domain,
        force=Force(data["force"]),
        bound=Bound(Party(data["bound"]["who"]), Respondent(data["bound"]["answers"])),
        in_force=_in_force(data["in_force"]),
        event=_under(("event",), lambda: parse_path(data["event"])) if "event" in data else None,
        law=parse_citations(data["law"], ("law",)),
        when=when,
        require=require,
        refer=(Referral(when, Reason.PERSON, ""),)
        if require is None
        else tuple(
            _referral(one, ("refer", number), resolve, require=require, shared=shared)
            for number, one in enumerate(data.get("refer", ()))
        ),
        waivable=_waivable(data.get("waivable", False)),
        excused={Verdict(key): reason for key, reason in data.get("never", {}).items()},
    )


def _answerable(data: Mapping[str, Any]) -> None:
    """A rule asks something of the manifest, or evidence of a person; never both or neither."""
    is_manual = "automation" in data
    if is_manual == ("require" in data) or is_manual != ("evidence_required" in data):
        raise Misfit((), "no-requirement")
    if is_manual and "refer" in data:
        raise Misfit(("refer",), "manual-refers")


def _requirement(data: Mapping[str, Any], resolve: Resolve) -> Condition | None:
    if "require" not in data:
        return None
    return _under(("require",), lambda: parse_condition(data["require"], resolve))


def parse_rule_texts(data: Mapping[str, Any], *, shared: Mapping[str, Any]) -> RuleTexts:
    """The words of a rule file that fits its schema. Total for such, and for names that exist."""
    return RuleTexts(
        title=Texts(**data["title"]),
        why=Texts(**data["why"]),
        fix=Texts(**data["fix"]),
        because=tuple(Texts(**one) for one in _reasons_to_refer(data, shared)),
        notes=tuple(Texts(**one["note"]) if "note" in one else None for one in data["law"]),
        penalties=tuple(data.get("penalties", ())),
    )


def _reasons_to_refer(data: Mapping[str, Any], shared: Mapping[str, Any]) -> list[Any]:
    if "evidence_required" in data:
        return [data["evidence_required"]]
    named = (shared.get(one.get("referral"), one) for one in data.get("refer", ()))
    return [one["because"] for one in named]


def parse_citations(data: list[Mapping[str, Any]], at: Steps) -> tuple[Citation, ...]:
    """The provisions that a rule or a scope cites. Raises Misfit when one names no provision."""
    return tuple(_citation(one, (*at, number)) for number, one in enumerate(data))


def parse_cases(data: list[Mapping[str, Any]], *, day: dt.date) -> tuple[Case, ...]:
    """The cases of a file that fits its schema. Raises Misfit when a day is none."""
    return tuple(_case(one, ("cases", number), day) for number, one in enumerate(data))


def _citation(data: Mapping[str, Any], at: tuple[str | int, ...]) -> Citation:
    provision = data.get("article", data.get("clause"))
    if provision is None or ("article" in data) == ("clause" in data):
        raise Misfit(at, "no-provision", act=data["act"])
    return Citation(
        act=ActId(data["act"]),
        provision=provision,
        is_clause="clause" in data,
        read_from=ReadFrom(data["read_from"]),
        verified_on=_day(data["verified_on"], (*at, "verified_on")),
    )


def _in_force(data: Mapping[str, Any]) -> InForce:
    until = data.get("until")
    return InForce(
        start=_day(data["from"], ("in_force", "from")),
        until=_day(until, ("in_force", "until")) if until else None,
        superseded_by=RuleId(data["superseded_by"]) if "superseded_by" in data else None,
    )


def _referral(
    data: Mapping[str, Any],
    at: Steps,
    resolve: Resolve,
    *,
    require: Condition,
    shared: Mapping[str, Any],
) -> Referral:
    name = data.get("referral", "")
    source = _referred(data, at, shared)
    steps = (*at, "referral") if name else (*at, "when")
    when = _under(steps, lambda: parse_condition(source["when"], resolve))
    if source.get("unless_met"):
        parts = when.parts if isinstance(when, All) else (when,)
        when = All((*parts, Not(require)))
    return Referral(when, Reason(source.get("reason", "person")), name)


def _referred(data: Mapping[str, Any], at: Steps, shared: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a referral says: its own words, or those of the shared one that it names."""
    if "referral" not in data:
        if "when" not in data or "because" not in data:
            raise Misfit(at, "bad-referral")
        return data
    if len(data) > 1:
        raise Misfit(at, "bad-referral")
    name = data["referral"]
    if name not in shared:
        known = ", ".join(sorted(shared)) or "–"
        raise Misfit((*at, "referral"), "no-such-referral", name=name, known=known)
    found: Mapping[str, Any] = shared[name]
    return found


def _waivable(data: object) -> Waivable | None:
    if data is False:
        return None
    by, law = (data.get("by"), data.get("law")) if isinstance(data, dict) else (None, None)
    if not isinstance(by, list) or not by or not all(isinstance(one, str) for one in by):
        raise Misfit(("waivable",), "bad-waivable")
    if not isinstance(law, list) or not law or not all(map(_is_citation, law)):
        raise Misfit(("waivable",), "bad-waivable")
    return Waivable(tuple(by), parse_citations(law, ("waivable", "law")))


def _is_citation(data: object) -> bool:
    """What the schema asks of a citation; it says nothing of `waivable`, which may be false."""
    if not isinstance(data, dict) or not isinstance(data.get("act"), str):
        return False
    if not all(isinstance(data.get(key, ""), str) for key in ("article", "clause")):
        return False
    sources = {one.value for one in ReadFrom}
    return data.get("read_from") in sources and parse_day(data.get("verified_on")) is not None


def _case(data: Mapping[str, Any], at: tuple[str | int, ...], day: dt.date) -> Case:
    return Case(
        name=data["name"],
        base=data["base"],
        given=data.get("given", {}),
        beside={key: data[key] for key in EVIDENCE if key in data},
        as_of=_day(data["as_of"], (*at, "as_of")) if "as_of" in data else day,
        expect=Verdict(data["expect"]),
        at=Pointer(data["at"]) if "at" in data else None,
        because=Reason(data["because"]) if "because" in data else None,
        rests_on=Basis(data["rests_on"]) if "rests_on" in data else None,
    )


def _day(text: object, at: tuple[str | int, ...]) -> dt.date:
    day = parse_day(text)
    if day is None:
        raise Misfit(at, "no-day", found=str(text))
    return day


def _under(steps: tuple[str | int, ...], parse: Callable[[], _T]) -> _T:
    try:
        return parse()
    except Misfit as misfit:
        raise misfit.beneath(*steps) from misfit
