"""Accounts in a real browser: both languages, axe, a security key, under the policy for scripts."""

from __future__ import annotations

import getpass

import pytest
from tests.web.own_server import PASSWORD, first_administrator, running

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
ANYBODY = {
    "/accounts/login/": "ログイン",
    "/accounts/signup/": "招待された方のみ",
    "/accounts/inactive/": "利用できません",
    "/accounts/password/reset/": "パスワードを忘れた場合",
    "/accounts/3rdparty/login/cancelled/": "中止しました",
    "/accounts/3rdparty/login/error/": "ログインできませんでした",
}
LOGGED_IN = {
    "/accounts/password/change/": "パスワードの変更",
    "/accounts/2fa/": "多要素認証",
    "/accounts/2fa/totp/activate/": "認証アプリを有効化する",
    "/accounts/2fa/webauthn/": "セキュリティキー",
    "/accounts/2fa/webauthn/add/": "セキュリティキー",
    "/accounts/sessions/": "ログイン中の端末",
    "/accounts/3rdparty/": "連携している外部アカウント",
    "/accounts/logout/": "ログアウト",
    "/accounts/reauthenticate/": "本人確認",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("browser") / "w", "--accounts") as running_server:
        first_administrator(running_server)
        yield running_server


@pytest.fixture
def page(browser, server, request):
    # WebAuthn wants a name, not an address of numbers.
    base = server.address.replace("127.0.0.1", "localhost")
    context = browser.new_context(locale=getattr(request, "param", "en"), base_url=base)
    opened = context.new_page()
    opened.refused = []
    opened.on(
        "console",
        lambda said: opened.refused.append(said.text) if "Content Security" in said.text else None,
    )
    yield opened
    assert opened.refused == []
    context.close()


def violations(page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    return [one["id"] for one in Axe().run(page).response["violations"]]


def log_in(page) -> None:
    page.goto("/accounts/login/")
    page.fill("[name=login]", getpass.getuser())
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/o/1/")


def be_sure(page) -> None:
    page.goto("/accounts/reauthenticate/?next=/accounts/2fa/")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/accounts/2fa/")


@pytest.mark.parametrize("page", ["en", "ja"], indirect=True)
def test_every_page_of_accounts_is_in_the_language_of_the_reader_and_accessible(page):
    language = page.evaluate("navigator.language")
    found = {}
    for path, words in ANYBODY.items():
        page.goto(path)
        found[path] = violations(page)
        assert (language != "ja") or words in page.inner_text("main")
    log_in(page)
    be_sure(page)
    for path, words in LOGGED_IN.items():
        page.goto(path)
        found[path] = violations(page)
        assert page.url.endswith(path)
        assert (language != "ja") or words in page.inner_text("main")

    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_a_security_key_logs_in(page):
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    log_in(page)
    be_sure(page)

    page.goto("/accounts/2fa/webauthn/add/")
    page.fill("[name=name]", "Laptop")
    page.check("[name=passwordless]")
    with page.expect_navigation():
        page.click("#mfa_webauthn_add")
    page.goto("/accounts/2fa/webauthn/")
    listed = page.inner_text("main")
    wrong = violations(page)
    page.goto("/accounts/logout/")
    page.click("main button")
    page.goto("/accounts/login/")
    page.click("#passkey_login")
    page.wait_for_url("**/o/1/")

    assert "Laptop" in listed
    assert wrong == []
    assert getpass.getuser() in page.inner_text("header")
