"""The pages about the law: every rule has one, every link leads somewhere, the counts are true."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import PurePosixPath

import pytest
from command_line import run

from qazlint.cli.law_pages import law_pages
from qazlint.engine.coverage import gaps
from qazlint.engine.occasion import stage_loads
from qazlint.model.evidence import EVIDENCE
from qazlint.model.reading import fields_of
from qazlint.model.texts import LANGUAGES
from qazlint.workspace import read_coverage, read_pack
from tests import small_pack

SOURCE = read_pack()
PACK = SOURCE.pack
COVERAGE = read_coverage(PACK)
BESIDE = tuple(f"/{name}" for name in EVIDENCE)
EARLY = ("planning", "creation")


@cache
def pages():
    return law_pages(SOURCE, COVERAGE)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.id)
def test_every_rule_has_a_page_in_three_languages(rule):
    page = pages()[f"rules/{rule.id}.md"]
    titles = SOURCE.texts.rules[rule.id].title

    for language in LANGUAGES:
        assert f'<a id="{language}"></a>' in page
        assert " ".join(titles.in_language(language).split())[:20] in page.replace("\\", "")
    conditions = (rule.when, *(() if rule.require is None else (rule.require,)))
    read = [path for one in conditions for path in fields_of(one)]
    reads_manifest = any(not path.startswith(BESIDE) for path in read)
    assert ("```yaml" in page) is (reads_manifest and not rule.is_manual)


@pytest.mark.parametrize("name", pages())
def test_every_link_between_pages_leads_to_a_page_and_its_anchor(name):
    folder = PurePosixPath(name).parent
    for target, anchor in re.findall(r"\]\(([^)#:]*)#?([a-z]*)\)", pages()[name]):
        wanted = str(folder / target) if target else name
        assert wanted in pages()
        assert not anchor or f'<a id="{anchor}"></a>' in pages()[wanted]


def test_the_index_names_every_rule_by_domain_act_force_and_stage():
    index = pages()["README.md"]
    parts = re.split(r"^## ", index, flags=re.MULTILINE)[1:]

    assert [part.splitlines()[0] for part in parts] == [
        "By domain", "By act", "By force", "By stage",
    ]  # fmt: skip
    for part in parts:
        assert set(re.findall(r"\[([A-Z]{2,5}-\d{3})\]", part)) == {rule.id for rule in PACK.rules}


def test_no_heading_is_left_without_words():
    for page in pages().values():
        assert not re.search(r"(domain|explain|label|care|coverage|stages|index)\.[a-z-]+\b(?!\.)",
                             re.sub(r"\([^)]*\)|`[^`]*`", "", page))  # fmt: skip


def test_the_law_is_covered_provision_by_provision():
    assert COVERAGE is not None
    assert gaps(COVERAGE, PACK) == ()


def test_what_concerns_a_system_grows_until_it_is_in_operation():
    loads = {one.stage: one.rules for one in loads_of_a_ministry()}

    assert 0 < len(loads["planning"]) < len(loads["creation"]) < len(loads["trial_operation"])
    assert len(loads["written_off"]) < len(loads["termination"])


def test_no_stage_waits_for_what_only_a_later_one_brings():
    """A typical system answers every fact, so at its first stages no rule is in doubt of it."""
    concerned = {one.stage: set(one.rules) for one in loads_of_a_ministry()}
    reads_later = {
        rule.id
        for rule in PACK.rules
        if any(field in str((rule.when, rule.require)) for field in ("trial", "decommission"))
    }

    for stage in EARLY:
        assert "APR-007" not in concerned[stage]
    assert reads_later


def loads_of_a_ministry():
    return stage_loads(PACK, SOURCE.cases.bases, PACK.day)


def test_a_pack_without_coverage_and_stages_has_no_links_to_them():
    source = small_pack.read()
    own = law_pages(source, None)

    assert set(own) == {"README.md", "index.kk.md", "index.ru.md", "rules/TST-001.md"}
    assert set(re.findall(r"\]\(([^)#]*)", own["README.md"])) == set(own)


# The verbs


def test_docs_are_written_and_found_stale(tmp_path):
    folder = tmp_path / "law"
    assert run("rules", "docs", "--to", str(folder)).code == 0
    assert run("rules", "docs", "--to", str(folder), "--check").code == 0

    (folder / "README.md").write_text("something else")
    (folder / "rules/OLD-001.md").write_text("of a rule that is gone")
    found = run("rules", "docs", "--to", str(folder), "--check")

    assert found.code == 1
    assert "README.md" in found.err
    assert "rules/OLD-001.md" in found.err


def test_coverage_of_one_article_in_the_terminal():
    shown = run("rules", "coverage", "--act", "digital-code", "--article", "82", "--lang", "ru")

    assert shown.code == 0
    assert "ст. 82" in shown.out
    assert "HST-002" in shown.out
    assert "ст. 83" not in shown.out


def test_coverage_for_programs_counts_what_it_lists():
    whole = json.loads(run("rules", "coverage", "-f", "json").out)

    for act in whole["acts"]:
        assert sum(act["counts"].values()) == len(act["provisions"])
        for one in act["provisions"]:
            assert one["rules"] or one["met_by"] or one["scopes"] or one["because"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_coverage_is_that_of_the_docs_without_links(language):
    shown = run("rules", "coverage", "-f", "markdown", "--lang", language).out
    unlinked = re.sub(r"\[([A-Z]{2,5}-\d{3})\]\([^)]*\)", r"\1", pages()[f"coverage.{language}.md"])

    assert shown == unlinked


def test_an_article_that_the_act_does_not_have():
    refused = run("rules", "coverage", "--act", "decree-398-2026", "--article", "9", "--lang", "en")

    assert refused.code == 2
    assert "--article is one of 1, 2, 3" in refused.err


def test_a_provision_that_is_not_there():
    refused = run("rules", "coverage", "--article", "9999", "--lang", "en")

    assert refused.code == 2
    assert "digital-code" in refused.err
