"""Every page that a person can come to, with an address on the local server."""

from __future__ import annotations

from tests.bundled import bundled_library
from tests.web.served import Served


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
        for one in _OF_SUBJECT:
            found[f"{one or 'overview'} of {name}"] = f"{place}{one}{'/' if one else ''}"
        found[f"decision of {name}"] = f"{place}decisions/of/practices:GOV-08/"
        found[f"review of a practice of {name}"] = f"{place}review/{practice.split(':')[1]}/"
    found["document as PDF"] = f"/o/1/documents/{document}/?page={page}&finding={finding}"
    found["document in Word"] = f"/o/1/documents/{word[0][0]}/"
    return found


_OF_SUBJECT = ("", "documents", "review", "decisions", "systems", "applies", "plan", "reports")


def _of_workspace() -> dict[str, str]:
    return {
        "home": "/?all=1",
        "roll-up": "/all/",
        "administration": "/administration/",
        "journal": "/administration/journal/?verify=yes",
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
        "components": "/components/",
        "nothing": "/nothing/",
        "problem": "/administration/journal/?before=x",
    }


def _of_library() -> dict[str, str]:
    library = bundled_library()
    code = library.framework("hiroshima-code-of-conduct")
    rmf = library.framework("nist-ai-rmf")
    one, other = code.assessable[1], rmf.assessable[3]
    old, new = library.editions("ai-guidelines-for-business")[-2:]
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
        "editions": f"/library/diff/{old.prefix}/{new.prefix}/",
        "timeline": "/library/timeline/",
    }
