"""Make the gold files of benchmarks/gold from the readings of two readers and a third.

Usage: python tools/make_gold.py READINGS --root SOURCES [--out FOLDER] [--disputes FILE] [--quotes] [--sets NAME …]

READINGS holds NAME.a.jsonl and NAME.b.jsonl (two readers who did not see each other's work)
and, where there is one, NAME.c.jsonl (the third reader's decisions): lines of
{"doc", "practice", "status", "quotes", "note"}. Documents are named by their path below
SOURCES; the texts stay there: gold files hold offsets. With --quotes (for documents of the
project's own) they hold the words instead, as offsets mean nothing in a PDF.

- Every quote must stand in its document (white space and marks aside).
- Both in place: in place. The same answer by both: that answer.
- In place by one only: as the third reader says; ambiguous while there is none.
- Ambiguous by one, silence by the other: ambiguous. Planned or excluded by one: that.
- What neither names is absent and has no line.

Prints the agreement of the two readers for each language, and of each with the outcome.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from offsets import RawFile  # noqa: E402

SILENT = "silent"
STRENGTH = ("in_place", "ambiguous", "planned", "excluded", "absent")
UNTOUCHED = (
    "agora2013-santa-cruz",
    "agora2067-north-carolina",
    "agora762-",
    "us-omb-m-24-10",
    "us-nsm-framework",
    "documentation/Article9/Use3",
    "co-freee",
    "co-gftd",
    "co-puffer",
    "muni-gifu",
    "muni-misato",
    "univ-kyushu",
    "univ-yokohama-national",
    "univ2-ompu",
    "univ2-kobe-shinwa",
)
"""Documents kept for the last measurement: nobody may train, choose or look at results on them."""
COLUMNS = ("document", "sha256", "split", "practice_id", "status", "decided_by")


@dataclass(frozen=True)
class Reading:
    """What one reader says of one practice in one document."""

    status: str
    quotes: tuple[str, ...] = ()
    note: str = ""


NONE = Reading(SILENT)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("readings", type=Path)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "gold")
    parser.add_argument("--disputes", type=Path)
    parser.add_argument("--quotes", action="store_true")
    parser.add_argument("--sets", nargs="*", help="names of readings; all where not given")
    asked = parser.parse_args(arguments)
    there = sorted({path.name.split(".")[0] for path in asked.readings.glob("*.a.jsonl")})
    sets = asked.sets or there
    readings = {reader: read_all(asked.readings, sets, reader) for reader in "abc"}
    files = {
        doc: RawFile.read(find(asked.root, doc)) for doc, _ in {**readings["a"], **readings["b"]}
    }
    wrong = check_quotes(readings, files) if not asked.quotes else 0
    if asked.disputes:
        write_disputes(asked.disputes, readings)
    final = {
        pair: decide(*(readings[r].get(pair, NONE) for r in "abc")) for pair in pairs(readings)
    }
    for language, documents in by_language(readings).items():
        print_agreement(language, documents, readings, final)
        path = asked.out / f"{'fresh-' if asked.quotes else ''}{language}.tsv"
        write_gold(path, documents, files, readings, final, words=asked.quotes)
    return 1 if wrong else 0


def read_all(folder, sets, reader):
    found = {}
    for name in sets:
        path = folder / f"{name}.{reader}.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for line in filter(str.strip, lines):
            row = json.loads(line)
            pair = document_name(row["doc"]), row["practice"]
            new = Reading(row["status"], tuple(row["quotes"]), row.get("note", ""))
            found[pair] = joined(found[pair], new) if pair in found else new
    return found


def document_name(doc):
    """Return how a document is called in the gold: copies made for readers end in .txt once more."""
    return Path(doc).name.removesuffix(".txt") if doc.startswith("/") else doc


def find(root, doc):
    path = root / doc
    if not path.is_file():
        raise SystemExit(f"{doc} is not below {root}")
    return path


def joined(one, other):
    """Join two lines of one reader about the same practice: the stronger status, all quotes."""
    status = min(one.status, other.status, key=STRENGTH.index)
    quotes = tuple(dict.fromkeys([*one.quotes, *other.quotes]))
    return Reading(status, quotes, "; ".join(filter(None, (one.note, other.note))))


def pairs(readings):
    return sorted({*readings["a"], *readings["b"]})


def check_quotes(readings, files):
    wrong = 0
    for reader, found in readings.items():
        for (doc, practice), reading in found.items():
            for quote in reading.quotes:
                if files[doc].find(quote) is None:
                    print(f"reader {reader}: {doc} {practice}: not in the document: {quote[:60]}")
                    wrong += 1
    return wrong


def disputed(a, b):
    return "in_place" in (a.status, b.status) and a.status != b.status


def write_disputes(path, readings):
    with path.open("w", encoding="utf-8") as file:
        for pair in pairs(readings):
            a, b = (readings[r].get(pair, NONE) for r in "ab")
            if disputed(a, b) and pair not in readings["c"]:
                row = {"doc": pair[0], "practice": pair[1], "a": vars(a), "b": vars(b)}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


def decide(a, b, c):
    """Return the status and who decided it: both, third, one, or nobody (open)."""
    if c is not NONE and (disputed(a, b) or a.status != b.status):
        return c.status, "third"
    if a.status == b.status:
        return a.status, "both"
    if disputed(a, b):
        return "ambiguous", "open"
    named = [reading.status for reading in (a, b) if reading is not NONE]
    return min(named, key=STRENGTH.index), "one"


def by_language(readings):
    """Return the documents by language, told by the quotes: a PDF's bytes do not say it."""
    quoted = defaultdict(str)
    for found in readings.values():
        for (doc, _), reading in found.items():
            quoted[doc] += "".join(reading.quotes)
    found = defaultdict(list)
    for doc, text in sorted(quoted.items()):
        kana = sum("\u3040" <= c <= "\u30ff" for c in text)
        found["ja" if kana * 10 > len(text) else "en"].append(doc)
    return found


