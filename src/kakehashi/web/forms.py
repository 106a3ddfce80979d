"""Read what a form sent: missing or wrong values are told by the name of their field."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.http import QueryDict

from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import tidy

LONGEST = 10_000
NAME, TITLE, SOURCE, HANDLE = 200, 300, 400, 150
"""How many characters the tables hold of some texts; SQLite would take more, PostgreSQL not."""
_DIGITS = 15  # no id is longer, and databases hold no longer ones


def text_of(
    form: QueryDict,
    field: str,
    *,
    needed: bool = False,
    lines: bool = False,
    most: int = LONGEST,
) -> str:
    """Return what was written in a field, tidied; lines are kept where a field has several.

    Raises:
        UsageError: it is needed and missing, or too long.
    """
    written = form.get(field, "")
    text = "\n".join(map(tidy, written.splitlines())).strip() if lines else tidy(written)
    if (needed and not text) or len(text) > most:
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
    found = whole(written)
    if found is None:
        raise wrong(field)
    return found


def whole(written: str | None) -> int | None:
    """Return a whole number from 0 as it stands in an address or form; None where it is none.

    Example:
        >>> whole("12"), whole("²"), whole("-1"), whole("9" * 30), whole("")
        (12, None, None, None, None)
    """
    if not written or len(written) > _DIGITS or not (written.isascii() and written.isdigit()):
        return None
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
