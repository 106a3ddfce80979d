from __future__ import annotations

import re
from string import Formatter

import pytest
from lxml import html

from kakehashi.assessment.assess import Assessment
from kakehashi.reports import words as wording
from kakehashi.reports.assessment_html import SHOWN, render_html
from kakehashi.text.bilingual import Bilingual, Language

SCRIPT = "<script>alert(1)</script>"
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")
TABLES = {
    name: table
    for name, table in vars(wording).items()
    if isinstance(table, dict) and all(isinstance(v, Bilingual) for v in table.values())
}


@pytest.fixture(scope="session")
def page(assessments: dict[str, Assessment]):
    """Return a function that renders a report once and returns its text."""
    made: dict[tuple[str, Language], str] = {}

    def rendered(which: str, language: Language) -> str:
        key = which, language
        if key not in made:
            made[key] = render_html(assessments[which], language, table="candidates.xlsx")
        return made[key]

    return rendered


@pytest.fixture(params=[(w, la) for w in ("undecided", "decided") for la in ("en", "ja")], ids=str)
def tree(request, page):
    return html.document_fromstring(page(*request.param))


def of_class(tree, name: str):
    return tree.xpath(f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")


# --- hostile text -----------------------------------------------------------------------


def test_markup_in_names_quotes_headings_and_decisions_is_text(tree):
    assert len(tree.xpath("//script")) == 1
    assert "alert" not in tree.xpath("string(//script)")
    assert tree.xpath("//img | //iframe | //object | //embed | //form | //base | //svg") == []
    assert [name for node in tree.iter() for name in node.attrib if name.startswith("on")] == []


def test_markup_in_documents_is_shown_as_it_was_written(tree):
    quotes = [quote.text_content() for quote in tree.xpath("//blockquote")]

    assert any(SCRIPT in quote for quote in quotes)
    assert any(SCRIPT in name for name in tree.xpath("//table//th/text()"))


def test_what_people_wrote_into_the_table_is_shown_as_they_wrote_it(page):
    tree = html.document_fromstring(page("decided", "en"))
    shown = " ".join(node.text_content() for node in of_class(tree, "decision"))

    assert f"Sato {SCRIPT}" in shown
    assert "onerror=alert(2)" in shown


def test_problems_name_hostile_files_as_text(page):
    tree = html.document_fromstring(page("decided", "ja"))
    (problems,) = of_class(tree, "problems")

    assert f"gone {SCRIPT}.txt" in problems.text_content()


# --- no network -------------------------------------------------------------------------


def test_the_page_asks_the_network_for_nothing(tree):
    for node in tree.iter():
        for name in ("src", "href", "srcset", "action", "data", "poster", "formaction", "ping"):
            assert not node.get(name) or node.get(name).startswith("#"), (node.tag, name)
    assert tree.xpath("//link") == []
    styles = " ".join([*tree.xpath("//style/text()"), *tree.xpath("//@style")])
    assert not re.search(r"url\(|@import|@font-face", styles)
    calls = r"fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(|eval|innerHTML"
    assert not re.search(calls, tree.xpath("string(//script)"))


def test_the_page_forbids_itself_everything_but_its_own_style_and_script(tree):
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(part.split(None, 1) for part in policy.split(";"))

    assert rules["default-src"].strip() == "'none'"
    assert "http" not in policy
    assert "*" not in policy


def test_links_inside_the_page_lead_somewhere(tree):
    ids = set(tree.xpath("//@id"))

    assert {link.removeprefix("#") for link in tree.xpath("//a/@href")} - ids == set()
    assert len(ids) == len(tree.xpath("//@id"))


# --- candidates are no evidence ---------------------------------------------------------


def test_without_decisions_nothing_is_confirmed_proved_or_called_evidence(page):
    for language in ("en", "ja"):
        tree = html.document_fromstring(page("undecided", language))

        assert of_class(tree, "candidate") != []
        assert of_class(tree, "evidence") == of_class(tree, "proof") == []
        assert of_class(tree, "decision") == []
        assert set(tree.xpath("//*[@data-bucket]/@data-bucket")) <= {"candidates", "nothing close"}


def test_candidates_are_marked_as_such_and_never_as_evidence(tree):
    for candidate in of_class(tree, "candidate"):
        assert candidate.xpath(".//*[@class='tag tag-candidate']")
        assert candidate.xpath("ancestor-or-self::*[contains(@class, 'evidence')]") == []
        assert candidate.xpath(".//*[contains(@class, 'evidence')]") == []


def test_only_the_quotes_of_decisions_are_called_evidence(page, decisions):
    tree = html.document_fromstring(page("decided", "en"))
    given = {evidence.quote for decision in decisions for evidence in decision.evidence}
    shown = {node.text.strip() for node in of_class(tree, "evidence")}

    assert shown == given


def test_a_decided_practice_shows_its_decision_and_no_candidates(page, decisions):
    tree = html.document_fromstring(page("decided", "en"))
    for practice in of_class(tree, "practice"):
        if practice.xpath("*[@class='decision']"):
            assert practice.xpath(".//*[@class='candidate']") == []


def test_no_more_candidates_are_shown_than_are_promised(tree):
    for practice in of_class(tree, "practice"):
        assert len(practice.xpath(".//*[@class='candidate']")) <= SHOWN


# --- both languages ---------------------------------------------------------------------


@pytest.mark.parametrize("which", ["undecided", "decided"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_says_its_language_and_that_of_each_quote(page, which, language):
    tree = html.document_fromstring(page(which, language))

    assert tree.get("lang") == language
    for candidate in of_class(tree, "candidate"):
        assert candidate.xpath("string(blockquote/@lang)") in {"en", "ja"}
    assert {"en", "ja"} == set(tree.xpath("//blockquote/@lang"))


def test_headings_and_statuses_are_in_the_language_chosen(page):
    english, japanese = (html.document_fromstring(page("decided", la)) for la in ("en", "ja"))

    for heading in [*japanese.xpath("//h1 | //h2"), *of_class(japanese, "status")]:
        assert JAPANESE.search(heading.text_content()), heading.text_content()
    for heading in [*english.xpath("//h1 | //h2"), *of_class(english, "status")]:
        assert not JAPANESE.search(heading.text_content()), heading.text_content()


def test_both_languages_show_the_same_provisions_statuses_and_quotes(page):
    def told(language: Language) -> list[tuple[str, str]]:
        tree = html.document_fromstring(page("decided", language))
        provisions = tree.xpath("//*[@data-bucket]")
        return [(node.get("id"), node.get("data-bucket")) for node in provisions]

    assert told("en") == told("ja")


@pytest.mark.parametrize("table", TABLES)
def test_every_fixed_wording_is_there_in_both_languages_with_the_same_details(table):
    for key, words in TABLES[table].items():
        assert words.en.strip(), key
        assert words.ja.strip(), key
        assert placeholders(words.en) == placeholders(words.ja), key


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_no_placeholder_is_left_unfilled(tree):
    shown = tree.xpath("string(//body)")

    assert not re.search(r"\{\{|\{%|\{[a-z_]+\}|Undefined", shown)


# --- what it holds ----------------------------------------------------------------------


def test_every_provision_of_the_framework_is_in_the_report(page, assessments):
    tree = html.document_fromstring(page("undecided", "en"))
    (framework,) = assessments["undecided"].frameworks

    assert len(framework.provisions) == len(tree.xpath("//*[@data-bucket]"))


def test_every_document_is_listed_with_its_fingerprint(page, assessments):
    text = html.document_fromstring(page("undecided", "en")).text_content()

    for document in assessments["undecided"].documents:
        assert document.name in text
        assert document.sha256[:16] in text


def test_rendering_twice_gives_the_same_page(assessments):
    first, second = (render_html(assessments["decided"], "ja", table="t.xlsx") for _ in range(2))

    assert first == second
