"""Keep a worker running as long as the web application does: it is started again if it dies."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading

log = logging.getLogger("kakehashi.web.worker")
_FIRST = 1.0
"""Seconds before the first start, so that the first page is not kept waiting."""
_AGAIN = 2.0
"""Seconds before a worker that died is started again."""


class WorkerKeeper(threading.Thread):
    """Starts the process that does the work in the background, again and again if need be."""

    def __init__(self) -> None:
        super().__init__(name="worker-keeper", daemon=True)
        self._stopping = threading.Event()
        self._worker: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Start a worker, wait for its end, and start the next one."""
        pause = _FIRST
        while not self._stopping.wait(pause):
            self._worker = _started()
            code = self._worker.wait()
            if not self._stopping.is_set():
                log.warning("worker ended", extra={"code": code})
            pause = _AGAIN

    def stop(self) -> None:
        """End the worker, and start no other one; its job is taken up at the next start."""
        self._stopping.set()
        worker = self._worker
        if worker is not None and worker.poll() is None:
            worker.terminate()


def _started() -> subprocess.Popen[bytes]:
    """Start a worker that ends with this process."""
    environment = {**os.environ, "KAKEHASHI_PARENT": str(os.getpid())}
    return subprocess.Popen([sys.executable, "-m", "kakehashi.web.worker"], env=environment)
