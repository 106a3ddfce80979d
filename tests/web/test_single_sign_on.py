"""Single sign-on: who the provider names gets in only as somebody who takes part."""

from __future__ import annotations

import json
import sqlite3
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from tests.web.oidc_provider import provider
from tests.web.own_server import first_administrator, kakehashi, running
from tests.web.visitor import Answer, Visitor

pytestmark = pytest.mark.xdist_group("web")


@pytest.fixture(scope="module")
def issuer():
    with provider() as running_provider:
        yield running_provider


@pytest.fixture(scope="module")
def server(tmp_path_factory, issuer):
    place = tmp_path_factory.mktemp("sso")
    told = {"provider_id": "company", "name": "Tokiwa", "client_id": "kakehashi", "secret": "s"}
    told["settings"] = {"server_url": f"{issuer.address}/.well-known/openid-configuration"}
    (place / "oidc.json").write_text(json.dumps([told]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAKEHASHI_OIDC", str(place / "oidc.json"))
        with running(place / "w", "--accounts", "--lang", "en") as running_server:
            owner = first_administrator(running_server)
            for handle in ("aiko", "gone"):
                form = {"handle": handle, "name": handle.title(), "role": "viewer"}
                assert owner.post("/o/1/settings/people/", form).status == 302
            connection = sqlite3.connect(running_server.folder / "workspace.sqlite3")
            connection.execute("UPDATE workspace_person SET active = 0 WHERE handle = 'gone'")
            connection.commit()
            connection.close()
            yield running_server


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def come(server, issuer, **claims: str) -> tuple[Visitor, Answer]:
    """Let a visitor go to the provider and come back as whom it says."""
    issuer.claims = {"sub": claims.get("preferred_username", "x"), **claims}
    visitor = Visitor(server.address)
    away = visitor.post("/accounts/oidc/company/login/")
    assert away.to.startswith(f"{issuer.address}/authorize"), away.text
    try:
        build_opener(_Stay).open(away.to)
    except OSError as redirected:
        back = redirected.headers["Location"]
    parts = urlsplit(back)
    return visitor, visitor.get(f"{parts.path}?{parts.query}")


def test_somebody_who_takes_part_comes_in(server, issuer):
    assert "Tokiwa" in Visitor(server.address).get("/accounts/login/").text

    visitor, answer = come(server, issuer, preferred_username="aiko", email="aiko@example.org")

    assert answer.to == "/", answer.text
    assert "Aiko" in visitor.get("/o/1/").text


@pytest.mark.parametrize(
    "claims",
    [
        {"preferred_username": "stranger", "email": "s@example.org"},
        {"preferred_username": "gone", "email": "gone@example.org"},
        {"sub": "nobody"},
    ],
)
def test_everybody_else_is_turned_away(server, issuer, claims):
    visitor, answer = come(server, issuer, **claims)

    assert answer.status == 403
    assert visitor.get("/o/1/").to.startswith("/accounts/login/")
    assert not server.ask("SELECT 1 FROM auth_user WHERE username IN ('stranger', 'gone', '')")


def test_the_account_of_somebody_with_a_password_is_not_taken_over(server, issuer):
    """A name alone is no proof: its owner logs in, and connects it."""
    import getpass

    visitor, answer = come(server, issuer, preferred_username=getpass.getuser())

    assert answer.status == 403
    assert "There is an account of this name already" in answer.text
    assert visitor.get("/o/1/").to.startswith("/accounts/login/")


@pytest.mark.parametrize("wrong", [{"iss": "https://evil.example"}, {"aud": "another"}])
def test_a_token_for_somebody_else_is_refused(server, issuer, wrong):
    visitor, answer = come(server, issuer, preferred_username="aiko", **wrong)

    assert answer.to != "/"
    assert visitor.get("/o/1/").to.startswith("/accounts/login/")


@pytest.mark.parametrize("told", ["{", "[]x", '[{"settings": {"server_url": "http://a.example"}}]'])
def test_a_provider_that_cannot_be_used_is_said_at_the_start(tmp_path, monkeypatch, told):
    (tmp_path / "oidc.json").write_text(told)
    monkeypatch.setenv("KAKEHASHI_OIDC", str(tmp_path / "oidc.json"))
    monkeypatch.delenv("KAKEHASHI_INSECURE", raising=False)

    started = kakehashi("serve", str(tmp_path / "w"), "--accounts", "--port", "0")

    assert started.returncode == 3 or "KH-WEB-048" in started.stderr
    assert "Traceback" not in started.stderr


@pytest.mark.browser
def test_a_person_logs_in_with_a_browser(server, issuer, browser):
    """The policy for forms has to let the login lead to the provider."""
    issuer.claims = {"sub": "aiko", "preferred_username": "aiko", "email": "aiko@example.org"}
    context = browser.new_context(locale="ja", base_url=server.address)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto("/accounts/login/")
    page.get_by_role("link", name="Tokiwa").click()
    page.get_by_role("button", name="続ける").click()
    page.wait_for_url("**/o/1/")
    context.close()
