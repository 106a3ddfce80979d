"""What counted on each day, and the charts of a workspace."""

from __future__ import annotations

from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from tests.workspace.helpers import AIKO

from kakehashi.cli.main import cli
from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.over_time import MOST, _spread, goals_of, verdicts_over_time
from kakehashi.workspace.subjects import subject_named

SVG = "{http://www.w3.org/2000/svg}"
FRAMEWORK = "nist-ai-rmf-1.0"


def at(month, day):
    return datetime(2026, month, day, 3, tzinfo=UTC)


@pytest.fixture
def decided(organisation):
    op.choose_framework(organisation, FRAMEWORK, actor=AIKO, now=at(4, 1))
    for target, verdict, now in (
        ("practices:GOV-01", Verdict.PLANNED, at(4, 10)),
        ("practices:GOV-01", Verdict.IN_PLACE, at(5, 20)),
        ("practices:POL-01", Verdict.IN_PLACE, at(6, 2)),
    ):
        op.decide(op.Wish(organisation, target, verdict, "seen"), actor=AIKO, now=now)
    return organisation


def test_each_day_holds_what_counted_at_its_end(decided, library):
    found = verdicts_over_time(subject_named(""), library, date(2026, 6, 30))

    assert found == {
        "2026-04-10": {"practices:GOV-01": Verdict.PLANNED},
        "2026-05-20": {"practices:GOV-01": Verdict.IN_PLACE},
        "2026-06-02": {"practices:GOV-01": Verdict.IN_PLACE, "practices:POL-01": Verdict.IN_PLACE},
        "2026-06-30": {"practices:GOV-01": Verdict.IN_PLACE, "practices:POL-01": Verdict.IN_PLACE},
    }


def test_of_many_days_the_first_and_the_last_stay():
    days = [date.fromordinal(730_000 + 3 * number) for number in range(500)]
    found = _spread(days)

    assert len(found) == MOST == len(set(found))
    assert (found[0], found[-1]) == (days[0], days[-1])


def test_goals_with_a_date_are_found_and_dropped_ones_are_not(decided):
    cycle = op.open_cycle(decided, actor=AIKO, now=at(4, 1))
    op.add_goal(cycle, "Report", actor=AIKO, now=at(4, 2), due=date(2026, 12, 31))
    op.add_goal(cycle, "Some day", actor=AIKO, now=at(4, 2))
    gone = op.add_goal(cycle, "Never", actor=AIKO, now=at(4, 2), due=date(2026, 9, 1))
    op.change_goal(gone, actor=AIKO, now=at(4, 3), state="dropped")

    assert goals_of(decided) == [("2026-12-31", "Report")]


@pytest.mark.parametrize("kind", ["coverage", "heatmap", "progress", "board"])
def test_charts_are_drawn_from_a_workspace(workspace, decided, tmp_path, kind):
    path = tmp_path / "chart.svg"
    words = ["chart", kind, "--workspace", str(workspace.folder), "--as", AIKO, "--lang", "en"]
    more = ["--since", "2026-05-01"] if kind == "board" else []
    ran = CliRunner().invoke(cli, [*words, *more, "--svg", str(path)], catch_exceptions=False)

    assert ran.exit_code == 0
    texts = [text.text or "" for text in ET.parse(path).getroot().iter(f"{SVG}text")]
    expected = "Progress: Midori Foods" if kind == "progress" else "NIST AI RMF 1.0"
    assert expected in texts


def test_a_stranger_sees_no_chart(workspace, decided, tmp_path):
    path = tmp_path / "chart.svg"
    words = ["chart", "coverage", "--workspace", str(workspace.folder), "--as", "stranger"]
    with pytest.raises(KakehashiError):
        CliRunner().invoke(cli, [*words, "--svg", str(path)], catch_exceptions=False)
    assert not path.exists()
