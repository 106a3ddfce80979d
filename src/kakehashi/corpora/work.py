"""What engines run: a pure function of one document, set up once in each worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kakehashi.corpora.piece import Piece


class Work(Protocol):
    """What every worker is told, whatever the engine; it must pass between processes."""

    def prepared(self) -> Callable[[Piece], str]:
        """Return the function that gives the result of one document as one line of JSON."""
