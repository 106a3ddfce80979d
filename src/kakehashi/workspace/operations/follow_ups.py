"""What became of commitments and measures, kept with the words that say so."""

from __future__ import annotations

from datetime import date, datetime

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.commitments import Status
from kakehashi.policy.follow_up import Progress, check_follow_up
from kakehashi.policy.known_values import check_known
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy
from kakehashi.workspace.models import Commitment, Document, FollowUp, Measure
from kakehashi.workspace.operations.commitments import STATES
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import RefusedError, Writer, writing

_SOURCE = 400


def follow_up(
    of: Commitment | Measure,
    status: str,
    progress: str,
    *,
    quote: str,
    source: str,
    actor: str,
    now: datetime,
    on: date | None = None,
    document: Document | None = None,
    new_due: date | None = None,
    note: str = "",
) -> FollowUp:
    """Keep what is said of a commitment or measure on a day, with the words that say so.

    Args:
        of: What it is about.
        status: stated, claimed or measured.
        progress: How far it is.
        quote: The words.
        source: Where they stand.
        actor: Who keeps it.
        now: When.
        on: The day for which it holds; today where not given.
        document: The document of the workspace in which the words stand.
        new_due: The deadline, where it was moved.
        note: Anything besides.

    Raises:
        UsageError: nothing is quoted, or the quote says less.
        RefusedError: the commitment is not confirmed, or the person may not track here.
    """
    check_known(status, [one.value for one in Status], Bilingual("status", "状態"))
    check_known(progress, [one.value for one in Progress], Bilingual("progress", "進捗"))
    words, place = tidy(quote), tidy(source)[:_SOURCE] or (document.name if document else "")
    check_follow_up(Status(status), Progress(progress), words if place else "")
    with writing(actor, now) as write:
        about = _followed(write, of, document)
        made = FollowUp(
            **about,
            on=on or now.date(),
            status=status,
            progress=progress,
            quote=words,
            source=place,
            document=document,
            new_due=new_due,
            note=tidy(note),
            made_by=write.actor,
            made_at=now,
        )
        return write.insert("follow up", made)


def _followed(
    write: Writer, of: Commitment | Measure, document: Document | None
) -> dict[str, Commitment | Measure]:
    if isinstance(of, Measure):
        home = of.plan.organisation
        # A ministry tells how far its own measures are.
        write.require(Action.TRACK, of.unit or home)
        about: dict[str, Commitment | Measure] = {"measure": of}
    else:
        home = of.text.organisation
        write.require(Action.TRACK, home)
        state = Commitment.objects.get(pk=of.pk).state
        if state != "confirmed":
            raise RefusedError(Problem("KH-POL-015", details={"state": STATES[state]}))
        about = {"commitment": of}
    if document and document.organisation_id != home.pk:
        details = {"what": Bilingual("document", "文書"), "number": document.pk}
        raise UsageError(Problem("KH-POL-011", details=details))
    return about
