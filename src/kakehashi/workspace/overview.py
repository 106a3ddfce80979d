"""A headquarters' view: statuses of many organisations and systems, side by side and over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from django.db.models import Count
from django.db.models.functions import TruncMonth
from numpy.typing import NDArray

from kakehashi.assessment.many import ManyStatuses, statuses_of_many
from kakehashi.assessment.status import StatusValue
from kakehashi.library.library import Library
from kakehashi.model import Framework, Verdict
from kakehashi.relations.network import network_of
from kakehashi.workspace.models import Decision, Organisation, Verdicts
from kakehashi.workspace.standing import handed_down
from kakehashi.workspace.subjects import Subject, subjects
from kakehashi.workspace.verdict_codes import CODES, slots

Table = NDArray[np.uint8]
"""Verdicts as codes: one row for each subject, one column for each slot."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Statuses counted by framework and status, one number for each row; who is contradicted."""

    counts: Mapping[str, Mapping[StatusValue, NDArray[np.int64]]]
    contradicted: int
    """A bit for each row."""


Counting = Callable[[Library, Table, Mapping[str, int], Sequence[Framework]], Counts]
"""As `counts_of`."""


@dataclass(frozen=True)
class RollUp:
    """How many provisions of each status every subject has, framework by framework."""

    subjects: tuple[Subject, ...]
    frameworks: tuple[Framework, ...]
    counts: Mapping[str, Mapping[StatusValue, NDArray[np.int64]]]
    """By framework and status: one number for each subject."""
    totals: Mapping[str, int]
    """By framework: how many provisions can be fulfilled or not."""
    contradicted: tuple[Subject, ...]
    """Those whose decisions contradict each other."""

    def share(self, framework: str) -> NDArray[np.float64]:
        """Return for each subject the share satisfied of what applies to it, 0 to 1."""
        counts = self.counts[framework]
        applying = self.totals[framework] - counts[StatusValue.NOT_APPLICABLE]
        return counts[StatusValue.SATISFIED] / np.maximum(applying, 1)

    def outliers(self, framework: str) -> list[tuple[Subject, float]]:
        """Return the subjects far from the others, with their shares, the lowest first.

        Far is more than one and a half times the distance between the quartiles
        away from them (Tukey, Exploratory Data Analysis, 1977).
        """
        share = self.share(framework)
        low, high = np.quantile(share, [0.25, 0.75]) if len(share) else (0.0, 0.0)
        far = 1.5 * (high - low)
        strange = np.flatnonzero((share < low - far) | (share > high + far))
        return [(self.subjects[i], float(share[i])) for i in strange[np.argsort(share[strange])]]


def roll_up(
    library: Library,
    frameworks: Sequence[Framework],
    *,
    below: Organisation | None = None,
    only_organisations: bool = False,
    counting: Counting | None = None,
) -> RollUp:
    """Return the statuses of every organisation and system, or of those below one.

    Args:
        library: The frameworks and crosswalks.
        frameworks: Those to count.
        below: An organisation; it and all its units are counted. None: all.
        only_organisations: Leave the systems out.
        counting: Counts instead of `counts_of`: one that keeps what it counted before.
    """
    everything, numbers = subjects(), slots()
    own = own_codes(everything, len(numbers))
    table = taken_over(library, everything, own, numbers)
    chosen = [
        number
        for number, one in enumerate(everything)
        if (not only_organisations or one.system is None) and _is_below(one.organisation, below)
    ]
    counted = (counting or counts_of)(library, table[chosen], numbers, frameworks)
    listed = tuple(everything[number] for number in chosen)
    contradicted = tuple(one for i, one in enumerate(listed) if counted.contradicted >> i & 1)
    totals = {f.prefix: len(f.assessable) for f in frameworks}
    return RollUp(listed, tuple(frameworks), counted.counts, totals, contradicted)


def counts_of(
    library: Library,
    table: Table,
    numbers: Mapping[str, int],
    frameworks: Sequence[Framework],
) -> Counts:
    """Count the statuses of some frameworks for every row of verdicts.

    It depends on nothing else, so what was counted once may be kept.
    """
    refs = [provision.ref for framework in frameworks for provision in framework.assessable]
    many = statuses_of_table(library, table, numbers, refs)
    return Counts({f.prefix: _counts(f, many) for f in frameworks}, many.contradicted)


def _is_below(organisation: Organisation, below: Organisation | None) -> bool:
    current: Organisation | None = organisation
    while below is not None and current is not None and current.pk != below.pk:
        current = current.parent
    return below is None or current is not None


def effective_codes(library: Library, everything: Sequence[Subject]) -> Table:
    """Return the verdict that counts for each subject and slot, those taken over included."""
    numbers = slots()
    own = own_codes(everything, len(numbers))
    return taken_over(library, everything, own, numbers)


