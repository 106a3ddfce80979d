"""Fill in the example's review table with the decisions of tests/example/planted.yaml.

Writes src/kakehashi/example/decisions.xlsx, as the example's assessors would have
filled in the table that `kakehashi assess` wrote for the example's documents.
"""

from __future__ import annotations

from pathlib import Path

from kakehashi.assessment.assess import assess
from kakehashi.documents.read import read_documents
from kakehashi.interchange.review_table import table_rows, write_xlsx
from kakehashi.library.library import load_library
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model import Decision, Evidence, Passage, Verdict

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "src" / "kakehashi" / "example"


def main():
    library = load_library()
    documents, _ = read_documents([EXAMPLE / "documents"])
    assessment = assess(library, documents, date="2026-11-25")
    passages = [passage for document in documents for passage in document.passages]
    truth = load_yaml(ROOT / "tests" / "example" / "planted.yaml")
    decisions = {}
    for entry in truth["decisions"]:
        decision = decided(entry, passages)
        decisions[decision.practice] = decision
    rows = table_rows(
        library.practices, assessment.candidates, assessment.asked_by, decisions, "en"
    )
    write_xlsx(EXAMPLE / "decisions.xlsx", rows, "en", "2026-11-20")
    print(f"{len(decisions)} decisions")


def decided(entry, passages: list[Passage]) -> Decision:
    evidence = ()
    if entry.get("quote"):
        place = [p for p in passages if p.locator.document == entry["document"]]
        page = next(p.locator.page for p in place if entry["quote"] in p.text)
        evidence = (Evidence(entry["document"], entry["quote"], page),)
    return Decision(
        practice=f"practices:{entry['practice']}",
        verdict=Verdict(entry["verdict"]),
        by=entry["by"],
        on=entry["on"],
        why=entry.get("why", ""),
        evidence=evidence,
    )


if __name__ == "__main__":
    main()
