"""Every page about the law of a pack: its rules, their index, its coverage, the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qazlint.cli.subjects import subject
from qazlint.engine.coverage import charts
from qazlint.engine.occasion import stage_loads
from qazlint.model.texts import LANGUAGES
from qazlint.reporters import coverage_page, law_index, rule_page, stage_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.coverage import Coverage
    from qazlint.model.texts import Language
    from qazlint.parsing.pack import PackSource
    from qazlint.reporters.sheet import Subject

_RULES: Final = "rules/"


def law_pages(source: PackSource, coverage: Coverage | None) -> dict[str, str]:
    """The text of each page, by its name beneath the folder of the pages. Total."""
    subjects = tuple(_subjects(source))
    pages = {f"{_RULES}{one.rule.id}.md": rule_page.render(one) for one in subjects}
    for language in LANGUAGES:
        pages |= _in_language(source, coverage, subjects, language)
    return pages


def _subjects(source: PackSource) -> Iterator[Subject]:
    for rule in source.pack.rules:
        yield subject(
            rule,
            source.pack,
            source.texts,
            day=source.pack.day,
            cases=source.cases.rules[rule.id],
            bases=source.cases.bases,
        )


def _in_language(
    source: PackSource,
    coverage: Coverage | None,
    subjects: tuple[Subject, ...],
    language: Language,
) -> dict[str, str]:
    pack, texts = source.pack, source.texts
    pages = {}
    if coverage is not None:
        page = coverage_page.render(charts(coverage, pack), pack, language=language, rules=_RULES)
        pages[f"coverage.{language}.md"] = page
    if pack.typical:
        loads = stage_loads(pack, source.cases.bases, pack.day)
        pages[f"stages.{language}.md"] = stage_page.render(
            loads, pack, texts, language=language, rules=_RULES
        )
    found = {one.rule.id: one.occasions for one in subjects}
    catalogue = law_index.Catalogue(
        pack,
        texts,
        found,
        rules=_RULES,
        has_coverage=coverage is not None,
        has_stages=bool(pack.typical),
    )
    name = law_index.name(language)
    return {name: law_index.render(catalogue, language=language), **pages}
