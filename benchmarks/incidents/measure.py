"""Measure suggestions for incidents against practices linked by hand: recall in the first five.

    python benchmarks/incidents/measure.py classifications_GMF.csv

The labels (`links.tsv`) hold numbers of incidents and ids of practices only. A and B are two
passes of one reader, C is another reader who saw neither. What one reader's list is worth by
another's is printed beside the suggestions: nobody can do much better than that.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from statistics import mean

from kakehashi.incidents.account import Account
from kakehashi.incidents.imports.table import read_table
from kakehashi.incidents.suggest import closeness, keyword_baseline, suggest
from kakehashi.library.cache import load_cached
from kakehashi.matching.rankers import Rankers

HERE = Path(__file__).parent
Links = dict[str, dict[int, set[str]]]


def links(sample: str) -> Links:
    """Return the practices of each incident by reader."""
    found: Links = defaultdict(dict)
    with (HERE / "links.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["sample"] == sample:
                refs = {f"practices:{one}" for one in row["practices"].split()}
                found[row["reader"]][int(row["incident"])] = refs
    return found


def recall(ranked: dict[int, list[str]], linked: dict[int, set[str]], depth: int = 5) -> float:
    """Return the mean share of linked practices among the first (of at most as many)."""
    return mean(
        len(set(ranked[at][:depth]) & refs) / min(len(refs), depth) for at, refs in linked.items()
    )


def main(path: Path) -> None:
    """Print one line for each way of ranking."""
    library = load_cached()
    rankers = Rankers.kept(library.practices)
    accounts = {int(one.source.split()[1]): one for one in read_table(path).accounts}
    for sample in ("read-first", "held-out"):
        readers = links(sample)
        if readers:
            print(f"{sample}: {len(readers['A'])} incidents")
            _rows(readers, accounts, rankers)


def _rows(readers: Links, accounts: dict[int, Account], rankers: Rankers) -> None:
    wanted = sorted(readers["A"])
    texts = [accounts[at].text for at in wanted]
    practices = rankers.practices
    near = {}
    for at, text in zip(wanted, texts, strict=True):
        scores = closeness(text, rankers)
        near[at] = [practices[n].ref for n in (-scores).argsort()[:10]]
    ways = {
        "keywords": dict(zip(wanted, keyword_baseline(texts, practices), strict=True)),
        "closeness alone": near,
        "suggested, text only": {
            at: [one.practice for one in suggest(accounts[at].description, rankers)] for at in wanted
        },
        "suggested, text, harms and tags": {
            at: [one.practice for one in suggest(
                accounts[at].text, rankers, harms=accounts[at].harms, tags=tags_of(accounts[at])
            )] for at in wanted
        },
    }  # fmt: skip
    often = Counter(
        ref for linked in links("read-first").values() for r in linked.values() for ref in r
    )
    usual = [ref for ref, _ in often.most_common(5)]
    ways["the same five for all"] = dict.fromkeys(wanted, usual)
    for name, ranked in ways.items():
        figures = [f"{reader} {recall(ranked, linked):.2f}" for reader, linked in readers.items()]
        both = {at: readers["A"][at] & readers["C"][at] for at in wanted}
        named = {at: refs for at, refs in both.items() if refs}
        figures.append(f"named by A and C {recall(ranked, named):.2f}")
        print(f"  {name:<32} R@5: {', '.join(figures)}")
    for one, other in combinations(readers, 2):
        _agreement(readers, one, other)


def _agreement(readers: Links, one: str, other: str) -> None:
    """Print how alike the links of two readers are, and what each list is worth by the other."""
    first, second = readers[one], readers[other]
    alike = mean(len(first[at] & second[at]) / len(first[at] | second[at]) for at in first)
    there, back = (
        recall({at: sorted(refs) for at, refs in said.items()}, true, depth=9)
        for said, true in ((first, second), (second, first))
    )
    print(
        f"  {one} and {other}: Jaccard {alike:.2f}; recall of one by the other {there:.2f} {back:.2f}"
    )


def tags_of(account: Account) -> list[str]:
    """Return the tags of failures of an imported account."""
    return account.criteria.get("failures", "").split(", ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
