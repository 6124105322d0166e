"""Problems: files, or parts of them, that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qazlint.model.document import Place


class Problem(NamedTuple):
    """
    A file, or a part of one, that cannot be used.

    The code names an entry of errors.PROBLEMS; the arguments fill its sentences. A problem is a
    value: the rest of the input is still assessed, and the exit code is 2.
    """

    place: Place
    code: str
    arguments: Mapping[str, str] = {}
