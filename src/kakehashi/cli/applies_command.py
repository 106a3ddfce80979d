"""`kakehashi applies`: what applies to an organisation and a system, from a file of answers."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.applies_view import show_applies, show_pointers
from kakehashi.cli.interview import interview
from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_words import say
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.model.applicability import FactValue
from kakehashi.text.bilingual import Language


@click.command("applies")
@click.option(
    "--facts",
    "path",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="YAML with answers, one a line. / 回答のYAMLファイル。",
)
@click.option("--framework", "names", multiple=True, help="Only this one. / 対象を限る。")
@click.option("--ask", is_flag=True, help="Be asked, only what is needed. / 質問に答える。")
@click.option("--questions", is_flag=True, help="List all questions. / 質問の一覧を示す。")
@click.option("--all", "everything", is_flag=True, help="Single provisions too. / 項目も示す。")
@date_option
@language_option
@json_option
@table_option
@click.pass_context
def applies_command(
    ctx: click.Context,
    path: Path | None,
    names: tuple[str, ...],
    date: str,
    language: Language,
    *,
    ask: bool,
    questions: bool,
    everything: bool,
    as_json: bool,
) -> None:
    """Tell which provisions apply, from when, to which role, and why. / 適用関係を示す。"""
    from kakehashi.applicability import decide, load_rules
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.applies_json import applies_json
    from kakehashi.reports.tables.applies import applies_table

    if questions:
        _show_questions(language)
        return
    problems: list[Problem] = []
    facts = _answers(path, problems) if path else {}
    library = load_cached()
    frameworks = [library.instrument(name) for name in names] or [
        framework for framework in library.current if framework.assessable
    ]
    rules = {framework.prefix: load_rules(framework, problems) for framework in frameworks}
    if ask:
        pairs = [(framework, rules[framework.prefix]) for framework in frameworks]
        facts.update(interview(pairs, facts, language))
    decided = {f.prefix: decide(f, rules[f.prefix], facts) for f in frameworks}
    show_problems(problems, language)
    offer_table(lambda: applies_table(library, decided, date), language)
    if as_json:
        print_json(applies_json(library, decided))
    else:
        show_applies(library, decided, language, date, everything=everything)
        show_pointers(facts, language)
    ctx.exit(1 if has_errors(problems) else 0)


def _answers(path: Path, problems: list[Problem]) -> dict[str, FactValue]:
    from kakehashi.applicability import load_facts
    from kakehashi.applicability.facts_file import read_answers
    from kakehashi.library.yaml_files import LINE, load_yaml

    try:
        written = load_yaml(path)
    except UnreadableError as error:
        reason = error.problem.message("en")
        where = SourceLocation(str(path), error.problem.where.line if error.problem.where else None)
        raise KakehashiError(Problem("KH-FACT-007", where, {"reason": reason})) from error
    written.pop(LINE, None)
    return read_answers(written, load_facts(), SourceLocation(str(path)), problems)


def _show_questions(language: Language) -> None:
    from kakehashi.applicability import load_facts
    from kakehashi.applicability.facts_file import expected
    from kakehashi.reports.tables.applies import questions_table

    questions = load_facts()
    asked = {name: expected(question) for name, question in questions.items()}
    offer_table(lambda: questions_table(questions.values(), asked), language)
    for question in questions.values():
        answers = expected(question).get(language)
        click.echo(f"{question.id}  {question.question.get(language)}")
        click.echo("  " + say("answer_with", language, expected=answers))
