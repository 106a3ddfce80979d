"""`kakehashi incident learn|decide|patterns`: what incidents teach."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.options import json_option, language_option, progress_bar
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.incidents.counts import Counts
    from kakehashi.interchange.tables import Table
    from kakehashi.library.library import Library
    from kakehashi.workspace.incident_learning import Lesson
    from kakehashi.workspace.models import Incident

_KEYS = ("practice", "sector", "harm", "pattern", "severity", "year")


@click.command("learn")
@click.argument("numbers", type=int, nargs=-1)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def learn_command(
    numbers: tuple[int, ...], folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Suggest practices for incidents NUMBERS (all open ones where none is given).

    With one number it shows who asks for each practice, whether it is in place, and
    which other systems share the hole. 対策を提案し、規定、実施状況及び他システムの状況を示す。
    """
    from kakehashi.cli.incident_opened import incident_of, incidents_of
    from kakehashi.library.cache import load_cached
    from kakehashi.matching.rankers import Rankers
    from kakehashi.workspace.incident_learning import learn

    library = load_cached()
    rankers = Rankers.kept(library.practices)
    chosen = [incident_of(folder, actor, one) for one in numbers] or [
        one for one in incidents_of(folder, actor) if one.state == "open"
    ]
    with progress_bar() as bar:
        task = bar.add_task("", total=len(chosen))
        for one in chosen:
            learn(one, library, actor=actor, now=now(), rankers=rankers)
            bar.advance(task)
    if len(numbers) == 1:
        _show(chosen[0], library, actor, language, as_json=as_json)
    else:
        click.echo(say("learned", language, count=len(chosen)))


def _show(
    incident: Incident, library: Library, actor: str, language: Language, *, as_json: bool
) -> None:
    from kakehashi.cli.incident_told_tables import lessons_table
    from kakehashi.workspace.incident_learning import lessons
    from kakehashi.workspace.incident_view import readable_organisations
    from kakehashi.workspace.people import person_of

    found = lessons(incident, library, readable_organisations(person_of(actor)))
    offer_table(lambda: lessons_table(found, library), language)
    if as_json:
        print_json([_json(one) for one in found])
        return
    for one in found:
        _lesson(one, library, language)


def _json(one: Lesson) -> dict[str, object]:
    return {
        "practice": one.link.practice,
        "effect": one.link.effect,
        "state": one.link.state,
        "rank": one.link.rank,
        "asked_by": list(one.asked_by),
        "ours": [{"path": path, "verdict": verdict} for path, verdict in one.ours],
        "elsewhere": [{"path": path, "verdict": verdict} for path, verdict in one.elsewhere],
    }


def _lesson(one: Lesson, library: Library, language: Language) -> None:
    from kakehashi.incidents.words import Effect, named

    practice = library.provisions[one.link.practice]
    effect = named(Effect(one.link.effect), language)
    state = say(one.link.state, language)
    click.echo(f"{practice.id} {practice.title.get(language)} ({effect}; {state})")
    if one.asked_by:
        refs = ", ".join(one.asked_by[:4]) + ("…" if len(one.asked_by) > 4 else "")
        click.echo("    " + say("asked", language, count=len(one.asked_by), refs=refs))
    for path, verdict in one.ours:
        words = verdict or say("undecided", language)
        click.echo("    " + say("ours", language, path=shown(path), verdict=words))
    for path, verdict in one.elsewhere:
        words = verdict or say("undecided", language)
        click.echo("    " + say("hole", language, path=shown(path), verdict=words))


