"""Measure the candidates on labelled passages of real documents, which are not part of the project.

Usage: python benchmarks/matching.py [--labels DIR] [--sources DIR]

Labels are tab-separated files of (source, practice_id, practice, lang, label, kind, text);
sources are the documents they were taken from. Prints, per language:

- AUROC and average precision of single judged passages (evidence or not);
- for each practice that a document shows, whether the right passage is among the
  first 1 / 3 / 5 / 10 candidates;
- how many right passages the cut-off keeps, and for what share of the practices
  a document gets any candidate.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError
from kakehashi.library.library import load_library
from kakehashi.matching.candidates import CLOSE, CUT_OFF, PER_PASSAGE
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.signs import PENALTY, signs_of
from kakehashi.model import Locator, Passage
from kakehashi.text.normalise import fold

HERE = Path(__file__).resolve().parent.parent.parent / "shared"
INVENTED = "(invented"
"""Marks label rows whose text was made up; they are left out."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, default=HERE / "labels")
    parser.add_argument("--sources", type=Path, default=HERE / "sources")
    arguments = parser.parse_args()
    if not arguments.labels.is_dir():
        raise SystemExit(f"No labels in {arguments.labels}; name their folder with --labels.")
    practices = load_library().practices
    rows = load_labels(arguments.labels, {practice.id for practice in practices})
    for language in ("en", "ja"):
        measure(
            Ranker(practices, language), [r for r in rows if r[3] == language], arguments.sources
        )


def load_labels(folder, known):
    rows = []
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        rows += csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [row for row in rows if row[1] in known and INVENTED not in row[0]]


def measure(ranker, rows, sources):
    column = {practice.id: n for n, practice in enumerate(ranker.practices)}
    passages = {row[6]: alone(row[6], ranker.language) for row in rows}
    order = {text: n for n, text in enumerate(passages)}
    scores = penalised(ranker, list(passages.values()))
    judged = np.array([scores[order[row[6]], column[row[1]]] for row in rows])
    truth = np.array([row[4] == "1" for row in rows])
    print(
        f"{ranker.language}: {len(rows)} judgements, {truth.sum()} positive; "
        f"AUROC {auroc(judged, truth):.3f}, average precision {precision(judged, truth):.3f}"
    )
    evidence = defaultdict(list)
    for row in rows:
        if row[4] == "1":
            evidence[row[0], row[1]].append(bare(row[6]))
    documents(ranker, evidence, column, sources)


def documents(ranker, evidence, column, sources):
    read, ranks, kept, shown = {}, [], [], []
    for (source, practice), texts in evidence.items():
        if source not in read:
            read[source] = score_document(ranker, sources / source)
        found = read[source]
        if found is None:
            continue
        right = [n for n, text in enumerate(found[1]) if any(text in t or t in text for t in texts)]
        if right:
            ranks.append(rank_of(found[0][:, column[practice]], right))
            nearest = found[2][right, column[practice]] < PER_PASSAGE
            best = np.where(nearest, found[0][right, column[practice]], -np.inf).max()
            kept.append((best >= CUT_OFF[ranker.language], best >= CLOSE))
    for scores, _, nearness in (found for found in read.values() if found):
        within = np.where(nearness < PER_PASSAGE, scores, -np.inf).max(axis=0)
        shown.append(((within >= CUT_OFF[ranker.language]).mean(), (within >= CLOSE).mean()))
    hits = " / ".join(f"{np.mean(np.array(ranks) < k):.3f}" for k in (1, 3, 5, 10))
    print(
        f"  {len(ranks)} practices shown in {len(shown)} documents; right in first 1/3/5/10: {hits}"
    )
    print(
        "  right passage kept by the cut-off {:.3f}, close {:.3f}".format(
            *tuple(np.mean(kept, axis=0))
        )
    )
    print(
        "  practices with a candidate per document {:.3f}, close {:.3f}".format(
            *tuple(np.mean(shown, axis=0))
        )
    )


def score_document(ranker, path):
    try:
        document = read_document(path)
    except UnreadableError:
        return None
    passages = [p for p in document.passages if p.language == ranker.language]
    if not passages:
        return None
    scores = penalised(ranker, passages)
    nearness = np.argsort(np.argsort(-scores, axis=1), axis=1)
    return scores, [fold(p.text) for p in passages], nearness


def penalised(ranker, passages):
    penalty = [[sum(PENALTY[sign] for sign in signs_of(p))] for p in passages]
    return ranker.scores(passages) - np.array(penalty)


def alone(text, language):
    """Return a labelled text as a passage; its stem stands in brackets before it."""
    match = re.match(r"^\[(.*?)\]\s*", text)
    stem, body = (match[1], text[match.end() :]) if match else ("", text)
    return Passage("label", body, stem, Locator("label", 0, len(body)), language, "item")


def bare(text):
    return fold(re.sub(r"^\[.*?\]\s*", "", text))


def rank_of(scores, right):
    order = np.argsort(-scores, kind="stable")
    return min(int(np.where(order == n)[0][0]) for n in right)


def auroc(scores, truth):
    ranks = np.empty(len(scores))
    ranks[scores.argsort(kind="stable")] = np.arange(len(scores))
    positive, negative = truth.sum(), (~truth).sum()
    return (ranks[truth].sum() - positive * (positive - 1) / 2) / (positive * negative)


def precision(scores, truth):
    ordered = truth[np.argsort(-scores, kind="stable")]
    return (np.cumsum(ordered) / np.arange(1, len(ordered) + 1))[ordered].mean()


if __name__ == "__main__":
    main()
