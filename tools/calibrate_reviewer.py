"""Measure what a reviewer model's confidence is worth: recordings and gold in, a table out.

Usage:
    python tools/calibrate_reviewer.py RECORDING.jsonl… --gold GOLD.tsv… --on "25 documents, 2026-11"
        [--family default] [--version 1] [--out src/kakehashi/data/reviewer/calibration.json]

Gold is tab-separated with a header: document, practice_id, status (in_place, planned, absent,
excluded, ambiguous), and perhaps more columns. A practice not listed for a document that is
listed counts as absent; ambiguous ones are left out. A column `split`, where there is one,
must be `dev`: other rows, and their documents, are left out.

For each language and verdict, precision rises with confidence (pool adjacent violators); each
level is drawn towards the verdict's mean as by PRIOR further verdicts, so that a handful of
lucky ones promises nothing. Verdicts that fewer than LEAST were measured on get one level.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path

from kakehashi.matching.reviewer.calibration import Calibration
from kakehashi.matching.reviewer.recording import read_recording
from kakehashi.matching.reviewer.rubric import VERSION

PRIOR = 4
LEAST = 20
STEPS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98)
OUT = Path(__file__).resolve().parent.parent / "src/kakehashi/data/reviewer/calibration.json"


def main() -> None:
    arguments = parse()
    truth = read_gold(arguments.gold)
    pairs = judged(arguments.recordings, truth)
    if not pairs:
        raise SystemExit("No recorded verdict is on a document of the gold.")
    table = {
        "form": "kakehashi-reviewer-calibration",
        "version": arguments.version,
        "family": arguments.family,
        "rubric": VERSION,
        "measured_on": arguments.on,
        "en": {},
        "ja": {},
    }
    for (language, verdict), each in sorted(pairs.items()):
        bins = levels(each)
        table[language][verdict] = bins
        print(f"{language} {verdict}: {len(each)} verdicts, {sum(t for _, t in each)} in place")
        for level in bins:
            print(f"   from {level['least']:.2f}: {level['precision']:.2f} ({level['count']})")
    Calibration.model_validate(table)
    arguments.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("recordings", nargs="+", type=Path)
    parser.add_argument("--gold", nargs="+", type=Path, required=True)
    parser.add_argument("--on", required=True, help="what it was measured on, and when")
    parser.add_argument("--family", default="default", help="the model's name")
    parser.add_argument("--version", type=int, default=1)
    parser.add_argument("--out", type=Path, default=OUT)
    return parser.parse_args()


def read_gold(paths: list[Path]) -> dict[str, dict[str, str]]:
    """Return the status of each practice listed, by document."""
    truth: dict[str, dict[str, str]] = defaultdict(dict)
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if row.get("split", "dev") in ("", "dev", None):
                    truth[row["document"]][row["practice_id"]] = row["status"]
    return truth


def judged(
    paths: list[Path], truth: dict[str, dict[str, str]]
) -> dict[tuple[str, str], list[tuple[float, bool]]]:
    """Return confidence and truth of the recorded verdicts, by language and verdict."""
    pairs: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for path in paths:
        recording = read_recording(path)
        if recording.head.rubric != VERSION:
            raise SystemExit(f"{path}: recorded with rubric {recording.head.rubric}")
        for verdict in recording.verdicts:
            status = truth.get(verdict.document, {}).get(verdict.practice, "absent")
            if verdict.document in truth and status != "ambiguous" and verdict.verdict != "none":
                kind = (verdict.language, verdict.verdict.value)
                pairs[kind].append((verdict.confidence, status == "in_place"))
    return pairs


def levels(pairs: list[tuple[float, bool]]) -> list[dict[str, float]]:
    """Return levels of precision that rise with confidence."""
    mean = sum(right for _, right in pairs) / len(pairs)
    steps = STEPS if len(pairs) >= LEAST else STEPS[:1]
    blocks: list[list[float]] = []  # from, verdicts, right ones
    for step, following in zip(steps, (*steps[1:], 2.0), strict=True):
        inside = [right for confidence, right in pairs if step <= confidence < following]
        if not inside:
            # Where nothing was measured, what was measured below it holds.
            continue
        blocks.append([step if blocks else 0.0, len(inside), sum(inside)])
        while len(blocks) > 1 and smoothed(blocks[-1], mean) <= smoothed(blocks[-2], mean):
            _, count, right = blocks.pop()
            blocks[-1][1] += count
            blocks[-1][2] += right
    return [
        {"least": b[0], "precision": round(smoothed(b, mean), 3), "count": int(b[1])}
        for b in blocks
    ]


def smoothed(block: list[float], mean: float) -> float:
    _, count, right = block
    return (right + PRIOR * mean) / (count + PRIOR)


if __name__ == "__main__":
    main()
