"""Incidents: the register, their timeline, and what is made of many."""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast, get_args

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router, Status
from pydantic import AfterValidator, Field

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.account import CONDITIONS, LONGEST, account
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.lesson_records import IncidentLessons
from kakehashi.incidents.likeness import twin_of
from kakehashi.incidents.moments import zone_named
from kakehashi.incidents.words import Confidentiality, Harm, Kind, Risk, Severity
from kakehashi.text.bilingual import Language
from kakehashi.text.normalise import tidy
from kakehashi.web.api.about import about, acting
from kakehashi.web.api.bearer import READ, WRITE
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import (
    Limit,
    Long,
    Name,
    Number,
    Offset,
    Page,
    Request,
    Revision,
    Short,
    Words,
    answers,
    cut,
    example,
)
from kakehashi.web.reasoning import library
from kakehashi.web.request import Asked
from kakehashi.workspace.incident_lessons import lessons_told
from kakehashi.workspace.incident_reports import cases_to_tell
from kakehashi.workspace.incident_view import incident_numbered, visible_incidents
from kakehashi.workspace.models import Incident, Organisation, System
from kakehashi.workspace.operations import (
    add_incident,
    change_incident,
    note_event,
    set_contract_clock,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.incidents import IncidentRecord, incident_record
from kakehashi.workspace.plain.strict import Moment
from kakehashi.workspace.subjects import Subject

router = Router(tags=["incidents"])
HERE = "/organisations/{organisation}/incidents"
ONE = f"{HERE}/{{incident}}"
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


class ToTell(Request):
    """What is to be made of public incidents."""

    model_config = example(language="ja", format="html")

    language: Language = "en"
    format: Literal["docx", "pdf", "html"] = "docx"
    internal: bool = False
    """Whether internal incidents are counted too; restricted ones never are."""


class ToTeach(Request):
    """Which incidents are told by their codes."""

    model_config = example(internal=False)

    internal: bool = False
    """Whether internal incidents are among them; restricted ones never are."""


@router.get(HERE, auth=READ, response=answers(Page[IncidentRecord]))
def list_incidents(
    request: HttpRequest,
    organisation: Number,
    system: Number | None = None,
    state: Literal["open", "closed", "withdrawn"] | None = None,
    harm: Harm | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Page[IncidentRecord]:
    """List the incidents that the person may see, the newest first."""
    subject = about(request, Action.READ, organisation, system)
    found = [
        one
        for one in seen(request, subject)
        if (state is None or one.state == state) and (harm is None or harm in one.harms)
    ]
    part, total, after = cut(found[::-1], offset, limit)
    return Page(items=[incident_record(one) for one in part], total=total, next=after)


def seen(request: HttpRequest, subject: Subject) -> list[Incident]:
    """Return the incidents of an organisation or system that the person may see."""
    person = cast("Asked", request).person
    system = subject.system
    mine = visible_incidents(person, subject.organisation)
    return [one for one in mine if system is None or system.pk in one.systems]


def one_of(request: HttpRequest, action: Action, organisation: int, incident: int) -> Incident:
    """Return an incident of an organisation, if the person may do this there.

    Raises:
        Http404: there is none that they may see.
        RefusedError: they may read there, and not do this.
    """
    subject = about(request, action, organisation)
    try:
        found = incident_numbered(incident, cast("Asked", request).person)
    except UsageError as error:
        raise Http404 from error
    if found.organisation_id != subject.organisation.pk:
        raise Http404
    return found


@router.post(HERE, auth=WRITE, response=answers(IncidentRecord, 201))
def add_one_incident(
    request: HttpRequest, organisation: Number, new: NewIncident
) -> Status[IncidentRecord]:
    """Register an incident or hazard; one that says nearly the same is kept beside it."""
    subject = about(request, Action.ADD_INCIDENTS, organisation)
    given = new.model_dump(exclude={"systems", "discovered_at", "aware_at"})
    moments = {"discovered": new.discovered_at, "aware": new.aware_at}
    told = account(**given, moments=moments)
    known = seen(request, subject)
    same = twin_of(told.text, [f"{one.title}\n{one.description}" for one in known])
    made = add_incident(
        subject.organisation,
        told,
        **acting(request),
        like=known[same] if same is not None else None,
        systems=_systems(subject.organisation, new.systems),
    )
    return Status(201, incident_record(made))


def _systems(organisation: Organisation, ids: list[int]) -> list[System]:
    found = list(System.objects.filter(organisation=organisation, pk__in=ids))
    missing = set(ids) - {one.pk for one in found}
    if missing:
        details = {"what": "System", "number": min(missing)}
        raise UsageError(Problem("KH-INC-015", details=details))
    return found


@router.get(ONE, auth=READ, response=answers(IncidentRecord))
def show_incident(request: HttpRequest, organisation: Number, incident: Number) -> IncidentRecord:
    """Show an incident."""
    return incident_record(one_of(request, Action.READ, organisation, incident))


@router.patch(ONE, auth=WRITE, response=answers(IncidentRecord))
def change_one_incident(
    request: HttpRequest, organisation: Number, incident: Number, change: IncidentChange
) -> IncidentRecord:
    """Change what is told of an incident, its state or links, as it was seen."""
    found = one_of(request, Action.HANDLE_INCIDENTS, organisation, incident)
    changes = change.model_dump(exclude={"revision"}, exclude_none=True)
    done = change_incident(found, **acting(request), revision=change.revision, **changes)
    return incident_record(done)


@router.post(f"{ONE}/events", auth=WRITE, response=answers(IncidentRecord, 201))
def note_one_event(
    request: HttpRequest, organisation: Number, incident: Number, new: NewEvent
) -> Status[IncidentRecord]:
    """Note in the timeline what happened when."""
    found = one_of(request, Action.ADD_INCIDENTS, organisation, incident)
    done = note_event(found, new.at or timezone.now(), new.text, **acting(request))
    return Status(201, incident_record(done))


@router.post(f"{ONE}/contracts", auth=WRITE, response=answers(IncidentRecord, 201))
def set_one_contract_clock(
    request: HttpRequest, organisation: Number, incident: Number, new: NewContractClock
) -> Status[IncidentRecord]:
    """Let the clock of a contract run; one of the same name is replaced."""
    found = one_of(request, Action.HANDLE_INCIDENTS, organisation, incident)
    zone_named(new.zone)
    rule = contract_clock(new.name, new.count, Unit(new.unit), new.zone)
    return Status(201, incident_record(set_contract_clock(found, rule, **acting(request))))


@router.post(
    "/organisations/{organisation}/incident-lessons",
    auth=WRITE,
    response=answers(IncidentLessons),
)
def tell_lessons(request: HttpRequest, organisation: Number, wanted: ToTeach) -> IncidentLessons:
    """Tell what incidents teach, by codes alone, for the revision of a guideline."""
    subject = about(request, Action.EXPORT, organisation)
    day = timezone.localdate().isoformat()
    found = seen(request, subject)
    return lessons_told(found, library(), day, with_internal=wanted.internal)


@router.post(
    "/organisations/{organisation}/incident-note",
    auth=WRITE,
    response=answers(None),
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {"application/octet-stream": {"schema": {"type": "string"}}},
            }
        }
    },
)
def draft_note(request: HttpRequest, organisation: Number, wanted: ToTell) -> HttpResponse:
    """Draft a guidance note to operators: public cases by codes, nobody named."""
    from kakehashi.reports.files.write import content_of
    from kakehashi.reports.kinds.guidance_note import guidance_note

    subject = about(request, Action.EXPORT, organisation)
    count_long(cast("Any", request).auth.pk)
    told, counted, _ = cases_to_tell(seen(request, subject), with_internal=wanted.internal)
    day, practices = timezone.localdate().isoformat(), library().provisions
    report = guidance_note(told, practices, wanted.language, day, counted=counted)
    content = content_of(report, wanted.format)
    answer = HttpResponse(content, content_type="application/octet-stream")
    name = f"guidance-note-{wanted.language}.{wanted.format}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
