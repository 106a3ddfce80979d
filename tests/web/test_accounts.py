"""Accounts: second factors, sessions, invitations, limits, single sign-on."""

from __future__ import annotations

import base64
import getpass
import hashlib
import hmac
import itertools
import re
import struct
import time
from dataclasses import dataclass
from types import MappingProxyType

import pytest
from tests.web.own_server import INVITED, PASSWORD, first_administrator, kakehashi, log_in, running
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
ME = getpass.getuser()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("accounts") / "workspace"
    with pytest.MonkeyPatch.context() as patch:
        # Everybody comes from an address of their own, as a proxy would say.
        patch.setenv("KAKEHASHI_BEHIND_PROXY", "1")
        with running(folder, "--accounts", "--lang", "en") as running_server:
            running_server.owner = first_administrator(running_server)
            yield running_server


@dataclass
class Person(Visitor):
    """A visitor from an address of their own."""

    whence: str = ""

    def __post_init__(self) -> None:
        self.whence = f"192.0.2.{next(_NUMBERS)}"

    def send(self, method, path, body=None, headers=MappingProxyType({})):
        return super().send(method, path, body, {"X-Forwarded-For": self.whence, **headers})


_NUMBERS = itertools.count(1)


def code_of(secret: str, at: float) -> str:
    """Return the six digits of a moment (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(at) // 30), hashlib.sha1)
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def invited(server, handle: str, role: str = "assessor") -> str:
    """Let the owner add somebody; return the path of the invitation."""
    form = {"handle": handle, "name": handle.title(), "role": role}
    assert server.owner.post("/o/1/settings/people/", form).status == 302
    page = server.owner.get("/o/1/settings/").text
    found = INVITED.search(page)
    assert found, page
    return found[1].split("<")[0].split('"')[0]


def joined(server, handle: str) -> Visitor:
    visitor = Person(server.address)
    assert visitor.accept(invited(server, handle), PASSWORD).to == "/"
    return visitor


def sure(visitor: Visitor) -> Visitor:
    """Let somebody say their password once more, as what concerns second factors wants."""
    answer = visitor.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": "/tokens/"})
    assert answer.to == "/tokens/"
    return visitor


def test_the_first_link_is_printed_until_somebody_has_an_account(server):
    assert len(INVITED.findall(server.log.read_text())) == 1
    server_two = kakehashi("account", "invite", "nobody", "--workspace", str(server.folder))
    assert "KH-WEB-047" in server_two.stderr


def test_an_invitation_works_once(server):
    link = invited(server, "once")
    first, second = Person(server.address), Person(server.address)

    assert first.accept(link, PASSWORD).to == "/"

    assert second.accept(link, PASSWORD).status == 410
    assert second.get("/o/1/").status == 302


def test_a_weak_password_is_refused_in_the_language_of_the_reader(server):
    link = invited(server, "weak")
    visitor = Person(server.address, language="ja")

    answer = visitor.accept(link, "password1234")

    assert answer.status == 200
    assert "このパスワードは一般的すぎます" in answer.text
    assert visitor.accept(link, PASSWORD).to == "/"


def test_an_older_invitation_ends_with_a_newer_one(server):
    older = invited(server, "twice")
    link = kakehashi("account", "invite", "twice", "--workspace", str(server.folder))
    newer = link.stdout.split()[-1]

    assert Person(server.address).get(older).status == 410
    assert Person(server.address).get(newer).status == 200


def test_an_invitation_is_given_anew_and_taken_back_on_the_page(server):
    older = invited(server, "anew")
    (held,) = server.ask(
        "SELECT m.id FROM workspace_membership m JOIN workspace_person p ON m.person_id = p.id "
        "WHERE p.handle = 'anew'"
    )[0]
    people = f"/o/1/settings/people/{held}/"
    assert "invited, until" in server.owner.get("/o/1/settings/").text
    assert server.owner.post(f"{people}invite/").status == 302
    newer = INVITED.search(server.owner.get("/o/1/settings/").text)
    link = newer[1].split("<")[0]
    assert [Person(server.address).get(one).status for one in (older, link)] == [410, 200]
    assert server.owner.post(f"{people}withdraw-invitation/").status == 302
    assert Person(server.address).get(link).status == 410
    assert "not invited" in server.owner.get("/o/1/settings/").text


def test_an_invitation_ends_after_a_week(server):
    import sqlite3

    link = invited(server, "late")
    database = sqlite3.connect(server.folder / "workspace.sqlite3")
    database.execute(
        "UPDATE web_invitation SET expires_at = datetime('now', '-1 minute') WHERE person_id ="
        " (SELECT id FROM workspace_person WHERE handle = 'late')"
    )
    database.commit()
    database.close()

    assert Person(server.address).get(link).status == 410


def test_whoever_has_no_role_any_more_sees_no_data(server):
    visitor = joined(server, "leaver")
    assert visitor.get("/o/1/").status == 200
    role = server.ask(
        "SELECT m.id FROM workspace_membership m JOIN workspace_person p ON p.id = m.person_id"
        " WHERE p.handle = 'leaver'"
    )[0][0]

    assert server.owner.post(f"/o/1/settings/people/{role}/end/").status == 302

    assert visitor.get("/o/1/").status == 404
    assert "You take part in no organisation yet" in visitor.get("/").text


def test_failed_logins_are_stopped_for_a_while(server):
    joined(server, "guessed")
    visitor = Person(server.address)

    answers = [log_in(visitor, "guessed", f"wrong password {n}") for n in range(7)]

    assert all(one.status == 200 for one in answers[:5])
    assert "Too many failed login attempts" in answers[-1].text
    assert "Too many failed login attempts" in log_in(visitor, "guessed").text  # the right one


def test_unknown_names_are_answered_as_wrong_passwords(server):
    joined(server, "known")
    said = [log_in(Person(server.address), name, "wrong password").text for name in ("known", "nn")]
    errors = [re.findall(r"kh-message-error.*?</div>", text, re.DOTALL) for text in said]

    assert errors[0]
    assert errors[0] == errors[1]


def test_an_app_for_codes_becomes_a_second_factor(server):
    visitor = sure(joined(server, "coder"))
    page = visitor.get("/accounts/2fa/totp/activate/").text
    secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', page)[1]
    assert 'src="data:image/svg' in page
    now = time.time()
    activated = visitor.post("/accounts/2fa/totp/activate/", {"code": code_of(secret, now)})
    assert activated.status == 302, activated.text

    other = Person(server.address)
    asked = log_in(other, "coder")
    before = other.get("/o/1/")
    wrong = other.post(asked.to, {"code": "000000"})
    while int(time.time()) // 30 == int(now) // 30:  # each code works once
        time.sleep(1)
    right = other.post(asked.to, {"code": code_of(secret, time.time())})

    assert asked.to.startswith("/accounts/2fa/authenticate/")
    assert before.status == 302
    assert wrong.status == 200
    assert right.to == "/"
    assert other.get("/o/1/").status == 200


def test_lost_second_factors_are_taken_away_by_whoever_runs_the_server(server):
    visitor = sure(joined(server, "loser"))
    page = visitor.get("/accounts/2fa/totp/activate/").text
    secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', page)[1]
    visitor.post("/accounts/2fa/totp/activate/", {"code": code_of(secret, time.time())})

    words = ["account", "invite", "loser", "--without-second-factor"]
    link = kakehashi(*words, "--workspace", str(server.folder)).stdout.split()[-1]
    fresh = Person(server.address)
    assert fresh.accept(link, PASSWORD).to == "/"

    assert log_in(Person(server.address), "loser").to == "/"


def test_other_sessions_are_seen_and_ended(server):
    one, other = joined(server, "mover"), Person(server.address)
    assert log_in(other, "mover").to == "/"
    assert one.get("/accounts/sessions/").text.count("192.0.2.") == 2

    assert one.post("/accounts/sessions/").status == 302

    assert one.get("/o/1/").status == 200
    assert other.get("/o/1/").to.startswith("/accounts/login/")


def test_a_new_password_ends_the_other_sessions(server):
    one, other = joined(server, "changer"), Person(server.address)
    log_in(other, "changer")
    fresh = "another long password"
    form = {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh}

    assert one.post("/accounts/password/change/", form).status == 302

    assert other.get("/o/1/").to.startswith("/accounts/login/")
    assert log_in(Person(server.address), "changer", fresh).to == "/"


def test_nobody_makes_an_account_for_themselves(server):
    visitor = Person(server.address)
    form = {"username": "new", "password1": PASSWORD, "password2": PASSWORD}

    closed = visitor.post("/accounts/signup/", form)

    assert "By invitation only" in closed.text
    assert not server.ask("SELECT 1 FROM auth_user WHERE username = 'new'")
    assert "Ask somebody who administers" in visitor.get("/accounts/password/reset/").text
    assert visitor.get("/accounts/email/").status == 404


@pytest.mark.parametrize("secure", [True, False])
def test_cookies_and_hsts_follow_whether_it_is_reached_by_https(tmp_path, monkeypatch, secure):
    monkeypatch.setenv("KAKEHASHI_HOSTS", "governance.example")
    monkeypatch.setenv("KAKEHASHI_BEHIND_PROXY", "1")
    import tests.web.served as served

    usual = served._quiet
    if secure:
        monkeypatch.setattr(
            served,
            "_quiet",
            lambda: {k: v for k, v in usual().items() if k != "KAKEHASHI_INSECURE"},
        )
    with running(tmp_path / "w", "--accounts") as server:
        visitor = Visitor(server.address)
        headers = {"Host": "governance.example", "X-Forwarded-Proto": "https"}
        answer = visitor.send("GET", "/accounts/login/", headers=headers)
        plain = visitor.send("GET", "/accounts/login/", headers={"Host": "governance.example"})
        stranger = visitor.send("GET", "/accounts/login/", headers={"Host": "evil.example"})

    assert secure == ("Secure" in answer.headers["set-cookie"])
    assert secure == ("max-age=" in answer.headers.get("strict-transport-security", ""))
    assert "strict-transport-security" not in plain.headers
    assert stranger.status == 400


def test_it_answers_only_this_machine_where_nobody_logs_in(tmp_path):
    refused = kakehashi("serve", str(tmp_path / "w"), "--host", "0.0.0.0", "--port", "0")
    assert "KH-WEB-001" in refused.stderr
    with running(tmp_path / "w") as server:
        assert Visitor(server.address).get("/accounts/login/").status == 404
