"""Administration by programs, at a server where people log in: roles, invitations, sessions, export."""

from __future__ import annotations

import getpass
import io
import json
import zipfile

import pytest
from tests.web.api.operations import sent
from tests.web.api.served import Client, Server
from tests.web.own_server import PASSWORD, first_administrator, kakehashi, log_in, running
from tests.web.visitor import Visitor

from kakehashi.workspace.permissions import Role

pytestmark = pytest.mark.xdist_group("api")
HERE = "/organisations/1"
PEOPLE = f"{HERE}/people"
LAST = "SELECT hash FROM workspace_journalhead"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with running(tmp_path_factory.mktemp("admin") / "w", "--accounts") as running_server:
        first_administrator(running_server)
        yield Server(running_server.address, running_server.folder)


@pytest.fixture
def admin(served) -> Client:
    return served.client(getpass.getuser())


def added(client: Client, handle: str, role: str = "viewer", here: str = HERE) -> dict:
    new = {"handle": handle, "name": handle.title(), "role": role}
    answer = client.post(f"{here}/people", new)
    assert answer.status == 201, answer.text
    return answer.json


def code(answer) -> tuple[int, str]:
    return answer.status, answer.json["code"]


def test_somebody_is_added_invited_logs_in_and_is_logged_out(served, admin):
    member = added(admin, "hana")
    invitation = admin.post(f"{PEOPLE}/{member['id']}/invitation").json
    assert invitation["address"].startswith(f"{served.address}/invitation/")
    visitor = Visitor(served.address)
    assert visitor.accept(invitation["address"].removeprefix(served.address), PASSWORD).to == "/"
    assert visitor.get("/o/1/").status == 200
    hers = served.client("hana")
    [session] = hers.get("/me/sessions").json
    assert session["ip"] == "127.0.0.1"

    ended = admin.post(f"{PEOPLE}/{member['id']}/sessions/end").json

    assert ended == {"ended": 1}
    assert visitor.get("/o/1/").to.startswith("/accounts/login/")
    assert hers.get("/me/sessions").json == []


def test_one_of_several_sessions_is_ended(served, admin):
    visitors = [Visitor(served.address) for _ in range(2)]
    for visitor in visitors:
        assert log_in(visitor, getpass.getuser()).to == "/"
    numbers = [one["id"] for one in admin.get("/me/sessions").json]
    assert len(numbers) >= 2

    assert admin.post(f"/me/sessions/{numbers[0]}/end").json == {"ended": 1}
    assert admin.post(f"/me/sessions/{numbers[0]}/end").status == 404
    assert len(admin.get("/me/sessions").json) == len(numbers) - 1


def test_a_role_is_changed_as_it_was_seen_and_ended(served, admin):
    member = added(admin, "ken")
    address = f"{PEOPLE}/{member['id']}"
    client = served.client("ken")
    assert client.post(PEOPLE, {"handle": "x", "name": "X", "role": "viewer"}).status == 403
    changed = admin.ask("PATCH", address, {"revision": member["revision"], "role": "admin"})
    assert changed.json["role"] == "admin"
    assert admin.ask("PATCH", address, {"revision": 1, "role": "viewer"}).status == 409
    assert admin.ask("PATCH", address, {"revision": 2, "role": "king"}).status == 422
    assert client.post(f"{address}/end").json["ended"] is True

    assert client.get(HERE).status == 404
    assert admin.post(f"{address}/end").status == 404
    assert "ken" not in [one["person"]["handle"] for one in admin.get(PEOPLE).json["items"]]


def test_the_last_administrator_can_neither_end_nor_change_their_role(admin):
    listed = admin.get(PEOPLE).json["items"]
    [mine] = [one for one in listed if one["person"]["handle"] == getpass.getuser()]
    lesser = {"revision": mine["revision"], "role": "viewer"}

    assert code(admin.post(f"{PEOPLE}/{mine['id']}/end")) == (422, "KH-WS-015")
    assert code(admin.ask("PATCH", f"{PEOPLE}/{mine['id']}", lesser)) == (422, "KH-WS-015")
    again = {"handle": getpass.getuser(), "role": "viewer"}
    assert code(admin.post(PEOPLE, again)) == (422, "KH-WS-015")


