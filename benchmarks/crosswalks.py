"""Measure how far the library agrees with published crosswalks whose other side it does not hold.

Usage: python benchmarks/crosswalks.py FOLDER [--differences NAME] [--sample N]

Two ways, as far as each is possible:

1. *Mapped.* benchmarks/outside holds what we make of the other side's items: to
   which practices each belongs, judged from its words alone and without sight of
   the published pairs. Then the published pairs are held against those that share
   practices strongly enough, as `kakehashi crosswalk compare` does.
2. *Through.* Two provisions of ours that the file maps to the same item of the
   other side should be more strongly related than other pairs: the area under the
   ROC curve of the strength says how well that holds (.5 is chance). Where the item
   is mapped to two of our frameworks, the pairs across them are counted apart.

FOLDER holds the crosswalks; what is absent is left out and said. With
`--differences` the pairs that only one side has are listed, for reading.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import crosswalk_files as files
from scipy.stats import rankdata

from kakehashi.library.cache import load_cached
from kakehashi.library.find_ids import finder
from kakehashi.model import Relation
from kakehashi.relations.compare import score
from kakehashi.relations.shared import LEAST, WEIGHT, Relatedness, relatedness_of

OUTSIDE = Path(__file__).parent / "outside"
NIST = "gh-nist-published-crosswalks-dev"
AIUC = "gh-aiuc1-dev"
EXPERTS = "gh-rocklambros-expert-pairs-dev/pairs_dev.jsonl"


@dataclass(frozen=True)
class Published:
    """One published file, seen from one of our frameworks."""

    name: str
    path: str
    framework: str
    read: Callable[[Path], files.Pairs]
    items: str = ""
    """Our mapping of its items in benchmarks/outside; none where there is no honest one."""


PUBLISHED = (
    Published(
        "BSA to AI RMF",
        f"{NIST}/04122023aiframeworknistcrosswalk.md",
        "nist-ai-rmf",
        files.numbered_objectives,
        "bsa-framework",
    ),
    Published(
        "TTA to AI RMF",
        f"{NIST}/20241216-Crosswalk_NIST_AI_RMF_TTA_Guidebook3.md",
        "nist-ai-rmf",
        files.verification_items,
        "tta-guidebook",
    ),
    Published(
        "AIUC-1 to OWASP, publisher's page",
        f"{AIUC}/owasp-top-10-crosswalk.md",
        "owasp-llm-top10",
        files.risk_headings,
        "aiuc-1",
    ),
    *(
        Published(
            f"AIUC-1 to {title}, publisher's file",
            f"{AIUC}/aiuc-1-standard.json",
            framework,
            files.references(key),
            "aiuc-1",
        )
        for title, framework, key in (
            ("OWASP", "owasp-llm-top10", "owasp_llm_top10"),
            ("AI RMF", "nist-ai-rmf", "nist_ai_rmf"),
            ("ISO/IEC 42001", "iso-iec-42001", "iso_42001"),
            ("EU AI Act", "eu-ai-act", "eu_ai_act"),
        )
    ),
    Published(
        "AIUC-1 to OWASP, risk atlas",
        "gh-ibm-ai-atlas-nexus/mappings-dev/aiuc1_to_owasp_llm_from_tsv_data.tsv",
        "owasp-llm-top10",
        files.sssom_requirements,
        "aiuc-1",
    ),
    Published(
        "AIUC-1 to OWASP, experts",
        EXPERTS,
        "owasp-llm-top10",
        files.expert_pairs("aiuc_1__owasp_llm"),
        "aiuc-1",
    ),
    Published(
        "AIUC-1 to OWASP, security crosswalk",
        "gh-genai-security-crosswalk-dev/mappings_dev.csv",
        "owasp-llm-top10",
        files.risk_rows,
        "aiuc-1",
    ),
    Published(
        "CoSAI to OWASP, experts",
        EXPERTS,
        "owasp-llm-top10",
        files.expert_pairs("cosai_rm__owasp_llm"),
        "cosai-controls",
    ),
    Published(
        "CoSAI to OWASP, risk map",
        "gh-cosai-risk-map/controls.yaml",
        "owasp-llm-top10",
        files.risk_map("owasp-top10-llm"),
        "cosai-controls",
    ),
    Published(
        "CoSAI to AI RMF, risk map",
        "gh-cosai-risk-map/controls.yaml",
        "nist-ai-rmf",
        files.risk_map("nist-ai-rmf"),
        "cosai-controls",
    ),
    Published(
        "Japanese checklist to AI RMF",
        "ja-org-policies-dev/yostos-checklist",
        "nist-ai-rmf",
        files.tagged_items,
        "genai-checklist-ja",
    ),
    Published(
        "CLTC properties to AI RMF",
        f"{NIST}/Taxonomy_of_AI_Trustworthiness_tables.md",
        "nist-ai-rmf",
        files.properties,
    ),
    Published(
        "SCF to NIST AI 600-1",
        "gh-scf-strm-dev/strm_nist_ai_600_1.csv",
        "nist-ai-600-1",
        files.strm,
    ),
)
Linked = dict[str, set[str]]
"""For each item of the other side the provisions of ours that the file maps it to."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--differences", metavar="NAME", help="list what only one side has")
    parser.add_argument("--sample", type=int, help="no more than so many of each side")
    arguments = parser.parse_args()
    library = load_cached()
    relatedness = with_items(library)
    read: dict[Published, Linked] = {}
    for published in PUBLISHED:
        path = arguments.folder / published.path
        if not path.exists():
            print(f"{published.name}: absent, left out")
            continue
        read[published] = linked(library, published, path)
        if arguments.differences is None:
            report(published, read[published], relatedness)
        elif arguments.differences == published.name:
            list_differences(library, published, read[published], relatedness, arguments.sample)
    if arguments.differences is None:
        report_across(read, relatedness)


