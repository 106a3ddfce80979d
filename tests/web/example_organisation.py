"""The example organisation: its documents, candidates, decisions and plan."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

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
    from kakehashi.workspace.models import Finding, Organisation, Person
    from kakehashi.workspace.scanning import candidates_in
    from kakehashi.workspace.skills.evidence import told
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
        ken = Person.objects.get(handle="ken")
        do.add_skill(
            organisation, "practices:INC", "leads", person=ken, valid_until=NOW.date(),
            evidence=[told("experience", "Ran the incident desk <b>2025</b>")], **by,
        )  # fmt: skip
        do.add_skill(organisation, "practices:GOV-01", "aware", role="内部監査室", **by)
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
        _incidents(workspace, organisation, system, by)
        _policy(organisation, library, by)
    finally:
        database.disconnect()


def _incidents(workspace: Any, organisation: Any, system: Any, by: dict[str, Any]) -> None:
    """Register two incidents, the first with everything that a page can show."""
    from kakehashi.incidents.account import account
    from kakehashi.incidents.clock_rules import Unit
    from kakehashi.incidents.clock_table import contract_clock
    from kakehashi.library.cache import load_cached
    from kakehashi.signals.signal import Said, Signal
    from kakehashi.workspace import operations as do
    from kakehashi.workspace.incident_learning import learn
    from kakehashi.workspace.incident_papers import draft
    from kakehashi.workspace.people import person_of
    from kakehashi.workspace.signals_kept import keep_signal

    library = load_cached()
    told = account(
        "Chatbot told a customer's address", description="Another customer's address was told.",
        harms=["privacy"], conditions=["eu", "high-risk", "serious"], moments={"aware": NOW},
        confidentiality="public", criteria={"affected": "One customer"}, sector="retail",
        public_summary="Call 03-1234-5678.", severity="severe", occurred="2026-11-01",
    )  # fmt: skip
    one = do.add_incident(organisation, told, systems=[system], **by)
    other = account("推薦AIが差別的な結果を返した", harms=["discrimination"], occurred="2026-10")
    do.add_incident(organisation, other, like=one, systems=[system], **by)
    do.change_incident(one, measures=[do.add_task(organisation, "Filter outputs", **by).pk], **by)
    do.note_event(one, NOW, "止めた", **by)
    rule = contract_clock("Master agreement 12.3", 72, Unit.HOURS, "Asia/Tokyo")
    do.set_contract_clock(one, rule, **by)
    learn(one, library, **by)
    do.decide_practice(one, "practices:PRI-07", accepted=True, **by)
    do.decide_practice(one, "practices:SEC-06", accepted=False, **by)
    draft(workspace, one, library, person_of(AIKO), now=NOW)
    said = (Said("Inspect bbq: accuracy = 0.81", "bbq"),)
    keep_signal(organisation, Signal("inspect", "log.json", "0" * 64, "", said), library, **by)


STATEMENT = """Statement of Ruritania on artificial intelligence

Ruritania launched the Lake Process in 2023 with the Hiroshima AI Process Friends Group.

By March 2026, Ruritania will train 300 officials from developing countries.
"""


def _policy(organisation: Any, library: Any, by: dict[str, Any]) -> None:
    """Add commitments of an invented statement, and a registry of instruments."""
    from kakehashi.documents.passages import build_document
    from kakehashi.documents.plain import read_plain
    from kakehashi.policy.instruments import instrument, measure
    from kakehashi.policy.promises import promised_in
    from kakehashi.workspace import operations as do
    from kakehashi.workspace.instrument_reading import read_instrument

    content = STATEMENT.encode()
    read = build_document("statement.txt", content, "text", None, read_plain(STATEMENT))
    text = {"kind": "statement", "published": "2025-05-01"}
    _, made = do.take_promises(organisation, promised_in(read), **text, **by)
    promise = next(one for one in made if one.due)
    do.confirm_commitment(promise, entities=["friends-group"], **by)
    do.follow_up(
        promise, "measured", "partly", quote="120 officials were trained.",
        source="Report of the ministry, p. 3", note="Asked for the rest.", **by,
    )  # fmt: skip
    for written in (
        {"title": "AI推進法", "owner": "内閣府", "kind": "law", "framework": "japan-ai-act"},
        {"title": "AI事業者ガイドライン", "owner": "総務省・経済産業省",
         "framework": "ai-guidelines-for-business", "review_on": "2026-03-31"},
        {"title": "人工知能基本計画", "owner": "内閣府", "kind": "plan", "published": "2025-12",
         "implements": "japan-ai-act-2025:Art-18", "scope": "政府全体", "edition": "2025"},
    ):  # fmt: skip
        plan = do.add_instrument(organisation, instrument(library, written), **by)
    read_instrument(plan, read, library, **by)
    told = [
        measure(
            {"number": "1", "text": "職員の研修を行う。", "owner": "総務省", "due": "2026-03-31"}
        ),
        measure({"number": "2", "text": "指針を公表する。", "owner": "経済産業省"}),
    ]
    (trained, _), _ = do.add_measures(plan, told, **by)
    do.follow_up(trained, "claimed", "under-way", quote="準備を進めた。", source="総務省", **by)


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
