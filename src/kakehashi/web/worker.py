"""The worker: takes up jobs one after the other, until the process that started it ends.

`python -m kakehashi.web.worker` starts one; with PostgreSQL as many as one likes
may run, on several machines that share the folder of the workspace.
"""

from __future__ import annotations

import logging
import os
import threading
import time

_MINUTE, _HOUR = 60.0, 3600.0
log = logging.getLogger("kakehashi.web.worker")


def main() -> None:
    """Run a worker; its settings come from the environment, as those of the web application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kakehashi.web.settings")
    import django

    django.setup()
    from django.core.management import call_command

    parent = int(os.environ.get("KAKEHASHI_PARENT", "0"))
    if parent:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    threading.Thread(target=_look_after, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(5)  # pages go first
    call_command("db_worker", interval=0.3, startup_delay=False, verbosity=0)


def _look_after() -> None:
    """Find jobs that died with their worker; remind every minute; tidy up every hour."""
    from django.db import DatabaseError, close_old_connections
    from django.utils import timezone

    from kakehashi.web.jobs.housekeeping import tidy_up
    from kakehashi.web.jobs.queue import revive
    from kakehashi.web.jobs.reminders import send_reminders
    from kakehashi.web.jobs.silence import SILENT

    tidied = reminded = 0.0
    while True:
        try:
            revive()
            if not reminded or time.monotonic() - reminded > _MINUTE:
                send_reminders(timezone.now())
                reminded = time.monotonic()
            if not tidied or time.monotonic() - tidied > _HOUR:
                tidy_up()
                tidied = time.monotonic()
        except (DatabaseError, OSError):
            log.warning("not looked after", exc_info=True)
        close_old_connections()
        time.sleep(min(10.0, SILENT.total_seconds() / 3))


def _end_with(parent: int) -> None:
    """End when the process that started this one is gone."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


if __name__ == "__main__":
    main()
