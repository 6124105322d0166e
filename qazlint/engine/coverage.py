"""Whether every provision of an act is looked after, by rules that cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.engine.remark import Remark
from qazlint.model.coverage import Care, Chart, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.coverage import Charted, Coverage, Entry
    from qazlint.model.law import ActId, Citation
    from qazlint.model.pack import Pack

_RANGE = ".."
_OWNER = "coverage.yaml"


def care(entry: Entry, pack: Pack) -> Care:
    """How a provision is looked after; a scope works by itself, as a rule does. Total."""
    manual = {rule.id for rule in pack.rules if rule.is_manual}
    rules = (*entry.rules, *entry.met_by)
    if entry.scopes or any(rule not in manual for rule in rules):
        return Care.AUTOMATED
    return Care.MANUAL if rules else Care.OUT_OF_SCOPE


def charts(coverage: Coverage, pack: Pack) -> tuple[Chart, ...]:
    """Every act of a coverage with how each of its provisions is looked after. Total."""
    return tuple(
        Chart(act, tuple(Row(entry, care(entry, pack)) for entry in charted.entries))
        for act, charted in coverage.acts.items()
    )


def gaps(coverage: Coverage | None, pack: Pack) -> tuple[Remark, ...]:
    """
    What a coverage hides or claims falsely.

    A provision that must be there and is not, one told twice, one without rule or reason; a rule or
    scope said to look after a provision that it does not cite; a rule whose operative provision
    does not name it. A pack without a coverage is told so, and is no worse for it. Total for
    ranges of numbers.
    """
    if coverage is None or not coverage.acts:
        return (Remark(_OWNER, "coverage-absent", {}, is_error=False),)
    remarks: list[Remark] = []
    for act, charted in coverage.acts.items():
        remarks += _of_listing(act, charted)
        for entry in charted.entries:
            remarks += _of_entry(act, entry, pack)
    return (*remarks, *_forgotten(coverage, pack))


def _of_listing(act: ActId, charted: Charted) -> Iterator[Remark]:
    told = [entry.provision for entry in charted.entries]
    wanted = [one for spelled in charted.provisions for one in _numbers(spelled)]
    for provision in wanted:
        if provision not in told:
            yield Remark(
                _OWNER, "coverage-missing", {"act": act, "provision": provision}, is_error=True
            )
    for provision in dict.fromkeys(told):
        if provision not in wanted:
            yield Remark(
                _OWNER, "coverage-unlisted", {"act": act, "provision": provision}, is_error=True
            )
        if told.count(provision) > 1:
            yield Remark(
                _OWNER, "coverage-twice", {"act": act, "provision": provision}, is_error=True
            )


def _numbers(spelled: str) -> list[str]:
    first, dots, last = spelled.partition(_RANGE)
    return [str(number) for number in range(int(first), int(last) + 1)] if dots else [spelled]


def _of_entry(act: ActId, entry: Entry, pack: Pack) -> Iterator[Remark]:
    laws: dict[str, tuple[Citation, ...]] = {rule.id: rule.law for rule in pack.rules}
    laws |= {name: scope.law for name, scope in pack.scopes.items()}
    for name in (*entry.rules, *entry.scopes):
        if not any(_is_cited(act, entry, citation) for citation in laws[name]):
            arguments = {"act": act, "provision": entry.provision, "name": name}
            yield Remark(_OWNER, "coverage-uncited", arguments, is_error=True)
    if care(entry, pack) is Care.OUT_OF_SCOPE and entry.because is None:
        yield Remark(
            _OWNER,
            "coverage-unreasoned",
            {"act": act, "provision": entry.provision},
            is_error=True,
        )


def _is_cited(act: ActId, entry: Entry, citation: Citation) -> bool:
    number = entry.provision
    return citation.act == act and number in {citation.provision, citation.article}


def _forgotten(coverage: Coverage, pack: Pack) -> Iterator[Remark]:
    """Rules whose operative provision is charted, and leaves them out."""
    for rule in pack.rules:
        first = rule.law[0]
        charted = coverage.acts.get(first.act)
        named = charted.entries if charted else ()
        here = [entry for entry in named if _is_cited(first.act, entry, first)]
        if charted and not any(rule.id in (*one.rules, *one.met_by) for one in here):
            arguments = {"act": first.act, "provision": first.provision, "name": rule.id}
            yield Remark(_OWNER, "coverage-forgets", arguments, is_error=True)


def uncharted(coverage: Coverage, pack: Pack) -> tuple[Remark, ...]:
    """Acts that rules rest on, and whose provisions nobody has listed: a warning each. Total."""
    acts = dict.fromkeys(rule.law[0].act for rule in pack.rules)
    return tuple(
        Remark(_OWNER, "coverage-uncharted", {"act": act}, is_error=False)
        for act in acts
        if act not in coverage.acts
    )
