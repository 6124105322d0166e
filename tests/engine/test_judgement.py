"""One rule, one manifest, one day: applicability, events, the law's own days, force and basis."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qazlint.engine.assessment import Terms, assess
from qazlint.engine.support import support
from qazlint.model.condition import Comparison
from qazlint.model.document import MISSING
from qazlint.model.report import Doubt
from qazlint.model.verdict import Basis, Exemption, Force, Reason, Verdict
from tests.small_pack import (
    DAY,
    ask,
    assessed,
    evidence,
    judged,
    manifest_document,
    manual,
    pack_with,
    read,
    rule,
    yaml,
)

TRUE = "{field: /owner/kind, equals: state_body}"
FALSE = "{field: /owner/kind, equals: quasi_state}"
UNKNOWN = "{field: /owner/bin, exists: true}"
WORDS = "{kk: мәтін, ru: текст, en: text}"


def _judged(patch: str = "", *, terms: dict[str, Any] | None = None, **parts: str) -> Any:
    pack = pack_with(**parts)
    return judged(pack, manifest_document(patch, pack=pack), **(terms or {}))


# Applicability × requirement


@pytest.mark.parametrize(
    ("when", "require", "verdict"),
    [
        (TRUE, TRUE, Verdict.PASS),
        (TRUE, FALSE, Verdict.FAIL),
        (TRUE, UNKNOWN, Verdict.UNKNOWN),
        (FALSE, TRUE, Verdict.NOT_APPLICABLE),
        (FALSE, FALSE, Verdict.NOT_APPLICABLE),
        (FALSE, UNKNOWN, Verdict.NOT_APPLICABLE),
        (UNKNOWN, TRUE, Verdict.PASS),
        (UNKNOWN, FALSE, Verdict.UNKNOWN),
        (UNKNOWN, UNKNOWN, Verdict.UNKNOWN),
    ],
)
def test_whom_it_concerns_and_what_it_requires(when: str, require: str, verdict: Verdict) -> None:
    assert _judged(when=when, require=require).verdict is verdict


@pytest.mark.parametrize(
    ("when", "verdict", "reason"),
    [
        (TRUE, Verdict.UNKNOWN, Reason.PERSON),
        (UNKNOWN, Verdict.UNKNOWN, Reason.APPLICABILITY),
        (FALSE, Verdict.NOT_APPLICABLE, None),
    ],
)
def test_what_no_field_answers_waits_for_a_person(
    when: str, verdict: Verdict, reason: Reason | None
) -> None:
    pack = read(hosting__TST_001=manual(when=when)).pack
    finding = judged(pack, manifest_document("", pack=pack))

    assert finding.verdict is verdict
    assert finding.reasons == ((reason,) if reason else ())
    assert finding.referrals == ((0,) if reason is Reason.PERSON else ())


@pytest.mark.parametrize("require", [FALSE, UNKNOWN])
def test_not_knowing_whom_it_concerns_asks_for_that_first(require: str) -> None:
    finding = _judged(when=UNKNOWN, require=require)

    assert finding.reasons == (Reason.APPLICABILITY,)
    assert finding.pointer == "/owner/bin"


def test_not_knowing_whether_it_is_met_says_why() -> None:
    finding = _judged(require=UNKNOWN)

    assert finding.reasons == (Reason.SILENT,)
    assert finding.pointer == "/owner/bin"
    assert finding.grounds[0].found is MISSING


def test_what_does_not_concern_the_system_says_which_part_decided() -> None:
    """One false part decides; what stands behind it is not asked."""
    private = "{field: /owner/kind, equals: private}"
    finding = _judged(when=f"{{all: [{TRUE}, {FALSE}, {private}, {UNKNOWN}]}}")
    [decided] = finding.grounds

    assert decided.condition.operand.source.value == "quasi_state"  # type: ignore[union-attr]

    assert finding.exemption is Exemption.SCOPE
    assert [ground.pointer for ground in finding.grounds] == ["/owner/kind"]


def test_a_finding_stands_where_its_first_ground_stands() -> None:
    finding = _judged(require="{field: /hosting/platform, equals: other}")

    assert finding.verdict is Verdict.FAIL
    assert finding.pointer == "/hosting/platform"
    assert (finding.place.line, finding.place.column) == (6, 21)


# What only a person can settle


def _refer(*whens: str, reasons: tuple[str, ...] = ()) -> str:
    parts = []
    for number, when in enumerate(whens):
        reason = f"reason: {reasons[number]}, " if reasons else ""
        parts.append(f"{{when: {when}, {reason}because: {WORDS}}}")
    return f"[{', '.join(parts)}]"


@pytest.mark.parametrize("require", [TRUE, FALSE, UNKNOWN])
def test_a_true_referral_needs_a_person_whatever_is_required(require: str) -> None:
    finding = _judged(require=require, refer=_refer(TRUE))

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.PERSON,)
    assert finding.referrals == (0,)


@pytest.mark.parametrize("reason", ["person", "texts-differ", "transition"])
def test_a_referral_gives_its_own_reason(reason: str) -> None:
    finding = _judged(refer=_refer(TRUE, reasons=(reason,)))

    assert [one.value for one in finding.reasons] == [reason]


@pytest.mark.parametrize(
    ("require", "verdict"),
    [(TRUE, Verdict.PASS), (FALSE, Verdict.FAIL), (UNKNOWN, Verdict.UNKNOWN)],
)
def test_a_false_referral_changes_nothing(require: str, verdict: Verdict) -> None:
    finding = _judged(require=require, refer=_refer(FALSE))

    assert finding.verdict is verdict
    assert finding.referrals == ()


@pytest.mark.parametrize("require", [TRUE, FALSE])
def test_an_open_referral_asks_for_what_would_decide_it(require: str) -> None:
    """Neither a pass nor a failure while it is open whether a person must look."""
    finding = _judged(require=require, refer=_refer(UNKNOWN))

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.SILENT,)
    assert finding.pointer == "/owner/bin"
    assert finding.referrals == ()


def test_a_true_referral_goes_before_an_open_one() -> None:
    finding = _judged(refer=_refer(UNKNOWN, TRUE, TRUE, reasons=("person", "transition", "person")))

    assert finding.referrals == (1, 2)
    assert finding.reasons == (Reason.TRANSITION, Reason.PERSON)


@pytest.mark.parametrize("referral", [TRUE, UNKNOWN])
def test_an_unknown_concern_is_not_spared_while_a_person_may_be_needed(referral: str) -> None:
    finding = _judged(when=UNKNOWN, require=TRUE, refer=_refer(referral))

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.APPLICABILITY,)


def test_a_referral_of_what_does_not_concern_the_system_is_not_asked() -> None:
    assert _judged(when=FALSE, refer=_refer(TRUE)).verdict is Verdict.NOT_APPLICABLE


# Days of the law


@pytest.mark.parametrize(
    ("day", "verdict", "exemption"),
    [
        ("2026-07-11", Verdict.NOT_APPLICABLE, Exemption.NOT_YET),
        ("2026-07-12", Verdict.PASS, None),
        ("2026-12-31", Verdict.PASS, None),
        ("2027-01-01", Verdict.NOT_APPLICABLE, Exemption.ENDED),
    ],
)
def test_a_law_holds_from_its_first_day_to_its_last_inclusive(
    day: str, verdict: Verdict, exemption: Exemption | None
) -> None:
    finding = _judged(
        in_force="{from: 2026-07-12, until: 2026-12-31}",
        terms={"as_of": dt.date.fromisoformat(day)},
    )

    assert finding.verdict is verdict
    assert finding.exemption is exemption
    assert finding.day.isoformat() == day


BASE = """
schema: qazlint/1
system: {{id: register, name: {{en: Register}}}}
owner: {{kind: state_body}}
lifecycle: {{change: creation{begun}}}
hosting: {{platform: qaztech}}
"""


def _on_event(begun: str, **parts: str) -> Any:
    pack = pack_with(event="/lifecycle/started_on", **parts)
    base = BASE.format(begun=begun)
    return judged(pack, manifest_document(base=base, pack=pack))


@pytest.mark.parametrize(
    ("begun", "verdict", "exemption"),
    [
        ("2026-07-11", Verdict.NOT_APPLICABLE, Exemption.BEFORE_LAW),
        ("2026-07-12", Verdict.PASS, None),
        ("2026-10-31", Verdict.PASS, None),
        ("2026-11-01", Verdict.NOT_APPLICABLE, Exemption.ENDED),
    ],
)
def test_the_day_of_the_event_picks_the_law_and_not_today(
    begun: str, verdict: Verdict, exemption: Exemption | None
) -> None:
    finding = _on_event(f", started_on: {begun}", in_force="{from: 2026-07-12, until: 2026-10-31}")

    assert finding.verdict is verdict
    assert finding.exemption is exemption
    assert finding.day.isoformat() == begun


def test_an_event_is_not_judged_by_law_that_was_none_on_the_as_of_day() -> None:
    """On the eve of the law nobody is bound by it, whenever the system is to begin."""
    law = {"event": "/lifecycle/started_on", "in_force": "{from: 2026-07-12}", "require": FALSE}
    pack = pack_with(**law)
    document = manifest_document(base=BASE.format(begun=", started_on: 2026-08-01"), pack=pack)
    eve = judged(pack, document, as_of=dt.date(2026, 7, 11))
    first = judged(pack, document, as_of=dt.date(2026, 7, 12))

    assert (eve.verdict, eve.exemption) == (Verdict.NOT_APPLICABLE, Exemption.NOT_YET)
    assert first.verdict is Verdict.FAIL


@pytest.mark.parametrize("begun", ["", ", started_on: null"])
def test_an_event_without_a_day_leaves_open_whether_the_rule_applies(begun: str) -> None:
    finding = _on_event(begun)

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.APPLICABILITY,)
    assert finding.pointer == "/lifecycle/started_on"
    assert finding.grounds[0].found is MISSING
    assert finding.grounds[0].reason is Reason.SILENT
    assert finding.day == DAY


def test_an_event_whose_day_cannot_be_read_leaves_it_open_too() -> None:
    finding = _on_event(", started_on: 2026-02-30")

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.APPLICABILITY,)
    assert finding.grounds[0].reason is Reason.UNREADABLE


def test_what_does_not_concern_the_system_needs_no_day() -> None:
    assert _on_event("", when=FALSE).verdict is Verdict.NOT_APPLICABLE


def test_a_predecessor_and_its_successor_never_hold_together_or_both_fail_to() -> None:
    """Exactly one of the two judges an event of any day since the first of them."""
    pack = read(
        hosting__TST_001=rule(
            event="/lifecycle/started_on",
            in_force="{from: 2026-07-12, until: 2026-10-31, superseded_by: TST-002}",
        ),
        hosting__TST_002=rule(
            "TST-002", event="/lifecycle/started_on", in_force="{from: 2026-11-01}"
        ),
    ).pack
    held = {}
    for day in ("2026-07-11", "2026-07-12", "2026-10-31", "2026-11-01", "2030-01-01"):
        document = manifest_document(base=BASE.format(begun=f", started_on: {day}"), pack=pack)
        findings = assessed(pack, document).findings
        held[day] = [finding.verdict is Verdict.PASS for finding in findings]

    assert held == {
        "2026-07-11": [False, False],
        "2026-07-12": [True, False],
        "2026-10-31": [True, False],
        "2026-11-01": [False, True],
        "2030-01-01": [False, True],
    }


def test_parameters_are_those_of_the_event() -> None:
    law = '[{act: code, article: "1", read_from: primary, verified_on: 2026-11-23}]'
    values = "".join(
        f"  - {{from: {start}, value: {value}, law: {law}}}\n"
        for start, value in (("2026-01-01", 10), ("2026-10-01", 5))
    )
    pack = read(
        parameters__days=f"title: {WORDS}\nunit: days\nvalues:\n{values}",
        hosting__TST_001=rule(
            event="/lifecycle/started_on",
            require="{field: /security/logging/security/retention_years, "
            "at_most: {parameter: days}}",
        ),
    ).pack
    kept = "security: {logging: {security: {retention_years: 7}}}\n"
    verdicts = [
        judged(
            pack,
            manifest_document(base=BASE.format(begun=f", started_on: {day}") + kept, pack=pack),
        ).verdict
        for day in ("2026-09-30", "2026-10-01")
    ]

    assert verdicts == [Verdict.PASS, Verdict.FAIL]


# Exemptions


AT_STAGE = "{field: /lifecycle/stage, in: [industrial_operation]}"


def test_a_stage_that_is_not_reached_is_told_from_what_is_out_of_scope() -> None:
    both = f"{{all: [{AT_STAGE}, {FALSE}]}}"

    assert _judged(when=AT_STAGE).exemption is Exemption.STAGE
    assert _judged(when=f"{{all: [{AT_STAGE}, {TRUE}]}}").exemption is Exemption.STAGE
    assert _judged(when=both).exemption is Exemption.SCOPE


def test_a_stage_may_be_assumed() -> None:
    """What will be asked at the next stage: the manifest is judged as if it were there."""
    finding = _judged(when=AT_STAGE, terms={"assumed_stage": "industrial_operation"})

    assert finding.verdict is Verdict.PASS


def test_a_stage_may_be_assumed_where_none_is_written() -> None:
    pack = pack_with(when=AT_STAGE, require=FALSE)
    whole = BASE.format(begun="")
    for base in (whole, whole.replace("lifecycle: {change: creation}\n", "")):
        document = manifest_document(base=base, pack=pack)

        assert judged(pack, document).verdict is Verdict.UNKNOWN
        assert judged(pack, document, assumed_stage="archiving").verdict is Verdict.NOT_APPLICABLE
        assert judged(pack, document, assumed_stage="industrial_operation").verdict is Verdict.FAIL


def test_an_assumed_stage_stands_at_the_line_of_the_written_one() -> None:
    pack = pack_with(require="{field: /lifecycle/stage, equals: planning}")
    finding = judged(pack, manifest_document(pack=pack), assumed_stage="archiving")

    assert finding.verdict is Verdict.FAIL
    assert finding.place.line == 5


REPOSITORY = "{field: /repository/files, at_least: 1}"


def test_evidence_that_nobody_gathered_is_unknown_and_not_a_pass() -> None:
    finding = _judged(require=REPOSITORY)

    assert finding.verdict is Verdict.UNKNOWN
    assert finding.reasons == (Reason.NOT_INSPECTED,)
    assert finding.blocks


def test_evidence_that_the_person_left_out_does_not_block() -> None:
    finding = _judged(require=REPOSITORY, terms={"manifest_only": True})

    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.exemption is Exemption.NOT_INSPECTED
    assert not finding.blocks


def test_the_manifest_alone_must_still_state_what_it_has_to() -> None:
    """Leaving evidence out excuses evidence, and no silence of the manifest."""
    finding = _judged(require=f"{{all: [{UNKNOWN}, {REPOSITORY}]}}", terms={"manifest_only": True})

    assert finding.verdict is Verdict.UNKNOWN
    assert set(finding.reasons) == {Reason.SILENT, Reason.NOT_INSPECTED}


def test_the_manifest_alone_can_still_fail() -> None:
    finding = _judged(require=f"{{all: [{FALSE}, {REPOSITORY}]}}", terms={"manifest_only": True})

    assert finding.verdict is Verdict.FAIL


def test_whom_a_rule_concerns_may_turn_on_evidence_that_was_left_out() -> None:
    finding = _judged(when=REPOSITORY, require=FALSE, terms={"manifest_only": True})

    assert finding.exemption is Exemption.NOT_INSPECTED


def test_a_manifest_cannot_bring_its_own_evidence() -> None:
    """What a manifest writes under /repository shows nothing: the place belongs to the evidence."""
    pack = pack_with(require=REPOSITORY)
    document = manifest_document("repository: {files: 5}\n", pack=pack)

    assert judged(pack, document).verdict is Verdict.UNKNOWN


# What a pass rests on

HASH = "a" * 64


def _basis(require: str, patch: str = "", **terms: Any) -> Basis | None:
    found = _judged(patch, require=require, terms=terms).basis
    assert found is None or isinstance(found, Basis)
    return found


def test_a_pass_by_what_the_manifest_says_is_declared() -> None:
    assert _basis(TRUE) is Basis.DECLARED


def test_a_pass_by_a_document_with_its_hash_is_documented() -> None:
    audit = f"security: {{audit: {{last_on: 2026-05-01, report: {{sha256: {HASH}}}}}}}\n"

    assert _basis("{field: /security/audit/report, exists: true}", audit) is Basis.DOCUMENTED


def test_a_document_without_its_hash_documents_nothing() -> None:
    audit = "security: {audit: {last_on: 2026-05-01, report: {number: '5'}}}\n"

    assert _basis("{field: /security/audit/report, exists: true}", audit) is Basis.DECLARED


def test_an_approval_with_its_document_is_documented() -> None:
    approvals = f"approvals: [{{kind: conclusion, document: {{sha256: {HASH}}}}}]\n"
    root = yaml(approvals)
    found = ask("{some: /approvals, satisfies: {field: ./kind, equals: conclusion}}", root)

    assert support(found.grounds, root) is Basis.DOCUMENTED  # type: ignore[arg-type] # a section


def test_a_pass_by_what_the_repository_shows_is_shown() -> None:
    beside = {"repository": evidence({"files": 5})}
    finding = _judged(require=REPOSITORY, terms={"beside": beside})

    assert finding.verdict is Verdict.PASS
    assert finding.basis is Basis.SHOWN
    assert finding.place.file == "docker-compose.yml"


def test_a_pass_rests_on_the_weakest_of_its_grounds() -> None:
    beside = {"repository": evidence({"files": 5})}
    finding = _judged(require=f"{{all: [{REPOSITORY}, {TRUE}]}}", terms={"beside": beside})

    assert finding.basis is Basis.DECLARED


def test_only_a_pass_rests_on_something() -> None:
    assert _basis(FALSE) is None
    assert _basis(UNKNOWN) is None


# Force, caveats and what blocks


def _law(article: str, *, read_from: str = "primary", second: str = "") -> str:
    one = f'{{act: code, article: "{article}", read_from: {read_from}, verified_on: 2026-11-23}}'
    return f"[{one}{second}]"


@pytest.mark.parametrize("article", ["7", "7(2)", "9(1)"])
@pytest.mark.parametrize(
    ("day", "force"),
    [("2026-07-31", Force.BINDING), ("2026-08-01", Force.DIRECTIVE)],
)
def test_an_edition_that_nobody_read_binds_nobody(article: str, day: str, force: Force) -> None:
    finding = _judged(law=_law(article), terms={"as_of": dt.date.fromisoformat(day)})

    assert finding.force is force
    assert bool(finding.caveats) == (force is Force.DIRECTIVE)


def test_another_article_of_the_same_act_keeps_its_force() -> None:
    finding = _judged(law=_law("77"))

    assert finding.force is Force.BINDING
    assert finding.caveats == ()


def test_an_unread_edition_does_not_raise_a_weaker_force() -> None:
    assert _judged(law=_law("7"), force="advice").force is Force.ADVICE


def test_the_edition_is_that_of_the_day_that_picks_the_law() -> None:
    assert _on_event(", started_on: 2026-07-20", law=_law("7")).force is Force.BINDING
    assert _on_event(", started_on: 2026-08-20", law=_law("7")).force is Force.DIRECTIVE


def test_a_supporting_citation_is_a_caveat_and_caps_nothing() -> None:
    second = ', {act: code, article: "9", read_from: primary, verified_on: 2026-11-23}'
    finding = _judged(law=_law("82(4)", second=second))

    assert finding.force is Force.BINDING
    assert [(one.doubt, one.citation) for one in finding.caveats] == [(Doubt.UNREAD_EDITION, 1)]


def test_a_source_that_is_not_the_text_of_the_law_is_said() -> None:
    finding = _judged(law=_law("82(4)", read_from="secondary"), force="directive")

    assert [one.doubt for one in finding.caveats] == [Doubt.SECONDARY_SOURCE]


def test_what_does_not_apply_needs_no_caveat() -> None:
    assert _judged(law=_law("7"), when=FALSE).caveats == ()


FORCES = ("binding", "directive", "advice")


@pytest.mark.parametrize("fail_on", list(Force))
@pytest.mark.parametrize("force", FORCES)
@pytest.mark.parametrize("require", [FALSE, UNKNOWN])
def test_a_finding_blocks_when_it_is_hard_enough(require: str, force: str, fail_on: Force) -> None:
    finding = _judged(require=require, force=force, terms={"fail_on": fail_on})
    hard_enough = FORCES.index(force) <= FORCES.index(fail_on.value)

    assert finding.blocks == hard_enough


@pytest.mark.parametrize("fail_on", list(Force))
@pytest.mark.parametrize("parts", [{"require": TRUE}, {"when": FALSE}])
def test_a_pass_and_what_does_not_apply_never_block(parts: dict[str, str], fail_on: Force) -> None:
    assert not _judged(**parts, terms={"fail_on": fail_on}).blocks


def test_a_capped_force_blocks_as_what_it_is() -> None:
    finding = _judged(require=FALSE, law=_law("7"))

    assert finding.force is Force.DIRECTIVE
    assert not finding.blocks


def test_a_comparison_stands_behind_every_elementary_ground() -> None:
    assert isinstance(_judged(require=FALSE).grounds[0].condition, Comparison)


# The excerpt


def test_what_fails_shows_its_line_and_the_one_before() -> None:
    pack = pack_with(require="{field: /hosting/platform, equals: other}")
    document = manifest_document(pack=pack)
    lines = ("", "schema", "system", "owner", "lifecycle", "hosting")
    [finding] = assess(pack, document, terms=Terms(DAY), lines={document.file: lines}).findings

    assert finding.excerpt is not None
    assert finding.excerpt.lines == ((5, "lifecycle"), (6, "hosting"))


def test_a_pass_shows_no_line() -> None:
    pack = pack_with()
    document = manifest_document(pack=pack)
    [finding] = assess(pack, document, terms=Terms(DAY), lines={document.file: ("",) * 9}).findings

    assert finding.excerpt is None
