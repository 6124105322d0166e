"""One manifest against every rule of a pack."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qazlint.engine.digest import approval_digest
from qazlint.engine.judgement import STAGE, Dossier, judge
from qazlint.engine.question import questions
from qazlint.engine.sight import look
from qazlint.engine.worth import Memory
from qazlint.model.condition import FieldPath, ProfileName
from qazlint.model.document import (
    Document,
    MappingNode,
    Member,
    Node,
    Place,
    ScalarNode,
    UnusableNode,
)
from qazlint.model.evidence import EVIDENCE
from qazlint.model.named import NamedTuple
from qazlint.model.report import Assessment, Excerpt, Finding
from qazlint.model.texts import Texts
from qazlint.model.verdict import Force, Reason, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from qazlint.model.pack import Pack


class Terms(NamedTuple):
    """On what terms manifests are judged."""

    as_of: dt.date
    fail_on: Force = Force.BINDING
    manifest_only: bool = False
    assumed_stage: str | None = None


def assess(
    pack: Pack,
    manifest: Document,
    *,
    terms: Terms,
    lines: Mapping[str, tuple[str, ...]] | None = None,
    beside: Mapping[str, Node] | None = None,
) -> Assessment:
    """
    Exactly one finding for each rule of the pack, passes too. Total.

    `lines` are the lines of the files, for excerpts; `beside` holds evidence by name (repository,
    history, words, texts), and what it does not hold was not inspected.
    """
    root = dossier_root(manifest.root, beside or {}, assumed_stage=terms.assumed_stage)
    dossier = Dossier(
        root=root,
        as_of=terms.as_of,
        fail_on=terms.fail_on,
        evidence_waived=terms.manifest_only,
        digest_of=digests_of(root, pack),
        memory=Memory(),
    )
    findings = tuple(with_excerpt(judge(rule, dossier, pack), lines or {}) for rule in pack.rules)
    return Assessment(
        file=manifest.file,
        sha256=manifest.sha256,
        system_id=_text(root, "system", "id"),
        system_name=_name(root),
        findings=findings,
        questions=questions(findings, pack),
    )


def dossier_root(
    root: Node, beside: Mapping[str, Node], *, assumed_stage: str | None = None
) -> MappingNode:
    """The manifest with the evidence beside it; a root that is no section is one unusable."""
    place = Place(root.place.file, 1, 1, 1, 1)
    base = root if isinstance(root, MappingNode) else MappingNode({}, root.place)
    members = dict(base.members)
    for name in EVIDENCE:
        node = beside.get(name, UnusableNode(Reason.NOT_INSPECTED, place))
        members[name] = Member(node.place, node)
    whole = base._replace(members=members)
    if assumed_stage is None:
        return whole
    steps = tuple(STAGE.split("/")[1:])
    return _planted(whole, steps, ScalarNode(assumed_stage, base.place))


def _planted(root: MappingNode, steps: tuple[str, ...], node: ScalarNode) -> MappingNode:
    """The same section with one value put in, or replaced, at the end of the steps."""
    step, *rest = steps
    written = root.members.get(step)
    if rest:
        inner = written.node if written and isinstance(written.node, MappingNode) else None
        section = inner or MappingNode({}, root.place)
        member = Member(section.place, _planted(section, tuple(rest), node))
    else:
        place = written.node.place if written else root.place
        member = Member(place, node._replace(place=place))
    return root._replace(members={**root.members, step: member})


def with_excerpt(finding: Finding, lines: Mapping[str, tuple[str, ...]]) -> Finding:
    """A finding that a reader must see the place of, with its line and the one before. Total."""
    if finding.verdict is not Verdict.FAIL and finding.verdict is not Verdict.UNKNOWN:
        return finding
    place = finding.place
    own = lines.get(place.file, ())
    if not 0 < place.line <= len(own):
        return finding
    first = max(1, place.line - 1)
    shown = tuple((number, own[number - 1]) for number in range(first, place.line + 1))
    return finding._replace(excerpt=Excerpt(place, shown))


def digests_of(root: MappingNode, pack: Pack) -> Callable[[str], str | Reason]:
    """From the name of a profile to the digest of a manifest by it, each made once."""

    @cache
    def digest(profile: str) -> str | Reason:
        return approval_digest(profile, pack.profiles[ProfileName(profile)], root)

    return digest


def _text(root: MappingNode, *steps: str) -> str:
    node = look(FieldPath(None, steps), root, ()).node
    return node.value if isinstance(node, ScalarNode) and isinstance(node.value, str) else ""


def _name(root: MappingNode) -> Texts | None:
    """The name of the system; a language that the manifest does not state borrows another."""
    kk, ru, en = (_text(root, "system", "name", language) for language in ("kk", "ru", "en"))
    stated = kk or ru or en
    return Texts(kk or ru or en, ru or kk or en, en or ru or kk) if stated else None
