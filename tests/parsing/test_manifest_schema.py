"""The manifest schema: its form, its words in three languages, and its vocabulary."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from qazlint.model.document import MappingNode, Node, plain
from qazlint.model.texts import LANGUAGES
from qazlint.parsing.document import parse_document
from qazlint.parsing.fitting import fits, fitted
from qazlint.parsing.shape import shape_of

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from generate import stale  # noqa: E402 - scripts, found by their folder
from schema_languages import schema_in  # noqa: E402

MASTER = json.loads((ROOT / "schemas" / "manifest.schema.json").read_text(encoding="utf-8"))

CHECKED = {
    "type",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "enum",
    "const",
    "pattern",
    "format",
    "minLength",
    "minItems",
    "minimum",
    "anyOf",
    "$ref",
    "patternProperties",
}
READ = {"$schema", "$id", "$defs", "title", "description", "x-kk", "x-ru", "x-values"}
FORMATS = {"date", "duration", "country", "bin", "sha256"}

# Fields whose names and words the rules, the texts and the people who fill manifests rely on.
VOCABULARY = {
    "/system/kind": "digital_system internet_resource platform_product data_centre"
    " digital_resource ai_system",
    "/owner/kind": "state_body special_state_body national_security_body national_bank"
    " local_self_government state_legal_entity quasi_state quasi_state_50pct private_integrated"
    " private_for_state_resource private",
    "/acquisition/mode": "own_development service_model purchase ppp",
    "/lifecycle/change": "creation development modification operation decommission",
    "/lifecycle/stage": "planning creation trial_operation cybersecurity_tests"
    " industrial_operation development modification termination archiving written_off",
    "/lifecycle/trial/result": "positive negative",
    "/lifecycle/modification/original_cost/source": "state_investment_project contract other",
    "/lifecycle/contract/procurement": "public none",
    "/hosting/platform": "qaztech other",
    "/hosting/components/*/provider_kind": "state quasi_state private",
    "/approvals/*/kind": "commission_exception conclusion centre_expertise sts_expertise"
    " technical_specification modification_consent integration_approval",
    "/approvals/*/bodies/*": "presidential_commission digital_headquarters"
    " accelerated_transformation_commission interdepartmental_commission commission expert_council"
    " digitalization_authority cybersecurity_authority personal_data_authority"
    " architecture_coordination_centre state_technical_service accredited_laboratory",
    "/approvals/*/subjects/*": "documentation procurement_cost digital_object modification"
    " integration decommission",
    "/approvals/*/decision": "approved approved_with_conditions rejected pending",
    "/documents/*/kind": "state_investment_project technical_specification"
    " technical_specification_addendum software_requirements ppp security_target test_protocol"
    " data_passport personal_data_list personal_data_policy consent_template incident_plan",
    "/integrations/*/via": "dg_gateway external_gateway national_gateway direct other",
    "/data/contained_in": "state_body_object state_legal_entity_object",
    "/data/stores/*/technology": "relational document object queue cache search log",
    "/data/stores/*/role": "primary replica backup",
    "/personal_data/items/*/access_class": "public restricted",
    "/personal_data/items/*/identifier": "fio iin face_image face_vector",
    "/personal_data/purposes/*/basis": "consent art9_1 art9_2 art9_2_1 art9_3 art9_4 art9_5"
    " art9_5_1 art9_6 art9_7 art9_8 art9_9 art9_9_1 art9_9_2 art9_9_3 art9_9_4 art9_9_5 art9_10"
    " art7_5 other_law contract legitimate_interest",
    "/personal_data/consent/channel": "written kdp non_state_service other_provable",
    "/personal_data/consent/states/*": "operator subject term third_parties cross_border"
    " publication data_list",
    "/personal_data/consent/covers/*": "third_party_transfer cross_border_transfer publication",
    "/personal_data/kdp/exception": "art9_1 art9_2 art9_2_1 art9_9 art9_9_2",
    "/personal_data/transfers_abroad/*/ground": "adequate_state consent treaty law vital_interest",
    "/personal_data/id_document_copies/form": "none scan paper",
    "/network/internet": "single_gateway direct none",
    "/communications/*/channel": "aitu egov_sms single_notification_point email telegram whatsapp"
    " other",
    "/ai/systems/*/weights": "open closed",
    "/ai/systems/*/deployment": "local private_cloud public_api",
    "/ai/systems/*/risk": "minimal medium high",
}

MAY_BE_NONE = (
    "/possessor",
    "/operator",
    "/customer",
    "/developer",
    "/system/part_of",
    "/system/critical",
    "/system/critical/listed_on",
    "/lifecycle/trial",
    "/lifecycle/trial/ended_on",
    "/lifecycle/trial/result",
    "/lifecycle/modification",
    "/lifecycle/modification/consent",
    "/hosting/migration/completed_on",
    "/approvals",
    "/personal_data/consent",
    "/personal_data/transfers_abroad",
    "/security/audit",
)


def nodes(schema: dict[str, Any], place: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every schema within the schema, with the place where it is written."""
    found = [(place, schema)]
    for keyword in ("properties", "patternProperties", "$defs"):
        for name, inner in schema.get(keyword, {}).items():
            found += nodes(inner, f"{place}/{keyword}/{name}")
    for number, inner in enumerate(schema.get("anyOf", ())):
        found += nodes(inner, f"{place}/anyOf/{number}")
    return found + (nodes(schema["items"], f"{place}/items") if "items" in schema else [])


