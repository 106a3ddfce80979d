"""What somebody did in one sitting, so that the last thing can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.operations import take_back_evidence, undo_decisions, undo_judgements
from kakehashi.workspace.operations.findings import Judgement

Done = list[Judgement] | list[Decision] | Evidence
"""What one key did: judged candidates, decided something, or kept a quote."""


class Doings:
    """The things done, the last one on top; taking one back is an operation of its own."""

    def __init__(self, actor: str, clock: Callable[[], datetime]) -> None:
        self._actor, self._clock = actor, clock
        self._done: list[tuple[str, Done]] = []

    def note(self, target: str, done: Done) -> None:
        """Remember what was done about a practice or provision."""
        self._done.append((target, done))

    def take_back(self) -> tuple[str, Done] | None:
        """Take back the last thing; return it with what it was about, or None if there is none.

        Raises:
            StaleError: somebody else changed it since; it stays as it is, and is forgotten here.
        """
        if not self._done:
            return None
        target, done = self._done.pop()
        if isinstance(done, Evidence):
            take_back_evidence(done, actor=self._actor, now=self._clock())
            return target, done
        decisions = [one for one in done if isinstance(one, Decision)]
        judgements = [one for one in done if isinstance(one, Judgement)]
        if decisions:
            undo_decisions(decisions, actor=self._actor, now=self._clock())
        if judgements:
            undo_judgements(judgements, actor=self._actor, now=self._clock())
        return target, done


def is_decision(done: Done) -> bool:
    """Say whether something was decided."""
    return not isinstance(done, Evidence) and isinstance(done[0], Decision)