def with_items(library) -> Relatedness:
    """Return the library's relatedness, in which the items outside ask for practices too.

    How rare a practice is was counted over the library alone, so that these items
    change nothing between provisions of ours.
    """
    relatedness = relatedness_of(library)
    relatedness.asked.update(
        (f"{path.stem}:{item}", asked)
        for path in sorted(OUTSIDE.glob("*.tsv"))
        for item, asked in read_items(library, path).items()
    )
    return relatedness


def read_items(library, path: Path) -> dict[str, dict[str, float]]:
    items: defaultdict[str, dict[str, float]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            weight = WEIGHT[Relation(row["predicate_id"].partition(":")[2])]
            items[row["item"]][library.practice_of(row["practice"])] = weight
    return dict(items)


def linked(library, published: Published, path: Path) -> Linked:
    find = finder(library, published.framework).find
    found: defaultdict[str, set[str]] = defaultdict(set)
    unknown = set()
    for item, written in published.read(path):
        ref = find(written)
        if ref:
            found[item].add(ref)
        else:
            unknown.add(written)
    if unknown:
        print(f"{published.name}: not found {', '.join(sorted(unknown))}")
    return dict(found)


def universe(published: Published, links: Linked, relatedness) -> tuple[set, dict]:
    """Return the published pairs, and the strength of all pairs of what the file speaks of."""
    items = {item: f"{published.items}:{item}" for item in links}
    items = {item: ref for item, ref in items.items() if ref in relatedness.asked}
    objects = sorted({ref for refs in links.values() for ref in refs})
    said = {(item, ref) for item in items for ref in links[item]}
    strengths = {
        (item, ref): how.strength if (how := relatedness.of(own, ref)) else 0.0
        for item, own in sorted(items.items())
        for ref in objects
    }
    return said, strengths


def report(published: Published, links: Linked, relatedness):
    print(f"{published.name}: {len(links)} items")
    if published.items:
        said, strengths = universe(published, links, relatedness)
        ours = {pair for pair, strength in strengths.items() if strength >= LEAST}
        scores = score(said, ours)
        print(
            f"  mapped: {len(said)} pairs, chance {len(said) / len(strengths):.1%}; both "
            f"{scores.both}, only there {scores.file_only}, only here {scores.library_only}; "
            f"precision {scores.precision:.2f}, recall {scores.recall:.2f}, F1 {scores.f1:.2f}; "
            f"AUROC {auroc(list(strengths.values()), [p in said for p in strengths]):.2f}"
        )
    together = {pair for refs in links.values() for pair in combinations(sorted(refs), 2)}
    refs = sorted({ref for group in links.values() for ref in group})
    through(together, combinations(refs, 2), relatedness)


def report_across(read, relatedness):
    """Pairs of provisions of two of our frameworks that one file maps to the same item."""
    by_file: defaultdict[str, list[tuple[Published, Linked]]] = defaultdict(list)
    for published, links in read.items():
        if "experts" not in published.name:
            by_file[published.path].append((published, links))
    for several in by_file.values():
        for (one, left), (other, right) in combinations(several, 2):
            together = {
                (x, y)
                for item in left.keys() & right.keys()
                for x in left[item]
                for y in right[item]
            }
            lefts, rights = (sorted(set().union(*links.values())) for links in (left, right))
            print(f"{one.framework} and {other.framework} through {one.items}:")
            through(together, ((x, y) for x in lefts for y in rights), relatedness)


def through(together, pairs, relatedness):
    strengths, labels = [], []
    for pair in pairs:
        found = relatedness.of(*pair)
        strengths.append(found.strength if found else 0.0)
        labels.append(pair in together)
    if not any(labels) or all(labels):
        return
    linked_ = [s >= LEAST for s, yes in zip(strengths, labels, strict=True) if yes]
    others = [s >= LEAST for s, yes in zip(strengths, labels, strict=True) if not yes]
    print(
        f"  through: {len(linked_)} pairs mapped together; related in the library "
        f"{share(linked_)} of these, {share(others)} of the {len(others)} others; "
        f"AUROC {auroc(strengths, labels):.2f}"
    )


def list_differences(library, published, links, relatedness, sample):
    said, strengths = universe(published, links, relatedness)
    there = [pair for pair in said if strengths[pair] < LEAST]
    here = [pair for pair, strength in strengths.items() if strength >= LEAST and pair not in said]
    for side, pairs in (("only there", there), ("only here", here)):
        for item, ref in sorted(drawn(pairs, sample)):
            common = relatedness.of(f"{published.items}:{item}", ref)
            shared = ", ".join(common.practices) if common else ""
            words = library.provisions[ref].statement.en
            print(f"{side}\t{item}\t{ref}\t{strengths[item, ref]:.2f}\t{shared}\t{words}")


def drawn(pairs, sample):
    """Return so many of the pairs, the same in every run, whatever their order."""
    by_hash = sorted(pairs, key=lambda pair: sha256("|".join(pair).encode()).hexdigest())
    return by_hash[:sample]


def share(flags):
    return f"{sum(flags) / len(flags):.1%}" if flags else "none"


def auroc(scores, labels):
    ranks = rankdata(scores)
    positive = sum(labels)
    total = sum(rank for rank, yes in zip(ranks, labels, strict=True) if yes)
    return (total - positive * (positive + 1) / 2) / (positive * (len(labels) - positive))


if __name__ == "__main__":
    main()
