"""What a row of a table says of the decision that counted when the table was written.

The cell holds the workspace, the organisation, the system and the decision (0: none).
Without it an old table would undo what others decided since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kakehashi.workspace.models import Decision, JournalHead
from kakehashi.workspace.subjects import Subject

_FORM = re.compile(r"([0-9a-f]{4,8})\.(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Seen:
    """The decision that counted when a table was written, and where that was."""

    workspace: str
    organisation: int
    system: int
    decision: int
    """0: nothing was decided."""

    def is_of(self, subject: Subject) -> bool:
        """Say whether it was written for an organisation or system of the open workspace."""
        return (self.workspace, self.organisation, self.system) == _place(subject)


def seen_cell(subject: Subject, decision: Decision | None) -> str:
    """Return the cell of a row whose practice is decided so, or is not."""
    workspace, organisation, system = _place(subject)
    return f"{workspace}.{organisation}.{system}.{decision.pk if decision else 0}"


def read_seen(cell: str) -> Seen | None:
    """Return what a cell says; None where it was changed.

    Example:
        >>> read_seen("0af31c22.1.0.17")
        Seen(workspace='0af31c22', organisation=1, system=0, decision=17)
        >>> read_seen("17 ") is None
        True
    """
    match = _FORM.fullmatch(cell.strip())
    return Seen(match[1], int(match[2]), int(match[3]), int(match[4])) if match else None


def _place(subject: Subject) -> tuple[str, int, int]:
    workspace = JournalHead.objects.get().workspace.replace("-", "")[:8]
    return workspace, subject.organisation.pk, subject.system.pk if subject.system else 0
