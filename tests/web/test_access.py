"""Every address asked by everybody: nothing of an organisation reaches those outside it."""

from __future__ import annotations

import re

import pytest
from tests.web.two_organisations import RESTRICTED, SECRET, secret
from tests.web.visitor import Answer

pytestmark = pytest.mark.xdist_group("web")

OF_OTHERS = {
    # django-allauth: what its addresses need beside a person's own session.
    "account_confirm_email": "accounts/confirm-email/none/",
    "account_reset_password_from_key": "accounts/password/reset/key/1-none/",
    "mfa_remove_webauthn": "accounts/2fa/webauthn/keys/1/remove/",
    "mfa_edit_webauthn": "accounts/2fa/webauthn/keys/1/edit/",
    "openid_connect_login": "accounts/oidc/none/login/",
    "openid_connect_callback": "accounts/oidc/none/login/callback/",
}
PROVISIONS = {
    "prefix": "practices",
    "ref": "practices:GOV-01",
    "other": "practices:GOV-02",
    "before": "ai-guidelines-for-business-1.1",
    "after": "ai-guidelines-for-business-1.2",
    "secret": "no-such-invitation",
    "what": "goal",
    "rest": "none",
    "ending": "xlsx",
    "course": "sme-owner",
    "lesson_id": "basics",
    "exercise_id": "draft-notice",
    "question_id": "asks:GOV-01",
    "example": "ai-policy.md",
    "format_": "html",
}
QUERIES = {
    "related": "?to=practices",
    "band": "?of=nist-ai-rmf-1.0&own=nist-ai-rmf-1.0:GOVERN&group=practices:POL"
    "&relation=superset-of",
    "compare_reports": "?first={job}",
}
"""What addresses need besides, by their names."""
ELSEWHERE = ("api/",)
"""Enumerated by tests of their own."""


@pytest.fixture(scope="module")
def routes(accounts_server):
    listed = accounts_server.server.routes()
    return [one for one in listed if not one["route"].startswith(ELSEWHERE)]


def address(route: dict, ids: dict) -> str:
    """Return the address of a route with real ids; a KeyError where a test knows none."""
    if not route["own"] and route["name"] in OF_OTHERS:
        return "/" + OF_OTHERS[route["name"]]
    known = {**PROVISIONS, **ids}
    name = route["name"].removesuffix("_of_system")
    if "system" in route["converters"]:
        known |= {
            key.removesuffix(" of system"): value
            for key, value in known.items()
            if key.endswith(" of system")
        }
    if name == "set_state":
        known["number"] = known["goal"]
    if name in ("cancel_job", "try_job_again"):
        known["job"] = known["scan"]
    path = re.sub(r"<\w+:(\w+)>", lambda found: str(known[found[1]]), route["route"])
    return f"/{path}{QUERIES.get(name, '').format(**known)}"


def answers(route: dict, method: str) -> bool:
    return not route["methods"] or method in route["methods"]


def leaks(answer: Answer) -> bool:
    return SECRET in answer.text or any(SECRET in value for value in answer.headers.values())


def asked(visitor, routes, ids, *, left_out=("account_logout",)):
    """Ask every route in both ways; yield route, method and answer."""
    for route in routes:
        if route["name"] in left_out:
            continue
        path = address(route, ids)
        yield route, "GET", visitor.get(path)
        yield route, "POST", visitor.post(path)


def test_every_view_of_ours_says_who_may_use_it(routes):
    unsaid = [one["route"] for one in routes if one["own"] and one["rule"] is None]
    foreign = [
        one["route"]
        for one in routes
        if not one["own"] and not one["route"].startswith("accounts/")
    ]

    assert (unsaid, foreign) == ([], [])
    assert len([one for one in routes if one["own"]]) > 80


def test_a_view_that_changes_something_answers_no_get(routes):
    reading = ("read", "read the journal", None)
    changing = [one for one in routes if one["own"] and one["action"] not in reading]

    assert [one["name"] for one in changing if one["methods"] != ["POST"]] == []


