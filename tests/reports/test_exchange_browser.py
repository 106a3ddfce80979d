"""The page of a bundle in a real browser: both languages, axe, narrow windows, nothing runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.bundled import bundled_library
from tests.exchange.bundles import HEADER, ISSUER, ITEMS, NOW, made

from kakehashi.assessment.claims import claims_in
from kakehashi.exchange.disclosure import Item, read_disclosure
from kakehashi.exchange.told import told_by
from kakehashi.exchange.verify import Reader, verify_bundle
from kakehashi.reports.exchange_html import render_bundle
from kakehashi.reports.exchange_view import BundleView

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
HOSTILE = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
WORST = [
    *ITEMS,
    Item("assessed", "2026-11-26"),
    Item("decisions/practices:GOV-02/reason", HOSTILE),
    Item("decisions/practices:GOV-02/quotes/1/text", "w" * 400),
    Item("documents/2/name", HOSTILE + "w" * 300),
    Item("statuses/nist-ai-rmf-1.0/GOVERN-1.2/value", HOSTILE),
]


def rendered(language) -> str:
    """Return the page of a bundle by a stranger, with an item taken out and one of a wrong form."""
    bundle = made(WORST, header=replace(HEADER, issuer=HOSTILE, purpose=HOSTILE))
    kept = [t for t in bundle.disclosures if not read_disclosure(t).item.path.endswith("/by")]
    found = verify_bundle(replace(bundle, disclosures=tuple(kept)), Reader(NOW))
    library, told = bundled_library(), told_by(found)
    claims = tuple(claims_in(told, library, date="2026-11-26"))
    return render_bundle(
        BundleView(found, told, claims, library, language, same_basis=False, files={})
    )


@pytest.fixture(params=["en", "ja"])
def page(browser, request, tmp_path):
    (tmp_path / "bundle.html").write_text(rendered(request.param), encoding="utf-8")
    context = browser.new_context(bypass_csp=True, viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.requests = []
    opened.on("request", lambda sent: opened.requests.append(sent.url))
    opened.goto((tmp_path / "bundle.html").as_uri())
    yield opened
    context.close()


def test_nothing_of_a_stranger_runs_or_calls_out(page):
    """Even without the page's own policy (`bypass_csp`): the markup is text."""
    assert [url for url in page.requests if not url.endswith("bundle.html")] == []
    assert page.title() != "run"
    assert page.locator("script, img").count() == 0


def test_axe_finds_nothing(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


@pytest.mark.parametrize("width", [320, 1200])
def test_the_page_does_not_scroll_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert width >= page.evaluate("document.documentElement.scrollWidth")


def test_what_was_taken_out_and_what_follows_is_said():
    english, japanese = rendered("en"), rendered("ja")
    assert ISSUER.public.fingerprint[:4] in english
    assert "signer unknown" in english
    assert "decisions/practices:GOV-01/by" in english
    assert "[taken out]" in english
    assert "墨消し" in japanese
    assert "導かれ" in japanese
