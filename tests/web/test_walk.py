"""What a person does, from an empty folder to a report and an export, in both languages."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from PIL import Image
from tests.web.example_organisation import EXAMPLE
from tests.web.served import Served, serve

from kakehashi.web.words import words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
PDF, WORD = "red-team-report.pdf", "incident-procedure-ja.docx"
IMPORT = "from kakehashi.cli.main import main; main()"
FOUND = 240_000
"""Milliseconds that looking for candidates may take on a machine that does much else."""


class Person:
    """Somebody at a browser, who reads the words of their language."""

    def __init__(self, page, server: Served, language: str) -> None:
        self.page, self.server, self.language = page, server, language

    def word(self, key: str, **details: object) -> str:
        return words(key, self.language, **details)

    def go(self, path: str) -> None:
        assert self.page.goto(self.server.address + path).status == 200

    def tab(self, key: str) -> None:
        """Choose a page of the organisation in the menu."""
        self.page.locator(".kh-tabs").get_by_role("link", name=self.word(key), exact=True).click()

    def press(self, key: str) -> None:
        """Press the button with some words."""
        self.page.get_by_role("button", name=self.word(key), exact=True).first.click()

    def sees(self, text: str, timeout: int = 30_000) -> None:
        self.page.locator("main").get_by_text(text).first.wait_for(timeout=timeout)

    def opens(self, key: str) -> None:
        """Open what is folded under some words."""
        self.page.locator("summary").get_by_text(self.word(key), exact=True).click()

    def statuses(self) -> list[str]:
        self.tab("menu_overview")
        return self.page.locator("main table tbody").first.inner_text().split()


@pytest.fixture(params=["en", "ja"])
def person(request, browser, tmp_path):
    """Somebody who just started the server on an empty folder."""
    server = serve(tmp_path / "workspace", "--lang", request.param)
    context = browser.new_context(
        locale=request.param, viewport={"width": 1200, "height": 900}, accept_downloads=True
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text))
    try:
        yield Person(page, server, request.param)
        assert troubles == []
    finally:
        context.close()
        server.stop()


def test_from_an_empty_folder_to_a_report_and_an_export(person, tmp_path):
    person.go("/")
    before = person.statuses()
    _upload_and_look_for_candidates(person)
    _review_by_keyboard(person)
    assert person.statuses() != before
    _see_a_quote_on_its_page(person)
    _make_the_hiroshima_report(person)
    _compare_it_with_today(person)
    _answer_the_interview(person)
    _plan(person)
    _read_the_library(person)
    _administer(person)
    _export_and_restore(person, tmp_path)


def _upload_and_look_for_candidates(person: Person) -> None:
    person.tab("menu_documents")
    person.sees(person.word("no_documents"))
    person.page.set_input_files("#files", [EXAMPLE / PDF, EXAMPLE / WORD])
    person.press("upload")
    # Nobody reloads: the page asks by itself how far it is.
    for name in (PDF, WORD):
        person.page.get_by_role("link", name=name).wait_for(timeout=60_000)
    person.press("scan")
    scan = person.page.locator(".kh-job").first
    scan.get_by_text(person.word("job_is_done"), exact=True).wait_for(timeout=FOUND)


def _review_by_keyboard(person: Person) -> None:
    """Judge ten candidates, take one back, reject the rest at once, decide: no pointer."""
    page = person.page
    page.goto(person.server.address + "/o/1/review/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/o/1/review/*-*/")
    judged, states = 0, ("accepted", "rejected", "postponed")
    while judged < 10:
        for key, state in zip("arl", states, strict=True):
            if not page.locator("article").count():
                break
            count = _judged(person, state)
            _settled(page, key)
            assert _judged(person, state) == count + 1
            judged += 1
        if judged == 3:
            with page.expect_navigation():
                page.keyboard.press("u")
            assert _judged(person, "postponed") == 0
            judged -= 1
        elif page.locator("article").count() > 1:
            rejected = _judged(person, "rejected")
            _settled(page, "x")
            assert _judged(person, "rejected") > rejected
        if judged >= 3:
            _decide(person)
    assert person.server.ask("SELECT count(*) FROM workspace_decision")[0][0] >= 2


def _judged(person: Person, state: str) -> int:
    told = "SELECT count(*) FROM workspace_finding WHERE state = ?"
    return person.server.ask(told, state)[0][0]


def _settled(page, key: str) -> None:
    """Press a key, and wait until the page shows what the server made of it."""
    page.evaluate(
        "() => { window.settled = new Promise(done => document.addEventListener("
        "'htmx:afterSettle', () => done(true), {once: true})) }"
    )
    page.keyboard.press(key)
    assert page.evaluate("window.settled")


def _decide(person: Person) -> None:
    page = person.page
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "reason":
        page.keyboard.press("Tab")
    page.keyboard.type("Checked: nothing of it is done. =1+1 <b>")
    # Out of the field, where letters are keys again.
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("d")


def _see_a_quote_on_its_page(person: Person) -> None:
    person.tab("menu_documents")
    person.page.get_by_role("link", name=PDF).click()
    picture = person.page.locator("img.kh-page")
    assert picture.evaluate("async one => { await one.decode(); return one.naturalWidth }") == 1200
    finding, version, number = person.server.ask(
        "SELECT f.id, f.version_id, f.page FROM workspace_finding f JOIN workspace_documentversion v"
        " ON v.id = f.version_id WHERE v.format = 'pdf' ORDER BY f.presence DESC LIMIT 1"
    )[0]
    address = f"/o/1/files/{version}/page/{number}.png?finding={finding}"
    sent = person.page.request.get(person.server.address + address).body()
    colours = Image.open(io.BytesIO(sent)).convert("RGB").getcolors(1_000_000)
    marked = sum(count for count, colour in colours if colour == (255, 236, 120))
    assert marked > 1000


def _tab_to(page, selector: str) -> None:
    """Press the tab key until what is wanted has the focus; nobody touches a pointer."""
    for _ in range(300):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key never reached {selector}")


def _make_the_hiroshima_report(person: Person) -> None:
    """By keyboard alone: from the menu over the choice of formats to the file."""
    page = person.page
    page.goto(person.server.address + "/o/1/")
    _tab_to(page, ".kh-tabs a[href='/o/1/reports/']")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    _tab_to(page, "input[name=kind]")
    assert page.evaluate("document.activeElement.value") == "hiroshima"
    for one in ("pdf", "html", "xlsx"):
        _tab_to(page, f"input[name=format][value={one}]")
        page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("m")
    link = page.locator("#reports-made a[download]")
    link.wait_for(timeout=120_000)
    _tab_to(page, "#reports-made a[download]")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    document = docx.Document(coming.value.path())
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert len(document.paragraphs) > 50
    assert {"en": "Hiroshima", "ja": "広島AIプロセス"}[person.language] in text


def _compare_it_with_today(person: Person) -> None:
    """Decide something after the report was made, and see that the comparison tells it."""
    page = person.page
    page.goto(person.server.address + "/o/1/decisions/of/practices:POL-01/")
    page.locator("input[name=verdict][value='in place']").check()
    page.fill("#decide-quote", "The board adopted the rules.")
    person.press("decide")
    person.tab("menu_reports")
    person.opens("compare_reports")
    person.press("compare")
    person.sees(person.word("compare_today"))
    assert page.locator("main td .kh-mark-good").count() >= 1
    assert page.get_by_role("link", name="POL-01").count() == 1


def _answer_the_interview(person: Person) -> None:
    page = person.page
    person.tab("menu_applies")
    before = page.locator("main").inner_text()
    for _ in range(3):
        page.locator("fieldset input").first.check()
        with page.expect_navigation():
            person.press("answer")
    person.opens("answers_given")
    given = page.get_by_role("button", name=person.word("take_answer_away"))
    assert given.count() == 3
    assert page.locator("main").inner_text() != before


def _plan(person: Person) -> None:
    page = person.page
    person.tab("menu_plan")
    person.press("begin_turn")
    person.opens("new_goal")
    page.fill("#goal-text", "Every system has an owner")
    page.fill("#goal-targets", "GOV-01, GOV-02")
    person.press("new_goal")
    person.sees("Every system has an owner")
    person.opens("new_task")
    page.fill("#task-title", "名簿を作る <i>")
    page.fill("#task-due", "2026-01-01")
    person.press("new_task")
    person.sees("名簿を作る <i>")
    person.sees(person.word("overdue"))
    person.opens("new_risk")
    page.fill("#risk-text", "A wrong answer")
    page.fill("#severity", "4")
    page.fill("#likelihood", "2")
    person.press("new_risk")
    person.sees("A wrong answer")
    page.select_option("#task-1", "done")
    page.locator("form", has=page.locator("#task-1")).get_by_role("button").click()
    person.sees(person.word("no_tasks"))


def _read_the_library(person: Person) -> None:
    page = person.page
    person.go("/library/")
    page.fill("#q", {"en": "incident", "ja": "インシデント"}[person.language])
    person.press("search")
    page.locator("main .kh-list a").first.click()
    person.go("/library/p/hiroshima-code-of-conduct-2023:P.1/")
    page.select_option("#to", "nist-ai-rmf-1.0")
    person.press("show")
    page.locator("main a[href*='/and/']").first.click()
    person.sees(person.word("proved"))
    assert page.locator(".kh-proof li").count() > 1
    person.go("/crosswalks/")
    page.select_option("#from", "hiroshima-code-of-conduct-2023")
    page.select_option("#to", "nist-ai-rmf-1.0")
    person.press("show")
    _explore(person)
    person.go("/library/f/ai-guidelines-for-business-1.2/")
    page.get_by_role("link", name=person.word("changes_between", older="1.1", newer="1.2")).click()
    person.sees(person.word("changed_provisions"))
    person.go("/library/timeline/")
    assert page.locator("img.kh-timeline").evaluate("one => one.naturalWidth") > 0


def _explore(person: Person) -> None:
    """Go through the matrix by arrows into two groups, and open a proof and a band of the flow."""
    page = person.page
    page.locator("[data-kh-grid] td a").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    row, column = page.evaluate(
        "[document.activeElement.closest('tr').rowIndex, document.activeElement.closest('td').cellIndex]"
    )
    assert (row, column) == (2, 2)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("[data-kh-grid] a[href*='/and/']").count() > 20
    with page.expect_navigation():
        page.locator("[data-kh-grid] td a").first.press("Enter")
    page.go_back()
    page.get_by_role("link", name=person.word("view_flow"), exact=True).click()
    with page.expect_navigation():
        page.locator(".kh-flow svg a").first.dispatch_event("click")
    person.sees(person.word("see_proof"))
    page.go_back()
    person.opens("flow_table")
    assert page.locator("details table tbody a").count() == page.locator(".kh-flow svg a").count()


def _administer(person: Person) -> None:
    page = person.page
    person.go("/o/1/settings/")
    page.fill("#unit", "子会社 & <b>Unit</b>")
    person.press("new_unit")
    person.sees("子会社 & <b>Unit</b>")
    person.go("/o/1/settings/")
    page.fill("#handle", "hana")
    page.fill("#person-name", "花")
    page.select_option("#role", "assessor")
    person.press("add_person")
    page.get_by_role("cell", name="hana").wait_for()
    page.select_option("#framework", "eu-ai-act-2026")
    person.press("add")
    page.get_by_role("button", name="eu-ai-act-2026").wait_for()
    person.go("/administration/journal/")
    person.press("verify")
    person.sees(person.word("verified_chain"))


def _export_and_restore(person: Person, tmp_path: Path) -> None:
    person.go("/administration/")
    with person.page.expect_download() as coming:
        person.press("export")
    packed, target = tmp_path / "export.zip", tmp_path / "restored"
    coming.value.save_as(packed)
    assert zipfile.ZipFile(packed).testzip() is None
    command = [sys.executable, "-c", IMPORT, "workspace", "import", str(packed), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 0, done.stderr
    head = "SELECT number, hash FROM workspace_journalhead"
    restored = Served(target, person.server.address, person.server.process, person.server.log)
    assert restored.ask(head) == person.server.ask(head)
