"""How a review ends: quit, interrupted or done; and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rich.table import Table

from kakehashi.assessment.status import StatusValue
from kakehashi.cli.review_due_loop import DueReview
from kakehashi.cli.review_loop import Review
from kakehashi.cli.review_sitting import QuitError, Sitting
from kakehashi.cli.review_words import say
from kakehashi.cli.workspace_words import say as say_workspace
from kakehashi.workspace.due_session import DueSession
from kakehashi.workspace.operations.findings import ACCEPTED, POSTPONED, REJECTED
from kakehashi.workspace.outlook import settled
from kakehashi.workspace.review_session import Session

_COLUMNS: dict[StatusValue, str] = {
    StatusValue.SATISFIED: "satisfied",
    StatusValue.PARTLY: "partly",
    StatusValue.NOT_SATISFIED: "not",
    StatusValue.NOT_APPLICABLE: "na",
    StatusValue.CONTRADICTED: "contradicted",
    StatusValue.UNKNOWN: "unknown",
}


def sit(sitting: Review | DueReview, end: Callable[[], None]) -> int:
    """Run a sitting to its end, whichever it is, and return the exit code.

    Each key was stored as a whole before the next was read, so that an
    interruption leaves nothing half-done.
    """
    interrupted = False
    try:
        with sitting.keys.sitting():
            sitting.run()
    except QuitError:
        pass
    except KeyboardInterrupt:
        interrupted = True
    sitting.screen.print()
    if sitting.message:
        sitting.screen.print(sitting.taken_message())
    if interrupted:
        sitting.screen.print(say("stopped", sitting.language))
    end()
    return 1 if interrupted or sitting.problems else 0


def end_of_review(review: Review, session: Session) -> None:
    """Say what was done, and how the statuses moved."""
    left = len(session.queue())
    screen, language = review.screen, review.language
    if not left:
        screen.print(say("through", language, count=len(session.undecided_passed)))
    counts = {
        "decided": review.counts["decided"],
        "accepted": review.counts[ACCEPTED],
        "rejected": review.counts[REJECTED],
        "later": review.counts[POSTPONED],
    }
    screen.print(say("summary", language, left=left, **counts))
    before, now = settled(session.before), settled(session.statuses)
    if counts["decided"]:
        details = {"before": before, "now": now, "total": len(session.outlook.refs)}
        screen.print(say("summary_settled", language, count=now - before, **details))
        screen.print(_statuses(session, review))


def _statuses(session: Session, sitting: Sitting) -> Table:
    language = sitting.language
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(say("status", language))
    for key in _COLUMNS.values():
        table.add_column(say_workspace(key, language), justify="right")
    for key, statuses in (("status_before", session.before), ("status_now", session.statuses)):
        counted = Counter(statuses.values())
        table.add_row(say(key, language), *(str(counted[value]) for value in _COLUMNS))
    return table


def end_of_due(review: DueReview, session: DueSession) -> None:
    """Say what was kept and changed."""
    counts = {"kept": review.counts["kept"], "changed": review.counts["changed"]}
    review.screen.print(
        say("summary_due", review.language, left=len(session.queue()), **counts),
    )
