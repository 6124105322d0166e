"""Packs are checked when they are loaded: each thing that cannot stand is told at its place."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from qazlint.errors import PackError, told
from qazlint.model.condition import (
    All,
    Comparison,
    Counts,
    Emptiness,
    FieldPath,
    InScope,
    Not,
    Quantified,
    Quantifier,
    Within,
)
from qazlint.model.law import Offender, RuleId
from qazlint.model.texts import LANGUAGES, Texts
from qazlint.model.verdict import Reason, Verdict
from qazlint.parsing.compiled import parse_compiled, parse_compiled_texts
from qazlint.parsing.condition import parse_path
from qazlint.parsing.misfit import Misfit
from qazlint.parsing.pack import parse_pack
from tests.small_pack import ACTS, BASE, PACK, condition, files, manual, read, rule, schemas, scope

if TYPE_CHECKING:
    from qazlint.model.problem import Problem

PLAIN = read()
WORDS = "{kk: мәтін, ru: текст, en: text}"


def problems(**more: str) -> list[Problem]:
    """What keeps a small pack from loading; each problem can say so in three languages."""
    with pytest.raises(PackError) as caught:
        read(**more)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert told(problem, language)
    return list(caught.value.problems)


def codes(**more: str) -> list[str]:
    return [problem.code for problem in problems(**more)]


def only(**more: str) -> Problem:
    [problem] = problems(**more)
    return problem


def tells(code: str, text: str, **parts: str) -> None:
    """One problem of this code in the rule, at the line and column where the text begins."""
    source = rule(**parts)
    problem = only(hosting__TST_001=source)
    offset = source.index(text)
    line = source.count("\n", 0, offset) + 1
    column = offset - source.rfind("\n", 0, offset)

    assert problem.code == code
    assert problem.place.file == "hosting/TST-001.yaml"
    assert (problem.place.line, problem.place.column) == (line, column)


def test_a_small_pack_loads() -> None:
    assert [one.id for one in PLAIN.pack.rules] == ["TST-001"]
    assert PLAIN.pack.rules[0].domain == "hosting"
    assert PLAIN.pack.day == dt.date(2026, 11, 23)
    assert PLAIN.cases.rules[RuleId("TST-001")][0].expect is Verdict.PASS


# Names that lead nowhere


def test_an_act_that_is_not_registered() -> None:
    law = '[{act: kodeks, article: "82(4)", read_from: primary, verified_on: 2026-11-23}]'
    tells("no-such-act", "act: kodeks", law=law)


def test_an_act_that_only_a_scope_cites() -> None:
    law = '[{act: kodeks, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    problem = only(scopes__any=scope("{field: /owner/kind, exists: true}", law=law))

    assert problem.code == "no-such-act"
    assert problem.place.file == "scopes/any.yaml"


def test_an_act_that_only_a_waiver_cites() -> None:
    law = '[{act: kodeks, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    tells("no-such-act", "act: kodeks", waivable=f"{{by: [government], law: {law}}}")


@pytest.mark.parametrize("section", ["parameters", "tables"])
def test_an_act_that_only_a_number_or_a_list_cites(section: str) -> None:
    law = '[{act: kodeks, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    whole = {
        "parameters": f"title: {WORDS}\nunit: days\n"
        f"values: [{{from: 2026-01-01, value: 1, law: {law}}}]\n",
        "tables": f"title: {WORDS}\nvalues: [a]\nlaw: {law}\n",
    }
    problem = only(**{f"{section}__one": whole[section]})

    assert problem.code == "no-such-act"
    assert problem.place.file == f"{section}/one.yaml"


def test_a_scope_that_does_not_exist() -> None:
    tells("no-such-scope", "scope: nobody", when="{scope: nobody}")


def test_a_scope_that_does_not_exist_deep_inside() -> None:
    when = "{all: [{field: /owner/kind, exists: true}, {not: {scope: nobody}}]}"
    tells("no-such-scope", "scope: nobody", when=when)


def test_a_table_that_does_not_exist() -> None:
    tells("no-such-table", "in: {table", when="{field: /owner/kind, in: {table: nothing}}")


def test_a_parameter_that_does_not_exist() -> None:
    path = "/security/logging/security/retention_years"
    tells(
        "no-such-parameter",
        "at_least: {par",
        require=f"{{field: {path}, at_least: {{parameter: years}}}}",
    )


def test_a_profile_that_does_not_exist() -> None:
    require = "{some: /approvals, satisfies: {field: ./covers/digest, equals: {digest: all}}}"
    tells("no-such-profile", "equals: {digest", require=require)


def test_a_base_that_does_not_exist() -> None:
    tells("no-such-base", "base: nobody", cases="[{name: a, base: nobody, expect: pass}]")


def test_a_successor_that_does_not_exist() -> None:
    in_force = "{from: 2026-07-12, until: 2026-12-31, superseded_by: TST-099}"
    tells("no-such-rule", "superseded_by", in_force=in_force)


def test_a_rule_that_ends_before_it_begins() -> None:
    in_force = "{from: 2026-07-12, until: 2026-07-11}"
    tells("ends-before-it-begins", "until: 2026-07-11", in_force=in_force)


def test_a_superseded_rule_without_an_end() -> None:
    in_force = "{from: 2026-07-12, superseded_by: TST-001}"
    tells("superseded-without-end", "superseded_by", in_force=in_force)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("{field: /owner/knd, exists: true}", "field: /owner/knd"),
        ("{field: /nobody, exists: true}", "field: /nobody"),
        ("{field: /owner/kind/x, exists: true}", "field: /owner/kind/x"),
        ("{some: /aprovals, where: {field: ./kind, exists: true}}", "some: /aprovals"),
        ("{some: /approvals, where: {field: ./knd, exists: true}}", "field: ./knd"),
        ("{field: ./kind, exists: true}", "field: ./kind"),
        ("{some: /approvals, where: {field: ../kind, exists: true}}", "field: ../kind"),
        ("{some: /approvals, where: {field: ./found/nothing, exists: true}}", "field: ./found"),
        ("{field: /repository/nothing, exists: true}", "field: /repository"),
    ],
)
def test_a_field_that_the_schema_does_not_have(text: str, where: str) -> None:
    source = rule(when=text)
    problem = only(hosting__TST_001=source)
    line = source[: source.index(where)].count("\n") + 1

    assert problem.code == "no-such-field"
    assert problem.place.line == line


def test_a_field_on_the_other_side_too() -> None:
    when = "{field: /lifecycle/started_on, before: {field: /lifecycle/ended}}"
    tells("no-such-field", "before: {field", when=when)


@pytest.mark.parametrize("fact", ["/owner/knd", "owner/kind", "./kind", "/"])
def test_a_fact_that_is_no_field(fact: str) -> None:
    problem = only(pack=PACK.replace("/owner/kind", fact))

    assert problem.code == "no-such-field"
    assert problem.place.file == "pack.yaml"
    assert problem.place.line == 5


def test_a_covered_field_that_the_schema_does_not_have() -> None:
    profile = f"title: {WORDS}\nversion: 1\nfields: [/system/id, /system/nothing]\n"
    problem = only(profiles__one=profile)

    assert problem.code == "no-such-field"
    assert problem.arguments["path"] == "/system/nothing"


def test_an_event_that_is_no_day() -> None:
    tells("wrong-type", "event:", event="/owner/kind")


def test_an_event_that_is_no_field() -> None:
    tells("wrong-type", "event:", event="/lifecycle/begun")
    assert codes(hosting__TST_001=rule(event="./started_on")) == ["wrong-type"]
    assert codes(hosting__TST_001=rule(event="started_on")) == ["no-path"]


# Files


def test_an_id_that_is_not_the_name_of_its_file() -> None:
    problem = only(hosting__TST_001=rule("TST-002"))

    assert problem.code == "id-and-file"
    assert problem.arguments == {"id": "TST-002", "file": "TST-001"}


def test_one_id_in_two_domains() -> None:
    """An id is never used again, not even in another folder: one of the two would be lost."""
    problem = only(approval__TST_001=rule())

    assert problem.code == "rule-twice"
    assert problem.place.file in {"approval/TST-001.yaml", "hosting/TST-001.yaml"}


@pytest.mark.parametrize("name", ["rulez", "hosting__deeper__TST_002", "bases__old__plain"])
def test_a_file_that_has_no_room(name: str) -> None:
    problem = only(**{name: rule("TST-002")})

    assert problem.code == "stray-file"
    assert problem.place.line == 1


def test_a_pack_without_its_head() -> None:
    assert codes(pack="") == ["no-pack-file"]


def test_a_pack_without_rules() -> None:
    """It would judge nothing, and its self test would find nothing wrong."""
    assert codes(hosting__TST_001="") == ["no-rules"]


def test_a_pack_without_acts() -> None:
    assert codes(acts="") == ["no-such-act"]


def test_the_coverage_stands_beside_the_rules() -> None:
    assert read(coverage="code:\n  '82': {status: automated}\n").pack.rules == PLAIN.pack.rules


def test_files_that_are_no_rules_are_not_read() -> None:
    more = {**files(), "README.md": b"# text"}

    assert parse_pack(more, schemas()).pack.rules == PLAIN.pack.rules


@pytest.mark.parametrize("name", ["hosting__TST_001", "acts", "pack", "bases__plain"])
def test_a_file_that_is_no_yaml(name: str) -> None:
    found = codes(**{name: "a: [1"})

    assert found == ["unclosed-bracket"]


def test_a_key_that_is_written_twice() -> None:
    found = codes(hosting__TST_001=rule() + "force: advice\n")

    assert found == ["duplicate-key"]


def test_an_empty_file() -> None:
    assert codes(hosting__TST_001="# nothing\n") == ["empty-document"]


# The schema of a rule


@pytest.mark.parametrize(
    "key", ["id", "title", "force", "bound", "in_force", "law", "why", "when", "fix"]
)
def test_a_key_that_a_rule_must_have(key: str) -> None:
    problem = only(hosting__TST_001=rule(**{key: ""}))

    assert problem.code == "missing-key"
    assert problem.arguments["pointer"] == f"/{key}"


@pytest.mark.parametrize(
    "parts",
    [
        {"require": ""},
        {"automation": "manual"},
        {"automation": "manual", "require": ""},
        {"evidence_required": WORDS},
        {"automation": "manual", "evidence_required": WORDS},
        {"require": "", "evidence_required": WORDS},
    ],
)
def test_a_rule_requires_something_or_asks_a_person_for_evidence(parts: dict[str, str]) -> None:
    assert codes(hosting__TST_001=rule(**parts)) == ["no-requirement"]


def test_a_manual_rule_goes_to_a_person_as_it_is() -> None:
    refer = f"[{{when: {{field: /system/critical, exists: true}}, because: {WORDS}}}]"

    assert codes(hosting__TST_001=manual(refer=refer)) == ["manual-refers"]


def test_a_manual_rule_refers_whom_it_concerns() -> None:
    source = read(hosting__TST_001=manual())
    (one,) = source.pack.rules

    assert one.is_manual
    assert [(part.when, part.reason) for part in one.refer] == [(one.when, Reason.PERSON)]
    assert source.texts.rules[one.id].because == (Texts("мәтін", "текст", "text"),)


# Referrals

SECRETS = "{field: /system/state_secrets, equals: true}"
SHARED = f"when: {SECRETS}\nreason: transition\nbecause: {WORDS}\n"


def test_a_referral_that_rules_share() -> None:
    source = read(referrals__secrets=SHARED, hosting__TST_001=rule(refer="[{referral: secrets}]"))
    own = read(
        hosting__TST_001=rule(refer=f"[{{when: {SECRETS}, reason: transition, because: {WORDS}}}]")
    )
    (shared,), (written,) = source.pack.rules[0].refer, own.pack.rules[0].refer

    assert (shared.name, written.name) == ("secrets", "")
    assert shared._replace(name="") == written
    assert source.texts.rules == own.texts.rules


def test_a_referral_of_what_is_not_met() -> None:
    """The requirement is not written a second time."""
    referral = f"[{{when: {SECRETS}, unless_met: true, because: {WORDS}}}]"
    (one,) = read(hosting__TST_001=rule(refer=referral)).pack.rules
    assert one.require is not None
    assert one.refer[0].when == All((condition(SECRETS), Not(one.require)))


def test_a_condition_of_several_parts_is_not_nested() -> None:
    referral = f"[{{when: {{all: [{SECRETS}, {SECRETS}]}}, unless_met: true, because: {WORDS}}}]"
    (one,) = read(hosting__TST_001=rule(refer=referral)).pack.rules

    assert len(one.refer[0].when.parts) == 3  # type: ignore[union-attr] # an all


@pytest.mark.parametrize(
    ("referral", "code"),
    [
        ("{referral: other}", "no-such-referral"),
        ("{referral: secrets, reason: person}", "bad-referral"),
        (f"{{when: {SECRETS}}}", "bad-referral"),
        (f"{{because: {WORDS}}}", "bad-referral"),
        ("{}", "bad-referral"),
    ],
)
def test_a_referral_that_cannot_be_used(referral: str, code: str) -> None:
    assert codes(referrals__secrets=SHARED, hosting__TST_001=rule(refer=f"[{referral}]")) == [code]


def test_a_shared_referral_of_a_field_that_is_none() -> None:
    wrong = SHARED.replace("state_secrets", "state_secret")
    problem = only(referrals__secrets=wrong, hosting__TST_001=rule(refer="[{referral: secrets}]"))

    assert problem.code == "no-such-field"
    assert problem.place.file == "hosting/TST-001.yaml"


# Penalties

PENALTY = f"""
title: {WORDS}
law: [{{act: code, article: "79(1)", read_from: primary, verified_on: 2026-11-23}}]
unit: index
fines: [{{from: 2026-01-01, individual: 30, large: 200}}, {{from: 2018-01-01, individual: 10}}]
"""
INDEX = f"""
title: {WORDS}
unit: tenge
values:
  - from: 2026-01-01
    value: 4325
    law: [{{act: code, article: "9", read_from: primary, verified_on: 2026-11-23}}]
