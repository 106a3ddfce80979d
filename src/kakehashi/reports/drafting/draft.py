"""What a language model drafted for one provision, after checking."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drafted:
    """Sentences that cite what they rest on; those that did not were refused.

    Attributes:
        sentences: Each with the numbers of the claims it cites, counted from 1.
        refused: Sentences that cited nothing, or what was not given to the model.
        by: The model that wrote them.
    """

    sentences: tuple[tuple[str, tuple[int, ...]], ...]
    refused: tuple[str, ...]
    by: str