@click.command("decide")
@click.argument("number", type=int)
@click.argument("practice")
@click.option("--no", "rejected", is_flag=True, help="It would not have helped. / 該当しない。")
@click.option(
    "--effect",
    type=click.Choice(["prevent", "detect", "limit"]),
    default="prevent",
    show_default=True,
    help="What it would have done. / 効果。",
)
@workspace_option
@actor_option
@language_option
def decide_command(
    number: int,
    practice: str,
    effect: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    rejected: bool,
) -> None:
    """Say whether PRACTICE would have helped in incident NUMBER. / 対策の有効性を判断する。"""
    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.incidents.words import Effect
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.operations import decide_practice

    found = load_cached().provision(practice)
    if not found.practice:
        raise UsageError(Problem("KH-INC-011", details={"value": shown(practice)}))
    incident = incident_of(folder, actor, number)
    decide_practice(
        incident, found.ref, accepted=not rejected, actor=actor, now=now(), effect=Effect(effect)
    )
    state = say("rejected" if rejected else "accepted", language)
    click.echo(say("decided", language, number=number, practice=found.id, state=state))


@click.command("lessons")
@click.option("--harm", "harms", multiple=True, help="Only with one of these. / 対象の害。")
@click.option(
    "--internal",
    is_flag=True,
    help="Internal incidents too, by codes. / 社内限りの事案も符号のみで含める。",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file; printed where none is named. / 出力先。",
)
@workspace_option
@actor_option
@language_option
def lessons_command(
    harms: tuple[str, ...],
    out: Path | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    internal: bool,
) -> None:
    """Print what public incidents teach as JSON, for the revision of a guideline.

    Cases are told by codes; no text of an incident enters, and restricted ones never do.
    The form is schemas/incident-lessons.schema.json. 指針の改定に用いるJSONを出力する。
    """
    from kakehashi.cli.incident_opened import incidents_of
    from kakehashi.cli.options import today
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.incident_lessons import lessons_told
    from kakehashi.workspace.permissions import Action

    found = incidents_of(folder, actor)
    for organisation in {one.organisation for one in found}:
        require(actor, Action.EXPORT, at=organisation)
    wanted = [one for one in found if not harms or set(harms) & set(one.harms)]
    told = lessons_told(wanted, load_cached(), today(), with_internal=internal)
    text = told.model_dump_json(indent=2) + "\n"
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UsageError(Problem("KH-USE-004", SourceLocation(str(out)), details)) from error
    click.echo(say("written", language, path=out))


@click.command("patterns")
@click.option(
    "--rows", type=click.Choice(_KEYS), default="practice", show_default=True, help="Down. / 縦。"
)
@click.option(
    "--columns", type=click.Choice(_KEYS), default="harm", show_default=True, help="Across. / 横。"
)
@click.option(
    "--chart", type=click.Path(path_type=Path, dir_okay=False), help="An SVG file. / 図の出力先。"
)
@click.option(
    "--most", type=click.IntRange(1, 100), default=15, show_default=True, help="Rows. / 行数。"
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def patterns_command(
    rows: str,
    columns: str,
    chart: Path | None,
    most: int,
    folder: Path,
    actor: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Count the incidents that you may see by two things. / 傾向を集計する。"""
    from kakehashi.cli.incident_opened import incidents_of
    from kakehashi.incidents.counts import count_by
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.incident_counts import chart_of, counts_table
    from kakehashi.workspace.incident_accounts import cases_in

    found = [one for one in incidents_of(folder, actor) if one.state != "withdrawn"]
    counts = count_by(cases_in(found), rows, columns, most=most)
    library = load_cached()
    table = counts_table(counts, (rows, columns), library)
    offer_table(lambda: table, language)
    if chart:
        svg = chart_of(counts, (rows, columns), library, language)
        chart.write_text(svg, encoding="utf-8")
        click.echo(say("written", language, path=chart))
    if as_json:
        print_json(_counts_json(counts))
    elif not chart:
        _print(table, language)


def _counts_json(counts: Counts) -> dict[str, object]:
    return {
        "format": "kakehashi-incident-counts-1",
        "cases": counts.cases,
        "rows": list(counts.rows),
        "columns": list(counts.columns),
        "cells": [list(row) for row in counts.cells],
    }


def _print(table: Table, language: Language) -> None:
    heads = table.headings(language)
    for number, head in enumerate(heads[1:], 1):
        click.echo(f"[{number}] {head}")
    for row in table.cells(language):
        numbers = " ".join(f"{cell:>4}" for cell in row[1:])
        click.echo(f"{numbers}  {row[0]}")
