"""Every case of every rule and scope, found by reading rules/."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from qazlint.cli.options import today
from qazlint.cli.staging import staged_suite
from qazlint.engine.lint import remarks
from qazlint.engine.selftest import rule_failures, scope_failures
from qazlint.model.verdict import Force
from qazlint.workspace import read_pack

if TYPE_CHECKING:
    from qazlint.engine.selftest import Suite

SOURCE = read_pack()


@cache
def suite() -> Suite:
    staged, problems = staged_suite(SOURCE)
    assert problems == ()
    return staged


@pytest.mark.parametrize("rule", SOURCE.pack.rules, ids=lambda rule: rule.id)
def test_a_rule_keeps_its_promises(rule):
    """A failing case here is a wrong answer about the law."""
    assert list(rule_failures(rule, suite().rules[rule.id], SOURCE.pack)) == []


@pytest.mark.parametrize("name", SOURCE.pack.scopes)
def test_a_scope_keeps_its_promises(name):
    scope = SOURCE.pack.scopes[name]

    assert list(scope_failures(name, scope, suite().scopes[name], SOURCE.pack)) == []


def test_the_first_law_is_there():
    """The three domains with which the tool begins; a domain that vanishes would judge nothing."""
    domains = {rule.domain for rule in SOURCE.pack.rules}

    assert {"hosting", "approval", "personal_data"} <= domains


def test_nothing_in_the_pack_is_left_lying_about():
    """Unused names, readings yet to come and untranslated texts are errors."""
    found = remarks(SOURCE.pack, SOURCE.texts, SOURCE.cases, today=today(), cited=SOURCE.cited)

    assert [remark for remark in found if remark.is_error] == []


def test_every_binding_rule_cites_a_text_that_was_read():
    """The moratorium alone binds on secondary sources, by a recorded decision."""
    unread = {
        rule.law[0].act
        for rule in SOURCE.pack.rules
        if rule.force is Force.BINDING and rule.law[0].read_from.value != "primary"
    }

    assert unread <= {"decree-2025-12-10"}


@pytest.mark.parametrize("rule", SOURCE.pack.rules, ids=lambda rule: rule.id)
def test_an_act_is_cited_after_it_was_adopted(rule):
    """A rule cannot be older than the act behind it."""
    adopted = [SOURCE.pack.acts[citation.act].in_force_from for citation in rule.law]

    assert min(adopted) <= rule.in_force.start


def test_the_same_pack_is_read_back_from_its_compiled_form():
    from qazlint.parsing.compiled import parse_compiled, parse_compiled_texts

    assert SOURCE.pack == parse_compiled(SOURCE.compiled)
    assert SOURCE.texts == parse_compiled_texts(SOURCE.compiled_texts)


def test_a_pack_does_not_depend_on_the_order_of_its_files():
    """The digest names the content, however a file system lists it."""
    from qazlint.parsing.pack import parse_pack
    from qazlint.workspace import SCHEMAS, home, pack_files, schema

    files = dict(reversed(list(pack_files(home() / "rules").items())))
    again = parse_pack(files, {name: schema(name) for name in SCHEMAS})

    assert SOURCE.pack.digest == again.pack.digest
    assert SOURCE.compiled == again.compiled
