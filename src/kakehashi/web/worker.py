"""The worker: takes up jobs one after the other, until the process that started it ends.

`python -m kakehashi.web.worker` starts one; with PostgreSQL as many as one likes
may run, on several machines that share the folder of the workspace.
"""

from __future__ import annotations

import os
import threading
import time


def main() -> None:
    """Run a worker; its settings come from the environment, as those of the web application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kakehashi.web.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from kakehashi.web.jobs.queue import revive

    parent = int(os.environ.get("KAKEHASHI_PARENT", "0"))
    if parent:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    revive()
    call_command("db_worker", interval=0.3, startup_delay=False, verbosity=0)


def _end_with(parent: int) -> None:
    """End when the process that started this one is gone."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


if __name__ == "__main__":
    main()
