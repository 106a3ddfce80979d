"""The answer to one provision as the decisions give it: claims with quotes, and what is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.status import Status
from kakehashi.assessment.summary import bucket_of
from kakehashi.model import Candidate, Decision, Evidence, Provision, Suggestion, Verdict

Grade = Literal["confirmed", "suggested"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What was decided (or is suggested) of one practice, part of a practice or provision."""

    about: Provision
    verdict: Verdict
    grade: Grade
    by: str
    on: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A practice that nobody has decided, with the passages that may speak of it."""

    about: Provision
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be said of a provision, and what cannot yet."""

    provision: Provision
    status: Status
    bucket: str
    """As `assessment.summary` counts it: the three kinds of unknown apart."""
    claims: tuple[Claim, ...]
    open: tuple[Open, ...]

    def with_verdict(self, *verdicts: Verdict) -> tuple[Claim, ...]:
        """Return the claims of some verdicts."""
        return tuple(claim for claim in self.claims if claim.verdict in verdicts)


def answer_of(assessment: Assessment, provision: Provision) -> Answer:
    """Return the answer to a provision of a framework that was assessed.

    Claims are in the order of the practices that it asks for, the parts of a
    practice after it. A suggestion counts only where nobody decided.
    """
    status = assessment.statuses[provision.ref]
    claims = list(_claims(assessment, provision, status))
    spoken = {claim.about.ref for claim in claims}
    left = [
        Open(assessment.library.provisions[ref], assessment.candidates.get(ref, ()))
        for ref in status.undecided
        if ref not in spoken
    ]
    bucket = bucket_of(assessment, status)
    return Answer(provision, status, bucket, tuple(claims), tuple(left))


def _claims(assessment: Assessment, provision: Provision, status: Status) -> Iterator[Claim]:
    library = assessment.library
    wanted = [provision.ref]
    for ref in status.practices:
        # Where only a part is asked for, what was decided of the whole speaks for it too.
        wanted += [library.practice_of(ref), ref]
        wanted += [part.ref for part in library.hub.children.get(ref, ())]
    suggested = {one.practice: one for one in reversed(assessment.suggestions)}
    for ref in dict.fromkeys(wanted):
        decision = assessment.decided.get(ref)
        if decision:
            yield _decided(library.provisions[ref], decision)
        elif ref in suggested:
            yield _suggested(library.provisions[ref], suggested[ref])


def _decided(about: Provision, decision: Decision) -> Claim:
    return Claim(
        about,
        decision.verdict,
        "confirmed",
        decision.by,
        decision.on,
        decision.why,
        decision.evidence,
    )


def _suggested(about: Provision, suggestion: Suggestion) -> Claim:
    evidence = suggestion.evidence
    return Claim(about, Verdict.IN_PLACE, "suggested", suggestion.by, "", "", evidence)
