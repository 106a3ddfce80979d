"""The shipped model: a logistic regression a language, with and without an encoder.

Trained and calibrated on documents judged by two readers; how well it does on
documents it has not seen is in docs/measurements.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.scorers import Matrix
from kakehashi.text.bilingual import Language


@dataclass(frozen=True)
class PresenceModel:
    """Weights of standardised features."""

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: float

    def probabilities(self, features: Matrix) -> NDArray[np.float64]:
        """Return for each row of features the probability that the practice is in place."""
        logits = ((features - self.mean) / self.scale) @ self.weights + self.bias
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-logits))
        return chances


LEXICAL = "lexical"
"""The name of the models that know no encoder."""


@cache
def presence_model(
    language: Language, encoder: str | None, verifier: str | None = None
) -> PresenceModel | None:
    """Return the model for a language and what is in use, None for what it was not made for.

    Args:
        language: That of the passages.
        encoder: The name of the encoder; None where words alone are compared.
        verifier: The name of the verifier; None where nothing is read.
    """
    name = encoder.split("-")[0] if encoder else LEXICAL
    found = _shipped()[language].get(f"{name}, {verifier}" if verifier else name)
    if found is None:
        return None
    mean, scale, weights = (np.array(found[part]) for part in ("mean", "scale", "weights"))
    return PresenceModel(mean, scale, weights, found["bias"][0])


@cache
def _shipped() -> dict[str, dict[str, dict[str, list[float]]]]:
    text = files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    shipped: dict[str, dict[str, dict[str, list[float]]]] = json.loads(text)["models"]
    return shipped
