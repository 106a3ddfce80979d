"""Every page in a real browser, in both languages: axe, widths, keyboard, no third parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.web.pages import pages
from tests.web.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
JAPANESE = re.compile(r"[\u3040-\u30ff]")
WIDTHS = (320, 360, 768, 1440)


@pytest.fixture(params=["en", "ja"])
def language(request) -> str:
    return request.param


@pytest.fixture
def visit(language, browser, local_server) -> Iterator:
    """Return a page in one language; what troubled it is collected beside."""
    # axe is put into pages past their policy, which forbids scripts of others.
    context = browser.new_context(
        locale=language, viewport={"width": 1200, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.troubles, page.asked = [], []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda said: page.troubles.append(said.text))
    page.on("request", lambda asked: page.asked.append(asked.url))
    page.named, page.server, page.language = pages(local_server), local_server, language
    yield page
    context.close()


def opened(page, path: str):
    answer = page.goto(page.server.address + path)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    return answer


def test_every_page_is_sound_in_both_languages_and_at_every_width(visit):
    """Axe finds nothing with everything open (WCAG 2.2 A and AA, and its good practices)."""
    from axe_playwright_python.sync_playwright import Axe

    axe, wrong = Axe(), []
    for name, path in visit.named.items():
        answer = opened(visit, path)
        if answer.status != {"nothing": 404, "problem": 422}.get(name, 200):
            wrong.append((name, answer.status))
        wrong += [(name, *one) for one in _of_words(visit)]
        for one in axe.run(visit).response["violations"]:
            wrong.append((name, one["id"], one["nodes"][0]["html"]))
        for width in WIDTHS:
            visit.set_viewport_size({"width": width, "height": 900})
            seen = visit.evaluate("document.documentElement.scrollWidth")
            if seen > width:
                wrong.append((name, "wider than", width, seen))
    assert not wrong, wrong
    assert not [url for url in visit.asked if not url.startswith(visit.server.address)]
    troubles = [said for said in visit.troubles if "status of 4" not in said]
    assert not troubles, troubles


def _of_words(page) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the words of a page."""
    if page.locator("h1").count() != 1:
        yield ("headings", page.locator("main").inner_text()[:80])
    if page.locator("html").get_attribute("lang") != page.language:
        yield ("language", page.locator("html").get_attribute("lang"))
    menu = page.locator("header nav").inner_text()
    if bool(JAPANESE.search(menu)) != (page.language == "ja"):
        yield ("menu", menu)
    for gap in re.findall(r"\{\w+\}|\bNone\b(?! chosen|\.)", page.locator("main").inner_text()):
        yield ("gap", gap)
    # White space is not nothing to a style sheet: a fact without words shows no dash then.
    for name in page.evaluate(BLANK):
        yield ("fact without words", name)
    # Switching the language comes back to this page.
    here = page.locator("form input[name=next]").get_attribute("value")
    if not page.url.endswith(here):
        yield ("switching goes to", here)


BLANK = """() => [...document.querySelectorAll(".kh-facts dd")].filter(
  one => one.childNodes.length && !one.textContent.trim() && !one.querySelector("*")).map(
  one => one.parentElement.textContent.trim())"""
