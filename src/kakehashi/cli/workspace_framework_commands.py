"""`kakehashi workspace frameworks`: which frameworks an organisation wants answered."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.cli.workspace_words import say
from kakehashi.text.bilingual import Language


@click.group("frameworks")
def frameworks_group() -> None:
    """Choose which frameworks are answered. / 対象とするフレームワークを選ぶ。"""


@frameworks_group.command("choose")
@click.argument("names", nargs=-1, required=True)
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
def choose_command(
    names: tuple[str, ...], parent: str, folder: Path, actor: str, language: Language
) -> None:
    """Answer these frameworks (id, or id and edition). / フレームワークを加える。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import choose_framework
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    library = load_cached()
    for name in names:
        prefix = library.instrument(name).prefix
        choose_framework(organisation, prefix, actor=actor, now=now())
        click.echo(say("added", language, name=prefix))


@frameworks_group.command("drop")
@click.argument("name")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
def drop_command(name: str, parent: str, folder: Path, actor: str, language: Language) -> None:
    """Stop answering a framework; what was decided stays. / 対象から外す。"""
    from kakehashi.errors import Problem, UsageError
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import FrameworkChoice
    from kakehashi.workspace.operations import drop_framework
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    prefix = load_cached().instrument(name).prefix
    choice = FrameworkChoice.objects.filter(
        organisation=organisation, framework=prefix, until__isnull=True
    ).first()
    if choice is None:
        raise UsageError(Problem("KH-WS-037", details={"framework": prefix}))
    drop_framework(choice, actor=actor, now=now())
    click.echo(say("dropped", language, name=prefix))


@frameworks_group.command("list")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def list_command(
    parent: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show the frameworks that are answered. / 対象のフレームワークを示す。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.tables.library import chosen_table
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.standing import chosen_frameworks
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    require(actor, Action.READ, at=organisation)
    chosen = chosen_frameworks(organisation, load_cached())
    offer_table(lambda: chosen_table(chosen), language)
    if as_json:
        titles = ({"en": f.title.get("en"), "ja": f.title.get("ja")} for f in chosen)
        print_json([{"id": f.prefix, "title": t} for f, t in zip(chosen, titles, strict=True)])
        return
    for framework in chosen:
        click.echo(f"{framework.prefix}  {framework.title.get(language)}")
