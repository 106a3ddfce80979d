"""Make invitations in a process with the web application's settings; prints their addresses."""

from __future__ import annotations

import sys


def main() -> None:
    import django

    django.setup()
    from kakehashi.web.accounts.invitations import invite
    from kakehashi.workspace.models import Person

    for handle in sys.argv[1:]:
        print(invite(Person.objects.get(handle=handle)))


if __name__ == "__main__":
    main()
