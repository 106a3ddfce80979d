"""What the API answers: problems in one form, stale changes, pages, limits, tokens, data as data."""

from __future__ import annotations

import http.cookiejar
import re
import time
import urllib.parse
import urllib.request

import pytest
from tests.web.api.seeded import PLANTED
from tests.web.api.served import Client, serving

pytestmark = pytest.mark.xdist_group("api")
FORM = {"code", "severity", "where", "message", "hint"}


@pytest.fixture
def here(seeded) -> str:
    return f"/organisations/{seeded.organisation}"


@pytest.mark.parametrize(
    ("method", "path", "raw", "status", "code"),
    [
        ("GET", "/frameworks?limit=0", None, 422, "KH-WEB-034"),
        ("GET", "/frameworks?limit=many", None, 422, "KH-WEB-034"),
        ("GET", f"/organisations/{10**30}", None, 422, "KH-WEB-034"),
        ("GET", "/organisations/9007199254740991", None, 404, "KH-WEB-030"),
        ("GET", "/provisions/nist-ai-rmf:GOVERN-99", None, 404, "KH-WEB-030"),
        ("GET", "/provisions/%0A%00%2e%2e%2fetc", None, 404, "KH-WEB-030"),
        ("GET", "/nothing/of/that%0Aname", None, 404, "KH-WEB-030"),
        ("POST", "/assess", b"{", 400, "KH-WEB-034"),
        ("POST", "/assess", b"[" * 100_000, 400, "KH-WEB-034"),
        ("POST", "/assess", b'{"frameworks": NaN}', 400, "KH-WEB-034"),
        ("POST", "/assess", b'{"frameworks": ["\\ud800"]}', 422, "KH-WEB-034"),
        ("POST", "/assess", b'{"frameworks": ["nist-ai-rmf"], "x": 1}', 422, "KH-WEB-034"),
        ("POST", "/assess", b'{"frameworks": ["nist-ai-rmf"], "\\udfff": 1}', 422, "KH-WEB-034"),
        ("POST", "/assess", b'{"frameworks": ["nowhere"]}', 422, "KH-USE-001"),
        ("POST", "/assess", b" " * 3_000_000, 413, "KH-WEB-035"),
        ("POST", "/organisations/1/decisions", b"1" * 5000, 400, "KH-WEB-034"),
    ],
)
def test_what_cannot_be_understood_is_a_problem(owner, method, path, raw, status, code):
    answer = owner.ask(method, path, raw=raw)
    assert (answer.status, answer.json["code"]) == (status, code)
    assert set(answer.json) == FORM
    assert answer.json["message"]["ja"] != answer.json["message"]["en"]


def test_a_misfit_names_the_field_and_repeats_nothing_that_was_sent(owner, here):
    secret = "my password is 123"
    answer = owner.post(f"{here}/decisions", {"target": "GOV-01", "verdict": secret})
    assert answer.status == 422
    assert "verdict" in answer.json["message"]["ja"]
    assert secret not in answer.text


def test_what_somebody_else_changed_meanwhile_is_told(owner, here):
    first = owner.post(f"{here}/decisions", {"target": "GOV-02", "verdict": "partial", "seen": 0})
    assert first.status == 201
    second = owner.post(f"{here}/decisions", {"target": "GOV-02", "verdict": "in place", "seen": 0})
    assert (second.status, second.json["code"]) == (409, "KH-WS-019")
    right = {"target": "GOV-02", "verdict": "in place", "seen": first.json["id"]}
    assert owner.post(f"{here}/decisions", right).status == 201
    history = owner.get(f"{here}/decisions/history/GOV-02").json["items"]
    assert [one["state"] for one in history] == ["in-force", "superseded"]


def test_rules_of_the_operations_hold_here_too(owner, seeded, here):
    bare = owner.post(f"{here}/decisions", {"target": "GOV-03", "verdict": "not applicable"})
    assert (bare.status, bare.json["code"]) == (422, "KH-DEC-005")
    body = {"target": "GOV-03", "verdict": "in place"}
    made = owner.post(f"/organisations/{seeded.unit}/decisions", body).json
    assert made["state"] == "proposed"
    own = owner.post(f"/organisations/{seeded.unit}/decisions/{made['id']}/approve")
    assert (own.status, own.json["code"]) == (403, "KH-WS-011")
    # A decision, a document and evidence of one organisation are none of another.
    for path in (f"decisions/{seeded.decision}", f"documents/{seeded.document}"):
        assert owner.get(f"/organisations/{seeded.other}/{path}").status == 404
    foreign = {**body, "evidence": [seeded.evidence]}
    assert owner.post(f"/organisations/{seeded.unit}/decisions", foreign).status == 404


def test_statuses_come_with_proofs_in_both_languages(owner, here):
    assert owner.get(f"{here}/statuses/practices").status == 404
    listed = owner.get(f"{here}/statuses/nist-ai-rmf?limit=200").json["items"]
    proved = [one for one in listed if one["proofs"]]
    assert proved
    for one in proved:
        text = one["proofs"][0]["text"]
        assert text["en"] and text["ja"] and text["en"] != text["ja"]


