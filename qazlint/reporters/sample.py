"""A piece of a manifest as YAML, the deciding line marked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from qazlint.model.document import escaped
from qazlint.model.named import NamedTuple
from qazlint.reporters.naming import number_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from qazlint.model.document import Atom, Plain

_PLAIN: Final = re.compile(r"[^\W\d_][\w./ ()-]*[\w)]|[^\W\d_]|\d{4}-\d\d-\d\d")
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_MOST_ITEMS: Final = 4


class Line(NamedTuple):
    """One line of YAML, and whether the value on it decided."""

    text: str
    decides: bool


def lines(manifest: Plain, at: str | None) -> tuple[Line, ...]:
    """
    The manifest in block style; a list of more than four entries ends in an ellipsis.

    `at` is the pointer that decided. Where nothing stands there, the nearest section around it is
    marked. Total.
    """
    return tuple(_marked(list(_block(manifest, "", 0)), at))


def _marked(written: list[tuple[str, str]], at: str | None) -> Iterator[Line]:
    around = [pointer for _, pointer in written if f"{at}/".startswith(f"{pointer}/")]
    deciding = max(around, key=len) if at is not None and around else None
    for text, pointer in written:
        decides = pointer == deciding
        deciding = None if decides else deciding
        yield Line(text, decides)


def _block(value: Plain, at: str, depth: int) -> Iterator[tuple[str, str]]:
    """Lines with the pointers of what they begin."""
    pad = "  " * depth
    match value:
        case dict():
            for key, part in value.items():
                yield from _member(f"{pad}{key}:", part, f"{at}/{escaped(key)}", depth)
        case list():
            for number, item in enumerate(value[:_MOST_ITEMS]):
                yield from _item(item, f"{at}/{number}", depth)
            if len(value) > _MOST_ITEMS:
                yield f"{pad}# …", at
        case _:
            yield f"{pad}{_scalar(value)}", at


def _member(head: str, part: Plain, at: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(part, dict | list) and part and not _is_short(part):
        yield head, at
        yield from _block(part, at, depth + 1)
    else:
        yield f"{head} {_flow(part)}", at


def _item(item: Plain, at: str, depth: int) -> Iterator[tuple[str, str]]:
    pad = "  " * depth
    if not isinstance(item, dict | list) or not item:
        yield f"{pad}- {_flow(item)}", at
        return
    first, *others = _block(item, at, depth + 1)
    yield f"{pad}- {first[0].lstrip()}", first[1]
    yield from others


def _is_short(part: Plain) -> bool:
    """A list of words stands on one line."""
    return isinstance(part, list) and not any(isinstance(one, dict | list) for one in part)


def _flow(part: Plain) -> str:
    match part:
        case dict():
            return "{}"
        case list():
            return f"[{', '.join(_flow(one) for one in part)}]"
        case _:
            return _scalar(part)


def _scalar(value: Atom) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            safe = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
            return value if safe else json.dumps(value, ensure_ascii=False)
        case _:
            return _number(value)


def _number(value: Decimal | int) -> str:
    return number_name(value)
