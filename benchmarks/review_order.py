"""Measure in which order `kakehashi review` lets a person settle most provisions soonest.

Usage: python benchmarks/review_order.py [--sources DIR] [--looks N] [--json]

A simulated reviewer goes through the practices of an organisation in some order. Of each
practice it looks at up to three candidates, best first; where one is what the readers of
the gold found, the practice is decided in place, else it is passed over. An organisation
is one judged document, or three together. Counted are the provisions proved satisfied
after so many looks: for all current instruments, and for three of them.

The gold is that of matching.py, development split only. Orders compared: by number (as a
person would without help), the likeliest practice first, the likeliest on which most
provisions hang (each counted as one), and the shipped order, in which a provision counts
by the chance that all else that it lacks is in place too.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from kakehashi.assessment.status import StatusValue
from kakehashi.evaluation.document_methods import place_of
from kakehashi.evaluation.gold import read_gold
from kakehashi.evaluation.gold_documents import read_truths
from kakehashi.library.cache import load_cached
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.review_order import expected_gain
from kakehashi.model import Verdict
from kakehashi.workspace.outlook import Hanging, Outlook

GOLD = Path(__file__).resolve().parent / "gold"
FRESH = GOLD.parent / "fresh" / "documents"
SOURCES = GOLD.parent.parent.parent / "shared" / "sources"
FEW = ("hiroshima-code-of-conduct", "ai-guidelines-for-business", "nist-ai-rmf")
SHOWN = 3
"""Candidates of a practice that the reviewer looks at."""
LEAST = 8
"""Documents that show fewer practices are left out."""
POINTS = (30, 60, 150)
SOMETHING = 0.01

Order = Callable[[float, Hanging], float]
ORDERS: dict[str, Order] = {
    "by number": lambda _likely, _hangs: 0.0,
    "likeliest first": lambda likely, _hangs: likely,
    "most provisions": lambda likely, hangs: likely * (1 + len(hangs.waiting)),
    "shipped": lambda likely, hangs: likely * (SOMETHING + hangs.weight),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sources", type=Path, default=SOURCES)
    parser.add_argument("--looks", type=int, default=150)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    library = load_cached()
    organisations = [prepared(library, some) for some in groups(library, asked.sources)]
    chosen = {"three": [library.framework(name) for name in FEW], "all": list(library.current)}
    results = {}
    for name, frameworks in chosen.items():
        outlook = Outlook(library, frameworks)
        for order, key in ORDERS.items():
            curves = np.array([run(outlook, one, key, asked.looks) for one in organisations])
            points = {
                n: round(float(curves[:, n - 1].mean()), 1) for n in POINTS if n <= asked.looks
            }
            results[f"{name}, {order}"] = {"mean": round(float(curves.mean()), 2), **points}
    if asked.json:
        print(json.dumps({"organisations": len(organisations), "results": results}, indent=1))
        return
    print(f"{len(organisations)} organisations; provisions satisfied, on average")
    for name, found in results.items():
        print(f"{name:24}", *(f"{key}: {value:7}" for key, value in found.items()))


def groups(library, sources):
    """Return the judged documents one by one, and each three of one language together."""
    practices = {practice.ref for practice in library.practices}
    found = []
    for language in ("en", "ja"):
        own = []
        for folder, file in ((sources, f"{language}.tsv"), (FRESH, f"fresh-{language}.tsv")):
            if folder.is_dir():
                gold, _ = read_gold(GOLD / file, practices, split="dev")
                own += read_truths(folder, gold)[0]
        own = [truth for truth in own if sum(map(bool, truth.in_place.values())) >= LEAST]
        found += [[truth] for truth in own]
        found += [own[i : i + 3] for i in range(0, len(own) - 2, 3)]
    return found


def prepared(library, truths):
    """Return the candidates of each practice, each with whether it is right."""
    documents = [truth.document for truth in truths]
    places = {}
    for truth in truths:
        for practice, some in truth.in_place.items():
            places.setdefault(practice, []).extend((truth.document.name, one) for one in some)
    candidates = find_candidates(library.practices, documents, reasons=False)
    return {
        practice: [
            (
                one.presence,
                any(
                    name == one.passage.locator.document and place_of(one.passage).meets(place)
                    for name, place in places.get(practice, ())
                ),
            )
            for one in listed[:SHOWN]
        ]
        for practice, listed in candidates.items()
        if listed
    }


def run(outlook, organisation, order, looks):
    """Return how many provisions are satisfied after each look."""
    presence = {practice: listed[0][0] for practice, listed in organisation.items()}
    left, verdicts, curve = dict(organisation), {}, []
    statuses = outlook.statuses(verdicts)
    hanging = outlook.hanging(verdicts, statuses, presence)
    while left and len(curve) < looks:
        practice = max(
            sorted(left),
            key=lambda one: order(expected_gain(presence[one], 1), hanging.get(one, Hanging())),
        )
        satisfied = count(statuses)
        listed = left.pop(practice)
        right = next((n for n, (_, is_right) in enumerate(listed, start=1) if is_right), None)
        curve += [satisfied] * ((right or len(listed)) - (right is not None))
        if right is not None:
            verdicts[practice] = Verdict.IN_PLACE
            statuses = outlook.statuses(verdicts)
            hanging = outlook.hanging(verdicts, statuses, presence)
            curve.append(count(statuses))
    return [*curve, *[curve[-1]] * looks][:looks]


def count(statuses):
    return sum(value is StatusValue.SATISFIED for value in statuses.values())


if __name__ == "__main__":
    main()
