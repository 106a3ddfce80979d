"""Measure ranking without labels on public tasks, every method side by side.

Usage: python benchmarks/retrieval.py [--sources DIR] [--fit]

Prints for each task recall and nDCG at 10 of the baselines and of this project's ranking
of bare provisions (benchmarks/retrieval_tasks.py says how each task is made), the
calibration error of its probabilities, and the means. Probabilities are measured by
transfer: the weights are fitted on the other tasks, on none that shares the task's
passages. --fit writes the weights that are shipped, fitted on all tasks.

Optional encoders take part where they are installed.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from retrieval_tasks import NOT_DERIVED, all_tasks
from scipy.optimize import minimize
from scipy.special import expit, logit

from kakehashi.evaluation.backends import Remembered, installed_encoders
from kakehashi.evaluation.calibration import calibration_error
from kakehashi.evaluation.metrics import mean_of, ndcg_at, order_of, recall_at
from kakehashi.evaluation.pair_methods import as_passages, baselines, candidates
from kakehashi.matching import provision_probability
from kakehashi.matching.calibration import Calibration as Line
from kakehashi.matching.calibration import Judged, repair
from kakehashi.matching.provision_probability import FEATURES, Calibration, features_of
from kakehashi.matching.provision_ranker import ProvisionRanker

SOURCES = Path(__file__).resolve().parent.parent.parent / "shared" / "sources"
WEIGHTS = Path(provision_probability.__file__).with_name("provision_probability.json")
SHARED = {"C": "CDI", "D": "CDI", "I": "CDI", "G": "GH1H2", "H1": "GH1H2", "H2": "GH1H2"}
"""Tasks whose passages are the same: they must not be fitted on for one another."""
ENGLISH, JAPANESE = ("A", "C", "D", "F", "I"), ("G", "H2")
RIDGE = 10.0
REPAIRED, DRAWS = 30, 20


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    if not arguments.sources.is_dir():
        raise SystemExit(f"No texts in {arguments.sources}; name their folder with --sources.")
    report(all_tasks(arguments.sources), installed_encoders(), fit=arguments.fit)


def report(tasks, encoders: dict[str, Remembered], *, fit=False):
    for letter, reason in NOT_DERIVED.items():
        print(f"task {letter}: not measured, {reason}")
    for letter, task in tasks.items():
        sizes = len(task.passages), len(task.provisions), len(task.grades)
        print("task {}: {} passages, {} provisions, {} pairs".format(letter, *sizes))
    backends = ["lexical", *encoders, *(["default"] if len(encoders) > 1 else [])]
    methods, absent = baselines(encoders)
    for missing in absent:
        print(f"{missing.name}: absent ({missing.reason.en})")
    methods += candidates(backends, encoders)
    print_ranking(tasks, methods)
    print_calibration(tasks, backends, encoders)
    if fit:
        write(fitted(list(training(tasks, backends, encoders, list(tasks)))))


def print_ranking(tasks, methods):
    print(f"\nR@10 / nDCG@10{'':10}" + "".join(f"{letter:>13}" for letter in tasks))
    for method in methods:
        found = {letter: ranking(task, method) for letter, task in tasks.items()}
        cells = "".join(f"{r:>7.3f}/{n:.3f}" for r, n in found.values())
        means = [
            np.mean([found[x] for x in part if x in found], axis=0) for part in (ENGLISH, JAPANESE)
        ]
        shown = " ".join(f"{r:.3f}/{n:.3f}" for r, n in means)
        print(f"{method.name:24}{cells}   en {shown.split()[0]}  ja {shown.split()[1]}")


def ranking(task, method):
    language = task.passages[0].language
    gains = task.gains()
    order = order_of(method.judge(task, language).scores)
    everyone = np.ones(len(gains))
    values = recall_at(10, gains, order), ndcg_at(10, gains, order)
    return tuple(mean_of(value)(everyone) for value in values)


def print_calibration(tasks, backends, encoders):
    print("\nECE of the five likeliest, weights fitted on other tasks")
    print(f"(on the other passages, after repair by {REPAIRED} labelled ones; {DRAWS} draws)")
    for backend in backends:
        cells = []
        for letter, task in tasks.items():
            others = [x for x in tasks if x not in SHARED.get(letter, letter)]
            weights = fitted(list(training(tasks, backends, encoders, others)))
            shipped, repaired = top_five_error(task, backend, encoders, weights)
            cells.append(f"{letter} {shipped:.3f} ({repaired:.3f})")
        print(f"candidates ({backend}): " + "  ".join(cells))


def top_five_error(task, backend, encoders, weights):
    """Return the error as shipped, and on the passages left after repair by REPAIRED of them."""
    scores, agreement, gains = judged(task, backend, encoders)
    order = order_of(scores)[:, :5]
    top = np.take_along_axis(weights.probabilities(scores, agreement), order, axis=1)
    right = np.take_along_axis(gains, order, axis=1) > 0
    return error_of(top, right), repaired_error(top, right)


def error_of(top, right):
    group = np.repeat(np.arange(len(top)), top.shape[1])
    return calibration_error(top.ravel(), right.ravel(), group)(np.ones(len(top)))


def repaired_error(top, right):
    """Return the mean over draws of the error on passages that the repair did not see."""
    draw, errors = np.random.default_rng(1), []
    logits = logit(np.clip(top, 1e-6, 1 - 1e-6))
    for _ in range(DRAWS):
        shuffled = draw.permutation(len(top))
        seen, rest = shuffled[:REPAIRED], shuffled[REPAIRED:]
        pairs = zip(logits[seen].ravel().tolist(), right[seen].ravel().tolist(), strict=True)
        line = repair(Line(), [Judged(value, evidence=truth) for value, truth in pairs])
        moved = np.vectorize(line.probability)(logits[rest])
        errors.append(error_of(moved, right[rest]))
    return float(np.mean(errors))


_judged = {}


def judged(task, backend, encoders):
    from kakehashi.evaluation.backends import chosen_encoders

    key = id(task), backend
    if key not in _judged:
        language = task.passages[0].language
        texts = [provision.text for provision in task.provisions]
        ranker = ProvisionRanker(texts, language, chosen_encoders(backend, encoders))
        ranked = ranker.rank(as_passages(task))
        _judged[key] = ranked.scores, ranked.agreement, task.gains()
    return _judged[key]


def training(tasks, backends, encoders, letters):
    """Yield features, truths and weights; every task weighs the same."""
    for letter in letters:
        for backend in backends:
            scores, agreement, gains = judged(tasks[letter], backend, encoders)
            features = features_of(scores, agreement).reshape(-1, len(FEATURES))
            yield features, gains.ravel() > 0, np.full(gains.size, 1 / len(gains))


def fitted(parts):
    """Fit a logistic regression with a small ridge on standardised features."""
    features, truth, weight = (np.concatenate(column) for column in zip(*parts, strict=True))
    mean, spread = features.mean(axis=0), features.std(axis=0)
    inputs = np.column_stack([np.ones(len(truth)), (features - mean) / spread])
    weight = weight / weight.mean()

    def loss(beta):
        chance = expit(inputs @ beta)
        likelihood = np.where(truth, chance, 1 - chance)
        slope = inputs.T @ (weight * (chance - truth))
        ridge = np.r_[0.0, beta[1:]] * RIDGE
        return -(weight * np.log(likelihood + 1e-12)).sum() + ridge @ beta / 2, slope + ridge

    beta = minimize(loss, np.zeros(inputs.shape[1]), jac=True, method="L-BFGS-B").x
    slopes = beta[1:] / spread
    return Calibration(float(beta[0] - slopes @ mean), tuple(float(slope) for slope in slopes))


def write(calibration):
    named = {name: round(w, 4) for name, w in zip(FEATURES, calibration.weights, strict=True)}
    content = json.dumps({"bias": round(calibration.bias, 4), "weights": named}, indent=1)
    WEIGHTS.write_text(content + "\n", encoding="utf-8")
    print(f"\nwritten: {WEIGHTS.name} {named}")


if __name__ == "__main__":
    main()
