"""Two organisations that must not know of each other; every text of the first holds a secret."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.documents.files import lines, pdf

OWNER, MATE, STRANGER = "owner", "mate", "stranger"
SECRET = "Xq7Secret"
"""Begins every planted text, and stands nowhere else."""
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
RESTRICTED = "Zq9Restricted"
"""Stands in incidents that only those who handle incidents may see, and nowhere else."""
SENTENCES = (
    "We keep a log of every incident and the board reviews the log each month.",
    "We test each model for bias before it is released and document the results.",
    "Users are told that they are talking to an AI system.",
    "We report serious incidents to the authority within three days.",
)


def secret(of: str) -> str:
    """Return a text that is found wherever it leaks; markup in it shows whether it is escaped."""
    return f"{SECRET} {of} <b>{of}</b>"


@dataclass
class Seeded:
    """Ids of what there is: of A (`a`) and of B (`b`), by the names that addresses use."""

    a: dict[str, Any]
    b: dict[str, Any]


def seed(folder: Path) -> Seeded:
    """Fill a workspace whose first organisation (A) and owner exist already."""
    from kakehashi.workspace import database
    from kakehashi.workspace.beginning import begin
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Organisation
    from kakehashi.workspace.operations import add_person

    workspace = open_workspace(folder)
    try:
        first = Organisation.objects.get()
        second = begin("Beta", STRANGER, "Stranger", NOW)
        add_person(MATE, secret("mate"), first, "viewer", actor=OWNER, now=NOW)
        return Seeded(
            _fill(workspace, first, OWNER, secret, folder),
            _fill(workspace, second, STRANGER, lambda of: f"Beta {of}", folder),
        )
    finally:
        database.disconnect()


def _fill(workspace: Any, organisation: Any, actor: str, text: Any, folder: Path) -> dict[str, Any]:
    """Put one of each kind of record into an organisation; return ids by names of addresses."""
    from kakehashi.library.cache import load_cached
    from kakehashi.model import Verdict
    from kakehashi.workspace import operations as do
    from kakehashi.workspace.models import Finding
    from kakehashi.workspace.scanning import candidates_in
    from kakehashi.workspace.skills.evidence import told
    from kakehashi.workspace.subjects import Subject

    by = {"actor": actor, "now": NOW}
    system = do.add_system(
        organisation, text("system"), purpose=text("purpose"), stage="operation", **by
    )
    do.add_unit(organisation, text("unit"), **by)
    choice = do.choose_framework(organisation, _framework(), **by)
    path = folder / "to-add.pdf"
    path.write_bytes(pdf([lines(text("page").replace("<", "("), *SENTENCES)]))
    names = {None: text("document").replace("/", "") + ".pdf", system: "own.pdf"}
    versions = {
        of: do.add_document(workspace, path, organisation, system=of, name=name, **by)
        for of, name in names.items()
    }
    path.unlink()
    found, _ = candidates_in(workspace, Subject(organisation, None, ""), load_cached(), [])
    by_version = {str(v.pk): v for v in versions.values()}
    kept = do.keep_findings(organisation, found, by_version, **by)
    wish = do.Wish(
        organisation, "practices:GOV-01", Verdict.NOT_IN_PLACE, text("reason"), review_on=date.max
    )
    do.decide(wish, **by)
    evidence = do.quote_evidence(organisation, text("quote"), source=text("source"), **by)
    decided = do.decide(
        do.Wish(
            organisation,
            "practices:GOV-02",
            Verdict.IN_PLACE,
            text("reason"),
            evidence=[evidence],
        ),
        **by,
    )
    of_system = do.decide(
        do.Wish(organisation, "practices:GOV-02", Verdict.PARTIAL, text("reason"), system), **by
    )
    cycle = do.open_cycle(organisation, **by)
    do.move_cycle(cycle, "goals", note=text("note"), **by)
    goal = do.add_goal(cycle, text("goal"), targets=["practices:GOV-03"], **by)
    task = do.add_task(organisation, text("task"), system=system, **by)
    risk = do.add_risk(organisation, "social", text("risk"), severity=3, likelihood=2, **by)
    policy = _policy(organisation, text, by)
    evidence_of_skill = told("training", text("training"))
    member = organisation.membership_set.order_by("pk").first()
    skill = do.add_skill(
        organisation, "practices:GOV-02", "leads", person=member.person,
        evidence=[evidence_of_skill], **by,
    )  # fmt: skip
    do.add_skill(organisation, "practices:GOV", "aware", role=text("role"), **by)
    finding = Finding.objects.filter(pk__in=[one.pk for one in kept]).order_by("rank").first()
    assert finding
    incident, report = _incidents(workspace, organisation, system, text, by)
    members = organisation.membership_set.order_by("pk")
    return {
        "organisation": organisation.pk,
        "system": system.pk,
        "document": versions[None].document_id,
        "document of system": versions[system].document_id,
        "version": versions[None].pk,
        "practice": finding.practice.split(":")[1],
        "finding": finding.pk,
        "evidence": evidence.pk,
        "number": decided.pk,
        "number of system": of_system.pk,
        "target": "practices:GOV-02",
        "goal": goal.pk,
        "task": task.pk,
        "risk": risk.pk,
        "membership": members[members.count() - 1].pk,
        "choice": choice.pk,
        "skill": skill.pk,
        "page": 1,
        **incident,
        "report": report,
        **policy,
    }


def _incidents(
    workspace: Any, organisation: Any, system: Any, text: Any, by: dict[str, Any]
) -> tuple[dict[str, int], int]:
    """Register one incident with something in every part, and a restricted one like it."""
    from kakehashi.incidents.account import account
    from kakehashi.incidents.clock_rules import Unit
    from kakehashi.incidents.clock_table import contract_clock
    from kakehashi.incidents.words import Effect
    from kakehashi.library.cache import load_cached
    from kakehashi.signals.signal import Said, Signal
    from kakehashi.workspace import operations as do
    from kakehashi.workspace.incident_papers import draft
    from kakehashi.workspace.people import person_of
    from kakehashi.workspace.signals_kept import keep_signal

    library = load_cached()
    made = {}
    for name, said, secrecy in (
        ("incident", text, "public"),
        ("restricted", lambda of: f"{RESTRICTED} {of}", "restricted"),
    ):
        told = account(
            said("incident"), description=said("account"), harms=["privacy"], severity="severe",
            conditions=["eu", "high-risk", "serious"], confidentiality=secrecy,
            moments={"aware": NOW}, country=said("country")[:80], sector=said("sector"),
            criteria={"affected": said("affected")}, public_summary=said("summary"),
        )  # fmt: skip
        one = do.add_incident(organisation, told, systems=[system], **by)
        do.note_event(one, NOW, said("event"), **by)
        do.set_contract_clock(one, contract_clock(said("contract"), 72, Unit.HOURS, "UTC"), **by)
        do.suggest_practices(one, [("practices:PRI-07", Effect.LIMIT)], **by)
        do.decide_practice(one, "practices:PRI-06", accepted=True, **by)
        kept = draft(workspace, one, library, person_of(by["actor"]), now=NOW)
        made[name] = one.pk
        if name == "incident":
            report = kept.pk
    signal = Signal("inspect", text("file"), "0" * 64, "2026-11-01", (Said(text("score"), "bbq"),))
    keep_signal(organisation, signal, library, **by)
    return made, report


def _policy(organisation: Any, text: Any, by: dict[str, Any]) -> dict[str, Any]:
    """Put commitments and instruments into an organisation."""
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.commitments import Status
    from kakehashi.policy.instruments import instrument, measure
    from kakehashi.policy.promises import Promise, Promised, Said
    from kakehashi.workspace import operations as do

    quote = f"{text('promise')} will act."
    fields = {
        "actor": Said(text("promise"), text("promise"), 0),
        "action": Said("act", "act", quote.index("act.")),
    }
    promises = tuple(
        Promise(quote, "", 1, start, start + len(quote), Status.STATED, fields)
        for start in (0, 500)
    )
    found = Promised(text("speech"), "0" * 64, "en", promises, ())
    _, made = do.take_promises(organisation, found, published="2026-05-01", **by)
    kept = do.confirm_commitment(made[0], due=date(2026, 6, 1), **by)
    said = {"quote": text("follow-up"), "source": text("source")}
    do.follow_up(kept, "claimed", "under-way", **said, **by)
    library = load_cached()
    plan, _ = (
        do.add_instrument(
            organisation,
            instrument(library, {"title": text(title), "owner": text("owner"), "kind": "plan",
                                 "implements": "japan-ai-act-2025:Art-13", "published": "2026",
                                 "review_on": "2026-01-01"}),
            **by,
        )
        for title in ("instrument", "other instrument")
    )  # fmt: skip
    told = measure({"number": "1", "text": text("measure"), "owner": text("owner")})
    (assigned,), _ = do.add_measures(plan, [told], **by)
    do.follow_up(assigned, "claimed", "partly", **said, **by)
    return {"commitment": kept.pk, "instrument": plan.pk, "measure": assigned.pk}


def _framework() -> str:
    from kakehashi.library.cache import load_cached

    return next(f.prefix for f in load_cached().current if f.id == "hiroshima-code-of-conduct")


if __name__ == "__main__":
    print(json.dumps(asdict(seed(Path(sys.argv[1])))))
