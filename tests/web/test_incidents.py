"""Incidents on the web: registered, imported, learnt from, reported; hostile input; planted secrets."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile

import pytest
from tests.web.own_server import kakehashi, running
from tests.web.visitor import Visitor

from kakehashi.web.words import words

pytestmark = pytest.mark.xdist_group("web")
IMPORT = "/o/1/incidents/import/file/"
HOSTILE = "<script>alert(1)</script> =1+1 \u202e \x07 ../../etc"
TOLD = {
    "title": "Chatbot told the home address of a customer",
    "description": "The chatbot leaked personal data.\nA second line.",
    "kind": "incident",
    "severity": "severe",
    "risk": "social",
    "confidentiality": "public",
    "harm": ["privacy"],
    "condition": ["eu", "high-risk", "serious"],
    "aware": "2027-12-10T09:00",
    "zone": "Asia/Tokyo",
    "criterion-affected": "One customer",
}
MANY = b"incident_id,date,title,description,Alleged deployer of AI system\n" + b"1,,a,b,c\n" * 3001
AIID = (
    "incident_id,date,reports,Alleged deployer of AI system,title,description\n"
    '1,2026-03-04,[],acme,"Camera took <b>people</b> for others","Face recognition erred"\n'
    '1,2026-03-04,[],acme,"Twice","Face recognition erred"\n'
    ',,,,"",""\n'
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("incidents") / "workspace") as running_server:
        yield running_server


@pytest.fixture
def visitor(server) -> Visitor:
    visitor = Visitor(server.address)
    visitor.get("/")
    return visitor


@pytest.fixture
def added(visitor) -> str:
    answer = visitor.post("/o/1/incidents/add/", TOLD)
    assert answer.status == 302, answer.text
    return answer.to


def by(server, handle: str, *words_: str):
    environment = {**os.environ, "KAKEHASHI_USER": handle}
    return kakehashi(*words_, "--workspace", str(server.folder), environment=environment)


def test_what_was_told_is_shown_with_clocks_by_provision_and_edition(visitor, added):
    page = visitor.get(added).text
    assert "EU AI Act (as amended 2026) Article 73(2)" in page
    assert "2027-12-25 23:59 (CET)" in page
    assert "perhaps until 2027-12-27 (unverified)" in page
    assert "One customer" in page
    japanese = Visitor(visitor.address, "ja").get(added).text
    assert "報告期限" in japanese
    assert "2027-12-25 23:59（CET、2027-12-27まで延びる可能性（未検証））" in japanese
    assert "直ちに（適用開始前）" not in japanese  # the deployer's clock applies by then


def test_a_form_that_is_saved_unchanged_changes_nothing_that_is_told(server, visitor, added):
    number = int(added.strip("/").rsplit("/", 1)[1])
    cell = "SELECT title, description, aware_at, criteria, harms FROM workspace_incident WHERE id=?"
    by(server, "root", "incident", "show", str(number))
    before = server.ask(cell, number)
    form = visitor.get(f"{added}edit/").text
    sent: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input[^>]* name="([\w-]+)"[^>]* value="([^"]*)"', form):
        sent.setdefault(name, []).append(value)
    assert sent["aware"] == ["2027-12-10T00:00"]  # by the server's own clock (UTC)
    assert sent["zone"] == ["UTC"]
    told = {**TOLD, "aware": "2027-12-10T00:00", "zone": "UTC", "state": "open"}
    told |= {"revision": sent["revision"][0]}
    assert visitor.post(f"{added}change/", told).status == 302
    assert server.ask(cell, number) == before
    stale = visitor.post(f"{added}change/", told)
    assert (stale.status, "KH-WS-010" in stale.text) == (409, True)


def test_hostile_words_are_shown_as_words(visitor):
    told = {**TOLD, "title": HOSTILE, "description": HOSTILE, "criterion-affected": HOSTILE}
    told |= {"sector": HOSTILE, "country": HOSTILE, "public_summary": HOSTILE}
    place = visitor.post("/o/1/incidents/add/", told).to
    visitor.post(f"{place}event/", {"text": HOSTILE})
    visitor.post(f"{place}contract/", {"name": HOSTILE, "count": "3", "unit": "hours"})
    for path in (place, f"{place}edit/", "/o/1/incidents/", "/o/1/", "/?all=1"):
        page = visitor.get(path).text
        assert "<script>alert" not in page, path
        assert not {"\u202e", "\x07"} & set(page), path
    calendar = visitor.get("/o/1/incidents/clocks.ics").text
    assert "script" not in calendar


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", "", "KH-WEB-005"),
        ("title", "x" * 301, "KH-WEB-005"),
        ("kind", "accident", "KH-INC-003"),
        ("harm", ["bad-luck"], "KH-INC-003"),
        ("condition", ["moon"], "KH-INC-003"),
        ("aware", "yesterday", "KH-INC-001"),
        ("aware", "0001-01-01T00:00", "KH-INC-001"),
        ("zone", "Mars/North", "KH-INC-002"),
        ("zone", "../../etc/passwd", "KH-INC-002"),
        ("occurred", "2026-13", "KH-INC-001"),
        ("systems", ["x"], "KH-WEB-005"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_kept(server, visitor, field, value, code):
    before = server.head()
    answer = visitor.post("/o/1/incidents/add/", {**TOLD, field: value})
    assert (answer.status, code in answer.text) == (422, True), answer.text
    assert server.head() == before


def test_a_table_is_taken_in_and_each_row_is_accounted_for(visitor):
    answer = visitor.post(IMPORT, files=[("../<b>x.csv", AIID.encode())])
    page = answer.text
    assert answer.status == 200, page
    assert page.count("KH-INC-007") == 2
    assert "<b>x.csv" not in page
    assert "KH-INC-007" in page
    again = visitor.post(IMPORT, files=[("x.csv", AIID.encode())]).text
    facts = re.findall(r"<dd>(\d+)</dd>", again)
    assert facts[:2] == ["0", "1"]


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"", b"a\n1\n", b'a,b\n"', b"PK\x03\x04", b"x,y,z\n1,2,3\n", MANY]
)
def test_what_is_no_table_is_told_and_nothing_is_kept(server, visitor, content):
    before = server.head()
    answer = visitor.post(IMPORT, files=[("x.csv", content)])
    assert (answer.status, "KH-INC-006" in answer.text) == (422, True), answer.text
    assert "/tmp" not in answer.text
    assert server.head() == before


def test_a_report_is_approved_by_somebody_else_and_sent_as_it_was_drafted(server, visitor, added):
    number = added.strip("/").rsplit("/", 1)[1]
    by(server, "root", "workspace", "add", "person", "ben", "--role", "approver")
    assert visitor.post(f"{added}draft/", {"clock": "eu-73-2-other-2026"}).status == 302
    report = server.ask("SELECT max(id) FROM workspace_incidentreport")[0][0]
    place = f"{added}reports/{report}/"
    said = json.loads(visitor.get(f"{place}file/?format=json").body)
    assert said["title"] == TOLD["title"]
    for format_, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK"), ("html", b"<")):
        made = visitor.get(f"{place}file/?format={format_}&lang=ja")
        assert made.body.startswith(begins), format_
        assert made.headers["content-disposition"].startswith("attachment")
    form = visitor.get(f"{place}file/?format=docx&form=eu")
    assert TOLD["title"].encode() in zipfile.ZipFile(io.BytesIO(form.body)).read(
        "word/document.xml"
    )
    own = visitor.post(f"{place}approve/")
    assert (own.status, "KH-WS-011" in own.text) == (403, True)
    early = visitor.post(f"{place}sent/")
    assert (early.status, "KH-INC-012" in early.text) == (403, True)
    assert by(server, "ben", "incident", "approve", str(report)).returncode == 0
    assert visitor.post(f"{place}sent/").status == 302
    page = visitor.get(added).text
    assert words("clock_answered", "en") in page
    due = by(server, "root", "incident", "clocks", "--due", "--json")
    clocks = {one["id"]: one for one in json.loads(due.stdout) if one["incident"] == int(number)}
    assert clocks["eu-73-2-other-2026"]["answered"] is True


def test_a_report_of_an_incident_that_changed_is_not_told_anew(server, visitor, added):
    visitor.post(f"{added}draft/")
    report = server.ask("SELECT max(id) FROM workspace_incidentreport")[0][0]
    visitor.post(f"{added}decide/", {"practice": "PRI-07", "said": "yes", "effect": "limit"})
    answer = visitor.get(f"{added}reports/{report}/file/?format=docx")
    assert answer.status == 302
    assert words("report_changed", "en")[:40] in visitor.get(added).text
    assert json.loads(visitor.get(f"{added}reports/{report}/file/").body)["practices"] == []


def test_people_decide_what_was_suggested(server, visitor, added):
    assert visitor.post(f"{added}learn/").status == 302
    states = (
        "SELECT state, count(*) FROM workspace_incidentpractice WHERE incident_id = ? GROUP BY 1"
    )
    number = int(added.strip("/").rsplit("/", 1)[1])
    assert server.ask(states, number) == [("suggested", 10)]
    wrong = {"practice": "nist-ai-rmf-1.0:GOVERN-1.1", "said": "yes", "effect": "limit"}
    assert "KH-INC-011" in visitor.post(f"{added}decide/", wrong).text
    for said in ("yes", "no"):
        form = {"practice": "practices:PRI-07", "said": said, "effect": "limit"}
        assert visitor.post(f"{added}decide/", form).status == 302
    row = "SELECT state FROM workspace_incidentpractice WHERE incident_id=? AND practice=?"
    assert server.ask(row, number, "practices:PRI-07") == [("rejected",)]


def test_a_note_tells_nothing_that_was_typed(server, visitor):
    secret = "Zx9Planted"
    told = {**TOLD, "title": f"{secret} title", "description": f"of {secret}", "sector": secret}
    told |= {"public_summary": f"Mr {secret} was called on 03-1234-5678.", "country": secret}
    assert visitor.post("/o/1/incidents/add/", told).status == 302
    page = visitor.get("/o/1/incidents/note/").text
    assert "KH-INC-009" in page
    for language in ("en", "ja"):
        made = visitor.post("/o/1/incidents/note/file/", {"format": "html", "lang": language})
        assert (made.status, secret in made.text, "1234" in made.text) == (200, False, False)
    chart = visitor.get("/o/1/incidents/patterns.svg?rows=sector&columns=harm").text
    assert secret not in chart
    assert secret not in visitor.get("/o/1/incidents/patterns/?rows=sector&columns=harm").text


def test_the_calendar_holds_numbers_and_clocks(visitor, added):
    answer = visitor.get("/o/1/incidents/clocks.ics")
    text = answer.text.replace("\r\n ", "")
    number = added.strip("/").rsplit("/", 1)[1]
    assert answer.headers["content-type"].startswith("text/calendar")
    assert f"SUMMARY:Incident {number}: eu-ai-act-2026:Art-73.2" in text
    assert "DTSTART:20271225T225959Z" in text
    assert TOLD["title"] not in text
    assert max(len(line) for line in answer.body.split(b"\r\n")) <= 75


LOG = {
    "version": 2,
    "status": "success",
    "eval": {
        "task": "inspect_evals/bbq",
        "model": "a/<b>b",
        "created": "2026-04-01T09:30:00+09:00",
    },
    "results": {
        "completed_samples": 100,
        "scores": [{"name": "match", "metrics": {"accuracy": {"name": "accuracy", "value": 0.8}}}],
    },
    "samples": [{"input": "SECRET PROMPT"}],
}


def test_a_result_becomes_evidence_once_and_a_decision_may_rest_on_it(server, visitor):
    sent = json.dumps(LOG).encode()
    for new in ("1 new, 0", "0 new, 1"):
        page = visitor.post("/o/1/signals/read/", files=[("log.json", sent), ("x.bin", b"\x00")])
        assert (page.status, new in page.text) == (200, True), page.text
        assert page.text.count("KH-INC-014") == 1
        assert "SECRET PROMPT" not in page.text
        assert "a/<b>b" not in page.text
    [(pk, source)] = server.ask("SELECT id, source FROM workspace_evidence")
    assert re.fullmatch(r"log\.json \(inspect, 2026-04-01, EVA-02.*\) sha256:[0-9a-f]{64}", source)
    form = {"target": "practices:EVA-02", "verdict": "partial", "seen": "0", "evidence": str(pk)}
    assert source in visitor.get("/o/1/decisions/of/practices:EVA-02/").text
    assert visitor.post("/o/1/decisions/decide/", form).status == 302
    assert server.ask("SELECT evidence FROM workspace_decision") == [(f"[{pk}]",)]
