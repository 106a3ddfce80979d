"""Measure evidence on real documents: the gold of benchmarks/gold, and single judged passages.

Usage: python benchmarks/matching.py [--sources DIR] [--labels DIR] [--split dev|untouched]
           [--lang en|ja] [--recording FILE] [--curve FILE] [--depth N] [--json]

The documents are not part of the project: they lie beside it, or are named with --sources.
The gold says by offsets what two readers and a third found in them (tools/make_gold.py).

`--split untouched` measures on documents on which nothing was ever trained, chosen or looked
at. It is run once, at the end; running it while working on matching spoils it.

With --labels, also prints AUROC and average precision of single judged passages: is this
passage evidence for this practice? Rows of documents of the other split are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import sys
from pathlib import Path

import numpy as np

from kakehashi.cli.match_view import show_documents
from kakehashi.evaluation import metrics
from kakehashi.evaluation.backends import installed_encoders
from kakehashi.evaluation.bootstrap import estimate
from kakehashi.evaluation.cost import peak_megabytes
from kakehashi.evaluation.curve_files import curve_csv, curve_svg
from kakehashi.evaluation.document_baselines import document_baselines
from kakehashi.evaluation.document_evaluation import evaluate_documents, read_through
from kakehashi.evaluation.document_methods import (
    all_candidates,
    shipped_candidates,
    verified_candidates,
)
from kakehashi.evaluation.gold import read_gold
from kakehashi.evaluation.gold_documents import read_truths
from kakehashi.evaluation.recorded_verdicts import recorded_reviewer
from kakehashi.evaluation.result_json import as_json
from kakehashi.library.library import load_library
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.signs import PENALTY, signs_of
from kakehashi.model import Locator, Passage

GOLD = Path(__file__).resolve().parent / "gold"
HERE = GOLD.parent.parent.parent / "shared"
INVENTED = "(invented"
"""Marks label rows whose text was made up; they are left out."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sources", type=Path, default=HERE / "sources")
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--split", choices=("dev", "untouched"), default="dev")
    parser.add_argument("--lang", choices=("en", "ja"), action="append")
    parser.add_argument("--recording", type=Path)
    parser.add_argument("--curve", type=Path)
    parser.add_argument("--depth", type=int, default=10, help="passages offered for a practice")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    if not asked.sources.is_dir():
        raise SystemExit(f"No documents in {asked.sources}; name their folder with --sources.")
    if asked.split == "dev":
        # The maps were learned from these documents: with them the figures would flatter.
        os.environ.setdefault("KAKEHASHI_MAP", "none")
    practices = load_library().practices
    languages = asked.lang or ["en", "ja"]
    measure_documents(asked, practices, languages)
    if asked.labels:
        for language in languages:
            measure_passages(asked, practices, language)


def measure_documents(asked, practices, languages):
    refs = [practice.ref for practice in practices]
    judged = [
        document
        for language in languages
        for document in say(read_gold(GOLD / f"{language}.tsv", set(refs), split=asked.split))
    ]
    truths = say(read_truths(asked.sources, judged))
    methods, absent = document_baselines(
        practices, installed_encoders(), [truth.document for truth in truths], asked.depth
    )
    methods += [make(practices, most=asked.depth) for make in (shipped_candidates, all_candidates)]
    # The verifier was learned from the development documents too.
    if asked.split != "dev" and (reading := verified_candidates(practices, asked.depth)):
        methods.append(reading)
    if asked.recording:
        methods.append(recorded_reviewer(asked.recording))
    results = evaluate_documents(truths, refs, methods)
    through = read_through(truths)
    if asked.curve:
        is_table = asked.curve.suffix == ".csv"
        content = curve_csv(results) if is_table else curve_svg(results, "en")
        asked.curve.write_text(content, encoding="utf-8")
    if asked.json:
        shown = {"results": as_json(results), "from_the_top": as_json(through)}
        print(
            json.dumps({**shown, "peak_megabytes": peak_megabytes()}, ensure_ascii=False, indent=1)
        )
    else:
        show_documents(results, through, absent, "en")


def say(read):
    found, problems = read
    for problem in problems:
        print(problem.line("en"), file=sys.stderr)
    return found


# --- single judged passages --------------------------------------------------------------


def measure_passages(asked, practices, language):
    rows = label_rows(asked.labels, language, asked.split, {p.id for p in practices})
    if not rows:
        return
    ranker = Ranker(practices, language)
    column = {practice.id: number for number, practice in enumerate(practices)}
    texts = list(dict.fromkeys(row["text"] for row in rows))
    order = {text: number for number, text in enumerate(texts)}
    passages = [alone(text, language) for text in texts]
    penalty = np.array([[sum(PENALTY[sign] for sign in signs_of(p))] for p in passages])
    scores = ranker.scores(passages) - penalty
    judged = np.array([scores[order[row["text"]], column[row["practice_id"]]] for row in rows])
    truth = np.array([row["label"] == "1" for row in rows])
    sources = {source: number for number, source in enumerate({row["source"] for row in rows})}
    group = np.array([sources[row["source"]] for row in rows])
    area = estimate(metrics.auroc(judged, truth, group), len(sources))
    precision = estimate(metrics.average_precision(judged, truth, group), len(sources))
    print(
        f"{language}: {len(rows)} judgements of {len(sources)} documents, {truth.sum()} positive;"
        f" AUROC {shown(area)}, average precision {shown(precision)}"
    )


def label_rows(folder, language, split, known):
    rows = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    kept = [r for r in rows if r["practice_id"] in known and INVENTED not in r["source"]]
    untouched = untouched_documents()
    return [
        row
        for row in kept
        if row["lang"] == language and (row["source"] in untouched) == (split == "untouched")
    ]


def untouched_documents():
    found = set()
    for path in GOLD.glob("*.tsv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found |= {row["document"] for row in rows if row["split"] == "untouched"}
    return found


def alone(text, language):
    """Return a labelled text as a passage; its stem stands in brackets before it."""
    match = re.match(r"^\[(.*?)\]\s*", text)
    stem, body = (match[1], text[match.end() :]) if match else ("", text)
    return Passage("label", body, stem, Locator("label", 0, len(body)), language, "item")


def shown(one):
    return f"{one.value:.3f} [{one.low:.3f}–{one.high:.3f}]"


if __name__ == "__main__":
    main()
