"""What a scalar says by the core schema of YAML 1.2 (10.3), where `no`, `on`, dates are text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qazlint.parsing.number import NotNumber, number

if TYPE_CHECKING:
    from qazlint.model.document import Atom

NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
CORE: Final = "tag:yaml.org,2002:"
"""What libyaml puts for the `!!` of a tag."""

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(NULLS),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMERIC: Final = frozenset("-+.0123456789")


def resolved(text: str) -> Atom | NotNumber:
    """What a plain scalar without a tag says. Total."""
    if text[:1] not in _NUMERIC:
        return _WORDS.get(text, text)
    value = number(text)
    return text if value is None else value


def suits(tag: str, value: Atom | NotNumber) -> bool:
    """Whether a value is of the kind that a tag of the core schema names. Total."""
    match value:
        case NotNumber():
            return tag in {f"{CORE}int", f"{CORE}float"}
        case None:
            return tag == f"{CORE}null"
        case bool():
            return tag == f"{CORE}bool"
        case int():
            return tag in {f"{CORE}int", f"{CORE}float"}
        case str():
            return False  # texts need no resolving
        case _:
            return tag == f"{CORE}float"
