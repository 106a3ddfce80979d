"""The package for learning systems: its manifest, its pages in a browser, and what they report."""

from __future__ import annotations

import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from tests.bundled import bundled_library

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.quiz import QuestionBank
from kakehashi.reports.course_scorm import course_scorm

IMS = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
# What a learning system offers to the page: it notes what it is told.
SYSTEM = """
window.told = {"cmi.core.lesson_status": "not attempted"};
window.ended = false;
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => { window.ended = true; return "true"; },
  LMSGetValue: (name) => window.told[name] || "", LMSCommit: () => "true",
  LMSSetValue: (name, value) => { window.told[name] = value; return "true"; },
};
"""


def package(path: str, language: str) -> bytes:
    courses = load_courses()
    return course_scorm(courses.paths[path], courses, bundled_library(), language)


@pytest.fixture(scope="module", params=["en", "ja"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def folder(language, tmp_path_factory):
    """All lessons of all paths, unpacked."""
    made = tmp_path_factory.mktemp("scorm")
    for path in load_courses().paths:
        with zipfile.ZipFile(io.BytesIO(package(path, language))) as packed:
            packed.extractall(made / path)
    return made


def test_the_manifest_names_every_file_and_no_other(folder):
    for path in load_courses().paths:
        root = ET.parse(folder / path / "imsmanifest.xml").getroot()
        assert root.findtext(f"{IMS}metadata/{IMS}schemaversion") == "1.2"
        named = {file.get("href") for file in root.iter(f"{IMS}file")}
        there = {file.name for file in (folder / path).iterdir()} - {"imsmanifest.xml"}
        assert named == there
        resources = {one.get("identifier"): one for one in root.iter(f"{IMS}resource")}
        for item in root.iter(f"{IMS}item"):
            assert resources[item.get("identifierref")].get(f"{ADL}scormtype") == "sco"
        lessons = [f"lesson-{one}" for one in load_courses().paths[path].lessons]
        assert [item.get("identifierref") for item in root.iter(f"{IMS}item")] == lessons


def test_the_same_path_gives_the_same_bytes(language):
    assert package("auditor", language) == package("auditor", language)


def test_no_page_names_anything_outside(folder):
    for file in folder.rglob("*.*"):
        if file.suffix in {".html", ".css", ".js"}:
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"(?:src|href)=\"(?:\w+:)?//|url\(|@import|fetch\(", text), file


def test_data_cannot_end_its_script():
    from kakehashi.reports.course_scorm import _script

    text = _script({"a": "</script><script>alert(1)</script><!--"})
    assert "<" not in text
    assert json.loads(text) == {"a": "</script><script>alert(1)</script><!--"}


@pytest.fixture
def page(browser):
    context = browser.new_context(bypass_csp=True, viewport={"width": 375, "height": 800})
    opened = context.new_page()
    opened.troubles = []
    opened.on("console", lambda message: opened.troubles.append(message.text))
    opened.on("pageerror", lambda error: opened.troubles.append(str(error)))
    opened.on("requestfailed", lambda failed: opened.troubles.append(failed.url))
    yield opened
    context.close()


def answer(page, questions, *, right: bool):
    for number, question in enumerate(questions):
        choice = question.right if right else (question.right + 1) % 4
        page.check(f'input[name="q{number}"][value="{choice}"]')
    page.click("button")


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_every_lesson_is_walked_without_a_learning_system(page, folder, language):
    courses = load_courses()
    bank = QuestionBank(courses, bundled_library())
    homes = {one: path.id for path in courses.paths.values() for one in path.lessons}
    for name, path in homes.items():
        page.goto((folder / path / f"lesson-{name}.html").as_uri())
        lesson = courses.lessons[name]
        assert page.text_content("h1") == lesson.title.get(language)
        assert page.locator(".points > li").count() == len(lesson.points)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name
        questions = bank.quiz(lesson, 0)
        answer(page, questions, right=True)
        assert f"{len(questions)}/{len(questions)}" in page.text_content("#result")
        shown = page.locator(".explained p:first-of-type").all_text_contents()
        assert shown == [question.why.get(language) for question in questions], name
    assert page.troubles == []


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_a_learning_system_is_told_the_score(page, folder):
    courses = load_courses()
    questions = QuestionBank(courses, bundled_library()).quiz(courses.lessons["basics"], 0)
    page.add_init_script(SYSTEM)
    page.goto((folder / "auditor" / "lesson-basics.html").as_uri())
    assert page.evaluate('told["cmi.core.lesson_status"]') == "incomplete"
    page.click("button")  # nothing is chosen yet: nothing is reported
    assert page.evaluate('told["cmi.core.lesson_status"]') == "incomplete"
    answer(page, questions, right=False)
    told = page.evaluate("told")
    assert (told["cmi.core.score.raw"], told["cmi.core.lesson_status"]) == ("0", "failed")
    answer(page, questions, right=True)
    told = page.evaluate("told")
    assert (told["cmi.core.score.raw"], told["cmi.core.lesson_status"]) == ("100", "passed")
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("ended")


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_lessons_are_accessible(page, folder):
    from axe_playwright_python.sync_playwright import Axe

    courses = load_courses()
    questions = QuestionBank(courses, bundled_library()).quiz(courses.lessons["eu-act"], 0)
    page.goto((folder / "provider" / "lesson-eu-act.html").as_uri())
    answer(page, questions, right=False)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