def test_nobody_in_particular_is_sent_to_the_login(accounts_server, routes):
    visitor, before = accounts_server.anonymous, accounts_server.server.head()
    wrong = []
    for route, method, answer in asked(visitor, routes, accounts_server.seeded.a, left_out=()):
        if leaks(answer) or answer.status >= 500:
            wrong.append((route["name"], method, answer.status))
        elif not route["own"] or route["rule"] == "anybody":
            continue
        elif not answers(route, method):
            wrong += [] if answer.status == 405 else [(route["name"], method, answer.status)]
        elif answer.status != 302 or not answer.to.startswith("/accounts/login/"):
            wrong.append((route["name"], method, answer.status))

    assert not wrong, wrong
    assert accounts_server.server.head() == before


def test_a_stranger_learns_nothing_of_another_organisation(accounts_server, routes):
    visitor, before = accounts_server.stranger, accounts_server.server.head()
    expected = {"subject": 404, "everything": 403}
    wrong = []
    for route, method, answer in asked(visitor, routes, accounts_server.seeded.a):
        status = expected.get(route["rule"]) if answers(route, method) else 405
        if route["name"] in ("cancel_job", "try_job_again", "revoke_token") and method == "POST":
            status = 404
        if leaks(answer) or answer.status >= 500 or (status and answer.status != status):
            wrong.append((route["name"], method, answer.status, leaks(answer)))

    assert not wrong, wrong
    assert accounts_server.server.head() == before


def test_ids_of_another_organisation_under_ones_own_address_are_not_found(accounts_server, routes):
    """The stranger may read B: asked there for what is A's, there is nothing."""
    a, b = accounts_server.seeded.a, accounts_server.seeded.b
    own = {"organisation", "system"}
    wrong, count = [], 0
    for route in routes:
        parts = set(route["converters"]) - {"practice", "target", "what", "page", "name", "ending"}
        if route["rule"] != "subject":
            continue
        mixed = {**a, "organisation": b["organisation"]}
        if parts - own:
            # B's own system, A's document, decision, job and so on.
            mixed |= {"system": b["system"]}
        elif "system" not in parts:
            continue
        for method in route["methods"] or ["GET"]:
            visitor = accounts_server.stranger
            path = address(route, mixed)
            form = {"reason": "x", "state": "open"}
            answer = visitor.get(path) if method == "GET" else visitor.post(path, form)
            count += 1
            if answer.status != 404 and not (answer.status == 422 and parts <= own):
                wrong.append((route["name"], path, answer.status))

    assert not wrong, wrong
    assert count > 40


def test_what_forms_name_of_another_organisation_is_not_taken(accounts_server):
    a, b, stranger = accounts_server.seeded.a, accounts_server.seeded.b, accounts_server.stranger
    here, before = f"/o/{b['organisation']}/", accounts_server.server.head()
    beside = f"{a['organisation']}-{a['system']}"
    report = {"kind": "hiroshima", "language": "en", "audience": "internal", "beside": beside}
    picture = f"{here}files/{b['version']}/page/1.png"
    answers = [
        stranger.post(f"{here}review/{a['practice']}/judge/", _judged(a)),
        stranger.post(f"{here}reports/make/", report),
        stranger.get(f"{picture}?finding={a['finding']}"),
        stranger.get(f"{picture}?evidence={a['evidence']}"),
        stranger.post(f"{here}plan/tasks/", {"title": "x", "owner": "1"}),
        stranger.get(f"/all/?framework=x&organisation={a['organisation']}"),
    ]

    assert [answer.status for answer in answers] == [302, 404, 404, 404, 422, 200]
    assert not any(leaks(answer) for answer in answers)
    assert accounts_server.server.head() == before


def _judged(ids: dict) -> dict[str, str]:
    return {"state": "rejected", "finding": f"{ids['finding']}-1"}


@pytest.fixture(scope="module")
def of_mate(accounts_server, routes):
    """What a viewer of A is answered, and by how much the journal grew from that."""
    before = accounts_server.server.head()
    answered = list(asked(accounts_server.mate, routes, accounts_server.seeded.a))
    return answered, accounts_server.server.head() - before