NODES = dict(nodes(MASTER))
FIELDS = {
    f"{place}/properties/{name}": field
    for place, node in NODES.items()
    for name, field in node.get("properties", {}).items()
}


def words_in(language: str) -> list[str]:
    """Every title, description and label in Kazakh or Russian."""
    fields = [text for field in FIELDS.values() for text in field[f"x-{language}"].values()]
    values = [node["x-values"].values() for node in NODES.values() if "x-values" in node]
    return fields + [labels[language] for named in values for labels in named]


def full_manifest() -> Node:
    path = Path(__file__).with_name("full_manifest.yaml")
    document, problems = parse_document(path.read_bytes(), file=path.name)

    assert not problems
    assert document is not None
    return document.root


def test_it_is_a_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(MASTER)

    assert MASTER["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_uses_only_the_keywords_that_the_own_checker_knows() -> None:
    """A keyword beyond these would be checked by some validators and not by qazlint."""
    strange = {place: set(node) - CHECKED - READ for place, node in NODES.items()}

    assert {place: keys for place, keys in strange.items() if keys} == {}


def test_every_object_is_closed_and_every_value_typed() -> None:
    """A field of any type would be a field that no rule can rely on."""
    loose = [
        place
        for place, node in NODES.items()
        if not (
            node.keys() & {"$ref", "anyOf", "const"}
            or "/patternProperties/" in place
            or (node["type"] == "object" and node.get("additionalProperties") is False)
            or (node["type"] == "array" and "items" in node)
            or node["type"] in {"string", "integer", "number", "boolean"}
        )
    ]

    assert loose == []


def test_anyof_only_says_that_there_is_none() -> None:
    odd = [
        place
        for place, node in NODES.items()
        if "anyOf" in node and (len(node["anyOf"]) != 2 or node["anyOf"][0] != {"const": "none"})
    ]

    assert odd == []


def test_each_reference_leads_somewhere_and_each_definition_is_used() -> None:
    named = {node["$ref"] for node in NODES.values() if "$ref" in node}

    assert named == {f"#/$defs/{name}" for name in MASTER["$defs"]}


def test_each_format_has_a_pattern_beside_it() -> None:
    """Plain validators ignore formats of ours, and many ignore the standard's too."""
    formats = {node["format"]: node.get("pattern") for node in NODES.values() if "format" in node}

    assert set(formats) == FORMATS
    assert all(formats.values())
    assert all(re.compile(node["pattern"]) for node in NODES.values() if "pattern" in node)


def test_it_requires_only_what_makes_a_manifest_a_manifest() -> None:
    """What an owner has to state beyond that, the rules ask for."""
    required = {place: node["required"] for place, node in NODES.items() if "required" in node}
    minimal = {
        "schema": "qazlint/1",
        "system": {"id": "a", "name": {}},
        "owner": {"kind": "private"},
        "lifecycle": {"change": "operation"},
    }

    assert required.pop("") == list(minimal)
    assert required.pop("/properties/system") == ["id", "name"]
    assert required.pop("/properties/owner") == ["kind"]
    assert required.pop("/properties/lifecycle") == ["change"]
    assert all(place.endswith("items") and keys == ["id"] for place, keys in required.items())
    assert list(Draft202012Validator(MASTER).iter_errors(minimal)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_title_and_a_description(language: str) -> None:
    """Titles become questions and labels of tables, so they are short."""
    words = {
        place: field if language == "en" else field.get(f"x-{language}", {})
        for place, field in [*FIELDS.items(), ("", MASTER)]
    }
    bad = [
        place
        for place, one in words.items()
        if not (0 < len(one.get("title", "")) <= 60 and one.get("description", "").endswith("."))
    ]

    assert bad == []


def test_every_value_has_a_label_in_each_language() -> None:
    named = {place: node for place, node in NODES.items() if "enum" in node}
    bad = [
        place
        for place, node in named.items()
        if list(node.get("x-values", {})) != node["enum"]
        or not all(
            set(labels) == set(LANGUAGES) and all(labels.values())
            for labels in node["x-values"].values()
        )
    ]

    assert bad == []


def test_words_are_written_in_their_own_alphabet() -> None:
    """A Latin letter inside a Cyrillic word, or the other way round, is a slip of the keyboard."""
    mixed = re.compile(r"[A-Za-z][А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]|[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][A-Za-z]")
    kazakh_only = re.compile(r"[ӘәҒғҚқҢңҰұҮүҺһІі]")
    texts = [*words_in("kk"), *words_in("ru")]

    assert [text for text in texts if mixed.search(text)] == []
    assert [text for text in words_in("ru") if kazakh_only.search(text.replace("НҚ", ""))] == []


def test_the_generated_schemas_are_fresh() -> None:
    assert stale() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_schema_in_a_language_has_no_words_of_our_own_keywords(language: Any) -> None:
    """It says in one language what the master says, labels of values included."""
    schema = schema_in(MASTER, language)
    kind = schema["properties"]["owner"]["properties"]["kind"]
    label = MASTER["$defs"]["party_kind"]["x-values"]["state_body"][language]

    Draft202012Validator.check_schema(schema)
    assert [place for place, node in nodes(schema) if set(node) - CHECKED - READ] == []
    assert not any(key.startswith("x-") for _, node in nodes(schema) for key in node)
    assert f"- state_body: {label}" in kind["description"]
    assert list(Draft202012Validator(schema).iter_errors(plain(full_manifest()))) == []


def test_the_full_manifest_uses_every_section_and_fits() -> None:
    root = full_manifest()
    shape = shape_of(MASTER)

    assert isinstance(root, MappingNode)
    assert set(MASTER["properties"]) <= set(root.members)
    assert list(Draft202012Validator(MASTER).iter_errors(plain(root))) == []
    assert fitted(root, shape) is root
    assert fits(root, shape)


def shape_at(shape: Any, path: str) -> Any:
    for step in path.split("/")[1:]:
        shape = shape and shape.beneath(step)
    return shape


@pytest.mark.parametrize(("path", "words"), VOCABULARY.items(), ids=VOCABULARY)
def test_the_vocabulary_that_rules_rely_on_exists(path: str, words: str) -> None:
    field = shape_at(shape_of(MASTER), path)

    assert set(words.split()) <= set(field.values)


@pytest.mark.parametrize("path", MAY_BE_NONE)
def test_what_may_not_exist_may_be_said_to_be_none(path: str) -> None:
    assert shape_at(shape_of(MASTER), path).may_be_none


def test_the_owner_is_never_none() -> None:
    assert not shape_at(shape_of(MASTER), "/owner").may_be_none


@pytest.mark.parametrize(
    ("text", "fits"),
    [("P1Y", True), ("P1Y6M", True), ("P2W", True), ("P10D", True), ("P", False), ("1Y", False)],
)
def test_the_pattern_of_a_period_is_that_of_the_calendar(text: str, *, fits: bool) -> None:
    assert bool(re.search(MASTER["$defs"]["duration"]["pattern"], text)) is fits
