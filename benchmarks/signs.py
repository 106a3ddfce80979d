"""Measure how often each sign is shown by passages of each labelled kind (labels: see matching.py).

A good sign is frequent in its own kind and rare among deeds ("done", "required_self").
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict

from kakehashi.matching.signs import signs_of
from matching import HERE, alone


def main():
    shown, total, seen = defaultdict(Counter), Counter(), set()
    for path in sorted((HERE / "labels").glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind, text, language = row[5], row[6], row[3]
            if (kind, text) not in seen:
                seen.add((kind, text))
                signs = signs_of(alone(text, language))
                total[kind, language] += 1
                shown[kind, language].update(signs)
                shown[kind, language]["any"] += bool(signs)
    for key in sorted(total):
        shares = ", ".join(f"{s} {n / total[key]:.2f}" for s, n in shown[key].most_common(4))
        print(f"{key[0]:16} {key[1]} {total[key]:5}  {shares}")


if __name__ == "__main__":
    main()
