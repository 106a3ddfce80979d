"""`kakehashi skill`: the register of who can do what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_list import print_list
from kakehashi.cli.skill_gap_commands import (
    gaps_command,
    need_command,
    plan_command,
    rollup_command,
)
from kakehashi.cli.skill_options import (
    day_given,
    evidence_given,
    evidence_options,
    organisation_opened,
)
from kakehashi.cli.skill_words import say
from kakehashi.cli.table_option import table_option
from kakehashi.cli.workspace_options import actor_option, now, subject_argument, workspace_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.library.library import Library
    from kakehashi.workspace.models import Skill


@click.group("skill")
def skill_group() -> None:
    """Who can do what, what is needed, gaps into the plan. / スキル台帳を管理する。"""


for _command in (need_command, gaps_command, plan_command, rollup_command):
    skill_group.add_command(_command)


@skill_group.command("add")
@click.argument("scope")
@click.option("--person", default="", help="The handle of a person. / 個人のユーザー名。")
@click.option("--role", default="", help="A post or team instead. / 個人に代わる役職又は班。")
@click.option(
    "--level",
    default="independent",
    show_default=True,
    help="aware, assisted, independent, leads. / 水準。",
)
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@evidence_options
@workspace_option
@actor_option
@language_option
def add_command(
    scope: str,
    person: str,
    role: str,
    level: str,
    parent: str,
    evidence: tuple[str, ...],
    certificate: Path | None,
    known: tuple[Path, ...],
    until: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Register that somebody can do SCOPE, a practice or a group. / スキルを登録する。"""
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.operations import add_skill
    from kakehashi.workspace.operations.decisions import known_person
    from kakehashi.workspace.skills.scopes import scope_label, scope_of

    organisation, library = organisation_opened(folder, parent), load_cached()
    holder = known_person(person) if person else None
    made = add_skill(
        organisation,
        scope_of(library, scope),
        level,
        actor=actor,
        now=now(),
        person=holder,
        role=role,
        evidence=evidence_given(evidence, certificate, known, holder),
        valid_until=day_given(until),
    )
    label = scope_label(library, made.scope).get(language)
    click.echo(say("added", language, number=made.pk, scope=label))


@skill_group.command("change")
@click.argument("number", type=int)
@click.option("--level", help="aware, assisted, independent, leads. / 水準。")
@click.option("--revision", type=int, help="The revision that you saw. / 閲覧した版。")
@evidence_options
@workspace_option
@actor_option
@language_option
def change_command(
    number: int,
    level: str | None,
    revision: int | None,
    evidence: tuple[str, ...],
    certificate: Path | None,
    known: tuple[Path, ...],
    until: datetime | None,
    folder: Path,
    actor: str,
    language: Language,
) -> None:
    """Change skill NUMBER; evidence is added to what is there. / スキルを変更する。"""
    from kakehashi.workspace.operations import change_skill
    from kakehashi.workspace.people import person_of
    from kakehashi.workspace.skills.register import skill_numbered

    organisation_opened(folder, "")
    skill = skill_numbered(number, person_of(actor))
    more = evidence_given(evidence, certificate, known, skill.person)
    changes = {"valid_until": day_given(until)} if until else {}
    change_skill(
        skill,
        actor=actor,
        now=now(),
        revision=revision,
        level=level,
        evidence=more or None,
        **changes,
    )
    click.echo(say("changed", language, number=number))


@skill_group.command("end")
@click.argument("number", type=int)
@workspace_option
@actor_option
@language_option
def end_command(number: int, folder: Path, actor: str, language: Language) -> None:
    """Say that skill NUMBER no longer counts. / スキルを終了する。"""
    from kakehashi.workspace.operations import end_skill
    from kakehashi.workspace.people import person_of
    from kakehashi.workspace.skills.register import skill_numbered

    organisation_opened(folder, "")
    end_skill(skill_numbered(number, person_of(actor)), actor=actor, now=now())
    click.echo(say("ended", language, number=number))


@skill_group.command("list")
@subject_argument
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def list_command(
    subject: str, folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """List the skills that you may see: all with their holders, or your own. / 一覧を示す。"""
    from kakehashi.cli.skill_tables import skills_table
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.skills.register import may_see, visible_skills
    from kakehashi.workspace.skills.told import skill_json

    organisation, library = organisation_opened(folder, subject), load_cached()
    person = require(actor, Action.READ, at=organisation)
    found = visible_skills(person, organisation)
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=lambda some: skills_table(some, library),
        json_of=skill_json,
        lines_of=lambda one: _lines(one, library, language),
        empty=say("none", language),
    )
    if not as_json and not may_see(person, organisation):
        click.echo(say("own_only", language))


def _lines(one: Skill, library: Library, language: Language) -> Iterator[str]:
    from kakehashi.workspace.skills.evidence import listed
    from kakehashi.workspace.skills.levels import WORDS, Level
    from kakehashi.workspace.skills.scopes import scope_label
    from kakehashi.workspace.skills.told import holder

    label, level = scope_label(library, one.scope), WORDS[Level(one.level)]
    until = say("until", language, date=one.valid_until.isoformat()) if one.valid_until else ""
    told = (shown(holder(one)), label.get(language), level.get(language), until)
    yield f"{one.pk:>5}  {' · '.join(filter(None, told))}"
    if one.evidence:
        yield f"       {shown(listed(one.evidence).get(language))}"
