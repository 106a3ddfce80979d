"""Damage files of every kind at random for some minutes and read them: nothing may break.

    PYTHONPATH=src:. python benchmarks/fuzz_readers.py --minutes 10 [--kind docx] [--seed 1]

Only a document or an UnreadableError may come out, within some seconds. What
breaks is kept in a folder, to be made into a test. Plain mutations, no coverage:
the parsers below us are C code that is fuzzed elsewhere.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.documents.mutations import mutate
from tests.documents.samples import SAMPLES

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError

SLOW = 20.0
EXAMPLE = Path(__file__).parents[1] / "src" / "kakehashi" / "example" / "documents"


def seeds(kind: str | None) -> list[tuple[str, bytes]]:
    found = list(SAMPLES.items())
    found += [(f"a{path.suffix}", path.read_bytes()) for path in sorted(EXAMPLE.iterdir())]
    return [(name, content) for name, content in found if kind in (None, name[2:])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kind")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    files = seeds(given.kind)
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    counts: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    end = time.monotonic() + given.minutes * 60
    while time.monotonic() < end:
        name, content = chance.choice(files)
        path = folder / name
        path.write_bytes(mutate(content, chance))
        outcome = attempt(path)
        counts[f"{name[2:]} {outcome.split(':')[0]}"] += 1
        if outcome not in ("read", "refused"):
            broken[outcome] += 1
            if broken[outcome] <= 3:
                kept = folder / f"broken-{sum(broken.values())}-{name}"
                path.rename(kept)
                print(f"{outcome} in {kept}", flush=True)
    print(dict(sorted(counts.items())))
    print(dict(broken) or "nothing broke")


def attempt(path: Path) -> str:
    begun = time.process_time()
    # A crash or an endless loop in C code ends the run and names the place.
    faulthandler.dump_traceback_later(120, exit=True)
    try:
        document = read_document(path)
        outcome = "read"
        for passage in document.passages:
            if document.text[passage.locator.start : passage.locator.end] != passage.text:
                outcome = "wrong: a locator"
    except UnreadableError as error:
        outcome = "refused" if error.problem.line("ja") else "wrong: no words"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        place = traceback.extract_tb(error.__traceback__)[-1]
        outcome = f"{type(error).__name__}: {Path(place.filename).name}:{place.lineno}"
    faulthandler.cancel_dump_traceback_later()
    if time.process_time() - begun > SLOW:
        outcome = f"slow: {path.suffix}"
    return outcome


if __name__ == "__main__":
    main()
