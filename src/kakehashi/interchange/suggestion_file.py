"""Read and write suggestions, what a verifier or reviewer model accepts as evidence: one a line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Evidence, Suggestion
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual

LEAST = 0.75
"""Probability from which an accepted passage counts as a suggestion, unless another is set."""
_LONGEST_LINE = 2**20

_Words = Annotated[str, Field(min_length=1)]


class SuggestionLine(BaseModel):
    """One line of the file."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    practice: _Words
    probability: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
    by: _Words
    document: _Words
    quote: _Words
    page: Annotated[int, Field(ge=1)] | None = None


def read_suggestions(
    path: Path, practices: Collection[str], *, least: float = LEAST
) -> tuple[list[Suggestion], list[Problem]]:
    """Return the suggestions of a file, and what was wrong with its lines.

    A line below the least probability is no suggestion and is left out; how
    many there were is said in a problem that is only a note.

    Args:
        path: JSON Lines: practice, probability, by, document, quote, and page.
        practices: The refs of the practices that exist.
        least: From which calibrated probability a passage is a suggestion.

    Raises:
        UnreadableError: the file cannot be read as text.
    """
    problems: list[Problem] = []
    found: list[Suggestion] = []
    below = 0
    for number, line in _lines(path):
        where = SourceLocation(path.name, number)
        suggestion = _suggestion(line, where, practices, problems)
        if suggestion and suggestion.probability >= least:
            found.append(suggestion)
        elif suggestion:
            below += 1
    if below:
        details = {"count": below, "least": f"{least:g}"}
        where = SourceLocation(path.name)
        problems.append(Problem("KH-SUG-004", where, details, severity="warning"))
    return found, problems


def write_suggestions(path: Path, suggestions: Iterable[Suggestion]) -> None:
    """Write suggestions as `read_suggestions` reads them, a line for each quote."""
    lines = [
        SuggestionLine(
            practice=suggestion.practice.split(":")[-1],
            probability=suggestion.probability,
            by=suggestion.by,
            document=evidence.document,
            quote=evidence.quote,
            page=evidence.page,
        ).model_dump_json(exclude_none=True)
        for suggestion in suggestions
        for evidence in suggestion.evidence
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line
    except (OSError, UnicodeDecodeError) as error:
        details = {"reason": str(error)}
        raise UnreadableError(Problem("KH-SUG-001", SourceLocation(path.name), details)) from error


def _suggestion(
    line: str, where: SourceLocation, practices: Collection[str], problems: list[Problem]
) -> Suggestion | None:
    if len(line) > _LONGEST_LINE:
        too_long = Bilingual(
            f"longer than {_LONGEST_LINE} characters", f"{_LONGEST_LINE}文字を超えています"
        )
        problems.append(Problem("KH-SUG-002", where, {"reason": too_long}))
        return None
    try:
        read = SuggestionLine.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        reason = f"{field}: {first['msg']}" if field else first["msg"]
        problems.append(Problem("KH-SUG-002", where, {"reason": reason}))
        return None
    ref = read.practice if ":" in read.practice else f"{HUB}:{read.practice}"
    if ref not in practices:
        problems.append(Problem("KH-SUG-003", where, {"practice": read.practice}))
        return None
    evidence = (Evidence(read.document, read.quote, read.page),)
    return Suggestion(ref, read.probability, read.by, evidence, str(where))
