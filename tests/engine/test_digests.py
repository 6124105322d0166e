"""Digests of content: what an approval covers, and what cannot change it."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from qazlint.engine.digest import approval_digest
from qazlint.model.canonical import content_digest
from qazlint.model.document import MappingNode, Member, Place, Pointer, UnusableNode, planted
from qazlint.model.pack import Profile
from qazlint.model.verdict import Reason, Truth
from tests.small_pack import ask, truth, yaml

if TYPE_CHECKING:
    from qazlint.model.document import Node

PLACE = Place("qaztech.yaml", 1, 1, 1, 1)
PROFILE = Profile(1, (Pointer("/system/id"), Pointer("/owner/kind"), Pointer("/system/functions")))
QUESTION = "{field: /approvals/digest, equals: {digest: kind}}"


def _digest(manifest: str | Node, profile: Profile = PROFILE) -> str | Reason:
    root = yaml(manifest) if isinstance(manifest, str) else manifest
    assert isinstance(root, MappingNode)
    return approval_digest("kind", profile, root)


STATED = "system: {id: a, functions: [{code: permits, text: t}]}\nowner: {kind: state_body}\n"


def test_a_digest_is_the_sha_256_of_the_canonical_form_of_what_is_covered() -> None:
    """Written out here, so that anybody can make the same digest with other tools."""
    covered = (
        '{"fields":{"/owner/kind":"state_body","/system/functions":'
        '[{"code":"permits","text":"t"}],"/system/id":"a"},"profile":"kind","version":1}'
    )

    assert _digest(STATED) == hashlib.sha256(covered.encode()).hexdigest()


@pytest.mark.parametrize(
    "same",
    [
        "owner: {kind: state_body}\nsystem: {id: a, functions: [{code: permits, text: t}]}\n",
        "system: {functions: [{text: t, code: permits}], id: a}\nowner: {kind: state_body}\n",
        """
system:
  id: 'a' # the same
  functions:
    - text: "t"
      code: permits
owner:
  kind: state_body
""",
        f"{STATED}hosting: {{platform: qaztech}}\n",
        f"{STATED}x-ministry: {{note: 1}}\n",
    ],
)
def test_order_layout_and_what_is_not_covered_change_nothing(same: str) -> None:
    assert _digest(same) == _digest(STATED)


@pytest.mark.parametrize(
    "other",
    [
        STATED.replace("id: a", "id: b"),
        STATED.replace("state_body", "quasi_state"),
        STATED.replace("permits", "payments"),
        STATED.replace("[{code: permits, text: t}]", "[]"),
        STATED.replace("owner: {kind: state_body}\n", ""),
        STATED.replace("[{code: permits, text: t}]", "[{text: t}]"),
        STATED.replace("id: a", 'id: "1"'),
    ],
)
def test_what_is_covered_changes_the_digest(other: str) -> None:
    assert _digest(other) != _digest(STATED)


def test_the_order_of_a_list_is_content() -> None:
    two = STATED.replace("[{", "[{code: payments}, {")
    turned = STATED.replace("}]", "}, {code: payments}]")

    assert _digest(two) != _digest(turned)


def test_the_version_of_the_profile_is_covered() -> None:
    assert _digest(STATED) != _digest(STATED, PROFILE._replace(version=2))


def test_silence_is_left_out_and_null_is_silence() -> None:
    silent = "system: {id: a}\n"

    assert isinstance(_digest(silent), str)
    assert _digest(silent) == _digest("system: {id: a, functions: null}\nowner: null\n")
    assert _digest(silent) != _digest("system: {id: a, functions: none}\n")


def test_a_null_inside_of_what_is_covered_is_silence_too() -> None:
    nulled = STATED.replace("text: t", "text: t, note: null")

    assert _digest(nulled) == _digest(STATED)


@pytest.mark.parametrize("reason", [Reason.UNREADABLE, Reason.NOT_INSPECTED])
def test_a_covered_field_that_cannot_be_read_leaves_the_digest_unknown(reason: Reason) -> None:
    root = MappingNode({"owner": Member(PLACE, UnusableNode(reason, PLACE))}, PLACE)

    assert _digest(root) is reason


def test_so_does_one_part_of_it() -> None:
    inner = MappingNode({"code": Member(PLACE, UnusableNode(Reason.UNREADABLE, PLACE))}, PLACE)
    section = MappingNode({"functions": Member(PLACE, inner)}, PLACE)
    root = MappingNode({"system": Member(PLACE, section)}, PLACE)
    found = ask(QUESTION, root)

    assert _digest(root) is Reason.UNREADABLE
    assert found.truth is Truth.UNKNOWN


def test_an_approval_is_compared_with_the_digest_of_today() -> None:
    pack_profile = Profile(
        1,
        (
            Pointer("/system/id"),
            Pointer("/owner/kind"),
            Pointer("/system/functions"),
            Pointer("/system/state_function"),
        ),
    )
    digest = _digest(STATED, pack_profile)
    approved = f"{STATED}approvals: {{digest: '{digest}'}}\n"

    assert truth(QUESTION, approved) == "true"
    assert truth(QUESTION, approved.replace("state_body", "quasi_state")) == "false"
    assert truth(QUESTION, approved.replace(f"'{digest}'", "null")) == "unknown"
    assert truth(QUESTION, f"{STATED}approvals: none\n") == "false"


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(JSON)
def test_the_canonical_form_is_that_of_rfc_8785(value: Any) -> None:
    assert content_digest(value) == hashlib.sha256(rfc8785.dumps(value)).hexdigest()


@given(st.decimals(min_value=-1000, max_value=1000, places=3))
def test_a_fraction_is_digested_as_every_reader_of_json_reads_it(value: Decimal) -> None:
    assert content_digest({"a": value}) == content_digest({"a": Decimal(str(float(value)))})
    assert isinstance(planted({"a": value}, PLACE), MappingNode)


def test_a_whole_number_is_the_same_with_and_without_a_point() -> None:
    assert content_digest({"a": 1}) == content_digest({"a": Decimal("1.0")})
