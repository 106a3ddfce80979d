"""What is shipped of a verifier: the network learned from all pairs, and the regression after it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from train_presence import TARGET, regression

from verifier.export import export
from verifier.folds import Fold
from verifier.measuring import rows_of
from verifier.report import read_by
from verifier.training import train_cross

NAME = "minilm-pairs-1"
"""Of the shipped verifier; its languages are those of kakehashi.matching.verifier.cross_encoder."""


def ship(reading, material, folds: list[Fold], taught, *, epochs: int, rate: float, target: Path):
    """Learn from the pairs of all folds, and write the network and the regressions.

    The regressions are fitted on what the networks of the folds said of documents that they had
    not learned from: what the shipped one says of its own documents would look too good.

    Args:
        reading: What the lower layers make of texts, and the texts cut.
        material: Everything there is.
        folds: Those that were trained.
        taught: Weights to start from.
        epochs: Times through all pairs.
        rate: How far a step goes.
        target: The folder of the shipped network.
    """
    below, coded = reading
    network = train_cross(below, coded, material.pairs, [], epochs=epochs, taught=taught, rate=rate)
    export(below.base, network.state_dict(), target / f"{NAME}.onnx")
    _write_regressions(material, folds)


def _write_regressions(material, folds):
    path = TARGET / "weights.json"
    shipped = json.loads(path.read_text(encoding="utf-8"))
    for (language, encoder), documents in material.documents.items():
        helped = read_by(folds, documents)
        parts = [rows_of(one, material, language) for one in helped]
        name = "lexical" if encoder == "words" else encoder
        fitted = regression(*(np.concatenate(part) for part in zip(*parts, strict=True)))
        shipped["models"][language][f"{name}, {NAME}"] = fitted
    path.write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf-8")
