"""Learn the maps that are shipped in src/kakehashi/matching/learned_maps.

Usage: python tools/train_map.py [--sources DIR] [--labels DIR] [--encoder minilm|use]… [--write]

Learns from every judged pair of the development documents and the labelled passages, never from
the untouched third (tools/verifier/judgements.py keeps it out), one map for each encoder that is
installed. Stops where it does best on documents set aside. Needs torch; about a minute each once
the texts are encoded. What the maps are worth: docs/measurements.md, docs/model-card-map.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "benchmarks"))

import numpy as np  # noqa: E402
import torch  # noqa: E402
from verifier.folds import Fold  # noqa: E402
from verifier.material import gather  # noqa: E402
from verifier.projection import Projection  # noqa: E402
from verifier.splitting import any_gold, by_chance, group_of  # noqa: E402

from kakehashi.matching.encoders.minilm import MiniLm  # noqa: E402
from kakehashi.matching.encoders.use import UseMultilingual  # noqa: E402

SHARED = PROJECT.parent / "shared"
TARGET = PROJECT / "src" / "kakehashi" / "matching" / "learned_maps"
ENCODERS = {"minilm": MiniLm, "use": UseMultilingual}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sources", type=Path, default=SHARED / "sources")
    parser.add_argument("--labels", type=Path, default=SHARED / "labels")
    parser.add_argument("--encoder", choices=tuple(ENCODERS), action="append")
    parser.add_argument("--write", action="store_true", help="replace the shipped maps")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    for name in asked.encoder or ENCODERS:
        encoder = ENCODERS[name].load()
        if encoder is None:
            raise SystemExit(f"The packages of the encoder {name} are not installed.")
        languages = tuple(sorted(encoder.languages))
        matrix = learned(gather(asked.sources, asked.labels, languages), encoder)
        if asked.write:
            # Half precision: scores change in the fourth digit, the file is half as large.
            np.save(TARGET / f"{encoder.name}.npy", matrix.astype(np.float16))


def learned(material, encoder):
    """Return the map learned from all that may be learned from."""
    texts = material.texts()
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    gold = {group_of(p.document) for p in material.pairs if any_gold(p)}
    watch = {
        g for g in {group_of(p.document) for p in material.pairs} - gold if not by_chance(g, 8)
    }
    told = [[], []]
    for pair in material.pairs:
        told[group_of(pair.document) in watch].append(pair)
    print(f"{encoder.name}: learns from {len(told[0])} pairs, watches {len(told[1])}", flush=True)
    fold = Fold(learned=told[0], watched=told[1], held=[], groups=frozenset())
    return Projection(vectors, material).learn(fold).numpy()


if __name__ == "__main__":
    main()
