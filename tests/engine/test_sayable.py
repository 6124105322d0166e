"""
What the condition language must be able to say: one small rule for each hard sentence of law.

These are no rules of the pack. Each is read by the real parser under the real schemas, so that
the fields exist and the types fit.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from qazlint.engine.digest import approval_digest
from qazlint.model.condition import ProfileName
from qazlint.model.document import MappingNode
from qazlint.parsing.pack import parse_pack
from tests.small_pack import (
    evidence,
    files,
    judged,
    manifest_document,
    read,
    rule,
    schemas,
    scope,
)

if TYPE_CHECKING:
    from qazlint.model.pack import Pack

ALWAYS = "{field: /owner/kind, exists: true}"


@cache
def _pack(require: str, when: str = ALWAYS, refer: str = "", **more: str) -> Pack:
    return read(hosting__TST_001=rule(when=when, require=require, refer=refer), **more).pack


def _verdict(pack: Pack, patch: str, **terms: Any) -> str:
    """The verdict on the base manifest with these sections instead of its own."""
    sections = {line.partition(":")[0] for line in patch.splitlines() if line[:1].isalpha()}
    base = "".join(
        f"{line}\n" for line in BASE.splitlines() if line.partition(":")[0] not in sections
    )
    document = manifest_document(patch, base=base, pack=pack)
    as_of = terms.pop("as_of", "2026-11-23")
    return judged(pack, document, as_of=dt.date.fromisoformat(as_of), **terms).verdict.value


BASE = """
schema: qazlint/1
system: {id: register, name: {en: Register}}
owner: {kind: state_body}
lifecycle: {change: creation, change_id: v1}
hosting: {platform: qaztech}
"""


# DC-85.2: two bodies conclude on this very change, each or jointly; a public purchase needs their
# word on what it costs as well. When they said so does not matter.

CONCLUDED = """
  {{some: /approvals, satisfies: {{all: [
    {{field: ./kind, equals: conclusion}},
    {{field: ./bodies, includes: {authority}}},
    {{field: ./subjects, includes: {subject}}},
    {{field: ./change, equals: {{field: /lifecycle/change_id}}}},
    {{field: ./decision, in: [approved, approved_with_conditions]}}]}}}}"""


def _concluded(subject: str) -> str:
    return ",".join(
        CONCLUDED.format(authority=authority, subject=subject)
        for authority in ("digitalization_authority", "cybersecurity_authority")
    )


DC_85_2 = f"""
{{all: [{_concluded("documentation")},
  {{any: [
    {{field: /lifecycle/contract/procurement, equals: none}},
    {{all: [{_concluded("procurement_cost")}]}}]}}]}}
""".replace("\n", "\n  ")

BOTH = "digitalization_authority, cybersecurity_authority"
NO_PROCUREMENT = (
    "lifecycle: {change: creation, change_id: v1, started_on: 2026-09-01, "
    "contract: {procurement: none}}\n"
)
PROCUREMENT = NO_PROCUREMENT.replace("procurement: none", "procurement: public")


def _conclusion(bodies: str, subjects: str, **other: str) -> str:
    parts = {
        "kind": "conclusion",
        "bodies": f"[{bodies}]",
        "subjects": f"[{subjects}]",
        "change": "v1",
        "decision": "approved",
    } | other
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}\n"


JOINT = "approvals:\n" + _conclusion(BOTH, "documentation, procurement_cost")
TWO = (
    "approvals:\n"
    + _conclusion("digitalization_authority", "documentation")
    + _conclusion("cybersecurity_authority", "documentation")
)


@pytest.mark.parametrize(
    ("patch", "verdict"),
    [
        (JOINT + PROCUREMENT, "pass"),
        (TWO + NO_PROCUREMENT, "pass"),
        (TWO + PROCUREMENT, "fail"),
        (TWO + _conclusion(BOTH, "procurement_cost") + PROCUREMENT, "pass"),
        (TWO + _conclusion("cybersecurity_authority", "procurement_cost") + PROCUREMENT, "fail"),
        (JOINT.replace("change: v1", "change: v0") + PROCUREMENT, "fail"),
        (JOINT.replace("approved", "pending") + PROCUREMENT, "fail"),
        (JOINT.replace("decision: approved", "date: 2026-11-01") + PROCUREMENT, "unknown"),
        (JOINT.replace("approved}", "approved, date: 2026-11-01}") + PROCUREMENT, "pass"),
        ("approvals:\n" + _conclusion("cybersecurity_authority", "documentation"), "fail"),
        ("approvals: []\n", "fail"),
        ("approvals: none\n", "fail"),
        ("", "unknown"),
        (TWO, "unknown"),
    ],
)
def test_dc_85_2_two_conclusions_jointly_or_apart(patch: str, verdict: str) -> None:
    """A conclusion dated after the start counts: the article sets no order of dates."""
    assert _verdict(_pack(DC_85_2), patch) == verdict


# DC-86.1: a trial that is over, or goes on today, has taken no more than a calendar year.

DC_86_1 = """
  {any: [
    {field: /lifecycle/trial/ended_on, at_most: {field: /lifecycle/trial/started_on, plus: P1Y}},
    {all: [
      {field: /lifecycle/trial/ended_on, equals: none},
      {day: as_of, at_most: {field: /lifecycle/trial/started_on, plus: P1Y}}]}]}
