"""One person's review of candidates: what comes next, how it stands, what they say of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from kakehashi.library.library import Library
from kakehashi.model import Provision, Verdict
from kakehashi.workspace.current_findings import WAITING
from kakehashi.workspace.models import Decision, Evidence, Finding
from kakehashi.workspace.operations import Wish, decide_many, judge_findings
from kakehashi.workspace.operations.decisions import PROPOSED
from kakehashi.workspace.outlook import Hanging, Outlook, settled
from kakehashi.workspace.review_candidates import (
    ReviewStep,
    accepted_evidence,
    findings_of,
    presences,
    steps,
)
from kakehashi.workspace.standing import Effective, chosen_frameworks, effective
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.taking_back import Doings, Done


@dataclass(frozen=True, slots=True)
class View:
    """A practice as it stands now, whoever changed it."""

    practice: str
    findings: tuple[Finding, ...]
    """Candidates that wait, best first; then those that were judged."""
    evidence: tuple[Evidence, ...]
    """What a decision would rest on: what was accepted, and what a decision rests on already."""
    decided: Effective | None
    """The decision that counts, perhaps taken over from above."""
    proposed: Decision | None
    """A decision that waits for approval."""
    hanging: Hanging

    @property
    def own(self) -> Decision | None:
        """The decision made for this very organisation or system."""
        return self.decided.decision if self.decided and not self.decided.inherited_from else None

    @property
    def waiting(self) -> tuple[Finding, ...]:
        """The candidates that nobody accepted or rejected."""
        return tuple(one for one in self.findings if one.state in WAITING)


class Session:
    """A review as one person goes through it; others may work in the workspace meanwhile."""

    def __init__(
        self,
        subject: Subject,
        library: Library,
        *,
        actor: str,
        clock: Callable[[], datetime],
        again: bool = False,
        only: Collection[str] = (),
        outlook: Outlook | None = None,
        once: bool = False,
    ) -> None:
        self.subject, self.library, self.again = subject, library, again
        self.passed: set[str] = set()
        """Practices that were gone past; they are not offered again."""
        self._actor, self._clock = actor, clock
        self._only = frozenset(only)
        self._doings = Doings(actor, clock)
        self.outlook = outlook or Outlook(library, chosen_frameworks(subject.organisation, library))
        self._verdicts: dict[str, Verdict] | None = None
        self._once = False
        self._look()
        # A page that only shows looks once: all of it is of one moment.
        self._once = once
        self.before = self.statuses
        """What the statuses were when the review began."""

    def _look(self) -> None:
        """See anew what is decided, and what follows from it and hangs on the rest."""
        if self._once:
            return
        self._decided = effective(
            self.subject.organisation, self.library, system=self.subject.system
        )
        waiting = Decision.objects.filter(
            organisation=self.subject.organisation, system=self.subject.system, state=PROPOSED
        )
        self._proposed = {one.target: one for one in waiting.select_related("made_by")}
        verdicts = {target: Verdict(one.decision.verdict) for target, one in self._decided.items()}
        if verdicts == self._verdicts:
            return
        self._verdicts = verdicts
        self.statuses = self.outlook.statuses(verdicts)
        self._hanging = self.outlook.hanging(verdicts, self.statuses, presences(self.subject))

    @property
    def settled(self) -> int:
        """How many more provisions are settled than when the review began."""
        return settled(self.statuses) - settled(self.before)

    @property
    def undecided_passed(self) -> set[str]:
        """The practices that were gone past and are still undecided."""
        return self.passed - self._decided.keys() - self._proposed.keys()

    def queue(self) -> list[ReviewStep]:
        """Return the practices that are left, the one to look at next first."""
        self._look()
        done = set() if self.again else self._decided.keys() | self._proposed.keys()
        found = steps(self.subject, self._hanging, done | self.passed)
        return [one for one in found if not self._only or one.practice in self._only]

    def view(self, practice: str) -> View:
        """Return a practice as it stands now."""
        self._look()
        findings = findings_of(self.subject, practice)
        decided = self._decided.get(practice)
        earlier = decided.decision.evidence if decided and not decided.inherited_from else []
        kept = Evidence.objects.filter(pk__in=earlier, gone=False).select_related(
            "version__document"
        )
        evidence = {one.pk: one for one in (*kept, *accepted_evidence(findings))}
        return View(
            practice,
            tuple(findings),
            tuple(evidence.values()),
            decided,
            self._proposed.get(practice),
            self._hanging.get(practice, Hanging()),
        )

    def judge(self, findings: Sequence[Finding], state: str) -> None:
        """Accept, reject or put off candidates of one practice.

        Raises:
            StaleError: somebody else judged one of them meanwhile.
            RefusedError: the person may not.
        """
        done = judge_findings(findings, state, actor=self._actor, now=self._clock())
        self._doings.note(findings[0].practice, done)

    def decide(
        self, view: View, verdict: Verdict, reason: str = "", parts: Collection[str] = ()
    ) -> Decision:
        """Decide a practice as it was seen, on the evidence at hand.

        Args:
            view: What was seen.
            verdict: What is decided of it.
            reason: Why.
            parts: The refs of its parts that are in place, where it is so partly.

        Raises:
            StaleError: it was decided meanwhile.
            RefusedError: the person may not.
            KakehashiError: a reason is needed.
        """
        seen = self._seen(view, view.practice)
        return self.decide_as_seen(view, verdict, reason, parts, seen=seen)[0]

    def decide_as_seen(
        self,
        view: View,
        verdict: Verdict,
        reason: str,
        parts: Collection[str],
        *,
        seen: int,
    ) -> list[Decision]:
        """Decide as `decide` does, where what was seen was looked at in another request.

        Args:
            view: The practice as it stands.
            verdict: What is decided of it.
            reason: Why.
            parts: The refs of its parts that are in place.
            seen: Id of the decision in force that the person saw; 0 for none.

        Returns:
            The decision on the practice, then those on its parts.
        """
        wanted = {view.practice: verdict, **dict.fromkeys(parts, Verdict.IN_PLACE)}
        wishes = [
            Wish(
                self.subject.organisation,
                target,
                said,
                reason,
                self.subject.system,
                view.evidence,
                replaces=seen if target == view.practice else self._seen(view, target),
            )
            for target, said in wanted.items()
        ]
        made = decide_many(wishes, actor=self._actor, now=self._clock())
        self._doings.note(view.practice, made)
        return made

    def _seen(self, view: View, target: str) -> int:
        """Return the id of the decision that was seen of a practice or of a part of it."""
        if target == view.practice:
            return view.own.pk if view.own else 0
        found = self._decided.get(target)
        return found.decision.pk if found and not found.inherited_from else 0

    def parts(self, practice: str) -> list[Provision]:
        """Return the parts of a practice, which can be in place where the whole is not."""
        return [
            self.library.provisions[part]
            for part, whole in self.library.parts.items()
            if whole == practice
        ]

    def undo(self) -> tuple[str, Done] | None:
        """Take back the last thing done here; return the practice and what it was.

        Raises:
            StaleError: somebody else changed it since; it stays.
        """
        taken = self._doings.take_back()
        if taken:
            self.passed.discard(taken[0])
        return taken
