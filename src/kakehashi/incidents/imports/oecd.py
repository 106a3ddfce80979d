"""Tables of incidents with columns after the OECD's common reporting criteria.

No export of the OECD's monitor was at hand: names of columns are those of the
criteria that are known here, and some other words for them.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.incidents.account import Account, account
from kakehashi.incidents.words import Harm

_SEVERITIES = {
    "": "unknown",
    "non-physical harm": "moderate",
    "injury": "severe",
    "hazard": "unknown",
    "low": "minor",
    "medium": "moderate",
    "high": "severe",
    "critical": "severe",
    "fatality": "death",
}
_HARMS: Mapping[str, Harm] = {
    "physical": Harm.HEALTH,
    "physical harm": Harm.HEALTH,
    "psychological": Harm.HEALTH,
    "human or fundamental rights": Harm.OTHER_RIGHTS,
    "human rights": Harm.OTHER_RIGHTS,
    "economic/property": Harm.PROPERTY,
    "economic": Harm.PROPERTY,
    "environmental": Harm.ENVIRONMENT,
    "public interest": Harm.DISINFORMATION,
    "reputational": Harm.DEFAMATION,
    "infrastructure": Harm.INFRASTRUCTURE,
    "intellectual property": Harm.COPYRIGHT,
}
_OTHER_NAMES = {
    "description": ("description", "summary", "abstract"),
    "occurred": ("date_of_first_occurrence", "occurred", "date"),
    "country": ("country", "location", "jurisdiction"),
    "sector": ("industry", "industries", "sector"),
    "harms": ("harm_type", "harm_types", "type_of_harm", "harms"),
    "id": ("id", "incident_id", "reference"),
    "kind": ("kind", "type", "incident_or_hazard"),
}
_USED = {name for names in _OTHER_NAMES.values() for name in names} | {
    "title",
    "severity",
    "ragged",
}


def fits(columns: frozenset[str]) -> bool:
    """Say whether these are columns of such a table."""
    return {"title", "severity"} <= columns and bool(columns & set(_OTHER_NAMES["harms"]))


def incident_of(row: Mapping[str, str]) -> Account:
    """Return the account of a row."""
    severity = row["severity"].strip().lower()
    number = _cell(row, "id")
    return account(
        row["title"],
        kind=_kind(_cell(row, "kind"), severity),
        severity=_SEVERITIES.get(severity, severity),
        harms=[_harm(one) for one in _parts(_cell(row, "harms"))],
        description=_cell(row, "description"),
        occurred=_cell(row, "occurred"),
        country=_cell(row, "country"),
        sector=_cell(row, "sector"),
        source=f"OECD {number}" if number else "",
        criteria={name: cell for name, cell in row.items() if name not in _USED},
    )


def _kind(said: str, severity: str) -> str:
    return "hazard" if "hazard" in (said.strip().lower(), severity) else said.strip() or "incident"


def _harm(said: str) -> str:
    known = _HARMS.get(said.lower())
    return known.value if known else said


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.replace(";", ",").split(",") if part.strip()]


def _cell(row: Mapping[str, str], key: str) -> str:
    return next((row[name] for name in _OTHER_NAMES[key] if row.get(name, "").strip()), "").strip()
