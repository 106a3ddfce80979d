"""What is left to review, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.table import Table

from kakehashi.cli.options import console
from kakehashi.cli.print_json import print_json
from kakehashi.cli.review_parts import titled
from kakehashi.cli.review_words import say
from kakehashi.cli.table_option import offer_table
from kakehashi.cli.workspace_tables import due_table
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.interchange.tables import Column, Row, table_of
from kakehashi.interchange.tables import Table as FileTable
from kakehashi.library.library import Library
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.review_candidates import ReviewStep
from kakehashi.workspace.review_session import Session
from kakehashi.workspace.standing import Due

_COUNTS = ("list_open", "list_later", "list_accepted", "list_waiting", "list_alone")


def show_queue(session: Session, language: Language, *, as_json: bool) -> None:
    """Show the practices that are left, the one to look at next first."""
    queue = session.queue()
    offer_table(lambda: queue_table(session, queue), language)
    if as_json:
        left = [_step_json(step) for step in queue]
        print_json({"subject": session.subject.path, "left": left})
    elif queue:
        console().print(_queue_shown(session.library, queue, language))
    else:
        console().print(say("nothing", language, path=session.subject.path))


def _step_json(step: ReviewStep) -> dict[str, Any]:
    return {
        "practice": step.practice,
        "open": step.open,
        "postponed": step.later,
        "accepted": step.accepted,
        "waiting": list(step.hanging.waiting),
        "settles_alone": list(step.hanging.alone),
        "gain": round(step.gain, 4),
    }


def _queue_shown(library: Library, queue: Sequence[ReviewStep], language: Language) -> Table:
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(say("list_practice", language))
    for key in _COUNTS:
        table.add_column(say(key, language), justify="right")
    for step in queue:
        name = titled(library.provisions.get(step.practice), step.practice, language)
        waiting, alone = len(step.hanging.waiting), len(step.hanging.alone)
        counts = (step.open, step.later, step.accepted, waiting, alone)
        table.add_row(name, *map(str, counts))
    return table


def queue_table(session: Session, queue: Sequence[ReviewStep]) -> FileTable:
    """Return the practices that are left as a table for a spreadsheet."""
    keys = ("list_practice", *_COUNTS)
    shown = [
        Column(key, Bilingual(say(key, "en"), say(key, "ja")), "number" if n else "text")
        for n, key in enumerate(keys)
    ]
    provisions = session.library.provisions
    rows: Iterator[Row] = (
        {
            "list_practice": Bilingual(
                titled(provisions.get(step.practice), step.practice, "en"),
                titled(provisions.get(step.practice), step.practice, "ja"),
            ),
            "list_open": step.open,
            "list_later": step.later,
            "list_accepted": step.accepted,
            "list_waiting": len(step.hanging.waiting),
            "list_alone": len(step.hanging.alone),
        }
        for step in queue
    )
    return table_of(Bilingual("Left to review", "確認待ち"), shown, rows)


def show_due(queue: Sequence[Due], library: Library, language: Language, *, as_json: bool) -> None:
    """Show the decisions that are due for review, and why."""
    offer_table(lambda: due_table(queue), language)
    if as_json:
        print_json(
            {
                "due": [
                    {
                        "decision": due.decision.pk,
                        "target": due.decision.target,
                        "verdict": due.decision.verdict,
                        "reasons": list(due.reasons),
                    }
                    for due in queue
                ]
            }
        )
        return
    for due in queue:
        name = titled(library.provisions.get(due.decision.target), due.decision.target, language)
        reasons = "; ".join(doubt_words(reason, language) for reason in due.reasons)
        verdict = verdict_words(due.decision.verdict, language)
        console().print(f"{due.decision.pk}  {name}  [{verdict}]  {reasons}")
