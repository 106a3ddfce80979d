"""Probabilities made fair for one user: what is shipped, moved by their confirmations.

A calibration is a line on the logit scale (Platt, Probabilistic Outputs for
Support Vector Machines, 1999). A user's documents may be better or worse than
those that the shipped one was fitted on. Twenty to thirty judged passages mend
that, but a plain refit on so few makes a calibration that was fair worse. So the
repair is shrunk towards the shipped line by heavy-tailed priors: small
differences, which chance makes, move it little, and large ones move it nearly
whole. Figures stand in docs/corpora.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

SPREAD = 0.5, 0.2
"""How far intercept and slope usually are from the shipped ones: scales of Cauchy priors."""
_ROUNDS = 60
_FARTHEST = 8.0
"""Logits beyond this are as good as certain and are cut, so that none decides alone."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A probability for each raw logit: `1 / (1 + exp(-(intercept + slope * logit)))`.

    Example:
        >>> Calibration().probability(0.0)
        0.5
        >>> round(Calibration(intercept=-1.0).probability(0.0), 2)
        0.27
    """

    intercept: float = 0.0
    slope: float = 1.0
    """At least 0, so that what ranks higher is never less likely."""

    def probability(self, logit: float) -> float:
        """Return the calibrated probability of a raw logit."""
        return _sigmoid(self.intercept + self.slope * _cut(logit))


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage that a person looked at: its raw logit, and whether it is evidence."""

    logit: float
    evidence: bool


def repair(shipped: Calibration, confirmations: Sequence[Judged]) -> Calibration:
    """Return the shipped calibration moved towards what a user confirmed and rejected.

    The mode of the posterior, found by Newton's method with the priors' weights
    renewed each round (the Cauchy prior as a scale mixture of normal ones).
    Give every passage that a person looked at, evidence or not: accepted ones
    alone would make everything look likely.

    Args:
        shipped: Where to start, and what to stay near to.
        confirmations: Passages judged, each once.

    Example:
        >>> repair(Calibration(), []) == Calibration()
        True
        >>> wrong = [Judged(1.0, evidence=False)] * 25
        >>> repair(Calibration(), wrong).probability(1.0) < 0.15
        True
    """
    if not confirmations:
        return shipped
    moved = 0.0, 0.0
    for _ in range(_ROUNDS):
        step = _step(shipped, moved, confirmations)
        moved = moved[0] + step[0], max(moved[1] + step[1], -shipped.slope)
        if max(map(abs, step)) < 1e-9:
            break
    return Calibration(shipped.intercept + moved[0], shipped.slope + moved[1])


def _step(
    shipped: Calibration, moved: tuple[float, float], confirmations: Sequence[Judged]
) -> tuple[float, float]:
    """Return one step of Newton's method for the shifts of intercept and slope."""
    held = [2 / (spread**2 + shift**2) for spread, shift in zip(SPREAD, moved, strict=True)]
    pull = [-weight * shift for weight, shift in zip(held, moved, strict=True)]
    aa, ab, bb = held[0], 0.0, held[1]
    for judged in confirmations:
        logit = _cut(judged.logit)
        expected = _sigmoid(shipped.intercept + moved[0] + (shipped.slope + moved[1]) * logit)
        missing = judged.evidence - expected
        pull = [pull[0] + missing, pull[1] + missing * logit]
        weight = expected * (1 - expected)
        aa, ab, bb = aa + weight, ab + weight * logit, bb + weight * logit**2
    whole = aa * bb - ab**2
    step = (bb * pull[0] - ab * pull[1]) / whole, (aa * pull[1] - ab * pull[0]) / whole
    return _bounded(step[0]), _bounded(step[1])


def _bounded(step: float) -> float:
    return max(-1.0, min(1.0, step))


def _cut(logit: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, logit))


def _sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
