"""What a pack that loads still should not contain."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from qazlint.engine.occasion import too_early
from qazlint.engine.remark import Remark
from qazlint.model.condition import (
    All,
    Any,
    Comparison,
    Condition,
    Counts,
    DigestRef,
    InScope,
    Not,
    Operand,
    ParameterRef,
    Quantified,
    TableRef,
    Within,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from qazlint.model.law import ActId
    from qazlint.model.pack import Pack, PackCases, PackTexts
    from qazlint.model.texts import Texts

FRESH_DAYS = 180
"""Calendar days after which a reading of the law should be repeated."""


def remarks(
    pack: Pack,
    texts: PackTexts,
    cases: PackCases,
    *,
    today: dt.date,
    cited: frozenset[ActId] = frozenset(),
) -> tuple[Remark, ...]:
    """
    Readings of the law grown old, names that nobody uses, texts left untranslated.

    `cited` are acts that something beside rules, scopes and penalties rests on. Total.
    """
    return (
        *_old_readings(pack, today),
        *_unused(pack, texts, cases, cited),
        *_untranslated(texts),
        *_unverified(pack, today),
        *_early(pack),
    )


def _old_readings(pack: Pack, today: dt.date) -> Iterator[Remark]:
    for rule in pack.rules:
        oldest = min(citation.verified_on for citation in rule.law)
        if (today - oldest).days > FRESH_DAYS:
            arguments = {"day": oldest.isoformat(), "limit": str(FRESH_DAYS)}
            yield Remark(rule.id, "reading-old", arguments, is_error=False)


def _unverified(pack: Pack, today: dt.date) -> Iterator[Remark]:
    """A reading cannot be dated in the future."""
    for rule in pack.rules:
        for citation in rule.law:
            if citation.verified_on > today:
                arguments = {"day": citation.verified_on.isoformat()}
                yield Remark(rule.id, "reading-in-future", arguments, is_error=True)


def _unused(
    pack: Pack, texts: PackTexts, cases: PackCases, cited: frozenset[ActId]
) -> Iterator[Remark]:
    used = {*_names(pack), *(("parameter", one.unit) for one in texts.penalties.values())}
    used |= {("referral", one.name) for rule in pack.rules for one in rule.refer}
    used |= {("penalty", name) for words in texts.rules.values() for name in words.penalties}
    cited |= {citation.act for rule in pack.rules for citation in rule.law}
    cited |= {citation.act for scope in pack.scopes.values() for citation in scope.law}
    cited |= {citation.act for one in texts.penalties.values() for citation in one.law}
    cited |= {one.by for act in pack.acts.values() for one in act.unread_editions}
    based = {
        case.base
        for named in (cases.rules, cases.scopes)
        for ones in named.values()
        for case in ones
    }
    kinds = (
        ("scope", pack.scopes, used),
        ("table", pack.tables, used),
        ("parameter", pack.parameters, used),
        ("profile", pack.profiles, used),
        ("penalty", texts.penalties, used),
        ("referral", sorted(pack.referrals), used),
        ("act", pack.acts, {("act", act) for act in cited}),
        ("base", cases.bases, {("base", base) for base in based}),
    )
    for kind, named, wanted in kinds:
        for name in named:
            if (kind, name) not in wanted:
                yield Remark(name, "unused", {"kind": kind}, is_error=True)


def _names(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every scope, table, parameter and profile that a condition of the pack names."""
    for rule in pack.rules:
        yield from _named(rule.when)
        for condition in (rule.require, *(one.when for one in rule.refer)):
            if condition is not None:
                yield from _named(condition)
    for scope in pack.scopes.values():
        yield from _named(scope.condition)


def _named(condition: Condition) -> Iterator[tuple[str, str]]:  # noqa: C901 - a branch for each
    match condition:
        case InScope(name=name):
            yield "scope", name
        case Not(part=part):
            yield from _named(part)
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _named(part)
        case Quantified(where=where, satisfies=satisfies):
            for inner in (where, satisfies):
                if inner is not None:
                    yield from _named(inner)
        case Comparison(subject=subject, operand=operand):
            yield from _sources((subject, operand))
        case Within(subject=subject, until=until):
            yield from _sources((subject, until))
        case Counts(subject=subject):
            yield from _sources((subject,))
        case _:
            assert_never(condition)


def _sources(operands: tuple[Operand | None, ...]) -> Iterator[tuple[str, str]]:
    for operand in operands:
        if operand and isinstance(operand.times, ParameterRef):
            yield "parameter", operand.times.name
        match operand.source if operand else None:
            case TableRef(name=table):
                yield "table", table
            case ParameterRef(name=parameter):
                yield "parameter", parameter
            case DigestRef(name=profile):
                yield "profile", profile
            case _:
                continue


def _untranslated(texts: PackTexts) -> Iterator[Remark]:
    """A text that is the same in two languages was not translated."""
    for rule, words in texts.rules.items():
        for key, one in (("title", words.title), ("why", words.why), ("fix", words.fix)):
            if _repeats(one):
                yield Remark(rule, "untranslated", {"key": key}, is_error=True)


def _repeats(texts: Texts) -> bool:
    return len({texts.kk, texts.ru, texts.en}) < len(texts)


def _early(pack: Pack) -> Iterator[Remark]:
    """No rule asks for what cannot exist yet."""
    for rule in pack.rules:
        for early in too_early(rule, pack):
            field, stages, begins = early
            arguments = {"field": field, "stage": ", ".join(stages), "begins": begins}
            yield Remark(rule.id, "asks-too-early", arguments, is_error=True)
