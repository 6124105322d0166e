"""Puts the cases of a pack together with their manifests, for the self test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.engine.selftest import Staged, Suite
from qazlint.parsing.cases import manifest_of, manifest_problems
from qazlint.workspace import schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qazlint.model.problem import Problem
    from qazlint.model.rule import Case
    from qazlint.parsing.pack import PackSource


def staged_suite(source: PackSource) -> tuple[Suite, tuple[Problem, ...]]:
    """Every case with its manifest, and each case that is no valid manifest."""
    manifest = schema("manifest")
    problems: list[Problem] = []

    def staged(section: str, name: str, cases: Sequence[Case]) -> tuple[Staged, ...]:
        document = source.documents[f"{section}/{name}"]
        ready = []
        for number, case in enumerate(cases):
            made = manifest_of(case, source.cases.bases, document.root.place)
            problems.extend(
                manifest_problems(made, document, number, shape=source.pack.shape, schema=manifest)
            )
            ready.append(Staged(case, made.root, made.beside))
        return tuple(ready)

    def all_of(section: str, named: Mapping[str, Sequence[Case]]) -> dict[str, tuple[Staged, ...]]:
        return {name: staged(section, name, cases) for name, cases in named.items()}

    rules, scopes = all_of("rules", source.cases.rules), all_of("scopes", source.cases.scopes)  # type: ignore[arg-type] # ids are texts
    return Suite(rules, scopes), tuple(problems)  # type: ignore[arg-type] # ids are texts
