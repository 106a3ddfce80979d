"""Requests that no page of ours sends: forged, misaddressed, oversized, with odd numbers."""

from __future__ import annotations

import pytest
from tests.web.two_organisations import OWNER
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
ODD = ("²", "٣", "-1", "9" * 40, "1e3", "0x1", "' OR 1=1 --", "\x00", "%00", "")


@pytest.fixture
def visitor(local_server) -> Visitor:
    return Visitor(local_server.address)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_form_of_another_site_is_refused(local_server, language):
    forged = Visitor(local_server.address, language)
    before = local_server.head()
    without = forged.send(
        "POST",
        "/o/1/settings/units/",
        b"name=x",
        {"Content-Type": "application/x-www-form-urlencoded"},
    )
    elsewhere = forged.post("/o/1/settings/units/", {"name": "x"}, Origin="https://evil.example")

    assert (without.status, elsewhere.status) == (403, 403)
    assert "KH-WEB-020" in without.text
    assert f'lang="{language}"' in without.text
    assert local_server.head() == before


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_address_that_only_takes_forms_says_so_on_a_page(local_server, language):
    answer = Visitor(local_server.address, language).get("/o/1/settings/units/")
    assert answer.status == 405
    assert answer.headers["allow"] == "POST"
    assert "KH-WEB-050" in answer.text
    assert f'lang="{language}"' in answer.text


@pytest.mark.parametrize(
    ("came", "back"),
    [
        ("{here}/o/1/settings/?x=1", "{here}/o/1/settings/?x=1"),
        ("{here}/o/1/settings/units/", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_the_page_of_a_problem_leads_back_to_the_page_of_ours_that_one_came_from(
    visitor, came, back
):
    headers = {"Referer": came.format(here=visitor.address)} if came else {}
    answer = visitor.post("/o/1/settings/units/", {"name": ""}, **headers)
    assert answer.status == 422
    assert f'<a class="kh-button" href="{back.format(here=visitor.address)}">' in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost:1@x", ""])
def test_a_name_that_is_not_this_servers_is_refused(visitor, host):
    answer = visitor.get("/library/", Host=host)
    assert answer.status == 400
    assert "evil" not in answer.text


def test_methods_that_a_page_does_not_know_are_refused(visitor, local_server):
    before = local_server.head()
    assert visitor.get("/o/1/documents/upload/").status == 405
    for method in ("PUT", "DELETE", "PATCH"):
        assert visitor.send(method, "/o/1/settings/units/", b"").status in (403, 405)
    assert local_server.head() == before


@pytest.mark.parametrize("number", ODD)
def test_odd_numbers_are_answered_and_break_nothing(visitor, number):
    from urllib.parse import quote

    odd = quote(number)
    practice = "/o/1/review/GOV-01"
    answers = [
        visitor.get(f"/o/1/documents/2/?page={odd}&finding={odd}"),
        visitor.get(f"/o/1/files/2/page/1.png?finding={odd}&evidence={odd}"),
        visitor.get(f"/administration/journal/?before={odd}"),
        visitor.get(f"/o/{odd}/"),
        visitor.get(f"/o/1/s/{odd}/plan/"),
        visitor.get(f"/library/p/{odd}/"),
        visitor.get(f"/library/p/practices:GOV-01/related/?to={odd}"),
        visitor.get(f"/crosswalks/?from={odd}&to={odd}"),
        visitor.get(f"/library/?q={odd}"),
        visitor.get(f"/all/?framework={odd}"),
        visitor.get(f"/o/1/decisions/?verdict={odd}&words={odd}"),
        visitor.get(f"/o/1/decisions/of/{odd}/"),
        visitor.post(f"{practice}/judge/", {"state": "accepted", "finding": f"{number}-{number}"}),
        visitor.post(f"{practice}/decide/", {"verdict": number, "seen": number}),
        visitor.post("/o/1/plan/risks/", {"kind": "social", "text": "x", "severity": number}),
        visitor.post("/o/1/plan/tasks/", {"title": number, "due": number, "owner": number}),
        visitor.post("/o/1/plan/goals/", {"text": number, "targets": number}),
        visitor.post(f"/o/1/plan/{odd or 'x'}/1/state/", {"state": "open"}),
        visitor.post("/o/1/applies/answer/", {"question": number, "answer": number}),
        visitor.post("/o/1/reports/make/", {"kind": number, "beside": f"{number}-{number}"}),
        visitor.post("/o/1/settings/frameworks/", {"framework": number}),
        visitor.post("/tokens/make/", {"name": number, "expires": number, "scope": number}),
        visitor.post("/language/", {"language": number, "next": number}),
    ]
    assert [one.status for one in answers if one.status >= 500] == []


def test_forms_that_hold_too_much_are_refused(visitor, local_server):
    before = local_server.head()
    large = visitor.post("/o/1/settings/units/", {"name": "x" * 3_000_000})
    fields = visitor.post("/o/1/settings/units/", {f"f{n}": "x" for n in range(6000)})
    longer = visitor.post("/o/1/settings/units/", {"name": "x" * 20_000})
    long = visitor.post("/o/1/settings/units/", {"name": "x" * 201})

    assert (large.status, fields.status, longer.status, long.status) == (413, 413, 422, 422)
    assert "KH-WEB-051" in large.text
    assert local_server.head() == before


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_switching_the_language_leads_nowhere_else(visitor, back):
    assert visitor.post("/language/", {"language": "ja", "next": back}).to == "/"


def test_every_answer_says_what_browsers_may_do_with_it(visitor):
    for path in ("/library/", "/o/1/", "/nothing/", "/static/kakehashi/kakehashi.js"):
        headers = visitor.get(path).headers
        policy = headers.get("content-security-policy", "")
        if not path.startswith("/static/"):
            assert "script-src 'self'" in policy
            assert "unsafe" not in policy
            assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers.get("referrer-policy", "same-origin") == "same-origin"


def test_no_page_holds_a_script_or_style_of_its_own(visitor):
    """The policy forbids them; a page that has one is broken."""
    import re

    for path in ("/o/1/", "/o/1/review/", "/o/1/documents/2/", "/library/", "/components/"):
        text = visitor.get(path).text
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", text), path


def test_a_link_that_sets_a_password_goes_to_nobody_who_may_not_manage_the_person(accounts_server):
    """Else who manages people of B would take over the account of an owner of A."""
    a, b = accounts_server.seeded.a["organisation"], accounts_server.seeded.b["organisation"]
    stranger, owner = accounts_server.stranger, accounts_server.owner
    form = {"handle": OWNER, "name": "x", "role": "viewer"}
    assert stranger.post(f"/o/{b}/settings/people/", form).status == 302
    taken = stranger.get(f"/o/{b}/settings/").text
    new = {"handle": "newcomer", "name": "New", "role": "viewer"}
    assert owner.post(f"/o/{a}/settings/people/", new).status == 302
    given = owner.get(f"/o/{a}/settings/").text

    assert "/invitation/" not in taken
    assert "/invitation/" in given
    assert "/invitation/" not in owner.get(f"/o/{a}/settings/").text
