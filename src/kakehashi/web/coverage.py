"""How far an organisation or system is with each framework: counts, without proofs.

A page that only counts needs no proofs: the verdicts in force are read as bytes
(`workspace.verdict_codes`), and what follows from them is kept (`Outlook`), so that
a page costs a few milliseconds. `assess` gives the same statuses with proofs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND
from kakehashi.assessment.status import StatusValue
from kakehashi.assessment.summary import BUCKETS, Summary
from kakehashi.model import Framework, Verdict
from kakehashi.web.reasoning import asked, library, outlook_of
from kakehashi.workspace.current_findings import waiting_findings
from kakehashi.workspace.models import Finding, Organisation, Slot, Verdicts
from kakehashi.workspace.standing import chosen_frameworks, handed_down
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.verdict_codes import CODES

UNSEARCHED = "unknown"
_VERDICTS = {code: Verdict(value) for value, code in CODES.items()}


def coverage_of(subject: Subject) -> list[Summary]:
    """Return the assessable provisions of each framework, counted by what is known of them."""
    frameworks = chosen_frameworks(subject.organisation, library())
    statuses = outlook_of(*(f.prefix for f in frameworks)).statuses(verdicts_of(subject))
    waiting = set(waiting_findings(subject).values_list("practice", flat=True).distinct())
    return [_summary(framework, statuses, waiting) for framework in frameworks]


def was_searched(subject: Subject) -> bool:
    """Say whether candidates were ever looked for; if not, what is unknown is only that."""
    mine = Finding.objects.filter(organisation=subject.organisation, system=subject.system)
    return mine.exists()


def shown_as(bucket: str, *, searched: bool) -> str:
    """Return under which status a bucket is told: nothing was not found where nobody looked."""
    return UNSEARCHED if bucket == NOTHING_FOUND and not searched else bucket


def _summary(
    framework: Framework, statuses: Mapping[str, StatusValue], waiting: Collection[str]
) -> Summary:
    counts = Counter(
        _bucket(statuses[one.ref], asked().get(one.ref, ()), waiting)
        for one in framework.assessable
    )
    ordered = {bucket: counts[bucket] for bucket in BUCKETS}
    return Summary(framework, ordered, len(framework.assessable))


def _bucket(status: StatusValue, practices: Iterable[str], waiting: Collection[str]) -> str:
    if status is not StatusValue.UNKNOWN:
        return status.value
    return CANDIDATES if any(one in waiting for one in practices) else NOTHING_FOUND


def verdicts_of(subject: Subject) -> dict[str, Verdict]:
    """Return the verdicts that count, those taken over from above included.

    As `standing.effective`, without the decisions that they come from.
    """
    chain = _chain(subject.organisation)
    stored: dict[tuple[int, int | None], bytes] = {
        (organisation, system): bytes(codes)
        for organisation, system, codes in Verdicts.objects.filter(
            organisation__in=[one.pk for one in chain]
        ).values_list("organisation_id", "system_id", "codes")
        if system is None or (subject.system and system == subject.system.pk)
    }
    if not any(map(any, stored.values())):
        return {}
    targets = dict(Slot.objects.values_list("number", "target"))
    found: dict[str, Verdict] = {}
    if subject.system:
        _take(found, stored.get((subject.organisation.pk, subject.system.pk), b""), targets)
    for one in chain:
        own = subject.system is None and one.pk == subject.organisation.pk
        _take(found, stored.get((one.pk, None), b""), targets, every=own)
    return found


def _take(
    found: dict[str, Verdict], codes: bytes, targets: Mapping[int, str], *, every: bool = True
) -> None:
    for number, code in enumerate(codes):
        if code:
            target = targets[number]
            if every or handed_down(library(), target):
                found.setdefault(target, _VERDICTS[code])


def _chain(organisation: Organisation) -> list[Organisation]:
    """Return the organisation and those above it from which it takes over."""
    chain, current = [organisation], organisation
    while current.inherits and current.parent:
        current = current.parent
        chain.append(current)
    return chain
