"""Send reminders in a process with the web application's settings: for a moment, or die before.

`python -m tests.web.remind MOMENT` prints how many mails went out; with `claim` after it, the
process dies between claiming a reminder and sending it, as one that is killed does.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime


def main() -> None:
    import django

    django.setup()
    from django.core.mail import EmailMessage

    from kakehashi.web.jobs.reminders import send_reminders

    if "claim" in sys.argv:
        EmailMessage.send = lambda self: os._exit(0)
    print(send_reminders(datetime.fromisoformat(sys.argv[1])))


if __name__ == "__main__":
    main()
