"""Say what kind of statement each passage makes, how surely, and by which signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.matching.kinds.cues import Cues, find_cues
from kakehashi.matching.kinds.features import features_of
from kakehashi.matching.kinds.signs import signs_from
from kakehashi.matching.kinds.voice import voice_of
from kakehashi.matching.kinds.weights import KINDS, Floats, Weights, load_weights
from kakehashi.model import Passage
from kakehashi.model.statement import StatementKind
from kakehashi.text.bilingual import Language

_EVIDENCE = np.array([kind.is_evidence for kind in KINDS])


@dataclass(frozen=True, slots=True)
class Statement:
    """What kind of statement a passage makes."""

    kind: StatementKind
    """The likeliest kind."""
    probability: float
    """Of this kind, as measured on other documents (docs/model-card-kinds.md)."""
    evidence_probability: float
    """That it is of a kind that can be evidence at all: done or required."""
    signs: tuple[str, ...]
    """What in its wording speaks for its being no deed, for a person to check."""


def classify(passage: Passage) -> Statement:
    """Return what kind of statement a passage makes.

    Example:
        >>> from kakehashi.model import Locator
        >>> here = Locator("plan.md", 0, 40)
        >>> said = "We plan to log every incident next year."
        >>> statement = classify(Passage("1", said, "", here, "en", "paragraph"))
        >>> statement.kind.value, statement.signs
        ('planned', ('planned',))
    """
    return classify_all((passage,))[0]


def classify_all(passages: Sequence[Passage]) -> list[Statement]:
    """Return what kind of statement each of some passages makes, in their order.

    Give all passages of a document together: how it speaks as a whole tells whose duties
    its sentences state.
    """
    voices = _voices(passages)
    return [statement_of(p, find_cues(p), voices[p.locator.document, p.language]) for p in passages]


def _voices(passages: Sequence[Passage]) -> dict[tuple[str, Language], tuple[str, ...]]:
    texts: dict[tuple[str, Language], list[str]] = {}
    for passage in passages:
        texts.setdefault((passage.locator.document, passage.language), []).append(passage.text)
    return {key: voice_of(said, key[1]) for key, said in texts.items()}


def statement_of(passage: Passage, cues: Cues, voice: tuple[str, ...]) -> Statement:
    """Return the statement of a passage whose cues and whose document's voice are known."""
    chances = _chances(passage, cues, voice, load_weights(passage.language))
    best = int(chances.argmax())
    evidence = float(chances[_EVIDENCE].sum())
    return Statement(KINDS[best], float(chances[best]), evidence, signs_from(passage, cues))


def _chances(passage: Passage, cues: Cues, voice: tuple[str, ...], weights: Weights) -> Floats:
    names, hashed = features_of(passage, cues, voice)
    rows = [weights.named[name] for name in names if name in weights.named]
    total = weights.bias + weights.table[rows].sum(axis=0)
    if len(hashed):
        # Long passages have more words, not more kinds.
        total = total + weights.table[weights.rows[hashed]].sum(axis=0) / np.sqrt(len(hashed))
    spread = np.exp(total - total.max())
    chances: Floats = (spread / spread.sum()).astype(np.float32)
    return chances
