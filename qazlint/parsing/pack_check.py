"""What a pack must be besides well formed: whole, typed, and honest about its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qazlint.model.condition import FieldPath
from qazlint.model.evidence import EVIDENCE
from qazlint.model.law import ActId, ReadFrom
from qazlint.model.verdict import Force
from qazlint.parsing.condition import parse_path
from qazlint.parsing.misfit import Misfit, Steps, problem_at
from qazlint.parsing.rule import parse_citations
from qazlint.parsing.schema import stated
from qazlint.parsing.typing_of_conditions import Names, misfits, pattern_fault, shape_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qazlint.model.condition import Condition
    from qazlint.model.document import Document, Node
    from qazlint.model.law import Citation
    from qazlint.model.pack import Pack, PackCases
    from qazlint.model.problem import Problem
    from qazlint.model.rule import Rule
    from qazlint.model.shape import Shape

_OF_PATTERNS = tuple((key,) for key in ("named_by", "told_of_past", "innocent", "titled"))
"""Keys of the table of terms whose values are patterns, a language each."""


def pack_problems(
    pack: Pack,
    cases: PackCases,
    documents: Mapping[str, Document],
    *,
    evidence: Shape,
    binding_on_secondary: frozenset[str] = frozenset(),
) -> list[Problem]:
    """Everything in the pack that names what does not exist, or claims more than it may."""
    names = _names(pack, evidence)
    problems: list[Problem] = []
    for rule in pack.rules:
        root = documents[f"rules/{rule.id}"].root
        problems += _of_rule(rule, root, pack=pack, names=names)
        problems += _of_term(rule, root)
        problems += _of_successor(rule, root, documents)
        if rule.law[0].act not in binding_on_secondary:
            problems += _of_force(rule, root)
    for name, scope in pack.scopes.items():
        root = documents[f"scopes/{name}"].root
        problems += _typed(scope.condition, ("condition",), root, names)
        problems += _cited(scope.law, ("law",), root, pack)
    problems += _of_sources(pack, documents)
    problems += _of_penalties(pack, documents)
    problems += _of_wording(pack, documents)
    if not any(key.startswith("rules/") for key in documents):
        # What judges nothing would keep every promise it makes.
        problems.append(problem_at(documents["pack/pack"].root, (), "no-rules"))
    problems += _of_facts(pack, documents["pack/pack"].root, names)
    problems += _of_denials(pack, documents["pack/pack"].root, names)
    problems += _of_begins(pack, documents["pack/pack"].root, names)
    problems += _of_profiles(pack, documents, names)
    problems += _of_bases(cases, documents)
    problems += _of_typical(pack, cases, documents["pack/pack"].root, names)
    return problems


def _names(pack: Pack, evidence: Shape) -> Names:
    beside = {key: evidence.members[key] for key in EVIDENCE}
    return Names(
        root=pack.shape._replace(members={**pack.shape.members, **beside}),
        found=evidence.members.get("found"),
        tables=pack.tables,
        parameters=frozenset(pack.parameters),
        profiles=frozenset(pack.profiles),
    )


def _of_rule(rule: Rule, root: Node, *, pack: Pack, names: Names) -> Iterator[Problem]:
    yield from _cited(rule.law, ("law",), root, pack)
    if rule.waivable:
        yield from _cited(rule.waivable.law, ("waivable", "law"), root, pack)
    if rule.event and _form(shape_at(rule.event, names)) != "date":
        yield problem_at(root, ("event",), "wrong-type", path=str(rule.event), wanted="day")
    yield from _typed(rule.when, ("when",), root, names)
    if rule.require is None:
        return
    yield from _typed(rule.require, ("require",), root, names)
    for number, referral in enumerate(rule.refer):
        yield from _typed(referral.when, ("refer", number, "when"), root, names)


def _of_term(rule: Rule, root: Node) -> Iterator[Problem]:
    """A rule ends after it begins; what is superseded ends."""
    start, until, successor = rule.in_force
    if until is not None and until < start:
        days = {"start": start.isoformat(), "until": until.isoformat()}
        yield problem_at(root, ("in_force", "until"), "ends-before-it-begins", **days)
    if successor and until is None:
        yield problem_at(root, ("in_force", "superseded_by"), "superseded-without-end")


def _of_successor(rule: Rule, root: Node, documents: Mapping[str, Document]) -> Iterator[Problem]:
    successor = rule.in_force.superseded_by
    if successor and f"rules/{successor}" not in documents:
        yield problem_at(root, ("in_force", "superseded_by"), "no-such-rule", name=successor)


def _form(shape: Shape | None) -> str:
    return shape.form if shape else ""


def _of_force(rule: Rule, root: Node) -> Iterator[Problem]:
    """Binding needs a text that was read; a weak source gives advice at most."""
    best = rule.law[0].read_from
    allowed = {
        ReadFrom.PRIMARY: tuple(Force),
        ReadFrom.SECONDARY: (Force.DIRECTIVE, Force.ADVICE),
        ReadFrom.WEAK: (Force.ADVICE,),
    }
    if rule.force not in allowed[best]:
        yield problem_at(
            root, ("force",), "force-beyond-source", force=rule.force.value, source=best.value
        )


def _cited(law: tuple[Citation, ...], at: Steps, root: Node, pack: Pack) -> Iterator[Problem]:
    for number, citation in enumerate(law):
        if citation.act not in pack.acts:
            steps = (*at, number, "act")
            known = ", ".join(sorted(pack.acts))
            yield problem_at(root, steps, "no-such-act", name=citation.act, known=known)


def _of_sources(pack: Pack, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Reference lists and dated numbers cite acts too, though judging does not need them."""
    for name, document in documents.items():
        for at, law in _sources(name.partition("/")[0], stated(document.root)):
            try:
                yield from _cited(parse_citations(law, at), at, document.root, pack)
            except Misfit as misfit:
                yield problem_at(document.root, misfit.steps, misfit.code, **misfit.arguments)


