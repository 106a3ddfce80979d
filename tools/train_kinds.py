"""Train the model that tells the kind of a statement, and write the weights that ship.

Usage: python tools/train_kinds.py [--sources DIR] [--labels DIR] [--folds]

Learns from benchmarks/kinds/*.tsv (only documents marked train, and none of the natural
sample), benchmarks/kinds/invented.ja.tsv, and, where they are at hand, judged passages of
(source, practice_id, practice, lang, label, kind, text) whose kind is certain and whose
document is not held out. Multinomial logistic regression, fitted by L-BFGS; what is
learned is rounded to whole numbers of one byte. The same input gives the same weights.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "benchmarks"))

from kinds import HERE, SOURCES, load_labels, scores  # noqa: E402
from offsets import RawFile  # noqa: E402

from kakehashi.matching.kinds.cues import find_cues  # noqa: E402
from kakehashi.matching.kinds.features import BUCKETS, features_of  # noqa: E402
from kakehashi.matching.kinds.voice import UNKNOWN, voice_of  # noqa: E402
from kakehashi.matching.kinds.weights import KINDS  # noqa: E402
from kakehashi.model import Locator, Passage  # noqa: E402
from matching import alone  # noqa: E402

JUDGED = {
    "done": "done",
    "required_self": "required",
    "planned": "planned",
    "aspiration": "aspiration",
    "required_others": "required_of_others",
    "excluded": "excluded",
    "definition": "definition",
    "background": "background",
}
"""Kinds of the judged passages; "neighbour" may be a deed, a duty or background."""
UNTOUCHED = re.compile(
    "agora2013|agora2067|agora762|omb-m-24-10|nsm-framework|Article9/Use3|co-freee|co-gftd|co-puffer|"
    "muni-gifu|muni-misato|univ-kyushu|univ-yokohama|univ2-ompu|univ2-kobe|invented|"
    r"fulltext/(?:1032|1387|2013|2067|762)\."
)
"""Documents that nothing at all may be learned from: they measure the whole."""
TRUST = {"read": 1.0, "judged": 0.3, "invented": 0.5}
"""How much a passage counts by where its label comes from."""
MOST_JUDGED = 120
"""Judged passages of one kind at most: some kinds would drown the rest."""

HEAT = 1.2
"""By what scores are divided so that probabilities hold on other documents; found by folds."""
WHOLE = 0.7
"""Share of a passage's weight that it has within its document; the rest it has alone."""
FREEDOM = {"hashed": 2.0, "cue": 0.7, "doc": 0.35}
"""Standard deviation that weights may have: chosen by folds of the training documents."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--labels", type=Path, default=SOURCES.parent / "labels")
    parser.add_argument("--language", choices=("en", "ja"))
    parser.add_argument("--keep", type=int, default=14000, help="hashed features kept")
    parser.add_argument("--folds", action="store_true", help="measure by folds as well")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    for language in [arguments.language] if arguments.language else ("en", "ja"):
        train(language, arguments)


def train(language, arguments):
    labelled, _ = load_labels(language, arguments.sources)
    held = {row.document for row in labelled if row.split == "test"}
    rows = [
        (r.passage, r.kind, TRUST["read"], r.document, r.voice)
        for r in labelled
        if r.split == "train" and r.sample != "natural"
    ]
    known = {_bare(r.passage.text) for r in labelled if r.split == "test" or r.sample == "natural"}
    # A lone sentence has no document around it: learn each passage without one as well.
    alone_too = [(p, k, t * (1 - WHOLE), name, (UNKNOWN,)) for p, k, t, name, _ in rows]
    rows = [(p, k, t * WHOLE, name, voice) for p, k, t, name, voice in rows] + alone_too
    rows += [
        r
        for r in judged(arguments.labels, language, held, arguments.sources)
        if _bare(r[0].text) not in known
    ]
    rows += invented(language)
    print(language, len(rows), "passages:", dict(Counter(kind.value for _, kind, *_ in rows)))
    names, matrix = featured([(row[0], row[4]) for row in rows])
    kinds = np.array([KINDS.index(row[1]) for row in rows])
    trust = np.array([row[2] for row in rows])
    weights, bias = fit(matrix, kinds, trust, names)
    if arguments.folds:
        print("  best heat", temperature(rows, names, matrix, kinds, trust))
    heat = HEAT
    packed = pack(names, weights / heat, bias / heat, arguments.keep)
    report(labelled, names, weights, bias, heat)
    if not arguments.dry:
        path = PROJECT / f"src/kakehashi/matching/kinds/weights.{language}.npz"
        np.savez_compressed(path, **packed)
        print("  wrote", path.name, path.stat().st_size, "bytes")


def judged(folder, language, held, sources):
    """Return passages of the judged labels whose kind is certain and whose document may be used."""
    seen, found, count = set(), [], Counter()

    @cache
    def voices(source):
        path = sources / source
        return voice_of([RawFile.read(path).text if path.is_file() else ""], language)

    for path in sorted(folder.glob("*.tsv")) if folder.is_dir() else []:
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        for source, _, _, lang, label, kind, text in csv.reader(
            lines, delimiter="\t", quoting=csv.QUOTE_NONE
        ):
            certain = JUDGED.get(kind) and (label == "1" or kind not in ("done", "required_self"))
            usable = lang == language and source not in held and not UNTOUCHED.search(source)
            if certain and usable and text not in seen and count[kind] < MOST_JUDGED:
                seen.add(text)
                count[kind] += 1
                found.append(
                    (
                        alone(text, language),
                        _kind(JUDGED[kind]),
                        TRUST["judged"],
                        source,
                        voices(source),
                    )
                )
    return found


def invented(language):
    path = HERE / "kinds" / f"invented.{language}.tsv"
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return [
        (_plain(text, language), _kind(kind), TRUST["invented"], f"invented {n % 10}", (UNKNOWN,))
        for n, (kind, text) in enumerate(pairs)
    ]


def _plain(text, language):
    return Passage("invented", text, "", Locator("invented", 0, len(text)), language, "paragraph")


def _kind(value):
    return next(kind for kind in KINDS if kind.value == value)


def _bare(text):
    return re.sub(r"\W", "", text).lower()


def featured(rows, names=None):
    """Return the names of the named features and the matrix of all: named first, then hashed."""
    pairs = [features_of(p, find_cues(p), voice) for p, voice in rows]
    if names is None:
        counts = Counter(name for found, _ in pairs for name in set(found))
        names = sorted(name for name, n in counts.items() if n >= 3)
    place = {name: n for n, name in enumerate(names)}
    one = [[place[name] for name in found if name in place] for found, _ in pairs]
    named = _sparse([np.array(o, dtype=int) for o in one], [1.0] * len(one), len(names))
    hashed = _sparse(
        [h for _, h in pairs], [1 / np.sqrt(max(len(h), 1)) for _, h in pairs], BUCKETS
    )
    return names, hstack([named, hashed]).tocsr()


def _sparse(rows, values, width):
    starts = np.cumsum([0] + [len(r) for r in rows])
    data = np.concatenate([np.full(len(r), v) for r, v in zip(rows, values, strict=True)])
    return csr_matrix((data, np.concatenate(rows), starts), shape=(len(rows), width))


def fit(matrix, kinds, trust, names):
    """Return weights and bias of a multinomial logistic regression, rare kinds weighted up."""
    counts = np.bincount(kinds, weights=trust, minlength=len(KINDS))
    weight = trust * np.sqrt(counts.max() / np.maximum(counts, 1))[kinds]
    whole = matrix.shape[1]
    freedom = np.full(whole, FREEDOM["hashed"])
    freedom[: len(names)] = [FREEDOM["doc" if n.startswith("doc:") else "cue"] for n in names]
    # What occurs in one passage only says nothing of others.
    seen = np.flatnonzero(np.asarray((matrix != 0).sum(axis=0)).ravel() >= 2)
    matrix = matrix[:, seen]
    width, many = matrix.shape[1], len(KINDS)
    pull = (1 / freedom[seen] ** 2 / weight.sum())[:, None]
    weight = weight / weight.sum()
    truth = np.zeros((len(kinds), many))
    truth[np.arange(len(kinds)), kinds] = 1

    def loss(flat):
        w, b = flat[: width * many].reshape(width, many), flat[width * many :]
        z = matrix @ w + b
        z -= z.max(axis=1, keepdims=True)
        log = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        gap = (np.exp(log) - truth) * weight[:, None]
        value = -(weight * log[np.arange(len(kinds)), kinds]).sum() + (pull * w**2).sum() / 2
        return value, np.concatenate([(matrix.T @ gap + pull * w).ravel(), gap.sum(axis=0)])

    found = minimize(
        loss, np.zeros((width + 1) * many), jac=True, method="L-BFGS-B", options={"maxiter": 150}
    )
    weights = np.zeros((whole, many))
    weights[seen] = found.x[: width * many].reshape(width, many)
    return weights, found.x[width * many :]


def temperature(rows, names, matrix, kinds, trust, *, folds=4):
    """Return by what to divide so that probabilities hold on documents not learned from."""
    documents = sorted({row[3] for row in rows})
    fold = {
        name: n % folds for n, name in enumerate(np.random.default_rng(5).permutation(documents))
    }
    group = np.array([fold[row[3]] for row in rows])
    outside, sure = np.zeros((len(rows), len(KINDS))), trust == max(trust)
    for n in range(folds):
        w, b = fit(matrix[group != n], kinds[group != n], trust[group != n], names)
        outside[group == n] = matrix[group == n] @ w + b
    said = [KINDS[k] for k in outside.argmax(axis=1)]
    chosen = [n for n in range(len(rows)) if sure[n]]
    print("  folds by document:", scores(said, [row[1] for row in rows], chosen))

    def loss(heat):
        z = outside[sure] / heat
        z = z - z.max(axis=1, keepdims=True)
        return -(z[np.arange(sure.sum()), kinds[sure]] - np.log(np.exp(z).sum(axis=1))).mean()

    return min(np.arange(0.5, 3.01, 0.05), key=loss)


def pack(names, weights, bias, keep):
    """Return the arrays of the file: whole numbers of one byte, the strongest features only."""
    named, hashed = weights[: len(names)], weights[len(names) :]
    strongest = np.sort(np.argsort(-np.abs(hashed).max(axis=1), kind="stable")[:keep])
    strongest = strongest[np.abs(hashed[strongest]).max(axis=1) > 0]
    kept = hashed[strongest]
    scale = max(np.abs(named).max(), np.abs(kept).max()) / 127
    whole = [np.round(part / scale).astype(np.int8) for part in (named, kept)]
    return {
        "names": np.array("\n".join(names)),
        "named": whole[0],
        "hashed": whole[1],
        "buckets": strongest.astype(np.uint16),
        "scale": np.float32(scale),
        "bias": bias.astype(np.float32),
    }


def report(labelled, names, weights, bias, heat):
    rows = [n for n, row in enumerate(labelled) if row.split == "test"]
    _, matrix = featured([(row.passage, row.voice) for row in labelled], names)
    said = [KINDS[k] for k in (matrix @ weights + bias).argmax(axis=1)]
    print(f"  heat {heat:.2f}; held-out:", scores(said, [r.kind for r in labelled], rows))
    rows = [n for n, row in enumerate(labelled) if row.sample == "natural"]
    print("  natural:", scores(said, [r.kind for r in labelled], rows))


if __name__ == "__main__":
    main()