"""


def _trial(**parts: str) -> str:
    whole = ", ".join(f"{key}: {value}" for key, value in parts.items())
    return f"lifecycle: {{change: creation, trial: {{{whole}}}}}\n"


@pytest.mark.parametrize(
    ("trial", "as_of", "verdict"),
    [
        ({"started_on": "2027-03-01", "ended_on": "2028-03-01"}, "2028-05-01", "pass"),
        ({"started_on": "2027-03-01", "ended_on": "2028-03-02"}, "2028-05-01", "fail"),
        ({"started_on": "2024-02-29", "ended_on": "2025-02-28"}, "2026-11-23", "pass"),
        ({"started_on": "2024-02-29", "ended_on": "2025-03-01"}, "2026-11-23", "fail"),
        ({"started_on": "2026-01-10", "ended_on": "none"}, "2027-01-10", "pass"),
        ({"started_on": "2026-01-10", "ended_on": "none"}, "2027-01-11", "fail"),
        ({"started_on": "2026-01-10"}, "2026-11-23", "unknown"),
        ({"ended_on": "2026-01-10"}, "2026-11-23", "unknown"),
    ],
)
def test_dc_86_1_a_trial_of_at_most_one_calendar_year(
    trial: dict[str, str], as_of: str, verdict: str
) -> None:
    assert _verdict(_pack(DC_86_1), _trial(**trial), as_of=as_of) == verdict


# DC-88: a fifth of what the investment project estimated; a person decides if nothing did.

DC_88 = """
  {field: /lifecycle/modification/cumulative_cost/amount,
   at_most: {field: /lifecycle/modification/original_cost/amount, times: 0.2}}
"""
NO_PROJECT = """[{
  when: {not: {field: /lifecycle/modification/original_cost/source,
               equals: state_investment_project}},
  because: {kk: мәтін, ru: текст, en: text}}]
"""


def _modification(cumulative: int, original: str) -> str:
    return (
        "lifecycle: {change: modification, modification: {cumulative_cost: "
        f"{{amount: {cumulative}, currency: KZT}}, original_cost: {original}}}}}\n"
    )


@pytest.mark.parametrize(
    ("cumulative", "original", "verdict"),
    [
        (20, "{amount: 100, currency: KZT, source: state_investment_project}", "pass"),
        (21, "{amount: 100, currency: KZT, source: state_investment_project}", "fail"),
        (3, "{amount: 14, currency: KZT, source: state_investment_project}", "fail"),
        (21, "{amount: 100, currency: KZT, source: contract}", "unknown"),
        (20, "{amount: 100, currency: KZT, source: contract}", "unknown"),
        (20, "none", "unknown"),
        (20, "{amount: 100, currency: KZT}", "unknown"),
    ],
)
def test_dc_88_twenty_percent_of_what_the_investment_project_fixed(
    cumulative: int, original: str, verdict: str
) -> None:
    pack = _pack(DC_88, "{field: /lifecycle/change, equals: modification}", NO_PROJECT)

    assert _verdict(pack, _modification(cumulative, original)) == verdict


# CS-18.2: audited during the twelve months that end today, or not yet listed for as long.

CS_18_2 = """
  {any: [
    {field: /security/audit/last_on, within: {last: P1Y, until: {day: as_of}}},
    {field: /system/critical/listed_on, within: {last: P1Y, until: {day: as_of}}}]}
