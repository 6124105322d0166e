"""
Where the time of a file goes, inside one process; prints JSON.

    python benchmarks/inside.py MANIFEST

The best of many rounds, in milliseconds: parse (bytes to nodes), fit (the schema), judge (every
rule, three-valued, with evidence and passes).
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from qazlint.engine.assessment import Terms, assess
from qazlint.parsing.document import parse_document
from qazlint.parsing.fitting import fits
from qazlint.workspace import load_pack

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 40


def main(file: str) -> None:
    """Measure one manifest."""
    gc.set_threshold(100_000, 50, 100)  # as the tool does
    pack, data = load_pack().pack, Path(file).read_bytes()
    document, problems = parse_document(data, file=file)
    assert document is not None
    assert not problems
    terms = Terms(dt.date(2026, 11, 23))
    took = {
        "parse": best(lambda: parse_document(data, file=file)),
        "fit": best(lambda: fits(document.root, pack.shape)),
        "judge": best(lambda: assess(pack, document, terms=terms)),
    }
    print(json.dumps({"rules": len(pack.rules), "bytes": len(data), **took}))


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of the rounds."""
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return round(min(took) * 1000, 3)


if __name__ == "__main__":
    main(sys.argv[1])
