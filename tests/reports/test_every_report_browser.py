"""Every report as a page in a real browser: axe finds nothing, nothing is wider than the window."""

from __future__ import annotations

import pytest
from tests.reports.example_material import report_of

from kakehashi.reports.files.html_file import report_html
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.text.bilingual import LANGUAGES

# One worker: a browser is started once for all of these.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [kind.id for kind in KINDS])
def test_axe_finds_nothing_and_the_page_fits(browser, name, language, tmp_path):
    from axe_playwright_python.sync_playwright import Axe

    file = tmp_path / "report.html"
    file.write_text(report_html(report_of(name, language)), encoding="utf-8")
    context = browser.new_context(bypass_csp=True, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    found = Axe().run(page).response["violations"]
    page.set_viewport_size({"width": 360, "height": 900})
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    assert wide <= 360
