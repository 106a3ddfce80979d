"""Suggestions in the report: apart from what is confirmed, in both languages."""

from __future__ import annotations

import lxml.html
import pytest
from tests.assessment.tiny import DATE, decisions, tiny_library

from kakehashi.assessment.assess import assess
from kakehashi.model import Evidence, Suggestion
from kakehashi.reports.assessment_html import render_html

QUOTE = "We keep <b>logs</b>."


@pytest.fixture(params=["en", "ja"])
def page(request):
    library = tiny_library("1 superset-of A", "1 superset-of B", "2 equal-to B", covered="1")
    told = Suggestion("practices:B", 0.91, "model 1", (Evidence("log.pdf", QUOTE, 4),), "s:1")
    made = assess(library, [], date=DATE, decisions=decisions(["A in place"]), suggestions=[told])
    return lxml.html.fromstring(render_html(made, request.param, table="t.xlsx"))


def test_a_confirmed_status_stays_and_the_suggested_one_stands_beside_it(page):
    (provision,) = page.xpath("//div[@id='law-1-1']")
    assert provision.get("data-bucket") == "partly"
    assert len(provision.xpath(".//*[contains(@class, 'tag-suggested')]")) == 1


def test_a_provision_known_from_suggestions_only_is_counted_as_unknown(page):
    (provision,) = page.xpath("//div[@id='law-1-2']")
    assert provision.get("data-bucket") == "suggested"


def test_the_suggestion_is_quoted_with_its_origin_and_never_as_evidence(page):
    (quote,) = page.xpath("//blockquote[@class='suggestion']")
    assert QUOTE in quote.text_content(), "markup in a quote is text"
    assert "91%" in quote.text_content()
    assert "log.pdf" in quote.text_content()
    assert page.xpath("//li[@id='practices-B']//*[@class='evidence']") == []
