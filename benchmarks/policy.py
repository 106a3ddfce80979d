"""Measure how sentences of policy documents are told apart, on labels of real documents.

Usage: python benchmarks/policy.py [--sources DIR] [--train]

Labels are benchmarks/policy/*.tsv: a sentence by document, sha256 and offsets in the text as
read, with what a reader said of it. The documents are not part of the project; sentences whose
document is missing or has changed are left out and counted. Prints, for each language:

- related to AI governance: precision, recall, F1 with 95 % intervals (sentences drawn anew),
  beside a keyword baseline, and the share it gives beside the share that the reader gave; each
  document measured with weights learned from all others;
- on documents that were not looked at while the cues were written (`test`): the same with weights
  from the other half, each theme and kind of risk, and sentences that hold a commitment;
- on documents labelled after everything was fitted (`later`): the same with the weights as shipped;
- how far a second reading of the labels agrees (benchmarks/policy/second-reading.tsv).

--train fits the weights on all labels but those of `later` and writes them.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from lxml import etree
from policy_agreement import print_agreement
from scipy.optimize import minimize

from kakehashi.documents.passages import build_document
from kakehashi.documents.plain import read_plain
from kakehashi.documents.read import read_document
from kakehashi.evaluation.bootstrap import estimate
from kakehashi.model import Document, Passage
from kakehashi.policy.commitments import find_commitments
from kakehashi.policy.cues import find_cues
from kakehashi.policy.governance import features, read_sentences, setting_of
from kakehashi.policy.sentences import sentences_of
from kakehashi.policy.themes import Risk, Theme

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "shared" / "sources"
WEIGHTS = HERE.parent / "src" / "kakehashi" / "data" / "policy" / "governance-weights.json"
BASELINE = {
    "en": re.compile(r"governance|regulat|guideline|principles|oversight|safe|risk", re.IGNORECASE),
    "ja": re.compile(r"ガバナンス|規制|ガイドライン|指針|原則|安全|リスク"),
}
"""The keywords somebody would search for first."""
RIDGE = 1.0


@dataclass(frozen=True)
class Labelled:
    """A sentence with what was found in it and what a reader said."""

    passage: Passage
    features: dict[str, float]
    reading: object
    promised: bool
    row: dict[str, str]


def document_of(path: Path) -> Document:
    """Read a document; of a law in XML (e-Gov), its sentences, one paragraph each."""
    if path.suffix != ".xml":
        return read_document(path)
    sentences = ["".join(s.itertext()).strip() for s in etree.parse(path).iter("Sentence")]
    text = "\n\n".join(filter(None, sentences)) + "\n"
    return build_document(path.name, text.encode(), "text", None, read_plain(text))


def labelled(language: str, sources: Path) -> tuple[list[Labelled], int]:
    rows = list(csv.DictReader((HERE / "policy" / f"{language}.tsv").open(), delimiter="\t"))
    found, missing, documents = [], 0, {}
    for row in rows:
        name = row["document"]
        if name not in documents:
            path = sources / name
            documents[name] = _by_place(document_of(path)) if path.exists() else {}
        place = int(row["start"]), int(row["end"])
        if place in documents[name] and documents[name][place][3] == row["sha256"]:
            passage, given, reading, _, promised = documents[name][place]
            found.append(Labelled(passage, given, reading, promised, row))
        else:
            missing += 1
    return found, missing


def _by_place(document: Document):
    passages = sentences_of(document)
    cues = [find_cues(p.text, p.language) for p in passages]
    setting = setting_of(cues)
    readings = read_sentences(passages)
    promised = {c.passage.locator.start for c in find_commitments(passages)}
    return {
        (p.locator.start, p.locator.end): (
            p,
            features(p, c, setting),
            r,
            document.sha256,
            p.locator.start in promised,
        )
        for p, c, r in zip(passages, cues, readings, strict=True)
    }


def train(items: list[Labelled]) -> dict[str, float]:
    """Return the weights of a logistic regression with a ridge, rounded."""
    names = sorted({name for item in items for name in item.features})
    x = np.array([[item.features.get(n, 0.0) for n in names] + [1.0] for item in items])
    y = np.array([item.row["governance"] == "1" for item in items], dtype=float)

    def loss(w):
        z = x @ w
        error = 1 / (1 + np.exp(-z)) - y
        penalty = RIDGE * w[:-1] @ w[:-1] / 2
        gradient = x.T @ error + RIDGE * np.append(w[:-1], 0)
        return np.sum(np.logaddexp(0, z) - y * z) + penalty, gradient

    w = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    return {n: round(float(v), 3) for n, v in zip([*names, "bias"], w, strict=True)}


def _related(item: Labelled, weights: dict[str, float]) -> bool:
    return sum(weights.get(n, 0.0) * v for n, v in item.features.items()) + weights["bias"] >= 0


def left_out(items: list[Labelled]) -> list[bool]:
    """Say of each sentence what weights learned from all other documents say."""
    said = {}
    for document in {i.row["document"] for i in items}:
        weights = train([i for i in items if i.row["document"] != document])
        for item in items:
            if item.row["document"] == document:
                said[id(item)] = _related(item, weights)
    return [said[id(item)] for item in items]


def scores(said: list[bool], true: list[bool]) -> str:
    s, t = np.array(said, dtype=float), np.array(true, dtype=float)

    def share(top, under):
        def measure(w):
            below = (w * under).sum()
            return float((w * top).sum() / below) if below else float("nan")

        return measure

    def f1(w):
        both, all_ = 2 * (w * s * t).sum(), (w * s).sum() + (w * t).sum()
        return float(both / all_) if all_ else float("nan")

    parts = []
    for name, measure in (("P", share(s * t, s)), ("R", share(s * t, t)), ("F1", f1)):
        e = estimate(measure, len(s), times=1000)
        parts.append(f"{name} {e.value:.2f} [{e.low:.2f}, {e.high:.2f}]")
    return "  ".join(parts) + f"  ({int(t.sum())} of {len(t)})"


def _errors(items, said, true) -> str:
    documents = {}
    for item, s, t in zip(items, said, true, strict=True):
        documents.setdefault(item.row["document"], []).append((s, t))
    off = [
        np.mean([s for s, _ in v]) - np.mean([t for _, t in v])
        for v in documents.values()
        if len(v) >= 10
    ]
    if not off:
        return "no document with 10 labelled sentences"
    return f"share of a document of 10 sentences and more: off by {np.mean(np.abs(off)):.2f}, on average {np.mean(off):+.2f} ({len(off)})"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--errors", action="store_true", help="print places read wrongly")
    parser.add_argument("--split", default="test")
    arguments = parser.parse_args()
    if arguments.train:
        old = json.loads(WEIGHTS.read_text()) if WEIGHTS.exists() else {}
        for language in ("en", "ja"):
            items, _ = labelled(language, arguments.sources)
            old[language] = train([i for i in items if i.row["split"] != "later"])
        WEIGHTS.write_text(json.dumps(old, indent=1, sort_keys=True) + "\n")
        return
    for language in ("en", "ja"):
        items, missing = labelled(language, arguments.sources)
        true, said = [i.row["governance"] == "1" for i in items], left_out(items)
        print(f"== {language}: {len(items)} sentences, each document left out of learning once")
        print("governance      ", scores(said, true))
        print(
            "  keywords      ",
            scores([bool(BASELINE[language].search(i.passage.text)) for i in items], true),
        )
        print(
            f"  share: said {np.mean(said):.2f}, reader {np.mean(true):.2f}; {_errors(items, said, true)}"
        )
        half = train([i for i in items if i.row["split"] == "train"])
        parts = {arguments.split: half, "later": json.loads(WEIGHTS.read_text())[language]}
        for split, weights in parts.items():
            chosen = [i for i in items if i.row["split"] == split]
            if chosen:
                print(f"== {language}, {split}: {len(chosen)} sentences ({missing} not found)")
                said = [_related(i, weights) for i in chosen]
                measure(chosen, said, language)
                if arguments.errors:
                    errors(chosen, said)
        print_agreement(language)


def measure(items: list[Labelled], said: list[bool], language: str) -> None:
    """Print how sentences are told apart, with what was said of their being related."""
    true = [i.row["governance"] == "1" for i in items]
    found = [bool(BASELINE[language].search(i.passage.text)) for i in items]
    print("governance      ", scores(said, true))
    print("  keywords      ", scores(found, true))
    print("  everything    ", scores([True] * len(items), true))
    print(f"  share: said {np.mean(said):.2f}, reader {np.mean(true):.2f}")
    print(" ", _errors(items, said, true))
    for column, kinds in (("themes", Theme), ("risks", Risk)):
        for one in kinds:
            given = [one in getattr(i.reading, column) for i in items]
            labels = [one.value in i.row[column].split() for i in items]
            print(f"{one.value:16}", scores(given, labels))
    promised = [i.row["commitment"] == "1" for i in items]
    print("commitment      ", scores([i.promised for i in items], promised))


def errors(items: list[Labelled], said: list[bool]) -> None:
    """Print the sentences that were read wrongly."""
    for i, s in zip(items, said, strict=True):
        if s != (i.row["governance"] == "1"):
            text = i.passage.text[:160].replace("\n", " ")
            print("FP" if s else "FN", f"{i.reading.probability:.2f}", text)


if __name__ == "__main__":
    main()
