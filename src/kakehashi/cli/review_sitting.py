"""What every sitting of a review has: keys, a screen, messages, counts, and how it ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rich.console import Console

from kakehashi.cli.options import show_problems
from kakehashi.cli.review_keys import END, ESCAPE, PASTED, Keys, Pressed
from kakehashi.cli.review_parts import clipped
from kakehashi.cli.review_words import say
from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Verdict
from kakehashi.text.bilingual import Language
from kakehashi.workspace.writing import StaleError

VERDICT_KEYS = {
    "y": Verdict.IN_PLACE,
    "p": Verdict.PARTIAL,
    "f": Verdict.PLANNED,
    "x": Verdict.NOT_IN_PLACE,
    "i": Verdict.NOT_APPLICABLE,
}
NEEDS_REASON = (Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE)


class QuitError(Exception):
    """The reviewer wants to stop."""


class Sitting:
    """One person before a screen; a subclass says what the keys do."""

    def __init__(self, keys: Keys, screen: Console, language: Language) -> None:
        self.keys, self.screen, self.language = keys, screen, language
        self.message = ""
        """What the last key did; shown with the next screen."""
        self.counts: Counter[str] = Counter()
        """What was done, by kind."""
        self.problems = 0
        """How often something could not be done."""
        self._log: list[tuple[str, int]] = []

    def press(self, repaint: Callable[[], None]) -> Pressed:
        """Show a screen and wait for a key.

        Raises:
            QuitError: it is the one that ends the sitting, or nothing more comes.
        """
        repaint()
        pressed = self.keys.read(repaint)
        if pressed.key in ("q", END):
            raise QuitError
        return pressed

    def attempt(self, act: Callable[[], bool], *, passing: str) -> bool:
        """Do what a key says; where it cannot be done, say why and stay.

        Where somebody else decided meanwhile, that is told and the practice is skipped.
        """
        try:
            return act()
        except StaleError as error:
            self.tell_problem(error.problem)
            if error.problem.code == "KH-WS-060":  # a candidate; the others can still be judged
                return False
            self.passing(passing)
            return True
        except KakehashiError as error:
            self.tell_problem(error.problem)
            return False

    def passing(self, target: str) -> None:
        """Do not come back to a practice or decision in this sitting."""
        raise NotImplementedError

    def reason(self, words: str, *, needed: bool, asks: bool) -> str | None:
        """Return the reason of a decision; None where it is needed and the person gives none."""
        if words:
            return words
        if not self.keys.terminal:
            if needed:
                raise KakehashiError(Problem("KH-WS-062"))
            return ""
        if not asks and not needed:
            return ""
        said = self.keys.ask(say("reason_needed" if needed else "reason", self.language))
        return said if said or not needed else None

    def pause(self) -> None:
        """Let a person read before the screen is painted again."""
        if self.keys.terminal:
            told = f"… {say('any_key', self.language)}"
            self.screen.print(told)
            if self.keys.read(lambda: self.screen.print(told)).key == END:
                raise QuitError

    def unknown(self, key: str) -> None:
        """Say that a key does nothing here."""
        if not self.keys.terminal:
            raise KakehashiError(Problem("KH-WS-063", details={"key": clipped(key, 20)}))
        if key == PASTED:
            self.tell("pasted")
        elif key.isprintable() and key != ESCAPE:
            self.tell("unknown_key", key=key)
            self.message += say("ime", self.language) if not key.isascii() else ""

    def tell(self, said: str, /, **details: object) -> None:
        """Keep what the next screen says first."""
        self.message = say(said, self.language, **details)

    def tell_problem(self, problem: Problem) -> None:
        """Say what could not be done: on the next screen, in a pipe on standard error."""
        self.problems += 1
        if self.keys.terminal:
            self.message = f"✗ {problem.line(self.language)}"
        else:
            show_problems([problem], self.language)

    def taken_message(self) -> str:
        """Return the message, which is shown once."""
        message, self.message = self.message, ""
        return message

    def count(self, kind: str, times: int) -> None:
        """Count what was done."""
        self.counts[kind] += times
        self._log.append((kind, times))

    def uncount(self) -> None:
        """Take the last thing off the counts: it was undone."""
        kind, times = self._log.pop()
        self.counts[kind] -= times

    def forget(self) -> None:
        """Forget the last thing: it cannot be undone, and counts."""
        self._log.pop()
