"""The digest of content: SHA-256 of its canonical form (RFC 8785)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from qazlint.model.document import Plain

_INEXACT: Final = 2**53
_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"


def content_digest(content: Plain) -> str:
    """SHA-256 (hex) of the canonical form (RFC 8785) of a JSON value. Total for finite numbers."""
    return octets_digest(_canonical(content))


def octets_digest(octets: bytes) -> str:
    """
    SHA-256 (hex) of bytes. Total.

    By Python's own implementation, as the standard library does where a start counts (random.py):
    hashlib loads OpenSSL, which takes 3 ms; a manifest is digested in less than 0.1 ms either way.
    """
    try:
        from _sha2 import sha256  # since Python 3.12
    except ImportError:
        from _sha256 import sha256
    digest: str = sha256(octets).hexdigest()
    return digest


def _canonical(content: Plain) -> bytes:
    """
    The canonical form, by the encoder of Python where it writes the same.

    It is written in C: a report of 3 MB takes 40 ms with the check, where rfc8785 takes 250. Only
    keys that sort by their UTF-16 code units and numbers that are no small integers need more.
    """
    if _is_usual(content):
        import json

        spelled = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        with suppress(UnicodeEncodeError):  # a lone surrogate, which rfc8785 refuses in its words
            return spelled.encode()
    import rfc8785

    return rfc8785.dumps(_json(content))


def _is_usual(value: Plain) -> bool:
    """Whether all keys are ASCII, and all numbers integers that a double holds exactly."""
    match value:
        case str() | bool() | None:
            return True
        case dict():
            keys, parts = value.keys(), value.values()
            return all(map(str.isascii, keys)) and all(map(_is_usual, parts))
        case list():
            return all(map(_is_usual, value))
        case int():
            return abs(value) < _INEXACT
        case _:
            return False


def _json(value: Plain) -> _Json:
    match value:
        case dict():
            return {key: _json(part) for key, part in value.items()}
        case list():
            return [_json(part) for part in value]
        case str() | int() | bool() | None:
            return value
        case _:
            # RFC 8785, section 3.2.2.3: numbers are IEEE 754 doubles in canonical form.
            return float(value)
