"""The start with a workspace: facts are kept, a plain yes or no becomes a decision, nothing gives way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.cli.main import cli
from kakehashi.model import Verdict
from kakehashi.starting import Said
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, JournalEntry
from kakehashi.workspace.starting import keep_start, said_before
from kakehashi.workspace.subjects import subject_named
from kakehashi.workspace.what_applies import facts_of
from kakehashi.workspace.writing import RefusedError

FACTS = {"organisation.kind": "company", "system.activities": ("uses",)}
YES, PARTLY, NO = Said.YES, Said.PARTLY, Said.NO


def keep(library, said, *, subject="", facts=FACTS, actor=AIKO, now=NOW, problems=None):
    return keep_start(
        subject_named(subject),
        facts,
        said,
        library,
        [] if problems is None else problems,
        language="en",
        actor=actor,
        now=now,
    )


@both_databases
def test_facts_are_kept_and_only_plain_answers_become_decisions(organisation, library):
    said = {"practices:REC-01": NO, "practices:PRI-12": PARTLY, "practices:HUM-06": YES}
    kept = keep(library, said)
    organisation.refresh_from_db()
    assert facts_of(organisation) == FACTS
    assert kept.facts == 2
    made = {d.target: (d.verdict, d.reason, d.made_by.handle) for d in Decision.objects.all()}
    assert made == {
        "practices:REC-01": ("not in place", "answered in start", AIKO),
        "practices:HUM-06": ("in place", "answered in start", AIKO),
    }
    assert list(verify()) == []


def test_the_same_answers_once_more_change_nothing(organisation, library):
    said = {"practices:REC-01": NO}
    keep(library, said)
    entries = JournalEntry.objects.count()
    kept = keep(library, said, now=NOW + timedelta(days=1))
    assert (kept.facts, kept.decisions) == (0, ())
    assert entries == JournalEntry.objects.count()


def test_another_answer_supersedes_what_was_answered_in_start_before(organisation, library):
    keep(library, {"practices:REC-01": NO})
    keep(library, {"practices:REC-01": YES}, now=NOW + timedelta(days=1))
    states = list(Decision.objects.order_by("pk").values_list("verdict", "state"))
    assert states == [("not in place", "superseded"), ("in place", "in-force")]


def test_a_decision_that_rests_on_more_does_not_give_way_to_a_quick_answer(organisation, library):
    wish = op.Wish(organisation, "practices:REC-01", Verdict.IN_PLACE, "seen in the register")
    op.decide(wish, actor=AIKO, now=NOW)
    problems = []
    kept = keep(library, {"practices:REC-01": NO}, problems=problems)
    assert kept.decisions == ()
    assert [problem.code for problem in problems] == ["KH-WS-074"]
    assert Decision.objects.get().verdict == "in place"


def test_practices_of_single_systems_are_decided_for_the_system(organisation, library):
    op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    said = {"practices:REC-01": NO, "practices:TRA-01": YES}
    keep(library, said, subject="Chat")
    found = {d.target: d.system.name if d.system else None for d in Decision.objects.all()}
    assert found == {"practices:REC-01": None, "practices:TRA-01": "Chat"}
    subject = subject_named("Chat")
    assert subject.system
    assert subject.system.facts == {"system.activities": ["uses"]}
    assert subject.organisation.facts == {"organisation.kind": "company"}
    assert said_before(subject, library) == {"practices:REC-01": NO, "practices:TRA-01": YES}


def test_where_decisions_need_approval_they_are_proposed(organisation, library):
    op.change_organisation(organisation, approval=True, actor=AIKO, now=NOW)
    (made,) = keep(library, {"practices:REC-01": YES}).decisions
    assert made.state == "proposed"


def test_who_may_not_decide_changes_nothing_at_all(organisation, library):
    op.add_person("ken", "Ken", organisation, "viewer", actor=AIKO, now=NOW)
    entries = JournalEntry.objects.count()
    with pytest.raises(RefusedError):
        keep(library, {"practices:REC-01": YES}, actor="ken")
    organisation.refresh_from_db()
    assert organisation.facts == {}
    assert entries == JournalEntry.objects.count()


def test_the_command_keeps_answers_for_the_person_whom_the_workspace_names(
    workspace, organisation, tmp_path, monkeypatch
):
    monkeypatch.delenv("KAKEHASHI_USER", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("organisation.kind: company\nREC-01: no\n", encoding="utf-8")
    command = ["start", "made", "--answers", "a.yaml", "--workspace", str(workspace.folder)]
    ran = CliRunner().invoke(cli, [*command, "--as", AIKO, "--lang", "en"])
    assert ran.exit_code == 0, ran.output
    assert "Kept in the workspace for Midori Foods" in ran.output
    assert "1 decision(s) by aiko" in ran.output
    # What the workspace knows is taken over: its name stands in the policy.
    assert "Midori Foods" in Path("made/ai-policy.html").read_text(encoding="utf-8")


def test_who_may_not_decide_is_told_before_any_question(workspace, organisation, monkeypatch):
    op.add_person("ken", "Ken", organisation, "viewer", actor=AIKO, now=NOW)
    command = ["start", "--workspace", str(workspace.folder), "--as", "ken", "--lang", "en"]
    ran = CliRunner().invoke(cli, command)
    assert isinstance(ran.exception, RefusedError)
    assert "Question" not in ran.output
