"""Go through practices with a reviewer: show one, take a key, do what it says, go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rich.console import Console

from kakehashi.cli.review_keys import Keys, Pressed
from kakehashi.cli.review_parts_asked import ask_parts
from kakehashi.cli.review_screen import Scene, paint
from kakehashi.cli.review_sitting import NEEDS_REASON, VERDICT_KEYS, Sitting
from kakehashi.cli.review_waiting import show_waiting
from kakehashi.cli.review_words import HELP, say
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.model import Verdict
from kakehashi.text.bilingual import Language
from kakehashi.workspace.models import Decision, Finding
from kakehashi.workspace.operations.findings import ACCEPTED, POSTPONED, REJECTED
from kakehashi.workspace.review_session import Session, View
from kakehashi.workspace.surroundings import Reader, Surroundings
from kakehashi.workspace.taking_back import is_decision
from kakehashi.workspace.writing import StaleError

_ONLY_WITH_EVIDENCE = (Verdict.IN_PLACE, Verdict.PARTIAL)
"""Verdicts that are asked about again where nothing was accepted as evidence."""


class Review(Sitting):
    """A sitting with candidates. Each key is one operation, stored before the next is read."""

    def __init__(
        self, session: Session, reader: Reader, keys: Keys, screen: Console, language: Language
    ) -> None:
        super().__init__(keys, screen, language)
        self._session, self._reader = session, reader
        self._number = 0
        """Which of the waiting candidates is shown, from 0."""
        self._left = 0
        self._jump: str | None = None
        """The practice to go to, where undoing leads back to one."""

    def run(self) -> None:
        """Show practice after practice until none is left.

        Raises:
            QuitError: the reviewer wants to stop.
            KeyboardInterrupt: the same, by Ctrl-C.
        """
        while True:
            queue = self._session.queue()
            self._left = len(queue)
            practice = self._jump or (queue[0].practice if queue else None)
            if practice is None:
                return
            self._jump, self._number = None, 0
            while not self._turn(practice):
                pass

    @property
    def left(self) -> int:
        """How many practices were left when last counted."""
        return self._left

    def _turn(self, practice: str) -> bool:
        """Show a practice, take one key, and say whether to go on to the next practice."""
        view = self._session.view(practice)
        if self._decided_meanwhile(view):
            return True
        scene = self._scene(view)
        pressed = self.press(lambda: paint(self.screen, scene, self.language))
        return self.attempt(lambda: self._act(view, scene, pressed), passing=practice)

    def passing(self, target: str) -> None:
        """Do not come back to a practice in this sitting."""
        self._session.passed.add(target)

    def _decided_meanwhile(self, view: View) -> bool:
        found = view.decided.decision if view.decided else view.proposed
        if found is None or self._session.again:
            return False
        self.tell(
            "meanwhile",
            practice=self._id(view.practice),
            by=found.made_by.name,
            verdict=verdict_words(found.verdict, self.language),
        )
        return True

    def _scene(self, view: View) -> Scene:
        self._number = min(self._number, max(0, len(view.waiting) - 1))
        shown = view.waiting[self._number] if view.waiting else None
        return Scene(
            view,
            self._session.library.provisions.get(view.practice),
            shown,
            self._reader.around(shown) if shown else Surroundings(),
            self._left,
            self._session.settled,
            self.taken_message(),
        )

    def _act(self, view: View, scene: Scene, pressed: Pressed) -> bool:
        key = pressed.key
        if key in VERDICT_KEYS:
            return self._decide(view, scene, VERDICT_KEYS[key], pressed)
        if key.isdecimal() or key in ("up", "down"):
            self._choose(view, key)
            return False
        acts: dict[str, Callable[[View, Finding | None], bool]] = {
            "a": self._accept,
            "r": self._reject,
            "R": self._reject_all,
            "l": self._later,
            "n": self._next,
            "u": self._undo,
            "w": self._show_waiting,
            "?": self._help,
        }
        act = acts.get(key)
        if act is None:
            self.unknown(key)
            return False
        return act(view, scene.shown)

    def _choose(self, view: View, key: str) -> None:
        last = len(view.waiting) - 1
        step = {"up": self._number - 1, "down": self._number + 1}
        wanted = step[key] if key in step else int(key) - 1
        if 0 <= wanted <= last:
            self._number = wanted

    # --- candidates

    def _judge(self, findings: list[Finding], state: str, message: str) -> None:
        if not findings:
            self.tell("no_candidates")
            return
        self._session.judge(findings, state)
        self.count(state, len(findings))
        self.tell(message, count=len(findings))

    def _accept(self, view: View, shown: Finding | None) -> bool:
        self._judge([shown] if shown else [], ACCEPTED, "did_accepted")
        return False

    def _reject(self, view: View, shown: Finding | None) -> bool:
        self._judge([shown] if shown else [], REJECTED, "did_rejected")
        return False

    def _reject_all(self, view: View, shown: Finding | None) -> bool:
        self._judge(list(view.waiting), REJECTED, "did_rejected_all")
        return False

    def _later(self, view: View, shown: Finding | None) -> bool:
        if shown is None or shown.state == POSTPONED:
            return self._next(view, shown)
        self._judge([shown], POSTPONED, "did_postponed")
        more = any(one.state != POSTPONED for one in view.waiting)
        return not more and not view.evidence

    def _next(self, view: View, shown: Finding | None) -> bool:
        self.passing(view.practice)
        return True

    # --- decisions

    def _decide(self, view: View, scene: Scene, verdict: Verdict, pressed: Pressed) -> bool:
        if verdict in _ONLY_WITH_EVIDENCE and not view.evidence and scene.shown:
            sure = replace(scene, message="", sure=True)
            answer = self.press(lambda: paint(self.screen, sure, self.language))
            if answer.key == "a":
                self._accept(view, scene.shown)
                # Only the evidence is new: a decision made meanwhile was not seen.
                view = replace(view, evidence=self._session.view(view.practice).evidence)
            elif answer.key in VERDICT_KEYS and answer.key not in ("y", pressed.key):
                return self._decide(view, scene, VERDICT_KEYS[answer.key], answer)
            elif answer.key not in ("y", pressed.key):
                return False
        asks = not (verdict is Verdict.IN_PLACE and view.evidence)
        parts: tuple[str, ...] = ()
        words = pressed.words
        if verdict is Verdict.PARTIAL:
            known = self._session.parts(view.practice)
            parts, words = ask_parts(self.keys, self.screen, known, words, self.language)
        reason = self.reason(words, needed=verdict in NEEDS_REASON, asks=asks)
        if reason is None:
            return False
        before = self._session.settled
        made = self._session.decide(view, verdict, reason, parts)
        self.count("decided", 1)
        self.passing(view.practice)
        self._session.queue()
        self._tell_decided(made, self._session.settled - before)
        return True

    def _tell_decided(self, made: Decision, settled: int) -> None:
        key = "did_proposed" if made.state == "proposed" else "did_decided"
        verdict = verdict_words(made.verdict, self.language)
        self.tell(key, practice=self._id(made.target), verdict=verdict)
        if settled > 0:
            self.message += say("did_settle", self.language, count=settled)

    # --- the rest

    def _undo(self, view: View, shown: Finding | None) -> bool:
        try:
            taken = self._session.undo()
        except StaleError:
            self.forget()
            raise
        if taken is None:
            self.tell("undo_nothing")
            return False
        self.uncount()
        practice, done = taken
        self.tell("undone_decision" if is_decision(done) else "undone_judgement")
        self._jump = practice
        return True

    def _show_waiting(self, view: View, shown: Finding | None) -> bool:
        show_waiting(self.screen, view.hanging, self._session.library, self.language)
        self.pause()
        return False

    def _help(self, view: View, shown: Finding | None) -> bool:
        self.screen.print()
        self.screen.print(HELP.get(self.language))
        self.pause()
        return False

    def _id(self, target: str) -> str:
        provision = self._session.library.provisions.get(target)
        return provision.id if provision else target
