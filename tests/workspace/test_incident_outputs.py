"""What leaves of the register: clocks as a list and calendar, lessons as JSON; nothing planted."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW
from tests.workspace.test_commands import run  # noqa: F401 - a fixture
from tests.workspace.test_incidents import SECRETS, WHO, leak, person, planted  # noqa: F401

from kakehashi.incidents.calendar import Entry, calendar
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.clocks import due_of
from kakehashi.incidents.reveals import reveals
from kakehashi.workspace import operations as op
from kakehashi.workspace.incident_due import STALE, reminders_due, running, running_out
from kakehashi.workspace.incident_lessons import lessons_told
from kakehashi.workspace.models import Evidence, Incident, IncidentReport

EU = ["eu", "high-risk", "serious"]
AWARE = datetime(2027, 12, 6, 9, tzinfo=UTC)


def registered(organisation, conditions=EU, hours: int = 0, **fields):
    """Register an incident, with the clock of a contract of some hours."""
    told = leak(conditions=conditions, moments={"aware": AWARE}, **fields)
    one = op.add_incident(organisation, told, **WHO)
    if hours:
        op.set_contract_clock(one, contract_clock("Acme", hours, Unit.HOURS, "UTC"), **WHO)
    return one


def test_clocks_of_all_open_incidents_stand_by_their_end(organisation):
    late = registered(organisation)
    soon = registered(organisation, (), 30)
    closed = registered(organisation)
    op.change_incident(closed, state="closed", **WHO)
    found = running(Incident.objects.all(), AWARE + timedelta(hours=1))
    named = [(one.incident.pk, one.due.rule.source) for one in found]
    assert named == [
        (late.pk, "eu-ai-act-2026:Art-26.5.s4"),
        (soon.pk, "Acme"),
        (late.pk, "eu-ai-act-2026:Art-73.2"),
    ]
    assert [(one.days, one.hours) for one in found[1:]] == [(1, 5), (15, 12)]


@pytest.mark.parametrize(
    ("after", "within", "over"),
    [
        (timedelta(hours=1), 2, False),
        (timedelta(hours=29, minutes=59), 2, False),
        (timedelta(hours=30, seconds=1), 2, True),
        (timedelta(hours=1), 1, None),
    ],
)
def test_a_clock_runs_out_until_it_is_over(organisation, after, within, over):
    registered(organisation, (), 30)
    found = running_out(Incident.objects.all(), AWARE + after, timedelta(days=within))
    assert [one.over for one in found] == ([] if over is None else [over])


def test_a_clock_whose_report_was_sent_waits_no_longer(organisation):
    one = registered(organisation, (), 30)
    ben = person(organisation, "ben", "approver")
    report = op.draft_report(one, "0" * 64, clock="contract:Acme", **WHO)
    now = AWARE + timedelta(hours=29)
    assert [each.answered for each in running([one], now)] == [False]
    op.approve_report(report, actor=ben.handle, now=NOW)
    op.mark_sent(IncidentReport.objects.get(), "0" * 64, **WHO)
    assert [each.answered for each in running([one], now)] == [True]
    assert running_out([one], now) == []
    assert list(reminders_due([one], now)) == []


def test_what_does_not_apply_yet_is_shown_and_never_reminded_of(organisation):
    early = leak(conditions=EU, moments={"aware": datetime(2026, 3, 2, 9, tzinfo=UTC)})
    one = op.add_incident(organisation, early, **WHO)
    now = datetime(2026, 3, 17, tzinfo=UTC)
    assert {each.due.rule.source for each in running([one], now)} >= {"eu-ai-act-2026:Art-73.2"}
    assert running_out([one], now) == []
    assert list(reminders_due([one], now)) == []


def test_a_reminder_is_the_latest_moment_that_passed_and_not_stale(organisation):
    one = registered(organisation, (), 72)
    by = AWARE + timedelta(hours=72)
    due = {
        hours: [
            (each.at, each.over) for each in reminders_due([one], AWARE + timedelta(hours=hours))
        ]
        for hours in (35, 37, 59, 73)
    }
    assert due == {
        35: [],
        37: [(AWARE + timedelta(hours=36), False)],
        59: [(by - timedelta(hours=14, minutes=24), False)],
        73: [(by, True)],
    }
    assert list(reminders_due([one], by + STALE + timedelta(seconds=1))) == []


def test_a_calendar_tells_numbers_and_provisions_and_folds_long_lines():
    rule = contract_clock("Acme; secret, 12.3\n契約", 72, Unit.HOURS, "Asia/Tokyo")
    text = calendar([Entry(7, due_of(rule, AWARE))], "ja", AWARE, "w")
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:インシデント7：契約" in unfolded
    assert "DTSTART:20271209T090000Z" in unfolded
    assert unfolded.count("BEGIN:VALARM") == 3
    assert "Acme" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("\n") == text.count("\r\n")
    again = calendar([Entry(7, due_of(rule, AWARE))], "ja", AWARE, "w")
    assert again == text, "a calendar that is read again finds the same events"


def test_the_command_lists_and_writes_what_the_person_may_see(
    run,  # noqa: F811
    organisation,
    tmp_path,
    monkeypatch,
):
    registered(organisation, confidentiality="restricted")
    shown = registered(organisation, (), 30)
    person(organisation, "vera", "viewer")
    target = tmp_path / "clocks.ics"
    code, out, _ = run("incident", "clocks", "--due", "--ics", str(target), language="ja")
    assert (code, "Art-73.2" in out, "残り" in out) == (0, True, True)
    assert "Art-73.2" in target.read_text(encoding="utf-8")
    monkeypatch.setenv("KAKEHASHI_USER", "vera")
    code, out, _ = run("incident", "clocks", "--due", "--json", "--ics", str(target))
    assert [one["incident"] for one in json.loads(out)] == [shown.pk]
    assert "Art-73.2" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [(), ("1", "--due")])
def test_clocks_are_of_one_incident_or_of_all(run, words):  # noqa: F811
    code, _, err = run("incident", "clocks", *words)
    assert (code, "--due" in err) == (2, True)


def test_a_calendar_that_cannot_be_written_is_told(run, organisation, tmp_path):  # noqa: F811
    code, _, err = run("incident", "clocks", "--due", "--ics", str(tmp_path / "no" / "x.ics"))
    assert ("KH-USE-004" in err, code != 0) == (True, True)


@pytest.mark.parametrize(("internal", "count"), [(False, 2), (True, 4)])
def test_lessons_tell_codes_and_never_restricted_ones(planted, library, internal, count):  # noqa: F811
    for one in Incident.objects.all():
        op.decide_practice(one, "practices:PRI-07", accepted=True, **WHO)
    told = lessons_told(Incident.objects.all(), library, "2026-04-01", with_internal=internal)
    text = told.model_dump_json()
    assert [one for one in SECRETS if one in text] == []
    assert [one.case for one in told.cases] == list(range(1, count + 1))
    [first, *_] = told.practices
    assert (first.practice, first.cases, first.decided) == ("practices:PRI-07", count, count)
    assert first.asked_by
    assert first.case_numbers == list(range(1, count + 1))


def test_the_command_writes_lessons_and_needs_the_right_to_export(
    run,  # noqa: F811
    organisation,
    tmp_path,
    monkeypatch,
):
    one = registered(organisation, confidentiality="public")
    op.decide_practice(one, "practices:PRI-07", accepted=True, **WHO)
    target = tmp_path / "lessons.json"
    assert run("incident", "lessons", "--out", str(target))[0] == 0
    _, out, _ = run("incident", "lessons", "--harm", "privacy")
    assert json.loads(out) == json.loads(target.read_text(encoding="utf-8"))
    code, _, err = run("incident", "lessons", "--harm", "defamation")
    assert (code != 0, "KH-INC-016" in err) == (True, True)
    person(organisation, "vera", "viewer")
    monkeypatch.setenv("KAKEHASHI_USER", "vera")
    code, _, err = run("incident", "lessons")
    assert (code, "KH-WS-011" in err) == (1, True)


def test_a_result_is_kept_once_for_its_bytes(run, organisation, tmp_path):  # noqa: F811
    log = {
        "version": 2, "status": "success",
        "eval": {"task": "bbq", "model": "m", "created": "2026-04-01T09:30:00+09:00"},
        "results": {"scores": [{"name": "match", "metrics": {"accuracy": {"value": 0.8}}}]},
    }  # fmt: skip
    path = tmp_path / "log.json"
    path.write_text(json.dumps(log), encoding="utf-8")
    _, first, _ = run("signals", "read", str(path), "--keep", organisation.name)
    _, again, _ = run("signals", "read", str(path), "--keep", organisation.name, language="ja")
    assert ("1 piece(s) of evidence kept" in first, "登録済み1件" in again) == (True, True)
    evidence = Evidence.objects.get()
    assert "(inspect, 2026-04-01, EVA-02" in evidence.source
    log["status"] = "error"
    path.write_text(json.dumps(log), encoding="utf-8")
    run("signals", "read", str(path), "--keep", organisation.name)
    assert Evidence.objects.count() == 2, "other bytes are another result"


@pytest.mark.parametrize(
    ("summary", "names", "told"),
    [
        ("Tokiwa told an address.", ["Tokiwa Foods"], ["Tokiwa"]),
        ("A clerk, tanaka, erred; Tanaka said so.", ["Aiko Tanaka"], ["Tanaka"]),
        ("常盤食品の窓口が誤って回答した。", ["株式会社常盤食品"], ["常盤食品"]),
        ("ACME told an address.", [], ["ACME"]),
        ("A chatbot of a shop told an address.", ["Tokiwa Foods", "Helpdesk"], []),
    ],
)
def test_a_part_of_a_name_names_somebody_too(summary, names, told):
    assert [one.en for one in reveals(summary, names)] == [f"a name ({one})" for one in told]


def test_a_party_that_only_the_criteria_name_is_held_back(organisation):
    from kakehashi.workspace.incident_reports import cases_to_tell

    told = leak(
        confidentiality="public",
        criteria={"deployer": "常盤食品"},
        public_summary="常盤食品の窓口が誤って回答した。",
    )
    one = op.add_incident(organisation, told, actor=AIKO, now=NOW)
    [(_, summary)], _, [problem] = cases_to_tell([one])
    assert (summary, problem.code) == ("", "KH-INC-009")
