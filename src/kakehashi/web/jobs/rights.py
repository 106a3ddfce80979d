"""What somebody must be allowed to do to cancel a job or try it again."""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.web.models import Job
from kakehashi.workspace.models import Person
from kakehashi.workspace.permissions import Action

_OWN: Mapping[str, Action] = {
    "upload": Action.ADD_DOCUMENTS,
    "scan": Action.REVIEW,
    "report": Action.READ,
}


def needed_for(job: Job, person: Person) -> Action:
    """Return the action that somebody must be allowed where a job is.

    Whoever may do the work may act on it. A report is open to all who read, so one that
    somebody else asked for is left to them and to those who manage the people.
    """
    if job.kind == "report" and job.asked_by_id != person.pk:
        return Action.MANAGE_PEOPLE
    return _OWN[job.kind]
