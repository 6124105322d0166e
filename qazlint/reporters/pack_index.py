"""The rules of a pack as a page that stands beside them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from qazlint.model.verdict import Force
from qazlint.reporters.citation import short_provision
from qazlint.reporters.message import on_one_line

if TYPE_CHECKING:
    from qazlint.model.law import Citation
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Rule

_HEAD = """\
# The rules of {id} {version}

Generated from the rule files; run `make generate` after a change. How a rule is written stands in
[CONTRIBUTING.md](../CONTRIBUTING.md), how one is explained in `qazlint explain ID`.

Force: **binding** fails a run, **directive** warns, **advice** notes. {counts}.
"""


_TABLE = """\
## {domain}

| rule | force | since | law | requirement |
|---|---|---|---|---|"""


def render(pack: Pack, texts: PackTexts) -> str:
    """A table for each domain: id, force, since when, law, title; in English, as the code is."""
    parts = [_HEAD.format(id=pack.id, version=pack.version, counts=_counts(pack))]
    for domain, rules in groupby(sorted(pack.rules, key=_order), key=lambda rule: rule.domain):
        parts.append(_TABLE.format(domain=domain))
        parts += [_row(rule, pack, texts) for rule in rules]
        parts.append("")
    return "\n".join(parts)


def _order(rule: Rule) -> tuple[str, str]:
    return rule.domain, rule.id


def _counts(pack: Pack) -> str:
    named = ((force.value, sum(rule.force is force for rule in pack.rules)) for force in Force)
    return ", ".join(f"{count} {force}" for force, count in named if count)


def _row(rule: Rule, pack: Pack, texts: PackTexts) -> str:
    title = on_one_line(texts.rules[rule.id].title.en).replace("|", "\\|")
    law = "; ".join(_law(citation, pack) for citation in rule.law)
    until = f" to {rule.in_force.until}" if rule.in_force.until else ""
    since = f"{rule.in_force.start}{until}"
    cells = (f"[{rule.id}]({rule.domain}/{rule.id}.yaml)", rule.force.value, since, law, title)
    return f"| {' | '.join(cells)} |"


def _law(citation: Citation, pack: Pack) -> str:
    return f"{pack.acts[citation.act].short.en}, {short_provision(citation).en}"
