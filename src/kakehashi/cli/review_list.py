"""What is left to review, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from kakehashi.cli.options import console
from kakehashi.cli.print_json import print_json
from kakehashi.cli.review_parts import titled
from kakehashi.cli.review_words import say
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.library.library import Library
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.text.bilingual import Language
from kakehashi.workspace.review_session import Session
from kakehashi.workspace.standing import Due


def show_queue(session: Session, language: Language, *, as_json: bool) -> None:
    """Show the practices that are left, the one to look at next first."""
    queue = session.queue()
    if as_json:
        listed = [
            {
                "practice": step.practice,
                "open": step.open,
                "postponed": step.later,
                "accepted": step.accepted,
                "waiting": list(step.hanging.waiting),
                "settles_alone": list(step.hanging.alone),
                "gain": round(step.gain, 4),
            }
            for step in queue
        ]
        print_json({"subject": session.subject.path, "left": listed})
        return
    if not queue:
        console().print(say("nothing", language, path=session.subject.path))
        return
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(say("list_practice", language))
    for key in ("list_open", "list_later", "list_accepted", "list_waiting", "list_alone"):
        table.add_column(say(key, language), justify="right")
    provisions = session.library.provisions
    for step in queue:
        name = titled(provisions.get(step.practice), step.practice, language)
        waiting, alone = len(step.hanging.waiting), len(step.hanging.alone)
        counts = (step.open, step.later, step.accepted, waiting, alone)
        table.add_row(name, *map(str, counts))
    console().print(table)


def show_due(queue: Sequence[Due], library: Library, language: Language, *, as_json: bool) -> None:
    """Show the decisions that are due for review, and why."""
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
