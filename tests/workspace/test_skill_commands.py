"""`kakehashi skill`, as a person types it, in both languages."""

from __future__ import annotations

import csv
import json

import pytest
from tests.workspace.test_commands import run  # noqa: F401 - a fixture

from kakehashi.workspace.models import Skill, Task


@pytest.fixture
def kept(run):  # noqa: F811 - the fixture
    run("workspace", "frameworks", "choose", "japan-ai-act")
    assert (
        run("workspace", "add", "person", "ben", "--role", "viewer", "--name", "Ben SECRET")[0] == 0
    )
    return run


def test_a_walk_from_the_register_to_the_plan(kept, tmp_path):
    words = ("skill", "add", "inc", "--person", "ben", "--evidence", "training=SECRET course")
    code, out, err = kept(*words, "--until", "2099-01-31")
    assert (code, "INC Incidents" in out) == (0, True), err
    assert (
        kept("skill", "add", "INC-01", "--role", "=cmd|' /C calc'!A0", "--level", "leads")[0] == 0
    )
    _, out, _ = kept("skill", "list", "--table", str(tmp_path / "t.csv"), language="ja")
    assert ("Ben SECRET" in out, "単独で実施できる" in out, "有効期限2099-01-31" in out) == (
        True,
    ) * 3
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert "'=cmd|' /C calc'!A0" in {row["保有者又は役割"] for row in rows}
    assert kept("skill", "need", "LIT", "--people", "3", "--level", "assisted")[0] == 0
    _, out, _ = kept("skill", "gaps", "--json")
    assert "SECRET" not in out
    before = json.loads(out)
    code, out, _ = kept("skill", "plan", "--due", "2027-03-31", language="ja")
    assert (code, f"作業{Task.objects.count()}件" in out) == (0, True)
    _, out, _ = kept("skill", "gaps", language="ja")
    assert "計画済み" in out
    _, out, _ = kept("plan", "show", language="ja")
    assert "スキル：" in out
    code, _, err = kept("skill", "plan")
    assert (code, "KH-SKL-010" in err) == (2, True)
    assert sum(bool(one["gaps"]) for one in before) == Task.objects.count()
    assert kept("skill", "change", "1", "--level", "leads")[0] == 0
    assert kept("skill", "end", "1")[0] == 0
    _, out, _ = kept("skill", "rollup", "--json")
    assert json.loads(out)[0]["practices"] > 0


def test_a_viewer_sees_their_own_skills_and_numbers(kept):
    kept("skill", "add", "INC-01", "--role", "SECRET team")
    kept("skill", "add", "INC-02", "--person", "ben")
    code, out, _ = kept("skill", "list", "--as", "ben", language="ja")
    assert (code, "SECRET team" in out, "Ben SECRET" in out) == (0, False, True)
    assert "本人の登録のみ" in out
    code, out, _ = kept("skill", "gaps", "--as", "ben")
    assert (code, "SECRET" in out) == (0, False)
    code, _, err = kept("skill", "end", "1", "--as", "ben")
    assert (code, "KH-SKL-005" in err) == (2, True)
    assert Skill.objects.filter(ended=False).count() == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "NOPE-99", "--role", "x"), "KH-SKL-001"),
        (("add", "INC-07.e", "--role", "x"), "KH-SKL-001"),
        (("add", "hiroshima-code-of-conduct-2023:1", "--role", "x"), "KH-SKL-001"),
        (("add", "INC", "--role", "x", "--evidence", "gossip=x"), "KH-SKL-002"),
        (("add", "INC", "--role", "x", "--evidence", "training"), "KH-SKL-007"),
        (("add", "INC", "--role", "x", "--certificate", "none.json"), "KH-SKL-006"),
        (("need", "INC", "--people", "-1"), "KH-SKL-008"),
        (("change", "99"), "KH-SKL-005"),
    ],
)
def test_wrong_words_are_problems(kept, words, code):
    ended, _, err = kept("skill", *words, language="ja")
    assert (ended, code in err) == (2, True), err
    assert Skill.objects.count() == 0
