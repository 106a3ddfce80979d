"""`kakehashi workspace share`: only what is chosen, for somebody outside such as a regulator."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from kakehashi.cli.options import date_option, language_option
from kakehashi.cli.workspace_options import actor_option, subject_argument, workspace_option
from kakehashi.cli.workspace_words import say
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.text.bilingual import Language


@click.command("share")
@subject_argument
@click.option(
    "--framework", "names", multiple=True, required=True, help="What it is about. / 対象。"
)
@click.option("--evidence", is_flag=True, help="With reasons and quotes. / 理由と引用も含める。")
@click.option("--people", is_flag=True, help="With names of people. / 個人の氏名も含める。")
@click.option("--skills", is_flag=True, help="With numbers on skills. / スキルの充足数も含める。")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="A JSON file that does not exist yet. / 出力先。",
)
@date_option
@workspace_option
@actor_option
@language_option
def share_command(
    subject: str,
    names: tuple[str, ...],
    out: Path,
    date: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    evidence: bool,
    people: bool,
    skills: bool,
) -> None:
    """Write statuses of chosen frameworks with proofs, nothing else. / 選んで書き出す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.share import Choice, share
    from kakehashi.workspace.subjects import subject_named

    if out.exists():
        raise KakehashiError(Problem("KH-WS-044", SourceLocation(str(out))))
    open_workspace(folder)
    chosen = subject_named(subject)
    require(actor, Action.EXPORT, at=chosen.organisation)
    library = load_cached()
    frameworks = tuple(library.instrument(name) for name in names)
    told = share(Choice(chosen, frameworks, evidence, people, skills), library, _day(date))
    out.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    counted = {"path": out, "decisions": len(told["decisions"]), "sha256": told["sha256"]}
    click.echo(say("shared", language, **counted))


def _day(written: str) -> date:
    return date.fromisoformat(written)
