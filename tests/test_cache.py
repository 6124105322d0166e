"""The cache of a person: an edit is always seen, and nothing in it can do harm."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from qazlint import cache


@pytest.fixture(autouse=True)
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rules"
    (made / "inner").mkdir(parents=True)
    (made / "inner" / "one.yaml").write_text("a: 1\n", encoding="utf-8")
    return made


def test_sources_left_alone_keep_their_key(folder: Path) -> None:
    assert cache.sources(str(folder)) == cache.sources(str(folder))


def test_an_edit_of_the_same_length_with_the_old_time_is_seen(folder: Path) -> None:
    """Size and time of writing alone could be the same: an editor or git may restore the time."""
    file = folder / "inner" / "one.yaml"
    before, key = file.stat(), cache.sources(str(folder)).key
    file.write_text("a: 2\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert cache.sources(str(folder)).key != key


def test_a_new_file_and_a_lost_one_are_seen(folder: Path) -> None:
    first = cache.sources(str(folder)).key
    more = folder / "two.yaml"
    more.write_text("b: 1\n", encoding="utf-8")
    second = cache.sources(str(folder)).key
    more.unlink()
    (folder / "inner" / "one.yaml").rename(folder / "one.yaml")

    assert len({first, second, cache.sources(str(folder)).key}) == 3


def test_what_python_writes_beside_its_code_is_no_source(folder: Path) -> None:
    key = cache.sources(str(folder)).key
    (folder / "code.cpython-311.pyc").write_bytes(b"compiled")

    assert cache.sources(str(folder)).key == key


def test_sources_that_changed_a_moment_ago_are_not_settled(folder: Path) -> None:
    """The next edit might fall within the same tick of the clock."""
    assert not cache.sources(str(folder)).are_settled
    assert cache.sources(str(Path(json.__file__).parent)).are_settled


def test_what_is_kept_is_read_back(person: Path) -> None:
    cache.keep({"pack-a.json": b"{}"})

    assert cache.kept("pack-a.json") == b"{}"
    assert cache.kept("pack-b.json") is None
    assert [file.name for file in (person / "qazlint").iterdir()] == ["pack-a.json"]


def test_old_entries_go(person: Path) -> None:
    for number in range(12):
        cache.keep({f"pack-{number}.json": b"{}"})

    assert len(list((person / "qazlint").iterdir())) == 8
    assert cache.kept("pack-11.json") == b"{}"


def test_a_cache_that_cannot_be_written_is_no_problem(person: Path) -> None:
    person.write_text("a file where the folder should be", encoding="utf-8")
    cache.keep({"pack-a.json": b"{}"})

    assert cache.kept("pack-a.json") is None
