"""Measure how far the library agrees with published crosswalks whose other side it does not hold.

Usage: python benchmarks/crosswalks.py FOLDER

Items of another framework that a published crosswalk maps to several provisions
of ours say that these belong together. A pair of our provisions that share an
item should then be more strongly related through practices than other pairs:
the area under the ROC curve of the strength says how well that holds (.5 is
chance). FOLDER holds the crosswalks (Markdown tables, STRM as CSV); what is
absent is left out and said.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from scipy.stats import rankdata

from kakehashi.library.cache import load_cached
from kakehashi.library.find_ids import finder
from kakehashi.relations.shared import LEAST, relatedness_of

FUNCTION = re.compile(
    r"(govern|map|measure|manage)\s*((?:\d+(?:\.\d+)?\*?[\s,]*(?:<br>)?)+)", re.IGNORECASE
)


def main():
    folder = Path(sys.argv[1])
    library = load_cached()
    relatedness = relatedness_of(library)
    for name, framework, read in CROSSWALKS:
        path = folder / name
        if not path.exists():
            print(f"{name}: absent, left out")
            continue
        find = finder(library, framework).find
        groups = [sorted({ref for id_ in ids if (ref := find(id_))}) for ids in read(path)]
        report(name, [group for group in groups if group], relatedness)


def report(name, groups, relatedness):
    together = {pair for group in groups for pair in combinations(group, 2)}
    refs = sorted({ref for group in groups for ref in group})
    strengths, labels = [], []
    for pair in combinations(refs, 2):
        found = relatedness.of(*pair)
        strengths.append(found.strength if found else 0.0)
        labels.append(pair in together)
    linked = [s >= LEAST for s, yes in zip(strengths, labels, strict=True) if yes]
    others = [s >= LEAST for s, yes in zip(strengths, labels, strict=True) if not yes]
    print(
        f"{name}: {len(groups)} items, {len(refs)} provisions, {len(together)} pairs mapped "
        f"together; related in the library {share(linked)} of these, {share(others)} of the "
        f"{len(others)} others; AUROC of the strength {auroc(strengths, labels):.3f}"
    )


def share(flags):
    return f"{sum(flags) / len(flags):.1%}" if flags else "none"


def auroc(scores, labels):
    ranks = rankdata(scores)
    positive = sum(labels)
    total = sum(rank for rank, yes in zip(ranks, labels, strict=True) if yes)
    return (total - positive * (positive + 1) / 2) / (positive * (len(labels) - positive))


def tables(path):
    """Yield the RMF subcategories named in each row of Markdown tables."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            ids = [
                f"{function} {number.strip('* ')}"
                for function, numbers in FUNCTION.findall(line)
                for number in re.findall(r"\d+(?:\.\d+)?", numbers)
            ]
            if ids:
                yield ids


def strm(path):
    """Yield the focal elements that one control of the other framework is mapped to."""
    found = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["scf_control"].strip():
                found[row["scf_control"]].append(row["focal_element"])
    yield from found.values()


CROSSWALKS = (
    ("gh-nist-published-crosswalks-dev/04122023aiframeworknistcrosswalk.md", "nist-ai-rmf", tables),
    (
        "gh-nist-published-crosswalks-dev/20241216-Crosswalk_NIST_AI_RMF_TTA_Guidebook3.md",
        "nist-ai-rmf",
        tables,
    ),
    ("gh-scf-strm-dev/strm_nist_ai_600_1.csv", "nist-ai-600-1", strm),
)


if __name__ == "__main__":
    main()
