"""What should be put right in a pack that loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Remark(NamedTuple):
    """Something to put right in a pack; one that is no error is a warning."""

    owner: str
    code: str
    arguments: Mapping[str, str]
    is_error: bool
