"""Tables with fields like those of VerifyWise's register of incidents.

The names of fields are from memory of its public code: unverified. People who reported
stay out: who did is told by our own journal.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.incidents.account import Account, account

_SEVERITIES = {"minor": "minor", "serious": "severe", "very serious": "severe", "": "unknown"}
_HARMS = {
    "health": "health-safety",
    "safety": "health-safety",
    "fundamental rights": "other-rights",
    "property": "property",
    "environment": "environment",
}
_CRITERIA = {
    "ai_project": "system",
    "model_system_version": "version",
    "affected_persons_groups": "affected",
    "immediate_mitigations": "mitigations",
    "planned_corrective_actions": "corrective-actions",
    "relationship_causality": "causality",
    "status": "status-there",
}


def fits(columns: frozenset[str]) -> bool:
    """Say whether these are columns of such a table."""
    return {"ai_project", "severity", "description"} <= columns


def incident_of(row: Mapping[str, str]) -> Account:
    """Return the account of a row."""
    severity = row["severity"].strip().lower()
    number = (row.get("incident_id") or row.get("id") or "").strip()
    kind = row.get("type", "").strip()
    title = " – ".join(part for part in (row["ai_project"].strip(), kind) if part)
    return account(
        row.get("title", "").strip() or title or row["description"].split("\n")[0],
        kind="serious-incident" if "serious" in severity else "incident",
        severity=_SEVERITIES.get(severity, severity),
        harms=[
            _HARMS.get(one.strip().lower(), one)
            for one in row.get("categories_of_harm", "").strip("[]{}").replace('"', "").split(",")
            if one.strip()
        ],
        description=row["description"],
        occurred=row.get("occurred_date", "")[:10],
        source=f"VerifyWise {number}" if number else "",
        criteria={ours: row.get(theirs, "") for theirs, ours in _CRITERIA.items()},
    )
