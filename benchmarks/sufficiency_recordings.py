"""Read recorded verdicts on sufficiency: hashes and offsets, no word of the texts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

RECORDINGS = Path(__file__).resolve().parent / "recordings"
FORM = {"form": "kakehashi-sufficiency-recording", "version": 1}


def statement_hash(practice):
    """Return what the statement that was asked is recognised by: the documents are English."""
    return hashlib.sha256(practice.statement.en.encode()).hexdigest()[:16]


def read_records(name, folder=RECORDINGS):
    """Return the records of a recording after its head."""
    lines = (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
    head, *records = map(json.loads, lines)
    if FORM.items() - head.items():
        raise SystemExit(f"{name}.jsonl: not a recording of this form")
    return records


def write_records(name, records, date, folder=RECORDINGS):
    """Write a recording, a line a record; say how many."""
    folder.mkdir(parents=True, exist_ok=True)
    head = FORM | {"reviewer": f"a large language model, recorded on {date}"}
    lines = [json.dumps(line) + "\n" for line in (head, *records)]
    (folder / f"{name}.jsonl").write_text("".join(lines), "utf-8")
    print(f"{name}.jsonl: {len(lines) - 1} records")
