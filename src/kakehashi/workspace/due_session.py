"""Decisions that are due for review: each with its evidence, and what stands there now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from kakehashi.model import Verdict
from kakehashi.model.document import Passage
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import Decision, DocumentVersion, Evidence
from kakehashi.workspace.nearest import Nearest, nearest_passage
from kakehashi.workspace.operations import Wish, decide, propose_again, quote_evidence
from kakehashi.workspace.standing import Due, evidence_of, review_due
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader
from kakehashi.workspace.taking_back import Doings, Done


@dataclass(frozen=True, slots=True)
class Rested:
    """A quote that a decision rests on, as it stands today."""

    evidence: Evidence
    expired: bool
    version: DocumentVersion | None
    """The newest version of its document; None where there is none, or it was withdrawn."""
    was: str
    """The whole passage that the quote was taken from; the quote where it is not known."""
    nearest: Nearest | None
    """What the newest version says most nearly, where the words are gone."""

    @property
    def holds(self) -> bool:
        """Whether it still stands, so that it is kept with the decision."""
        return not self.evidence.gone and not self.expired


@dataclass(frozen=True, slots=True)
class DueView:
    """A decision to look at again, with its quotes."""

    due: Due
    quotes: tuple[Rested, ...]
    added: tuple[Evidence, ...]
    """Quotes accepted in this review; the decision will rest on them too."""
    next_review: date | None
    """When it would be due again if it is kept: after as long as this time."""


class DueSession:
    """A review of the decisions that are due, as one person goes through them."""

    def __init__(
        self, subject: Subject, reader: Reader, *, actor: str, clock: Callable[[], datetime]
    ) -> None:
        self.subject = subject
        self.passed: set[int] = set()
        """Ids of decisions that were gone past."""
        self._reader, self._actor, self._clock = reader, actor, clock
        self._doings = Doings(actor, clock)
        self._added: dict[str, list[Evidence]] = {}

    @property
    def today(self) -> date:
        """The day of this review, as the user's clock shows it."""
        return self._clock().astimezone().date()

    def queue(self) -> list[Due]:
        """Return the decisions that are due and were not gone past."""
        found = review_due(self.subject.organisation, self.today, system=self.subject.system)
        left = [one for one in found if one.decision.pk not in self.passed]
        return sorted(left, key=lambda one: (one.decision.made_at, one.decision.pk))

    def view(self, due: Due) -> DueView:
        """Return a decision with its quotes as they stand today."""
        evidence = evidence_of([due.decision])
        quotes = tuple(self._rested(evidence[pk]) for pk in due.decision.evidence if pk in evidence)
        added = tuple(self._added.get(due.decision.target, ()))
        return DueView(due, quotes, added, next_review(due.decision, self.today))

    def _rested(self, evidence: Evidence) -> Rested:
        expired = bool(evidence.expires and evidence.expires <= self.today)
        version = _newest(evidence)
        was, nearest = evidence.quote, None
        if evidence.gone and version is not None:
            was = self._passage_of(evidence)
            read = self._reader.document(version)
            nearest = nearest_passage(was, read.passages) if read else None
        return Rested(evidence, expired, version, was, nearest)

    def _passage_of(self, evidence: Evidence) -> str:
        """Return the passage that a quote was taken from: a part of one is like too many."""
        read = self._reader.document(evidence.version) if evidence.version else None
        words = fold(evidence.quote)
        found = (one.text for one in read.passages if words in fold(one.text)) if read else ()
        return next(iter(found), evidence.quote)

    def accept(self, view: DueView, version: DocumentVersion, passage: Passage) -> Evidence:
        """Keep a passage of the newest version as evidence for the decision."""
        place = passage.locator
        made = quote_evidence(
            self.subject.organisation,
            passage.text,
            actor=self._actor,
            now=self._clock(),
            version=version,
            page=place.page,
            span=(place.start, place.end),
        )
        target = view.due.decision.target
        self._added.setdefault(target, []).append(made)
        self._doings.note(target, made)
        return made

    def keep(self, view: DueView, review_on: date | None) -> Decision:
        """Say the decision once more, on what still stands and what was accepted.

        Raises:
            StaleError: it was decided otherwise meanwhile.
            RefusedError: the person may not.
        """
        made = propose_again(
            view.due.decision,
            actor=self._actor,
            now=self._clock(),
            evidence=view.added,
            review_on=review_on,
        )
        return self._decided(view, made)

    def change(self, view: DueView, verdict: Verdict, reason: str) -> Decision:
        """Decide otherwise, on what still stands and what was accepted.

        Raises:
            StaleError: it was decided otherwise meanwhile.
            RefusedError: the person may not.
            KakehashiError: a reason is needed.
        """
        before = view.due.decision
        wish = Wish(
            before.organisation,
            before.target,
            verdict,
            reason,
            before.system,
            [*(one.evidence for one in view.quotes if one.holds), *view.added],
            replaces=before.pk,
        )
        return self._decided(view, decide(wish, actor=self._actor, now=self._clock()))

    def _decided(self, view: DueView, made: Decision) -> Decision:
        self._doings.note(made.target, [made])
        # Where it waits for approval, the old decision stays due until somebody approves.
        self.passed.add(view.due.decision.pk)
        return made

    def undo(self) -> tuple[str, Done] | None:
        """Take back the last thing done here; return what it was about, and what it was.

        Raises:
            StaleError: somebody else changed it since; it stays.
        """
        taken = self._doings.take_back()
        if taken is None:
            return None
        target, done = taken
        if isinstance(done, Evidence):
            self._added[target].remove(done)
        else:
            decisions = (one for one in done if isinstance(one, Decision))
            self.passed -= {one.replaces_id for one in decisions if one.replaces_id}
        return taken


def next_review(decision: Decision, today: date) -> date | None:
    """Return when a decision is due again after the same time as last time; None: no date."""
    if decision.review_on is None:
        return None
    time = decision.review_on - decision.made_at.astimezone().date()
    return today + time if time.days > 0 else None


def _newest(evidence: Evidence) -> DocumentVersion | None:
    if evidence.version is None or evidence.version.document.withdrawn:
        return None
    return evidence.version.document.versions.order_by("-number").first()
