"""Every page that a person can come to, with an address on the local server."""

from __future__ import annotations

from tests.bundled import bundled_library
from tests.web.served import Served
from tests.web.visitor import Visitor


def pages(server: Served) -> dict[str, str]:
    """Return the addresses of all pages by name, of an organisation and of a system of it."""
    pdf = server.ask(
        "SELECT v.id, v.document_id, f.id, f.page, f.practice FROM workspace_documentversion v "
        "JOIN workspace_finding f ON f.version_id = v.id "
        "WHERE v.format = 'pdf' AND f.state = 'open' ORDER BY f.presence DESC LIMIT 1"
    )[0]
    _, document, finding, page, practice = pdf
    word = server.ask("SELECT document_id FROM workspace_documentversion WHERE format = 'docx'")
    found = {**_of_library(), **_of_workspace()}
    for name, place in (("organisation", "/o/1/"), ("system", "/o/1/s/1/")):
        found |= _of_subject(name, place)
        found[f"incidents/1 of {name}"] = f"{place}incidents/1/"
        found[f"incidents/1/edit of {name}"] = f"{place}incidents/1/edit/"
        found[f"decision of {name}"] = f"{place}decisions/of/practices:GOV-08/"
        found[f"review of a practice of {name}"] = f"{place}review/{practice.split(':')[1]}/"
    done = "SELECT id FROM web_job WHERE kind = 'report' AND state = 'done' ORDER BY id"
    reports = [number for (number,) in server.ask(done)]
    if reports:
        found["reports compared"] = f"/o/1/reports/compare/?first={reports[0]}&second="
    found["document as PDF"] = f"/o/1/documents/{document}/?page={page}&finding={finding}"
    found["document in Word"] = f"/o/1/documents/{word[0][0]}/"
    return found


def make_reports(server: Served) -> None:
    """Have a report made, and decide something after it, so that there is what to compare."""
    visitor = Visitor(server.address)
    wanted = {"kind": "hiroshima", "language": "en", "format": "html", "audience": "internal"}
    assert visitor.post("/o/1/reports/make/", wanted).status == 302
    server.wait_for_jobs()
    decided = {"target": "practices:POL-01", "verdict": "in place", "quote": "Rules, 3"}
    assert visitor.post("/o/1/decisions/decide/", decided).status == 302


def _of_subject(name: str, place: str) -> dict[str, str]:
    return {
        f"{one or 'overview'} of {name}": f"{place}{one}{'/' if one else ''}" for one in _OF_SUBJECT
    }


def of_workspace() -> dict[str, str]:
    """Return the addresses of pages of a workspace that nothing was put into yet."""
    return {**_of_workspace(), **_of_subject("organisation", "/o/1/")}


def of_nobody() -> dict[str, str]:
    """Return the addresses of pages that anybody reaches where people log in."""
    return {
        "login": "/accounts/login/",
        "signup": "/accounts/signup/",
        "inactive": "/accounts/inactive/",
        "password reset": "/accounts/password/reset/",
        "other login cancelled": "/accounts/3rdparty/login/cancelled/",
        "other login failed": "/accounts/3rdparty/login/error/",
        "invitation gone": "/invitation/none/",
    }


def of_accounts() -> dict[str, str]:
    """Return the addresses of pages about one's own account, once logged in."""
    return {
        "password change": "/accounts/password/change/",
        "second factor": "/accounts/2fa/",
        "authenticator": "/accounts/2fa/totp/activate/",
        "security keys": "/accounts/2fa/webauthn/",
        "add security key": "/accounts/2fa/webauthn/add/",
        "sessions": "/accounts/sessions/",
        "connections": "/accounts/3rdparty/",
        "logout": "/accounts/logout/",
        "confirm access": "/accounts/reauthenticate/",
        "settings with accounts": "/o/1/settings/",
        "administration with accounts": "/administration/",
        "not found with accounts": "/nothing/",
    }


_OF_SUBJECT = (
    *("", "documents", "review", "decisions", "systems", "applies", "plan", "skills", "reports"),
    *("incidents", "incidents/new", "incidents/import", "incidents/patterns", "incidents/note"),
    "signals",
)


def _of_workspace() -> dict[str, str]:
    return {
        "home": "/?all=1",
        "roll-up": "/all/",
        "administration": "/administration/",
        "journal": "/administration/journal/?verify=yes",
        "check an export": "/administration/whole/",
        "settings of organisation": "/o/1/settings/",
        "commitments": "/o/1/commitments/",
        "commitments of a state": "/o/1/commitments/?state=candidate&entity=friends-group",
        "commitment": "/o/1/commitments/1/",
        "confirmed commitment": "/o/1/commitments/2/",
        "instruments": "/o/1/instruments/",
        "instrument with a framework": "/o/1/instruments/1/",
        "plan with measures": "/o/1/instruments/3/",
        "overlaps": "/o/1/instruments/overlaps/",
        "policy timeline": "/o/1/policy/timeline/",
        "tokens": "/tokens/",
        "courses": "/learn/",
        "course": "/learn/paths/auditor/",
        "lesson": "/learn/paths/auditor/lessons/contradictions/",
        "questions of a lesson": "/learn/paths/auditor/lessons/auditing/questions/",
        "questions due": "/learn/due/",
        "question": "/learn/questions/relation:GOV-01/",
        "review exercise": "/learn/paths/auditor/exercises/review-governance/",
        "contradiction exercise": "/learn/paths/auditor/exercises/contradiction-status/",
        "draft exercise": "/learn/paths/provider/exercises/draft-notice/",
        "certificate": "/learn/paths/auditor/certificate/",
        "units": "/learn/units/",
        "components": "/components/",
        "nothing": "/nothing/",
        "problem": "/administration/journal/?before=x",
    }


def _of_library() -> dict[str, str]:
    library = bundled_library()
    code = library.framework("hiroshima-code-of-conduct")
    rmf = library.framework("nist-ai-rmf")
    one, other = code.assessable[1], rmf.assessable[3]
    new, old = library.editions("ai-guidelines-for-business")[:2]
    return {
        "library": "/library/",
        "search": "/library/?q=incident",
        "search without hits": "/library/?q=zzzzzz",
        "framework": f"/library/f/{code.prefix}/",
        "framework with editions": f"/library/f/{new.prefix}/",
        "practices": "/library/f/practices/",
        "provision": f"/library/p/{one.ref}/",
        "practice": "/library/p/practices:GOV-08/",
        "related": f"/library/p/{one.ref}/related/?to={rmf.prefix}",
        "proof": f"/library/p/{one.ref}/and/{other.ref}/",
        "crosswalks": "/crosswalks/",
        "crosswalk": f"/crosswalks/?from={code.prefix}&to={rmf.prefix}",
        "crosswalk of two groups": f"/crosswalks/?from={code.prefix}&to={rmf.prefix}"
        f"&row={one.parent or one.ref}&column={other.parent}",
        "crosswalk as flow": f"/crosswalks/?from={code.prefix}&to={rmf.prefix}&view=flow",
        "crosswalk as list": f"/crosswalks/?from={code.prefix}&to={rmf.prefix}&view=list",
        "band of the flow": f"/crosswalks/band/?of={rmf.prefix}&own={rmf.prefix}:GOVERN"
        "&group=practices:POL&relation=superset-of",
        "editions": f"/library/diff/{old.prefix}/{new.prefix}/",
        "timeline": "/library/timeline/",
    }
