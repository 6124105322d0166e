"""The coverage of a pack for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qazlint.model.coverage import Care
from qazlint.reporters.json_words import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qazlint.model.coverage import Chart, Row
    from qazlint.model.document import Plain
    from qazlint.model.pack import Pack


def render(charts: Sequence[Chart], pack: Pack) -> str:
    """Every act with its counts and its provisions, in three languages. Total."""
    identity = {"id": pack.id, "version": pack.version}
    whole = {"pack": identity, "acts": [_act(one) for one in charts]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _act(chart: Chart) -> Plain:
    counts: dict[str, Plain] = {
        care.value: sum(row.care is care for row in chart.rows) for care in Care
    }
    return {"act": chart.act, "counts": counts, "provisions": [_row(row) for row in chart.rows]}


def _row(row: Row) -> Plain:
    entry = row.entry
    return {
        "provision": entry.provision,
        "is_clause": entry.is_clause,
        "heading": texts(entry.heading),
        "care": row.care.value,
        "rules": list(entry.rules),
        "met_by": list(entry.met_by),
        "scopes": list(entry.scopes),
        "duties": list(entry.duties),
        "because": texts(entry.because) if entry.because else None,
    }
