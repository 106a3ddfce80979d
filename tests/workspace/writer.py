"""Writes decisions to a workspace as fast as it can, saying each that was acknowledged; killed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from kakehashi.model import Verdict
from kakehashi.workspace import database
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.operations import Wish, decide, decide_many


def write(url: str, who: str, batch: int) -> None:
    database.connect(url)
    organisation = Organisation.objects.get(parent=None)
    verdicts = [Verdict.IN_PLACE, Verdict.PARTIAL, Verdict.PLANNED]
    print("ready", flush=True)
    for number in range(100_000):
        now = datetime.now(tz=UTC)
        wishes = [
            Wish(organisation, f"practices:{who}-{(number + i) % 40}", verdicts[number % 3])
            for i in range(batch)
        ]
        made = (
            decide_many(wishes, actor="aiko", now=now)
            if batch > 1
            else [decide(wishes[0], actor="aiko", now=now)]
        )
        print(*(decision.pk for decision in made), flush=True)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
