"""`kakehashi learn quiz`: the questions of a lesson, or those due for repetition."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kakehashi.cli.learn_door import lesson_named, progress_option, refused, tell
from kakehashi.cli.learn_words import TEXT, say
from kakehashi.cli.options import date_option, language_option
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress, load_progress, save_progress
from kakehashi.courses.question import Question
from kakehashi.courses.quiz import ASKED, PASS, QuestionBank
from kakehashi.courses.spacing import SURE, UNSURE, WRONG
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.reports.course_sources import source_line
from kakehashi.reports.course_words import quoted
from kakehashi.text.bilingual import Bilingual, Language

_ANSWER = re.compile(r"\s*(\d{1,2})\s*([?？]?)\s*")


@click.command("quiz")
@click.argument("lesson", required=False)
@click.option(
    "--answers", help="All answers at once, as 1,3?,2. / 回答をまとめて指定する（例：1,3?,2）。"
)
@progress_option
@date_option
@language_option
def quiz_command(
    lesson: str | None, answers: str | None, file: Path, date: str, language: Language
) -> None:
    """Answer the questions of LESSON; without it, those due for repetition (SM-2).

    LESSONの設問に答える。省略した場合は、復習の時期が来た設問に答える（SM-2方式）。
    """
    courses, library = load_courses(), load_cached()
    bank = QuestionBank(courses, library)
    progress = load_progress(file)
    given = answers.split(",") if answers is not None else None
    if lesson is None:
        _repeat(bank, progress, file, date, language, given)
        return
    chosen = lesson_named(courses, lesson)
    before = progress.lessons.get(chosen.id)
    questions = bank.quiz(chosen, before.attempts if before else 0)
    progress, share = _asked(questions, library, progress, date, language, given)
    save_progress(progress.with_lesson(chosen.id, share, date), file)
    passed = share >= PASS
    tell(say("passed" if passed else "failed", language, needed=round(100 * PASS)))
    sys.exit(0 if passed else 1)


def _repeat(
    bank: QuestionBank,
    progress: Progress,
    file: Path,
    date: str,
    language: Language,
    given: Sequence[str] | None,
) -> None:
    # A question of an earlier version that is no longer asked is passed over.
    due = [bank.questions[one] for one in progress.due(date) if one in bank.questions]
    if not due:
        days = [card.due for card in progress.cards.values()]
        tell(say("nothing_due" if days else "no_cards", language, day=min(days, default="")))
        return
    progress, _ = _asked(due[: 2 * ASKED], bank.library, progress, date, language, given)
    save_progress(progress, file)


def _asked(
    questions: Sequence[Question],
    library: Library,
    progress: Progress,
    date: str,
    language: Language,
    given: Sequence[str] | None,
) -> tuple[Progress, float]:
    """Ask questions one by one; nothing is noted unless all of them are answered."""
    right = 0
    for number, question in enumerate(questions):
        tell()
        tell(say("question", language, number=number + 1, count=len(questions)), style="bold")
        _show(question, language)
        choice, sure = _choice(question, language, given, number)
        good = question.is_right(choice)
        right += good
        grade = (SURE if sure else UNSURE) if good else WRONG
        progress = progress.answered(question.id, grade, date)
        tell(say("right" if good else "wrong", language, number=question.right + 1), style="bold")
        tell(question.why.get(language), indent=3)
        if question.sources:
            tell(source_line(library, question.sources, language), style="dim", indent=3)
    tell()
    tell(say("score", language, right=right, count=len(questions)))
    return progress, right / len(questions)


def _show(question: Question, language: Language) -> None:
    tell(question.prompt.get(language))
    if question.quote:
        tell(quoted(question.quote.get(language), language), indent=3)
    for number, option in enumerate(question.options, 1):
        tell(f"{number}) {option.text.get(language)}", indent=2)


def _choice(
    question: Question, language: Language, given: Sequence[str] | None, number: int
) -> tuple[int, bool]:
    count = len(question.options)
    while True:
        if given is None:
            text = click.prompt(say("choose", language), err=True)
        else:
            text = given[number] if number < len(given) else ""
        found = _ANSWER.fullmatch(text)
        if found and 1 <= int(found[1]) <= count:
            return int(found[1]), not found[2]
        expected = TEXT["expected_choice"]
        filled = Bilingual(expected.en.format(count=count), expected.ja.format(count=count))
        if given is not None:
            raise refused(text, filled)
        click.echo(filled.get(language), err=True)
