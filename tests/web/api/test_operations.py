"""Owner, team-mate, stranger and nobody are asked of every operation: nothing leaks, none is
forgotten, since the operations are those of the served OpenAPI document.
"""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from tests.web.api.operations import Operation, operations, sent
from tests.web.api.seeded import PLANTED, Seeded
from tests.web.api.served import Client, Server

EXPORTS = ("try_one_export", "import_everything")
"""Operations that take a whole export."""
# One server for all of these.
pytestmark = pytest.mark.xdist_group("api")


@pytest.fixture(scope="module")
def every(server: Server, seeded: Seeded) -> list[Operation]:
    """Return every operation; a report was made, so that there is a job with a file."""
    owner = server.client("owner")
    wanted = {"kind": "hiroshima", "language": "en", "formats": ["docx"]}
    job = owner.post(f"/organisations/{seeded.organisation}/reports", wanted).json["id"]
    assert job == 1
    for _ in range(200):
        state = owner.get(f"/jobs/{job}").json
        if state["state"] in ("done", "failed"):
            break
        time.sleep(0.3)
    assert state["state"] == "done", state["problems"]
    document = server.client().get("/openapi.json").json
    found = operations(document, seeded)
    name = state["result"]["files"][0]
    server.client("owner", "read")
    spare = server.value("SELECT max(id) FROM web_apitoken")
    export = sent("file", "x.zip", owner.get("/workspace/export").content)
    return [_ready(one, name, spare, export) for one in found]


def _ready(one: Operation, name: str, token: int, export: bytes) -> Operation:
    path = one.path.replace("hiroshima-en.docx", name).replace("/tokens/0/", f"/tokens/{token}/")
    return replace(one, path=path, raw=export if one.id in EXPORTS else one.raw)


def _ask(client: Client, one: Operation):
    if one.raw is not None:
        sender = Client(
            client.base, client.token, {"Content-Type": "multipart/form-data; boundary=edge"}
        )
        return sender.ask(one.method, one.path, raw=one.raw)
    return client.ask(one.method, one.path, one.body)


def _is_problem(answer) -> bool:
    told = answer.json
    both = all(told[field][language] for field in ("message", "hint") for language in ("en", "ja"))
    return set(told) == {"code", "severity", "where", "message", "hint"} and both


def test_nobody_gets_anything_without_a_token(server, every):
    wrong = []
    for client in (server.client(), Client(f"{server.address}/api/v1", "kh_guessed")):
        for one in every:
            answer = _ask(client, one)
            code = answer.json.get("code") if answer.status == 401 else None
            if (answer.status, code) != (401, "KH-WEB-031") or PLANTED in answer.text:
                wrong.append((one.id, answer.status))
    assert wrong == []


def test_a_stranger_finds_nothing_of_the_organisation(server, every):
    before = server.value("SELECT number FROM workspace_journalhead")
    stranger = server.client("stranger")
    wrong = []
    for one in every:
        answer = _ask(stranger, one)
        mine = (200, 404) if one.path.startswith("/me/") else (200,)
        expected = (404,) if one.about_subject else (403,) if one.about_all else mine
        if answer.status not in expected or PLANTED in answer.text:
            wrong.append((one.id, answer.status, answer.text[:200]))
        if answer.status in (403, 404):
            assert _is_problem(answer), one.id
    assert wrong == []
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_a_team_mate_reads_and_is_told_the_role_that_writing_takes(server, every):
    before = server.value("SELECT number FROM workspace_journalhead")
    mate = server.client("mate")
    wrong = []
    for one in every:
        answer = _ask(mate, one)
        mine = one.path.startswith("/me")
        allowed = mine or one.id == "ask_for_report"  # job 1 is another's report
        refused = one.about_all or (one.writes and not allowed)
        expected = 403 if refused else (200, 202, 404) if mine else (200, 202)
        if answer.status not in (expected if isinstance(expected, tuple) else (expected,)):
            wrong.append((one.id, answer.status, answer.text[:200]))
        elif expected == 403:
            assert answer.json["code"] == "KH-WS-011", one.id
            assert "role" in answer.json["message"]["en"], one.id
    assert wrong == []
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_a_token_that_may_only_read_writes_nothing(server, every):
    before = server.value("SELECT number FROM workspace_journalhead")
    reading = server.client("owner", "read")
    wrong = []
    for one in every:
        answer = _ask(reading, one)
        if one.scope != "read":
            if (answer.status, answer.json["code"]) != (403, "KH-WEB-032"):
                wrong.append((one.id, answer.status))
        elif answer.status != 200:
            wrong.append((one.id, answer.status, answer.text[:200]))
    assert wrong == []
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_a_token_that_may_not_administer_does_not(server, every):
    before = server.value("SELECT number FROM workspace_journalhead")
    writing = server.client("owner", "read", "write")
    told = [(one.id, _ask(writing, one)) for one in every if one.scope == "administer"]

    assert len(told) > 10
    assert [(name, a.status) for name, a in told if a.json.get("code") != "KH-WEB-032"] == []
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_every_operation_that_changes_something_takes_more_than_reading(every):
    """And people, roles, organisations and sessions take more than writing."""
    over_people = ("/people", "/units", "/me/sessions", "/tokens/", "/workspace/")
    administers = [o.id for o in every if o.writes and any(part in o.path for part in over_people)]

    assert [one.id for one in every if one.writes and one.scope == "read"] == []
    assert [o.id for o in every if o.id in administers and o.scope != "administer"] == []
    assert len(administers) >= 9


def test_the_owner_may_do_everything(server, every):
    owner = server.client("owner")
    wrong = []
    for one in every:
        answer = _ask(owner, one)
        # Nobody logs in at this server: there is no session, and nobody to invite. The owner
        # does not administer the other organisation, and so not everything.
        others = {"invite_member": (422,), "end_my_session": (404,), "import_everything": (403,)}
        expected = others.get(one.id, (200, 201, 202))
        if answer.status not in expected:
            wrong.append((one.id, answer.status, answer.text[:300]))
    assert wrong == []
    verified = owner.get("/journal/verify").json
    assert verified["problems"] == []


def test_every_request_has_an_example_and_every_operation_a_description(server):
    document = server.client().get("/openapi.json").json
    for methods in document["paths"].values():
        for one in methods.values():
            assert one["description"].endswith("."), one["operationId"]
            assert one["security"] == [{"Bearer": []}], one["operationId"]
