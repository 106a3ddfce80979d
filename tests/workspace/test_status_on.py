"""`kakehashi workspace status --on`: what did we satisfy on 1 April?"""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest
from tests.workspace.helpers import AIKO

from kakehashi.cli.main import main
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op

OLD, NEW = "ai-guidelines-for-business-1.1", "ai-guidelines-for-business-1.2"


@pytest.fixture
def status(workspace, capsys, monkeypatch):
    """Return a function that gives the status as JSON, on a day."""
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.setenv("KAKEHASHI_LANG", "en")

    def shown(*arguments):
        capsys.readouterr()
        main_arguments = ["workspace", "status", *arguments, "--json"]
        with pytest.raises(SystemExit) as ended:
            main(main_arguments)
        assert not ended.value.code
        return json.loads(capsys.readouterr().out)

    return shown


@pytest.fixture
def tokyo(monkeypatch):
    """The user's clock is that of Tokyo, nine hours ahead of UTC."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def at(month, day, hour=12):
    return datetime(2026, month, day, hour, tzinfo=UTC)


def decide(organisation, target, verdict, now, **fields):
    wish = op.Wish(organisation, target, verdict, "looked at", **fields)
    return op.decide(wish, actor=AIKO, now=now)


def test_each_day_shows_what_was_in_force_at_its_end(organisation, status):
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    target = f"{OLD}:C-1-1"
    decide(organisation, target, Verdict.IN_PLACE, at(3, 20))
    second = decide(organisation, target, Verdict.NOT_IN_PLACE, at(4, 2))
    op.withdraw(second, actor=AIKO, now=at(5, 1), reason="a mistake")

    days = ("2026-02-01", "2026-03-19", "2026-03-20", "2026-04-01", "2026-04-02", "2026-05-01")
    found = {day: status("--on", day) for day in days}
    assert [found[day]["decisions"] for day in days] == [0, 0, 1, 1, 1, 0]
    statuses = [found[day]["statuses"].get(target) for day in days[1:]]
    assert statuses == ["unknown", "satisfied", "satisfied", "not satisfied", "unknown"]
    assert found["2026-04-01"]["date"] == "2026-04-01"


def test_a_proposal_counts_from_its_approval(organisation, status):
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    op.change_organisation(organisation, actor=AIKO, now=at(3, 1), approval=True)
    op.add_person("ben", "Ben", organisation, "assessor", actor=AIKO, now=at(3, 1))
    wish = op.Wish(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE)
    proposed = op.decide(wish, actor="ben", now=at(3, 10))
    op.approve(proposed, actor=AIKO, now=at(4, 10))

    assert status("--on", "2026-04-01")["decisions"] == 0
    assert status("--on", "2026-04-10")["decisions"] == 1


def test_a_system_shows_what_it_took_over_then(organisation, status):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=at(3, 1))
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    decide(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE, at(3, 1))
    decide(organisation, f"{OLD}:C-1-1", Verdict.PARTIAL, at(4, 5), system=system)

    march, april = (status("Chat", "--on", day) for day in ("2026-03-31", "2026-04-30"))
    assert (march["inherited"], april["inherited"]) == (1, 0)
    assert march["statuses"][f"{OLD}:C-1-1"] == "satisfied"
    assert april["statuses"][f"{OLD}:C-1-1"] == "not satisfied"


def test_before_a_move_the_old_edition_is_shown_with_its_decisions(organisation, status, library):
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    decide(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE, at(3, 1))
    decide(organisation, f"{OLD}:C-3-1", Verdict.IN_PLACE, at(3, 1))
    before = status("--on", "2026-04-01")
    op.upgrade_framework(organisation, library.frameworks[NEW], library, actor=AIKO, now=at(4, 15))

    assert status("--on", "2026-04-01") == before
    assert before["frameworks"].keys() == {OLD}
    assert before["statuses"][f"{OLD}:C-3-1"] == "satisfied"
    after = status("--on", "2026-04-15")
    assert after["frameworks"].keys() == {NEW}
    assert after["statuses"][f"{NEW}:C-3-1"] == "satisfied"
    assert status()["statuses"] == after["statuses"]


def test_a_day_ends_where_the_user_is(organisation, status, tokyo):
    # 2 April, 8 o'clock in the morning in Tokyo: still 1 April in Greenwich.
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    decide(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE, at(4, 1, 23))

    assert status("--on", "2026-04-01")["decisions"] == 0
    found = status("--on", "2026-04-02")
    assert (found["decisions"], found["date"]) == (1, "2026-04-02")


def test_what_waits_for_somebody_today_is_not_told_of_the_past(organisation, status, capsys):
    op.choose_framework(organisation, OLD, actor=AIKO, now=at(3, 1))
    decide(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE, at(3, 1), review_on=at(3, 2).date())

    assert status()["review_due"]
    assert "review_due" not in status("--on", "2026-04-01")
    with pytest.raises(SystemExit):
        main(["workspace", "status", "--on", "2026-04-01"])
    assert "to look at again" not in capsys.readouterr().out


@pytest.mark.parametrize(("language", "words"), [("en", "has not come"), ("ja", "まだ来ていない")])
def test_a_day_to_come_is_refused(workspace, capsys, monkeypatch, language, words):
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    where = ["--workspace", str(workspace.folder), "--lang", language]
    with pytest.raises(SystemExit) as ended:
        main(["workspace", "status", "--on", "2999-12-31", *where])
    shown = capsys.readouterr()

    assert (ended.value.code, shown.out) == (2, "")
    assert "KH-WS-055" in shown.err
    assert words in shown.err


def test_what_is_no_day_is_refused(workspace, capsys, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    for wrong in ("2026-02-30", "yesterday", ""):
        with pytest.raises(SystemExit) as ended:
            main(["workspace", "status", "--on", wrong, "--workspace", str(workspace.folder)])
        assert ended.value.code == 2
