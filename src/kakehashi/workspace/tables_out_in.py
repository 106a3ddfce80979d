"""The review table of a workspace: written with candidates and decisions, and read back.

Only rows whose decision differs from the one in force are decided anew, so that a
table can go out and in as often as people like.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from kakehashi import model
from kakehashi.assessment.asked import asked_by
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.decision_table import holds_decisions, read_decisions
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.library.library import Library
from kakehashi.model import Candidate
from kakehashi.text.bilingual import Language
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import Decision, Evidence, Finding
from kakehashi.workspace.operations import Wish, decide_many, quote_evidence
from kakehashi.workspace.review_candidates import as_candidate
from kakehashi.workspace.standing import as_told, decisions_at, effective
from kakehashi.workspace.subjects import Subject


def write_table(
    path: Path, subject: Subject, library: Library, language: Language, today: date
) -> int:
    """Write the table, and return how many rows it has.

    Raises:
        KakehashiError: the file holds decisions that would be lost, or has another ending.
    """
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise KakehashiError(Problem("KH-WS-041", SourceLocation(str(path))))
    if path.exists() and holds_decisions(path):
        raise KakehashiError(Problem("KH-WS-042", SourceLocation(str(path))))
    told = as_told(effective(subject.organisation, library, system=subject.system).values())
    rows = table_rows(
        library.practices,
        _candidates(subject),
        asked_by(library),
        {decision.practice: decision for decision in told},
        language,
    )
    if path.suffix.lower() == ".csv":
        write_csv(path, rows, language)
    else:
        write_xlsx(path, rows, language, today.isoformat())
    return len(rows)


def _candidates(subject: Subject) -> Mapping[str, Sequence[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    findings = Finding.objects.filter(
        organisation=subject.organisation, system=subject.system
    ).exclude(state="rejected")
    for finding in findings.select_related("version__document").order_by("practice", "rank"):
        found.setdefault(finding.practice, []).append(as_candidate(finding))
    return found


def read_table(
    path: Path, subject: Subject, library: Library, *, actor: str, now: datetime
) -> tuple[list[Decision], list[Problem]]:
    """Decide what a filled table says and is not decided already; return that, and problems."""
    told, problems = read_decisions(path, library.decidable)
    in_force = {d.target: d for d in decisions_at(subject.organisation, subject.system, None)}
    inherited = effective(subject.organisation, library, system=subject.system)
    wishes = []
    for said in {one.practice: one for one in told}.values():
        before = in_force.get(said.practice)
        counted = inherited.get(said.practice)
        if counted is not None and _same(said, counted.decision):
            continue
        evidence = _evidence(said, subject, actor=actor, now=now)
        wishes.append(
            Wish(
                subject.organisation,
                said.practice,
                said.verdict,
                _reason(said, actor),
                subject.system,
                evidence,
                replaces=before.pk if before else 0,
            )
        )
    return (decide_many(wishes, actor=actor, now=now) if wishes else []), problems


def _same(said: model.Decision, before: Decision) -> bool:
    return said.verdict.value == before.verdict and fold(said.why) == fold(before.reason)


def _reason(said: model.Decision, actor: str) -> str:
    """Return the reason; where somebody else decided it on the table, that is said too."""
    by = f"({said.by}, {said.on})" if said.by and fold(said.by) != fold(actor) else ""
    return " ".join(filter(None, (said.why, by)))


def _evidence(
    said: model.Decision, subject: Subject, *, actor: str, now: datetime
) -> list[Evidence]:
    """Keep the quotes of a row as evidence; those of known candidates with their places."""
    kept = []
    for one in said.evidence:
        finding = next(
            (
                f
                for f in Finding.objects.filter(
                    organisation=subject.organisation, practice=said.practice
                ).select_related("version")
                if fold(f.quote) == fold(one.quote)
            ),
            None,
        )
        kept.append(
            quote_evidence(
                subject.organisation,
                one.quote,
                actor=actor,
                now=now,
                version=finding.version if finding else None,
                page=finding.page if finding else one.page,
                span=(finding.start, finding.end) if finding else None,
                source="" if finding else one.document or "-",
            )
        )
    return kept
