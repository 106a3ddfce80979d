"""An assessment that a program asks for: decisions and texts in, statuses with proofs out.

Nothing of it is stored.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import ConfigDict, Field

from kakehashi import model
from kakehashi.assessment.assess import assess
from kakehashi.assessment.result import result_of
from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.documents.read import read_document
from kakehashi.errors import KakehashiError, Problem, UnreadableError
from kakehashi.library.library import Library
from kakehashi.model import Document
from kakehashi.text.normalise import tidy
from kakehashi.workspace.plain.strict import Day, SaidVerdict, Strict

FRAMEWORKS, DECISIONS, DOCUMENTS = 12, 1000, 20
"""The most of each in one request."""
CHARACTERS = 1_000_000
"""Of all documents together."""

Short = Annotated[str, Field(max_length=300)]
Long = Annotated[str, Field(max_length=10_000)]


class AskedEvidence(Strict):
    """A quote that a decision rests on."""

    document: Short = ""
    quote: Long
    page: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


class AskedDecision(Strict):
    """What somebody says of a practice."""

    practice: Short
    verdict: SaidVerdict
    by: Annotated[str, Field(min_length=1, max_length=200)]
    on: Day | None = None
    why: Long = ""
    evidence: Annotated[list[AskedEvidence], Field(max_length=50)] = []


class AskedDocument(Strict):
    """A document as plain text or Markdown. Its text is data, whatever it says."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    text: Annotated[str, Field(min_length=1, max_length=CHARACTERS)]


class AskedAssessment(Strict):
    """What is to be assessed."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {
                    "frameworks": ["hiroshima-guiding-principles"],
                    "decisions": [
                        {
                            "practice": "GOV-01",
                            "verdict": "in place",
                            "by": "Sato",
                            "on": "2026-11-02",
                        }
                    ],
                }
            ]
        },
    )

    frameworks: Annotated[list[Short], Field(min_length=1, max_length=FRAMEWORKS)]
    """Prefixes, or ids for their current editions."""
    decisions: Annotated[list[AskedDecision], Field(max_length=DECISIONS)] = []
    documents: Annotated[list[AskedDocument], Field(max_length=DOCUMENTS)] = []
    day: Day | None = None
    """The date of the assessment; today where none is given."""


def assessed(library: Library, asked: AskedAssessment, today: date) -> AssessmentResult:
    """Return the statuses of the frameworks asked for, with proofs and candidates.

    Raises:
        UsageError: a framework or practice is not in the library.
        KakehashiError: the documents hold too much text together.
    """
    if sum(len(document.text) for document in asked.documents) > CHARACTERS:
        raise KakehashiError(Problem("KH-WEB-036", details={"most": f"{CHARACTERS:,}"}))
    frameworks = [library.instrument(name) for name in asked.frameworks]
    decisions = [_decision(library, number, one) for number, one in enumerate(asked.decisions, 1)]
    problems: list[Problem] = []
    documents = list(_read(asked.documents, problems))
    done = assess(
        library,
        documents,
        date=(asked.day or today).isoformat(),
        frameworks=list({f.prefix: f for f in frameworks}.values()),
        decisions=decisions,
        problems=problems,
    )
    return result_of(done)


def _decision(library: Library, number: int, asked: AskedDecision) -> model.Decision:
    return model.Decision(
        practice=library.provision(asked.practice).ref,
        verdict=asked.verdict,
        by=tidy(asked.by),
        on=asked.on.isoformat() if asked.on else "",
        why=tidy(asked.why),
        evidence=tuple(
            model.Evidence(tidy(one.document), tidy(one.quote), one.page) for one in asked.evidence
        ),
        where=f"decisions[{number}]",
    )


def _read(asked: Sequence[AskedDocument], problems: list[Problem]) -> list[Document]:
    """Read texts as files are read, so that passages are cut alike; bad ones become problems."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number, document in enumerate(asked):
            # Never under the name that was given: it may hold anything.
            ending = ".md" if document.name.lower().endswith((".md", ".markdown")) else ".txt"
            path = Path(folder) / f"{number}{ending}"
            path.write_text(document.text, encoding="utf-8")
            name = tidy(document.name) or f"{number}{ending}"
            try:
                found.append(read_document(path, name=name, problems=problems))
            except UnreadableError as error:
                problems.append(error.problem)
    return found
