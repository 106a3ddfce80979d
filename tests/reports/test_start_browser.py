"""The pages of the start in a real browser: both languages, axe, narrow windows, one A4 page."""

from __future__ import annotations

import re

import pytest
from tests.bundled import bundled_library
from tests.reports.test_start_pages import ANSWERS, written
from tests.starting.example import outcome, ruled_in, start

from kakehashi.reports.start_view import StartView

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PAGES = ["start.html", "picture.html", "ai-policy.html"]
# Everything is open, so that the longest steps and every clause are on the pages.
WORST = {
    **ANSWERS,
    "organisation.countries": ["japan", "eu", "us"],
    "system.markets": ["japan", "eu", "us"],
    "system.activities": ["uses", "offers-service", "builds-system", "trains-model"],
    "uses": ["workers", "learning"],
    "traits": ["leading", "public", "published"],
    **dict.fromkeys(["GOV-03", "HUM-06", "INC-01", "TPS-01", "LIT-01", "POL-01"], "no"),
    **dict.fromkeys(["CTX-09", "SEC-25", "TPS-02", "SAF-11"], "partly"),
}


@pytest.fixture(scope="module", params=["en", "ja"])
def folder(request, tmp_path_factory):
    ruled = ruled_in(tmp_path_factory.mktemp("rules"))
    found = outcome(ruled, WORST, organisation="株式会社みどり食品ホールディングス東京本社")
    made = tmp_path_factory.mktemp("start")
    written(StartView(found, bundled_library(), start(), request.param), made)
    return made


@pytest.fixture(params=PAGES)
def page(browser, folder, request):
    context = browser.new_context(bypass_csp=True, viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.troubles = []
    opened.on("console", lambda message: opened.troubles.append(message.text))
    opened.on("requestfailed", lambda failed: opened.troubles.append(failed.url))
    opened.goto((folder / request.param).as_uri())
    yield opened
    context.close()


def test_it_opens_without_errors_or_network_requests(page):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    assert ([page.url], []) == (requests, page.troubles)


def test_axe_finds_nothing_with_everything_open(page):
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


@pytest.mark.parametrize("width", [1600, 640, 360])
def test_nothing_is_wider_than_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert width >= page.evaluate("document.documentElement.scrollWidth")


def test_the_picture_prints_on_one_page(browser, folder):
    context = browser.new_context()
    opened = context.new_page()
    opened.goto((folder / "picture.html").as_uri())
    printed = opened.pdf(prefer_css_page_size=True, print_background=True)
    context.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_labels_of_the_picture_do_not_run_into_its_squares(browser, folder):
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.goto((folder / "picture.html").as_uri())
    overlaps = opened.evaluate(
        """() => [...document.querySelectorAll('svg[role=group] > g')].filter(group => {
            const first = group.querySelector('rect');
            const texts = [...group.querySelectorAll('text:not(.in):not(.total)')];
            return first && texts.some(text =>
                text.getBoundingClientRect().right > first.getBoundingClientRect().left + 1);
        }).map(group => group.getAttribute('aria-label'))"""
    )
    context.close()
    assert overlaps == []
