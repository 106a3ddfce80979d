"""Print how far two readings of the same judged passages agree.

Usage: python benchmarks/labels_agreement.py [--differences]

benchmarks/labels/second-reading.tsv holds rows of benchmarks/labels that were judged a second
time, without sight of the first judgement, and which of the two stands there now. No document is
needed. More positive rows were drawn than their share, so agreement and kappa are also printed as
they would be among all rows of the language.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "labels"
KEY = ("document", "practice_id", "start", "end", "stem_start", "stem_end")


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of a label file."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key_of(row: dict[str, str]) -> tuple[str, ...]:
    """Return what makes a judgement the same one: its passage, stem and practice."""
    return tuple(row[part] for part in KEY)


def agreement(counts: dict[tuple[str, str], float]) -> tuple[float, float]:
    """Return observed agreement and Cohen's kappa (1960) of counted pairs of answers.

    Example:
        >>> agreement({("1", "1"): 40, ("0", "0"): 40, ("1", "0"): 10, ("0", "1"): 10})
        (0.8, 0.6)
    """
    total = sum(counts.values())
    seen = sum(n for (a, b), n in counts.items() if a == b) / total
    left, right = Counter[str](), Counter[str]()
    for (a, b), n in counts.items():
        left[a] += n
        right[b] += n
    chance = sum(left[k] * right[k] for k in left) / total**2
    return round(seen, 3), round((seen - chance) / (1 - chance), 3) if chance < 1 else 1.0


def as_among_all(second: list[dict[str, str]], rows: list[dict[str, str]]) -> dict:
    """Return the counts weighted so that first labels have their share among all rows."""
    everywhere = Counter(row["label"] for row in rows)
    drawn = Counter(row["first"] for row in second)
    counts: Counter = Counter()
    for row in second:
        counts[row["first"], row["second"]] += everywhere[row["first"]] / drawn[row["first"]]
    return counts


def report(language: str, *, differences: bool) -> None:
    """Print the agreement on one language."""
    rows = rows_of(language)
    second = [row for row in rows_of("second-reading") if row["language"] == language]
    now = {key_of(row): row["label"] for row in rows}
    lost = [row for row in second if now.get(key_of(row)) != row["settled"]]
    counts = Counter((row["first"], row["second"]) for row in second)
    print(
        f"{language}: {len(second)} of {len(rows)} judgements read twice; {len(lost)} out of step"
    )
    for a in "10":
        print(f"  first {a}: second 1 {counts[a, '1']:4}, second 0 {counts[a, '0']:4}")
    print("  evidence or not: agreement {}, kappa {}".format(*agreement(counts)))
    weighted = agreement(as_among_all(second, rows))
    print("  as among all rows: agreement {}, kappa {}".format(*weighted))
    kinds = Counter((row["first_kind"], row["second_kind"]) for row in second)
    print("  kinds: agreement {}, kappa {}".format(*agreement(kinds)))
    for (a, b), n in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])):
        if a != b:
            print(f"    {n:3} {a} / {b}")
    changed = sum(row["first"] != row["settled"] for row in second)
    print(f"  labels changed after comparing: {changed}")
    if differences:
        for row in second:
            if row["first"] != row["second"]:
                kinds_said = f"{row['first_kind']} / {row['second_kind']}"
                print(f"    {row['document']} {row['start']} {row['practice_id']}: {kinds_said}")


def main() -> None:
    """Print the agreement on both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--differences", action="store_true", help="name each row that differs")
    arguments = parser.parse_args()
    for language in ("en", "ja"):
        report(language, differences=arguments.differences)


if __name__ == "__main__":
    main()
