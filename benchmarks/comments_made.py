"""Measure masking and stance on made texts: our own sentences, labelled by who wrote them.

Usage: python benchmarks/comments_made.py [--errors]

benchmarks/comments/personal.tsv marks personal data as ⟦kind|text⟧; benchmarks/comments/stance.tsv
gives a stance and whether something is asked; those of en2 and ja2 were written after the rules,
to be said in other ways. No real comment of anybody is in them: a ministry's
real ones will be harder. Rules and texts have the same author, so these figures say that the rules
do what they were written for, not how they do on real comments.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from kakehashi.comments.personal_data import KINDS, mask
from kakehashi.comments.stance import Stance, read_stance

HERE = Path(__file__).resolve().parent / "comments"
MARK = re.compile(r"⟦(\w+)\|([^⟧]+)⟧")


def rows(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def masking(*, errors: bool) -> None:
    for language in ("en", "ja"):
        there: Counter[str] = Counter()
        hidden: Counter[str] = Counter()
        texts = clean = touched = extra = 0
        for spoken, written in rows("personal.tsv"):
            if spoken != language:
                continue
            texts += 1
            written = written.replace("\\n", "\n")  # noqa: PLW2901 - line breaks as in TSV
            marks = MARK.findall(written)
            said = mask(MARK.sub(r"\2", written), language)
            for kind, value in marks:
                there[kind] += 1
                gone = value not in said.text
                hidden[kind] += gone
                if errors and not gone:
                    print("MISSED", kind, value, "->", said.text)
            # What stands outside the marks must stay, letter by letter.
            around = MARK.split(written)[::3]
            lost = [
                part
                for part in around
                if part.strip(" .,\n") and part.strip(" .,\n") not in said.text
            ]
            extra += bool(lost) and bool(marks)
            if not marks:
                clean += 1
                touched += bool(said.found)
            if errors and (lost or (not marks and said.found)):
                print("TOO MUCH", written, "->", said.text)
        told = ", ".join(f"{kind} {hidden[kind]}/{there[kind]}" for kind in KINDS if there[kind])
        print(f"{language}: {sum(hidden.values())} of {sum(there.values())} masked whole ({told});")
        print(
            f"    of {clean} texts without any {touched} touched, of {texts - clean} with some {extra} lost other words"
        )


def stances(*, errors: bool) -> None:
    for language in ("en", "ja", "en2", "ja2"):
        items = [row for row in rows("stance.tsv") if row[0] == language]
        said = [read_stance(row[3], "ja" if language.startswith("ja") else "en") for row in items]
        print(
            f"{language}: {len(items)} comments, stance right in {sum(s.stance == r[1] for s, r in zip(said, items, strict=True))}"
        )
        for stance in Stance:
            true = [r[1] == stance for r in items]
            found = [s.stance == stance for s in said]
            both = sum(t and f for t, f in zip(true, found, strict=True))
            print(f"    {stance.value:9} P {both}/{sum(found)}  R {both}/{sum(true)}")
        asked = [r[2] == "1" for r in items]
        found = [bool(s.requests) for s in said]
        both = sum(a and f for a, f in zip(asked, found, strict=True))
        print(f"    something asked: P {both}/{sum(found)}  R {both}/{sum(asked)}")
        if errors:
            for s, r in zip(said, items, strict=True):
                if s.stance != r[1] or bool(s.requests) != (r[2] == "1"):
                    print("   ", r[1], r[2], "said", s.stance.value, len(s.requests), "|", r[3])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    masking(errors=arguments.errors)
    stances(errors=arguments.errors)


if __name__ == "__main__":
    main()
