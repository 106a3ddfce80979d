"""The commands, as a person types them: what they say, and how they end."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from tests.workspace.helpers import AIKO

from kakehashi.cli.main import main
from kakehashi.workspace.models import Decision, Evidence, JournalEntry


@pytest.fixture
def run(workspace, monkeypatch, capsys):
    """Return a function that runs a command in the workspace, as Aiko."""
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)

    def run(*words, language="en"):
        with pytest.raises(SystemExit) as ended:
            main([*words, "--lang", language])
        ran = capsys.readouterr()
        return ended.value.code or 0, ran.out, ran.err

    return run


def test_a_walk_from_documents_to_decisions_in_both_languages(run, tmp_path):
    policy = tmp_path / "policy.md"
    policy.write_text("# Policy\n\nThe board answers for all risks of our AI.\n", encoding="utf-8")
    assert run("workspace", "add", "system", "Chat")[0] == 0
    assert run("workspace", "add", "documents", str(policy))[0] == 0
    code, out, _ = run("workspace", "scan", language="ja")
    assert (code, "文書1件" in out) == (0, True)
    words = ("decide", "GOV-01", "yes", "--document", "policy.md")
    quote = "The board answers for all risks of our AI."
    assert run("workspace", *words, "--quote", quote)[0] == 0
    evidence = Evidence.objects.get()
    assert (evidence.quote, evidence.version.document.name) == (quote, "policy.md")
    _, out, _ = run("workspace", "history", "GOV-01", language="ja")
    assert "実施済み" in out
    _, out, _ = run("workspace", "status", "Chat", "--json")
    assert json.loads(out)["inherited"] == 1


def test_a_quote_that_the_document_does_not_hold_is_refused(run, tmp_path):
    policy = tmp_path / "policy.md"
    policy.write_text("# Policy\n\nWe keep a list.\n", encoding="utf-8")
    run("workspace", "add", "documents", str(policy))
    words = ("workspace", "decide", "GOV-01", "yes", "--document", "policy.md")
    code, _, err = run(*words, "--quote", "We keep two lists.")
    assert (code, "KH-WS-040" in err) == (2, True)
    assert Decision.objects.count() == 0


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(run, tmp_path):
    (tmp_path / "good.md").write_text("# A\n\nWe test our AI.\n", encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4")
    code, out, err = run("workspace", "add", "documents", str(tmp_path / "good.md"),
                         str(tmp_path / "bad.pdf"))  # fmt: skip
    assert code == 1
    assert "good.md" in out
    assert "bad.pdf" in err


def test_approval_takes_two_people(run, organisation):
    from tests.workspace.helpers import NOW

    from kakehashi.workspace import operations as op

    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    run("workspace", "add", "person", "ben", "--role", "approver")
    assert "waiting for approval" in run("workspace", "decide", "GOV-01", "yes")[1]
    assert "GOV-01" in run("workspace", "proposals")[1]
    assert run("workspace", "approve", "1")[0] == 1
    assert run("workspace", "approve", "1", "--as", "ben")[0] == 0
    assert Decision.objects.get().state == "in-force"


def test_a_stranger_reads_nothing(run):
    for words in (("status",), ("rollup",), ("history", "GOV-01"), ("applies",), ("facts",)):
        code, out, err = run("workspace", *words, "--as", "mallory")
        assert code == 1, words
        assert "KH-WS-012" in err
        assert "Midori" not in out


def test_facts_are_kept_where_they_belong_and_wrong_ones_are_named(run):
    run("workspace", "add", "system", "Chat")
    _, _, err = run("workspace", "facts", "Chat", "system.markets=japan", "system.moon=full")
    assert "KH-FACT-001" in err
    run("workspace", "facts", "organisation.kind=company")
    _, out, _ = run("workspace", "facts", "Chat", "--json")
    assert json.loads(out) == {"organisation.kind": "company", "system.markets": ["japan"]}
    _, out, _ = run("workspace", "applies", "Chat", "--framework", "eu-ai-act", "--json")
    told = json.loads(out)["eu-ai-act-2026"]["provisions"]
    assert {one["outcome"] for one in told.values()} <= {"does not apply", "cannot tell"}


def test_the_plan_goes_round_its_cycle(run):
    assert run("plan", "goal", "Have a policy", "--target", "POL-01")[0] == 2
    run("plan", "open")
    assert run("plan", "open")[0] == 3
    run("plan", "risk", "social", "Unfair hiring", "--severity", "4", "--likelihood", "2")
    run("plan", "goal", "Have a policy", "--target", "POL-01")
    run("plan", "task", "Draft it", "--goal", "1", "--owner", AIKO, "--due", "2026-12-01")
    assert "Not in place yet: POL-01" in run("plan", "show")[1]
    run("workspace", "decide", "POL-01", "yes")
    assert "1 of 1 in place" in run("plan", "show")[1]
    assert "現実の社会的リスク" in run("plan", "show", language="ja")[1]
    assert run("plan", "stage", "evaluation", "--close")[0] == 3
    assert run("plan", "stage", "re-analysis", "--close", "--note", "All well")[0] == 0
    assert run("plan", "set", "task", "1", "finished")[0] == 3
    assert run("plan", "set", "task", "1", "done")[0] == 0


def test_a_roll_up_as_csv_holds_no_formula(run, tmp_path):
    run("workspace", "add", "unit", "=cmd()")
    out = tmp_path / "all.csv"
    assert run("workspace", "rollup", "--framework", "nist-ai-rmf", "--out", str(out))[0] == 0
    text = out.read_text(encoding="utf-8-sig")
    assert "Midori Foods/=cmd()" in text
    assert not any(line.startswith(("=", "+", "-", "@")) for line in text.splitlines())


def test_verify_names_what_was_changed_past_the_journal(run):
    run("workspace", "decide", "GOV-01", "yes")
    assert run("workspace", "verify")[0] == 0
    JournalEntry.objects.filter(action="decide").update(content="{}")
    code, _, err = run("workspace", "verify", language="ja")
    assert code == 1
    assert "KH-WS-021" in err
    assert "封印" in err


def test_a_workspace_is_not_made_twice_and_not_found_nowhere(run, tmp_path, workspace):
    code, _, err = run("workspace", "init", str(workspace.folder), "--organisation", "Other")
    assert (code, "KH-WS-001" in err) == (3, True)
    code, _, err = run("workspace", "status", "--workspace", str(tmp_path), language="ja")
    assert (code, "KH-WS-002" in err) == (3, True)


def test_help_of_every_workspace_command_is_in_both_languages():
    ran = CliRunner().invoke(__import__("kakehashi.cli.main", fromlist=["cli"]).cli,
                             ["workspace", "--help"])  # fmt: skip
    assert ran.exit_code == 0
    assert "組織" in ran.output
