"""A workspace with something in every part, and what its exports hold."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.workspace.helpers import AIKO, NOW

from kakehashi.model import Verdict
from kakehashi.workspace import operations as op

LATER = NOW + timedelta(days=3)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edited(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def fill(workspace, organisation, path: Path) -> None:
    path.write_text("# 方針\n\n当社は、AIシステムの一覧を作成している。\n", encoding="utf-8")
    unit = op.add_unit(organisation, "営業部", actor=AIKO, now=NOW, inherits=False)
    ben = op.add_person("ben", "Ben \u2028 Mori", unit, "approver", actor=AIKO, now=NOW)
    system = op.add_system(unit, "Chat", actor=AIKO, now=NOW, owner=ben, models_used=["gpt"])
    op.set_facts(
        organisation, {"system.markets": ("japan", "eu"), "organisation.headcount": 12.0},
        actor=AIKO, now=NOW,
    )  # fmt: skip
    op.choose_framework(organisation, "nist-ai-rmf-1.0", actor=AIKO, now=NOW)
    version = op.add_document(workspace, path, organisation, actor=AIKO, now=NOW)
    quoted = op.quote_evidence(
        organisation, "当社は、AIシステムの一覧を作成している。", version=version, page=1,
        actor=AIKO, now=NOW,
    )  # fmt: skip
    wish = op.Wish(organisation, "practices:GOV-17", Verdict.IN_PLACE, evidence=[quoted])
    op.decide(wish, actor=AIKO, now=NOW)
    op.decide(op.Wish(organisation, "practices:GOV-17", Verdict.PARTIAL), actor=AIKO, now=LATER)
    op.decide(op.Wish(unit, "practices:GOV-01", Verdict.PLANNED, system=system), actor="ben",
              now=LATER)  # fmt: skip
    cycle = op.open_cycle(organisation, actor=AIKO, now=NOW)
    goal = op.add_goal(cycle, "一覧を全部門に", targets=["practices:GOV-17"], actor=AIKO, now=NOW)
    op.add_task(organisation, "部門に照会する", goal=goal, owner=ben, actor=AIKO, now=NOW)
    op.add_risk(
        organisation, "social", "差別的な扱い", severity=4, likelihood=2, actor=AIKO, now=NOW
    )
