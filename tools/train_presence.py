"""Fit how likely a practice is in place from what documents say, and say how well that works.

Usage: python tools/train_presence.py [--sources DIR] [--write] [--report]

Learns from the development documents of benchmarks/gold (never from the untouched ones):
a logistic regression for each language and encoder, and how often documents show each
practice. `--report` leaves out one document after another and prints average precision and
precision at 60 % recall on the one left out, with base rates counted without it.
The encoders are optional packages; models for those not installed are kept as they are.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from pathlib import Path

import numpy as np

from kakehashi.evaluation.gold import read_gold
from kakehashi.evaluation.gold_documents import read_truths
from kakehashi.library.library import load_library
from kakehashi.matching.closeness import measure_closeness
from kakehashi.matching.encoders.minilm import MiniLm
from kakehashi.matching.encoders.use import UseMultilingual
from kakehashi.matching.presence.base_rates import base_rates
from kakehashi.matching.presence.features import presence_features
from kakehashi.matching.presence.model import LEXICAL
from kakehashi.matching.ranker import Ranker
from kakehashi.text.bilingual import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "benchmarks" / "gold"
TARGET = ROOT / "src" / "kakehashi" / "matching" / "presence"
# The shipped maps were learned from these documents: with them, closeness would look too good.
os.environ["KAKEHASHI_MAP"] = "none"
RIDGE = 3.0
"""Strength of the penalty on weights of standardised features."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sources", type=Path, default=ROOT.parent / "shared" / "sources")
    parser.add_argument("--write", action="store_true", help="replace the shipped files")
    parser.add_argument("--report", action="store_true", help="leave out one document at a time")
    arguments = parser.parse_args()
    practices = load_library().practices
    truths = {language: dev_truths(arguments.sources, language) for language in LANGUAGES}
    counts = count(truths, practices)
    models = json.loads((TARGET / "weights.json").read_text())["models"] if shipped() else {}
    for language in LANGUAGES:
        for name, encoder in encoders(language).items():
            learner = Learner(truths, practices, language, encoder)
            if arguments.report:
                print(f"{language} {name}: {learner.report()}", flush=True)
            models.setdefault(language, {})[name] = learner.fit()
    if arguments.write:
        write(models, counts)


def shipped():
    return (TARGET / "weights.json").is_file()


def encoders(language):
    found = {LEXICAL: None}
    for encoder in (MiniLm.load(), UseMultilingual.load()):
        if encoder and language in encoder.languages:
            found[encoder.name.split("-")[0]] = encoder
    return found


def dev_truths(sources, language):
    known = {practice.ref for practice in load_library().practices}
    gold, _ = read_gold(GOLD / f"{language}.tsv", known, split="dev")
    found, problems = read_truths(sources, gold)
    for problem in problems:
        print(problem)
    return found


def count(truths, practices, without=None):
    """Count for each practice and language the documents that show it and those judged."""
    counts = defaultdict(dict)
    for language, found in truths.items():
        for practice in practices:
            kept = [t for t in found if t is not without and practice.ref not in t.left_out]
            shown = sum(practice.ref in t.in_place for t in kept)
            counts[practice.id][language] = [shown, len(kept)]
    return counts


class Learner:
    """Features of all development documents in one language under one encoder."""

    def __init__(self, truths, practices, language, encoder):
        self.practices = practices
        self.all, self.truths = truths, truths[language]
        self.language = language
        ranker = Ranker(practices, language, encoder)
        self.closeness = [
            measure_closeness(ranker, [p for p in t.document.passages if p.language == language])[0]
            for t in self.truths
        ]

    def rows(self, number, without):
        """Return features and answers of one document, base rates counted without another."""
        truth = self.truths[number]
        base = base_rates(self.practices, self.language, count(self.all, self.practices, without))
        features = presence_features(self.closeness[number], base)
        kept = [n for n, p in enumerate(self.practices) if p.ref not in truth.left_out]
        answers = np.array([self.practices[n].ref in truth.in_place for n in kept])
        return features[kept], answers

    def fit(self, leave_out=None):
        """Return the model of all documents but one."""
        # Each document's base rates are counted without it: it must not tell its own answers.
        parts = [self.rows(n, truth) for n, truth in enumerate(self.truths) if n != leave_out]
        features = np.concatenate([part[0] for part in parts])
        answers = np.concatenate([part[1] for part in parts])
        return regression(features, answers)

    def report(self):
        """Return how well models do on the document they have not seen."""
        said, true, groups = [], [], []
        for number, truth in enumerate(self.truths):
            model = self.fit(leave_out=number)
            features, answers = self.rows(number, truth)
            said.append(probabilities(model, features))
            true.append(answers)
            groups.append(np.full(len(answers), number))
        return describe(np.concatenate(said), np.concatenate(true))


def regression(features, answers):
    """Fit a logistic regression by Newton's method, with a ridge on standardised features."""
    mean, scale = features.mean(axis=0), np.maximum(features.std(axis=0), 1e-9)
    x = np.c_[(features - mean) / scale, np.ones(len(features))]
    ridge = np.r_[np.full(features.shape[1], RIDGE), 0.0]
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (chance - answers) + ridge * weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return {
        "mean": [float(f"{v:.6g}") for v in mean],
        "scale": [float(f"{v:.6g}") for v in scale],
        "weights": [float(f"{v:.6g}") for v in weights[:-1]],
        "bias": [float(f"{weights[-1]:.6g}")],
    }


def probabilities(model, features):
    x = (features - np.array(model["mean"])) / np.array(model["scale"])
    return 1 / (1 + np.exp(-(x @ np.array(model["weights"]) + model["bias"][0])))


def describe(said, true):
    order = np.argsort(-said)
    hits = np.cumsum(true[order])
    precision = hits / np.arange(1, len(true) + 1)
    average = (precision * true[order]).sum() / true.sum()
    at = {r: precision[hits >= r * true.sum()].max() for r in (0.4, 0.6, 0.8)}
    sure = said >= 0.75
    error = sum(
        part.mean() * abs(said[part].mean() - true[part].mean())
        for low in np.arange(0, 1, 0.1)
        if (part := (said >= low) & (said < low + 0.1)).any()
    )
    kept = {least: true[said >= least].sum() / true.sum() for least in (0.005, 0.01, 0.02, 0.2)}
    shown = {least: (said >= least).mean() for least in (0.005, 0.01, 0.02, 0.2)}
    return (
        f"AP {average:.3f}, precision at 40/60/80 % recall "
        + "/".join(f"{v:.3f}" for v in at.values())
        + f", ECE {error:.3f}, said >= .75: {sure.sum()}, right {true[sure].mean():.2f}; "
        + "kept (shown) at "
        + ", ".join(f"{k}: {kept[k]:.3f} ({shown[k]:.2f})" for k in kept)
    )


def write(models, counts):
    about = "made by tools/train_presence.py from the development documents of benchmarks/gold"
    text = json.dumps({"about": about, "models": models}, indent=1)
    (TARGET / "weights.json").write_text(text + "\n", encoding="utf-8")
    lines = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in sorted(counts.items()))
    text = f'{{\n "about": "{about}",\n "practices": {{\n{lines}\n }}\n}}\n'
    (TARGET / "base_rates.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
