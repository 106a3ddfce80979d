"""Read what a reviewer presses: single keys on a terminal, lines in a pipe.

In a pipe each line is a key, with the words it needs after it: `x we do not do this`.
"""

from __future__ import annotations

import signal
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import click

END = ""
"""What is read when nothing more comes: the end of the input, or Ctrl-D."""
ESCAPE, PASTED = "escape", "pasted"
"""Keys that mean nothing here, and more characters in one go than fingers type."""
_FAST = 4
_ARROWS = {"\x1b[A": "up", "\x1b[B": "down", "\x1bOA": "up", "\x1bOB": "down"}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, in half width, and in a pipe the words after it on its line."""

    key: str
    words: str = ""


class _ResizedError(Exception):
    """The window has another size: what is shown is to be shown again."""


class Keys:
    """The keys of one sitting."""

    def __init__(self, *, terminal: bool) -> None:
        self.terminal = terminal
        self._ahead: list[str] = []
        """Keys that came in one go with the one before."""
        self._settings = _settings() if terminal else None

    def read(self, repaint: Callable[[], None]) -> Pressed:
        """Wait for a key.

        Args:
            repaint: Called when the window changes its size meanwhile.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        if not self.terminal:
            return _line()
        while not self._ahead:
            try:
                with _watching():
                    self._ahead = _split(click.getchar())
            except _ResizedError:
                self.restore()
                repaint()
            except EOFError:
                return Pressed(END)
        key = self._ahead.pop(0)
        if key == "\x03":
            raise KeyboardInterrupt
        return Pressed(END if key == "\x04" else unicodedata.normalize("NFKC", key))

    def restore(self) -> None:
        """Leave the terminal as it was, whatever interrupted the waiting."""
        if self._settings is not None:
            import termios

            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._settings)

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
        try:
            return (begun + input(f"{question} {begun}")).strip()
        except EOFError:
            return ""


def _settings() -> list[Any] | None:
    try:
        import termios

        found: list[Any] = termios.tcgetattr(sys.stdin.fileno())
    except (ImportError, OSError, termios.error):  # Windows
        return None
    return found


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


def _split(came: str) -> list[str]:
    r"""Return the keys of what came in one go: arrows are several characters each.

    Example:
        >>> _split("ar"), _split("\x1b[B")
        (['a', 'r'], ['down'])
    """
    if came.startswith("\x1b"):
        return [_ARROWS.get(came, ESCAPE)]
    return list(came) if len(came) <= _FAST or "\x03" in came else [PASTED]


@contextmanager
def _watching() -> Iterator[None]:
    """Raise where the window changes its size while a key is waited for."""
    if not hasattr(signal, "SIGWINCH"):  # Windows
        yield
        return

    def resized(number: int, frame: object) -> None:
        raise _ResizedError

    before = signal.signal(signal.SIGWINCH, resized)
    try:
        yield
    finally:
        signal.signal(signal.SIGWINCH, before)