"""
LISTED_WITH_SECRETS = """
  {all: [{field: /system/critical/listed, equals: true},
         {field: /system/protected_secrets, equals: true}]}
"""


def _critical(audit: str, listed_on: str) -> str:
    return (
        "system: {id: register, name: {en: R}, protected_secrets: true, "
        f"critical: {{listed: true, listed_on: {listed_on}}}}}\n"
        f"security: {{audit: {audit}}}\n"
    )


@pytest.mark.parametrize(
    ("audit", "listed_on", "verdict"),
    [
        ("{last_on: 2025-11-23}", "2020-01-01", "pass"),
        ("{last_on: 2025-11-22}", "2020-01-01", "fail"),
        ("none", "2025-11-23", "pass"),
        ("none", "2025-11-22", "fail"),
        ("null", "2020-01-01", "unknown"),
        ("null", "2026-01-01", "pass"),
        ("{last_on: 2026-12-01}", "2020-01-01", "fail"),
    ],
)
def test_cs_18_2_an_audit_in_the_last_year_or_a_first_year(
    audit: str, listed_on: str, verdict: str
) -> None:
    """An audit dated after the as-of day has not been made yet."""
    assert _verdict(_pack(CS_18_2, LISTED_WITH_SECRETS), _critical(audit, listed_on)) == verdict


def test_cs_18_2_concerns_no_object_without_secrets() -> None:
    patch = _critical("none", "2020-01-01").replace("secrets: true", "secrets: false")

    assert _verdict(_pack(CS_18_2, LISTED_WITH_SECRETS), patch) == "not-applicable"


# CS-49.4: one state body among the three parties leaves one tester.

STATE_BODY = """
  {any: [{field: /owner/kind, in: {table: kinds}},
         {field: /possessor/kind, in: {table: kinds}},
         {field: /customer/kind, in: {table: kinds}}]}
"""
KINDS = "title: {kk: к, ru: в, en: k}\nvalues: [state_body, special_state_body]\n"
CS_49_4 = """
  {any: [
    {every: /security/tests, satisfies: {field: ./performed_by, equals: state_technical_service}},
    {all: [{not: {scope: state_body_party}},
           {every: /security/tests,
            satisfies: {field: ./performed_by,
                        in: [state_technical_service, accredited_laboratory]}}]}]}
"""


def _parties(owner: str, possessor: str, customer: str, by: str) -> str:
    return (
        f"owner: {{kind: {owner}}}\npossessor: {possessor}\ncustomer: {customer}\n"
        f"security: {{tests: [{{performed_by: {by}}}]}}\n"
    )


@pytest.mark.parametrize(
    ("owner", "possessor", "customer", "by", "verdict"),
    [
        ("state_body", "none", "none", "state_technical_service", "pass"),
        ("state_body", "none", "none", "accredited_laboratory", "fail"),
        ("quasi_state", "none", "none", "accredited_laboratory", "pass"),
        ("quasi_state", "none", "none", "state_technical_service", "pass"),
        ("quasi_state", "{kind: state_body}", "none", "accredited_laboratory", "fail"),
        ("quasi_state", "none", "{kind: special_state_body}", "accredited_laboratory", "fail"),
        ("quasi_state", "none", "null", "accredited_laboratory", "unknown"),
        ("quasi_state", "none", "null", "state_technical_service", "pass"),
        ("quasi_state", "none", "none", "other", "fail"),
    ],
)
def test_cs_49_4_who_may_test(
    owner: str, possessor: str, customer: str, by: str, verdict: str
) -> None:
    pack = _pack(CS_49_4, tables__kinds=KINDS, scopes__state_body_party=scope(STATE_BODY))

    assert _verdict(pack, _parties(owner, possessor, customer, by)) == verdict


# L94-12: transfers of several kinds may rest on the same consent.

L94_12 = """
  {all: [
    {any: [{not: {field: /personal_data/recipients, counts: {at_least: 1}}},
           {field: /personal_data/consent/covers, includes: third_party_transfer}]},
    {any: [{not: {field: /personal_data/transfers_abroad, counts: {at_least: 1}}},
           {field: /personal_data/consent/covers, includes: cross_border_transfer}]},
    {any: [{not: {field: /personal_data/publication, exists: true}},
           {field: /personal_data/consent/covers, includes: publication}]}]}
