"""A study as flat tables, for data tools: documents, sentences, practices and so on.

The name of the document is the first column of each; it is added when a table is written,
because the same content may have another name next time.
"""

from __future__ import annotations

from typing import Any

from kakehashi.model import Passage
from kakehashi.policy.bindingness import Force
from kakehashi.policy.commitments import Commitment, Cut
from kakehashi.policy.study import DocumentStudy, Sentence
from kakehashi.policy.themes import Risk, Theme

_PLACE: dict[str, type] = {"page": int, "start": int, "end": int, "text": str}

TABLES: dict[str, dict[str, type]] = {
    "documents": {
        "document": str,
        "sha256": str,
        "format": str,
        "language": str,
        "pages": int,
        "sentences": int,
        "related": int,
        "governance_share": float,
        "hardness": float,
        "penalties": int,
        **{f"theme_{theme.value}": int for theme in Theme},
        **{f"risk_{risk.value}": int for risk in Risk},
        **{f"force_{force.value}": int for force in Force},
    },
    "sentences": {
        "document": str,
        "language": str,
        "kind": str,
        "governance": bool,
        "probability": float,
        "themes": list,
        "risks": list,
        "force": str,
        "addressees": list,
        "penalties": list,
        **_PLACE,
    },
    "commitments": {
        "document": str,
        "status": str,
        "actor": str,
        "action": str,
        "beneficiary": str,
        "quantity": str,
        "deadline": str,
        **_PLACE,
    },
    "practices": {"document": str, "practice": str, "probability": float, **_PLACE},
    "entities": {"document": str, "entity": str, **_PLACE},
}
"""Columns of each table by their types; counts in `documents` are of sentences."""


def rows_of(one: DocumentStudy) -> dict[str, list[list[Any]]]:
    """Return the rows of each table for a document, without its name.

    Example:
        >>> from kakehashi.documents.passages import build_document
        >>> from kakehashi.documents.plain import read_plain
        >>> from kakehashi.policy.study import study_document
        >>> text = "Providers of AI shall assess risks. The weather was fine."
        >>> document = build_document("law.txt", text.encode(), "text", None, read_plain(text))
        >>> rows = rows_of(study_document(document))
        >>> [len(row) + 1 == len(TABLES[name]) for name in rows for row in rows[name]]
        [True, True, True]
    """
    return {
        "documents": [_document(one)],
        "sentences": [_sentence(s) for s in one.sentences],
        "commitments": [_commitment(c) for c in one.commitments],
        "practices": [
            [s.practice, round(s.probability, 4), *_place(s.passage)] for s in one.spoken
        ],
        "entities": [[n.entity.id, *_place(p)] for n in one.entities for p in n.passages],
    }


def _document(one: DocumentStudy) -> list[Any]:
    document, forces = one.document, one.forces
    return [
        document.sha256,
        document.format,
        document.language,
        document.pages,
        len(one.sentences),
        len(one.related),
        round(one.governance_share, 6),
        None if one.hardness is None else round(one.hardness, 6),
        len(one.penalties),
        *(sum(theme in s.reading.themes for s in one.sentences) for theme in Theme),
        *(sum(risk in s.reading.risks for s in one.sentences) for risk in Risk),
        *(forces[force] for force in Force),
    ]


def _sentence(sentence: Sentence) -> list[Any]:
    reading, passage = sentence.reading, sentence.passage
    return [
        passage.language,
        passage.kind,
        reading.governance,
        round(reading.probability, 4),
        [theme.value for theme in reading.themes],
        [risk.value for risk in reading.risks],
        sentence.binding.force.value if sentence.binding else None,
        [addressee.value for addressee in sentence.addressees],
        list(sentence.penalties),
        *_place(passage),
    ]


def _commitment(commitment: Commitment) -> list[Any]:
    cuts = (commitment.actor, commitment.action, commitment.beneficiary, commitment.quantity)
    return [
        commitment.status.value,
        *(_text(cut) for cut in cuts),
        _text(commitment.deadline) or "none_stated",
        *_place(commitment.passage),
    ]


def _text(cut: Cut | None) -> str | None:
    return cut.text if cut else None


def _place(passage: Passage) -> list[Any]:
    place = passage.locator
    return [place.page, place.start, place.end, passage.text]