def acts_of_sources(documents: Mapping[str, Document]) -> Iterator[ActId]:
    """The acts that they cite. Total for documents that have been checked."""
    for name, document in documents.items():
        for _, law in _sources(name.partition("/")[0], stated(document.root)):
            yield from (ActId(one["act"]) for one in law)


def _of_penalties(pack: Pack, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """A penalty counts in a dated number that exists; a rule names penalties that do."""
    for key, document in documents.items():
        section, data = key.partition("/")[0], stated(document.root)
        assert isinstance(data, dict)
        unit = str(data.get("unit"))
        if section == "penalties" and unit not in pack.parameters:
            arguments = {"name": unit, "known": ", ".join(sorted(pack.parameters))}
            yield problem_at(document.root, ("unit",), "no-such-parameter", **arguments)
        named = data.get("penalties", []) if section == "rules" else []
        assert isinstance(named, list)
        for number, name in enumerate(named):
            if f"penalties/{name}" not in documents:
                steps = ("penalties", number)
                yield problem_at(document.root, steps, "no-such-penalty", name=str(name))


def _of_wording(pack: Pack, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """The patterns of former words can be used, and what keeps them exists."""
    document = documents.get("terms/terms")
    if document is None:
        return
    root, data = document.root, stated(document.root)
    assert isinstance(data, dict)
    for steps, pattern in _patterns(data, ()):
        reason = pattern_fault(pattern)
        if reason is not None:
            yield problem_at(root, steps, "bad-pattern", found=pattern, reason=reason)
    known = {word.name for word in pack.wording.words}
    still_in: Any = data.get("still_in", [])
    for number, keeper in enumerate(still_in):
        at = ("still_in", number)
        if keeper["act"] not in pack.acts:
            acts = ", ".join(sorted(pack.acts))
            yield problem_at(root, (*at, "act"), "no-such-act", name=keeper["act"], known=acts)
        for place, name in enumerate(keeper.get("words", ())):
            if name not in known:
                arguments = {"name": name, "known": ", ".join(sorted(known))}
                yield problem_at(root, (*at, "words", place), "no-such-former-word", **arguments)


def _patterns(value: object, at: Steps) -> Iterator[tuple[Steps, str]]:
    """Every pattern of the table of terms with the steps to it."""
    match value:
        case dict():
            for key, inner in value.items():
                step = (*at, key)
                is_pattern = key == "found_by" or at[-1:] in _OF_PATTERNS
                if is_pattern and isinstance(inner, str):
                    yield step, inner
                else:
                    yield from _patterns(inner, step)
        case list():
            for number, inner in enumerate(value):
                yield from _patterns(inner, (*at, number))
        case _:
            return


def _sources(section: str, data: Any) -> list[tuple[Steps, Any]]:
    """Where a file that fits its schema cites law, and what it cites there."""
    match section:
        case "tables" | "referrals":
            return [(("law",), data.get("law", []))]
        case "parameters":
            return [(("values", n, "law"), one["law"]) for n, one in enumerate(data["values"])]
        case "penalties":
            return [(("law",), data["law"])]
        case "terms":
            return [
                ((part, key, "law"), one.get("law", []))
                for part in ("terms", "acts")
                for key, one in data.get(part, {}).items()
            ]
        case _:
            return []


def _typed(condition: Condition, at: Steps, root: Node, names: Names) -> Iterator[Problem]:
    for misfit in misfits(condition, names):
        yield problem_at(root, (*at, *misfit.steps), misfit.code, **misfit.arguments)


def _of_facts(pack: Pack, root: Node, names: Names) -> Iterator[Problem]:
    for number, fact in enumerate(pack.facts):
        if not _is_field(fact, names):
            yield problem_at(root, ("facts", number), "no-such-field", path=fact)


def _of_denials(pack: Pack, root: Node, names: Names) -> Iterator[Problem]:
    """What is denied, and what describes it, are fields."""
    for denial in pack.denials:
        at = ("denials", denial.fact)
        if not _is_field(denial.fact, names):
            yield problem_at(root, at, "no-such-field", path=denial.fact)
        for number, (field, _) in enumerate(denial.described_by):
            if not _is_field(field, names):
                yield problem_at(root, (*at, number, "field"), "no-such-field", path=field)


def _of_begins(pack: Pack, root: Node, names: Names) -> Iterator[Problem]:
    """What begins is a field; the stage at which it begins is one of the manifest schema."""
    for field, stage in pack.begins.items():
        if not _is_field(field, names):
            yield problem_at(root, ("begins", field), "no-such-field", path=field)
        if stage not in _stages(names):
            yield problem_at(root, ("begins", field), "no-such-stage", value=stage)


def _of_typical(pack: Pack, cases: PackCases, root: Node, names: Names) -> Iterator[Problem]:
    """A typical system is a base, from a stage of the manifest schema on."""
    for stage, base in pack.typical.items():
        if stage not in _stages(names):
            yield problem_at(root, ("typical", stage), "no-such-stage", value=stage)
        if base not in cases.bases:
            arguments = {"name": base, "known": ", ".join(sorted(cases.bases))}
            yield problem_at(root, ("typical", stage), "no-such-base", **arguments)


def _stages(names: Names) -> tuple[str, ...]:
    shape = shape_at(parse_path("/lifecycle/stage"), names)
    return shape.values if shape else ()


def _is_field(fact: str, names: Names) -> bool:
    try:
        return shape_at(parse_path(fact), names) is not None
    except Misfit:
        return False


def _of_profiles(pack: Pack, documents: Mapping[str, Document], names: Names) -> Iterator[Problem]:
    for name, profile in pack.profiles.items():
        for number, field in enumerate(profile.fields):
            path = FieldPath(None, tuple(field.removeprefix("/").split("/")))
            if shape_at(path, names) is None:
                root = documents[f"profiles/{name}"].root
                yield problem_at(root, ("fields", number), "no-such-field", path=field)


def _of_bases(cases: PackCases, documents: Mapping[str, Document]) -> Iterator[Problem]:
    for section, named in (("rules", cases.rules), ("scopes", cases.scopes)):
        for name, ones in named.items():
            for number, case in enumerate(ones):
                if case.base not in cases.bases:
                    root = documents[f"{section}/{name}"].root
                    steps = ("cases", number, "base")
                    known = ", ".join(sorted(cases.bases))
                    yield problem_at(root, steps, "no-such-base", name=case.base, known=known)
