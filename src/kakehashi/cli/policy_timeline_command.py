"""`kakehashi policy timeline`: texts, editions, dates of application, initiatives, deadlines."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, workspace_option
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.library.timeline import Event
from kakehashi.text.bilingual import Language


@click.command("timeline")
@click.argument("documents", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="Of the library (repeatable). / フレームワーク。",
)
@click.option(
    "--register",
    is_flag=True,
    help="What the workspace holds: texts, instruments, commitments. / ワークスペースの登録分。",
)
@click.option("--in", "parent", default="", help="With --register: whose. / 組織。")
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw it. / 図。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def timeline_command(
    documents: tuple[Path, ...],
    frameworks: tuple[str, ...],
    parent: str,
    svg: Path | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    register: bool,
    as_json: bool,
) -> None:
    """Show in order of date what DOCUMENTS, frameworks or the register tell.

    文書、フレームワーク又はワークスペースの登録内容の日付を、時間順に示す。
    """
    from kakehashi.cli.timeline_view import show_timeline
    from kakehashi.reports.tables.editions import timeline_table
    from kakehashi.reports.timeline_json import timeline_json

    library = load_cached()
    events = _of_documents(library, documents, frameworks, language)
    if register:
        events = _together(events, _of_register(library, folder, actor, parent))
    offer_table(lambda: timeline_table(events), language)
    if as_json:
        print_json(timeline_json(events))
    elif events:
        show_timeline(events, language)
    else:
        click.echo(say("no_dates", language))
    if svg and events:
        _draw(svg, events, language)


def _of_documents(
    library: Library, documents: tuple[Path, ...], names: tuple[str, ...], language: Language
) -> tuple[Event, ...]:
    from kakehashi.documents.read import read_documents
    from kakehashi.policy.parties import party_of_framework
    from kakehashi.policy.study import Study, study_document
    from kakehashi.policy.timeline import timeline_of_study

    chosen = [library.instrument(name) for name in dict.fromkeys(names)]
    read, problems = read_documents(documents) if documents else ([], [])
    show_problems(problems, language)
    parties = tuple(party_of_framework(library, one) for one in chosen)
    studied = tuple(study_document(one) for one in read)
    return timeline_of_study(Study(studied, parties, (), library, ""))


def _of_register(library: Library, folder: Path, actor: str, parent: str) -> tuple[Event, ...]:
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.policy_timeline import timeline_of
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    require(actor, Action.READ, at=organisation)
    return timeline_of(library, [organisation.pk])


def _together(*lists: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return all events in order of date, each once."""
    found = {
        (one.date, one.framework.prefix, one.kind, one.about): one for some in lists for one in some
    }
    return tuple(found[key] for key in sorted(found))


def _draw(path: Path, events: tuple[Event, ...], language: Language) -> None:
    from kakehashi.interchange.mapping_output import write_whole
    from kakehashi.reports.edition_words import words
    from kakehashi.reports.timeline_svg import render_timeline

    try:
        write_whole(path, render_timeline(events, language, policy=True))
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-014", SourceLocation(str(path)), details)) from error
    click.echo(words("drawn", language, path=path), err=True)