def taken_over(
    library: Library, everything: Sequence[Subject], own: Table, numbers: Mapping[str, int]
) -> Table:
    """Let each subject take over the verdicts from above that it may; its own go first.

    Args:
        library: Tells what is handed down.
        everything: The subjects, those above before those below.
        own: What each decided itself; it is changed.
        numbers: What each column stands for.
    """
    down = np.zeros(own.shape[1], dtype=bool)
    for target, number in numbers.items():
        down[number] = handed_down(library, target)
    row_of: dict[int, int] = {}
    for number, one in enumerate(everything):
        above = one.organisation.pk if one.system else one.organisation.parent_id
        takes = one.system is not None or one.organisation.inherits
        if takes and above in row_of:
            inherited = np.where(down, own[row_of[above]], 0).astype(np.uint8)
            own[number] = np.where(own[number] != 0, own[number], inherited)
        if one.system is None:
            row_of[one.organisation.pk] = number
    return own


def own_codes(everything: Sequence[Subject], width: int) -> Table:
    """Return the verdict that each subject gave itself on each slot; 0: none."""
    table = np.zeros((len(everything), width), dtype=np.uint8)
    stored: dict[tuple[int, int | None], bytes] = {
        (organisation, system): bytes(codes)
        for organisation, system, codes in Verdicts.objects.values_list(
            "organisation_id", "system_id", "codes"
        )
    }
    for number, one in enumerate(everything):
        codes = stored.get((one.organisation.pk, one.system.pk if one.system else None))
        if codes:
            known = np.frombuffer(codes, dtype=np.uint8)
            table[number, : len(known)] = known
    return table


def statuses_of_codes(
    library: Library, table: Table, frameworks: Iterable[Framework]
) -> ManyStatuses:
    """Return the statuses of the assessable provisions of some frameworks for every row."""
    refs = [provision.ref for framework in frameworks for provision in framework.assessable]
    return statuses_of_table(library, table, slots(), refs)


def statuses_of_table(
    library: Library, table: Table, numbers: Mapping[str, int], refs: Iterable[str]
) -> ManyStatuses:
    """Return the statuses of some provisions for every row, whatever the columns stand for."""
    told: dict[str, dict[Verdict, int]] = {}
    for target, number in numbers.items():
        column = table[:, number]
        for verdict in Verdict:
            has = column == CODES[verdict.value]
            if has.any():
                packed = np.packbits(has, bitorder="little").tobytes()
                told.setdefault(target, {})[verdict] = int.from_bytes(packed, "little")
    return statuses_of_many(network_of(library), told, len(table), refs)


def _counts(framework: Framework, many: ManyStatuses) -> dict[StatusValue, NDArray[np.int64]]:
    counts = {value: np.zeros(many.count, dtype=np.int64) for value in StatusValue}
    size = (many.count + 7) // 8
    for provision in framework.assessable:
        for value, bits in many.by_provision[provision.ref].items():
            if bits:
                packed = np.frombuffer(bits.to_bytes(size, "little"), dtype=np.uint8)
                counts[value] += np.unpackbits(packed, count=many.count, bitorder="little")
    return counts


@dataclass(frozen=True, slots=True)
class Month:
    """What was in force at the end of a month."""

    month: str
    verdicts: Mapping[str, int]


def trend(organisations: Iterable[Organisation] = (), since: datetime | None = None) -> list[Month]:
    """Return how many decisions of each verdict were in force at the end of each month.

    Args:
        organisations: Only theirs and their systems'; none given: all.
        since: Leave out months before.
    """
    made = Decision.objects.filter(in_force_from__isnull=False)
    chosen = [organisation.pk for organisation in organisations]
    if chosen:
        made = made.filter(organisation_id__in=chosen)
    steps: dict[str, Counter[str]] = {}
    for field, sign in (("in_force_from", 1), ("in_force_until", -1)):
        counted = (
            made.filter(**{f"{field}__isnull": False})
            .annotate(month=TruncMonth(field))
            .values_list("month", "verdict")
            .annotate(count=Count("pk"))
        )
        for month, verdict, count in counted:
            steps.setdefault(month.strftime("%Y-%m"), Counter())[verdict] += sign * count
    running: Counter[str] = Counter()
    found = []
    for month in sorted(steps):
        running.update(steps[month])
        if since is None or month >= since.strftime("%Y-%m"):
            found.append(Month(month, {v.value: running[v.value] for v in Verdict}))
    return found


__all__ = [
    "Counts",
    "Month",
    "RollUp",
    "counts_of",
    "effective_codes",
    "roll_up",
    "statuses_of_codes",
    "trend",
]
