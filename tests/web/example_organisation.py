"""The example organisation: its documents, candidates, decisions and plan."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example" / "documents"
AIKO = "aiko"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def fill(folder: Path) -> None:
    """Fill a workspace whose organisation and person exist already."""
    from kakehashi.library.cache import load_cached
    from kakehashi.model import Verdict
    from kakehashi.workspace import database
    from kakehashi.workspace import operations as do
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Finding, Organisation
    from kakehashi.workspace.scanning import candidates_in
    from kakehashi.workspace.subjects import Subject

    by = {"actor": AIKO, "now": NOW}
    workspace, library = open_workspace(folder), load_cached()
    try:
        organisation = Organisation.objects.get()
        system = do.add_system(
            organisation,
            "Helpdesk bot",
            purpose="Answers questions of customers about deliveries and refunds.",
            stage="operation",
            **by,
        )
        do.add_system(
            organisation, "商品推薦エンジン", purpose="購買履歴から商品を推薦する。", **by
        )
        do.add_unit(organisation, "Tokiwa Logistics", **by)
        do.add_person("ken", "Ken Sato", organisation, "approver", **by)
        versions = {}
        for path in sorted(EXAMPLE.iterdir()):
            kept = do.add_document(workspace, path, organisation, **by)
            versions[str(kept.pk)] = kept
        found, _ = candidates_in(workspace, Subject(organisation, None, ""), library, [])
        do.keep_findings(organisation, found, versions, **by)
        best = Finding.objects.filter(version__format="pdf").order_by("-presence")
        for finding in list(best.select_related("organisation", "version__document")[:3]):
            evidence = do.judge_finding(finding, "accepted", **by)
            if not organisation.decision_set.filter(target=finding.practice).exists():
                wish = do.Wish(
                    organisation, finding.practice, Verdict.IN_PLACE, evidence=[evidence]
                )
                do.decide(wish, **by)
        do.decide(
            do.Wish(
                organisation,
                "practices:GOV-08",
                Verdict.NOT_IN_PLACE,
                "Nobody is named yet; the board decides in December.",
                review_on=(NOW - timedelta(days=1)).date(),
            ),
            **by,
        )
        do.decide(
            do.Wish(
                organisation, "practices:GOV-02", Verdict.PLANNED, "年度内に策定する。", system
            ),
            **by,
        )
        cycle = do.open_cycle(organisation, **by)
        do.move_cycle(cycle, "goals", note="Customers ask who answers them.", **by)
        goal = {"targets": ["practices:GOV-08", "practices:GOV-02"], "due": NOW.date()}
        do.add_goal(cycle, "Name who is responsible for each system", **goal, **by)
        do.add_task(organisation, "Draft the rule for the board", due=NOW.date(), **by)
        risk = "A wrong answer about allergens harms a customer"
        do.add_risk(organisation, "social", risk, severity=4, likelihood=2, **by)
    finally:
        database.disconnect()


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
