"""A revision as JSON values."""

from __future__ import annotations

from typing import Any

from kakehashi.policy.parties import Basis, Party
from kakehashi.revision.demand import Demand
from kakehashi.revision.revise import Revision


def revision_json(result: Revision) -> dict[str, Any]:
    """Return every practice that somebody asks for, with the proof or the sentence behind it."""
    diverging = {demand.practice: how.value for demand, how in result.diverging}
    return {
        "draft": {
            "name": result.title.en,
            "framework": result.draft.framework.prefix if result.draft.framework else None,
        },
        "date": result.date,
        "against": {
            "frameworks": [framework.prefix for framework in result.against.frameworks],
            "files": list(result.against.names),
        },
        "practices": [_demand(demand, diverging.get(demand.practice)) for demand in result.demands],
        "opinions": [
            {
                "number": one.number,
                "count": one.count,
                "stance": one.stance,
                "requests": list(one.requests),
                "parts": list(one.parts),
                "practices": list(one.practices),
            }
            for one in result.against.opinions
        ],
        "problems": [problem.as_json() for problem in result.problems],
    }


def _demand(demand: Demand, diverging: str | None) -> dict[str, Any]:
    return {
        "practice": demand.practice,
        "missing": demand.own is None,
        "diverging": diverging,
        "draft": _basis(demand.own) if demand.own else None,
        "frameworks": [_party(party, basis) for party, basis in demand.frameworks],
        "incidents": [
            {"incident": one.incident, "source": one.source, "ground": one.ground.value}
            for one in demand.lessons
        ],
        "opinions": [opinion.number for opinion in demand.opinions],
    }


def _party(party: Party, basis: Basis) -> dict[str, Any]:
    prefix = party.framework.prefix if party.framework else None
    return {"framework": prefix, **_basis(basis)}


def _basis(basis: Basis) -> dict[str, Any]:
    spoken = basis.spoken
    return {
        "ground": "proved" if basis.proved else "suggested",
        "whole": basis.whole,
        "strength": basis.strength or None,
        "provision": basis.provision.ref if basis.provision else None,
        "row": basis.row.id if basis.row else None,
        "sentence": spoken.passage.text if spoken else None,
        "probability": round(spoken.probability, 3) if spoken else None,
    }
