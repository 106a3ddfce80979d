"""Incidents over the API: confidentiality, revisions, bad values, and nothing secret in what leaves."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from tests.json_schema import violations
from tests.web.api.seeded import PLANTED

pytestmark = pytest.mark.xdist_group("api")
SCHEMA = Path(__file__).parents[3] / "schemas" / "incident-lessons.schema.json"
NEW = {
    "title": "The chatbot told the home address of a customer",
    "description": "It leaked personal data of another customer.",
    "harms": ["privacy"],
    "conditions": ["eu", "high-risk", "serious"],
    "aware_at": "2027-12-10T09:00:00+09:00",
}


@pytest.fixture
def here(seeded) -> str:
    return f"/organisations/{seeded.organisation}"


def test_a_walk_over_an_incident(owner, here, seeded):
    made = owner.post(f"{here}/incidents", {**NEW, "systems": [seeded.system]}).json
    place = f"{here}/incidents/{made['id']}"
    clock = next(one for one in owner.get(f"{place}/clocks").json if "73" in one["source"])
    assert (clock["source"], clock["by"]) == (
        "eu-ai-act-2026:Art-73.2",
        "2027-12-25T23:59:59+01:00",
    )
    assert clock["later_day"] == "2027-12-27"
    due = owner.get(f"{here}/incident-clocks?system={seeded.system}").json["items"]
    assert made["id"] in {one["incident"] for one in due}
    suggested = owner.post(f"{place}/lessons").json
    assert {one["state"] for one in suggested} == {"suggested"}
    said = {"practice": "practices:PRI-07", "accepted": True, "effect": "limit"}
    [first, *_] = owner.post(f"{place}/lessons/decide", said).json
    assert (first["practice"], first["state"]) == ("practices:PRI-07", "accepted")
    assert first["ours"][0]["verdict"] == ""
    change = {"revision": made["revision"], "state": "closed", "severity": "severe"}
    assert owner.ask("PATCH", place, change).json["state"] == "closed"
    stale = owner.ask("PATCH", place, change)
    assert (stale.status, stale.json["code"]) == (409, "KH-WS-010")
    listed = owner.get(f"{here}/incidents?state=closed&harm=privacy").json
    assert [one["id"] for one in listed["items"]] == [made["id"]]


@pytest.mark.parametrize(
    "change",
    [
        {"aware_at": "2027-12-10T09:00:00"},
        {"aware_at": "0001-01-01T00:00:00+00:00"},
        {"aware_at": "9999-12-31T23:59:59Z"},
        {"aware_at": 1},
        {"occurred": "yesterday"},
        {"harms": ["bad luck"]},
        {"conditions": ["moon"]},
        {"systems": [999_999]},
        {"title": " \u0000 "},
        {"unknown": 1},
        {"criteria": {"": "x"}},
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(owner, here, server, change):
    before = server.value("SELECT number FROM workspace_journalhead")
    answer = owner.post(f"{here}/incidents", {**NEW, **change})
    assert answer.status == 422, answer.text
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_what_is_no_zone_practice_or_clock_is_told(owner, here, seeded):
    place = f"{here}/incidents/{seeded.incident}"
    clock = {"name": "c", "count": 3, "unit": "hours", "zone": "Mars/North"}
    said = {"practice": "nist-ai-rmf-1.0:GOVERN-1.1", "accepted": True}
    answers = [
        owner.post(f"{place}/contracts", clock),
        owner.post(f"{place}/lessons/decide", said),
        owner.post(f"{place}/events", {"text": "x", "at": "9999-12-31T23:59:59Z"}),
    ]
    assert [(one.status, one.json["code"]) for one in answers] == [
        (422, "KH-INC-002"),
        (422, "KH-INC-011"),
        (422, "KH-INC-001"),
    ]


def test_a_restricted_incident_is_not_there_for_a_viewer(server, here, seeded):
    mate = server.client("mate")
    place = f"{here}/incidents/{seeded.restricted}"
    for path in (place, f"{place}/clocks", f"{place}/lessons"):
        assert mate.get(path).status == 404
    told = [mate.get(f"{here}/{one}").text for one in ("incidents?limit=200", "incident-clocks")]
    assert not any("RESTRICTED" in one for one in told)
    numbers = {one["incident"] for one in json.loads(told[1])["items"]}
    assert (seeded.incident in numbers, seeded.restricted in numbers) == (True, False)


def test_nothing_that_somebody_wrote_is_in_a_note_or_in_lessons(owner, here):
    lessons = owner.post(f"{here}/incident-lessons", {"internal": True})
    assert (lessons.status, PLANTED in lessons.text) == (200, False)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert violations(lessons.json, schema, schema) == []
    for language in ("en", "ja"):
        note = owner.post(f"{here}/incident-note", {"language": language, "format": "html"})
        assert (note.status, PLANTED in note.text, "RESTRICTED" in note.text) == (200, False, False)


def test_a_note_in_word_holds_no_secret_in_any_part(owner, here):
    import urllib.request

    address = f"{owner.base}{here}/incident-note"
    headers = {"Authorization": f"Bearer {owner.token}", "Content-Type": "application/json"}
    request = urllib.request.Request(address, b'{"format": "docx"}', headers, method="POST")
    with urllib.request.urlopen(request, timeout=60) as answer:
        packed = zipfile.ZipFile(io.BytesIO(answer.read()))
    for name in packed.namelist():
        assert PLANTED.encode() not in packed.read(name), name


def test_one_organisation_has_no_incident_of_another(stranger, seeded):
    other = f"/organisations/{seeded.other}/incidents"
    assert stranger.get(f"{other}/{seeded.incident}").status == 404
    assert stranger.post(f"{other}/{seeded.incident}/events", {"text": "x"}).status == 404
    system = {**NEW, "systems": [seeded.system]}
    assert stranger.post(other, system).json["code"] == "KH-INC-015"
