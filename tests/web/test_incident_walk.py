"""What a person does with an incident in a browser, in both languages: told, learnt from, reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.web.test_walk import Person, person  # noqa: F401 - a fixture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
ROWS = 'incident_id,date,title,description,"Alleged deployer of AI system"\n7,2026-03-04,T,D,x\n'
LOG = {
    "version": 2,
    "status": "success",
    "eval": {"task": "inspect_evals/bbq", "model": "m", "created": "2026-04-01T09:30:00+09:00"},
    "results": {"scores": [{"name": "match", "metrics": {"accuracy": {"value": 0.8}}}]},
}


def test_from_an_incident_to_lessons_a_report_and_a_note(person, tmp_path):  # noqa: F811
    _system(person)
    _tell_by_keyboard(person)
    _learn(person)
    _report(person)
    _import(person, tmp_path)
    _patterns_and_note(person)
    _signals(person, tmp_path)


def test_new_times_are_told_in_the_zone_of_who_writes_and_old_ones_stay(browser, local_server):
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(f"{local_server.address}/o/1/incidents/new/")
    assert page.locator("#zone").input_value() == "Asia/Tokyo"
    page.goto(f"{local_server.address}/o/1/incidents/1/edit/")
    assert page.locator("#zone").input_value() == "UTC"
    context.close()


def _system(person: Person) -> None:  # noqa: F811
    person.go("/o/1/systems/")
    person.page.fill("#name", "Chat")
    person.press("add_system")
    person.page.wait_for_url("**/o/1/s/*/")


def _tell_by_keyboard(person: Person) -> None:  # noqa: F811
    """Write an incident down without a pointer; its clock is on the first page."""
    page = person.page
    person.go("/o/1/incidents/new/")
    page.locator("#title").focus()
    page.keyboard.type("Chatbot told the address of a customer <b>")
    page.keyboard.press("Tab")
    page.keyboard.type("It leaked personal data of another customer.")
    for name in ("eu", "high-risk", "serious"):
        page.locator(f"input[name=condition][value={name}]").focus()
        page.keyboard.press("Space")
    page.locator("input[name=harm][value=privacy]").focus()
    page.keyboard.press("Space")
    page.fill("#aware", "2026-11-26T09:00")
    page.fill("#zone", "Asia/Tokyo")
    page.select_option("#confidentiality", "public")
    person.opens("links")
    page.locator("input[name=systems]").first.check()
    person.press("register")
    person.sees("Chatbot told the address of a customer <b>")
    person.sees("第73条第2項" if person.language == "ja" else "Article 73(2)")
    person.opens("new_event")
    page.fill("#event-text", "止めた")
    person.press("new_event")
    person.sees("止めた")
    person.opens("new_contract")
    page.fill("#contract-name", "Agreement 12.3")
    page.fill("#contract-count", "3")
    person.press("new_contract")
    person.sees("Agreement 12.3")
    person.go("/o/1/")
    person.sees(person.word("clocks_running_out"))


def _learn(person: Person) -> None:  # noqa: F811
    page = person.page
    person.go("/o/1/incidents/1/")
    person.press("suggest")
    rows = page.locator("#lessons tbody tr")
    rows.first.wait_for(timeout=60_000)
    assert rows.count() == 10
    rows.first.get_by_role("button", name=person.word("would_help"), exact=True).click()
    page.locator("#lessons .kh-mark-good").first.wait_for()
    last = page.locator("#lessons tbody tr").last
    last.get_by_role("button", name=person.word("would_not_help"), exact=True).click()
    person.sees(person.word("lesson_rejected"))
    states = "SELECT state, count(*) FROM workspace_incidentpractice GROUP BY 1 ORDER BY 1"
    assert person.server.ask(states) == [("accepted", 1), ("rejected", 1), ("suggested", 8)]


def _report(person: Person) -> None:  # noqa: F811
    page = person.page
    page.select_option("#report-clock", index=1)
    person.press("draft_report")
    link = page.locator("#reports a[href*='format=docx']").first
    with page.expect_download() as coming:
        link.click()
    assert Path(coming.value.path()).read_bytes().startswith(b"PK")


def _import(person: Person, tmp_path: Path) -> None:  # noqa: F811
    table = tmp_path / "table.csv"
    table.write_text(ROWS, encoding="utf-8")
    person.go("/o/1/incidents/import/")
    person.page.set_input_files("#file", table)
    person.press("import_incidents")
    person.sees(person.word("imported_new"))
    assert person.server.ask("SELECT count(*) FROM workspace_incident") == [(2,)]
    # Whoever switches the language on the page of the result comes to the form again.
    person.page.locator(".kh-who form button").first.click()
    person.page.wait_for_url("**/incidents/import/")
    person.page.locator(".kh-who form button").first.click()
    person.page.wait_for_function(f"document.documentElement.lang === '{person.language}'")


def _patterns_and_note(person: Person) -> None:  # noqa: F811
    page = person.page
    person.go("/o/1/incidents/patterns/?rows=harm&columns=severity")
    picture = page.locator("img.kh-timeline")
    assert picture.evaluate("async one => { await one.decode(); return one.naturalWidth }") > 100
    person.go("/o/1/incidents/note/")
    with page.expect_download() as coming:
        person.press("note_make")
    assert Path(coming.value.path()).read_bytes().startswith(b"PK")
    person.go("/o/1/incidents/?harm=privacy")
    assert page.locator("main tbody tr").count() == 1


def _signals(person: Person, tmp_path: Path) -> None:  # noqa: F811
    log = tmp_path / "log.json"
    log.write_text(json.dumps(LOG), encoding="utf-8")
    person.tab("menu_signals")
    person.page.set_input_files("#files", log)
    person.press("read_signals")
    person.page.locator("main a", has_text="EVA-02").first.click()
    person.sees("sha256:")
