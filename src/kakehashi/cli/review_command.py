"""`kakehashi review`: judge candidates and decide practices, one key at a time."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import console, json_option, language_option
from kakehashi.cli.review_keys import Keys
from kakehashi.cli.review_words import say
from kakehashi.cli.table_option import table_option
from kakehashi.cli.workspace_options import actor_option, now, subject_argument, workspace_option
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded when the command runs
    from kakehashi.workspace.folder import Workspace
    from kakehashi.workspace.subjects import Subject


@click.command("review")
@subject_argument
@click.option(
    "--practice",
    "practices",
    multiple=True,
    help="Only this practice; may be repeated. / 対象とする実践項目。",
)
@click.option(
    "--again",
    is_flag=True,
    help="Also what is decided or taken over from above. / 判断済みの項目も対象とする。",
)
@click.option(
    "--due", is_flag=True, help="The decisions to be looked at again. / 見直しが必要な判断。"
)
@click.option(
    "--list", "as_list", is_flag=True, help="Only list what is left. / 残りの項目の一覧を示す。"
)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
@click.pass_context
def review_command(
    ctx: click.Context,
    subject: str,
    practices: tuple[str, ...],
    folder: Path,
    actor: str,
    language: Language,
    *,
    again: bool,
    due: bool,
    as_list: bool,
    as_json: bool,
) -> None:
    """Review the candidates of SUBJECT, one key at a time. / 候補を確認し、判断する。

    The practice whose decision can be expected to bring most provisions forward
    comes first. Press ? for the keys. In a pipe, each line of standard input is a
    key, with a reason after it.

    判断により最も多くの項目が前進すると見込まれる実践項目から順に示す。
    キーの一覧は?で表示する。パイプで渡す場合は、標準入力の1行を1つのキーとする。
    """
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.subjects import subject_named

    if due and (again or practices):
        raise UsageError(Problem("KH-WS-064"))
    workspace = open_workspace(folder)
    chosen = subject_named(subject)
    shows = as_list or as_json
    require(actor, Action.READ if shows else Action.REVIEW, at=chosen.organisation)
    asked = Asked(workspace, chosen, actor, language, practices, again, shows, as_json)
    ctx.exit(_due(asked) if due else _candidates(asked))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    workspace: Workspace
    subject: Subject
    actor: str
    language: Language
    practices: tuple[str, ...]
    again: bool
    shows: bool
    as_json: bool


def _candidates(asked: Asked) -> int:
    from kakehashi.cli.review_end import end_of_review, sit
    from kakehashi.cli.review_list import show_queue
    from kakehashi.cli.review_loop import Review
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.review_session import Session
    from kakehashi.workspace.surroundings import Reader

    library = load_cached()
    only = {library.provision(name).ref for name in asked.practices}
    session = Session(
        asked.subject, library, actor=asked.actor, clock=now, again=asked.again, only=only
    )
    if asked.shows:
        show_queue(session, asked.language, as_json=asked.as_json)
        return 0
    if not session.queue():
        click.echo(say("nothing", asked.language, path=asked.subject.path))
        click.echo(say("nothing_yet", asked.language))
        return 0
    keys = Keys(terminal=sys.stdin.isatty())
    review = Review(session, Reader(asked.workspace), keys, console(), asked.language)
    return sit(review, lambda: end_of_review(review, session))


def _due(asked: Asked) -> int:
    from kakehashi.cli.review_due_loop import DueReview
    from kakehashi.cli.review_end import end_of_due, sit
    from kakehashi.cli.review_list import show_due
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.due_session import DueSession
    from kakehashi.workspace.surroundings import Reader

    library = load_cached()
    session = DueSession(asked.subject, Reader(asked.workspace), actor=asked.actor, clock=now)
    if asked.shows:
        show_due(session.queue(), library, asked.language, as_json=asked.as_json)
        return 0
    if not session.queue():
        click.echo(say("nothing_due", asked.language, path=asked.subject.path))
        return 0
    keys = Keys(terminal=sys.stdin.isatty())
    review = DueReview(session, library, keys, console(), asked.language)
    return sit(review, lambda: end_of_due(review, session))
