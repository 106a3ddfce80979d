from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_demo_shows_candidates_first_and_confirmed_statuses_then(run, language):
    ran = run("demo", "--out", "demo", "--lang", language)

    assert ran.code == 0, ran.err
    first, second = (
        json.loads((Path("demo") / step / "assessment.json").read_text(encoding="utf-8"))
        for step in ("1-candidates", "2-decided")
    )
    assert confirmed(first) == 0
    assert confirmed(second) > 0
    assert "2-decided/report.html" in ran.out


def confirmed(result: dict) -> int:
    return sum(p["certainty"] == "confirmed" for f in result["frameworks"] for p in f["provisions"])
