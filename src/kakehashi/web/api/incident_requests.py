"""What programs send of incidents: a new one, a change, an event, the clock of a contract."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from kakehashi.incidents.account import CONDITIONS, LONGEST
from kakehashi.incidents.words import Confidentiality, Harm, Kind, Risk, Severity
from kakehashi.text.normalise import tidy
from kakehashi.web.api.parameters import (
    Long,
    Name,
    Number,
    Request,
    Revision,
    Short,
    Words,
    example,
)
from kakehashi.workspace.plain.strict import Moment

Loose = Field(strict=False)
Codes = Annotated[list[Annotated[Harm, Loose]], Field(max_length=20)]
Condition = Literal[
    "eu",
    "high-risk",
    "serious",
    "death",
    "infrastructure",
    "widespread",
    "systemic-risk-model",
    "cyber-breach",
    "california",
    "frontier-model",
    "imminent-danger",
    "korea",
    "above-compute-threshold",
    "advanced-ai",
]
assert frozenset(get_args(Condition)) == CONDITIONS
Conditions = Annotated[list[Condition], Field(max_length=20)]
Criteria = Annotated[dict[Name, Long], Field(max_length=60)]
Day = Annotated[Short, Field(max_length=LONGEST["occurred"])]
Links = Annotated[list[Number], Field(max_length=500)]
_Zone = Annotated[str, AfterValidator(tidy), Field(min_length=1, max_length=60)]


class NewIncident(Request):
    """An incident or hazard to register."""

    model_config = example(
        title="Chatbot told a customer's address",
        description="The chatbot told the address of another customer.",
        harms=["privacy"],
        severity="severe",
        conditions=["eu", "high-risk", "serious"],
        aware_at="2026-11-02T09:00:00+09:00",
    )

    title: Name
    description: Long = ""
    kind: Annotated[Kind, Loose] = Kind.INCIDENT
    severity: Annotated[Severity, Loose] = Severity.UNKNOWN
    risk: Annotated[Risk, Loose] = Risk.SOCIAL
    confidentiality: Annotated[Confidentiality, Loose] = Confidentiality.INTERNAL
    harms: Codes = []
    conditions: Conditions = []
    """What decides which clocks run."""
    criteria: Criteria = {}
    """Further common reporting criteria, by their ids."""
    occurred: Day = ""
    """A day, month or year."""
    discovered_at: Moment | None = None
    aware_at: Moment | None = None
    country: Short = ""
    sector: Short = ""
    public_summary: Long = ""
    systems: Links = []


class IncidentChange(Request):
    """What to change of an incident; what is left out stays."""

    model_config = example(revision=1, severity="moderate")

    revision: Revision
    """The revision that was seen: if another one is stored, the change is refused (409)."""
    title: Name | None = None
    description: Long | None = None
    kind: Annotated[Kind, Loose] | None = None
    severity: Annotated[Severity, Loose] | None = None
    risk: Annotated[Risk, Loose] | None = None
    confidentiality: Annotated[Confidentiality, Loose] | None = None
    harms: Codes | None = None
    conditions: Conditions | None = None
    criteria: Criteria | None = None
    occurred: Day | None = None
    discovered_at: Moment | None = None
    aware_at: Moment | None = None
    country: Short | None = None
    sector: Short | None = None
    public_summary: Long | None = None
    state: Literal["open", "closed", "withdrawn"] | None = None
    systems: Links | None = None
    documents: Links | None = None
    evidence: Links | None = None
    measures: Links | None = None


class NewEvent(Request):
    """Something that happened."""

    model_config = example(text="Chat stopped", at="2026-11-02T10:00:00+09:00")

    text: Words
    at: Moment | None = None
    """Now where it is left out."""


class NewContractClock(Request):
    """The clock of a contract."""

    model_config = example(name="Master agreement 12.3", count=72, unit="hours", zone="Asia/Tokyo")

    name: Annotated[Name, Field(max_length=200)]
    count: Annotated[int, Field(ge=1, le=10_000)]
    unit: Literal["hours", "days", "working-days"] = "hours"
    zone: _Zone = "UTC"
    """Of the recipient: a day ends there."""