"""


def _consent(covers: str, recipients: str, abroad: str, publication: str = "none") -> str:
    return (
        f"personal_data: {{consent: {{covers: {covers}}}, recipients: {recipients}, "
        f"transfers_abroad: {abroad}, publication: {publication}}}\n"
    )


@pytest.mark.parametrize(
    ("patch", "verdict"),
    [
        (
            _consent(
                "[third_party_transfer, cross_border_transfer]", "[{id: a}]", "[{country: DE}]"
            ),
            "pass",
        ),
        (_consent("[third_party_transfer]", "[{id: a}]", "[{country: DE}]"), "fail"),
        (_consent("[]", "none", "[]"), "pass"),
        (_consent("[]", "none", "none", "{address: a.kz}"), "fail"),
        (_consent("null", "[{id: a}]", "none"), "unknown"),
        (_consent("null", "none", "none"), "pass"),
        (_consent("[third_party_transfer]", "[{id: a}]", "null"), "unknown"),
    ],
)
def test_l94_12_one_consent_for_several_transfers(patch: str, verdict: str) -> None:
    assert _verdict(_pack(L94_12), patch) == verdict


# L94-18, L94-20: personal data live at home first; what is copied out of the country names why.

PERSONAL = """{any: [{field: ./holds, includes: personal_data},
                     {field: ./holds, includes: restricted_personal_data}]}"""
L94_18 = f"""
  {{all: [
    {{every: /data/stores,
     where: {{all: [{{field: ./role, equals: primary}}, {PERSONAL}]}},
     satisfies: {{field: ./country, equals: KZ}}}},
    {{every: /data/stores,
     where: {{all: [{{not: {{field: ./role, equals: primary}}}}, {PERSONAL},
                    {{not: {{field: ./country, equals: KZ}}}}]}},
     satisfies: {{some: /personal_data/transfers_abroad,
                  where: {{field: ./stores, includes: {{field: ../id}}}},
                  satisfies: {{field: ./ground, exists: true}}}},
     none: pass}}]}}
"""


def _stores(primary: str, *others: str, abroad: str = "none", holds: str = "personal_data") -> str:
    ones = [f"{{id: main, role: primary, country: {primary}, holds: [{holds}]}}"]
    ones += [
        f"{{id: copy-{country.lower()}, role: replica, country: {country}, holds: [{holds}]}}"
        for country in others
    ]
    stores = f"data: {{stores: [{', '.join(ones)}]}}\n"
    return f"{stores}personal_data: {{transfers_abroad: {abroad}}}\n"


@pytest.mark.parametrize(
    ("patch", "verdict"),
    [
        (_stores("KZ"), "pass"),
        (_stores("KZ", "KZ"), "pass"),
        (_stores("DE"), "fail"),
        (_stores("KZ", "DE"), "fail"),
        (_stores("KZ", "DE", abroad="[{country: DE, stores: [copy-de], ground: treaty}]"), "pass"),
        (_stores("KZ", "DE", abroad="[{country: DE, stores: [copy-fr], ground: treaty}]"), "fail"),
        (_stores("KZ", "DE", abroad="[{country: DE, stores: [copy-de]}]"), "unknown"),
        (
            _stores("KZ", "DE", "FR", abroad="[{country: DE, stores: [copy-de], ground: law}]"),
            "fail",
        ),
        (_stores("DE", holds="open_data"), "unknown"),
        ("data: {stores: []}\n", "unknown"),
        ("data: {stores: none}\n", "unknown"),
        ("", "unknown"),
    ],
)
def test_l94_18_and_20_where_personal_data_are_kept(patch: str, verdict: str) -> None:
    """A manifest that lists no store with personal data has not shown where they are kept."""
    assert _verdict(_pack(L94_18), patch) == verdict


# L94-10: the manifest's patterns cover every column found; a shared category merely advises.

L94_10 = """
  {every: /repository/columns, none: pass,
   satisfies: {some: /personal_data/items,
               satisfies: {some: ./columns,
                           satisfies: {field: ../../name, matches: {field: .}}}}}
