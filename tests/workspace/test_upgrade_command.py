"""`kakehashi workspace upgrade` as people use it, in both languages."""

from __future__ import annotations

import json
import re

import pytest
from tests.workspace.helpers import AIKO, NOW

from kakehashi.cli.main import main
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op

EDITION = "ai-guidelines-for-business@1.2"
OLD = "ai-guidelines-for-business-1.1"
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")


@pytest.fixture
def run(workspace, capsys, monkeypatch):
    """Return a function that runs a command in the workspace: exit code, output, errors."""
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.setenv("KAKEHASHI_LANG", "en")

    def ran(*arguments):
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["workspace", *arguments])
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return ran


@pytest.fixture
def answering(organisation):
    """Midori Foods with a unit and a system, which have decided on the older edition."""
    op.choose_framework(organisation, OLD, actor=AIKO, now=NOW)
    sales = op.add_unit(organisation, "営業部", actor=AIKO, now=NOW)
    chat = op.add_system(sales, "Chat", actor=AIKO, now=NOW)
    wishes = [
        op.Wish(organisation, f"{OLD}:C-1-1", Verdict.IN_PLACE, "Policy 2"),
        op.Wish(organisation, f"{OLD}:C-3-1", Verdict.IN_PLACE, "Policy 3"),
        op.Wish(organisation, f"{OLD}:C-3", Verdict.PARTIAL, "Policy 3"),
        op.Wish(sales, f"{OLD}:2D-I", Verdict.PARTIAL, "", chat),
        op.Wish(organisation, "practices:SEC-15", Verdict.IN_PLACE),
    ]
    op.decide_many(wishes, actor=AIKO, now=NOW)
    return organisation


def entries():
    from kakehashi.workspace.models import JournalEntry

    return JournalEntry.objects.count()


