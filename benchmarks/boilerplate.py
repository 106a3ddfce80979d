"""Print what is taken for boilerplate in real documents, to be read by a person.

    python benchmarks/boilerplate.py FOLDER… [--role history] [--context]

Without folders: the policies of organisations beside the project, where there are any.
With --context it prints the sentences that were given the one before instead.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from kakehashi.documents.read import read_documents
from kakehashi.model import Document

BESIDE = Path(__file__).parents[2] / "shared" / "sources"
FOLDERS = ("gh-org-policies-dev", "ja-org-policies-dev")


def marked(document: Document, role: str | None) -> Counter[str]:
    counts: Counter[str] = Counter()
    for passage in document.passages:
        counts[passage.role or "-"] += 1
        if passage.role and role in (None, passage.role):
            heading = " > ".join(passage.locator.headings[-2:])
            print(f"  {passage.role:12} [{heading[:50]}] {passage.text[:160]}")
    return counts


def contexts(document: Document) -> None:
    for passage in document.passages:
        if passage.stem:
            print(f"  {passage.kind:9} [{passage.stem[:140]}] {passage.text[:120]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--role")
    parser.add_argument("--context", action="store_true")
    given = parser.parse_args()
    folders = given.folders or [BESIDE / name for name in FOLDERS if (BESIDE / name).is_dir()]
    total: Counter[str] = Counter()
    for document in read_documents(folders)[0]:
        print(f"{document.name} ({document.language}, {len(document.passages)} passages)")
        if given.context:
            contexts(document)
        else:
            total += marked(document, given.role)
    print(dict(total))


if __name__ == "__main__":
    main()
