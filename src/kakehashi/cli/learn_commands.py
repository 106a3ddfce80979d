"""`kakehashi learn`: courses by role, in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.learn_certificate_commands import certificate_group
from kakehashi.cli.learn_door import lesson_named, progress_option, tell
from kakehashi.cli.learn_exercise_command import exercise_command
from kakehashi.cli.learn_export_commands import book_command, export_command
from kakehashi.cli.learn_quiz_command import quiz_command
from kakehashi.cli.learn_tables import paths_table, steps_table
from kakehashi.cli.learn_words import say
from kakehashi.cli.options import date_option, json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.courses.course import Courses, Lesson
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import load_progress, save_progress, start
from kakehashi.courses.standing import Step, steps_of, unknown_path
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import quoted, words
from kakehashi.text.bilingual import Language


@click.group("learn")
def learn_group() -> None:
    """Courses by role, made from the library: lessons, questions, exercises, certificates.

    役割別のコース（レッスン、設問、演習、修了証）。内容はライブラリーに基づく。

    \b
    Begin:  kakehashi learn paths
            kakehashi learn start sme-owner --name "Aoki"
    """  # noqa: D301 - click reads the backspace character as "do not wrap"


for _command in (quiz_command, exercise_command, certificate_group, book_command, export_command):
    learn_group.add_command(_command)


@learn_group.command("paths")
@language_option
@json_option
@table_option
def paths_command(language: Language, *, as_json: bool) -> None:
    """List the paths and what they are made of. / コースの一覧。"""
    courses = load_courses()
    offer_table(lambda: paths_table(courses, language), language)
    if as_json:
        print_json([_told(courses, one) for one in courses.paths])
        return
    for path in courses.paths.values():
        told = {
            "id": path.id,
            "title": path.title.get(language),
            "lessons": len(path.lessons),
            "exercises": len(path.exercises),
            "minutes": courses.minutes(path, language),
        }
        tell(say("path", language, **told), style="bold")
        tell(path.audience.get(language), indent=2)
        tell(", ".join((*path.lessons, *path.exercises)), indent=2)


def _told(courses: Courses, name: str) -> dict[str, object]:
    path = courses.paths[name]
    return {
        "id": path.id,
        "title": {"en": path.title.en, "ja": path.title.ja},
        "minutes": {"en": courses.minutes(path, "en"), "ja": courses.minutes(path, "ja")},
        "lessons": list(path.lessons),
        "exercises": list(path.exercises),
    }


@learn_group.command("start")
@click.argument("path")
@click.option(
    "--name", required=True, help="The learner's name, or a number. / 学習者の名前又は番号。"
)
@progress_option
@date_option
@language_option
def start_command(path: str, name: str, file: Path, date: str, language: Language) -> None:
    """Begin a PATH. / コースを開始する。"""
    courses = load_courses()
    if path not in courses.paths:
        raise unknown_path(path, courses)
    if file.exists():
        raise UsageError(Problem("KH-CRS-008", SourceLocation(str(file)), {"path": str(file)}))
    progress = start(name, path, date)
    save_progress(progress, file)
    chosen = courses.paths[path]
    told = {"learner": progress.learner, "title": chosen.title.get(language), "path": file}
    tell(say("began", language, **told))
    tell(say("next_lesson", language, id=chosen.lessons[0]))


@learn_group.command("lesson")
@click.argument("lesson")
@progress_option
@date_option
@language_option
def lesson_command(lesson: str, file: Path, date: str, language: Language) -> None:
    """Read a LESSON; it is noted in the learner's file if there is one. / レッスンを読む。"""
    courses = load_courses()
    chosen = lesson_named(courses, lesson)
    _show(chosen, load_cached(), language)
    if file.exists():
        save_progress(load_progress(file).with_read(chosen.id, date), file)
    tell(say("then_quiz", language, id=chosen.id))


def _show(lesson: Lesson, library: Library, language: Language) -> None:
    tell(lesson.title.get(language), style="bold")
    tell(say("minutes", language, minutes=lesson.minutes(language)))
    tell()
    tell(say("aim", language, text=lesson.aim.get(language)))
    for number, point in enumerate(lesson.points, 1):
        tell()
        tell(words("point", language, number=number, text=point.text.get(language)))
        tell(source_line(library, point.refs, language), style="dim", indent=3)
    case = lesson.case
    tell()
    tell(words("case", language), style="bold")
    tell(quoted(case.quoted(language), language), indent=3)
    mark = "" if language == case.language else f" ({words('translated', language)})"
    tell(f"— {case.document}{mark}", style="dim", indent=3)
    tell(case.text.get(language))
    tell(source_line(library, (case.practice,), language), style="dim", indent=3)
    tell()
    tell(say("remember", language, text=lesson.remember.get(language)), style="bold")


@learn_group.command("progress")
@progress_option
@date_option
@language_option
@json_option
@table_option
def progress_command(file: Path, date: str, language: Language, *, as_json: bool) -> None:
    """Show what is passed and what is left. / 進捗を見る。"""
    courses = load_courses()
    progress = load_progress(file)
    steps = steps_of(progress, courses)
    due = progress.due(date)
    offer_table(lambda: steps_table(steps), language)
    if as_json:
        listed = [{"id": s.id, "passed": s.passed, "score": _score(s)} for s in steps]
        print_json(
            {"learner": progress.learner, "path": progress.path, "steps": listed, "due": len(due)}
        )
        return
    title = courses.paths[progress.path].title.get(language)
    tell(say("progress", language, learner=progress.learner, title=title), style="bold")
    for step in steps:
        score = _score(step)
        shown = "" if score is None else f" {round(100 * score)} %"
        state = say("done" if step.passed else "open", language)
        tell(
            f"{'✓' if step.passed else '·'} {step.id}: {step.title.get(language)} – {state}{shown}",
            indent=2,
        )
    tell(say("due", language, count=len(due)))
    if all(step.passed for step in steps):
        tell(say("finished", language))


def _score(step: Step) -> float | None:
    return step.result.score if step.result else None
