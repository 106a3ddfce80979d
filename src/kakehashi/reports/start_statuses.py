"""How far an organisation is with each provision that applies, as far as its answers tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kakehashi.assessment.assess import assess
from kakehashi.assessment.status import StatusValue
from kakehashi.library.library import Library
from kakehashi.model import Decision
from kakehashi.starting.concerns import Concerned, Group
from kakehashi.starting.outcome import Outcome

Statuses = Mapping[str, StatusValue]
BUCKETS = ("met", "partly", "not_met", "unknown")
_BUCKET = {
    StatusValue.SATISFIED: "met",
    StatusValue.NOT_APPLICABLE: "met",
    StatusValue.PARTLY: "partly",
    StatusValue.NOT_SATISFIED: "not_met",
}


def statuses_of(library: Library, outcome: Outcome) -> Statuses:
    """Return the status of each provision of the instruments that count."""
    counted = [one.framework for one in outcome.concerned if one.group is not Group.BACKGROUND]
    if not counted:
        return {}
    decisions = [
        Decision(ref, said.verdict, "", outcome.date) for ref, said in outcome.said.items()
    ]
    assessment = assess(
        library,
        [],
        date=outcome.date,
        frameworks=counted,
        decisions=decisions,
        candidates={},
    )
    return {ref: status.value for ref, status in assessment.statuses.items()}


def standing_of(one: Concerned, statuses: Statuses) -> Counter[str]:
    """Return how many of the provisions that apply are met, partly met, not met, not known."""
    values = (statuses.get(provision.ref) for provision, _ in one.applying)
    return Counter(_BUCKET.get(value, "unknown") if value else "unknown" for value in values)