"""
L94_10_BY_CATEGORY = """
  {every: /repository/columns, none: pass,
   satisfies: {some: /personal_data/items,
               satisfies: {field: ./category, equals: {field: ../category}}}}
"""


@cache
def _with_columns() -> Pack:
    """A pack whose evidence names the columns that were found; the schema for them is to come."""
    column = {"type": "object", "properties": {}, "additionalProperties": False}
    column["properties"] = {"name": {"type": "string"}, "category": {"type": "string"}}
    original = schemas()["evidence"]
    repository = original["properties"]["repository"]
    columns = {"columns": {"type": "array", "items": column}}
    wider = {**repository, "properties": {**repository["properties"], **columns}}
    properties = {**original["properties"], "repository": wider}
    more = files(
        hosting__TST_001=rule(require=L94_10, when=ALWAYS),
        hosting__TST_002=rule("TST-002", require=L94_10_BY_CATEGORY, when=ALWAYS, force="advice"),
    )
    return parse_pack(more, {**schemas(), "evidence": {**original, "properties": properties}}).pack


def _columns(*names: str) -> dict[str, Any]:
    return {
        "columns": [{"name": name, "category": "identifier"} for name in names],
    }


ITEMS = (
    "personal_data: {items: [{id: iin, category: identifier, columns: [iin, '.*_iin']}, "
    "{id: phone, category: contact, columns: ['phone.*']}]}\n"
)


@pytest.mark.parametrize(
    ("columns", "patch", "verdict"),
    [
        (("iin", "child_iin", "phone_home"), ITEMS, "pass"),
        (("iin", "salary"), ITEMS, "fail"),
        ((), ITEMS, "pass"),
        (("iin",), "", "unknown"),
        (("iin",), "personal_data: {items: none}\n", "fail"),
    ],
)
def test_l94_10_each_column_found_is_declared(
    columns: tuple[str, ...], patch: str, verdict: str
) -> None:
    beside = {"repository": evidence(_columns(*columns))}

    assert _verdict(_with_columns(), patch, beside=beside) == verdict


def test_l94_10_what_is_missing_stands_at_the_column_in_its_own_file() -> None:
    pack = _with_columns()
    beside = {"repository": evidence(_columns("iin", "salary"))}
    finding = judged(pack, manifest_document(ITEMS, base=BASE, pack=pack), beside=beside)

    assert "/repository/columns/1/name" in {ground.pointer for ground in finding.grounds}
    assert "docker-compose.yml" in {ground.place.file for ground in finding.grounds}


def test_l94_10_without_the_repository_nothing_is_known() -> None:
    assert _verdict(_with_columns(), ITEMS) == "unknown"
    assert _verdict(_with_columns(), ITEMS, manifest_only=True) == "not-applicable"


def test_l94_10_a_pattern_that_cannot_be_read_is_unknown_and_no_crash() -> None:
    beside = {"repository": evidence(_columns("iin"))}
    patch = "personal_data: {items: [{id: iin, columns: ['(iin']}]}\n"

    assert _verdict(_with_columns(), patch, beside=beside) == "unknown"


def test_l94_10_a_category_is_advice() -> None:
    pack = _with_columns()
    advice = pack._replace(rules=(pack.rules[1],))
    beside = {"repository": evidence(_columns("document_number"))}

    assert _verdict(advice, ITEMS, beside=beside) == "pass"


# R179-08: above a threshold of restricted records, a password is not enough.

R179_08 = "{field: /security/access/factors, includes: biometric}"
MANY = "{not: {field: /personal_data/records/restricted, at_most: {parameter: records}}}"
LIMIT = """
title: {kk: ш, ru: п, en: l}
unit: records
values:
  - from: 2023-06-16
    value: 100000
    law: [{act: code, article: "1", read_from: primary, verified_on: 2026-11-23}]
