"""A path as a SCORM 1.2 package: a zip with a manifest and one page for each lesson.

Source: SCORM 1.2, Content Aggregation Model (imsmanifest.xml, adlcp:scormtype) and Run-Time
Environment (LMSInitialize, cmi.core.lesson_status, cmi.core.score). The schemas of IMS and
ADL are named in the manifest and not packed with it: they are others' texts. Pages ask for
nothing from the network and work without a learning system as well.
"""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from pathlib import Path as File
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kakehashi.courses.course import Courses, Lesson, Path
from kakehashi.courses.question import Question
from kakehashi.courses.quiz import PASS, QuestionBank
from kakehashi.library.library import Library
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import quoted, words
from kakehashi.reports.files.steady_zip import steady
from kakehashi.text.bilingual import Language

_TEMPLATES = File(__file__).parent / "templates"


def course_scorm(path: Path, courses: Courses, library: Library, language: Language) -> bytes:
    """Return a path in one language as the bytes of a SCORM 1.2 package; always the same ones."""
    bank = QuestionBank(courses, library)
    lessons = [courses.lessons[one] for one in path.lessons]
    shared = {"lang": language, "w": _words(language), "path": path, "lessons": lessons}
    parts = {"imsmanifest.xml": _rendered("course_manifest.xml.j2", **shared, courses=courses)}
    for lesson in lessons:
        page = _lesson(lesson, bank.quiz(lesson, 0), library, language)
        parts[f"lesson-{lesson.id}.html"] = _rendered("course_lesson.html.j2", **shared, **page)
    for name in ("course.css", "course.js"):
        parts[name] = (_TEMPLATES / name).read_text(encoding="utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return steady(packed.getvalue())


def _lesson(
    lesson: Lesson, questions: tuple[Question, ...], library: Library, language: Language
) -> dict[str, Any]:
    points = [
        (point.text.get(language), source_line(library, point.refs, language))
        for point in lesson.points
    ]
    told = [
        {
            "why": question.why.get(language),
            "right": question.right,
            "source": source_line(library, question.sources, language) if question.sources else "",
        }
        for question in questions
    ]
    return {
        "lesson": lesson,
        "points": points,
        "case_source": source_line(library, (lesson.case.practice,), language),
        "questions": questions,
        "data": _script({"needed": PASS, "answers": told, "words": _told(language)}),
        "quoted": quoted,
    }


def _told(language: Language) -> dict[str, str]:
    failed = words("failed", language, needed=round(100 * PASS))
    keys = ("right", "wrong", "missing", "result", "passed")
    return {key: words(key, language) for key in keys} | {"failed": failed}


def _script(value: Any) -> Markup:
    """Return JSON that may stand in a script element: no markup can end it (HTML, 13.2.5.15)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return Markup(text)  # noqa: S704 - no markup is left in it


def _words(language: Language) -> dict[str, str]:
    keys = ("aim", "case", "remember", "questions", "check", "translated", "own_words")
    return {key: words(key, language) for key in keys}


def _rendered(name: str, **values: Any) -> str:
    return _environment().get_template(name).render(**values) + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
