"""Measure what accepted passages teach: k of them join a practice's query (labels: see matching.py).

For each practice with enough accepted passages in some documents (the teachers),
the passages of the other documents (those held out) are ranked with 0, 1, 2, 4 and
8 of them in its query. Documents are split by a hash of their names; no document
is on both sides. The same practices and documents are ranked for every k.
Prints, per language and k: whether the right passage is among the first 1 / 3 / 10
of its document, and AUROC of the judged passages of those practices.

Usage: python benchmarks/few_shot.py [--language ja] [--repeats 1] [--least 8]
"""

from __future__ import annotations

import argparse
import random
import re
import zlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError
from kakehashi.evaluation.metrics import auroc
from kakehashi.library.cache import load_cached
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.signs import PENALTY, signs_of
from kakehashi.text.bilingual import BilingualList
from kakehashi.text.normalise import fold
from matching import alone, label_rows

LABELLED = Path(__file__).resolve().parent.parent.parent / "shared"
SHOTS = (0, 1, 2, 4, 8)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=("en", "ja"), default="en")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--least", type=int, default=8, help="teachers a practice must have")
    arguments = parser.parse_args()
    practices = load_cached().practices
    known = {p.id for p in practices}
    rows = [
        tuple(row.values())
        for row in label_rows(LABELLED / "labels", arguments.language, "dev", known)
    ]
    for side in (0, 1):
        measure(practices, rows, side, arguments)


def measure(practices, rows, side, arguments):
    teachers = defaultdict(list)
    for row in rows:
        if half(row[0]) != side and row[4] == "1":
            teachers[row[1]].append(bare(row[6]))
    chosen = {p: t for p, t in teachers.items() if len(set(t)) >= arguments.least}
    held_out = [row for row in rows if half(row[0]) == side and row[1] in chosen]
    documents = {row[0]: read(row[0], arguments.language) for row in held_out if row[4] == "1"}
    print(f"{arguments.language}, half {side}: {len(chosen)} practices, {len(documents)} documents")
    for k in SHOTS:
        results = [
            once(practices, held_out, chosen, documents, k, seed, arguments.language)
            for seed in range(arguments.repeats if k else 1)
        ]
        figures = "  ".join(f"{value:.3f}" for value in np.mean(results, axis=0))
        print(f"  k={k}: first 1/3/10 and AUROC  {figures}", flush=True)


def half(document):
    return zlib.crc32(document.encode()) % 2


def once(practices, held_out, chosen, documents, k, seed, language):  # noqa: PLR0917
    draw = random.Random(seed)
    shown = {p: draw.sample(sorted(set(texts)), k) for p, texts in sorted(chosen.items())}
    ranker = Ranker([with_examples(p, shown.get(p.id, ()), language) for p in practices], language)
    column = {practice.id: n for n, practice in enumerate(practices)}
    scored = {name: penalised(ranker, found) for name, found in documents.items() if found}
    evidence = defaultdict(list)
    for row in held_out:
        if row[4] == "1" and row[0] in scored:
            evidence[row[0], row[1]].append(bare(row[6]))
    ranks = []
    for (name, practice), texts in evidence.items():
        folded = [fold(p.text) for p in documents[name]]
        right = [n for n, text in enumerate(folded) if any(text in t or t in text for t in texts)]
        if right:
            ranks.append(rank_of(scored[name][:, column[practice]], right))
    passages = {row[6]: alone(row[6], language) for row in held_out}
    order = {text: n for n, text in enumerate(passages)}
    single = penalised(ranker, list(passages.values()))
    judged = np.array([single[order[row[6]], column[row[1]]] for row in held_out])
    truth = np.array([row[4] == "1" for row in held_out])
    firsts = [float(np.mean(np.array(ranks) < n)) if ranks else float("nan") for n in (1, 3, 10)]
    area = auroc(judged, truth, np.zeros(len(truth), dtype=np.int64))(np.ones(1))
    return [*firsts, area]


def penalised(ranker, passages):
    penalty = [[sum(PENALTY[sign] for sign in signs_of(p))] for p in passages]
    return ranker.scores(passages) - np.array(penalty)


def bare(text):
    """Return a labelled text without the line that introduces it, folded."""
    return fold(re.sub(r"^\[.*?\]\s*", "", text))


def rank_of(scores, right):
    order = np.argsort(-scores, kind="stable")
    return min(int(np.where(order == n)[0][0]) for n in right)


def with_examples(practice, texts, language):
    if not texts:
        return practice
    own = practice.practice.examples
    both = {"en": own.en, "ja": own.ja}
    both[language] = (*both[language], *texts)
    return replace(practice, practice=replace(practice.practice, examples=BilingualList(**both)))


def read(name, language):
    try:
        document = read_document(LABELLED / "sources" / name)
    except UnreadableError:
        return []
    return [p for p in document.passages if p.language == language]


if __name__ == "__main__":
    main()
