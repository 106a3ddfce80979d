"""Which documents go together when some are learned from and others measured on."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict

import numpy as np

from verifier.judgements import Pair

SAME = {"amazon": "agora759|Amazon.csv", "hiroshima": "hiroshima", "aisev": "aisi-aisev"}
"""Documents that are kept together when splitting, by one author or in two languages."""


def group_of(document: str) -> str:
    """Return what documents are split by: copies, drafts and one author's texts together."""
    for name, pattern in SAME.items():
        if re.search(pattern, document):
            return name
    for name in ("visionary", "yostos"):
        if name in document:
            return name
    if found := re.search(r"agora(\d+)|fulltext/(\d+)", document):
        return f"agora-{found[1] or found[2]}"
    if found := re.search(r"(Article\d+/Use\d+)", document):
        return found[1]
    return document


def folds_of(pairs: list[Pair], count: int) -> dict[str, int]:
    """Return the fold of each group of documents: as even as can be by language and gold."""
    size: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for pair in pairs:
        is_gold = "gold" if any_gold(pair) else "other"
        size[pair.language, is_gold][group_of(pair.document)] += 1
    gold_first = sorted(size.items(), key=lambda one: one[0][1] != "gold")
    fold: dict[str, int] = {}
    for _, groups in gold_first:
        full = [0] * count
        for group, number in groups.items():
            if group in fold:
                full[fold[group]] += number
        for group, number in sorted(groups.items(), key=lambda one: (-one[1], one[0])):
            if group not in fold:
                fold[group] = int(np.argmin(full))
                full[fold[group]] += number
    return fold


def any_gold(pair: Pair) -> bool:
    """Say whether a pair was made from the gold."""
    return pair.origin == "gold"


def by_chance(name: str, of: int) -> int:
    """Return a number below `of` that a name always gets."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % of
