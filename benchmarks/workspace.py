"""How fast a large workspace is: 300 systems, 350 practices, five years; 10,000 organisations.

Usage: python benchmarks/workspace.py [--database URL] [--systems N] [--organisations N]

Everything is written through the same operations that people use, journal
included. Figures are those of one run; the ratio to a plain loop over the
single assessments is printed beside, for a machine of another speed.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kakehashi.library.cache import load_cached
from kakehashi.model import Verdict

YEARS = 5
BEGIN = datetime(2021, 4, 1, 9, tzinfo=UTC)


class Clock:
    """Prints what each step took."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}

    def __call__(self, name: str, work, times: int = 1):
        """Do some work a number of times, and print how long one took."""
        start = time.perf_counter()
        for _ in range(times):
            result = work()
        self.took[name] = (time.perf_counter() - start) / times
        print(f"{name:<58} {self.took[name]:9.3f} s", flush=True)
        return result


def wishes(rng, op, organisation, targets, system=None):
    verdicts = rng.choices(list(Verdict), [6, 2, 1, 2, 1], k=len(targets))
    return [
        op.Wish(organisation, target, verdict, "looked at", system)
        for target, verdict in zip(targets, verdicts, strict=True)
    ]


def large(url: str, systems: int) -> None:
    """Measure a workspace with many systems and years of decisions."""
    from kakehashi.workspace import database
    from kakehashi.workspace import operations as op
    from kakehashi.workspace.folder import create, open_workspace
    from kakehashi.workspace.journal import verify
    from kakehashi.workspace.models import Decision, Organisation
    from kakehashi.workspace.overview import roll_up, trend
    from kakehashi.workspace.standing import assessment_of, review_due
    from kakehashi.workspace.subjects import subjects
    from kakehashi.workspace.upgrades.plan import plan_upgrade

    clock, rng, folder = Clock(), random.Random(1), Path(tempfile.mkdtemp())
    library = clock("library loaded", load_cached)
    create(folder, organisation="HQ", person="aiko", now=BEGIN, database_url=url)
    hq = Organisation.objects.get()
    units = [op.add_unit(hq, f"Unit {n}", actor="aiko", now=BEGIN) for n in range(10)]
    targets = [practice.ref for practice in library.practices[:350]]
    owned = [
        op.add_system(units[n % 10], f"System {n}", actor="aiko", now=BEGIN) for n in range(systems)
    ]

    def write() -> None:
        for year in range(YEARS):
            now = BEGIN + timedelta(days=365 * year)
            for system in owned:
                wanted = wishes(rng, op, system.organisation, targets, system)
                op.decide_many(wanted, actor="aiko", now=now)

    clock(f"{systems * 350 * YEARS} decisions written, {len(owned) * YEARS} batches", write)
    now = BEGIN + timedelta(days=365 * YEARS)
    one = op.Wish(hq, targets[0], Verdict.IN_PLACE)
    clock("one more decision (mean of 50)", lambda: op.decide(one, actor="aiko", now=now), 50)
    database.disconnect()
    clock("opened", lambda: open_workspace(folder))
    clock("subjects listed", subjects)
    system, today = owned[0], date(2026, 4, 1)
    one_status = clock(
        "status of one system, all frameworks, with proofs ready",
        lambda: assessment_of(system.organisation, library, today=today, system=system),
    )
    then = BEGIN + timedelta(days=900)
    clock(
        "status of one system on a day in 2023",
        lambda: assessment_of(system.organisation, library, today=today, system=system, on=then),
    )
    clock("reviews due", lambda: review_due(system.organisation, today, system=system))
    current = [framework for framework in library.current if framework.assessable]
    found = clock("roll-up of all, all frameworks", lambda: roll_up(library, current))
    clock("trend over all months", trend)
    before, after = (library.framework(f"ai-guidelines-for-business-1.{n}") for n in (1, 2))
    op.choose_framework(hq, before.prefix, actor="aiko", now=now)
    clock("edition changed, dry run", lambda: plan_upgrade(hq, after, library))
    clock(
        "edition changed",
        lambda: op.upgrade_framework(hq, after, library, actor="aiko", now=now, language="en"),
    )
    problems = clock("journal and records verified", lambda: list(verify()))
    assert not problems
    ratio = (
        len(found.subjects)
        * clock.took["status of one system, all frameworks, with proofs ready"]
        / clock.took["roll-up of all, all frameworks"]
    )
    print(f"roll-up beside one assessment after the other: {ratio:.0f} times as fast")
    print(f"decisions {Decision.objects.count()}, statuses {len(one_status.statuses)}")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"folder {size / 2**20:.0f} MB, peak {_megabytes():.0f} MB")
    database.disconnect()
    shutil.rmtree(folder)


def many(url: str, organisations: int) -> None:
    """Measure a roll-up over many organisations with 350 verdicts each.

    A roll-up reads only the verdicts in force (one row for each organisation), so
    these are stored directly here; writing them as decisions is measured above.
    """
    from kakehashi.workspace import database
    from kakehashi.workspace.folder import create
    from kakehashi.workspace.models import Organisation, Verdicts
    from kakehashi.workspace.overview import roll_up
    from kakehashi.workspace.verdict_codes import numbered

    clock, rng, folder = Clock(), random.Random(2), Path(tempfile.mkdtemp())
    library = load_cached()
    create(folder, organisation="Ministry", person="aiko", now=BEGIN, database_url=url)
    top = Organisation.objects.get()
    targets = [practice.ref for practice in library.practices[:350]]

    def write() -> None:
        names = [Organisation(parent=top, name=f"Body {n}") for n in range(organisations)]
        Organisation.objects.bulk_create(names, batch_size=2000)
        width = len(numbered(targets))
        kept = [
            Verdicts(
                organisation=one, codes=bytes(rng.choices(range(6), [1, 6, 2, 1, 2, 1], k=width))
            )
            for one in Organisation.objects.filter(parent=top)
        ]
        Verdicts.objects.bulk_create(kept, batch_size=2000)

    clock(f"{organisations} organisations with 350 verdicts each stored", write)
    current = [framework for framework in library.current if framework.assessable]
    found = clock("roll-up of all, all frameworks", lambda: roll_up(library, current))
    clock("outliers of one framework", lambda: found.outliers("nist-ai-rmf-1.0"))
    print(f"{len(found.subjects)} organisations, peak {_megabytes():.0f} MB")
    database.disconnect()
    shutil.rmtree(folder)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="sqlite")
    parser.add_argument("--systems", type=int, default=300)
    parser.add_argument("--organisations", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.organisations:
        many(chosen.database, chosen.organisations)
    else:
        large(chosen.database, chosen.systems)
