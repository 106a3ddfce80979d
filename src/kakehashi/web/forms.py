"""Read what a form sent: missing or wrong values are told by the name of their field."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.http import QueryDict

from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import tidy

LONGEST = 10_000


def text_of(form: QueryDict, field: str, *, needed: bool = False, lines: bool = False) -> str:
    """Return what was written in a field, tidied; lines are kept where a field has several.

    Raises:
        UsageError: it is needed and missing, or too long.
    """
    written = form.get(field, "")
    text = "\n".join(map(tidy, written.splitlines())).strip() if lines else tidy(written)
    if (needed and not text) or len(text) > LONGEST:
        raise wrong(field)
    return text


def number_of(form: QueryDict, field: str, *, needed: bool = False) -> int | None:
    """Return a whole number from 0; None where the field is empty.

    Raises:
        UsageError: it is none, or it is needed and missing.
    """
    written = form.get(field, "").strip()
    if not written and not needed:
        return None
    if not (written.isascii() and written.isdigit()) or len(written) > 15:
        raise wrong(field)
    return int(written)


def day_of(form: QueryDict, field: str) -> date | None:
    """Return a date (ISO 8601); None where the field is empty.

    Raises:
        UsageError: it is none.
    """
    written = form.get(field, "").strip()
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise wrong(field) from error


def choice_of(form: QueryDict, field: str, known: Collection[str]) -> str:
    """Return one of some values.

    Raises:
        UsageError: it is none of them.
    """
    written = form.get(field, "")
    if written not in known:
        raise wrong(field)
    return written


def wrong(field: str) -> UsageError:
    """Return the error for a field that cannot be understood."""
    return UsageError(Problem("KH-WEB-005", details={"field": field}))
