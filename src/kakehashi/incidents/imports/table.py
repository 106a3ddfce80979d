"""Read a table of incidents, whichever of the known forms it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.incidents.account import Account, clean
from kakehashi.incidents.imports import aiid, oecd, verifywise
from kakehashi.incidents.imports.csv_rows import MOST_ROWS, read_rows
from kakehashi.text.bilingual import Bilingual

Read = Callable[[Mapping[str, str]], Account]
FORMS: Mapping[str, tuple[Callable[[frozenset[str]], bool], Read]] = {
    "aiid-classifications": (aiid.fits_classifications, aiid.classification_of),
    "verifywise": (verifywise.fits, verifywise.incident_of),
    "oecd": (oecd.fits, oecd.incident_of),
    "aiid": (aiid.fits_incidents, aiid.incident_of),
}
"""The first that fits is taken."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a table holds, and which rows could not be read."""

    form: str
    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]


def read_table(path: Path, form: str = "", most: int = MOST_ROWS) -> Imported:
    """Return the incidents of a table; a bad row becomes a problem, the others are read.

    Args:
        path: A CSV file.
        form: One of `FORMS`; found by the columns where empty.
        most: Rows; more are refused as a whole.

    Raises:
        UnreadableError: no row can be read: it is no CSV, or of no known form.
    """
    accounts: list[Account] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for line, row in read_rows(path, most):
        form = form or _form(path, frozenset(row))
        try:
            told = _account(row, FORMS[form][1], seen)
        except KakehashiError as error:
            problems.append(_bad(path, line, error.problem))
        except (ValueError, KeyError) as error:
            problems.append(_bad(path, line, str(error)))
        else:
            accounts.append(told)
    return Imported(form, tuple(accounts), tuple(problems))


def _account(row: Mapping[str, str], read: Read, seen: set[str]) -> Account:
    if row.get("ragged"):
        raise ValueError("cells ≠ columns")
    told = read(row)
    if told.source and told.source in seen:
        raise ValueError(f"{told.source} ×2")
    seen.add(told.source)
    return told


def _form(path: Path, columns: frozenset[str]) -> str:
    for name, (fits, _) in FORMS.items():
        if fits(columns):
            return name
    details = {"reason": clean(", ".join(sorted(columns)), 200)}
    raise UnreadableError(Problem("KH-INC-006", SourceLocation(str(path)), details))


def _bad(path: Path, line: int, why: Problem | str) -> Problem:
    if isinstance(why, Problem):
        reason: Bilingual | str = Bilingual(why.message("en"), why.message("ja"))
    else:
        reason = clean(why, 200)
    return Problem("KH-INC-007", SourceLocation(str(path), line), {"reason": reason})
