"""The cases of tests/cases, which say in the field's words what follows from what.

A case with `not yet` says what should follow and does not; when it does, remove
the line.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.assessment.tiny import assessed, tiny_library

FOLDER = Path(__file__).parents[1] / "cases"
CASES = [
    case
    for path in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["cases"]
]


def marked(case: dict[str, Any]):
    late = case.get("not yet")
    marks = [pytest.mark.xfail(strict=True, reason=late)] if late else []
    return pytest.param(case, id=case["name"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]):
    given = case["given"]
    library = tiny_library(
        *given["rows"],
        covered=" ".join(given.get("covered", [])),
        covered_by_children=" ".join(given.get("covered by children", [])),
    )
    assessment = assessed(library, *given["decisions"])
    for number, wanted in case["expect"].items():
        expected = {"status": wanted} if isinstance(wanted, str) else wanted
        status = assessment.statuses[f"law-1:{number}"]
        found = {
            "status": status.value.value,
            "some in place": "yes" if status.some_in_place else "no",
            "rests on not applicable": "yes" if status.vacuous else "no",
            "proofs": str(len(assessment.proofs(status))),
            "decisions": sorted(row.split(":")[2] for row in status.decisions),
            "undecided": [ref.split(":")[1] for ref in status.undecided],
        }
        assert expected == {key: found[key] for key in expected}, number


def test_every_case_has_a_name_of_its_own():
    names = [case["name"] for case in CASES]
    assert sorted(set(names)) == sorted(names)
