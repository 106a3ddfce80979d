"""Pages say what comes next: where to begin, what is left to pass, that more was found."""

from __future__ import annotations

import re

import pytest
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")
STEPS = re.compile(r'href="/learn/paths/auditor/(?:lessons|exercises)/[\w-]+/"')


@pytest.fixture
def visitor(local_server) -> Visitor:
    return Visitor(local_server.address)


def test_a_search_that_finds_more_than_it_shows_says_so(visitor):
    many, one = visitor.get("/library/?q=incident").text, visitor.get("/library/?q=GOV-08").text

    assert "The first 60 found; add a word to narrow the search" in many
    assert "The first" not in one


def test_the_first_page_says_where_to_begin_in_a_unit_without_anything(visitor, local_server):
    named = "SELECT id FROM workspace_organisation WHERE name = ?"
    ((unit,),) = local_server.ask(named, "Tokiwa Logistics")
    ((busy,),) = local_server.ask(named, "Tokiwa Foods")
    text = visitor.get("/?all=1").text

    assert f'<a href="/o/{unit}/">Where to begin</a>' in text
    assert f'<a href="/o/{busy}/">Where to begin</a>' not in text


def test_what_is_left_for_a_certificate_is_opened_from_its_page(visitor):
    steps = set(STEPS.findall(visitor.get("/learn/paths/auditor/certificate/").text))

    assert steps == set(STEPS.findall(visitor.get("/learn/paths/auditor/").text))
    assert len(steps) == 10


def test_a_provision_names_the_text_that_it_was_checked_against(visitor):
    text = visitor.get("/library/p/hiroshima-code-of-conduct-2023:P.2/").text

    assert "Against Hiroshima Process International Code of Conduct" in text
    assert "hiroshima-coc-2023" not in text
