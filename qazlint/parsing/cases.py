"""From cases to manifests: a base with what is given laid over it (RFC 7396)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qazlint.errors import told
from qazlint.model.document import Document, Node, Place, Plain, planted
from qazlint.model.named import NamedTuple
from qazlint.parsing.misfit import problem_at
from qazlint.parsing.schema import checked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.problem import Problem
    from qazlint.model.rule import Case
    from qazlint.model.shape import Shape


class Manifest(NamedTuple):
    """The manifest of a case, with the evidence that stands beside it."""

    root: Node
    beside: Mapping[str, Node]


def manifest_of(case: Case, bases: Mapping[str, Plain], place: Place) -> Manifest:
    """The base of a case with what is given laid over it; every value stands at one place."""
    whole = merged(bases[case.base], dict(case.given))
    beside = {name: planted(value, place) for name, value in case.beside.items()}
    return Manifest(planted(whole, place), beside)


def merged(target: Plain, patch: Plain) -> Plain:
    """A merge patch applied (RFC 7396, 2): null removes, lists are replaced whole. Total."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def manifest_problems(
    manifest: Manifest,
    document: Document,
    number: int,
    *,
    shape: Shape,
    schema: Mapping[str, Any],
) -> tuple[Problem, ...]:
    """What keeps a case from being a valid manifest, told at the case in its rule file."""
    staged = Document(document.file, manifest.root, document.sha256)
    _, problems = checked(staged, shape, lambda: schema)
    return tuple(
        problem_at(
            document.root,
            ("cases", number),
            "case-no-manifest",
            problem=told(problem, "en"),
        )
        for problem in problems
    )