def split_of(doc):
    return "untouched" if any(name in doc for name in UNTOUCHED) else "dev"


# --- agreement ---------------------------------------------------------------------------


def print_agreement(language, documents, readings, final, practices=399):
    own = [pair for pair in pairs(readings) if pair[0] in set(documents)]
    total = len(documents) * practices
    a, b = ({p for p in own if readings[r].get(p, NONE).status == "in_place"} for r in "ab")
    unsure = {p for p in own if "ambiguous" in {readings[r].get(p, NONE).status for r in "ab"}}
    print(f"\n{language}: {len(documents)} documents, {len(own)} pairs named by either reader")
    print("  statuses of A and B:", statuses(own, readings))
    print("  in place or not, ambiguous = not:   ", agreement(a, b, total))
    print(
        "  in place or not, ambiguous left out:",
        agreement(a - unsure, b - unsure, total - len(unsure)),
    )
    print("  quotes:", quotes_agreement(a & b, readings))
    settled = {p for p in own if final[p][0] == "in_place"}
    left_out = {p for p in own if final[p][0] in ("ambiguous", "excluded")}
    for name, reader in (("A", a), ("B", b)):
        kept = reader - left_out
        right = len(kept & settled)
        print(
            f"  reader {name} against the outcome: precision {right / len(kept):.3f},"
            f" recall {right / len(settled):.3f}"
        )
    outcome = Counter((final[pair][0], final[pair][1]) for pair in own)
    print("  outcome:", ", ".join(f"{s} by {w} {n}" for (s, w), n in sorted(outcome.items())))


def statuses(own, readings):
    counted = Counter(tuple(readings[r].get(p, NONE).status for r in "ab") for p in own)
    return ", ".join(f"{a}/{b} {n}" for (a, b), n in counted.most_common())


def agreement(a, b, total):
    both, either = len(a & b), len(a | b)
    by_chance = (len(a) * len(b) + (total - len(a)) * (total - len(b))) / total**2
    observed = (both + total - either) / total
    return (
        f"A {len(a)}, B {len(b)}, both {both}; F1 {2 * both / (len(a) + len(b)):.3f},"
        f" Jaccard {both / either:.3f}, kappa over all pairs {(observed - by_chance) / (1 - by_chance):.3f}"
    )


def quotes_agreement(both, readings):
    shared = same = 0
    for pair in both:
        a, b = ([squeeze(q) for q in readings[r][pair].quotes] for r in "ab")
        shared += any(x in y or y in x for x in a for y in b)
        same += set(a) == set(b)
    return (
        f"of {len(both)} pairs in place by both, {shared / len(both):.3f} share a quote"
        f" (one within the other), {same / len(both):.3f} have the same quotes"
    )


def squeeze(text):
    return "".join(text.split())


# --- gold --------------------------------------------------------------------------------


def write_gold(path, documents, files, readings, final, *, words):
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = (*COLUMNS, "quote") if words else (*COLUMNS, "start", "end")
    rows = [
        row for doc in documents for row in rows_of(doc, files[doc], readings, final, words=words)
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(
            file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        table.writerow(columns)
        table.writerows(rows)
    print(f"  {path.name}: {len(rows)} lines")


def rows_of(doc, raw, readings, final, *, words):
    fingerprint = raw.sha256  # once for a document, on its first line
    for pair in (pair for pair in final if pair[0] == doc):
        status, by = final[pair]
        quotes = [q for r in "abc" for q in readings[r].get(pair, NONE).quotes]
        places = places_of(quotes, raw, words=words) if status != "absent" else []
        for place in places or [("",) if words else ("", "")]:
            yield (doc, fingerprint, split_of(doc), pair[1], status, by, *place)
            fingerprint = ""


def places_of(quotes, raw, *, words):
    if words:
        return [(" ".join(q.split()),) for q in dict.fromkeys(quotes)]
    found = sorted(
        {place for quote in quotes if (place := raw.find(quote))}, key=length, reverse=True
    )
    kept = []
    for place in found:
        if not any(nearly(place, other) for other in kept):
            kept.append(place)
    return sorted(kept)


def nearly(place, other):
    """Say whether a place is another one but for a few characters at its ends."""
    within = other[0] <= place[0] and place[1] <= other[1]
    return within and length(place) >= 0.8 * length(other)


def length(place):
    return place[1] - place[0]


if __name__ == "__main__":
    sys.exit(main())