def test_whoever_manages_a_part_cannot_take_over_somebody_who_does_more(served, admin):
    """An invitation opens all that its person may do, and so does ending sessions annoy them."""
    unit = admin.post(f"{HERE}/units", {"name": "Part"}).json
    at = f"/organisations/{unit['id']}"
    added(admin, "chief", "admin", at)
    chief = served.client("chief")
    boss = added(chief, getpass.getuser(), "viewer", at)

    for what in ("invitation", "sessions/end"):
        assert code(chief.post(f"{at}/people/{boss['id']}/{what}")) == (403, "KH-WEB-055")
    assert chief.get(HERE).status == 404
    assert chief.post(PEOPLE, {"handle": "x", "name": "X", "role": "admin"}).status == 404
    elsewhere = [one["id"] for one in admin.get(PEOPLE).json["items"]]
    found = [chief.post(f"{at}/people/{number}/end").status for number in elsewhere]
    assert set(found) == {404}


@pytest.mark.parametrize(
    "new",
    [
        {"handle": "a b", "name": "A", "role": "viewer"},
        {"handle": "../x", "name": "A", "role": "viewer"},
        {"handle": "<b>", "name": "A", "role": "viewer"},
        {"handle": "x" * 151, "name": "A", "role": "viewer"},
        {"handle": "fine", "name": "A" * 201, "role": "viewer"},
        {"handle": "nameless", "role": "viewer"},
        {"handle": "fine", "name": "A", "role": "viewer", "active": False},
    ],
)
def test_what_is_no_person_is_refused(admin, new):
    assert admin.post(PEOPLE, new).status == 422


def test_markup_in_names_stays_text(served, admin):
    name = "<script>alert(1)</script>=cmd|' \u202eevil"
    assert added(admin, "odd")["person"]["name"] == "Odd"
    answer = admin.post(PEOPLE, {"handle": "odder", "name": name, "role": "viewer"})
    owner = Visitor(served.address)
    log_in(owner, getpass.getuser())
    page = owner.get("/o/1/settings/").text

    assert answer.status == 201
    assert "\u202e" not in answer.json["person"]["name"]
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_organisations_get_units_and_are_changed_as_they_were_seen(admin):
    unit = admin.post(f"{HERE}/units", {"name": "研究所"}).json
    at = f"/organisations/{unit['id']}"
    change = {"revision": unit["revision"], "approval": True, "name": "Laboratory"}
    changed = admin.ask("PATCH", at, change).json
    stale = admin.ask("PATCH", at, change)
    same = admin.post(f"{HERE}/units", {"name": "Laboratory"})
    archived = admin.ask("PATCH", at, {"revision": changed["revision"], "archived": True}).json
    listed = [one["id"] for one in admin.get("/organisations").json["items"]]

    assert (changed["name"], changed["approval"], changed["parent"]) == ("Laboratory", True, 1)
    assert code(stale) == (409, "KH-WS-010")
    assert code(same) == (422, "KH-WS-013")
    assert unit["id"] not in listed
    back = admin.ask("PATCH", at, {"revision": archived["revision"], "archived": False})
    assert back.json["archived"] is False


def test_frameworks_are_chosen_once_and_dropped(admin):
    first = admin.post(f"{HERE}/frameworks", {"framework": "nist-ai-rmf"}).json
    again = admin.post(f"{HERE}/frameworks", {"framework": "nist-ai-rmf-1.0"}).json
    assert first["id"] == again["id"]
    assert [one["framework"] for one in admin.get(f"{HERE}/frameworks").json] == ["nist-ai-rmf-1.0"]
    assert admin.post(f"{HERE}/frameworks/{first['id']}/end").json["until"]

    assert admin.post(f"{HERE}/frameworks/{first['id']}/end").status == 404
    assert admin.post(f"{HERE}/frameworks", {"framework": "none"}).status == 404
    assert admin.get(f"{HERE}/frameworks").json == []


def test_an_export_can_be_put_back_and_that_is_tried(served, admin, tmp_path):
    answer = admin.get("/workspace/export")
    head = served.value(LAST)
    tried = tries(admin, answer.content)
    (tmp_path / "x.zip").write_bytes(answer.content)
    made = kakehashi("workspace", "import", str(tmp_path / "x.zip"), str(tmp_path / "back"))

    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert (tried.status, tried.json["last_hash"]) == (200, head)
    assert tried.json["counts"]["organisation"] >= 1
    assert made.returncode == 0


def tries(client: Client, content: bytes, path: str = "/workspace/try-export"):
    kind = {"Content-Type": "multipart/form-data; boundary=edge"}
    sender = Client(client.base, client.token, kind)
    return sender.ask("POST", path, raw=sent("file", "../x<b>.zip", content))


