"""A reviewer model's recorded verdicts as a method, so that it is measured without the model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.evaluation.document_methods import BOTH, DocumentMethod, Found, Shown
from kakehashi.evaluation.places import Place
from kakehashi.model import Document
from kakehashi.model.framework import HUB

_RANK = {"in_place": 3.0, "partial": 2.0, "planned": 1.0, "none": 0.0}
"""Verdicts in their order; the confidence only orders those of one kind."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Span(_Line):
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class _Verdict(_Line):
    sha256: str
    practice: str
    candidates: tuple[_Span, ...]
    verdict: Literal["in_place", "partial", "planned", "none"]
    candidate: int | None = None
    also: tuple[int, ...] = ()
    confidence: Annotated[float, Field(ge=0, le=1)]

    def found(self) -> Found:
        """Return the verdict as a finding: the accepted passages first, then the others."""
        chosen = [n for n in (self.candidate, *self.also) if n is not None]
        order = list(dict.fromkeys([*chosen, *range(len(self.candidates))]))
        score = _RANK[self.verdict] + self.confidence
        spans = [self.candidates[n] for n in order if 0 <= n < len(self.candidates)]
        shown = tuple(Shown(Place(s.start, s.end), score - n / 100) for n, s in enumerate(spans))
        accepted = self.verdict == "in_place"
        return Found(score, shown, accepted, self.confidence if accepted else 0.0)


def recorded_reviewer(path: Path) -> DocumentMethod:
    """Return the verdicts of a recording; documents are known by their content.

    Raises:
        UnreadableError: the file is no recording.
    """
    verdicts: dict[str, dict[str, Found]] = {}
    for number, line in _lines(path):
        try:
            read = _Verdict.model_validate_json(line)
        except ValidationError as error:
            where = SourceLocation(path.name, number)
            reason = error.errors(include_url=False, include_input=False)[0]["msg"]
            raise UnreadableError(Problem("KH-EVA-020", where, {"reason": reason})) from error
        ref = read.practice if ":" in read.practice else f"{HUB}:{read.practice}"
        verdicts.setdefault(read.sha256, {})[ref] = read.found()

    def judge(document: Document) -> dict[str, Found]:
        return verdicts.get(document.sha256, {})

    return DocumentMethod("reviewer (recorded)", judge, BOTH)


def _lines(path: Path) -> list[tuple[int, str]]:
    where = SourceLocation(path.name)
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(Problem("KH-EVA-020", where, {"reason": str(error)})) from error
    if not lines or '"kakehashi-reviewer-recording"' not in lines[0]:
        raise UnreadableError(Problem("KH-EVA-020", where, {"reason": "no heading line"}))
    return [(number, line) for number, line in enumerate(lines[1:], start=2) if line.strip()]
