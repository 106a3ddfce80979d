"""Standard input of a terminal while somebody reviews: each key comes at once, none is echoed.

Keys pressed while the one before is being stored are kept, so that fast fingers lose
nothing. Where there is no termios (Windows), click reads the keys.
"""

from __future__ import annotations

import codecs
import os
import select
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
    """The terminal on standard input, from `begin` to `end`, which leaves it as it was found."""

    def __init__(self) -> None:
        self._settings: list[Any] | None = None
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        if termios is not None:
            self._settings = termios.tcgetattr(sys.stdin.fileno())

    @contextmanager
    def open(self) -> Iterator[None]:
        """Take keys and changes of the window while the block runs."""
        if self._settings is None:
            yield
            return
        # A signal that comes just before waiting begins would wait with us: it writes here.
        self._woken, waker = os.pipe()
        for end in (self._woken, waker):
            os.set_blocking(end, False)
        wake_before = signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        resize_before = signal.signal(signal.SIGWINCH, _noted)
        try:
            self.keys()
            yield
        finally:
            self.lines()
            signal.signal(signal.SIGWINCH, resize_before)
            signal.set_wakeup_fd(wake_before)
            os.close(self._woken)
            os.close(waker)

    def keys(self) -> None:
        """Let keys come at once; also after the process was stopped and goes on."""
        if self._settings is not None:
            tty.setcbreak(sys.stdin.fileno(), termios.TCSADRAIN)

    def lines(self) -> None:
        """Leave the terminal as it was found: lines are typed and seen."""
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
        self.keys()
        came = ""
        while not came:  # half a character is none yet
            ready, _, _ = select.select([sys.stdin.fileno(), self._woken], [], [])
            if self._woken in ready and signal.SIGWINCH in os.read(self._woken, _MOST):
                raise ResizedError
            if sys.stdin.fileno() in ready:
                some = os.read(sys.stdin.fileno(), _MOST)
                came = self._decode(some) if some else "\x04"
        return came


def _noted(number: int, frame: object) -> None:
    """Do nothing at a change of the window: it is noted in the pipe."""