def test_a_dry_run_shows_counts_then_what_is_to_be_done_and_writes_nothing(run, answering):
    count = entries()
    code, out, err = run("upgrade", EDITION, "--dry-run")

    assert (code, err, entries()) == (0, "", count)
    order = [
        "AI Guidelines for Business 1.1 → AI Guidelines for Business 1.2",
        "2 organisation(s), 1 system(s)",
        f"Midori Foods: {OLD} → ai-guidelines-for-business-1.2",
        "Decisions on provisions of the edition before: 4",
        "1  carried over\n",
        "3  carried over, needs review",
        "Decisions on practices: 1; all stay as they are.",
        "Needs review (3 decision(s) on 3 provision(s))",
        "parts changed: C-3-1",
        "Midori Foods: partial (decision 3)",
        "{+algorithms,+}",
        "2D-I → 2D-1",
        "Midori Foods/営業部/Chat: partial",
        "New provisions, not decided (1)",
        "2D-0",
        "CTX-14",
        "Practices newly asked for (2)",
        "IPR-05",
        "SEC-15",
        "decided for all",
        "Statuses that change (",
        "Trial run: nothing was written",
    ]
    places = [out.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_in_japanese_nothing_but_names_is_in_english(run, answering):
    code, out, _ = run("upgrade", EDITION, "--dry-run", "--all", "--lang", "ja")

    assert code == 0
    for words in (
        "見直しが必要",
        "そのまま引継ぎ",
        "新しい項目で未判断",
        "変わる充足状況",
        "試行のため",
    ):
        assert words in out
    plain = [line.strip() for line in out.splitlines() if not JAPANESE.search(line)]
    assert set(plain) == {"", f"Midori Foods：{OLD} → ai-guidelines-for-business-1.2"}


def test_it_is_done_once_and_shows_in_status_and_history(run, answering):
    assert "Done." in run("upgrade", EDITION)[1]
    count = entries()
    code, out, _ = run("upgrade", EDITION)
    assert (code, entries()) == (0, count)
    assert "There is nothing to move any more" in out

    status = run("status")[1]
    assert "AI Guidelines for Business 1.2" in status
    assert "2 decision(s) to look at again" in status
    history = run("history", "ai-guidelines-for-business-1.2:C-3-1")[1]
    assert "Policy 3 (carried over from decision 2" in history
    assert "the new edition changed it: ai-guidelines-for-business-1.1:C-3-1" in history
    assert "[superseded]" in run("history", f"{OLD}:C-3-1")[1]
    assert run("verify")[0] == 0


def test_a_long_list_is_cut_unless_all_is_asked_for(run, answering, library):
    old = [p.ref for p in library.framework(OLD).provisions if p.id.startswith("2D-")]
    wishes = [op.Wish(answering, ref, Verdict.IN_PLACE) for ref in old]
    op.decide_many(wishes, actor=AIKO, now=NOW)

    short, everything = (
        run("upgrade", EDITION, "--dry-run", *more)[1] for more in ((), ("--all",))
    )
    assert "2D-I → 2D-1" in short
    assert "2D-X → 2D-10" not in short
    assert "more (--all shows them)" in short
    assert "2D-X → 2D-10" in everything
    assert "--all shows them" not in everything
    assert "Carried over (1 decision(s) on 1 provision(s))" in everything


def test_as_json_holds_everything_in_both_languages(run, answering):
    found = json.loads(run("upgrade", EDITION, "--dry-run", "--json")[1])

    assert (found["dry_run"], found["written"]) == (True, False)
    assert found["counts"]["decisions"]["needs review"] == 3
    by_ref = {row["before"]: row for row in found["decisions"]}
    assert by_ref[f"{OLD}:C-3"]["parts"]["changed"] == ["ai-guidelines-for-business-1.2:C-3-1"]
    (chat,) = by_ref[f"{OLD}:2D-I"]["decisions"]
    assert chat["subject"] == "Midori Foods/営業部/Chat"
    assert found["new"][0]["title"]["ja"]
    kinds = {row["kind"] for row in found["practices"]}
    assert {"newly asked for", "asked for differently"} <= kinds
    done = json.loads(run("upgrade", EDITION, "--json")[1])
    assert done == {**found, "dry_run": False, "written": True} | {"decisions": done["decisions"]}
    states = {d["state"] for row in done["decisions"] for d in row["decisions"]}
    assert states == {"superseded"}


@pytest.mark.parametrize(
    ("arguments", "code", "problem"),
    [
        (["ai-guidelines-for-business"], 2, "KH-WS-054"),
        (["ai-guidelines-for-business@9"], 2, "KH-USE-011"),
        (["nothing@1"], 2, "KH-USE-001"),
        (["practices@1.0"], 2, "KH-USE-001"),
        ([""], 2, "KH-USE-001"),
        (["@"], 2, "KH-USE-001"),
        (["nist-ai-rmf"], 2, "KH-WS-050"),
        (["eu-ai-act@2026"], 3, "KH-WS-053"),
        ([EDITION, "--in", "nobody"], 2, "KH-WS-034"),
        ([EDITION, "--in", "営業部/Chat"], 2, "KH-WS-056"),
        ([EDITION, "--in", "営業部"], 3, "KH-WS-052"),
        ([EDITION, "--as", "mallory"], 1, "KH-WS-012"),
    ],
)
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_wrong_use_is_told_in_both_languages_and_changes_nothing(
    run, answering, arguments, code, problem, dry
):
    count = entries()
    for language in ("en", "ja"):
        ended, out, err = run("upgrade", *arguments, *dry, "--lang", language)
        assert (ended, out) == (code, "")
        assert problem in err
        assert bool(JAPANESE.search(err.replace("営業部", ""))) == (language == "ja")
    assert entries() == count


def test_full_width_letters_are_read(run, answering):
    assert run("upgrade", "ａｉ-guidelines-for-business＠１.２", "--dry-run")[0] == 0


def test_a_viewer_may_look_and_not_move(run, answering):
    op.add_person("ben", "Ben", answering, "viewer", actor=AIKO, now=NOW)

    assert run("upgrade", EDITION, "--dry-run", "--as", "ben")[0] == 0
    code, _, err = run("upgrade", EDITION, "--as", "ben")
    assert (code, "KH-WS-011" in err) == (1, True)


def test_nothing_in_it_is_taken_for_markup_or_a_control(run, answering):
    op.add_system(answering, "[red]Bot[/red] {0} %s", actor=AIKO, now=NOW)
    system = op.add_system(answering, "=cmd|' /C calc'!A0", actor=AIKO, now=NOW)
    wish = op.Wish(answering, f"{OLD}:C-3-1", Verdict.PARTIAL, "{reason} [bold]", system)
    op.decide(wish, actor=AIKO, now=NOW)
    code, out, _ = run("upgrade", EDITION)

    assert code == 0
    assert "Midori Foods/=cmd|' /C calc'!A0: partial" in out
    target = "ai-guidelines-for-business-1.2:C-3-1"
    assert "{reason} [bold]" in run("history", target, "--for", system.name)[1]
