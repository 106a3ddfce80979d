"""Transparency notes and draft notices."""

from __future__ import annotations

import lxml.html
import pytest
from tests.reports.kinds.eu_material import facts, report, section, table, text_of

from kakehashi.reports.files.html_file import report_html
from kakehashi.reports.kinds.eu_article_50 import PARAGRAPHS
from kakehashi.reports.kinds.eu_notices import NOTICES
from kakehashi.reports.outline import plain, spans
from kakehashi.text.language import language_of

KIND = "eu-article-50"


def test_every_notice_is_in_both_languages_with_its_places_marked():
    for language in ("en", "ja"):
        made = report(KIND, language)
        sheet = table(made, "Notices" if language == "en" else "告知文")
        assert len(sheet.rows) == sum(map(len, NOTICES.values()))
        for row in sheet.rows:
            english, japanese = (plain(cell.lines[0]) for cell in row[1:])
            assert language_of(english) == "en"
            assert language_of(japanese) == "ja"
            for cell in row[1:]:
                for span in spans(cell.lines[0]):
                    assert (span.tone == "place") == (span.text[0] in "[【"), span


def test_a_page_says_which_notices_are_japanese():
    page = lxml.html.fromstring(report_html(report(KIND)).encode())

    for cell in page.xpath("//th[text()='日本語']/ancestor::table//tbody/tr/td[2]"):
        assert [span.get("lang") for span in cell.xpath("./span")] == ["ja"], cell.text_content()
    assert page.xpath("//th[text()='日本語']/ancestor::table//tbody/tr/td[1]/span[@lang]") == []


@pytest.mark.parametrize("name", PARAGRAPHS[:-1])
def test_each_duty_to_tell_has_a_notice(name):
    assert NOTICES[name]


def test_the_name_of_the_organisation_stands_in_the_notices():
    said = text_of(report(KIND, organisation="{braces} Ltd"))

    assert "an AI system of {braces} Ltd" in said
    assert "{organisation}" not in said


def test_a_role_gets_its_own_paragraphs_and_notices_only():
    said = text_of(report(KIND, roles=("deployer",)))

    assert "Article 50(3)" in said
    assert "Article 50(1)" not in said
    assert "chatting with an AI system" not in said


def test_whether_a_paragraph_applies_and_from_when():
    applies = {"eu-ai-act-2026:Art-50.1": "applies", "eu-ai-act-2026:Art-50.3": "does not apply"}
    made = report(KIND, applies=applies)

    assert "For this subject: applies" in section(made, "Article 50(1)")
    assert "In application: since 2026-08-02" in section(made, "Article 50(1)")
    assert "For this subject: does not apply" in section(made, "Article 50(3)")
    assert "For this subject: not worked out" in section(made, "Article 50(2)")
    assert "chatting with an AI system" in text_of(made)
    assert "estimates emotions" not in text_of(made), "no notice where no duty"
    assert "Article 50(3)" not in section(made, "What is left to do")
    assert "Article 50(5)" in section(made, "What is left to do")


def test_the_facts_behind_are_for_own_teams():
    known = facts(obviously_ai="no")

    assert "It is obvious" not in text_of(report(KIND, audience="public", facts=known))
    assert "normally attentive person" in text_of(report(KIND, facts=known))
    assert "normally attentive person" not in text_of(report(KIND, audience="public", facts=known))


def test_a_planned_mark_is_not_told_as_done():
    said = section(report(KIND), "Article 50(2)")

    assert "Planned: Acme embeds machine-readable marks" in said
    assert "Not satisfied, confirmed" in said
