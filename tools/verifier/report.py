"""Print what verifiers say of documents they have not learned from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kakehashi.matching.background import examples_of
from kakehashi.matching.closeness import NO_DEED, Closeness
from kakehashi.matching.dense import DenseScorer
from kakehashi.matching.verifier.reading import said_of
from verifier.measuring import compared, found_first, left_out, precision_at
from verifier.scores import auroc, average_precision
from verifier.splitting import group_of

WEIGHTS = (0.5, 1.0, 2.0)
"""How much the verifier counts beside the ranking when candidates are put in order."""


def report(material, folds, kind):
    """Yield lines: single passages first, then documents."""
    for language in material.languages:
        yield from _passages(folds, language)
        for (own, encoder), documents in material.documents.items():
            if own == language:
                name = f"{language} {encoder}, {len(documents)} documents"
                helped = (
                    read_by(folds, documents)
                    if kind == "cross"
                    else _near(material, folds, language, documents)
                )
                weights = WEIGHTS if kind == "cross" else (0.0,)
                for line in _documents(material, language, documents, helped, weights):
                    yield f"{name}: {line}"


def _passages(folds, language):
    for origin in ("labels", "gold"):
        kept = [
            (said, pair.label)
            for fold in folds
            for said, pair in zip(fold.said, fold.held, strict=True)
            if pair.language == language and pair.origin == origin
        ]
        if kept:
            said, true = np.array(kept).T
            yield (f"{language}, passages of {origin}: {len(true)}, {int(true.sum())} positive, "
                   f"AUROC {auroc(said, true):.3f}, AP {average_precision(said, true == 1):.3f}")  # fmt: skip


def _documents(material, language, documents, helped, weights):
    plain, other = (
        left_out(material.truths, found, material.practices, language)
        for found in (documents, helped)
    )
    yield f"average precision {compared(plain, other, average_precision)}"
    at = compared(plain, other, lambda said, true: precision_at(0.6, said, true))
    yield f"precision at 60 % recall {at}"
    yield f"right passage first 1 / 3 / 10: {found_first(documents, material.practices, 0)}"
    for weight in weights:
        yield f"the same, verifier at {weight}: {found_first(helped, material.practices, weight)}"


def _of(folds, document):
    return next(f for f in folds if group_of(document.truth.document.name) in f.groups)


def read_by(folds, documents):
    """Return documents with what was said by the fold that had not learned from them."""
    helped = []
    for one in documents:
        found, name = _of(folds, one).found, one.truth.document.name
        helped.append(replace(one, top=found[f"{name} top"], said=found[f"{name} said"]))
    return helped


def _near(material, folds, language, documents):
    """Return the documents as the ranking sees them with the trained encoder in place."""
    shown = examples_of(material.practices, language)
    heads = [said_of(practice, language) for practice in material.practices]
    scorers, helped = {}, []
    for one in documents:
        fold = _of(folds, one)
        known = dict(zip(shown.texts, fold.found[f"{language} examples"], strict=True))
        known |= dict(zip(heads, fold.found[f"{language} heads"], strict=True))
        if id(fold) not in scorers:
            scorers[id(fold)] = _scorer(material, language, known, shown)
        kept = scorers[id(fold)]
        vectors = fold.found[f"{one.truth.document.name} vectors"]
        texts = [str(number) for number in range(len(vectors))]
        kept[0].known = known | dict(zip(texts, vectors, strict=True))
        dense, was = kept[1].scores(texts), one.closeness
        ranking = was.lexical + dense - NO_DEED * (1 - was.evidence)[:, None]
        helped.append(replace(one, closeness=Closeness(was.lexical, dense, was.evidence, ranking)))
    return helped


def _scorer(material, language, known, shown):
    encoder = _Kept(known)
    return encoder, DenseScorer(material.practices, language, encoder, shown)


class _Kept:
    """An encoder that remembers vectors."""

    name = "verifier"
    languages = frozenset(("en", "ja"))

    def __init__(self, known):
        self.known = known

    def encode(self, texts):
        return np.array([self.known[text] for text in texts])
