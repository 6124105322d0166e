"""Examples of a rule: what a manifest says where it is met, and where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from qazlint.model.document import Plain, Pointer
    from qazlint.model.verdict import Verdict


class Example(NamedTuple):
    """A manifest, cut down to the fields that a rule reads."""

    verdict: Verdict
    as_of: dt.date
    manifest: Plain
    at: Pointer | None
    """The place that decided, in a failing one."""


def cut_down(value: Plain, paths: Iterable[str]) -> Plain:
    """
    The parts of a value that the paths (with * for list items) lead to.

    A path to a list or a section that no longer path goes into keeps none of its parts: that it is
    there, or empty, is all that was read. Total.
    """
    steps = {tuple(path.split("/")[1:]) for path in paths}
    return _kept(value, {one for one in steps if one})


def _kept(value: Plain, steps: set[tuple[str, ...]]) -> Plain:
    if not steps:
        return value
    match value:
        case dict():
            return {
                key: _kept(part, _beneath(key, steps))
                for key, part in value.items()
                if any(one[0] == key for one in steps)
            }
        case list():
            return [_kept(item, _beneath("*", steps)) for item in value]
        case _:
            return value


def _beneath(step: str, steps: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {one[1:] for one in steps if one[0] == step and len(one) > 1}
