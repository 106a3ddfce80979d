"""The shape of the JSON result of an assessment.

The schema is generated from these records into schemas/assessment.schema.json;
docs/assessment-json.md explains it. The version goes up when a field changes
its meaning or goes away.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.1"


StatusName = Literal[
    "satisfied", "partly", "not satisfied", "not applicable", "contradicted", "unknown"
]
Certainty = Literal["confirmed", "suggested", "candidates", "nothing close"]
Partly = Literal["may be full", "proved remainder"] | None


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Words(_Record):
    """A wording in both languages."""

    en: str
    ja: str


class DocumentResult(_Record):
    """A document that was read."""

    name: str
    sha256: str
    format: str
    pages: int | None
    language: Literal["en", "ja"]
    passages: int = Field(description="How many passages were matched.")


class CandidateResult(_Record):
    """A passage that may be evidence. Nothing follows from it until a person decides."""

    rank: int
    close: bool = Field(description="Among the first of a practice that may well be in place.")
    quote: str
    stem: str = Field(description="The line introducing the list that the quote stands in.")
    document: str
    page: int | None
    start: int = Field(description="Offset of the quote in the document's text, in characters.")
    end: int
    headings: list[str]
    kind: str = Field(description="What kind of statement it seems to make: done, planned, …")
    looks_like: list[str] = Field(description="Signs that it is no deed: planned, others, …")
    shared_words: list[str]
    nearest_wording: str


class EvidenceResult(_Record):
    """A quote that a decision rests on."""

    document: str
    page: int | None
    quote: str


class DecisionResult(_Record):
    """What a person decided of a practice."""

    verdict: Literal["in place", "partial", "planned", "not in place", "not applicable"]
    by: str
    on: str
    why: str
    evidence: list[EvidenceResult]
    where: str


class SuggestionResult(_Record):
    """What a verifier or reviewer model accepts as evidence of a practice; never a decision."""

    probability: float
    by: str
    evidence: list[EvidenceResult]
    where: str


class PracticeResult(_Record):
    """A practice, what was decided of it and what may show it."""

    id: str
    title: Words
    decisions: list[DecisionResult]
    suggestions: list[SuggestionResult]
    likely: float | None = Field(
        description="How likely it is in place by the documents alone, measured on others; "
        "null where it is hardly there."
    )
    candidates: list[CandidateResult]


class ProofResult(_Record):
    """One sentence of a proof, and what it rests on."""

    text: Words
    kind: Literal["conclusion", "mapping", "hierarchy", "covered", "decision", "suggestion"]
    ref: str
    premises: list[ProofResult]


class SuggestedResult(_Record):
    """The status that would follow if the suggestions were confirmed."""

    status: StatusName
    partly: Partly
    proofs: list[ProofResult]


class ProvisionResult(_Record):
    """A provision with its status."""

    id: str
    citation: Words
    title: Words
    assessable: bool
    verified: bool
    status: StatusName
    certainty: Certainty = Field(
        description="Confirmed by decisions; or unknown: with suggestions, candidates, or neither."
    )
    partly: Partly = Field(
        description="For partly: it may be full, or asks for more than any one practice."
    )
    some_in_place: bool
    uses_not_applicable: bool
    covered: bool
    practices: list[str]
    undecided: list[str]
    proofs: list[ProofResult]
    suggested: SuggestedResult | None = Field(
        description="Where suggestions would make the status another one."
    )


class FrameworkResult(_Record):
    """A framework, its counts and its provisions."""

    id: str
    title: Words
    edition: str
    counts: dict[str, int]
    provisions: list[ProvisionResult]


class AssessmentResult(_Record):
    """The whole result."""

    schema_version: Literal["1.1"]
    kakehashi: str
    date: str
    documents: list[DocumentResult]
    frameworks: list[FrameworkResult]
    practices: list[PracticeResult]
    problems: list[dict[str, object]]
