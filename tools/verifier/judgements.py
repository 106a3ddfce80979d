"""What a verifier learns from: judged passages, and passages of documents of the gold.

A pair is a practice and a passage with a yes or no. It comes from label files with texts
(source, practice_id, practice, lang, label, kind, text), from those with offsets
(benchmarks/labels), and from development documents of benchmarks/gold: the quoted passages say
yes; of practices that are absent, those passages that the ranking puts first say no.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kakehashi.matching.verifier.reading import read_as, said_of

UNTOUCHED = re.compile(
    "agora2013|agora2067|agora762|omb-m-24-10|nsm-framework|Article9/Use3|co-freee|co-gftd|co-puffer|"
    "muni-gifu|muni-misato|univ-kyushu|univ-yokohama|univ2-ompu|univ2-kobe|"
    r"fulltext/(?:1032|1387|2013|2067|762)\."
)
"""Documents that nothing at all may be learned from or measured on: they measure the whole."""
INVENTED = "(invented"
MOST_OF_A_PRACTICE = 40
"""From so many positives on those of one practice weigh less: a few practices carry hundreds."""


@dataclass(frozen=True)
class Pair:
    """A practice, a passage, and whether the one is evidence of the other."""

    document: str
    practice: str
    statement: str
    passage: str
    language: str
    label: int
    origin: str
    weight: float = 1.0


def labelled_texts(folder: Path, practices) -> list[Pair]:
    """Return the judgements of files that carry texts."""
    known = {practice.id: practice for practice in practices}
    found = []
    for path in sorted(folder.glob("*.tsv")):
        for row in _rows(path):
            if UNTOUCHED.search(row["source"]):
                continue
            practice, language = known.get(row["practice_id"]), row["lang"]
            said = said_of(practice, language) if practice else row["practice"]
            text = re.sub(r"^\[(.*?)\]\s*", r"\1 ", row["text"])
            invented = INVENTED in row["source"]
            weight = 0.5 if row["kind"] == "adopted" or invented else 1.0
            pair = Pair(
                row["source"], row["practice_id"], said, text, language, int(row["label"]),
                "invented" if invented else "labels", weight,
            )  # fmt: skip
            found.append(pair)
    return found


def labelled_places(path: Path, sources: Path, practices, raw_file) -> list[Pair]:
    """Return the judgements of a file of benchmarks/labels whose documents are at hand."""
    known = {practice.id: practice for practice in practices}
    language = path.stem
    found, raws = [], {}
    for row in _rows(path):
        name = row["document"]
        if UNTOUCHED.search(name) or not (sources / name).is_file():
            continue
        raw = raws.setdefault(name, None) or raws.__setitem__(
            name, raw_file.read(sources / name)
        ) or raws[name]  # fmt: skip
        text = raw.cut(int(row["start"]), int(row["end"]))
        if row["stem_start"]:
            text = f"{raw.cut(int(row['stem_start']), int(row['stem_end']))} {text}"
        if row["practice_id"] in known:
            weight = 0.5 if row["kind"] == "adopted" else 1.0
            said = said_of(known[row["practice_id"]], language)
            found.append(
                Pair(
                    name,
                    row["practice_id"],
                    said,
                    text,
                    language,
                    int(row["label"]),
                    "labels",
                    weight,
                )
            )
    return found


def gold_pairs(truth, passages, ranking, practices, *, share: float = 3.0) -> list[Pair]:
    """Return pairs of a document of the gold.

    Args:
        truth: What is in place there.
        passages: Those that were ranked.
        ranking: Scores of shape (passages, practices).
        practices: All of them.
        share: Negatives for each positive; a few dozen at least.
    """
    places = [_place(p) for p in passages]
    yes, no = [], []
    for column, practice in enumerate(practices):
        if practice.ref in truth.left_out:
            continue
        first = np.argsort(-ranking[:, column])[:3]
        if practice.ref in truth.in_place:
            own = truth.in_place[practice.ref]
            right = [n for n, p in enumerate(places) if any(p.meets(o) for o in own)]
            yes += [(practice, n) for n in sorted(right, key=lambda n: -ranking[n, column])[:3]]
        else:
            no += [(practice, n, ranking[n, column]) for n in first[:2]]
    no.sort(key=lambda one: -one[2])
    # The most tempting ones teach most, but some of those are mere oversights of the readers.
    no = no[: int(max(60, share * len(yes)))]
    name = truth.document.name

    def pair(practice, n, label):
        said = said_of(practice, truth.document.language)
        text = read_as(passages[n])
        return Pair(name, practice.id, said, text, truth.document.language, label, "gold")

    return [pair(p, n, 1) for p, n in yes] + [pair(p, n, 0) for p, n, _ in no]


def _place(passage):
    from kakehashi.evaluation.places import Place

    return Place(passage.locator.start, passage.locator.end)


def weights_of(pairs: list[Pair]) -> np.ndarray:
    """Return how much each pair counts: those of a practice seen too often less."""
    often = Counter((p.practice, p.label) for p in pairs)
    return np.array(
        [p.weight * min(1.0, MOST_OF_A_PRACTICE / often[p.practice, p.label]) for p in pairs]
    )


def _rows(path: Path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
