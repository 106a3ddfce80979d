"""Open a workspace and return the commitments that a person may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.person_opened import person_in

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.commitment_view import Tracked


def commitments_in(folder: Path, actor: str, state: str = "") -> list[Tracked]:
    """Return all commitments that the person may see, or those of a state."""
    from kakehashi.workspace.commitment_view import visible_commitments

    return visible_commitments(person_in(folder, actor), state)


def commitment_in(folder: Path, actor: str, number: int) -> Tracked:
    """Return one commitment.

    Raises:
        UsageError: there is none that the person may see.
    """
    from kakehashi.workspace.commitment_view import commitment_numbered

    return commitment_numbered(number, person_in(folder, actor))
