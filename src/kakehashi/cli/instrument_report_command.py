"""`kakehashi instrument report`: the registry as a report to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.options import date_option, language_option
from kakehashi.cli.workspace_options import actor_option, workspace_option
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.reports.policy.registry_report import Told
    from kakehashi.workspace.models import Organisation

_FORMATS = ("docx", "pdf", "html", "xlsx")


@click.command("report")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder of the files. / 保存先。",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Some of the formats (all). / 形式（複数可）。",
)
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@date_option
@workspace_option
@actor_option
@language_option
def report_command(
    out: Path,
    formats: tuple[str, ...],
    parent: str,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Write the registry with reviews, measures and overlaps. / 台帳の報告書を作成する。"""
    from kakehashi.reports.files.write import write_files
    from kakehashi.reports.policy.registry_report import registry_report
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    require(actor, Action.READ, at=organisation)
    told = _told(organisation, date)
    for path in write_files(registry_report(told, language), out, formats or _FORMATS):
        click.echo(say("written", language, path=path))


def _told(organisation: Organisation, date: str) -> Told:
    """Return what the report tells of a registry, as it stands on a day."""
    from kakehashi.cli.instrument_tables import measures_table, overlaps_table, registry_table
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.overlaps import find_overlaps
    from kakehashi.policy.vague_dates import checked_day
    from kakehashi.reports.policy.registry_report import Told
    from kakehashi.workspace.instrument_overlaps import entries_of
    from kakehashi.workspace.instrument_view import due_for_review, instruments_of
    from kakehashi.workspace.measure_view import assigned_of

    on, library = checked_day(date), load_cached()
    found = instruments_of([organisation.pk])
    plans = [(one.title, assigned_of(one)) for one in found]
    return Told(
        organisation.name,
        date,
        registry_table(found),
        registry_table(due_for_review(found, on)),
        tuple((title, measures_table(some, on)) for title, some in plans if some),
        overlaps_table(find_overlaps(library, entries_of(found, library))),
    )
