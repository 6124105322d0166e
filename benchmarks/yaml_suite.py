"""
Measures the reading of YAML against the public YAML test suite.

    python benchmarks/yaml_suite.py FOLDER

FOLDER holds the suite's `src/*.yaml` (github.com/yaml/yaml-test-suite), which is not part of this
project. A refusal counts as positioned when each of its problems names a line inside the case.
Ends with 1 when a value is wrong, a refusal has no place, or anything is raised.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qazlint.model.document import plain
from qazlint.model.named import NamedTuple
from qazlint.parsing.document import parse_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.document import Plain
    from qazlint.model.problem import Problem

_INHERITED = ("name", "yaml", "json")
_MARKERS = (("␣", " "), ("←", "\r"), ("⇔", "\ufeff"), ("↵", ""))
_NEVER = ("wrong value", "refused without a place", "raised")


class _Case(NamedTuple):
    """One text of the suite."""

    name: str
    text: str
    must_fail: bool
    values: list[Plain] | None
    """One for each document; None where the suite gives no JSON."""


def main(folder: Path) -> int:
    """Measure and print; the exit code."""
    seen: defaultdict[str, list[str]] = defaultdict(list)
    for case in _cases(folder):
        outcome, detail = _outcome(case)
        seen[outcome].append(f"{case.name} ({detail})" if detail else case.name)
    if not seen:
        print(f"{folder} holds no case; give the suite's src folder")
        return 1
    for outcome, names in sorted(seen.items()):
        print(f"{len(names):4}  {outcome}")
    for outcome in sorted(set(seen) - {"right value", "must fail, refused with a place"}):
        _print_names(outcome, seen[outcome])
    return 1 if any(outcome in seen for outcome in _NEVER) else 0


def _print_names(outcome: str, names: list[str]) -> None:
    print(f"\n{outcome}:")
    by_detail = Counter(name.partition(" (")[2].rstrip(")") for name in names)
    for detail, count in sorted(by_detail.items()):
        which = [name.partition(" (")[0] for name in names if f"({detail})" in name or not detail]
        print(f"  {count:3} {detail}: {', '.join(which)}")


def _cases(folder: Path) -> Iterator[_Case]:
    for path in sorted(folder.glob("*.yaml")):
        tests = _suite_file(path)
        if tests[0].get("skip"):
            continue
        before: dict[str, Any] = {}
        for number, test in enumerate(tests):
            inherited = {key: before[key] for key in _INHERITED if key in before}
            before = {**inherited, **test}
            name = f"{path.stem}/{number:02}" if len(tests) > 1 else path.stem
            yield _Case(name, _unescaped(before["yaml"]), "fail" in test, _values(before))


def _suite_file(path: Path) -> list[dict[str, Any]]:
    document, problems = parse_document(path.read_bytes(), file=path.name)
    if document is None:
        sys.exit(f"{path}: {problems}")
    value: Any = plain(document.root)
    return value  # type: ignore[no-any-return]  # the suite's own shape, a list of mappings


def _unescaped(text: str) -> str:
    for marker, meaning in _MARKERS:
        text = text.replace(marker, meaning)
    return re.sub("∎\n\\Z", "", re.sub("—*»", "\t", text))


def _values(test: dict[str, Any]) -> list[Plain] | None:
    text = test.get("json")
    if text is None:
        return None
    values, at = [], 0
    text = _unescaped(text).strip()
    while at < len(text):
        try:
            value, at = JSONDecoder(parse_float=Decimal).raw_decode(text, at)
        except JSONDecodeError:
            return None
        values.append(value)
        at += len(text[at:]) - len(text[at:].lstrip())
    return values


def _outcome(case: _Case) -> tuple[str, str]:
    """What became of a case, and why it was refused."""
    data = case.text.encode()
    try:
        document, problems = parse_document(data, file="case.yaml")
    except Exception as error:  # noqa: BLE001 - that nothing is raised is what is measured
        return "raised", repr(error)
    if problems:
        return _refusal(case, problems)
    if case.must_fail:
        return "must fail, accepted", ""
    if case.values is None:
        return "accepted, the suite gives no value", ""
    value = None if document is None else plain(document.root)
    if len(case.values) == 1 and _equal(value, case.values[0]):
        return "right value", ""
    return "wrong value", f"{value!r} instead of {case.values!r}"


def _refusal(case: _Case, problems: tuple[Problem, ...]) -> tuple[str, str]:
    lines = case.text.count("\n") + 1
    if not all(1 <= problem.place.line <= lines for problem in problems):
        return "refused without a place", problems[0].code
    if case.must_fail:
        return "must fail, refused with a place", problems[0].code
    return "valid, refused with a place", problems[0].code


def _equal(one: Plain, other: Plain) -> bool:
    """Equal, where true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_equal, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
