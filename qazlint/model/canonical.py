"""The digest of content: SHA-256 of its canonical form (RFC 8785)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from qazlint.model.document import Plain

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"


def content_digest(content: Plain) -> str:
    """SHA-256 (hex) of the canonical form (RFC 8785) of a JSON value. Total for finite numbers."""
    import rfc8785

    return octets_digest(rfc8785.dumps(_json(content)))


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
