"""The main job: documents and decisions in, statuses of every framework with proofs out.

Suggestions of a verifier or reviewer model may be given too; what follows from
them is kept apart from what decisions confirm.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kakehashi.assessment.asked import asked_by, practices_asked, rows_to_hub
from kakehashi.assessment.organisation import Standing, standing_of
from kakehashi.assessment.proof import ProofNode, ProofWriter
from kakehashi.assessment.status import Status, status_of
from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.library import Library
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.confirmations import confirmations_of
from kakehashi.model import Candidate, Decision, Document, Framework, Mapping, Provision, Suggestion
from kakehashi.text.normalise import fold


@dataclass(frozen=True)
class Assessment:
    """What some documents and decisions say about an organisation, framework by framework."""

    library: Library
    frameworks: tuple[Framework, ...]
    documents: tuple[Document, ...]
    candidates: dict[str, tuple[Candidate, ...]]
    """By practice, best first. Nothing follows from them."""
    decisions: tuple[Decision, ...]
    standing: Standing
    statuses: dict[str, Status]
    """By provision, for the frameworks assessed: what decisions confirm."""
    suggestions: tuple[Suggestion, ...]
    supposed: Standing
    """What follows when suggestions are believed as well."""
    suggested: dict[str, Status]
    """By provision, where suggestions would make the status another one."""
    problems: tuple[Problem, ...]
    date: str

    @cached_property
    def rows(self) -> dict[str, list[Mapping]]:
        """The mappings of each provision to practices."""
        return rows_to_hub(self.library)

    @cached_property
    def asked_by(self) -> dict[str, list[str]]:
        """For each practice the provisions of the frameworks assessed that name it."""
        chosen = {framework.prefix for framework in self.frameworks}
        everything = asked_by(self.library).items()
        return {
            practice: [ref for ref in refs if ref.split(":", 1)[0] in chosen]
            for practice, refs in everything
        }

    @cached_property
    def decided(self) -> dict[str, Decision]:
        """The decision on each practice; the last one where a table holds several."""
        return {decision.practice: decision for decision in self.decisions}

    @cached_property
    def _writers(self) -> tuple[ProofWriter, ProofWriter]:
        return ProofWriter(self.library, self.standing), ProofWriter(self.library, self.supposed)

    def proofs(self, status: Status) -> tuple[ProofNode, ...]:
        """Return the proof of a status; two, denying each other, where it is contradicted."""
        writer = self._writers[1 if status.suggestions else 0]
        return tuple(writer.write(fact) for fact in status.facts)

    def with_candidates(self, status: Status) -> tuple[str, ...]:
        """Return the undecided practices of a provision that may well be in place."""
        return tuple(
            ref for ref in status.undecided if any(c.close for c in self.candidates.get(ref, ()))
        )


def assess(
    library: Library,
    documents: Sequence[Document],
    *,
    date: str,
    frameworks: Sequence[Framework] = (),
    decisions: Sequence[Decision] = (),
    suggestions: Sequence[Suggestion] = (),
    problems: Sequence[Problem] = (),
    candidates: dict[str, tuple[Candidate, ...]] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Assessment:
    """Match documents, apply decisions, and derive the status of every provision.

    Args:
        library: The frameworks, the hub and the crosswalks.
        documents: What was read; may be empty when there are decisions.
        date: ISO date of the assessment, as printed in reports.
        frameworks: Those to report on; where empty, the current edition of each
            that asks something of an organisation.
        decisions: What people decided of practices. Confirmed statuses follow
            from these alone, never from candidates.
        suggestions: What a verifier or reviewer model accepts as evidence;
            statuses that need them are suggested. Where documents are given,
            those whose quotes are not in them are left out, with a problem.
        problems: What went wrong before, to be reported along.
        candidates: Those of the documents, where they were found before; they
            are found here otherwise.
        progress: Called with the number of passages matched.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> from kakehashi.model import Decision, Verdict
        >>> library = load_library()
        >>> in_place, who, on = Verdict.IN_PLACE, "Sato", "2026-11-02"
        >>> yes = [Decision(p.ref, in_place, who, on) for p in library.practices]
        >>> rmf = library.framework("nist-ai-rmf")
        >>> done = assess(library, [], date="2026-11-25", frameworks=[rmf], decisions=yes)
        >>> done.statuses["nist-ai-rmf-1.0:GOVERN-1.1"].value.value
        'satisfied'
    """
    chosen = tuple(frameworks) or tuple(f for f in library.current if f.assessable)
    standing = standing_of(library, decisions)
    asked = practices_asked(library)
    found = candidates
    if found is None:
        learned = confirmations_of(decisions)
        found = find_candidates(
            library.practices, documents, progress=progress, confirmations=learned
        )
    suggestions, invented = _quoted(suggestions, documents)
    supposed = standing_of(library, decisions, suggestions) if suggestions else standing
    provisions = [p for framework in chosen for p in framework.provisions]
    statuses = {p.ref: status_of(p, standing, asked[p.ref]) for p in provisions}
    unfound = _unfound_quotes(decisions, documents) if documents else []
    return Assessment(
        library=library,
        frameworks=chosen,
        documents=tuple(documents),
        candidates=found,
        decisions=tuple(decisions),
        standing=standing,
        statuses=statuses,
        suggestions=tuple(supposed.suggestions.values()),
        supposed=supposed,
        suggested=_suggested(supposed, provisions, asked, statuses),
        problems=(*problems, *unfound, *invented),
        date=date,
    )


def _suggested(
    supposed: Standing,
    provisions: Sequence[Provision],
    asked: dict[str, tuple[str, ...]],
    confirmed: dict[str, Status],
) -> dict[str, Status]:
    """Return the statuses that suggestions would change."""
    if not supposed.suggestions:
        return {}
    believed = {p.ref: status_of(p, supposed, asked[p.ref]) for p in provisions}
    return {
        ref: status
        for ref, status in believed.items()
        if status.suggestions and status.value is not confirmed[ref].value
    }


def _quoted(
    suggestions: Sequence[Suggestion], documents: Sequence[Document]
) -> tuple[list[Suggestion], list[Problem]]:
    """Part suggestions whose quotes stand in the documents from those of invented quotes."""
    if not documents:
        return list(suggestions), []
    texts = {document.name: fold(document.text) for document in documents}
    kept: list[Suggestion] = []
    problems: list[Problem] = []
    for suggestion in suggestions:
        if all(fold(e.quote) in texts.get(e.document, "") for e in suggestion.evidence):
            kept.append(suggestion)
            continue
        names = ", ".join(dict.fromkeys(e.document for e in suggestion.evidence))
        details = {"practice": suggestion.practice.split(":")[-1], "document": names}
        problems.append(Problem("KH-SUG-005", SourceLocation(suggestion.where), details))
    return kept, problems


def _unfound_quotes(decisions: Sequence[Decision], documents: Sequence[Document]) -> list[Problem]:
    """Warn of evidence that is not in the documents: they may have changed since."""
    texts = {document.name: fold(document.text) for document in documents}
    problems = []
    for decision in decisions:
        for evidence in decision.evidence:
            text = texts.get(evidence.document)
            if evidence.document and (text is None or fold(evidence.quote) not in text):
                practice = decision.practice.split(":")[-1]
                details = {"practice": practice, "document": evidence.document}
                where = SourceLocation(decision.where)
                problems.append(Problem("KH-DEC-011", where, details, severity="warning"))
    return problems
