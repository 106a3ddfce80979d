"""Every lesson and every question of the courses, walked in both languages over HTTP.

The lists come from the data, so that a new lesson or question cannot be forgotten.
"""

from __future__ import annotations

import html
import json
import re

import pytest
from tests.bundled import bundled_library
from tests.web.visitor import Visitor

from kakehashi.cli.main import main
from kakehashi.courses.certificate import verify_certificate
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.exercise import Contradiction, Review
from kakehashi.courses.progress import Progress
from kakehashi.courses.quiz import QuestionBank
from kakehashi.exchange.keys import load_public_key
from kakehashi.web.words import words

pytestmark = pytest.mark.xdist_group("web")
COURSES = load_courses()
AT = "/learn/paths"
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def bank():
    return QuestionBank(COURSES, bundled_library())


@pytest.fixture
def visitor(local_server):
    return lambda language: Visitor(local_server.address, language)


def said(answer) -> str:
    """Return the words of a page, as a reader sees them."""
    main_ = answer.text.split("<main", 1)[1].split("</main>", 1)[0]
    return plain(html.unescape(TAGS.sub(" ", main_)))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("course", COURSES.paths)
def test_every_lesson_says_all_that_its_data_say(visitor, course, language):
    asked = visitor(language)
    for name in COURSES.paths[course].lessons:
        lesson = COURSES.lessons[name]
        answer = asked.get(f"{AT}/{course}/lessons/{name}/")
        text = said(answer)
        told = [lesson.title, lesson.aim, lesson.remember, lesson.case.text]
        told += [point.text for point in lesson.points]
        left_out = [one.get(language) for one in told if plain(one.get(language)) not in text]
        assert (answer.status, left_out) == (200, []), name
        assert plain(lesson.case.quoted(language)) in text
        for ref in lesson.refs:
            assert f"/library/p/{ref}/" in answer.text, ref


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("lesson", COURSES.lessons)
def test_every_question_is_asked_and_explained(visitor, bank, lesson, language):
    """In one language the right option is chosen, in the other a wrong one."""
    asked = visitor(language)
    questions = bank.of(COURSES.lessons[lesson])
    assert len(questions) >= 6
    for question in questions:
        address = f"/learn/questions/{question.id}/"
        page = asked.get(address)
        text = said(page)
        told = [question.prompt, question.quote, *(option.text for option in question.options)]
        left_out = [one.get(language) for one in told if plain(one.get(language)) not in text]
        assert (page.status, left_out) == (200, []), question.id
        assert "{" not in text
        right = language == "en"
        chosen = question.right + 1 if right else (question.right + 1) % len(question.options) + 1
        after = asked.post(address, {"q1": str(chosen)})
        verdict = said(after)
        assert words("answer_right" if right else "answer_wrong", language) in verdict
        assert plain(question.why.get(language)) in verdict
        assert [ref for ref in question.sources if f"/library/p/{ref}/" not in after.text] == []


def quiz(visitor, course: str, lesson: str, bank, *, wrong: int = 0):
    """Answer the questions of a lesson, some of them wrongly."""
    address = f"{AT}/{course}/lessons/{lesson}/questions/"
    attempt = int(re.search(r'name="attempt" value="(\d+)"', visitor.get(address).text)[1])
    form = {"attempt": str(attempt)}
    for number, one in enumerate(bank.quiz(COURSES.lessons[lesson], attempt), 1):
        right = one.right + 1
        form[f"q{number}"] = str(right % len(one.options) + 1 if number <= wrong else right)
    return address, form, visitor.post(address, form)


def exercise(visitor, course: str, name: str):
    """Hand in the reference of an exercise."""
    one = COURSES.exercises[name]
    if isinstance(one, Review):
        form = {f"c{n}": "yes" if item.evidence else "no" for n, item in enumerate(one.items, 1)}
    elif isinstance(one, Contradiction):
        form = {"claim": [str(number) for number in one.together]}
    else:
        form = {"answer": one.model.get(visitor.language)}
    return visitor.post(f"{AT}/{course}/exercises/{name}/", form)


@pytest.mark.parametrize(("course", "language"), [("auditor", "en"), ("provider", "ja")])
def test_a_path_is_finished_and_its_certificate_verified(
    visitor, bank, course, language, tmp_path, capsys
):
    learner = visitor(language)
    at = f"{AT}/{course}/"
    learner.post(f"{at}forget/")
    assert learner.get(f"{at}certificate.json").status == 404
    assert learner.post(f"{at}begin/").to.startswith(f"{at}lessons/")
    assert learner.get(f"{at}certificate.json").status == 422
    for lesson in COURSES.paths[course].lessons:
        assert learner.post(f"{at}lessons/{lesson}/").to == f"{at}lessons/{lesson}/questions/"
        _, _, after = quiz(learner, course, lesson, bank)
        assert words("score_passed", language) in said(after)
    for name in COURSES.paths[course].exercises:
        assert words("score_passed", language) in said(exercise(learner, course, name))
    assert "Aiko" in said(learner.get(f"{at}certificate/")) or "aiko" in said(
        learner.get(f"{at}certificate/")
    )
    sent = learner.get(f"{at}certificate.json")
    path, key = tmp_path / "certificate.json", tmp_path / "learning.pub"
    path.write_bytes(sent.body)
    key.write_bytes(learner.get("/learn/key.pub").body)
    found = verify_certificate(path, [load_public_key(key)]).certificate
    assert (found.path, found.courses, found.issuer) == (course, COURSES.edition, "Tokiwa Foods")
    steps = (*COURSES.paths[course].lessons, *COURSES.paths[course].exercises)
    assert [one.id for one in found.passed] == list(steps)
    with pytest.raises(SystemExit) as ended:
        main(["learn", "certificate", "verify", str(path), "--key", str(key)])
    assert not ended.value.code
    assert "Tokiwa Foods" in capsys.readouterr().out
    progress = Progress.model_validate_json(learner.get(f"{at}progress.json").body)
    assert set(progress.lessons) == set(COURSES.paths[course].lessons)
    statements = json.loads(learner.get(f"{at}statements.json").body)
    assert statements[-1]["verb"]["display"]["en"] == "completed"
    learner.post(f"{at}forget/")
    assert learner.get(f"{at}progress.json").status == 404


