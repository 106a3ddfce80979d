"""From a filled workspace to an empty one without a terminal, in Chromium and both languages."""

from __future__ import annotations

import pytest
from tests.web.served import run, serve

from kakehashi.web.words import words
from kakehashi.workspace.folder import lay_out

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
WIDTHS = (320, 768, 1440)
AT = "/administration/whole/"


@pytest.fixture(params=["en", "ja"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The example organisation, at a server of its own."""
    folder = tmp_path_factory.mktemp("filled") / "workspace"
    lay_out(folder, language="ja", person="aiko")
    server = serve(folder, "--organisation", "Tokiwa Foods")
    run("tests.web.example_organisation", str(folder))
    yield server
    server.stop()


@pytest.fixture
def fresh(tmp_path):
    server = serve(tmp_path / "fresh", "--lang", "en")
    yield server
    server.stop()


@pytest.fixture
def page(browser, language):
    """A page that notes what troubled it; axe is put in past the policy for scripts."""
    context = browser.new_context(locale=language, accept_downloads=True, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda said: page.troubles.append(said.text))
    yield page
    context.close()
    assert page.troubles == []


def press(page, language: str, key: str) -> None:
    page.get_by_role("button", name=words(key, language), exact=True).first.click()


def download(page, server, language: str, path) -> bytes:
    page.goto(f"{server.address}/administration/")
    with page.expect_download() as coming:
        press(page, language, "export")
    coming.value.save_as(path)
    return path.read_bytes()


def sound(page) -> list:
    """Return what axe finds, and widths at which the page is wider than the window."""
    from axe_playwright_python.sync_playwright import Axe

    wrong = [one["id"] for one in Axe().run(page).response["violations"]]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [width] if page.evaluate("document.documentElement.scrollWidth") > width else []
    return wrong


def checked(page, language: str, path) -> str:
    """Come to the page from the administration, and check a file; return what it says then."""
    page.get_by_role("link", name=words("whole_export", language)).first.click()
    assert sound(page) == []
    page.set_input_files("#file", path)
    press(page, language, "check_export")
    page.locator("#checked").wait_for()
    assert sound(page) == []
    return page.locator("main").inner_text()


def statuses(page, server) -> list[str]:
    page.goto(f"{server.address}/o/1/")
    return page.locator("main table tbody").first.inner_text().split()


def test_an_export_comes_back_in_an_empty_workspace(page, language, filled, fresh, tmp_path):
    packed = download(page, filled, language, tmp_path / "whole.zip")
    before = statuses(page, filled)
    page.goto(f"{fresh.address}/administration/")
    said = checked(page, language, tmp_path / "whole.zip")
    page.locator("#person").select_option("aiko")
    page.locator("input[name=confirmed]").check()
    press(page, language, "put_back_do")
    page.get_by_text(words("export_is_back", language, name="whole.zip")).wait_for()

    assert "Tokiwa Foods" in said
    assert words("export_is_whole", language) in said
    assert {"en": "Decision", "ja": "判断"}[language] in said
    assert statuses(page, fresh) == before
    assert download(page, fresh, language, tmp_path / "again.zip") == packed
    page.goto(f"{fresh.address}/administration/journal/?verify=yes")
    page.get_by_text(words("verified_chain", language)).wait_for()


def test_without_a_tick_nothing_is_sent(page, language, filled, fresh, tmp_path):
    """By keyboard: the browser itself asks for the confirmation."""
    download(page, filled, language, tmp_path / "whole.zip")
    page.goto(f"{fresh.address}/administration/")
    checked(page, language, tmp_path / "whole.zip")
    before = fresh.head()
    page.locator("#put-back button").press("Enter")
    assert page.evaluate("document.activeElement.name") == "confirmed"
    assert (page.url.split("#")[0], fresh.head()) == (f"{fresh.address}{AT}", before)


def test_in_a_workspace_in_use_the_page_says_what_to_do_instead(page, language, filled, tmp_path):
    download(page, filled, language, tmp_path / "whole.zip")
    said = checked(page, language, tmp_path / "whole.zip")

    assert words("put_back_used", language) in said
    assert "kakehashi serve" in said
    assert "kakehashi workspace import whole.zip" in said
    assert page.locator("#put-back form").count() == 0
