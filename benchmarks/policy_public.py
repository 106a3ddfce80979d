"""Measure the governance and theme classifiers of policy studies against public labels.

Usage: python benchmarks/policy_public.py [--sources DIR] [--seed 1]

Three sets beside the project, none of them part of it: document tags of AGORA (by people), quotes
with labels of a language model on OECD.AI policies (silver), and the principles of Worldwide AI
Ethics (by people; CC BY-NC, so measured on only). What their tags count as is declared in
benchmarks/policy/public_labels.yaml. Printed are F1 with 95 % intervals (documents drawn anew),
beside one keyword pattern for each theme and beside saying yes to everything.

Their tags are not our themes: an item may be about a theme without their tag, so that precision is
too low by an unknown amount. AGORA tags whole documents; from which share of sentences on a theme
counts is learned on the other half of the documents, for us and for the keywords alike.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from kakehashi.documents.read import read_document
from kakehashi.evaluation.bootstrap import estimate
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Locator, Passage
from kakehashi.policy.governance import read_sentences
from kakehashi.policy.sentences import sentences_of
from kakehashi.policy.themes import Theme
from kakehashi.text.sentences import sentence_spans

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "shared" / "sources"
DECLARED = load_yaml(HERE / "policy" / "public_labels.yaml")
KEYWORDS = {name: re.compile(p, re.IGNORECASE) for name, p in DECLARED["keywords"].items()}


def passage(text: str, document: str, number: int) -> Passage:
    return Passage(str(number), text, "", Locator(document, 0, len(text)), "en", "paragraph")


def f1(said, true, groups) -> str:
    """Return F1 with an interval by drawing documents anew, and precision and recall."""
    said, true = np.array(said, float), np.array(true, float)
    names = sorted(set(groups))
    at = np.array([names.index(g) for g in groups])

    def measure(weights):
        w = weights[at]
        below = (w * said).sum() + (w * true).sum()
        return float(2 * (w * said * true).sum() / below) if below else float("nan")

    e = estimate(measure, len(names), times=500)
    both = (said * true).sum()
    return f"{e.value:.2f} [{e.low:.2f}, {e.high:.2f}] P {both / max(said.sum(), 1):.2f} R {both / max(true.sum(), 1):.2f}"


def told(name, said, keywords, true, groups) -> None:
    everything = 2 * np.mean(true) / (1 + np.mean(true))
    print(
        f"  {name:12} {f1(said, true, groups)} | keywords {f1(keywords, true, groups)} | everything {everything:.2f} ({int(sum(true))} of {len(true)})"
    )


def oecd(sources: Path) -> None:
    path = sources / "gh-oecd-policies-ethics-silver" / "phase_b_inventory.jsonl"
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for part in ("values", "principles", "mechanisms"):
            for item in (entry.get("inventory") or {}).get(part) or ():
                if item.get("evidence") and item.get("name"):
                    labels[entry["entry_id"], item["evidence"]].add(item["name"].lower())
    entries: dict[str, list[str]] = defaultdict(list)
    for entry, quote in labels:
        entries[entry].append(quote)
    items = []
    for entry, quotes in entries.items():
        readings = read_sentences([passage(q, entry, n) for n, q in enumerate(quotes)])
        items += [(entry, q, r, labels[entry, q]) for q, r in zip(quotes, readings, strict=True)]
    print(f"OECD.AI policies, silver: {len(items)} quotes of {len(entries)} policies")
    for theme in Theme:
        names = set(DECLARED["oecd"].get(theme.value, ()))
        if names:
            true = [bool(names & found) for *_, found in items]
            said = [theme in reading.themes for _, _, reading, _ in items]
            keywords = [bool(KEYWORDS[theme.value].search(q)) for _, q, _, _ in items]
            told(theme.value, said, keywords, true, [i[0] for i in items])
    yes, no = (set(DECLARED["oecd_governance"][key]) for key in ("related", "not_related"))
    judged = [i for i in items if bool(yes & i[3]) != bool(no & i[3])]
    true = [bool(yes & i[3]) for i in judged]
    keywords = [bool(KEYWORDS["governance"].search(i[1])) for i in judged]
    told("governance", [i[2].governance for i in judged], keywords, true, [i[0] for i in judged])
    specific = [not r for r in true]
    told(
        "not related",
        [not i[2].governance for i in judged],
        [not k for k in keywords],
        specific,
        [i[0] for i in judged],
    )


def worldwide(sources: Path) -> None:
    rows = list(
        csv.DictReader(
            (sources / "gh-worldwide-ai-ethics-dev" / "passages_dev.csv").open(encoding="utf-8")
        )
    )
    documents = defaultdict(list)
    for number, row in enumerate(rows):
        for start, end in sentence_spans(row["passage"]):
            documents[row["document"]].append((number, row["passage"][start:end]))
    found = defaultdict(list)
    for document, sentences in documents.items():
        readings = read_sentences([passage(t, document, n) for n, t in sentences])
        for (number, _), reading in zip(sentences, readings, strict=True):
            found[number].append(reading)
    groups = [row["document"] for row in rows]
    print(f"Worldwide AI Ethics: {len(rows)} passages of {len(documents)} documents")
    for theme in Theme:
        names = set(DECLARED["worldwide"].get(theme.value, ()))
        if names:
            true = [row["principle"] in names for row in rows]
            # A passage of several sentences is about what half of them are about.
            said = [
                2 * sum(theme in r.themes for r in found[n]) >= len(found[n])
                for n in range(len(rows))
            ]
            keywords = [bool(KEYWORDS[theme.value].search(row["passage"])) for row in rows]
            told(theme.value, said, keywords, true, groups)
    related = [r.governance for n in range(len(rows)) for r in found[n]]
    plain = [bool(KEYWORDS["governance"].search(t)) for d in documents.values() for _, t in d]
    print(
        f"  said to be governance: {np.mean(related):.2f} of {len(related)} sentences, by keywords {np.mean(plain):.2f}; all are of ethics guidelines, none is labelled otherwise"
    )


def agora(sources: Path, seed: int) -> None:
    folder = sources / "gh-agora-labels-dev"
    rows = [
        r
        for r in csv.DictReader((folder / "documents.csv").open(encoding="utf-8"))
        if (folder / "fulltext" / f"{r['agora_id']}.txt").exists()
    ]
    shares = {theme: [] for theme in Theme}
    plain = {theme: [] for theme in Theme}
    related = []
    for row in rows:
        passages = sentences_of(read_document(folder / "fulltext" / f"{row['agora_id']}.txt"))
        readings = read_sentences(passages)
        related.append(np.mean([r.governance for r in readings]) if readings else 0.0)
        for theme in Theme:
            shares[theme].append(
                np.mean([theme in r.themes for r in readings]) if readings else 0.0
            )
            hits = [bool(KEYWORDS[theme.value].search(p.text)) for p in passages]
            plain[theme].append(np.mean(hits) if hits else 0.0)
    half = np.random.default_rng(seed).permutation(len(rows)) % 2 == 0
    groups = [row["agora_id"] for row in rows]
    print(
        f"AGORA: {len(rows)} documents, tagged as wholes; governance share on the mean {np.mean(related):.2f}"
    )
    for theme in Theme:
        names = set(DECLARED["agora"].get(theme.value, ()))
        if names:
            true = np.array(
                [bool(names & {t.strip() for t in row["tags"].split(";")}) for row in rows]
            )
            said, keywords = (crossed(np.array(s[theme]), true, half) for s in (shares, plain))
            told(theme.value, said, keywords, true, groups)


def crossed(share, true, half):
    """Say yes from the share on that gives the best F1 on the other half."""
    said = np.zeros(len(true), bool)
    for here in (half, ~half):
        levels = np.unique(share[~here])

        def quality(level, there=~here):
            yes = share[there] >= level
            return 2 * (yes & true[there]).sum() / max(yes.sum() + true[there].sum(), 1)

        said[here] = share[here] >= max(levels, key=quality)
    return said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    oecd(arguments.sources)
    worldwide(arguments.sources)
    agora(arguments.sources, arguments.seed)


if __name__ == "__main__":
    main()
