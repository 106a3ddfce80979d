"""Ask questions one after the other in a terminal, only as many as are needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from kakehashi.applicability import load_facts, next_question
from kakehashi.applicability.facts_file import expected, read_answer
from kakehashi.cli.workspace_words import say
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, Facts, FactValue, RuleSet
from kakehashi.text.bilingual import Language


def interview(
    frameworks: Sequence[tuple[Framework, RuleSet | None]],
    facts: Facts,
    language: Language,
    *,
    most: int = 1000,
) -> Iterator[tuple[str, FactValue]]:
    """Yield answers as they are given, until nothing more would change what applies.

    An empty answer skips a question; the end of input ends the interview.
    """
    questions = load_facts()
    known = dict(facts)
    skipped: set[str] = set()
    for _ in range(most):
        question = next_question(frameworks, known, questions, skipped)
        if question is None:
            return
        answer = ask(question, language)
        if answer is None:
            skipped.add(question.id)
        else:
            known[question.id] = answer
            yield question.id, answer


def ask(question: Fact, language: Language) -> FactValue | None:
    """Return the answer to one question, or None where there is none."""
    click.echo("\n" + question.question.get(language))
    if question.help:
        click.echo(f"  {question.help.get(language)}")
    for number, (_, label) in enumerate(question.options, 1):
        click.echo(f"  {number}. {label.get(language)}")
    while True:
        try:
            written = click.prompt(_prompt(question, language), default="", show_default=False)
        except click.Abort:
            return None
        if not written.strip():
            return None
        answer = read_answer(question, _numbered(question, written))
        if answer is not None:
            return answer
        click.echo(say("answer_with", language, expected=expected(question).get(language)))


def _prompt(question: Fact, language: Language) -> str:
    return say(f"prompt_{question.kind}", language)


def _numbered(question: Fact, written: str) -> str:
    """Return an answer with the numbers of options replaced by what they stand for."""
    if not question.options:
        return written
    values = [value for value, _ in question.options]
    parts = written.replace("、", ",").replace("，", ",").replace(" ", ",").split(",")
    chosen = [part.strip() for part in parts if part.strip()]
    if all(part.isdigit() and 1 <= int(part) <= len(values) for part in chosen):
        return ",".join(values[int(part) - 1] for part in chosen)
    return written
