"""What kind of statement a passage makes: a deed, a duty, a plan, a hope, somebody else's duty."""

from __future__ import annotations

from enum import StrEnum


class StatementKind(StrEnum):
    """What a passage says about the organisation that wrote it.

    Only `DONE` and `REQUIRED` can be evidence that a practice is in place.

    Example:
        >>> [kind.value for kind in StatementKind if kind.is_evidence]
        ['done', 'required']
    """

    DONE = "done"
    """The organisation does it or has done it."""
    REQUIRED = "required"
    """The organisation requires it of itself: its staff, its units, its agencies."""
    PLANNED = "planned"
    """It is intended, under consideration or promised for later."""
    ASPIRATION = "aspiration"
    """It is hoped for, valued or recommended, without a duty."""
    REQUIRED_OF_OTHERS = "required_of_others"
    """It is asked of suppliers, customers, governments or others outside."""
    EXCLUDED = "excluded"
    """It is said not to be done, or to lie outside the scope."""
    DEFINITION = "definition"
    """It says what a word means."""
    BACKGROUND = "background"
    """History, rationale, description of the technology or of a risk."""
    REPORTED_FACT = "reported_fact"
    """A figure or finding that is no deed: what a survey showed, what a model scored."""

    @property
    def is_evidence(self) -> bool:
        """Whether a passage of this kind can show that a practice is in place."""
        return self in (StatementKind.DONE, StatementKind.REQUIRED)
