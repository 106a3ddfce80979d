"""Why a difference between two editions may be one of our knowledge only."""

from __future__ import annotations

from enum import StrEnum

from kakehashi.model import Framework, Provision


class Doubt(StrEnum):
    """A reason why a change is not sure."""

    UNVERIFIED = "unverified"
    """A provision concerned was not read in a source."""
    INCOMPLETE = "incomplete"
    """It may stand in the other edition too, of which parts are missing in the library."""
    BY_WORDING = "by wording"
    """That two provisions are one was found by their wording; nobody said it."""
    ROWS_ONLY = "rows only"
    """The statement is the same and only the rows of the crosswalks differ."""


def doubts_of(
    *provisions: Provision | None, missing_in: Framework | None = None
) -> tuple[Doubt, ...]:
    """Return the doubts about a difference between provisions.

    Args:
        provisions: Those that the difference rests on.
        missing_in: The edition in which something was not found, if so.
    """
    unverified = any(map(is_unverified, filter(None, provisions)))
    incomplete = missing_in is not None and not missing_in.complete
    doubts = ((Doubt.UNVERIFIED, unverified), (Doubt.INCOMPLETE, incomplete))
    return tuple(doubt for doubt, there in doubts if there)


def is_unverified(provision: Provision) -> bool:
    """Say whether a provision was read in no source; practices are ours and need none."""
    return provision.verified is None and provision.practice is None
