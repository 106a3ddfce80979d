"""The crosswalk explorer over HTTP: everything it shows opens what it stands for."""

from __future__ import annotations

import html
import re

import pytest
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
TWO = "/crosswalks/?from=hiroshima-code-of-conduct-2023&to=nist-ai-rmf-1.0"
LINK = re.compile(r'<a href="([^"]+)"')
BAND = re.compile(
    r'<a href="(/crosswalks/band/[^"]+)">.*?<td class="kh-number">(\d+)</td>', re.DOTALL
)


@pytest.fixture(scope="module")
def visitor(local_server):
    return Visitor(local_server.address)


def links(text: str, part: str) -> list[str]:
    return [html.unescape(one) for one in LINK.findall(text) if part in one]


def test_cells_of_groups_open_cells_of_pairs_and_those_their_proofs(visitor):
    groups = [one for one in links(visitor.get(TWO).closed_up, "row=") if "column=" in one]
    assert len(groups) == 12 * 4
    inside = visitor.get("/crosswalks/" + groups[1])
    assert inside.status == 200
    proofs = links(inside.closed_up, "/and/")
    assert len(proofs) > 20
    asked = [visitor.get(path) for path in (*proofs[:6], proofs[-1])]
    assert {one.status for one in asked} == {200}


def test_a_cell_of_which_nothing_is_known_says_why_not(visitor):
    inside = visitor.get(
        f"{TWO}&row=hiroshima-code-of-conduct-2023:1&column=nist-ai-rmf-1.0:GOVERN"
    ).closed_up
    cell = re.search(r'<td class="kh-heat-0"><a href="([^"]+)" aria-label="([^"]+)">\?', inside)
    assert cell
    assert "why not" in html.unescape(cell[2])
    page = visitor.get(html.unescape(cell[1])).closed_up
    assert "Why more does not follow" in page


def test_every_band_opens_as_many_mappings_as_it_counts(visitor):
    bands = BAND.findall(visitor.get(f"{TWO}&view=flow").closed_up)
    assert len(bands) > 60
    wrong = []
    for path, count in bands[::6]:
        answer = visitor.get(html.unescape(path))
        rows = answer.closed_up.count('<th scope="row">')
        if (answer.status, rows) != (200, int(count)):
            wrong.append((path, answer.status, rows, count))
    assert not wrong, wrong


@pytest.mark.parametrize(
    "path",
    [
        "/crosswalks/?from=none&to=nist-ai-rmf-1.0",
        f"{TWO}&row=nist-ai-rmf-1.0:GOVERN",
        f"{TWO}&column=%3Cscript%3E",
        "/crosswalks/band/",
        "/crosswalks/band/?of=nist-ai-rmf-1.0&own=nist-ai-rmf-1.0:GOVERN&group=practices:POL&relation=x",
        "/library/p/nist-ai-rmf-1.0:NONE/",
    ],
)
def test_what_is_not_there_is_not_found(visitor, path):
    assert visitor.get(path).status == 404


def test_two_frameworks_of_any_size_answer_in_each_view(visitor):
    for view in ("matrix", "flow", "list", "%3Cx%3E"):
        path = f"/crosswalks/?from=eu-ai-act-2026&to=japan-ai-act-2025&view={view}"
        assert visitor.get(path).status == 200
    same = visitor.get("/crosswalks/?from=nist-ai-rmf-1.0&to=nist-ai-rmf-1.0")
    assert "Choose two different ones" in same.closed_up


def test_a_provision_names_what_is_related_in_other_frameworks_with_its_proof(visitor):
    text = visitor.get("/library/p/hiroshima-code-of-conduct-2023:P.2/").closed_up
    proofs = links(text, "/and/")
    assert len(proofs) > 5
    assert {visitor.get(one).status for one in proofs[:3]} == {200}
