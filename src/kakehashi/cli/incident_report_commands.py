"""`kakehashi incident report|approve|sent|note`: what is told, to authorities and to operators."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.incident_words import say
from kakehashi.cli.options import date_option, language_option, show_problems
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from kakehashi.reports.outline import Report
    from kakehashi.workspace.models import IncidentReport

_FORMATS = ("docx", "pdf", "html", "xlsx", "json")


@click.command("report")
@click.argument("number", type=int)
@click.option("--form", type=click.Choice(["general", "eu"]), default="general", show_default=True,
              help="eu: Article 73 of the EU AI Act. / 様式。")  # fmt: skip
@click.option("--format", "formats", type=click.Choice(_FORMATS), multiple=True,
              default=("docx", "json"), show_default=True, help="Repeatable. / 形式。")  # fmt: skip
@click.option("--clock", default="", help="The clock that it answers. / 対応する期限。")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("reports"),
              show_default=True, help="Folder. / 出力先。")  # fmt: skip
@date_option
@workspace_option
@actor_option
@language_option
def report_command(
    number: int,
    form: str,
    formats: tuple[str, ...],
    clock: str,
    out: Path,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Write a report on incident NUMBER: a draft, until a second person approves it.

    インシデントの報告書を作る。作成者以外の承認を経て確定する。
    """
    from kakehashi.cli.incident_opened import incident_of, told_in
    from kakehashi.reports.files.write import write_files
    from kakehashi.workspace.incident_reports import incident_json
    from kakehashi.workspace.operations import draft_report

    incident = incident_of(folder, actor, number)
    told = told_in(folder, actor, number)
    said = incident_json(told)
    report: Report
    if form == "eu":
        report = _eu_report(folder, actor, number, language)
    else:
        from kakehashi.reports.kinds.incident import incident_report

        report = incident_report(told, language, date)
    written = [one for one in formats if one != "json"]
    for path in write_files(report, out, written):
        click.echo(say("written", language, path=path))
    if "json" in formats:
        click.echo(say("written", language, path=_json(out / f"{report.kind}.json", said)))
    draft = draft_report(incident, said["sha256"], actor=actor, now=now(), clock=clock)
    click.echo(say("drafted", language, number=draft.pk, incident=number))


def _json(path: Path, said: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _eu_report(folder: Path, actor: str, number: int, language: Language) -> Report:
    """Return the report under Article 73, its blanks filled from the incident."""
    from dataclasses import replace

    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.cli.report_source import ReportWish, from_workspace
    from kakehashi.reports.kinds.registry import kind_named
    from kakehashi.workspace.incident_learning import systems_of
    from kakehashi.workspace.incident_reports import filled_eu
    from kakehashi.workspace.subjects import subjects

    incident = incident_of(folder, actor, number)
    systems = systems_of(incident)
    system = systems[0].pk if len(systems) == 1 else None
    path = next(
        one.path
        for one in subjects(archived=True)
        if one.organisation.pk == incident.organisation_id
        and (one.system.pk if one.system else None) == system
    )
    kind = kind_named("eu-serious-incident")
    wish = ReportWish(kind, language, (), "internal", "", (), None, None, "")
    filled = filled_eu(incident)
    material = from_workspace(wish, path, folder, actor)
    return kind.make(replace(material, filled=filled))


def _report(folder: Path, actor: str, number: int) -> IncidentReport:
    from kakehashi.cli.incident_opened import incident_of
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import IncidentReport

    open_workspace(folder)
    found = IncidentReport.objects.select_related("incident").filter(pk=number).first()
    if found is None:
        raise UsageError(Problem("KH-INC-005", details={"number": number}))
    incident_of(
        folder, actor, found.incident_id
    )  # whoever may not see it hears that it is not there
    return found


@click.command("approve")
@click.argument("number", type=int)
@workspace_option
@actor_option
@language_option
def approve_command(number: int, folder: Path, actor: str, language: Language) -> None:
    """Approve report NUMBER, which somebody else wrote. / 報告書を承認する。"""
    from kakehashi.workspace.operations import approve_report

    approve_report(_report(folder, actor, number), actor=actor, now=now())
    click.echo(say("approved", language, number=number))


@click.command("sent")
@click.argument("number", type=int)
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@workspace_option
@actor_option
@language_option
def sent_command(number: int, path: Path, folder: Path, actor: str, language: Language) -> None:
    """Keep that report NUMBER was sent: PATH is its JSON, as approved. / 送付を記録する。"""
    from kakehashi.workspace.incident_reports import digest_of
    from kakehashi.workspace.operations import mark_sent

    report = _report(folder, actor, number)
    mark_sent(report, digest_of(path), actor=actor, now=now())
    click.echo(say("sent", language, number=number))


@click.command("note")
@click.option("--format", "formats", type=click.Choice(_FORMATS[:3]), multiple=True,
              default=("docx",), show_default=True, help="Repeatable. / 形式。")  # fmt: skip
@click.option("--harm", "harms", multiple=True, help="Only with one of these. / 対象の害。")
@click.option("--internal", is_flag=True,
              help="Count internal incidents too. / 社内限りの事案も件数に含める。")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("reports"),
              show_default=True, help="Folder. / 出力先。")  # fmt: skip
@date_option
@workspace_option
@actor_option
@language_option
def note_command(
    formats: tuple[str, ...],
    harms: tuple[str, ...],
    out: Path,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    internal: bool,
) -> None:
    """Draft a guidance note to operators: cases by codes, nobody named. / 注意喚起案を作る。"""
    from kakehashi.cli.incident_opened import incidents_of
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.files.write import write_files
    from kakehashi.reports.kinds.guidance_note import guidance_note
    from kakehashi.workspace.access import require
    from kakehashi.workspace.incident_reports import cases_to_tell
    from kakehashi.workspace.permissions import Action

    found = incidents_of(folder, actor)
    for organisation in {one.organisation for one in found}:
        require(actor, Action.EXPORT, at=organisation)
    wanted = [one for one in found if not harms or set(harms) & set(one.harms)]
    told, counted, problems = cases_to_tell(wanted, with_internal=internal)
    practices = load_cached().provisions
    report = guidance_note(told, practices, language, date, counted=counted)
    for path in write_files(report, out, formats):
        click.echo(say("written", language, path=path))
    show_problems(problems, language)