"""


def test_a_penalty_has_its_fines_by_day() -> None:
    source = read(
        penalties__p1=PENALTY, parameters__index=INDEX, hosting__TST_001=rule(penalties="[p1]")
    )
    penalty = source.texts.penalties["p1"]

    assert source.texts.rules[RuleId("TST-001")].penalties == ("p1",)
    assert [fine.start.year for fine in penalty.fines] == [2018, 2026]
    assert penalty.on(dt.date(2017, 12, 31)) is None
    assert penalty.on(dt.date(2025, 12, 31)) == penalty.fines[0]
    assert penalty.on(dt.date(2026, 1, 1)) == penalty.fines[1]
    assert penalty.fines[1].multiples == {Offender.INDIVIDUAL: 30, Offender.LARGE: 200}


def test_a_rule_names_a_penalty_that_there_is() -> None:
    problem = only(hosting__TST_001=rule(penalties="[p1]"))

    assert (problem.code, problem.arguments["name"]) == ("no-such-penalty", "p1")


def test_a_penalty_counts_in_a_number_that_there_is() -> None:
    problem = only(penalties__p1=PENALTY)

    assert (problem.code, problem.arguments["name"]) == ("no-such-parameter", "index")


def test_a_penalty_cites_an_act_that_there_is() -> None:
    wrong = PENALTY.replace("act: code", "act: koap")

    assert codes(penalties__p1=wrong, parameters__index=INDEX) == ["no-such-act"]


def test_a_rule_says_whether_it_can_be_waived_and_brings_its_cases() -> None:
    assert codes(hosting__TST_001=rule(waivable="")) == ["missing-key"]
    assert codes(hosting__TST_001=rule(cases="")) == ["missing-key"]
    assert codes(hosting__TST_001=rule(cases="[]")) == ["empty-list"]


@pytest.mark.parametrize("key", ["title", "why", "fix"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_is_missing(key: str, language: str) -> None:
    words = re.sub(rf"{language}: \w+,? ?", "", WORDS)
    problem = only(hosting__TST_001=rule(**{key: words}))

    assert problem.code == "missing-key"
    assert problem.arguments["pointer"] == f"/{key}/{language}"


@pytest.mark.parametrize("empty", ["''", "null"])
def test_a_language_that_is_empty(empty: str) -> None:
    words = WORDS.replace("мәтін", empty)

    assert codes(hosting__TST_001=rule(title=words)) in (["empty-text"], ["missing-key"])


def test_a_key_that_a_rule_does_not_know() -> None:
    problem = only(hosting__TST_001=f"{rule()}zzz: high\n")
    near = only(hosting__TST_001=f"{rule()}wafiable: false\n")

    assert problem.code == "unknown-key"
    assert (problem.place.line, problem.place.column) == (13, 1)
    assert near.code == "unknown-key-near"
    assert near.arguments["near"] == "waivable"


def test_a_force_that_does_not_exist() -> None:
    tells("no-such-word", "force", force="mandatory")


def test_a_day_that_is_not_in_the_calendar() -> None:
    assert only(hosting__TST_001=rule(in_force="{from: 2026-02-30}")).code == "bad-date"
    assert only(hosting__TST_001=rule(in_force="{from: 12.07.2026}")).code == "bad-date"


def test_a_list_where_a_section_is_wanted() -> None:
    assert only(hosting__TST_001=rule(bound="[owner]")).code == "wrong-kind-object"


# Citations and force


@pytest.mark.parametrize("provision", ["", 'article: "1", clause: "2", '])
def test_a_citation_names_an_article_or_a_clause(provision: str) -> None:
    law = f"[{{act: code, {provision}read_from: primary, verified_on: 2026-11-23}}]"
    problem = only(hosting__TST_001=rule(law=law))

    assert problem.code == "no-provision"
    assert problem.place.line == 6


def _law(read_from: str) -> str:
    return f'[{{act: code, article: "1", read_from: {read_from}, verified_on: 2026-11-23}}]'


@pytest.mark.parametrize(
    ("force", "read_from", "allowed"),
    [
        ("binding", "primary", True),
        ("binding", "secondary", False),
        ("binding", "weak", False),
        ("directive", "primary", True),
        ("directive", "secondary", True),
        ("directive", "weak", False),
        ("advice", "weak", True),
    ],
)
def test_a_rule_binds_no_harder_than_its_source_allows(
    force: str, read_from: str, *, allowed: bool
) -> None:
    parts = {"force": force, "law": _law(read_from)}
    if allowed:
        assert read(hosting__TST_001=rule(**parts)).pack.rules
    else:
        tells("force-beyond-source", "force", **parts)


def test_a_recorded_decision_lets_one_act_bind_on_secondary_sources() -> None:
    decided = f"{PACK}binding_on_secondary: [code]\n"

    assert read(pack=decided, hosting__TST_001=rule(law=_law("secondary"))).pack.rules


WEAK = '[{act: code, article: "1", read_from: weak, verified_on: 2026-11-23}]'


@pytest.mark.parametrize(
    "waivable",
    [
        "true",
        "never",
        "{}",
        "{by: [government]}",
        "{by: [], law: []}",
        f"{{by: government, law: {WEAK}}}",
        f"{{by: [1], law: {WEAK}}}",
        "{by: [government], law: [x]}",
        '{by: [government], law: [{article: "1"}]}',
        '{by: [government], law: [{act: code, article: "1", verified_on: 2026-11-23}]}',
        "{by: [government], law: {act: code}}",
        "[government]",
    ],
)
def test_that_somebody_may_waive_is_a_claim_of_law(waivable: str) -> None:
    tells("bad-waivable", "waivable", waivable=waivable)


def test_a_waiver_that_is_cited() -> None:
    waivable = f"{{by: [government], law: {_law('primary')}}}"
    [one] = read(hosting__TST_001=rule(waivable=waivable)).pack.rules

    assert one.waivable is not None
    assert one.waivable.by == ("government",)


# The condition language


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("{field: /owner/kind, not_equals: x}", "unknown-word", "not_equals"),
        ("{field: /owner/kind, not_in: [x]}", "unknown-word", "not_in"),
        ("{field: /owner/kind, equal: x}", "unknown-word", "equal"),
        ("{field: /owner/kind, equals: state_body, in: [x]}", "no-predicate", "when"),
        ("{field: /owner/kind}", "no-predicate", "when"),
        ("{equals: x}", "no-subject", "when"),
        ("{field: /owner/kind, day: as_of, equals: x}", "no-subject", "when"),
        ("{field: /owner/kind, exists: false}", "exists-is-true", "exists"),
        ("{field: /owner/kind, exists: 'true'}", "exists-is-true", "exists"),
        ("{field: /owner/kind, exists: 1}", "exists-is-true", "exists"),
        ("{all: []}", "no-parts", "all"),
        ("{any: []}", "no-parts", "any"),
        ("{any: {field: /owner/kind, exists: true}}", "no-parts", "any"),
        ("{all: [x]}", "no-condition", "x]"),
        ("{not: []}", "no-condition", "not"),
        ("{scope: [x]}", "no-condition", "scope"),
        ("{all: [{field: /owner/kind, exists: true}], not: {}}", "two-conditions", "not"),
        ("{field: /owner/kind, all: []}", "unknown-word", "field"),
        (
            "{every: /approvals, where: {field: ./kind, exists: true}}",
            "nothing-to-satisfy",
            "every",
        ),
        ("{some: /approvals}", "nothing-to-satisfy", "some"),
        ("{some: approvals, where: {field: ./kind, exists: true}}", "no-path", "some"),
        (
            "{some: /approvals, none: maybe, where: {field: ./kind, exists: true}}",
            "bad-none",
            "none",
        ),
        (
            "{some: /approvals, if: {}, where: {field: ./kind, exists: true}}",
            "unknown-word",
            "if: {}",
        ),
        ("{field: owner, exists: true}", "no-path", "field"),
        ("{field: /owner//kind, exists: true}", "no-path", "field"),
        ("{field: [a], exists: true}", "no-path", "field"),
        ("{field: /owner/kind, equals: {a: 1}}", "unknown-word", "a: 1"),
        ("{field: /owner/kind, equals: {}}", "no-subject", "equals"),
        ("{field: /owner/kind, in: [[a]]}", "no-value", "in: [["),
        ("{day: today, before: 2026-07-12}", "no-value", "day"),
        ("{field: /lifecycle/started_on, plus: 1 year, before: {day: as_of}}", "no-period", "plus"),
        ("{field: /lifecycle/started_on, plus: P, before: {day: as_of}}", "no-period", "plus"),
        (
            "{field: /lifecycle/started_on, before: {day: as_of, minus: P1Y2X}}",
            "no-period",
            "minus",
        ),
        ("{field: /lifecycle/started_on, times: x, before: 2026-07-12}", "no-value", "times"),
        ("{field: /lifecycle/started_on, within: P1Y}", "bad-within", "within"),
        ("{field: /lifecycle/started_on, within: {last: P1Y}}", "bad-within", "within"),
        (
            "{field: /lifecycle/started_on, within: {last: P1, until: {day: as_of}}}",
            "no-period",
            "last",
        ),
        ("{field: /approvals, counts: 1}", "bad-counts", "counts"),
        ("{field: /approvals, counts: {}}", "bad-counts", "counts"),
        ("{field: /approvals, counts: {at_least: 1, at_most: 2}}", "bad-counts", "counts"),
        ("{field: /approvals, counts: {at_least: many}}", "bad-counts", "at_least"),
        ("{field: /approvals, counts: {at_least: true}}", "bad-counts", "at_least"),
        ("{field: /approvals, counts: {more_than: 1}}", "unknown-word", "more_than"),
        ("{field: /owner/bin, matches: '('}", "bad-pattern", "matches"),
        ("{field: /owner/bin, matches: '(?=a)'}", "bad-pattern", "matches"),
        ("{field: /owner/bin, matches: 5}", "bad-pattern", "matches"),
    ],
)
def test_what_is_no_condition(text: str, code: str, where: str) -> None:
    tells(code, where, when=text)


def test_a_condition_that_is_no_mapping_breaks_the_schema() -> None:
    assert codes(hosting__TST_001=rule(when="always")) == ["wrong-kind-object"]


def test_a_condition_that_is_too_deep() -> None:
    deep = "{not: " * 40 + "{field: /owner/kind, exists: true}" + "}" * 40

    assert codes(hosting__TST_001=rule(when=deep)) == ["condition-too-deep"]


def test_scopes_that_lead_back_to_themselves() -> None:
    found = codes(
        scopes__a=scope("{scope: b}"),
        scopes__b=scope("{not: {scope: c}}"),
        scopes__c=scope("{any: [{scope: a}]}"),
    )

    assert set(found) == {"scope-in-circle"}


def test_a_scope_that_leads_to_itself() -> None:
    problem = only(scopes__a=scope("{not: {scope: a}}"))

    assert problem.code == "scope-in-circle"
    assert problem.arguments["names"] == "a → a"
    assert problem.place.file == "scopes/a.yaml"


def test_a_scope_may_be_used_before_and_after_it_is_read() -> None:
    pack = read(
        scopes__a=scope("{scope: b}"),
        scopes__b=scope("{field: /owner/kind, equals: state_body}"),
        hosting__TST_001=rule(when="{all: [{scope: a}, {scope: b}]}"),
    ).pack
    when = pack.rules[0].when

    assert isinstance(when, All)
    assert [part.name for part in when.parts if isinstance(part, InScope)] == ["a", "b"]


# Types and vocabularies


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("{field: /owner/kind, at_least: 5}", "when"),
        ("{field: /owner/kind, before: 2026-07-12}", "when"),
        ("{field: /system/public_service, equals: 'true'}", "equals"),
        ("{field: /system/public_service, equals: 1}", "equals"),
        ("{field: /system/id, equals: true}", "equals"),
        ("{field: /system/id, equals: 1}", "equals"),
        ("{field: /system/id, equals: [a]}", "equals"),
        ("{field: /owner/kind, equals: {table: kinds}}", "equals"),
        ("{field: /system/id, in: a}", "in: a"),
        ("{field: /system/id, in: {field: /owner/kind}}", "in: {"),
        ("{field: /system/id, in: [a, 1]}", "in: ["),
        ("{field: /lifecycle/started_on, equals: soon}", "equals"),
        ("{field: /lifecycle/started_on, equals: 2026-02-30}", "equals"),
        ("{field: /lifecycle/started_on, before: 5}", "before"),
        ("{field: /lifecycle/started_on, before: {field: /owner/kind}}", "before"),
        ("{field: /lifecycle/started_on, matches: '2026.*'}", "when"),
        ("{field: /owner, equals: state_body}", "equals"),
        ("{field: /owner/kind, includes: x}", "when"),
        ("{field: /owner/kind, counts: {at_least: 1}}", "when"),
        ("{field: /approvals, equals: {field: /owner/kind}}", "when"),
        ("{field: /owner/kind, within: {last: P1Y, until: {day: as_of}}}", "when"),
        (
            "{field: /lifecycle/started_on, within: {last: P1Y, until: {field: /owner/kind}}}",
            "until",
        ),
        ("{some: /owner, where: {field: ./kind, exists: true}}", "some"),
        ("{every: /owner/kind, satisfies: {field: ., exists: true}}", "every"),
        ("{field: /security/logging/security/retention_years, after: 5}", "when"),
        ("{field: /security/logging/security/retention_years, plus: P1Y, at_least: 5}", "when"),
        ("{field: /lifecycle/started_on, times: 2, exists: true}", "when"),
        ("{field: /owner/kind, plus: P1Y, exists: true}", "when"),
        ("{day: as_of, before: {field: /lifecycle/started_on, times: 2}}", "before"),
        (
            "{field: /lifecycle/started_on, within: {last: P1Y, until: {day: as_of, times: 2}}}",
            "until",
        ),
    ],
)
def test_a_comparison_that_can_never_be_made(text: str, where: str) -> None:
    tables = f"title: {WORDS}\nvalues: [state_body]\n"
    source = rule(when=text)
    problem = only(hosting__TST_001=source, tables__kinds=tables)
    line = source[: source.index("when")].count("\n") + 1
    column = source.splitlines()[line - 1].index(where) + 1

    assert problem.code == "wrong-type"
    assert (problem.place.line, problem.place.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "{field: /owner/kind, equals: statebody}",
        "{field: /owner/kind, in: [state_body, statebody]}",
        "{field: /owner/kind, in: {table: kinds}}",
        "{field: /owner/kind, equals: none}",
        "{some: /approvals, where: {field: ./bodies, includes: ministry}}",
        "{some: /approvals, where: {field: ./bodies, includes: [government, ministry]}}",
    ],
)
def test_a_word_that_a_field_never_has(text: str) -> None:
    """A rule that waits for a misspelt word would never speak."""
    tables = f"title: {WORDS}\nvalues: [state_body, statebody]\n"
    problem = only(hosting__TST_001=rule(when=text), tables__kinds=tables)

    assert problem.code == "no-such-value"
    assert problem.place.line == 8


@pytest.mark.parametrize(
    "text",
    [
        "{field: /customer, equals: none}",
        "{field: /lifecycle/trial/ended_on, equals: none}",
        "{field: /network/internet, equals: none}",
        "{field: /network/internet, in: [none, direct]}",
        "{field: /system/critical/listed_on, in: [none, 2026-01-01]}",
        "{field: /owner/kind, in: {table: kinds}}",
        "{field: /owner/kind, equals: {field: /customer/kind}}",
        "{day: as_of, after: 2026-07-12}",
        "{field: /lifecycle/started_on, plus: P1Y, before: {day: as_of, minus: P1M}}",
        (
            "{field: /personal_data/records/restricted, "
            "at_most: {field: /personal_data/records/total, times: 0.2}}"
        ),
        "{some: /approvals, where: {field: ./found/exists, equals: true}}",
        "{field: /history/first_seen_on, before: {field: /lifecycle/started_on}}",
        "{field: /approvals, counts: {at_least: 1}}",
        "{some: /hosting/domains, where: {field: ./name, matches: '.*[.]kz'}}",
    ],
)
def test_what_can_be_asked(text: str) -> None:
    tables = f"title: {WORDS}\nvalues: [state_body, quasi_state]\n"

    assert read(hosting__TST_001=rule(when=text), tables__kinds=tables).pack.rules


def test_the_words_of_a_message_are_not_those_of_python() -> None:
    found = [
        only(hosting__TST_001=rule(when="{field: /owner/kind, equals: [a, b]}")),
        only(hosting__TST_001=rule(when="{all: [true]}")),
        only(hosting__TST_001=rule(when="{not: [a, b]}")),
        only(hosting__TST_001=rule(when="{field: /approvals, equals: true}")),
    ]
    for problem in found:
        message = told(problem, "en")

        assert not re.search(r"True|False|None|\('|\['|\{'", message), message


# Several at once


def test_all_problems_are_told_at_once_in_the_order_of_files_and_lines() -> None:
    found = problems(
        hosting__TST_001=rule(
            when="{scope: nobody}",
            require="{field: /owner/knd, exists: true}",
        ),
        hosting__TST_002=rule(
            "TST-002",
            event="/owner/kind",
            in_force="{from: 2026-07-12, until: 2026-12-31, superseded_by: TST-001}",
        ),
        scopes__a=scope("{field: /owner/kind, equals: statebody}"),
    )

    assert [(problem.place.file, problem.code) for problem in found] == [
        ("hosting/TST-001.yaml", "no-such-scope"),
        ("hosting/TST-002.yaml", "wrong-type"),
        ("scopes/a.yaml", "no-such-value"),
    ]


def test_several_problems_of_one_rule() -> None:
    law = '[{act: kodeks, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    found = codes(
        hosting__TST_001=rule(
            law=law,
            event="/owner/kind",
            when="{field: /owner/knd, exists: true}",
            require="{all: [{field: /x, exists: true}, {field: /owner/kind, equals: y}]}",
            cases="[{name: a, base: nobody, expect: pass}]",
        )
    )

    assert sorted(found) == [
        "no-such-act",
        "no-such-base",
        "no-such-field",
        "no-such-field",
        "no-such-value",
        "wrong-type",
    ]


def test_schemas_are_checked_in_every_file() -> None:
    found = problems(
        hosting__TST_001=rule(force="hard"),
        acts=ACTS.replace("status: in-force", "status: valid", 1),
        bases__plain=BASE.replace("state_body", "statebody"),
        pack=PACK.replace("version: 0.1.0\n", ""),
    )

    assert {problem.place.file for problem in found} == {
        "acts.yaml",
        "bases/plain.yaml",
        "hosting/TST-001.yaml",
        "pack.yaml",
    }


# The compiled form


RICH = {
    "parameters__share": f"title: {WORDS}\nunit: part\nvalues:\n"
    '  - {from: 2026-01-01, value: 0.2, law: [{act: code, article: "1", read_from: primary, '
    "verified_on: 2026-11-23}]}\n",
    "tables__kinds": f"title: {WORDS}\nvalues: [state_body, quasi_state]\n",
    "profiles__all": f"title: {WORDS}\nversion: 1\nfields: [/system/id]\n",
    "scopes__state": scope("{field: /owner/kind, in: {table: kinds}}"),
    "hosting__TST_001": rule(
        event="/lifecycle/started_on",
        in_force="{from: 2026-07-12, until: 2026-12-31, superseded_by: TST-002}",
        when="{all: [{scope: state}, {not: {field: /customer, equals: none}}]}",
        require="{any: [{field: /personal_data/records/total, "
        "at_most: {parameter: share, times: 1.5}}, "
        "{some: /approvals, where: {field: ./covers/digest, equals: {digest: all}}, "
        "satisfies: {field: ./bodies, includes: [government]}, none: unknown}, "
        "{every: /hosting/domains, satisfies: {field: ./name, matches: '.*'}}, "
        "{field: /lifecycle/started_on, within: {last: P1Y2M, until: {day: as_of, minus: P3D}}}, "
        "{field: /approvals, counts: {at_most: 2}}, "
        "{field: /system/public_service, equals: true}, "
        "{field: /personal_data/records/total, in: [1, 1.5]}]}",
        refer=f"[{{when: {{scope: state}}, reason: transition, because: {WORDS}}}]",
        waivable=f"{{by: [government], law: {WEAK}}}",
        never="{fail: because}",
        law='[{act: code, clause: "7(1)", read_from: primary, verified_on: 2026-11-23, '
        f"note: {WORDS}}}]",
    ),
    "hosting__TST_002": rule("TST-002"),
}


def test_the_compiled_form_read_back_is_the_same_pack() -> None:
    source = read(**RICH)

    assert parse_compiled(source.compiled) == source.pack
    assert parse_compiled_texts(source.compiled_texts) == source.texts


def test_the_compiled_form_keeps_the_kinds_of_numbers() -> None:
    """0.2 must not come back as a binary fraction, nor 1 as true."""
    pack = parse_compiled(read(**RICH).compiled)
    [(_, share)] = next(iter(pack.parameters.values())).values

    assert share == Decimal("0.2")
    assert _types(pack) == _types(read(**RICH).pack)


def _types(value: Any) -> Any:
    match value:
        case dict():
            return {key: _types(part) for key, part in value.items()}
        case tuple():
            return (type(value), *map(_types, value))
        case _:
            return type(value)


def test_the_same_files_compile_to_the_same_bytes() -> None:
    first, second = read(**RICH), read(**RICH)

    assert first.compiled == second.compiled
    assert first.compiled_texts == second.compiled_texts
    assert first.pack.digest == second.pack.digest


def test_any_change_of_a_file_changes_the_digest_of_the_pack() -> None:
    assert read(**RICH).pack.digest != PLAIN.pack.digest
    assert read(bases__plain=f"{BASE}# text\n").pack.digest != PLAIN.pack.digest


# What is read


def test_every_word_of_the_language_is_read() -> None:
    [one, _] = read(**RICH).pack.rules
    parts = one.require.parts  # type: ignore[union-attr] # an any
    kinds = [type(part) for part in parts]

    assert kinds == [
        Comparison,
        Quantified,
        Quantified,
        Within,
        Counts,
        Comparison,
        Comparison,
    ]
    assert parts[1].none is Emptiness.UNKNOWN
    assert parts[2].none is Emptiness.UNKNOWN
    assert parts[2].quantifier is Quantifier.EVERY
    assert one.excused == {Verdict.FAIL: "because"}
    assert one.law[0].is_clause
    assert one.law[0].article == "7"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("/a/b", FieldPath(None, ("a", "b"))),
        ("./a", FieldPath(0, ("a",))),
        (".", FieldPath(0, ())),
        ("../a", FieldPath(1, ("a",))),
        ("..", FieldPath(1, ())),
        ("../..", FieldPath(2, ())),
        ("../../a/b", FieldPath(2, ("a", "b"))),
    ],
)
def test_a_path_says_how_far_up_it_begins(text: str, path: FieldPath) -> None:
    assert parse_path(text) == path


@pytest.mark.parametrize("text", ["/a/b", "./a", "../a", "../../a/b", ".", "..", "../.."])
def test_a_path_is_written_as_it_was_read(text: str) -> None:
    assert str(parse_path(text)) == text


@pytest.mark.parametrize("text", ["", "a", "../", "./", "/", "/a/", "a/b", "../../", "..a", "..."])
def test_what_is_no_path(text: str) -> None:
    with pytest.raises(Misfit):
        parse_path(text)


def test_by_default_an_empty_some_fails_and_an_empty_every_is_unknown() -> None:
    some = condition("{some: /l, where: {field: ., exists: true}}")
    every = condition("{every: /l, satisfies: {field: ., exists: true}}")

    assert isinstance(some, Quantified)
    assert isinstance(every, Quantified)
    assert some.none is Emptiness.FAIL
    assert every.none is Emptiness.UNKNOWN


def test_not_holds_one_condition() -> None:
    assert isinstance(condition("{not: {field: /a, exists: true}}"), Not)


def test_the_words_of_the_pack() -> None:
    texts: Any = PLAIN.texts

    assert texts.rules[RuleId("TST-001")].title.kk == "мәтін"
    assert texts.rules[RuleId("TST-001")].notes == (None,)


def test_a_title_of_a_renamed_act_is_that_of_the_day() -> None:
    titles = (
        "titles: [{from: 2026-07-12, kk: Кодекс, ru: Кодекс, en: Code}, "
        "{from: 2027-01-01, kk: К, ru: К, en: New Code}]"
    )
    act = next(
        iter(
            read(
                acts=ACTS.replace(
                    "titles: [{from: 2026-07-12, kk: Кодекс, ru: Кодекс, en: Code}]", titles
                )
            ).pack.acts.values()
        )
    )

    assert act.title_on(dt.date(2020, 1, 1)).en == "Code"
    assert act.title_on(dt.date(2026, 12, 31)).en == "Code"
    assert act.title_on(dt.date(2027, 1, 1)).en == "New Code"


# Stages of the pack


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("begins: {/lifecycle/trial: trial_operation}", None),
        ("begins: {/lifecycle/trail: trial_operation}", "no-such-field"),
        ("begins: {/lifecycle/trial: sometime}", "no-such-stage"),
        ("typical: {planning: plain}", None),
        ("typical: {planning: fancy}", "no-such-base"),
        ("typical: {sometime: plain}", "no-such-stage"),
    ],
)
def test_what_a_pack_says_of_stages(line: str, code: str | None) -> None:
    if code is None:
        assert read(pack=f"{PACK}{line}\n").pack.id == "small"
    else:
        assert codes(pack=f"{PACK}{line}\n") == [code]
