"""What a move to another edition means, as tables: what there is to do, and other statuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kakehashi.cli.workspace_upgrade_words import MEANINGS, SECTIONS, STATUSES
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.interchange.tables import Row, Table, table_of
from kakehashi.reports.edition_words import PRACTICES
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when the command runs
    from kakehashi.workspace.upgrades.plan import UpgradePlan


def upgrade_tables(plan: UpgradePlan) -> tuple[Table, Table]:
    """Return decisions, new provisions and practices; and the statuses that change."""
    rows = [*_fates(plan), *_open(plan), *_practices(plan)]
    shown = columns("section", "number", "subject_path", "before", "after", "title", "verdict")
    shown += columns("nearest", "subjects")
    todo = table_of(Bilingual("What it means", "影響"), shown, rows)
    return todo, _statuses(plan)


def _paths(plan: UpgradePlan) -> dict[tuple[int, int | None], str]:
    return {
        (one.organisation.pk, one.system.pk if one.system else None): one.path
        for one in plan.scope.everything
    }


def _fates(plan: UpgradePlan) -> Iterator[Row]:
    paths = _paths(plan)
    for fate in plan.fates:
        decision = fate.decision
        after = fate.content.change.after if fate.content else None
        verdict = decision.verdict
        yield {
            "section": MEANINGS[fate.meaning.value],
            "number": decision.pk,
            "subject_path": paths[decision.organisation_id, decision.system_id],
            "before": decision.target,
            "after": after.ref if after else None,
            "title": after.title if after else None,
            "verdict": Bilingual(verdict_words(verdict, "en"), verdict_words(verdict, "ja")),
            "nearest": tuple(p.ref for p in plan.nearest.get(decision.target, ())),
        }


def _open(plan: UpgradePlan) -> Iterator[Row]:
    for one in plan.open:
        new = one.added.provision
        yield {"section": SECTIONS["open"], "after": new.ref, "title": new.title}


def _practices(plan: UpgradePlan) -> Iterator[Row]:
    covered = [one.path for one in plan.scope.subjects]
    for one in plan.practices or ():
        practice = one.decided.practice
        yield {
            "section": PRACTICES[one.change.kind],
            "after": practice.ref,
            "title": practice.title,
            "subjects": tuple(covered[number] for number in one.decided.undecided),
        }


def _statuses(plan: UpgradePlan) -> Table:
    covered = [one.path for one in plan.scope.subjects]
    rows: Iterator[Row] = (
        {
            "before": change.before.ref,
            "after": change.after.ref,
            "title": change.after.title,
            "was": STATUSES[change.was.value],
            "now": STATUSES[change.now.value],
            "subjects": tuple(covered[number] for number in change.subjects),
        }
        for change in plan.effects.changes
    )
    shown = columns("before", "after", "title", "was", "now", "subjects")
    return table_of(Bilingual("Statuses that change", "変わる状態"), shown, rows)
