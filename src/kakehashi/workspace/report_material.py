"""What a report of an organisation or system is made of, out of the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kakehashi.applicability import load_facts
from kakehashi.assessment.assess import Assessment
from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.model.applicability import Fact, FactValue
from kakehashi.reports.material import Earlier, KnownRisk, Material, PlannedStep
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.listing import listed
from kakehashi.workspace.models import Goal, Risk, Task
from kakehashi.workspace.report_progress import progress_of
from kakehashi.workspace.standing import assessment_of, chosen_frameworks
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.tables_out_in import candidates_of
from kakehashi.workspace.what_applies import applies_to, facts_of, rules_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to be told in a report."""

    language: Language
    today: date
    frameworks: tuple[Framework, ...] = ()
    """Those of the report; the subject's own where empty."""
    roles: tuple[str, ...] = ()
    audience: str = "internal"
    on: datetime | None = None
    """As it stood at a moment before; None: now."""
    since: datetime | None = None
    """Compare with how it stood then."""
    beside: Subject | None = None
    """Compare with this organisation or system."""


def material_of(subject: Subject, library: Library, wanted: Wanted) -> Material:
    """Return what a report is made of: statuses, facts, what applies, the plan, the past."""
    organisation = subject.organisation
    frameworks = wanted.frameworks or chosen_frameworks(organisation, library, wanted.on)
    assessment = _assessed(subject, library, wanted, frameworks, wanted.on)
    system = subject.system
    return Material(
        assessment=assessment,
        language=wanted.language,
        organisation=organisation.name,
        system=system.name if system else "",
        purpose=system.purpose if system else "",
        roles=wanted.roles,
        audience=wanted.audience,
        facts=_facts(subject, wanted.language),
        applies=_applies(subject, frameworks),
        steps=tuple(_steps(subject)),
        risks=tuple(_risks(subject)),
        earlier=_earlier(subject, library, wanted, frameworks),
        progress=progress_of(subject, library, frameworks, wanted.on or _now(wanted.today)),
    )


def _assessed(
    subject: Subject,
    library: Library,
    wanted: Wanted,
    frameworks: Sequence[Framework],
    on: datetime | None,
) -> Assessment:
    # Passages that wait for somebody now say nothing of a day in the past.
    found = {} if on else {name: tuple(some) for name, some in candidates_of(subject).items()}
    return assessment_of(
        subject.organisation,
        library,
        today=wanted.today,
        system=subject.system,
        on=on,
        frameworks=frameworks,
        candidates=found,
    )


def _earlier(
    subject: Subject, library: Library, wanted: Wanted, frameworks: Sequence[Framework]
) -> Earlier | None:
    if wanted.beside:
        other = _assessed(wanted.beside, library, wanted, frameworks, wanted.on)
        return Earlier(other, wanted.beside.path)
    if wanted.since:
        before = _assessed(subject, library, wanted, frameworks, wanted.since)
        return Earlier(before, wanted.since.date().isoformat())
    return None


def _now(today: date) -> datetime:
    return datetime(today.year, today.month, today.day).astimezone()


def _facts(subject: Subject, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the facts that were answered: question and answer as a person reads them."""
    given = facts_of(subject.organisation, subject.system)
    return tuple(
        (fact.question.get(language), _answer(fact, given[fact.id], language))
        for fact in load_facts().values()
        if fact.id in given
    )


_YES, _NO = Bilingual("yes", "はい"), Bilingual("no", "いいえ")


def _answer(fact: Fact, value: FactValue, language: Language) -> str:
    if isinstance(value, bool):
        return (_YES if value else _NO).get(language)
    named = {key: words.get(language) for key, words in fact.options}
    values = value if isinstance(value, tuple) else (value,)
    return listed((named.get(str(v), str(v)) for v in values), language)


def _applies(subject: Subject, frameworks: Sequence[Framework]) -> dict[str, str]:
    """Return for each provision whether it applies, where rules say so."""
    problems: list[Problem] = []
    decided = applies_to(subject, frameworks, rules_of(frameworks, problems))
    return {
        ref: found.outcome.value
        for one in decided.values()
        for ref, found in one.provisions.items()
    }


def _steps(subject: Subject) -> Iterable[PlannedStep]:
    tasks = Task.objects.filter(organisation=subject.organisation).select_related("owner")
    if subject.system:
        tasks = tasks.filter(system=subject.system)
    for task in tasks.order_by("due", "pk"):
        owner, due = task.owner.name if task.owner else "", _day(task.due)
        yield PlannedStep(task.title, owner, due, task.state, task.practice)
    goals = Goal.objects.filter(cycle__organisation=subject.organisation).select_related("owner")
    for goal in goals.order_by("due", "pk"):
        owner, due = goal.owner.name if goal.owner else "", _day(goal.due)
        for target in goal.targets or [""]:
            yield PlannedStep(goal.text, owner, due, goal.state, target)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _risks(subject: Subject) -> Iterable[KnownRisk]:
    risks = Risk.objects.filter(organisation=subject.organisation, closed=False).order_by("pk")
    for risk in risks if subject.system is None else risks.filter(system=subject.system):
        yield KnownRisk(risk.text, risk.kind, risk.severity, risk.likelihood)
