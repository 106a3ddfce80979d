"""Standard input of a terminal while somebody reviews: each key comes at once, none is echoed.

Keys pressed while the one before is being stored are kept, so that fast fingers lose
nothing. Where there is no termios (Windows), click reads the keys.
"""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

try:
    import termios
    import tty
except ImportError:  # Windows
    termios = None  # type: ignore[assignment]

_MOST = 64
"""Bytes taken at a time; fingers do not fill them."""


class ResizedError(Exception):
    """The window has another size: what is shown is to be shown again."""


class Terminal:
    """The terminal on standard input; `end` leaves it as it was found."""

    def __init__(self) -> None:
        self._settings: list[Any] | None = None
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        if termios is not None:
            self._settings = termios.tcgetattr(sys.stdin.fileno())

    def begin(self) -> None:
        """Let keys come at once; also after the process was stopped and goes on."""
        if self._settings is not None:
            tty.setcbreak(sys.stdin.fileno(), termios.TCSADRAIN)

    def end(self) -> None:
        """Leave the terminal as it was, so that lines can be typed and are seen."""
        if self._settings is not None:
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._settings)

    def read(self) -> str:
        """Wait for keys, and return those that came in one go.

        Raises:
            ResizedError: the window has another size.
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        if self._settings is None:
            return click.getchar()
        self.begin()
        with _watching():
            came = ""
            while not came:  # half a character is none yet
                some = os.read(sys.stdin.fileno(), _MOST)
                if not some:
                    return "\x04"
                came = self._decode(some)
        return came


@contextmanager
def _watching() -> Iterator[None]:
    """Raise where the window changes its size while a key is waited for."""

    def resized(number: int, frame: object) -> None:
        raise ResizedError

    before = signal.signal(signal.SIGWINCH, resized)
    try:
        yield
    finally:
        signal.signal(signal.SIGWINCH, before)
