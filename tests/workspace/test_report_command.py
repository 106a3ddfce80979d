"""The report of a workspace: statuses with proofs, candidates where nothing is decided yet."""

from __future__ import annotations

import json

from click.testing import CliRunner
from tests.workspace.helpers import AIKO, NOW

from kakehashi.cli.main import cli
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op


def report(workspace, out, *more):
    words = ["workspace", "report", "--workspace", str(workspace.folder), "--as", AIKO]
    return CliRunner().invoke(cli, [*words, "--out", str(out), *more], catch_exceptions=False)


def test_the_report_holds_proofs_and_tells_how_to_go_on_here(workspace, organisation, tmp_path):
    op.choose_framework(organisation, "nist-ai-rmf-1.0", actor=AIKO, now=NOW)
    wish = op.Wish(organisation, "practices:GOV-01", Verdict.IN_PLACE, "The board decided so.")
    op.decide(wish, actor=AIKO, now=NOW)
    assert report(workspace, tmp_path / "out", "--lang", "en").exit_code == 0
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Aiko Tanaka" in page
    assert "The board decided so." in page
    assert "kakehashi review" in page
    assert "--decisions" not in page
    result = json.loads((tmp_path / "out" / "assessment.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in result["frameworks"]] == ["nist-ai-rmf-1.0"]
    assert result["frameworks"][0]["counts"]["satisfied"] >= 1


def test_a_report_of_a_day_before_holds_what_held_then(workspace, organisation, tmp_path):
    op.choose_framework(organisation, "nist-ai-rmf-1.0", actor=AIKO, now=NOW)
    op.decide(op.Wish(organisation, "practices:GOV-01", Verdict.IN_PLACE), actor=AIKO, now=NOW)
    assert report(workspace, tmp_path / "out", "--lang", "ja", "--on", "2026-03-01").exit_code == 0
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Aiko Tanaka" not in page