REACH = """() => [...document.querySelectorAll(
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')].filter(
  one => one.checkVisibility() && !one.disabled).length"""
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  return {
    body: at === document.body,
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    html: at.outerHTML.slice(0, 120),
  };
}"""
SPARE = """() => {
  const all = [...document.querySelectorAll('input[type=radio]')];
  return all.length - new Set(all.map(one => one.name)).size;
}"""
"""Of radio buttons of one name one is a stop; arrows reach the others."""


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "documents of organisation"),
        ("ja", "review of a practice of organisation"),
        ("en", "decision of organisation"),
        ("ja", "applies of system"),
        ("en", "plan of organisation"),
        ("ja", "reports of organisation"),
        ("en", "settings of organisation"),
        ("ja", "incidents of organisation"),
        ("en", "incidents/new of organisation"),
        ("ja", "incidents/1 of organisation"),
    ],
    indirect=["language"],
)
def test_the_tab_key_reaches_everything_and_shows_where_it_is(visit, name):
    opened(visit, visit.named[name])
    count, unseen, stops = visit.evaluate(REACH), [], 0
    for _ in range(count + 20):
        visit.keyboard.press("Tab")
        at = visit.evaluate(FOCUS)
        if at["body"]:
            break
        stops += 1
        if not (at["outline"] and at["shown"]):
            unseen.append(at["html"])
    else:
        pytest.fail(f"the focus never left the page after {count} stops")
    assert not unseen, unseen
    assert stops >= count - visit.evaluate(SPARE)


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_letters_do_nothing_when_they_are_switched_off(visit):
    opened(visit, visit.named["review of a practice of organisation"])
    visit.uncheck("#kh-keys")
    visit.locator("h1").click()
    visit.keyboard.press("1")
    assert visit.locator("input[name=verdict]:checked").count() == 0
    visit.check("#kh-keys")
    visit.locator("h1").click()
    visit.keyboard.press("1")
    assert visit.locator("input[name=verdict]:checked").get_attribute("value") == "in place"


@pytest.mark.parametrize("language", ["ja"], indirect=True)
def test_enter_on_a_link_follows_that_link(visit):
    opened(visit, "/o/1/review/")
    visit.locator("header nav a").nth(1).focus()
    visit.keyboard.press("Enter")
    visit.wait_for_url("**/library/")


def test_the_language_is_switched_where_one_is(visit):
    other = {"en": "ja", "ja": "en"}[visit.language]
    opened(visit, "/o/1/decisions/?words=GOV")
    visit.locator(".kh-who form button").first.click()
    visit.wait_for_function(f"document.documentElement.lang === '{other}'")
    assert visit.url.endswith("/o/1/decisions/?words=GOV")
    opened(visit, "/library/")
    assert visit.locator("html").get_attribute("lang") == other


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_print_shows_what_is_said_and_nothing_to_press(visit):
    visit.emulate_media(media="print")
    for name in ("overview of organisation", "decisions of organisation", "proof"):
        opened(visit, visit.named[name])
        assert visit.locator("h1").is_visible()
        assert not visit.locator("header").first.is_visible()
        assert not visit.locator("main form:visible").count()


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_several_candidates_are_judged_at_once_and_no_others(visit):
    postponed = "SELECT id FROM workspace_finding WHERE state = 'postponed'"
    before = set(visit.server.ask(postponed))
    opened(visit, visit.named["review of a practice of organisation"])
    boxes = visit.locator(".kh-choose input")
    wanted = {(int(boxes.nth(n).get_attribute("value").split("-")[0]),) for n in (0, 2)}
    for n in (0, 2):
        boxes.nth(n).check()
    with visit.expect_response("**/judge/") as answered:
        visit.locator("#chosen button[value=postponed]").click()
    assert answered.value.status == 200
    assert set(visit.server.ask(postponed)) - before == wanted - before


def test_without_scripts_candidates_are_judged(browser, local_server):
    context = browser.new_context(java_script_enabled=False, locale="ja")
    page = context.new_page()
    practice = pages(local_server)["review of a practice of organisation"]
    page.goto(local_server.address + practice)
    before = page.locator("article").count()
    with page.expect_navigation():
        page.locator("article button[value=postponed]").first.click()
    assert page.locator("article").count() == before
    assert "保留中" in page.locator("main").inner_text()
    context.close()


def test_the_journal_tells_what_was_done_in_the_language_of_the_reader(local_server):
    """No token of the journal is left where a person reads it."""
    page = Visitor(local_server.address, "ja").get("/administration/journal/").closed_up
    rows = re.findall(r"<tr><td class=\"kh-number\">.*?</tr>", page)
    cells = [re.findall(r"<td>(.*?)</td>", row)[1:] for row in rows]  # without the person

    assert len(cells) > 20
    assert [one for row in cells for one in row if not re.search("[\u3040-\u9fff]", one)] == []
    assert ["リスクを追加", "リスク 1"] in cells
