"""`kakehashi report list|make`: reports for each framework, from a workspace or from documents."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.report_drafting import DrafterChoice, drafter_options, with_drafts
from kakehashi.cli.report_source import ReportWish, filled_in, from_documents, from_workspace
from kakehashi.cli.report_words import say
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, subject_argument, workspace_option
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # what reports are made with is slow to load
    from kakehashi.reports.kinds.kind import Kind

_FORMATS = ("docx", "pdf", "html", "xlsx")
_AUDIENCES = ("public", "policy", "partners", "international", "internal")
_ROLES = ("developer", "provider", "deployer", "importer", "distributor")


@click.group("report")
def report_group() -> None:
    """Make reports: Word, PDF, HTML and Excel, in English or Japanese.

    報告書をWord・PDF・HTML・Excelで作る（日本語・英語）。
    """


@report_group.command("list")
@language_option
@json_option
@table_option
def list_command(language: Language, *, as_json: bool) -> None:
    """List the reports that can be made. / 作成できる報告書の一覧を示す。"""
    from kakehashi.reports.kinds.registry import KINDS
    from kakehashi.reports.tables.kinds import kinds_table

    offer_table(lambda: kinds_table(KINDS), language)
    if as_json:
        print_json(
            [
                {
                    "id": kind.id,
                    "title": {"en": kind.title.en, "ja": kind.title.ja},
                    "about": {"en": kind.about.en, "ja": kind.about.ja},
                    "frameworks": list(kind.frameworks),
                    "formats": list(kind.formats),
                    "audience": kind.audience,
                    "blanks": list(kind.keys),
                }
                for kind in KINDS
            ]
        )
        return
    width = max(len(kind.id) for kind in KINDS)
    for kind in KINDS:
        formats = " ".join(kind.formats)
        click.echo(f"{kind.id:<{width}}  {kind.title.get(language)} [{formats}]")
        click.echo(f"{'':<{width}}  {kind.about.get(language)}")


@report_group.command("make")
@click.argument("kind")
@subject_argument
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Repeatable; all of the report's where none is given. / 形式（複数可）。",
)
@click.option(
    "--role",
    "roles",
    type=click.Choice(_ROLES),
    multiple=True,
    help="Only what is asked of this role (repeatable). / 対象の主体。",
)
@click.option(
    "--audience",
    type=click.Choice(_AUDIENCES),
    help="For whom; the report's own where none is given. / 想定読者。",
)
@click.option("--edition", help="Another edition of the framework. / フレームワークの版。")
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="For reports over several: only these. / 対象のフレームワーク。",
)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="As it stood at the end of a day. / ある日の終わりの時点。",
)
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Compare with that day. / 比較する過去の日。"
)
@click.option(
    "--with", "beside", help="Compare with this organisation or system. / 比較する組織・システム。"
)
@click.option(
    "--documents",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Without a workspace: files or folders to read. / ワークスペースを使わず文書から作る。",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="With --documents: the review table, filled in. / 記入済みの確認表。",
)
@click.option("--organisation", help="With --documents: its name. / 組織の名称。")
@click.option(
    "--fill",
    "fills",
    multiple=True,
    metavar="KEY=VALUE",
    help="Fill a blank of a form (repeatable). / 記入欄の内容（複数可）。",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your own Word file with fields such as {{title}} and {{report}}. / Wordのひな形。",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("reports"),
    show_default=True,
    help="Folder of the reports. / 出力先のフォルダー。",
)
@drafter_options
@workspace_option
@actor_option
@language_option
def make_command(
    kind: str,
    subject: str,
    formats: tuple[str, ...],
    roles: tuple[str, ...],
    audience: str | None,
    edition: str | None,
    frameworks: tuple[str, ...],
    on: datetime | None,
    since: datetime | None,
    beside: str | None,
    documents: tuple[Path, ...],
    decisions: Path | None,
    organisation: str | None,
    fills: tuple[str, ...],
    template: Path | None,
    out: Path,
    drafter: str | None,
    drafter_model: str | None,
    folder: Path,
    actor: str,
    language: Language,
    *,
    agreed: bool,
) -> None:
    """Make the report KIND of SUBJECT (an organisation or system of the workspace).

    With --documents and --decisions it is made straight from files instead.
    `kakehashi report list` shows the kinds. With --drafter a language model words
    the answers: each sentence cites its evidence, and those that do not are refused.

    KINDの報告書を、ワークスペースの組織又はシステム（SUBJECT）について作る。
    --documentsと--decisionsを指定すると、ファイルから直接作る。
    --drafterを指定すると、言語モデルが回答の文章を作成する。根拠を示さない文は採用しない。
    """
    from kakehashi.reports.files.write import write_files
    from kakehashi.reports.kinds.registry import kind_named

    chosen = kind_named(kind)
    _refuse_formats(chosen, formats)
    filled = filled_in(chosen, fills)
    audience = audience or chosen.audience
    wish = ReportWish(
        chosen, language, roles, audience, edition or "", frameworks, on, since, beside or ""
    )
    if documents or decisions:
        material = from_documents(wish, documents, decisions, organisation or "")
    else:
        material = from_workspace(wish, subject, folder, actor)
    if drafter:
        drafting = DrafterChoice(drafter, drafter_model or "", agreed)
        material = with_drafts(material, chosen, drafting)
    report = chosen.make(replace(material, filled=filled))
    for path in write_files(report, out, formats or chosen.formats, template):
        click.echo(say("written", language, path=path))
    problems = list(material.assessment.problems)
    show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


def _refuse_formats(kind: Kind, formats: tuple[str, ...]) -> None:
    """Refuse formats in which a report is not made, before anything is read for it."""
    for one in formats:
        if one not in kind.formats:
            details = {"name": kind.id, "format": one, "known": ", ".join(kind.formats)}
            raise UsageError(Problem("KH-RPT-002", details=details))
