"""Pieces of a manifest, shown as YAML: what is written reads back as what it was."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from qazlint.model.example import cut_down
from qazlint.reporters.sample import lines

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12)
_ATOMS = st.one_of(st.booleans(), st.integers(-9, 9999), _WORDS, st.none())
_KEYS = st.text("abcdefgh_", min_size=1, max_size=6)
_MANIFESTS = st.recursive(
    _ATOMS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=20,
)


def _text(manifest):
    return "\n".join(line.text for line in lines(manifest, None))


@given(st.dictionaries(_KEYS, _MANIFESTS, min_size=1, max_size=4))
def test_what_is_shown_reads_back(manifest):
    assert yaml.load(_text(manifest), yaml.BaseLoader) == _as_text(manifest)


def _as_text(value):
    """The value as a loader that resolves no types reads it."""
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    return {True: "true", False: "false", None: "null"}.get(value, str(value)) if (
        value is None or isinstance(value, bool)
    ) else str(value)  # fmt: skip


def test_words_that_yaml_would_take_for_others_are_quoted():
    shown = {line.text for line in lines({"a": "no", "b": "010", "c": "2026-07-12"}, None)}

    assert shown == {'a: "no"', 'b: "010"', "c: 2026-07-12"}


def test_the_deciding_line_is_marked_once():
    manifest = {"hosting": {"platform": "other", "domains": []}, "owner": {"kind": "private"}}

    assert [line.text for line in lines(manifest, "/hosting/platform") if line.decides] == [
        "  platform: other"
    ]


def test_where_nothing_stands_the_section_around_is_marked():
    manifest = {"hosting": {"platform": "other"}}
    marked = [line.text for line in lines(manifest, "/hosting/migration/plan") if line.decides]

    assert marked == ["hosting:"]


def test_an_item_of_a_list_is_marked_on_its_own_line():
    manifest = {"stores": [{"id": "a", "country": "KZ"}, {"id": "b", "country": "DE"}]}
    marked = [line.text for line in lines(manifest, "/stores/1/country") if line.decides]

    assert marked == ["    country: DE"]


def test_a_long_list_ends_in_an_ellipsis():
    shown = lines({"a": [{"b": number} for number in range(6)]}, None)

    assert [line.text for line in shown][-2:] == ["  - b: 3", "  # …"]


def test_only_what_is_read_is_kept():
    manifest = {
        "owner": {"kind": "private", "name": "x"},
        "approvals": [{"kind": "conclusion", "number": "1"}],
        "ai": {"used": True},
    }

    assert cut_down(manifest, ["/owner/kind", "/approvals", "/approvals/*/kind"]) == {
        "owner": {"kind": "private"},
        "approvals": [{"kind": "conclusion"}],
    }
    assert cut_down(manifest, ["/ai"]) == {"ai": {"used": True}}
