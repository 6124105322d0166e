"""The JSON report: its schema, its digest, and that it is all there."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import rfc8785

from qazlint.model.verdict import Verdict
from qazlint.reporters import json_report
from qazlint.workspace import schema_text
from tests.reporters.sample import MANIFEST, report, rich

if TYPE_CHECKING:
    from collections.abc import Callable

    from qazlint.model.report import Report

SCHEMA = json.loads(schema_text("report"))


def _content(shown: Report) -> Any:
    return json.loads(json_report.render(shown))


def test_the_whole_report(golden: Callable[[str, str], None]) -> None:
    golden("report.json", json_report.render(rich()))


@pytest.mark.parametrize(
    "shown", [rich(), report(), report("system: {id: a}\n"), report("owner: {kind: nobody}\n")]
)
def test_it_fits_its_schema(shown: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(
        SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    assert [error.message for error in validator.iter_errors(_content(shown))] == []


def test_the_schema_is_closed() -> None:
    """A member that nobody described cannot slip in."""
    open_objects = [part for part in _objects(SCHEMA) if "additionalProperties" not in part]

    assert open_objects == []


def _objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [one for part in value for one in _objects(part)]
    if not isinstance(value, dict):
        return []
    inner = [one for part in value.values() for one in _objects(part)]
    return [value, *inner] if value.get("type") == "object" else inner


def test_the_digest_can_be_made_again_by_anybody() -> None:
    content = _content(rich())
    digest = content.pop("digest")
    del content["run"]

    assert digest == hashlib.sha256(rfc8785.dumps(content)).hexdigest()


def test_the_digest_does_not_know_when_the_report_was_made() -> None:
    today, tomorrow = (_content(report(MANIFEST, today=dt.date(2026, 11, day))) for day in (23, 24))

    assert today["digest"] == tomorrow["digest"]
    assert today["run"]["notice"] is None
    assert tomorrow["run"]["notice"]["id"] == "notice.other-day"


def test_the_digest_knows_the_verdicts() -> None:
    other = MANIFEST.replace("retention_years: 2", "retention_years: 3")

    assert _content(report(MANIFEST))["digest"] != _content(report(other))["digest"]


def test_every_finding_is_there_with_passes_and_reasons() -> None:
    shown = rich()
    [assessment] = _content(shown)["assessments"]

    assert [one["rule"] for one in assessment["findings"]] == [rule.id for rule in shown.pack.rules]
    assert {one["verdict"] for one in assessment["findings"]} == {
        verdict.value for verdict in Verdict
    }
    assert sum(assessment["counts"].values()) == len(shown.pack.rules)


def test_an_act_bears_its_title_of_the_day() -> None:
    [assessment] = _content(rich())["assessments"]
    finding = next(one for one in assessment["findings"] if one["rule"] == "HST-002")

    assert finding["law"][0]["title"]["en"] == "Later title"


def test_all_codes_are_named() -> None:
    assert _content(rich())["exit"] == {
        "code": 2,
        "codes": [
            {"code": 2, "name": "unusable"},
            {"code": 1, "name": "failed"},
            {"code": 4, "name": "unknown"},
        ],
    }


def test_the_text_is_laid_out_for_people_and_diffs() -> None:
    text = json_report.render(rich())

    assert text.startswith('{\n  "schema": "qazlint-report/1",\n')
    assert text.endswith("\n}\n")
    assert "Қолөнер тізілімі" in text
