from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from tests.assessment.tiny import assessed, tiny_library
from tests.json_schema import violations

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.result import result_of
from kakehashi.assessment.result_records import AssessmentResult

SCHEMA = AssessmentResult.model_json_schema()
COMMITTED = Path(__file__).parents[2] / "schemas" / "assessment.schema.json"


@pytest.fixture(scope="module")
def result(decided: Assessment) -> dict[str, Any]:
    return json.loads(result_of(decided).model_dump_json())


def test_the_result_is_valid_against_its_record_and_its_schema(result: dict[str, Any]):
    assert result == json.loads(AssessmentResult.model_validate(result).model_dump_json())
    assert violations(result, SCHEMA, SCHEMA) == []


def test_the_result_is_valid_against_the_committed_schema(result: dict[str, Any]):
    schema = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert violations(result, schema, schema) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r.pop("date"),
        lambda r: r.update(extra=1),
        lambda r: r.update(schema_version="2.0"),
        lambda r: r["frameworks"][0]["provisions"][0].update(status="gap"),
        lambda r: r["frameworks"][0]["provisions"][0].update(proofs=[{"text": "because"}]),
        lambda r: r["practices"][0].update(candidates=None),
        lambda r: r["documents"][0].update(pages="3"),
    ],
    ids=["missing", "extra", "version", "status", "proof", "null", "type"],
)
def test_a_spoilt_result_is_invalid(spoil, result: dict[str, Any]):
    spoilt = deepcopy(result)
    spoil(spoilt)
    assert violations(spoilt, SCHEMA, SCHEMA)


def test_the_result_says_of_every_provision_what_the_assessment_says(
    decided: Assessment, result: dict[str, Any]
):
    written = {p["id"]: p for f in result["frameworks"] for p in f["provisions"]}
    assert set(decided.statuses) == set(written)
    for ref, status in decided.statuses.items():
        entry = written[ref]
        assert (status.value, status.vacuous, list(status.undecided)) == (
            entry["status"],
            entry["uses_not_applicable"],
            entry["undecided"],
        )
        assert status.confirmed == (entry["certainty"] == "confirmed") == bool(entry["proofs"])


def test_quotes_in_the_result_are_at_their_offsets(decided: Assessment, result: dict[str, Any]):
    texts = {document.name: document.text for document in decided.documents}
    quotes = [candidate for practice in result["practices"] for candidate in practice["candidates"]]
    assert len(quotes) > 100
    for quote in quotes:
        assert quote["quote"] == texts[quote["document"]][quote["start"] : quote["end"]]


def test_both_of_two_opposite_decisions_are_in_the_result():
    result = result_of(assessed(tiny_library("1 equal-to A"), "A in place", "A not in place"))
    assert [d.verdict for d in result.practices[0].decisions] == ["in place", "not in place"]
    provision = result.frameworks[0].provisions[0]
    assert (
        provision.status,
        provision.certainty,
        len(provision.proofs),
    ) == ("contradicted", "confirmed", 2)
