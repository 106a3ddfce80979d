"""`kakehashi workspace applies` and `facts`: what applies, and the answers that it follows from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.applies_view import show_applies, show_pointers
from kakehashi.cli.interview import interview
from kakehashi.cli.options import json_option, language_option, show_problems, today
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, subject_argument, workspace_option
from kakehashi.cli.workspace_words import say
from kakehashi.errors import KakehashiError, Problem
from kakehashi.model.applicability import Facts, FactValue
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.subjects import Subject


@click.command("applies")
@subject_argument
@click.option("--framework", "names", multiple=True, help="Only this one. / 対象を限る。")
@click.option("--all", "everything", is_flag=True, help="Single provisions too. / 項目も示す。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def applies_command(
    subject: str,
    names: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
    *,
    everything: bool,
    as_json: bool,
) -> None:
    """Show what applies to SUBJECT, from when, and why. / 何が適用されるかを示す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.applies_json import applies_json
    from kakehashi.reports.tables.applies import applies_table
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.standing import chosen_frameworks
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.what_applies import applies_to, facts_of, rules_of

    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    library = load_cached()
    frameworks = [library.instrument(name) for name in names] or list(
        chosen_frameworks(chosen.organisation, library)
    )
    problems: list[Problem] = []
    decided = applies_to(chosen, frameworks, rules_of(frameworks, problems))
    show_problems(problems, language)
    offer_table(lambda: applies_table(library, decided, today()), language)
    if as_json:
        print_json(applies_json(library, decided))
    else:
        show_applies(library, decided, language, today(), everything=everything)
        show_pointers(facts_of(chosen.organisation, chosen.system), language)


@click.command("facts")
@subject_argument
@click.argument("answers", nargs=-1)
@click.option("--ask", is_flag=True, help="Be asked, only what is needed. / 質問に答える。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def facts_command(
    subject: str,
    answers: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
    *,
    ask: bool,
    as_json: bool,
) -> None:
    """Show facts about SUBJECT, or keep ANSWERS such as system.markets=japan,eu. / 回答する。"""
    from kakehashi.workspace.access import require
    from kakehashi.workspace.answers import keep_answers
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.what_applies import facts_of

    open_workspace(folder)
    if "=" in subject:  # nobody was named: it is the first answer
        subject, answers = "", (subject, *answers)
    chosen = subject_named(subject)
    require(actor, Action.READ, at=chosen.organisation)
    problems: list[Problem] = []
    given = dict(_pair(one) for one in answers)
    if given:
        keep_answers(chosen, given, problems, actor=actor, now=now())
    if ask:
        for name, value in _asked(chosen, problems, language):
            keep_answers(chosen, {name: value}, problems, actor=actor, now=now())
            chosen = subject_named(subject)
    show_problems(problems, language)
    _show_facts(facts_of(chosen.organisation, chosen.system), language, as_json=as_json)


def _asked(
    chosen: Subject, problems: list[Problem], language: Language
) -> Iterator[tuple[str, FactValue]]:
    """Ask what the rules of the frameworks chosen here need, and nothing else."""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.standing import chosen_frameworks
    from kakehashi.workspace.what_applies import facts_of, rules_of

    frameworks = chosen_frameworks(chosen.organisation, load_cached())
    rules = rules_of(frameworks, problems)
    pairs = [(framework, rules[framework.prefix]) for framework in frameworks]
    yield from interview(pairs, facts_of(chosen.organisation, chosen.system), language)


def _show_facts(facts: Facts, language: Language, *, as_json: bool) -> None:
    from kakehashi.applicability import load_facts
    from kakehashi.reports.tables.applies import facts_table

    questions = load_facts()
    offer_table(lambda: facts_table(facts, questions), language)
    if as_json:
        print_json({name: list(v) if isinstance(v, tuple) else v for name, v in facts.items()})
        return
    for name, value in facts.items():
        asked = questions[name].question.get(language) if name in questions else ""
        shown = ", ".join(value) if isinstance(value, tuple) else value
        click.echo(f"{name} = {shown}   {asked}")
    if not facts:
        click.echo(say("no_facts", language))


def _pair(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals:
        raise KakehashiError(Problem("KH-FACT-001", details={"fact": written}))
    return name.strip(), value.strip()
