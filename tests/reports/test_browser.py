"""The report in a real browser: both languages, wide and narrow, keyboard and filters, axe."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.assessment.assess import assess
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.reports.results import write_results

# One worker: a browser is started once for all of these.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example"


@pytest.fixture(scope="module", params=["en", "ja"])
def report(request, tmp_path_factory):
    library = bundled_library()
    documents, _ = read_documents([EXAMPLE / "documents"])
    known = {practice.ref for practice in library.practices}
    decisions, _ = read_decisions(EXAMPLE / "decisions.xlsx", known)
    assessment = assess(
        library,
        documents,
        date="2026-11-25",
        frameworks=[library.framework("hiroshima-guiding-principles")],
        decisions=decisions,
    )
    folder = tmp_path_factory.mktemp("report")
    return write_results(assessment, folder, request.param)[0]


@pytest.fixture
def page(browser, report):
    context = browser.new_context(bypass_csp=True, viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.troubles = []
    opened.on("pageerror", lambda error: opened.troubles.append(str(error)))
    opened.on("console", lambda message: opened.troubles.append(message.text))
    opened.on("requestfailed", lambda request: opened.troubles.append(request.url))
    opened.goto(report.as_uri())
    yield opened
    context.close()


def test_it_opens_without_errors_or_network_requests(page):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    assert [page.url] == requests
    assert page.troubles == []


@pytest.mark.parametrize("width", [1600, 1200, 640, 360])
def test_nothing_is_wider_than_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.click("#open")
    assert width >= page.evaluate("document.documentElement.scrollWidth")


def test_axe_finds_nothing_with_everything_open(page):
    from axe_playwright_python.sync_playwright import Axe

    page.click("#open")
    found = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


def test_the_filter_shows_only_provisions_of_the_chosen_status(page):
    page.select_option("#filter", "satisfied")
    shown = page.eval_on_selector_all(
        ".provision[data-leaf=yes]:not([hidden])", "all => all.map(e => e.dataset.bucket)"
    )
    assert {"satisfied"} == set(shown)


def test_a_confirmed_status_opens_to_its_proof_by_keyboard(page):
    summary = page.locator(
        ".provision[data-leaf=yes][data-bucket=satisfied] > details > summary"
    ).first
    summary.focus()
    page.keyboard.press("Enter")
    proof = summary.locator("xpath=..").locator(".proof-decision").first
    assert proof.is_visible()


def test_unknown_provisions_show_no_proof_and_no_verdict_that_would_settle_them(page):
    unknown = page.locator(
        ".provision[data-leaf=yes][data-bucket=candidates], "
        ".provision[data-leaf=yes][data-bucket='nothing close']"
    )
    assert unknown.count() > 0
    assert unknown.locator(".proof").count() == 0
    classes = unknown.locator(".verdict").evaluate_all("all => all.map(e => e.className)")
    # "Planned" and "partial" say nothing of a part of the practice.
    open_ = {f"verdict verdict-{word}" for word in ("undecided", "planned", "partial")}
    assert "verdict verdict-undecided" in set(classes) <= open_


def test_it_is_readable_without_javascript(browser, report):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(report.as_uri())
    opened.locator(".provision > details > summary").first.click()
    assert opened.locator(".provision .inside").first.is_visible()
    assert not opened.locator("#controls").is_visible()
    context.close()
