"""`kakehashi workspace add`: units, systems, people and documents."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.options import language_option, show_problems
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.cli.workspace_words import say
from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.bilingual import Language


@click.group("add")
def add_group() -> None:
    """Add a unit, a system, a person or documents. / 組織、AIシステム、利用者、文書を追加する。"""


@add_group.command("unit")
@click.argument("name")
@click.option("--in", "parent", default="", help="The organisation above. / 上位の組織。")
@click.option(
    "--alone", is_flag=True, help="Take over no decisions from above. / 上位の判断を引き継がない。"
)
@workspace_option
@actor_option
@language_option
def unit_command(
    name: str, parent: str, folder: Path, actor: str, language: Language, *, alone: bool
) -> None:
    """Add a unit of an organisation: a subsidiary, a department. / 部門等を追加する。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_unit
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    above = subject_named(parent).organisation
    add_unit(above, name, actor=actor, now=now(), inherits=not alone)
    click.echo(say("added", language, name=name))


@add_group.command("system")
@click.argument("name")
@click.option("--in", "parent", default="", help="Its organisation. / 属する組織。")
@click.option("--purpose", default="", help="What it is for. / 目的。")
@click.option("--stage", default="", help="Where in its life it is. / ライフサイクルの段階。")
@click.option("--model", "models_used", multiple=True, help="A model in it. / 使用するモデル。")
@click.option("--data", "data_used", multiple=True, help="Data it relies on. / 使用するデータ。")
@workspace_option
@actor_option
@language_option
def system_command(
    name: str,
    parent: str,
    purpose: str,
    stage: str,
    models_used: tuple[str, ...],
    data_used: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add an AI system of an organisation. / AIシステムを追加する。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_system
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    add_system(
        subject_named(parent).organisation,
        name,
        actor=actor,
        now=now(),
        purpose=purpose,
        stage=stage,
        models_used=list(models_used),
        data_used=list(data_used),
    )
    click.echo(say("added", language, name=name))


@add_group.command("person")
@click.argument("handle")
@click.option("--name", default="", help="As others see it. / 表示名。")
@click.option(
    "--role", required=True, help="viewer, contributor, assessor, approver, auditor, admin."
)
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@workspace_option
@actor_option
@language_option
def person_command(
    handle: str,
    name: str,
    role: str,
    parent: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Add a person with a role, or give a person another role. / 利用者を追加する。"""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Person
    from kakehashi.workspace.operations import add_person, give_role
    from kakehashi.workspace.subjects import subject_named

    open_workspace(folder)
    organisation = subject_named(parent).organisation
    known = Person.objects.filter(handle=handle).first()
    if known:
        give_role(known, organisation, role, actor=actor, now=now())
    else:
        add_person(handle, name or handle, organisation, role, actor=actor, now=now())
    click.echo(say("added", language, name=handle))


@add_group.command("documents")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--in", "parent", default="", help="Organisation or system. / 組織又はAIシステム。")
@workspace_option
@actor_option
@language_option
@click.pass_context
def documents_command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    parent: str,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Keep documents, or new versions of them; folders are gone through. / 文書を追加する。"""
    from kakehashi.documents.read import named_files
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import add_document
    from kakehashi.workspace.subjects import subject_named

    workspace = open_workspace(folder)
    subject = subject_named(parent)
    problems: list[Problem] = []
    for path, name in named_files(paths, problems):
        try:
            version = add_document(
                workspace,
                path,
                subject.organisation,
                actor=actor,
                now=now(),
                system=subject.system,
                name=name,
            )
        except KakehashiError as error:
            problems.append(error.problem)
        else:
            click.echo(say("kept", language, name=name, number=version.number))
    show_problems(problems, language)
    ctx.exit(1 if problems else 0)
