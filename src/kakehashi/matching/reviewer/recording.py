"""Verdicts recorded from a model, without a word of the documents: offsets and hashes.

A recording lets anybody who has the documents measure the whole way from
passages to suggestions again, without the model and without its costs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.matching.reviewer.quoting import squeezed
from kakehashi.matching.reviewer.rubric import VERSION
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict
from kakehashi.model import Passage, Provision

_Offset = Annotated[int, Field(ge=0)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Head(_Record):
    """The first line of a recording."""

    form: Literal["kakehashi-reviewer-recording"] = "kakehashi-reviewer-recording"
    version: Literal[1] = 1
    rubric: str = VERSION
    reviewer: str
    """Who judged, in words that age well: "a large language model, recorded on 2026-11-26"."""


class RecordedPassage(_Record):
    """A candidate: its offsets in the document's text, and the hash of what is compared."""

    start: _Offset
    end: _Offset
    passage: str


class RecordedVerdict(_Record):
    """What was said of one practice in one document."""

    document: str
    sha256: str
    practice: str
    statement: str
    candidates: tuple[RecordedPassage, ...]
    verdict: ReviewVerdict
    candidate: int | None = None
    """Which of the candidates, counted from 0."""
    also: tuple[int, ...] = ()
    quote: tuple[int, int] | None = None
    """Offsets in the document's text."""
    confidence: float
    language: Literal["en", "ja"]


class Recording(_Record):
    """A file of recorded verdicts."""

    head: Head
    verdicts: tuple[RecordedVerdict, ...]


def statement_hash(practice: Provision) -> str:
    """Return what a statement is recognised by; a statement that changed needs a new verdict."""
    return _hash(f"{practice.statement.en}\n{practice.statement.ja}")


def passage_hash(text: str) -> str:
    """Return what a passage is recognised by, however its spaces were read.

    Example:
        >>> passage_hash("Incidents are  logged.") == passage_hash("incidents are logged.")
        True
    """
    return _hash(squeezed(text))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def record(reviewed: Reviewed, document: str, sha256: str) -> RecordedVerdict:
    """Return a verdict as it is recorded, for a document known by its name and content."""
    places = [passage.id for passage in reviewed.candidates]
    first = reviewed.passage
    quote = None
    if first and reviewed.quote:
        base, end = first.locator.start, first.locator.end
        # A text that was sent without its invisible characters has other offsets.
        exact = len(first.text) == end - base
        quote = (base + reviewed.quote[0], base + reviewed.quote[1]) if exact else (base, end)
    return RecordedVerdict(
        document=document,
        sha256=sha256,
        practice=reviewed.practice.id,
        statement=statement_hash(reviewed.practice),
        candidates=tuple(_recorded(passage) for passage in reviewed.candidates),
        verdict=reviewed.verdict,
        candidate=places.index(first.id) if first else None,
        also=tuple(places.index(passage.id) for passage in reviewed.also),
        quote=quote,
        confidence=reviewed.confidence,
        language=(first or reviewed.candidates[0]).language,
    )


def _recorded(passage: Passage) -> RecordedPassage:
    locator = passage.locator
    return RecordedPassage(start=locator.start, end=locator.end, passage=passage_hash(passage.text))


def write_recording(path: Path, reviewer: str, verdicts: Iterable[RecordedVerdict]) -> None:
    """Write a recording, a line a verdict."""
    records = [Head(reviewer=reviewer), *verdicts]
    lines = (json.dumps(r.model_dump(mode="json"), ensure_ascii=False) for r in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_recording(path: Path) -> Recording:
    """Read a recording.

    Raises:
        UnreadableError: a line is none of a recording; the problem names it.
    """
    lines = path.read_text(encoding="utf-8").splitlines() or [""]
    head = _record_of(Head, lines[0], SourceLocation(path.name, 1))
    verdicts = [
        _record_of(RecordedVerdict, line, SourceLocation(path.name, number))
        for number, line in enumerate(lines[1:], start=2)
    ]
    return Recording(head=head, verdicts=tuple(verdicts))


_R = TypeVar("_R", bound=_Record)


def _record_of(kind: type[_R], line: str, where: SourceLocation) -> _R:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise UnreadableError(Problem("KH-REV-020", where, {"reason": reason})) from error
