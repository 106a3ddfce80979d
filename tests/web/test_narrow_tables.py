"""Tables on a telephone: rows are cards that show every cell, and tables stay for who listens."""

from __future__ import annotations

import pytest
from tests.web.pages import pages

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
TABLES = ".kh-table:not(.kh-matrix)"
NAMES = (
    *("library", "provision", "related", "roll-up", "journal", "instruments", "policy timeline"),
    *("commitments", "units", "settings of organisation", "overview of organisation"),
    *("documents of organisation", "review of organisation", "skills of organisation"),
    *("incidents of organisation", "incidents/1 of organisation", "reports compared"),
)
HEARD = ("related", "roll-up", "settings of organisation", "incidents/1 of organisation")
ASIDE = f"""() => [...document.querySelectorAll({TABLES!r})].filter(one => {{
  const box = one.closest(".kh-scroll");
  return one.checkVisibility() && box.scrollWidth > box.clientWidth + 1;
}}).length"""
UNNAMED = f"""() => [...document.querySelectorAll({TABLES!r})].flatMap(table => {{
  const heads = [...table.tHead.rows[0].cells];
  return [...table.tBodies].flatMap(body => [...body.rows]).flatMap(row => [...row.cells]).filter(
    cell => cell.tagName === "TD" && cell.checkVisibility() && cell.innerText.trim()
      && !heads[cell.cellIndex].querySelector(".kh-hidden")
      && heads[cell.cellIndex].innerText.trim() !== cell.innerText.trim()
      && !getComputedStyle(cell, "::before").content.includes(heads[cell.cellIndex].innerText.trim())
  ).map(cell => cell.innerText);
}})"""
"""Cells that do not say which column they are of, nor the same word themselves."""
EMPTY = f"""() => [...document.querySelectorAll({TABLES!r} + " tbody td")].filter(
  cell => cell.checkVisibility() && !cell.innerText.trim() && !cell.firstElementChild).length"""


@pytest.fixture(params=["en", "ja"])
def telephone(request, browser, local_server):
    context = browser.new_context(
        locale=request.param, viewport={"width": 360, "height": 800}, bypass_csp=True
    )
    yield context.new_page()
    context.close()


def test_every_cell_is_shown_under_the_name_of_its_column(telephone, local_server):
    from axe_playwright_python.sync_playwright import Axe

    named, wrong = pages(local_server), []
    for name in NAMES:
        if name not in named:  # reports are made by other tests of this server
            continue
        telephone.goto(local_server.address + named[name])
        said = [telephone.evaluate(one) for one in (ASIDE, UNNAMED, EMPTY)]
        if any(said):
            wrong.append((name, said))
        if name in HEARD:
            found = Axe().run(telephone).response["violations"]
            wrong += [(name, one["id"], one["nodes"][0]["html"]) for one in found]
    assert not wrong, wrong


def test_a_table_stays_a_table_for_who_listens(telephone, local_server):
    telephone.goto(f"{local_server.address}/o/1/review/")
    table = telephone.get_by_role("table").first
    assert table.get_by_role("columnheader").count() == 4
    rows = table.get_by_role("row")
    assert rows.count() > 1
    assert rows.nth(1).get_by_role("rowheader").count() == 1
    assert rows.nth(1).get_by_role("cell").count() == 3


def test_without_scripts_a_table_scrolls_and_loses_nothing(browser, local_server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{local_server.address}/o/1/review/")
    cell = page.locator(f"{TABLES} tbody td").nth(2)
    cell.scroll_into_view_if_needed()
    assert cell.is_visible()
    context.close()
