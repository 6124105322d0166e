"""From coverage.yaml to the coverage of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qazlint.errors import PackError
from qazlint.model.condition import ScopeName
from qazlint.model.coverage import Charted, Coverage, Entry
from qazlint.model.law import ActId, RuleId
from qazlint.model.texts import Texts
from qazlint.parsing.document import parse_document
from qazlint.parsing.misfit import problem_at
from qazlint.parsing.schema import checked, stated
from qazlint.parsing.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qazlint.model.document import Document
    from qazlint.model.pack import Pack
    from qazlint.model.problem import Problem

COVERAGE = "coverage.yaml"
"""The name of the file in its pack."""


def parse_coverage(data: bytes, schema: Mapping[str, Any], pack: Pack) -> Coverage:
    """
    The coverage in the file of a pack.

    Raises PackError when it does not fit its schema, or names an act, a rule or a scope that the
    pack does not have.
    """
    document, problems = parse_document(data, file=COVERAGE)
    if document is None:
        raise PackError(problems)
    document, found = checked(document, shape_of(schema), lambda: schema)
    if problems or found:
        raise PackError([*problems, *found])
    strangers = list(_strangers(document, pack))
    if strangers:
        raise PackError(strangers)
    acts = stated(document.root)
    assert isinstance(acts, dict)
    return Coverage({ActId(key): _charted(one) for key, one in acts.items()})


def _charted(data: Any) -> Charted:
    return Charted(tuple(data["provisions"]), tuple(_entry(one) for one in data["entries"]))


def _entry(data: Mapping[str, Any]) -> Entry:
    return Entry(
        provision=data.get("article", data.get("clause", "")),
        is_clause="clause" in data,
        heading=Texts(**data["heading"]),
        rules=tuple(RuleId(one) for one in data.get("rules", ())),
        met_by=tuple(RuleId(one) for one in data.get("met_by", ())),
        scopes=tuple(ScopeName(one) for one in data.get("scopes", ())),
        duties=tuple(data.get("duties", ())),
        because=Texts(**data["because"]) if "because" in data else None,
    )


def _strangers(document: Document, pack: Pack) -> Iterator[Problem]:
    """Acts, rules and scopes that the pack does not have, and entries without a provision."""
    rules = {str(rule.id) for rule in pack.rules}
    known = (("rules", rules), ("met_by", rules), ("scopes", {*map(str, pack.scopes)}))
    acts: Any = stated(document.root)
    for act, charted in acts.items():
        if act not in pack.acts:
            arguments = {"name": act, "known": ", ".join(sorted(pack.acts))}
            yield problem_at(document.root, (act,), "no-such-act", **arguments)
        for number, entry in enumerate(charted["entries"]):
            at = (act, "entries", number)
            if ("article" in entry) == ("clause" in entry):
                yield problem_at(document.root, at, "no-provision", act=act)
            for key, names in known:
                for place, name in enumerate(entry.get(key, ())):
                    if name not in names:
                        steps = (*at, key, place)
                        code = "no-such-scope" if key == "scopes" else "no-such-rule"
                        listed = ", ".join(sorted(names))
                        yield problem_at(document.root, steps, code, name=name, known=listed)
