"""End the processes that answer when the one that started them is gone, however it went."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

_GRACE = 10.0
"""Seconds that requests have to end in."""


def application() -> Callable[..., Any]:
    """Return what answers, in a process that ends with the one that started it."""
    end_with_parent()
    from kakehashi.web.wsgi import application as loaded

    return loaded


def end_with_parent() -> None:
    """End this process when its parent is gone, also if that was killed and could say nothing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: Any) -> None:
    # It waits at a pipe that the parent holds open: nothing to ask again and again, and
    # the same on every system. A sibling that was forked later holds it open too, ends
    # first, and lets it go by that.
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_GRACE)
    os._exit(0)