def test_an_export_is_put_back_into_a_new_workspace_and_the_token_goes_on(served, admin, tmp_path):
    added(admin, "goro", "assessor")
    whole = admin.get("/workspace/export").content
    with running(tmp_path / "new", "--accounts") as other:
        first_administrator(other)
        new = Server(other.address, other.folder)
        client, writing = new.client(getpass.getuser()), new.client(getpass.getuser(), "write")
        refused = tries(writing, whole, "/workspace/import")
        answer = tries(client, whole, "/workspace/import")
        told = answer.json
        again = tries(client, whole, "/workspace/import")
        back = client.get("/workspace/export").content
        people = [one["person"]["handle"] for one in client.get(PEOPLE).json["items"]]

    assert code(refused) == (403, "KH-WEB-032")
    assert answer.status == 200, answer.text
    assert told["last_hash"] == served.value(LAST)
    assert getpass.getuser() in [one["handle"] for one in told["administrators"]]
    assert back == whole
    assert "goro" in people
    assert code(again) == (422, "KH-WS-048")


def test_in_a_workspace_in_use_nothing_is_put_back(served, admin):
    whole, before = admin.get("/workspace/export").content, served.value(LAST)
    assert code(tries(admin, whole, "/workspace/import")) == (422, "KH-WS-048")
    assert code(tries(admin, b"no zip", "/workspace/import")) == (422, "KH-WEB-053")
    assert served.value(LAST) == before


def test_at_ones_own_machine_one_says_who_one_is(served, admin, tmp_path):
    """Nobody logs in there: the person of a new workspace may be called otherwise."""
    added(admin, "rin", "admin")
    whole = admin.get("/workspace/export").content
    form = sent("file", "x.zip", whole).removesuffix(b"--edge--\r\n")
    with running(tmp_path / "own") as own:
        new = Server(own.address, own.folder)
        client = new.client(getpass.getuser())
        kind = {"Content-Type": "multipart/form-data; boundary=edge"}
        answers = []
        for name in ("goro", "rin"):
            field = f'--edge\r\nContent-Disposition: form-data; name="person"\r\n\r\n{name}\r\n'
            sender = Client(client.base, client.token, kind)
            raw = form + field.encode() + b"--edge--\r\n"
            answers.append(sender.ask("POST", "/workspace/import", raw=raw))
        me = client.get("/me").text

    assert code(answers[0]) == (422, "KH-WS-049")
    assert answers[1].status == 200, answers[1].text
    assert "rin" in me


def test_a_damaged_export_is_told_and_nothing_of_this_machine(served, admin, tmp_path):
    whole = admin.get("/workspace/export").content
    before = served.value(LAST)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "person.jsonl":
                content = content.replace(b'"active":true', b'"active":false')
            new.writestr(name, content)
    packed_bomb = io.BytesIO()
    with zipfile.ZipFile(packed_bomb, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("workspace.json", b"0" * 200_000_000)
    for content in (packed.getvalue(), b"no zip", whole[:500], packed_bomb.getvalue()):
        answer = tries(admin, content)
        assert code(answer) == (422, "KH-WEB-053"), answer.text
        assert "/tmp" not in answer.text
        assert str(served.folder) not in answer.text

    assert served.value(LAST) == before
    assert admin.get("/me").status == 200


def test_an_export_takes_the_permission_to_read_the_journal(served, admin):
    """The journal is in it: whoever assesses may export tables, and not this."""
    added(admin, "assessor", "assessor")
    client = served.client("assessor")
    visitor = Visitor(served.address)
    [member] = [
        one for one in admin.get(PEOPLE).json["items"] if one["person"]["handle"] == "assessor"
    ]
    link = admin.post(f"{PEOPLE}/{member['id']}/invitation").json["address"]
    visitor.accept(link.removeprefix(served.address), PASSWORD)

    assert code(client.get("/workspace/export")) == (403, "KH-WS-011")
    assert code(tries(client, b"")) == (403, "KH-WS-011")
    assert visitor.post("/administration/export/").status == 403


def test_tokens_are_listed_and_revoked_and_none_makes_another(served, admin):
    spare = served.client(getpass.getuser(), "read")
    listed = admin.get("/me/tokens").json
    newest = max(one["id"] for one in listed)
    assert [one["id"] for one in spare.get("/me/tokens").json if one["asking"]] == [newest]
    assert "kh_" not in json.dumps(listed)
    assert admin.post(f"/me/tokens/{newest}/revoke").json["revoked"] is True
    other = served.client("hana")

    assert spare.get("/me").status == 401
    assert admin.post(f"/me/tokens/{newest}/revoke").status == 404
    assert other.post(f"/me/tokens/{newest - 1}/revoke").status == 404
    assert admin.post("/me/tokens", {"name": "x", "scopes": ["administer"]}).status in (404, 405)


def test_the_roles_of_the_api_are_those_of_the_workspace(served):
    document = served.client().get("/openapi.json").json
    told = document["components"]["schemas"]["NewMember"]["properties"]["role"]["enum"]
    assert told == [role.value for role in Role]
