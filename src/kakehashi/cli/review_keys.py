"""Read what a reviewer presses: single keys on a terminal, lines in a pipe.

In a pipe each line is a key, with the words it needs after it: `x we do not do this`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass

from kakehashi.cli.review_terminal import ResizedError, Terminal

END = ""
"""What is read when nothing more comes: the end of the input, or Ctrl-D."""
ESCAPE, PASTED = "escape", "pasted"
"""Keys that mean nothing here, and more characters in one go than fingers type."""
_FAST = 4
_ARROWS = {"\x1b[A": "up", "\x1b[B": "down", "\x1bOA": "up", "\x1bOB": "down"}
_KEY = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z~]|O[A-Za-z])|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, in half width, and in a pipe the words after it on its line."""

    key: str
    words: str = ""


class Keys:
    """The keys of one sitting."""

    def __init__(self, *, terminal: bool) -> None:
        self.terminal = terminal
        self._terminal = Terminal() if terminal else None
        self._ahead: list[str] = []
        """Keys that came in one go with the one before."""

    def read(self, repaint: Callable[[], None]) -> Pressed:
        """Wait for a key.

        Args:
            repaint: Called when the window changes its size meanwhile.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        if self._terminal is None:
            return _line()
        while not self._ahead:
            try:
                self._ahead = split_keys(self._terminal.read())
            except ResizedError:
                repaint()
            except EOFError:  # Ctrl-Z on Windows
                return Pressed(END)
        key = self._ahead.pop(0)
        return Pressed(END if key == "\x04" else unicodedata.normalize("NFKC", key))

    def sitting(self) -> AbstractContextManager[None]:
        """Return a block in which keys are read; after it the terminal is as it was."""
        return self._terminal.open() if self._terminal is not None else nullcontext()

    def ask(self, question: str) -> str:
        """Ask for a line of words on a terminal; what was typed ahead begins it.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        begun = "".join(self._ahead)
        self._ahead.clear()
        if "\r" in begun or "\n" in begun:
            return begun.splitlines()[0].strip()
        with suppress(ImportError):  # lets a line be edited, also where characters are wide
            import readline  # noqa: F401
        assert self._terminal is not None  # lines of a pipe bring their words with them
        self._terminal.lines()
        try:
            return (begun + input(f"{question} {begun}")).strip()
        except EOFError:
            return ""
        finally:
            self._terminal.keys()


def split_keys(came: str) -> list[str]:
    r"""Return the keys of what came in one go: arrows are several characters each.

    Example:
        >>> split_keys("ar\x1b[B"), split_keys("\x1b[5~"), split_keys("pasted words")
        (['a', 'r', 'down'], ['escape'], ['pasted'])
    """
    keys = [
        _ARROWS.get(key, ESCAPE) if key.startswith("\x1b") else key for key in _KEY.findall(came)
    ]
    return keys if len(keys) <= _FAST else [PASTED]


def _line() -> Pressed:
    """Return the next line of a pipe that says something; # begins a remark."""
    while True:
        try:
            line = sys.stdin.readline()
        except UnicodeDecodeError:
            return Pressed("\ufffd")
        if not line:
            return Pressed(END)
        said = line.strip()
        if said and not said.startswith("#"):
            key, _, words = said.partition(" ")
            # Bytes that are no text, as a C locale lets them through, cannot be stored.
            clean = words.strip().encode("utf-8", "replace").decode("utf-8")
            return Pressed(unicodedata.normalize("NFKC", key), clean)
