"""Measure how well the kind of a statement is told, on labelled passages of real documents.

Usage: python benchmarks/kinds.py [--sources DIR] [--language en|ja]

Labels are benchmarks/kinds/*.tsv: a place in a document, by offsets in the file as it
lies on the disk, and the kind that a reader gave it. The documents are not part of the
project; passages whose document is missing or has changed are left out and counted.
Prints, for the rules alone and for the classifier that ships:

- macro F1 over the kinds, and evidence or not: precision, recall, F1, AUROC, on documents
  that nothing was learned from, and on the natural random sample;
- the confusion matrix, passages per second, and how far a second reading agrees.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from offsets import RawFile

from kakehashi.evaluation.metrics import auroc
from kakehashi.matching.kinds.classify import statement_of
from kakehashi.matching.kinds.cues import find_cues
from kakehashi.matching.kinds.rules import rule_kind
from kakehashi.matching.kinds.voice import voice_of
from kakehashi.model import Locator, Passage
from kakehashi.model.statement import StatementKind

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SOURCES = PROJECT.parent / "shared" / "sources"
EXAMPLE = "example:"
"""Marks documents of the project's own invented organisation, by their path in the project."""
KINDS = tuple(StatementKind)


@dataclass(frozen=True)
class Labelled:
    """A passage with the kind that a reader gave it."""

    passage: Passage
    kind: StatementKind
    document: str
    sample: str
    split: str
    voice: tuple[str, ...]
    """How its whole document speaks."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--language", choices=("en", "ja"))
    arguments = parser.parse_args()
    for language in [arguments.language] if arguments.language else ("en", "ja"):
        labelled, lost = load_labels(language, arguments.sources)
        documents = len({row.document for row in labelled})
        print(f"{language}: {len(labelled)} passages of {documents} documents; {lost} not found")
        if labelled:
            measure(labelled)
            agreement(labelled, HERE / "kinds" / "second-reading.tsv")


def load_labels(language, sources=SOURCES):
    """Return the labelled passages whose document is there unchanged, and how many are not."""
    files, voices, found, lost = {}, {}, [], 0
    with (HERE / "kinds" / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            name = row["document"]
            if name not in files:
                files[name] = _read(name, sources)
                voices[name] = voice_of([files[name].text if files[name] else ""], language)
            raw = files[name]
            if raw is None or raw.sha256 != row["sha256"]:
                lost += 1
                continue
            found.append(_labelled(row, raw, language, voices[name]))
    return found, lost


def _read(name, sources):
    path = PROJECT / name.removeprefix(EXAMPLE) if name.startswith(EXAMPLE) else sources / name
    return RawFile.read(path) if path.is_file() else None


def _labelled(row, raw, language, voice):
    start, end = int(row["start"]), int(row["end"])
    text, stem, heading = raw.cut(start, end), _part(row["stem"], raw), _part(row["heading"], raw)
    locator = Locator(row["document"], start, end, headings=(heading,) if heading else ())
    block = "item" if stem else "paragraph"
    passage = Passage(f"{row['document']}#{start}", text, stem, locator, language, block)
    kind = StatementKind(row["kind"])
    return Labelled(passage, kind, row["document"], row["sample"], row["split"], voice)


def _part(cell, raw):
    if not cell:
        return ""
    start, end = cell.split("-")
    return raw.cut(int(start), int(end))


def measure(labelled):
    truth = [row.kind for row in labelled]
    passages = [row.passage for row in labelled]
    began = time.process_time()
    rules = [rule_kind(find_cues(p), p.language) for p in passages]
    between = time.process_time()
    statements = [
        statement_of(p, find_cues(p), row.voice) for p, row in zip(passages, labelled, strict=True)
    ]
    ended = time.process_time()
    kinds, evidence = (
        [s.kind for s in statements],
        np.array([s.evidence_probability for s in statements]),
    )
    parts = {
        "held-out documents": [row.split == "test" for row in labelled],
        "natural sample": [row.sample == "natural" for row in labelled],
        "natural sample, held-out documents": [
            row.sample == "natural" and row.split == "test" for row in labelled
        ],
    }
    for name, chosen in parts.items():
        rows = [n for n, yes in enumerate(chosen) if yes]
        print(f" {name}: {len(rows)} passages")
        print("   rules", scores(rules, truth, rows))
        true = np.array([truth[n].is_evidence for n in rows])
        area = auroc(evidence[rows], true, np.zeros(len(true), dtype=np.int64))(np.ones(1))
        print("   model", scores(kinds, truth, rows), f"AUROC {area:.3f}")
    confusion(kinds, truth, [n for n, yes in enumerate(parts["held-out documents"]) if yes])
    print(
        f" {len(passages) / (between - began):.0f} passages/s by rules, "
        f"{len(passages) / (ended - between):.0f} in all"
    )


def scores(said, truth, rows):
    """Return accuracy, macro F1 over the kinds that occur, and evidence or not, as one line."""
    values = [_f1(said, truth, rows, lambda k, kind=kind: k is kind) for kind in KINDS]
    present = [
        v[2] for v, kind in zip(values, KINDS, strict=True) if any(truth[n] is kind for n in rows)
    ]
    right = np.mean([said[n] is truth[n] for n in rows])
    p, r, f = _f1(said, truth, rows, lambda k: k.is_evidence)
    return (
        f"accuracy {right:.3f}, macro F1 {np.mean(present):.3f} over {len(present)} kinds; "
        f"evidence P {p:.3f} R {r:.3f} F1 {f:.3f}"
    )


def _f1(said, truth, rows, belongs):
    hits = sum(1 for n in rows if belongs(said[n]) and belongs(truth[n]))
    named, real = (
        sum(1 for n in rows if belongs(said[n])),
        sum(1 for n in rows if belongs(truth[n])),
    )
    precision, recall = hits / named if named else 0.0, hits / real if real else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def confusion(said, truth, rows):
    counts = Counter((truth[n], said[n]) for n in rows)
    print("   confusion on held-out documents: rows are the reader's kinds, columns the model's")
    print("   " + " " * 19 + "".join(f"{kind.value[:9]:>10}" for kind in KINDS))
    for real in KINDS:
        cells = "".join(f"{counts[real, kind]:10}" for kind in KINDS)
        print(f"   {real.value:19}{cells}")


def agreement(labelled, path):
    """Print how far a second reading of the same passages agrees (Cohen's kappa)."""
    first = {(r.document, r.passage.locator.start, r.passage.locator.end): r.kind for r in labelled}
    pairs = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            place = (row["document"], int(row["start"]), int(row["end"]))
            if place in first:
                pairs.append((first[place], StatementKind(row["kind"])))
    same = kappa(pairs)
    evidence = kappa([(a.is_evidence, b.is_evidence) for a, b in pairs])
    print(
        f" second reading of {len(pairs)}: kappa {same:.3f} over kinds, {evidence:.3f} evidence or not"
    )


def kappa(pairs):
    """Return Cohen's kappa of pairs of labels.

    Example:
        >>> kappa([(1, 1), (0, 0), (1, 1), (0, 0)])
        1.0
    """
    total = len(pairs)
    if not total:
        return float("nan")
    seen = sum(a == b for a, b in pairs) / total
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[k] * right[k] for k in left) / total**2
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


if __name__ == "__main__":
    main()
