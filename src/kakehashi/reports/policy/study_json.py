"""A policy study as JSON values: every number with the places of its sentences."""

from __future__ import annotations

from typing import Any

from kakehashi.model import Passage
from kakehashi.policy.addressees import ADDRESSEES
from kakehashi.policy.bindingness import FORCES
from kakehashi.policy.commitments import Commitment, Cut
from kakehashi.policy.common_ground import Point
from kakehashi.policy.parties import Basis
from kakehashi.policy.study import DocumentStudy, Sentence, Study
from kakehashi.policy.themes import METHOD, RISKS, THEMES
from kakehashi.policy.timeline import timeline_of_study
from kakehashi.reports.timeline_json import timeline_json


def study_json(study: Study) -> dict[str, Any]:
    """Return the study; keys are stable, docs/policy.md tells what they mean."""
    return {
        "method": METHOD,
        "date": study.date,
        "documents": [_document(one) for one in study.documents],
        "parties": [
            {
                "name": {"en": p.name.en, "ja": p.name.ja},
                "framework": p.framework.prefix if p.framework else None,
                "practices": len(p.speaks),
            }
            for p in study.parties
        ],
        "ground": [_point(point) for point in study.ground],
        "timeline": timeline_json(timeline_of_study(study)),
        "problems": [problem.as_json() for problem in study.problems],
    }


def _document(one: DocumentStudy) -> dict[str, Any]:
    return {
        "name": one.document.name,
        "sha256": one.document.sha256,
        "language": one.document.language,
        "sentences": len(one.sentences),
        "related": len(one.related),
        "governance_share": round(one.governance_share, 4),
        "themes": {t.value: round(one.theme_share(t), 4) for t in THEMES},
        "risks": {r.value: round(one.risk_share(r), 4) for r in RISKS},
        "forces": {f.value: one.forces[f] for f in FORCES},
        "hardness": None if one.hardness is None else round(one.hardness, 4),
        "addressees": {a.value: one.addressed[a] for a in ADDRESSEES},
        "practices": [
            {
                "practice": s.practice,
                "probability": round(s.probability, 3),
                "source": _place(s.passage),
            }
            for s in one.spoken
        ],
        "commitments": [_commitment(c) for c in one.commitments],
        "entities": [
            {"id": n.entity.id, "sources": [_place(p) for p in n.passages]} for n in one.entities
        ],
        "sentence_list": [_sentence(s) for s in one.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    reading, binding = sentence.reading, sentence.binding
    return {
        "source": _place(sentence.passage),
        "governance": reading.governance,
        "probability": round(reading.probability, 3),
        "themes": [theme.value for theme in reading.themes],
        "risks": [risk.value for risk in reading.risks],
        "force": binding.force.value if binding else None,
        "addressees": [a.value for a in sentence.addressees],
        "penalties": list(sentence.penalties),
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    return {
        "status": commitment.status.value,
        "actor": _cut(commitment.actor),
        "action": _cut(commitment.action),
        "beneficiary": _cut(commitment.beneficiary),
        "quantity": _cut(commitment.quantity),
        "deadline": _cut(commitment.deadline) or "none_stated",
        "source": _place(commitment.passage),
    }


def _cut(cut: Cut | None) -> dict[str, Any] | None:
    if cut is None:
        return None
    # Offsets of what stands in the line above are of that line.
    above = {"above": True} if cut.above else {}
    return {"text": cut.text, "start": cut.start, "end": cut.end, **above}


def _place(passage: Passage) -> dict[str, Any]:
    place = passage.locator
    return {
        "document": place.document,
        "page": place.page,
        "start": place.start,
        "end": place.end,
        "text": passage.text,
        **({"stem": passage.stem} if passage.stem else {}),
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "practice": point.practice,
        "agreement": point.agreement.value,
        "proved": point.proved,
        "whole": point.whole,
        "divided": point.divided,
        "parties": [_basis(basis) for basis in point.bases],
    }


def _basis(basis: Basis | None) -> dict[str, Any] | None:
    if basis is None:
        return None
    return {
        "proved": basis.proved,
        "whole": basis.whole,
        "strength": basis.strength or None,
        "provision": basis.provision.ref if basis.provision else None,
        "row": basis.row.id if basis.row else None,
        "source": _place(basis.spoken.passage) if basis.spoken else None,
    }
