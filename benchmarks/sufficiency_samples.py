"""Draw what a model is asked about, and write it so that nothing tells what experts decided."""

from __future__ import annotations

import random
from collections import defaultdict

from sufficiency_data import KNOWN_GROUPS, says_something

from kakehashi.documents.read import read_document

SEED = 20261126
HALF, BATCH = 75, 25
GROUPS = 4
"""Groups of documents drawn for each article."""
GLIMPSED = frozenset({"Article9/Use1", "Article9/Use2"})
"""Two lines of ratings were seen while the file was being understood: not asked of the model."""

FMTI_TASK = """\
For each entry: does the disclosure, as it stands, give what the indicator asks for?
Go by the definition and its notes. Topic is not enough: what is asked for must be said.
Answer one line an entry: number, tab, 1 or 0, tab, confidence from 0.5 to 1.
"""
AIREG_TASK = """\
For each practice: does the document show it? in_place, partial, planned or none, as the
reviewer's rubric says; a quote (one piece, to the letter) unless none; confidence from 0 to 1.
Then one object {"whole": N}: from 1 (very low) to 5 (very high), how probably does the system
comply with the Article?
"""


def draw_disclosures(disclosures):
    """Return the balanced sample in random order; the order is all that `read` needs."""
    draw = random.Random(SEED)
    some = sorted((d for d in disclosures if says_something(d)), key=lambda d: d.key)
    chosen = [
        d for met in (True, False) for d in draw.sample([d for d in some if d.met is met], HALF)
    ]
    draw.shuffle(chosen)
    return chosen


def draw_documents(rated):
    """Return the three texts of each group drawn, all in random order."""
    draw = random.Random(SEED)
    groups = defaultdict(list)
    for name in sorted(rated):
        one = rated[name]
        if one.group not in KNOWN_GROUPS | GLIMPSED:
            groups[one.article, one.group].append(one)
    chosen = []
    for article in sorted({article for article, _ in groups}):
        keys = sorted(key for key in groups if key[0] == article)
        chosen += [one for key in draw.sample(keys, GROUPS) for one in groups[key]]
    draw.shuffle(chosen)
    return chosen


def blind_entry(number, disclosure):
    """Return a disclosure as it is asked: who said it and what was decided stay out."""
    return (
        f"\n=== {number}\nINDICATOR: {disclosure.indicator}\nDEFINITION: {disclosure.definition}\n"
        f"NOTES: {disclosure.notes}\nDISCLOSURE: {disclosure.text}\n"
    )


def blind_document(rated, practices):
    asked = "".join(f"- {p.id}: {p.statement.en}\n" for p in practices)
    text = read_document(rated.path).text
    return f"{AIREG_TASK}\nARTICLE: {rated.article}\n\nPRACTICES:\n{asked}\nDOCUMENT:\n{text}\n"