def test_wrong_answers_come_back_and_a_form_sent_twice_counts_once(visitor, bank, local_server):
    learner, course = visitor("en"), "developer"
    learner.post(f"{AT}/{course}/forget/")
    learner.post(f"{AT}/{course}/begin/")
    address, form, after = quiz(learner, course, "data", bank, wrong=3)
    assert "Not passed yet" in said(after)
    learner.post(address, form)
    progress = Progress.model_validate_json(learner.get(f"{AT}/{course}/progress.json").body)
    assert progress.lessons["data"].attempts == 1
    assert len(progress.cards) == 6
    before = {one.id for one in bank.quiz(COURSES.lessons["data"], 0)}
    assert {one.id for one in bank.quiz(COURSES.lessons["data"], 1)} - before
    assert learner.post(address, {**form, "attempt": "7"}).status == 404
    assert learner.post(address, {**form, "attempt": "x"}).status == 422
    missing = learner.post(address, {**form, "attempt": "1", "q2": "9"})
    assert (missing.status, 'role="alert"' in missing.text) == (422, True)
    again = Progress.model_validate_json(learner.get(f"{AT}/{course}/progress.json").body)
    assert again == progress
    # What is due is asked one by one, and is due no more after that.
    _due_since_long(local_server, course)
    assert said(learner.get("/learn/due/")).count(words("due_begin", "en")) == 1
    for left in range(5, -1, -1):
        name = html.unescape(
            re.search(r'/learn/questions/([^"/]+)/', learner.get("/learn/due/").text)[1]
        )
        right = bank.questions[name].right + 1
        learner.post(f"/learn/questions/{name}/", {"q1": str(right), "q1-unsure": "yes"})
        assert learner.get("/learn/due/").closed_up.count('<li><a href="/learn/questions/') == left
    learner.post(f"{AT}/{course}/forget/")


def _due_since_long(server, course: str) -> None:
    import sqlite3

    with sqlite3.connect(server.folder / "workspace.sqlite3", timeout=30) as database:
        told = "SELECT id, progress FROM web_learning WHERE path = ?"
        number, progress = database.execute(told, (course,)).fetchone()
        kept = json.loads(progress)
        for card in kept["cards"].values():
            card["due"] = "2020-01-01"
        database.execute(
            "UPDATE web_learning SET progress = ? WHERE id = ?", (json.dumps(kept), number)
        )


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("auditor/exercises/review-governance", {"c1": "yes"}, 422),
        ("auditor/exercises/contradiction-status", {}, 422),
        ("auditor/exercises/contradiction-status", {"claim": ["x", "-1"]}, 422),
        ("provider/exercises/draft-notice", {"answer": "  "}, 422),
        ("provider/exercises/draft-notice", {"answer": "x" * 6000}, 422),
        ("auditor/exercises/draft-notice", {"answer": "x"}, 404),
        ("auditor/lessons/data", {}, 404),
        ("nobody/lessons/basics", {}, 404),
    ],
)
def test_what_is_left_out_or_not_there(visitor, path, form, status):
    assert visitor("ja").post(f"{AT}/{path}/", form).status == status


def test_what_a_learner_writes_is_shown_harmless_and_not_kept(visitor, local_server):
    learner, course = visitor("en"), "provider"
    learner.post(f"{AT}/{course}/begin/")
    written = "<script>alert(1)</script> Each chat says it is an automatic assistant. MY-SECRET"
    after = learner.post(f"{AT}/{course}/exercises/draft-notice/", {"answer": written})
    assert "<script>alert(1)" not in after.text
    assert "MY-SECRET" in said(after)
    kept = (local_server.folder / "workspace.sqlite3").read_bytes()
    kept += (local_server.folder / "workspace.sqlite3-wal").read_bytes()
    assert b"MY-SECRET" not in kept
    learner.post(f"{AT}/{course}/forget/")


@pytest.mark.parametrize("name", ["..%2f..%2fversion.py", "nothing.md", "%2e%2e"])
def test_only_documents_of_the_example_are_sent(visitor, name):
    assert visitor("en").get(f"/learn/documents/{name}/").status == 404
    sent = visitor("en").get("/learn/documents/model-card.html/")
    assert sent.headers["content-type"] == "application/octet-stream"
    assert "attachment" in sent.headers["content-disposition"]


@pytest.mark.parametrize(
    ("format_", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!")]
)
def test_books_and_packages_are_files_to_keep(visitor, format_, begins):
    sent = visitor("ja").get(f"{AT}/sme-owner/book.{format_}")
    assert (sent.status, sent.body[:2]) == (200, begins[:2])
    assert "attachment" in sent.headers["content-disposition"]
    assert visitor("ja").get(f"{AT}/sme-owner/book.exe").status == 404
    assert visitor("en").get(f"{AT}/sme-owner/scorm.zip").body[:2] == b"PK"
