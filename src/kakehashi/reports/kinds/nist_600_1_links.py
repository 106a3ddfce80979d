"""Which of the twelve risks each action of NIST AI 600-1 is suggested against.

The tables of section 3 of the publication name the risks beside each action. The
library leaves these links out; the table read here was made by program from two
independent extractions of the publication, the one of the Cloud Security Alliance
(`ai-600-1-1.0-actions.json`) and the one of IBM
(`ibm-actions_extracted_from_nist.csv`). They agree on 211 of 212 actions; for
MS-2.10-001 the second breaks off within a name, and the complete text
(`ai-600-1-1.0-processed.md`) has the link to intellectual property. Only ids and
numbers are taken over. "Civil rights violations", named beside GV-1.4-002, is none of
the twelve risks and left out.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "nist_600_1_risks.tsv"


@cache
def risks_of_actions() -> Mapping[str, tuple[int, ...]]:
    """Return for each action the numbers of its risks, as section 2 counts them.

    Example:
        >>> risks_of_actions()["GV-1.1-001"]
        (4, 6, 10)
    """
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {row["action"]: tuple(map(int, row["risks"].split())) for row in rows}
