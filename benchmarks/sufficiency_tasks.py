"""Put sufficiency questions into files that hide what experts decided; record a model's answers.

Usage:
    python benchmarks/sufficiency_tasks.py write --out TASKS [--sources DIR]
    python benchmarks/sufficiency_tasks.py check TASKS
    python benchmarks/sufficiency_tasks.py read TASKS --date 2026-11-26 [--out RECORDINGS]

`write` draws, with a fixed seed, 150 disclosures (75 that met their indicator) and 24 documents
(8 compliant, 16 with violations: the three texts of 8 groups), and writes them in random order
under neutral numbers, without company, score, justification, file name or rating:
TASKS/fmti/N.txt and TASKS/aireg/NN.txt. The model writes its answers beside them:

- TASKS/fmti/N.answers.tsv: number, verdict (1 meets the indicator, 0 does not), confidence;
- TASKS/aireg/NN.answers.jsonl: one object a practice with practice, verdict, quote and
  confidence, and one {"whole": 1-5} for what the experts were asked.

`read` writes recordings: hashes and offsets, no word of the texts.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from sufficiency_data import load_disclosures, load_rated, practices_asked
from sufficiency_recordings import RECORDINGS, statement_hash, write_records
from sufficiency_samples import (
    BATCH,
    FMTI_TASK,
    blind_document,
    blind_entry,
    draw_disclosures,
    draw_documents,
)

from kakehashi.documents.read import read_document
from kakehashi.library.library import load_library
from kakehashi.matching.reviewer.quoting import span_of

SOURCES = Path(__file__).resolve().parent.parent.parent / "shared" / "sources"
VERDICTS = ("in_place", "partial", "planned", "none")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    jobs = parser.add_subparsers(required=True)
    write = jobs.add_parser("write")
    write.add_argument("--out", type=Path, required=True, dest="tasks")
    write.set_defaults(run=write_tasks)
    check = jobs.add_parser("check")
    check.set_defaults(run=check_tasks)
    read = jobs.add_parser("read")
    read.add_argument("--date", required=True)
    read.add_argument("--out", type=Path, default=RECORDINGS)
    read.set_defaults(run=read_tasks)
    for job in (check, read):
        job.add_argument("tasks", type=Path)
    for job in (write, check, read):
        job.add_argument("--sources", type=Path, default=SOURCES)
    arguments = parser.parse_args()
    arguments.run(arguments)


# --- asking ------------------------------------------------------------------------------


def write_tasks(arguments):
    for folder in ("fmti", "aireg"):
        (arguments.tasks / folder).mkdir(parents=True, exist_ok=True)
    chosen = draw_disclosures(load_disclosures(arguments.sources))
    for first in range(0, len(chosen), BATCH):
        entries = enumerate(chosen[first : first + BATCH], start=first + 1)
        text = FMTI_TASK + "".join(blind_entry(number, one) for number, one in entries)
        path = arguments.tasks / "fmti" / f"{first // BATCH + 1}.txt"
        path.write_text(text, "utf-8")
    library = load_library()
    for number, rated in enumerate(draw_documents(load_rated(arguments.sources)), start=1):
        asked, _ = practices_asked(library, rated.article)
        path = arguments.tasks / "aireg" / f"{number:02}.txt"
        path.write_text(blind_document(rated, asked), "utf-8")


# --- answers -----------------------------------------------------------------------------


def fmti_answers(folder):
    """Return verdict and confidence by number."""
    found = {}
    for path in sorted((folder / "fmti").glob("*.answers.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, verdict, confidence in csv.reader(file, delimiter="\t"):
                assert verdict in {"0", "1"}
                assert 0 <= float(confidence) <= 1
                found[int(number)] = int(verdict), float(confidence)
    return found


def aireg_answers(path):
    """Return the verdicts by practice and the rating of the whole, where it is answered."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    verdicts = {line["practice"]: line for line in lines if "practice" in line}
    return verdicts, next((line["whole"] for line in lines if "whole" in line), None)


def fmti_records(arguments):
    answers = fmti_answers(arguments.tasks)
    for number, one in enumerate(draw_disclosures(load_disclosures(arguments.sources)), start=1):
        if number not in answers:
            print(f"fmti {number}: not answered")
            continue
        verdict, confidence = answers[number]
        yield {
            "company": one.company,
            "indicator": one.indicator,
            "sha256": one.sha256,
            "verdict": verdict,
            "confidence": confidence,
        }


def aireg_records(arguments):
    library = load_library()
    for number, rated in enumerate(draw_documents(load_rated(arguments.sources)), start=1):
        path = arguments.tasks / "aireg" / f"{number:02}.answers.jsonl"
        if not path.exists():
            print(f"{path}: not answered")
            continue
        document = read_document(rated.path)
        verdicts, whole = aireg_answers(path)
        place = {"document": rated.name, "sha256": document.sha256}
        for practice in practices_asked(library, rated.article)[0]:
            if practice.id not in verdicts:
                print(f"{path}: no verdict on {practice.id}")
                continue
            yield place | verdict_record(practice, verdicts[practice.id], document, path)
        yield place | {"whole": whole}


def verdict_record(practice, line, document, path):
    """Return a verdict as it is recorded; one whose quote is not there counts as none."""
    verdict, quote = line["verdict"], None
    assert verdict in VERDICTS
    if verdict != "none":
        quote = span_of(line["quote"], document.text)
        if quote is None:
            print(f"{path}: {practice.id}: the quote is not there")
            verdict = "none"
    return {
        "practice": practice.id,
        "statement": statement_hash(practice),
        "verdict": verdict,
        "quote": quote,
        "confidence": line["confidence"],
    }


def check_tasks(arguments):
    print(Counter(r["verdict"] for r in fmti_records(arguments)))
    print(Counter(r.get("verdict", "whole") for r in aireg_records(arguments)))


def read_tasks(arguments):
    for name, records in (("fmti", fmti_records), ("aireg", aireg_records)):
        write_records(name, records(arguments), arguments.date, arguments.out)


if __name__ == "__main__":
    main()