def test_a_viewer_reads_and_changes_nothing(of_mate):
    answered, grown = of_mate
    wrong, seen = [], 0
    for route, method, answer in answered:
        if answer.status >= 500:
            wrong.append((route["name"], method, answer.status))
        if not route["own"] or not answers(route, method):
            continue
        seen += leaks(answer)
        refused = route["rule"] == "everything" or route["action"] not in ("read", None)
        if refused and answer.status != 403:
            wrong.append((route["name"], method, answer.status))
        reading = route["rule"] == "subject" and route["action"] == "read" and method == "GET"
        if reading and answer.status != 200:
            wrong.append((route["name"], method, answer.status))

    assert not wrong, wrong
    assert grown == 0
    assert seen > 20  # the secrets are where a member of the organisation sees them


def test_a_viewer_learns_nothing_of_a_restricted_incident(accounts_server, routes, of_mate):
    """Not from pages that count, list or tell of many; asked for it, there is no such page."""
    a, mate = accounts_server.seeded.a, accounts_server.mate
    wrong = [(route["name"], method) for route, method, one in of_mate[0] if RESTRICTED in one.text]
    reading, before = 0, accounts_server.server.head()
    for route in routes:
        if "incident" in route["converters"]:
            path = address(route, {**a, "incident": a["restricted"]})
            method = (route["methods"] or ["GET"])[0]
            answer = mate.post(path) if method == "POST" else mate.get(path)
            status = 404 if route["action"] == "read" else 403
            reading += status == 404
            if answer.status != status or RESTRICTED in answer.text:
                wrong.append((route["name"], answer.status))

    assert not wrong, wrong
    assert reading >= 6
    assert accounts_server.server.head() == before
    seen = accounts_server.owner.get(f"/o/{a['organisation']}/incidents/{a['restricted']}/")
    assert RESTRICTED in seen.text


def test_texts_of_users_are_escaped_wherever_they_are_shown(of_mate):
    wrong = []
    for route, method, answer in of_mate[0]:
        html = answer.headers.get("content-type", "").startswith("text/html")
        if html and re.search(SECRET + r" [a-z]+ <b>", answer.text):
            wrong.append((route["name"], method))

    assert not wrong, wrong


def test_a_team_mate_sees_numbers_and_nobodys_skills(accounts_server):
    at = f"/o/{accounts_server.seeded.a['organisation']}/skills/"
    owner, mate = accounts_server.owner.get(at), accounts_server.mate.get(at)
    for planted in ("training", "role"):
        escaped = secret(planted).replace("<", "&lt;").replace(">", "&gt;")
        assert escaped in owner.text
        assert escaped not in mate.text
    assert (owner.status, mate.status) == (200, 200)
    assert "skills/new/" not in mate.text
    assert "<b>training</b>" not in owner.text


def test_units_name_learners_only_to_those_who_may_see_them(accounts_server):
    owner = accounts_server.owner.get("/learn/units/").text
    mate = accounts_server.mate.get("/learn/units/").text
    name = "Xq7Secret mate"
    assert name in owner.split("<main", 1)[1]
    assert name not in mate.split("<main", 1)[1]
    row = re.search(r"Xq7Secret organisation.*?</tr>", mate.split("<tbody>", 1)[1], re.DOTALL)[0]
    assert "few" in row
    assert not re.search(r">\d+ / [12]<", row)
    stranger = accounts_server.stranger.get("/learn/units/").text
    assert "Xq7Secret" not in stranger


def test_an_owner_sees_every_page_and_no_form_breaks_the_server(accounts_server, routes):
    """Comes last: empty forms of the owner may change what the others were asked about."""
    wrong = []
    left_out = ("account_logout", "export")
    for route, method, answer in asked(
        accounts_server.owner, routes, accounts_server.seeded.a, left_out=left_out
    ):
        ours = route["own"] and not route["route"].startswith("accounts/")
        own_page = ours and method == "GET" and answers(route, method)
        missing = own_page and answer.status not in (200, 302) and route["name"] not in GONE
        if answer.status >= 500 or missing:
            wrong.append((route["name"], method, answer.status))

    assert not wrong, wrong


GONE = ("invitation", "journal", "whole_export", "certificate_file")
"""The invitation is none; the journal and exports are of both organisations, and so for neither's
owner; the owner has not finished the course."""
