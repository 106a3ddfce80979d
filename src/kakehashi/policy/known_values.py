"""Codes that a person types: known, or refused with those that are."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

_SHOWN = 60
"""Characters of a value that is none; the rest tells nothing more."""


def check_known(value: str, known: Iterable[str], field: Bilingual) -> None:
    """See that a value is among those that are known.

    Args:
        value: As it was typed.
        known: What it may be.
        field: What it is the value of.

    Raises:
        UsageError: it is none of them.
    """
    allowed = tuple(known)
    if value not in allowed:
        raise unknown_value(value, allowed, field)


def unknown_value(value: str, known: Iterable[str], field: Bilingual) -> UsageError:
    """Return what is said of a value that is not known."""
    details = {"value": tidy(value)[:_SHOWN], "field": field, "known": ", ".join(known)}
    return UsageError(Problem("KH-POL-005", details=details))
