"""From a penalty file to a penalty."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from qazlint.model.condition import ParameterName
from qazlint.model.law import Fine, Offender, Penalty
from qazlint.model.texts import Texts
from qazlint.parsing.rule import parse_citations

if TYPE_CHECKING:
    from collections.abc import Mapping


def parse_penalty(data: Mapping[str, Any]) -> Penalty:
    """The penalty in a file that fits its schema. Raises Misfit when it cites no provision."""
    return Penalty(
        title=Texts(**data["title"]),
        law=parse_citations(data["law"], ("law",)),
        unit=ParameterName(data["unit"]),
        fines=tuple(sorted(_fine(one) for one in data["fines"])),
        also=Texts(**data["also"]) if "also" in data else None,
    )


def _fine(data: Mapping[str, Any]) -> Fine:
    multiples = {one: data[one.value] for one in Offender if one.value in data}
    return Fine(dt.date.fromisoformat(data["from"]), multiples)
