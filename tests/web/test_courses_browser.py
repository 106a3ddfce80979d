"""Every lesson page in a real browser, in both languages; a path by keyboard alone."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.quiz import QuestionBank
from kakehashi.web.words import words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]
COURSES = load_courses()
WIDTHS = (320, 1440)


@pytest.fixture(params=["en", "ja"])
def visit(request, browser, local_server):
    context = browser.new_context(
        locale=request.param, viewport={"width": 1200, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.troubles, page.language, page.server = [], request.param, local_server
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda said: page.troubles.append(said.text))
    yield page
    context.close()


def path_of(lesson: str) -> str:
    return next(path.id for path in COURSES.paths.values() if lesson in path.lessons)


def test_every_lesson_is_sound_at_every_width(visit):
    """Axe finds nothing; nothing is wider than the page; the title and each point are seen."""
    from axe_playwright_python.sync_playwright import Axe

    axe, wrong = Axe(), []
    for name, lesson in COURSES.lessons.items():
        answer = visit.goto(f"{visit.server.address}/learn/paths/{path_of(name)}/lessons/{name}/")
        if answer.status != 200:
            wrong.append((name, answer.status))
            continue
        if visit.locator("h1").inner_text() != lesson.title.get(visit.language):
            wrong.append((name, visit.locator("h1").inner_text()))
        if visit.locator(".kh-points > li:visible").count() != len(lesson.points):
            wrong.append((name, "points"))
        found = axe.run(visit).response["violations"]
        wrong += [(name, one["id"], one["nodes"][0]["html"]) for one in found]
        for width in WIDTHS:
            visit.set_viewport_size({"width": width, "height": 900})
            if visit.evaluate("document.documentElement.scrollWidth") > width:
                wrong.append((name, "wider than", width))
    assert not wrong, wrong
    assert visit.troubles == []


def test_a_lesson_is_learned_by_keyboard_alone(visit):
    """From the list to the answers of a lesson: no pointer is used."""
    bank = QuestionBank(COURSES, bundled_library())
    page, course, lesson = visit, "business-user", "basics"
    page.goto(f"{page.server.address}/learn/paths/{course}/")
    _press(page, "forget" if page.get_by_role("progressbar").count() else "learn_begin")
    if not page.url.endswith(f"/{lesson}/"):
        page.goto(f"{page.server.address}/learn/paths/{course}/")
        _press(page, "learn_begin")
    page.wait_for_url(f"**/lessons/{lesson}/")
    _press(page, "lesson_to_questions", count=6)
    page.wait_for_url("**/questions/")
    for number, one in enumerate(bank.quiz(COURSES.lessons[lesson], 0), 1):
        page.locator(f"#q{number}-1").focus()
        page.keyboard.press("Space")
        for _ in range(one.right):
            page.keyboard.press("ArrowDown")
    _press(page, "check_answers")
    page.get_by_text(words("score_passed", page.language)).first.wait_for()
    assert page.locator(".kh-question .kh-message-success").count() == 6
    assert page.troubles == []


def _press(page, key: str, **details: object) -> None:
    """Go to a button by the tab key, and press it."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    wanted = words(key, page.language, **details)
    for _ in range(150):
        page.keyboard.press("Tab")
        told = "document.activeElement.tagName === 'BUTTON' && document.activeElement.innerText"
        if page.evaluate(told) == wanted:
            break
    else:
        pytest.fail(f"no way to {wanted}")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_one_question_by_the_keys_of_its_options(visit):
    page = visit
    page.goto(f"{page.server.address}/learn/questions/shown:GOV-01/")
    page.keyboard.press("u")
    page.keyboard.press("2")
    assert page.locator("input[type=radio]:checked").get_attribute("value") == "2"
    assert page.locator("#q1-unsure").is_checked()
    _press(page, "check_answer")
    verdicts = [words(key, page.language) for key in ("answer_right", "answer_wrong")]
    assert page.locator(".kh-question strong").first.inner_text() in verdicts
    assert page.troubles == []
