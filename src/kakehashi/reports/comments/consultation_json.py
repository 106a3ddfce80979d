"""A consultation as JSON values, for programs and for `kakehashi policy revise`."""

from __future__ import annotations

from typing import Any

from kakehashi.comments.consultation import Consultation, Opinion, ReadComment

FORM = 1
"""Counts the shapes of the file."""


def consultation_json(result: Consultation) -> dict[str, Any]:
    """Return opinions with all their comments, masked, and the account of what came in."""
    return {
        "form": FORM,
        "draft": {"title": result.draft.title.en, "reference": result.draft.reference},
        "date": result.date,
        "received": result.units,
        "comments": len(result.comments),
        "left_out": [
            {"source": one.source, "why": one.why.value, "units": one.units}
            for one in result.left_out
        ],
        "stances": {stance.value: count for stance, count in sorted(result.stances.items())},
        "opinions": [_opinion(opinion) for opinion in result.opinions],
        "problems": [problem.as_json() for problem in result.problems],
    }


def _opinion(opinion: Opinion) -> dict[str, Any]:
    reading = opinion.shown.stance
    return {
        "number": opinion.number,
        "count": len(opinion.comments),
        "likeness": opinion.likeness.value,
        "stance": reading.stance.value,
        "text": opinion.shown.text,
        "requests": [{"kind": r.kind, "text": r.text} for r in reading.requests],
        "parts": [{"id": link.part.id, "by": link.by.value} for link in opinion.shown.links],
        "comments": [_comment(comment) for comment in opinion.comments],
    }


def _comment(comment: ReadComment) -> dict[str, Any]:
    return {
        "number": comment.number,
        "source": comment.source,
        "receipt": comment.given_id,
        "place": comment.place,
        "text": comment.text,
        "stance": comment.stance.stance.value,
        "adds": comment.adds,
        "masked": dict(sorted(comment.masked.items())),
    }
