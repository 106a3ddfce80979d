"""The statuses of an assessment as tables: counted by framework, and one by one."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.assessment.summary import bucket_of, summaries
from kakehashi.interchange.tables import Cell, Table, table_of
from kakehashi.reports.tables.columns import columns
from kakehashi.reports.words import STATUS
from kakehashi.text.bilingual import Bilingual

_KNOWN = ("satisfied", "partly", "not_satisfied", "not_applicable", "contradicted")
_UNKNOWN = {"suggested": SUGGESTED, "candidates": CANDIDATES, "nothing": NOTHING_FOUND}


def status_tables(assessment: Assessment) -> tuple[Table, Table]:
    """Return the counts of each framework, and the status of each provision."""
    return summary_table(assessment), provision_statuses(assessment)


def summary_table(assessment: Assessment) -> Table:
    """Return the counts by framework: what is confirmed apart from the kinds of unknown."""
    rows = []
    for one in summaries(assessment):
        row: dict[str, Cell] = {"id": one.framework.prefix, "framework": one.framework.short_title}
        row |= {key: one.counts[key.replace("_", " ")] for key in _KNOWN}
        row |= {key: one.counts[bucket] for key, bucket in _UNKNOWN.items()}
        rows.append({**row, "total": one.total})
    shown = columns("id", "framework", *_KNOWN, *_UNKNOWN, "total")
    return table_of(Bilingual("Summary", "集計"), shown, rows)


def provision_statuses(assessment: Assessment) -> Table:
    """Return the status of each assessable provision, and how certain it is."""
    shown = columns("id", "framework", "citation", "title", "status", "grade")
    return table_of(Bilingual("Statuses", "状態"), shown, _statuses(assessment))


def _statuses(assessment: Assessment) -> Iterator[dict[str, Cell]]:
    confirmed = Bilingual("confirmed", "確定")
    not_confirmed = Bilingual("not confirmed", "未確定")
    for framework in assessment.frameworks:
        for provision in framework.assessable:
            status = assessment.statuses[provision.ref]
            yield {
                "id": provision.ref,
                "framework": framework.short_title,
                "citation": provision.citation,
                "title": provision.title,
                "status": STATUS[bucket_of(assessment, status)],
                "grade": confirmed if status.confirmed else not_confirmed,
            }
