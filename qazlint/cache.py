"""
What was made before, kept for the person and used only while nothing it was made of has changed.

Sources are known by size, inode and times, as git's index knows them: 0.5 ms for the files of a
pack, where reading and hashing them takes 7. An edit moves at least the time of change, which no
program can set back. Only one within the tick of the clock in which a file was last touched would
not show, so nothing is kept of sources that changed a moment ago.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

from qazlint import __version__
from qazlint.model.canonical import octets_digest
from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SETTLED_NS: Final = 2_000_000_000
_MOST_ENTRIES: Final = 8
_SUFFIXES: Final = (".yaml", ".json", ".py")


class Sources(NamedTuple):
    """Files as they stood at a moment: what names an entry of the cache."""

    key: str
    are_settled: bool
    """Whether the last change lies back far enough that the next one is certain to show."""


def sources(*folders: str) -> Sources:
    """The files in these folders, at any depth, by their standing. Raises OSError."""
    now = time.time_ns()
    rows, newest = [], 0
    for folder in folders:
        for file in _files(folder):
            found = os.stat(file)
            rows.append((file, found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns))
            newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
    spelled = f"{__version__}\n{sorted(rows)}"
    return Sources(octets_digest(spelled.encode())[:32], now - newest > _SETTLED_NS)


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith(_SUFFIXES):
            yield entry.path


def kept(name: str) -> bytes | None:
    """An entry of the cache, None where there is none that can be read."""
    try:
        with open(os.path.join(cache_folder(), name), "rb") as stream:
            return stream.read()
    except OSError:
        return None


def keep(files: Mapping[str, bytes]) -> None:
    """Write entries, each whole or not at all; a cache that cannot be written is no problem."""
    folder = cache_folder()
    try:
        os.makedirs(folder, exist_ok=True)
        for name, data in files.items():
            scratch = os.path.join(folder, f".{name}.{os.getpid()}")
            with open(scratch, "wb") as stream:
                stream.write(data)
            os.replace(scratch, os.path.join(folder, name))
        _forget_old(folder)
    except OSError:
        return


def _forget_old(folder: str) -> None:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns)
    for entry in entries[:-_MOST_ENTRIES]:
        os.unlink(entry.path)


def cache_folder() -> str:
    """Where the person's caches are kept (XDG base directories)."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return os.path.join(base or os.path.expanduser("~/.cache"), "qazlint")
