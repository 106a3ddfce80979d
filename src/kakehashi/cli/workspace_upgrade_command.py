"""`kakehashi workspace upgrade`: move to a new edition, and see what that means first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when the command runs
    from kakehashi.library.library import Library
    from kakehashi.model import Framework
    from kakehashi.workspace.models import Organisation


@click.command("upgrade")
@click.argument("edition")
@click.option("--in", "parent", default="", help="The organisation. / 組織。")
@click.option("--dry-run", is_flag=True, help="Only show what it means. / 影響を示すだけ。")
@click.option("--all", "everything", is_flag=True, help="Leave nothing out. / 全て表示する。")
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def upgrade_command(
    edition: str,
    parent: str,
    folder: Path,
    actor: str,
    language: Language,
    *,
    dry_run: bool,
    everything: bool,
    as_json: bool,
) -> None:
    """Move to EDITION (ID@EDITION) of a framework, and show what it means. / 新しい版に移行する。

    Decisions are carried over, marked for review where the text changed, and kept
    where it is gone; nothing is lost. Units and systems move along.

    \b
    For example:
      kakehashi workspace upgrade ai-guidelines-for-business@1.2 --dry-run
    """  # noqa: D301 - click reads the backspace character as "do not wrap"
    from kakehashi.cli.upgrade_table import upgrade_tables
    from kakehashi.cli.workspace_upgrade_json import plan_json
    from kakehashi.cli.workspace_upgrade_view import show_plan
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.operations import upgrade_framework
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.upgrades.plan import plan_upgrade

    open_workspace(folder)
    library = load_cached()
    after = _edition(library, edition)
    organisation = _organisation(parent)
    if dry_run:
        require(actor, Action.READ, at=organisation)
        plan = plan_upgrade(organisation, after, library)
    else:
        plan = upgrade_framework(
            organisation, after, library, actor=actor, now=now(), language=language
        )
    offer_table(lambda: upgrade_tables(plan), language)
    if as_json:
        print_json(plan_json(plan, dry_run=dry_run))
    else:
        show_plan(plan, language, dry_run=dry_run, everything=everything)


def _edition(library: Library, written: str) -> Framework:
    """Return the edition that is meant; it has to be named.

    Raises:
        UsageError: there is no such framework or edition, or several are meant.
    """
    from kakehashi.library.editions import find_editions
    from kakehashi.text.normalise import fold

    found = find_editions(library, fold(written))
    if len(found) == 1:
        return library.instrument(found[0].prefix)
    known = [f"{one.id}@{one.edition}" for one in found]
    details = {"framework": written, "known": ", ".join(known), "example": known[-1]}
    raise UsageError(Problem("KH-WS-054", details=details))


def _organisation(written: str) -> Organisation:
    """Return the organisation of a name or path; a system chooses no frameworks.

    Raises:
        UsageError: there is none, several fit, or it is a system.
    """
    from kakehashi.workspace.subjects import subject_named

    subject = subject_named(written)
    if subject.system is not None:
        details = {"system": subject.path, "organisation": subject.path.rpartition("/")[0]}
        raise UsageError(Problem("KH-WS-056", details=details))
    return subject.organisation
