"""Quote the attached official text of a provision."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.model import Framework, Provision
from kakehashi.official.store import Attached, load_attached


@dataclass(frozen=True, slots=True)
class Quote:
    """What an attached text says about a provision."""

    attached: Attached
    of: Provision | None
    """Whose text it is: the provision, else the nearest one above it; None without any."""
    text: str


def quote(framework: Framework, provision: Provision) -> Quote | None:
    """Return what the attached text of a framework says; None where none is attached.

    Raises:
        UnreadableError: what was kept is damaged.
    """
    loaded = load_attached(framework.prefix)
    if loaded is None:
        return None
    attached, official = loaded
    of = official.nearest(framework, provision)
    return Quote(attached, of, (official.of(of.ref) or "") if of else "")
