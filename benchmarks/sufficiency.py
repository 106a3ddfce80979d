"""Measure whether scores tell sufficient evidence, not only its topic (FMTI and AIReg-Bench).

Usage: python benchmarks/sufficiency.py [fmti] [aireg] [--sources DIR]

Prints, for the scores of each tier without a model and for the recorded verdicts of a large
language model, how well they agree with what experts decided: Stanford's scores of disclosures,
legal experts' ratings of technical documentation. Words only: no encoder is used.
Where the two collections come from is in sufficiency_data.py, how the verdicts were recorded
in sufficiency_tasks.py.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from sufficiency_aireg import measure_documents
from sufficiency_fmti import measure_disclosures

from kakehashi.matching.encoders.available import CHOICE

SOURCES = Path(__file__).resolve().parent.parent.parent / "shared" / "sources"
PARTS = {"fmti": measure_disclosures, "aireg": measure_documents}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("parts", nargs="*", help="fmti, aireg; both if not said")
    parser.add_argument("--sources", type=Path, default=SOURCES)
    asked = parser.parse_args()
    if not asked.sources.is_dir():
        raise SystemExit(f"No texts in {asked.sources}; name their folder with --sources.")
    os.environ[CHOICE] = "none"
    for name in asked.parts or PARTS:
        PARTS[name](asked.sources)
        print()


if __name__ == "__main__":
    main()
