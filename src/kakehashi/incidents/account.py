"""What is told of an incident, checked: the same whether typed in or imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.moments import checked_moment
from kakehashi.incidents.words import Confidentiality, Harm, Kind, Risk, Severity
from kakehashi.text.bilingual import Bilingual

E = TypeVar("E", bound=StrEnum)
LONGEST = {"title": 300, "country": 80, "sector": 120, "occurred": 32, "source": 60}
"""Letters in a field; what is longer is cut, with a sign that it was."""
MOST_TEXT = 100_000
CONDITIONS = frozenset(
    "eu high-risk systemic-risk-model california frontier-model korea above-compute-threshold "
    "advanced-ai serious death infrastructure widespread cyber-breach imminent-danger".split()
)
"""What decides which clocks run."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_DAY = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")

FIELDS: Mapping[type[StrEnum], Bilingual] = {
    Kind: Bilingual("kind", "種別"),
    Harm: Bilingual("harm", "害の種類"),
    Severity: Bilingual("severity", "深刻度"),
    Risk: Bilingual("risk", "リスクの種類"),
    Confidentiality: Bilingual("confidentiality", "機密区分"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """An incident as it is told; codes are checked, texts hold no control characters."""

    title: str
    description: str = ""
    kind: Kind = Kind.INCIDENT
    severity: Severity = Severity.UNKNOWN
    risk: Risk = Risk.SOCIAL
    confidentiality: Confidentiality = Confidentiality.INTERNAL
    harms: tuple[Harm, ...] = ()
    conditions: tuple[str, ...] = ()
    criteria: Mapping[str, str] = field(default_factory=dict)
    occurred: str = ""
    discovered_at: datetime | None = None
    aware_at: datetime | None = None
    country: str = ""
    sector: str = ""
    public_summary: str = ""
    source: str = ""

    @property
    def text(self) -> str:
        """Return what matching reads: title and description."""
        return f"{self.title}\n{self.description}"


def clean(text: str, most: int = MOST_TEXT) -> str:
    r"""Return a text without control characters and signs that turn its direction.

    Example:
        >>> clean("a\x00b\u202ec", 300), clean("long", 3)
        ('abc', 'lo…')
    """
    bare = _CONTROL.sub("", text.replace("\r\n", "\n")).strip()
    return bare if len(bare) <= most else bare[: most - 1] + "…"


def code(kind: type[E], value: str) -> E:
    """Return a code.

    Raises:
        UsageError: there is none of that name.

    Example:
        >>> code(Severity, " Severe ").value
        'severe'
    """
    try:
        return kind(value.strip().lower().replace("_", "-").replace(" ", "-"))
    except ValueError:
        known = ", ".join(one.value for one in kind)
        details = {"value": clean(value, 60), "field": FIELDS[kind], "known": known}
        raise UsageError(Problem("KH-INC-003", details=details)) from None


def checked_day(written: str) -> str:
    """Return a year, month or day in the ISO form.

    Raises:
        UsageError: it is none.

    Example:
        >>> checked_day("2026-04"), checked_day("2026-04-01")
        ('2026-04', '2026-04-01')
    """
    day = written.strip()
    if day and not _DAY.match(day):
        raise UsageError(Problem("KH-INC-001", details={"value": clean(day, 60)}))
    return day


def checked_conditions(given: Iterable[str]) -> tuple[str, ...]:
    """Return conditions in order, each once.

    Raises:
        UsageError: one is not known.
    """
    found = tuple(sorted({one.strip() for one in given if one.strip()}))
    for one in found:
        if one not in CONDITIONS:
            said = Bilingual("condition", "条件")
            details = {
                "value": clean(one, 60),
                "field": said,
                "known": ", ".join(sorted(CONDITIONS)),
            }
            raise UsageError(Problem("KH-INC-003", details=details))
    return found


def account(
    title: str,
    *,
    kind: str = "incident",
    severity: str = "unknown",
    risk: str = "social",
    confidentiality: str = "internal",
    harms: Iterable[str] = (),
    conditions: Iterable[str] = (),
    moments: Mapping[str, datetime | None] | None = None,
    criteria: Mapping[str, str] | None = None,
    **texts: str,
) -> Account:
    """Return an account of what somebody wrote.

    Raises:
        UsageError: there is no title, or a code or day is none.

    Example:
        >>> account("Chatbot told a customer's address", harms=["privacy"]).harms[0].value
        'privacy'
    """
    if not clean(title):
        raise UsageError(Problem("KH-INC-004"))
    found = {name: one and checked_moment(one) for name, one in (moments or {}).items()}
    texts = {name: clean(text, LONGEST.get(name, MOST_TEXT)) for name, text in texts.items()}
    texts["occurred"] = checked_day(texts.get("occurred", ""))
    return Account(
        clean(title, LONGEST["title"]),
        kind=code(Kind, kind),
        severity=code(Severity, severity),
        risk=code(Risk, risk),
        confidentiality=code(Confidentiality, confidentiality),
        harms=tuple(dict.fromkeys(code(Harm, one) for one in harms)),
        conditions=checked_conditions(conditions),
        discovered_at=found.get("discovered"),
        aware_at=found.get("aware"),
        criteria={clean(k, 40): clean(v) for k, v in (criteria or {}).items() if v.strip()},
        **texts,
    )