def test_pages_hold_everything_once(owner):
    seen, offset = [], 0
    while offset is not None:
        page = owner.get(f"/frameworks/nist-ai-rmf/provisions?offset={offset}&limit=30").json
        seen += [one["ref"] for one in page["items"]]
        offset = page["next"]
    assert len(seen) == page["total"] == len(set(seen))


def test_an_assessment_is_not_stored(owner, server):
    before = server.value("SELECT number FROM workspace_journalhead")
    asked = {
        "frameworks": ["hiroshima-guiding-principles"],
        "documents": [
            {"name": "../../x\u202e.md", "text": "# P\nThe board approved the AI policy."}
        ],
        "decisions": [{"practice": "GOV-01", "verdict": "in place", "by": "Sato"}],
    }
    answer = owner.post("/assess", asked)
    assert answer.status == 200
    assert answer.json["documents"][0]["name"] == "../../x.md"
    assert "/tmp" not in answer.text
    assert server.value("SELECT number FROM workspace_journalhead") == before


def test_documents_go_in_are_scanned_and_come_out_as_files_to_keep(owner, here):
    body = (
        b'--e\r\nContent-Disposition: form-data; name="files"; filename="../<script>.txt"\r\n\r\n'
        b"We log every decision of the system.\r\n--e--\r\n"
    )
    sender = Client(owner.base, owner.token, {"Content-Type": "multipart/form-data; boundary=e"})
    job = sender.ask("POST", f"{here}/documents", raw=body)
    assert job.status == 202
    assert _ended(owner, job.json["id"])["result"] == {"added": 1, "files": 1}
    listed = owner.get(f"{here}/documents").json["items"]
    [document] = [one for one in listed if "script" in one["name"]]
    assert "/" not in document["name"]
    sent = owner.get(f"{here}/versions/{document['versions'][0]['id']}/content")
    assert sent.text == "We log every decision of the system."
    assert sent.headers["Content-Type"] == "application/octet-stream"
    assert sent.headers["X-Content-Type-Options"] == "nosniff"
    assert sent.headers["Content-Disposition"].startswith("attachment")
    nothing = sender.ask("POST", f"{here}/documents", raw=b"--e--\r\n")
    assert (nothing.status, nothing.json["code"]) == (422, "KH-WEB-034")


def _ended(client, number: int):
    for _ in range(200):
        job = client.get(f"/jobs/{number}").json
        if job["state"] in ("done", "failed", "cancelled"):
            return job
        time.sleep(0.3)
    raise AssertionError("the job does not end")


def test_tokens_expire_and_are_revoked_and_their_use_is_noted(server):
    assert server.client("owner", "read", expires="2020-01-01 00:00:00").get("/me").status == 401
    later = server.client("owner", "read", expires="2999-01-01 00:00:00")
    assert later.get("/me").json["scopes"] == ["read"]
    noted = "SELECT last_used FROM web_apitoken ORDER BY id DESC LIMIT 1"
    first = server.value(noted)
    assert first
    later.get("/me")
    assert server.value(noted) == first
    assert later.get("/me").headers["Cache-Control"] == "no-store"
    refused = server.client().get("/me")
    assert refused.headers["WWW-Authenticate"] == "Bearer"


def test_the_page_makes_a_token_and_a_session_alone_opens_nothing(server):
    cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = urllib.request.build_opener(cookies)
    with browser.open(f"{server.address}/tokens/") as page:
        key = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page.read().decode())[1]
    form = {"csrfmiddlewaretoken": key, "name": "t", "scope": "read"}
    with browser.open(f"{server.address}/tokens/make/", urllib.parse.urlencode(form).encode()) as r:
        token = re.search(r"kh_[\w-]{20,}", r.read().decode())[0]
    made = Client(f"{server.address}/api/v1", token)
    assert made.get("/me").json["handle"] == "owner"
    with browser.open(f"{server.address}/tokens/") as page:
        revoke = re.findall(r'action="(/tokens/\d+/revoke/)"', page.read().decode())[0]
    with browser.open(f"{server.address}{revoke}", urllib.parse.urlencode(form).encode()):
        assert made.get("/me").status == 401
    with pytest.raises(urllib.error.HTTPError) as error:
        browser.open(f"{server.address}/api/v1/organisations")
    assert error.value.code == 401
    error.value.close()


def test_too_many_requests_are_turned_away_for_a_while(seeded):
    with serving(seeded.folder, KAKEHASHI_API_PER_MINUTE="20") as server:
        client = server.client("owner", "read")
        answers = [client.get("/me") for _ in range(45)]
    refused = [one for one in answers if one.status == 429]
    assert refused
    assert refused[0].json["code"] == "KH-WEB-033"
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60


def test_the_page_of_operations_asks_nothing_of_other_sites(server):
    with urllib.request.urlopen(f"{server.address}/api/v1/") as page:
        text = page.read().decode()
    assert "/api/v1/organisations/{organisation}/decisions" in text
    assert re.findall(r'(?:src|href)="(?:https?:)?//', text) == []


def test_the_owner_hears_of_what_was_planted(owner, here):
    """Else the tests of strangers would prove nothing."""
    for path in ("", "/documents", "/decisions", "/findings", "/systems", "/plan"):
        assert PLANTED in owner.get(f"{here}{path}").text, path
