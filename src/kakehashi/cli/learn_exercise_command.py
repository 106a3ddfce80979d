"""`kakehashi learn exercise`: review candidates, find the contradiction, draft an answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.learn_door import exercise_named, progress_option, refused, tell
from kakehashi.cli.learn_words import TEXT, say
from kakehashi.cli.options import date_option, language_option
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.exercise import Contradiction, Draft, Exercise, Review
from kakehashi.courses.progress import load_progress, save_progress
from kakehashi.courses.questions.labels import label
from kakehashi.courses.scoring import (
    PASS,
    Score,
    score_contradiction,
    score_draft,
    score_review,
)
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import quoted
from kakehashi.text.bilingual import Language

_YES = {"yes", "y", "1", "はい", "○"}
_NO = {"no", "n", "0", "いいえ", "×"}
_LARGEST = 100_000
_EXAMPLE = Path(__file__).resolve().parent.parent / "example"


@click.command("exercise")
@click.argument("exercise")
@click.option("--answers", help="yes,no,… or numbers, all at once. / 回答をまとめて指定する。")
@click.option(
    "--draft",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A text file with your answer. / 回答を書いたテキストファイル。",
)
@progress_option
@date_option
@language_option
def exercise_command(
    exercise: str,
    answers: str | None,
    draft: Path | None,
    file: Path,
    date: str,
    language: Language,
) -> None:
    """Do an EXERCISE; it is scored against its reference. / 演習に取り組む。"""
    library, chosen = load_cached(), exercise_named(load_courses(), exercise)
    progress = load_progress(file)
    tell(chosen.title.get(language), style="bold")
    tell(chosen.task.get(language))
    score = _done(chosen, library, language, answers, draft)
    tell(say("exercise_score", language, share=round(100 * score.share)), style="bold")
    # Only the score is kept: what somebody wrote is nobody else's business.
    save_progress(progress.with_exercise(chosen.id, score.share, date), file)
    tell(say("passed" if score.passed else "exercise_failed", language, needed=round(100 * PASS)))
    sys.exit(0 if score.passed else 1)


def _done(
    exercise: Exercise,
    library: Library,
    language: Language,
    answers: str | None,
    draft: Path | None,
) -> Score:
    if isinstance(exercise, Review):
        return _reviewed(exercise, library, language, answers)
    if isinstance(exercise, Contradiction):
        return _found(exercise, language, answers)
    return _drafted(exercise, library, language, draft)


def _reviewed(exercise: Review, library: Library, language: Language, answers: str | None) -> Score:
    given = answers.split(",") if answers is not None else None
    judged: list[bool] = []
    for number, item in enumerate(exercise.items):
        practice = library.provisions[item.practice]
        tell()
        count = len(exercise.items)
        tell(say("candidate", language, number=number + 1, count=count), style="bold")
        name, text = label(library, practice).get(language), practice.statement.get(language)
        tell(say("named", language, name=name, text=text))
        quote = quoted(item.quoted(language), language)
        tell(say("quote", language, text=quote, document=item.document), indent=3)
        judged.append(_judged(language, given, number))
    score = score_review(exercise, judged)
    for number, mark in enumerate(score.marks, 1):
        line = say("named", language, name=number, text=mark.why.get(language))
        tell(f"{'✓' if mark.right else '✗'} {line}", indent=2)
    return score


def _judged(language: Language, given: list[str] | None, number: int) -> bool:
    while True:
        if given is None:
            text = click.prompt(say("yes_no", language), err=True)
        else:
            text = given[number] if number < len(given) else ""
        said = text.strip().casefold()
        if said in _YES | _NO:
            return said in _YES
        if given is not None:
            raise refused(text, TEXT["expected_yes"])
        click.echo(TEXT["expected_yes"].get(language), err=True)


def _found(exercise: Contradiction, language: Language, answers: str | None) -> Score:
    for number, claim in enumerate(exercise.claims, 1):
        tell(f"{number}) {claim.text.get(language)}", indent=2)
    text = answers if answers is not None else click.prompt(say("numbers", language), err=True)
    parts = [part.strip() for part in text.replace("、", ",").split(",")]
    if not all(part.isdecimal() and len(part) < 3 for part in parts):
        raise refused(text, TEXT["numbers"])
    score = score_contradiction(exercise, [int(part) for part in parts])
    name, text = exercise_answer(exercise), exercise.why.get(language)
    tell(say("named", language, name=name, text=text), indent=2)
    return score


def exercise_answer(exercise: Contradiction) -> str:
    """Return the numbers that contradict one another."""
    return ", ".join(str(number) for number in exercise.together)


def _drafted(exercise: Draft, library: Library, language: Language, draft: Path | None) -> Score:
    tell(source_line(library, exercise.refs, language), style="dim", indent=3)
    tell(say("documents", language, path=_EXAMPLE / "documents"))
    answer = _file(draft) if draft else _written(language)
    score = score_draft(exercise, answer, language)
    expected = len(exercise.expected)
    for number, mark in enumerate(score.marks):
        key = "claimed" if number >= expected else ("found" if mark.right else "missing")
        line = say(key, language, text=mark.text.get(language))
        tell(f"{'✓' if mark.right else '✗'} {line} {mark.why.get(language)}".rstrip(), indent=2)
    tell(say("model", language), style="bold")
    tell(exercise.model.get(language), indent=3)
    tell(say("by_words", language))
    return score


def _file(path: Path) -> str:
    place = SourceLocation(str(path))
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-CRS-001", place, details)) from error
    except UnicodeDecodeError as error:
        raise UnreadableError(Problem("KH-CRS-001", place, {"reason": "UTF-8"})) from error


def _written(language: Language) -> str:
    click.echo(say("write", language), err=True)
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip():
            break
        lines.append(line)
    return "".join(lines)
