"""Open a workspace as one of its people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.models import Person


def person_in(folder: Path, actor: str) -> Person:
    """Open the workspace in a folder, and return who acts.

    Raises:
        KakehashiError: there is none, or nobody of that handle takes part in it.
    """
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.people import person_of

    open_workspace(folder)
    return person_of(actor)
