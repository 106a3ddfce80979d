"""Make the JSON result of an assessment."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.buckets import CANDIDATES, SUGGESTED
from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.result_records import (
    AssessmentResult,
    CandidateResult,
    Certainty,
    DecisionResult,
    DocumentResult,
    EvidenceResult,
    FrameworkResult,
    Partly,
    PracticeResult,
    ProofResult,
    ProvisionResult,
    SuggestedResult,
    SuggestionResult,
    Words,
)
from kakehashi.assessment.status import Status, StatusValue
from kakehashi.assessment.summary import bucket_of, summaries
from kakehashi.model import Candidate, Decision, Document, Evidence, Suggestion
from kakehashi.text.bilingual import Bilingual
from kakehashi.version import __version__


def result_of(assessment: Assessment) -> AssessmentResult:
    """Return the JSON form of an assessment."""
    return AssessmentResult(
        schema_version="1.1",
        kakehashi=__version__,
        date=assessment.date,
        documents=[_document(document) for document in assessment.documents],
        frameworks=_frameworks(assessment),
        practices=_practices(assessment),
        problems=[problem.as_json() for problem in assessment.problems],
    )


def _frameworks(assessment: Assessment) -> list[FrameworkResult]:
    return [
        FrameworkResult(
            id=summary.framework.prefix,
            title=_words(summary.framework.title),
            edition=summary.framework.edition,
            counts=summary.counts,
            provisions=[
                _provision(assessment, assessment.statuses[p.ref])
                for p in summary.framework.provisions
            ],
        )
        for summary in summaries(assessment)
    ]


def _provision(assessment: Assessment, status: Status) -> ProvisionResult:
    provision = assessment.library.provisions[status.provision]
    return ProvisionResult(
        id=provision.ref,
        citation=_words(provision.citation),
        title=_words(provision.title),
        assessable=provision.assessable,
        verified=provision.verified is not None,
        status=status.value.value,
        certainty=_certainty(assessment, status),
        partly=_partly(status),
        some_in_place=status.some_in_place,
        uses_not_applicable=status.vacuous,
        covered=status.covered,
        practices=list(status.practices),
        undecided=list(status.undecided),
        proofs=[_proof(node) for node in assessment.proofs(status)],
        suggested=_suggested(assessment, assessment.suggested.get(status.provision)),
    )


def _suggested(assessment: Assessment, status: Status | None) -> SuggestedResult | None:
    if status is None:
        return None
    return SuggestedResult(
        status=status.value.value,
        partly=_partly(status),
        proofs=[_proof(node) for node in assessment.proofs(status)],
    )


def _partly(status: Status) -> Partly:
    if status.value is not StatusValue.PARTLY:
        return None
    return "proved remainder" if status.remainder else "may be full"


def _certainty(assessment: Assessment, status: Status) -> Certainty:
    if status.confirmed:
        return "confirmed"
    bucket = bucket_of(assessment, status)
    if bucket == SUGGESTED:
        return "suggested"
    return "candidates" if bucket == CANDIDATES else "nothing close"


def _practices(assessment: Assessment) -> list[PracticeResult]:
    decisions: dict[str, list[Decision]] = {}
    for decision in assessment.decisions:
        decisions.setdefault(decision.practice, []).append(decision)
    return [
        PracticeResult(
            id=practice.ref,
            title=_words(practice.title),
            decisions=[_decision(d) for d in decisions.get(practice.ref, [])],
            suggestions=[
                _suggestion(s) for s in assessment.suggestions if s.practice == practice.ref
            ],
            likely=_likely(assessment.candidates.get(practice.ref, ())),
            candidates=[_candidate(c) for c in assessment.candidates.get(practice.ref, ())],
        )
        for practice in assessment.library.practices
    ]


def _likely(candidates: Sequence[Candidate]) -> float | None:
    # Two digits: more would claim more than was measured.
    return round(candidates[0].presence, 2) if candidates else None


def _suggestion(suggestion: Suggestion) -> SuggestionResult:
    return SuggestionResult(
        probability=suggestion.probability,
        by=suggestion.by,
        evidence=_evidence(suggestion.evidence),
        where=suggestion.where,
    )


def _evidence(evidence: tuple[Evidence, ...]) -> list[EvidenceResult]:
    return [EvidenceResult(document=e.document, page=e.page, quote=e.quote) for e in evidence]


def _decision(decision: Decision) -> DecisionResult:
    return DecisionResult(
        verdict=decision.verdict.value,
        by=decision.by,
        on=decision.on,
        why=decision.why,
        evidence=_evidence(decision.evidence),
        where=decision.where,
    )


def _candidate(candidate: Candidate) -> CandidateResult:
    locator = candidate.passage.locator
    return CandidateResult(
        rank=candidate.rank,
        close=candidate.close,
        quote=candidate.passage.text,
        stem=candidate.passage.stem,
        document=locator.document,
        page=locator.page,
        start=locator.start,
        end=locator.end,
        headings=list(locator.headings),
        kind=candidate.kind.value,
        looks_like=list(candidate.signs),
        shared_words=list(candidate.reason.words),
        nearest_wording=candidate.reason.nearest,
    )


def _document(document: Document) -> DocumentResult:
    return DocumentResult(
        name=document.name,
        sha256=document.sha256,
        format=document.format,
        pages=document.pages,
        language=document.language,
        passages=len(document.passages),
    )


def _proof(node: ProofNode) -> ProofResult:
    return ProofResult(
        text=_words(node.text),
        kind=node.kind,
        ref=node.ref,
        premises=[_proof(premise) for premise in node.premises],
    )


def _words(text: Bilingual) -> Words:
    return Words(en=text.get("en"), ja=text.get("ja"))