"""


@pytest.mark.parametrize(
    ("restricted", "factors", "verdict"),
    [
        ("100000", "[password]", "not-applicable"),
        ("100001", "[password]", "fail"),
        ("100001", "[password, biometric]", "pass"),
        ("null", "[password]", "unknown"),
        ("null", "[biometric]", "pass"),
        ("100001", "null", "unknown"),
    ],
)
def test_r179_08_many_restricted_records_need_a_biometric_factor(
    restricted: str, factors: str, verdict: str
) -> None:
    patch = (
        f"personal_data: {{records: {{restricted: {restricted}}}}}\n"
        f"security: {{access: {{factors: {factors}}}}}\n"
    )

    assert _verdict(_pack(R179_08, MANY, parameters__records=LIMIT), patch) == verdict


# CS-56-1: for names under .kz: where they are placed, and TLS.

CS_56_1 = """
  {every: /hosting/domains,
   where: {field: ./name, matches: '.*[.]kz'},
   satisfies: {all: [{field: ./segment, equals: kazakhstan}, {field: ./tls, equals: true}]}}
"""
SOME_KZ = "{some: /hosting/domains, where: {field: ./name, matches: '.*[.]kz'}}"


@pytest.mark.parametrize(
    ("domains", "verdict"),
    [
        ("[{name: a.gov.kz, segment: kazakhstan, tls: true}]", "pass"),
        ("[{name: a.gov.kz, segment: other, tls: true}]", "fail"),
        ("[{name: a.gov.kz, segment: kazakhstan, tls: false}]", "fail"),
        ("[{name: a.gov.kz, segment: kazakhstan}]", "unknown"),
        ("[{name: a.com, segment: other, tls: false}]", "not-applicable"),
        ("[{name: a.kz.com}, {name: b.kz, segment: kazakhstan, tls: true}]", "pass"),
        ("none", "not-applicable"),
        ("[]", "not-applicable"),
        ("null", "unknown"),
    ],
)
def test_cs_56_1_a_domain_of_kazakhstan(domains: str, verdict: str) -> None:
    patch = f"hosting: {{platform: qaztech, domains: {domains}}}\n"

    assert _verdict(_pack(CS_56_1, SOME_KZ), patch) == verdict


# What has changed since its approval is no longer approved.

APPROVED = """
  {some: /approvals, satisfies: {all: [
    {field: ./kind, equals: commission_exception},
    {field: ./bodies, includes: presidential_commission},
    {field: ./decision, equals: approved},
    {field: ./covers/digest, equals: {digest: hosting}}]}}
"""
PROFILE = """
title: {kk: к, ru: п, en: p}
version: 1
fields: [/system/id, /owner/kind, /hosting/platform]
"""


def _approved(digest: str, owner: str = "state_body") -> str:
    return (
        f"owner: {{kind: {owner}}}\n"
        "approvals: [{kind: commission_exception, bodies: [presidential_commission], "
        f"decision: approved, covers: {{digest: {digest}}}}}]\n"
    )


def test_an_approval_covers_what_it_was_given_for_and_nothing_else() -> None:
    pack = _pack(APPROVED, profiles__hosting=PROFILE)
    root = manifest_document(base=BASE, pack=pack).root
    assert isinstance(root, MappingNode)
    digest = approval_digest("hosting", pack.profiles[ProfileName("hosting")], root)

    assert _verdict(pack, _approved(str(digest))) == "pass"
    assert _verdict(pack, _approved(str(digest), owner="quasi_state")) == "fail"
    assert _verdict(pack, _approved(f'"{0:064}"')) == "fail"
    assert _verdict(pack, _approved("null")) == "unknown"
    assert _verdict(pack, "") == "unknown"
