"""Go through the decisions that are due: keep each, change it, or leave it for later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rich.console import Console

from kakehashi.cli.review_due_screen import DueScene, paint_due, side_by_side
from kakehashi.cli.review_keys import Keys, Pressed
from kakehashi.cli.review_sitting import NEEDS_REASON, VERDICT_KEYS, Sitting
from kakehashi.cli.review_words import HELP_DUE, say
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import Library
from kakehashi.model import Verdict
from kakehashi.text.bilingual import Language
from kakehashi.workspace.due_session import DueSession, DueView, Rested
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.standing import Due
from kakehashi.workspace.writing import StaleError


class DueReview(Sitting):
    """A sitting with decisions that are due. Each key is one operation, stored as a whole."""

    def __init__(
        self, session: DueSession, library: Library, keys: Keys, screen: Console, language: Language
    ) -> None:
        super().__init__(keys, screen, language)
        self._session, self._library = session, library
        self._number = 0
        """Which quote o and a are about, from 0."""
        self._target = ""
        self._jump = ""

    def run(self) -> None:
        """Show decision after decision until none is left.

        Raises:
            QuitError: the reviewer wants to stop.
            KeyboardInterrupt: the same, by Ctrl-C.
        """
        while True:
            queue = self._session.queue()
            if not queue:
                return
            due = next((one for one in queue if one.decision.target == self._jump), queue[0])
            self._jump = due.decision.target
            if due.decision.target != self._target:
                self._target, self._number = due.decision.target, 0
            self._turn(due, len(queue))

    def _turn(self, due: Due, left: int) -> None:
        view = self._session.view(due)
        provision = self._library.provisions.get(due.decision.target)
        scene = DueScene(view, provision, self._chosen(view), left, self.taken_message())
        pressed = self.press(lambda: paint_due(self.screen, scene, self.language))
        if self.attempt(lambda: self._act(view, pressed), passing=due.decision.target):
            self._jump = ""

    def passing(self, target: str) -> None:
        """Do not come back to a decision in this sitting."""
        for due in self._session.queue():
            if due.decision.target == target:
                self._session.passed.add(due.decision.pk)

    def _act(self, view: DueView, pressed: Pressed) -> bool:
        key = pressed.key
        if key in VERDICT_KEYS:
            return self._change(view, VERDICT_KEYS[key], pressed.words)
        if key.isdecimal():
            if 0 < int(key) <= len(view.quotes):
                self._number = int(key) - 1
            return False
        acts: dict[str, Callable[[DueView, str], bool]] = {
            "k": self._keep,
            "a": self._accept,
            "o": self._open,
            "n": self._next,
            "u": self._undo,
            "?": self._help,
        }
        act = acts.get(key)
        if act is None:
            self.unknown(key)
            return False
        return act(view, pressed.words)

    def _chosen(self, view: DueView) -> Rested | None:
        """Return the quote that o and a are about: the one chosen, else the first that is lost."""
        lost = [n for n, one in enumerate(view.quotes) if one.nearest]
        number = self._number or (lost[0] if lost else 0)
        return view.quotes[number] if number < len(view.quotes) else None

    def _keep(self, view: DueView, words: str) -> bool:
        review_on = self._next_date(view, words)
        made = self._session.keep(view, review_on)
        self.count("kept", 1)
        self._tell(made, "did_kept")
        return True

    def _next_date(self, view: DueView, words: str) -> date | None:
        suggested = view.next_review
        if not words and self.keys.terminal and view.due.decision.review_on:
            shown = suggested.isoformat() if suggested else "-"
            words = self.keys.ask(say("next_date", self.language, date=shown))
        if not words:
            return suggested
        if words == "-":
            return None
        try:
            return date.fromisoformat(words)
        except ValueError as error:
            raise KakehashiError(Problem("KH-DEC-007", details={"value": words})) from error

    def _change(self, view: DueView, verdict: Verdict, words: str) -> bool:
        reason = self.reason(words, needed=verdict in NEEDS_REASON, asks=True)
        if reason is None:
            return False
        made = self._session.change(view, verdict, reason)
        self.count("changed", 1)
        self._tell(made, "did_decided")
        return True

    def _tell(self, made: Decision, key: str) -> None:
        provision = self._library.provisions.get(made.target)
        self.tell(
            "did_proposed" if made.state == "proposed" else key,
            practice=provision.id if provision else made.target,
            verdict=verdict_words(made.verdict, self.language),
        )

    def _accept(self, view: DueView, words: str) -> bool:
        chosen = self._chosen(view)
        if chosen is None or chosen.nearest is None or chosen.version is None:
            self.tell("no_nearest")
            return False
        self._session.accept(view, chosen.version, chosen.nearest.passage)
        self.count("accepted", 1)
        self.tell("did_accepted")
        return False

    def _open(self, view: DueView, words: str) -> bool:
        chosen = self._chosen(view)
        if chosen is not None:
            side_by_side(self.screen, chosen, self.language)
            self.pause()
        return False

    def _next(self, view: DueView, words: str) -> bool:
        self._session.passed.add(view.due.decision.pk)
        return True

    def _undo(self, view: DueView, words: str) -> bool:
        try:
            taken = self._session.undo()
        except StaleError:
            self.forget()
            raise
        if taken is None:
            self.tell("undo_nothing")
            return False
        self.uncount()
        target, done = taken
        self.tell("undone_evidence" if isinstance(done, Evidence) else "undone_decision")
        self._jump = target
        return False

    def _help(self, view: DueView, words: str) -> bool:
        self.screen.print()
        self.screen.print(HELP_DUE.get(self.language))
        self.pause()
        return False
