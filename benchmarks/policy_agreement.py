"""Say how far two readings of the sentences in benchmarks/policy agree; policy.py prints it.

benchmarks/policy/second-reading.tsv holds the second readings by place. They need no document.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from kakehashi.evaluation.bootstrap import estimate
from kakehashi.policy.themes import Risk, Theme

FOLDER = Path(__file__).resolve().parent / "policy"
QUESTIONS = {
    "governance": lambda row: row["governance"] == "1",
    **{t.value: lambda row, t=t: t.value in row["themes"].split() for t in Theme},
    **{r.value: lambda row, r=r: r.value in row["risks"].split() for r in Risk},
    "commitment": lambda row: row["commitment"] == "1",
}
"""What was asked of each sentence."""
Pair = tuple[dict[str, str], dict[str, str]]


def read(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of labels."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def read_twice(language: str) -> list[Pair]:
    """Return the first and the second reading of each sentence of a language."""
    second = {_place(row): row for row in read("second-reading") if row["language"] == language}
    return [(row, second[_place(row)]) for row in read(language) if _place(row) in second]


def _place(row: dict[str, str]) -> tuple[str, str, str]:
    return row["document"], row["start"], row["end"]


def kappa(first: np.ndarray, second: np.ndarray, weights: np.ndarray) -> float:
    """Return Cohen's kappa (1960) of two readings; not a number where both always say the same.

    Example:
        >>> yes = np.array([1.0, 1.0, 0.0, 0.0])
        >>> kappa(yes, np.array([1.0, 0.0, 1.0, 0.0]), np.ones(4))
        0.0
        >>> kappa(yes, yes, np.ones(4))
        1.0
    """
    total = weights.sum()
    seen = (weights * (first == second)).sum() / total
    a, b = (weights * first).sum() / total, (weights * second).sum() / total
    chance = a * b + (1 - a) * (1 - b)
    return float((seen - chance) / (1 - chance)) if chance < 1 else float("nan")


def print_agreement(language: str) -> None:
    """Print agreement, kappa with its 95 % interval, and how often each reader said yes."""
    pairs = read_twice(language)
    print(f"== {language}: {len(pairs)} sentences read by two readers")
    for name, asked in QUESTIONS.items():
        first = np.array([asked(a) for a, _ in pairs], dtype=float)
        second = np.array([asked(b) for _, b in pairs], dtype=float)
        e = estimate(lambda w, a=first, b=second: kappa(a, b, w), len(pairs), times=1000)
        same = np.mean(first == second)
        both = 2 * (first * second).sum() / (first.sum() + second.sum() or 1)
        print(
            f"{name:16} agreement {same:.2f}  kappa {e.value:.2f} [{e.low:.2f}, {e.high:.2f}]"
            f"  F1 of one against the other {both:.2f}"
            f"  (yes: {int(first.sum())}, {int(second.sum())})"
        )
