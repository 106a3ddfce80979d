"""OSCAL of what a workspace holds: decisions with evidence, tasks, risks, chosen frameworks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.workspace.helpers import AIKO

from kakehashi.cli.main import main
from kakehashi.workspace.models import Decision

QUOTE = "The board answers for all risks of our AI."


@pytest.fixture
def run(workspace, monkeypatch, capsys, tmp_path):
    """Return a function that runs a command in the workspace, as Aiko."""
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.chdir(tmp_path)

    def run(*words):
        with pytest.raises(SystemExit) as ended:
            main([*words, "--lang", "en"])
        ran = capsys.readouterr()
        return ended.value.code or 0, ran.out, ran.err

    return run


@pytest.fixture
def export(run, workspace):
    def export(model, *more):
        code, out, err = run("oscal", "export", model, "--workspace", str(workspace.folder), *more)
        assert (code, err) == (0, "")
        (content,) = json.loads(out).values()
        return content

    return export


@pytest.fixture
def worked(run, tmp_path: Path):
    """A workspace with a decision on a document, a gap, a task with a deadline, and a risk."""
    policy = tmp_path / "policy.md"
    policy.write_text(f"# Policy\n\n{QUOTE}\n", encoding="utf-8")
    assert run("workspace", "add", "system", "Chat")[0] == 0
    assert run("workspace", "add", "documents", str(policy))[0] == 0
    assert run("workspace", "frameworks", "choose", "nist-ai-rmf")[0] == 0
    decide = ("workspace", "decide")
    words = ("GOV-01", "yes", "--document", "policy.md", "--quote", QUOTE)
    assert run(*decide, *words)[0] == 0
    assert run(*decide, "GOV-02", "planned", "--reason", "Next year.")[0] == 0
    task = ("plan", "task", "Set up the committee", "--practice", "GOV-02")
    assert run(*task, "--due", "2027-01-31", "--owner", AIKO)[0] == 0
    risk = ("plan", "risk", "social", "Wrong answers", "--severity", "4", "--likelihood", "2")
    assert run(*risk)[0] == 0


@pytest.mark.usefixtures("worked")
def test_evidence_carries_the_hash_of_the_version_quoted(export, workspace):
    (result,) = export("assessment-results")["results"]
    quotes = [q for one in result["observations"] for q in one.get("relevant-evidence", [])]
    own = {prop["name"]: prop["value"] for prop in quotes[0]["props"]}

    assert (quotes[0]["description"], own["document"], len(own["sha256"])) == (
        QUOTE,
        "policy.md",
        64,
    )


@pytest.mark.usefixtures("worked")
def test_gap_task_and_risk_stand_in_the_plan_of_action(export):
    risks = export("poam")["risks"]
    (gap,) = (one for one in risks if "remediations" in one)
    (task,) = gap["remediations"][0]["tasks"]

    assert (task["title"], task["timing"]["on-date"]["date"][:10]) == (
        "Set up the committee",
        "2027-01-31",
    )
    assert {"Wrong answers", gap["title"]} == {one["title"] for one in risks}


@pytest.mark.usefixtures("worked")
def test_a_system_takes_over_decisions_but_not_the_tasks_of_others(export):
    component = export("component-definition", "--subject", "Chat")["components"][0]
    plan = export("assessment-plan", "Chat")

    assert (component["type"], component["title"].endswith("/Chat")) == ("software", True)
    assert [one["type"] for one in plan["tasks"]] == ["milestone"]


@pytest.mark.usefixtures("worked")
def test_the_profile_holds_what_the_organisation_chose(export):
    profile = export("profile")
    titles = [one["props"][0]["value"] for one in profile["back-matter"]["resources"]]

    assert (titles, len(profile["imports"])) == (["nist-ai-rmf-1.0"], 1)


@pytest.mark.usefixtures("worked")
def test_a_table_from_oscal_is_taken_in_again_and_changes_what_was_changed(export, run):
    content = export("component-definition")
    Path("c.json").write_text(json.dumps({"component-definition": content}), encoding="utf-8")
    assert run("oscal", "import", "c.json", "--out", "c.csv")[0] == 0
    assert run("workspace", "table", "in", "c.csv")[0] == 0
    assert Decision.objects.count() == 2
    table = Path("c.csv").read_text(encoding="utf-8-sig")
    Path("c.csv").write_text(table.replace("planned", "no"), encoding="utf-8")
    code, _, err = run("workspace", "table", "in", "c.csv")

    assert (code, err) == (0, "")
    assert Decision.objects.filter(state="in-force", verdict="not in place").count() == 1


def test_somebody_unknown_gets_nothing(run, workspace):
    words = ("oscal", "export", "profile", "--workspace", str(workspace.folder), "--as", "eve")
    code, out, err = run(*words)

    assert (code, out, "KH-WS-012" in err) == (1, "", True)
