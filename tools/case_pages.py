"""Make the page of worked cases from tests/applicability/cases."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import yaml

CASES = Path(__file__).resolve().parent.parent / "tests" / "applicability" / "cases"
HEAD = """\
# Worked cases: what applies

<!-- Written by tools/make_docs.py from tests/applicability/cases. Do not edit. -->

Each case was worked out from the text of the instrument, not from our rules, and most were read again by a second reader; both were language models.
The tests run every case; the facts of each stand in the files.
A case shows what its article decides, not all that applies.

How rules are written: [What applies](applicability.md). 日本語の説明は[適用関係](applicability.ja.md)にあります。
"""
SIGNS = {"applies": "✓", "does not apply": "✗", "cannot tell": "?"}


def case_page() -> str:
    """Return the page: one table for each instrument and edition."""
    cases = defaultdict(list)
    for file in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader):
            cases[case["framework"]].append(case)
    total = sum(len(some) for some in cases.values())
    parts = [HEAD, f"{total} cases. ✓ applies, ✗ does not apply, ? cannot be told.\n"]
    for framework in sorted(cases):
        parts.append(f"## {framework}\n")
        parts.append("| Case | Question | Outcome | Decided by | Why |\n|---|---|---|---|---|")
        parts += [_row(case) for case in cases[framework]]
        parts.append("")
    return "\n".join(parts)


def _row(case):
    outcomes = ", ".join(_outcome(one) for one in case.get("expect") or ())
    findings = case.get("findings") or {}
    found = ", ".join(f"{name}: {value}" for name, value in findings.items())
    cells = (
        f"{case['title']} (`{case['id']}`)",
        case["on"],
        "<br>".join(part for part in (outcomes, found) if part),
        case["citation"],
        case["why"],
    )
    return f"| {' | '.join(cell.replace('|', '/').strip() for cell in cells)} |"


def _outcome(one):
    starts = f" from {one['starts']}" if one.get("starts") else ""
    role = f" ({one['role']})" if one.get("role") else ""
    return f"{SIGNS[one['outcome']]} {one['provision']}{starts}{role}"
