"""How long reports take: every practice decided with a quote, 25 frameworks, all formats.

    python benchmarks/reports.py [KIND ...]

Prints seconds for making the material, the outline and each file, and the size
of the files. Without KIND: the report over all frameworks (gap) and two that
answer one framework.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.library.library import Library, load_library
from kakehashi.model import Decision, Evidence, Framework, Verdict
from kakehashi.reports.files.write import content_of
from kakehashi.reports.kinds.registry import kind_named
from kakehashi.reports.material import Material

T = TypeVar("T")
VERDICTS = (
    Verdict.IN_PLACE,
    Verdict.IN_PLACE,
    Verdict.PARTIAL,
    Verdict.PLANNED,
    Verdict.NOT_IN_PLACE,
)


def timed(name: str, work: Callable[[], T]) -> T:
    begun = time.perf_counter()
    made = work()
    print(f"  {name:<24}{time.perf_counter() - begun:8.2f} s")
    return made


def frameworks_of(library: Library, names: tuple[str, ...]) -> tuple[Framework, ...]:
    """Return the frameworks named, and others up to 25."""
    wanted = [library.instrument(name.replace("@", "-")) for name in names]
    others = [f for f in library.current if f.assessable and f not in wanted]
    return tuple((wanted + others)[:25])


def assessed(library: Library, frameworks: tuple[Framework, ...]) -> Assessment:
    decisions = [
        Decision(
            practice.ref,
            VERDICTS[number % len(VERDICTS)],
            "Sato",
            "2026-11-01",
            "Read in the policy",
            (Evidence("policy.pdf", (practice.practice.examples.en or ("-",))[0], 3),),
        )
        for number, practice in enumerate(library.practices)
        if practice.practice
    ]
    return assess(
        library,
        [],
        date="2026-11-26",
        frameworks=frameworks,
        decisions=decisions,
        candidates={},
    )


def main() -> None:
    library = load_library()
    for name in sys.argv[1:] or ["gap", "hiroshima", "eu-annex-iv"]:
        kind = kind_named(name)
        frameworks = frameworks_of(library, kind.frameworks)
        print(f"{name}: {len(library.practices)} practices, {len(frameworks)} frameworks")
        begun = time.perf_counter()
        done = timed("assess", lambda f=frameworks: assessed(library, f))
        material = Material(done, "en", "Example")
        report = timed("outline", lambda k=kind, m=material: k.make(m))
        sizes = []
        for form in kind.formats:
            packed = timed(form, lambda r=report, f=form: content_of(r, f))
            sizes.append(f"{form} {len(packed) / 1e6:.1f} MB")
        print(f"  {'all':<24}{time.perf_counter() - begun:8.2f} s  ({', '.join(sizes)})")


if __name__ == "__main__":
    main()
