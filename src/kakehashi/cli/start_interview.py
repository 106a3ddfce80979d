"""Ask the questions of the start in a terminal: back and forth, and once more at the end.

Questions go to standard error, so that what is made can be piped on as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import click

from kakehashi.cli.start_words import say
from kakehashi.model.applicability import Facts
from kakehashi.starting.answers import Answer, expected_of, is_unknown, read_one
from kakehashi.starting.plan import MOST, Ruled, next_question, questions_asked
from kakehashi.starting.questions import Question
from kakehashi.starting.start_files import Start
from kakehashi.text.bilingual import Language

_BACK = {"b", "back", "<", "戻る", "もどる", "ｂ"}
_PROMPTS = {
    "choice": "choose_one",
    "choices": "choose_many",
    "practice": "choose_said",
    "flag": "choose_flag",
    "number": "choose_number",
    "date": "choose_date",
}


class Back(Exception):  # noqa: N818 - no error: a wish of the person
    """The person wants the question before."""


def interview(
    given: dict[str, Answer],
    start: Start,
    ruled: Ruled,
    known: Facts,
    language: Language,
    shown: Callable[[Question, Answer], str],
    keep: Callable[[], None],
) -> None:
    """Ask until all is answered and the person is content; answers are added to `given`.

    Args:
        given: What was answered before; it holds every answer as soon as it is given.
        start: The questions.
        ruled: The frameworks that may concern somebody, with their rules.
        known: Facts known from before, which are not asked for.
        language: Of the questions.
        shown: Says an answer in words.
        keep: Called after each answer.

    Raises:
        click.Abort: the person stopped, or the input ended.
    """
    while True:
        question = next_question(given, start, ruled, known)
        if question is None:
            if _content(given, start, language, shown):
                return
            keep()
            continue
        number = len(questions_asked(given, start)) + 1
        try:
            given[question.id] = ask(question, number, language)
        except Back:
            if given:
                given.pop(list(given)[-1])
            else:
                click.echo(say("first", language), err=True)
        keep()


def ask(question: Question, number: int, language: Language) -> Answer:
    """Return the answer to a question; None: not known.

    Raises:
        Back: the person wants the question before.
        click.Abort: the person stopped, or the input ended.
    """
    click.echo("\n" + say("number", language, number=number, count=MOST), err=True)
    click.echo(click.style(question.question.get(language), bold=True), err=True)
    if question.help:
        click.echo(f"  {question.help.get(language)}", err=True)
    for place, label in enumerate(_labels(question, language), start=1):
        click.echo(f"  {place}. {label}", err=True)
    while True:
        prompt = say(_PROMPTS[question.kind], language)
        written = click.prompt(prompt, default="", show_default=False, err=True).strip()
        if written.lower() in _BACK:
            raise Back
        if not written or (is_unknown(written) and question.kind == "practice"):
            return None
        answer = read_one(question, _numbered(question, written))
        if answer is not None:
            return answer
        click.echo(say("again", language, expected=_expected(question, language)), err=True)


def _labels(question: Question, language: Language) -> list[str]:
    if question.kind == "practice":
        return [say(f"said_{key}", language) for key in ("yes", "partly", "no", "unknown")]
    return [option.label.get(language) for option in question.options]


def _expected(question: Question, language: Language) -> str:
    """Return what may be answered: numbers where there is a list of them."""
    count = len(_labels(question, language))
    return f"1–{count}" if count else expected_of(question).get(language)


def _numbered(question: Question, written: str) -> str:
    """Return an answer with the numbers of options replaced by what they stand for."""
    if not question.options:
        return written
    values = [option.value for option in question.options]
    for comma in "、，；;":
        written = written.replace(comma, ",")
    chosen = [part.strip() for part in written.replace(" ", ",").split(",") if part.strip()]
    if all(part.isdecimal() for part in chosen):
        # A number beyond the list stands for nothing, and is asked for again.
        places = [int(part) for part in chosen]
        return ",".join(values[n - 1] if 1 <= n <= len(values) else "-" for n in places)
    return written


def _content(
    given: dict[str, Answer],
    start: Start,
    language: Language,
    shown: Callable[[Question, Answer], str],
) -> bool:
    """Show all answers; say whether they stay as they are, or take one back."""
    asked = questions_asked(given, start)
    click.echo("\n" + say("review", language), err=True)
    for number, question in enumerate(asked, start=1):
        click.echo(f"  {number}. {question.question.get(language)}", err=True)
        click.echo(f"     → {shown(question, given[question.id])}", err=True)
    while True:
        written = click.prompt(
            say("change", language), default="", show_default=False, err=True
        ).strip()
        if not written:
            return True
        if written.isdecimal() and 1 <= int(written) <= len(asked):
            chosen = asked[int(written) - 1]
            with suppress(Back):
                given[chosen.id] = ask(chosen, int(written), language)
            return False
        click.echo(say("no_such", language, number=written), err=True)
