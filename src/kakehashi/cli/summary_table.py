"""The summary in the terminal: one line per framework, confirmed apart from unknown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.assessment.summary import Summary, summaries
from kakehashi.cli.options import console
from kakehashi.cli.words import words
from kakehashi.text.bilingual import Language


def show_summary(assessment: Assessment, language: Language) -> None:
    """Print what was read and the counts of each framework."""
    screen = console()
    passages = sum(len(document.passages) for document in assessment.documents)
    count = len(assessment.documents)
    screen.print(words("read", language, documents=count, passages=passages))
    if assessment.decisions:
        screen.print(words("decisions", language, count=len(assessment.decisions)))
    if assessment.suggestions:
        screen.print(words("suggestions", language, count=len(assessment.suggestions)))
    screen.print(_table(assessment, language))
    screen.print(words("grades", language))


def _table(assessment: Assessment, language: Language) -> Table:
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(words("framework", language))
    suggested = ("suggested",) if assessment.suggestions else ()
    known, unknown = ("satisfied", "partly", "not", "other"), ("candidates", "nothing")
    for key in (*known, *suggested, *unknown, "provisions"):
        table.add_column(words(key, language), justify="right", max_width=14, overflow="fold")
    for summary in summaries(assessment):
        name = summary.framework.short_title.get(language)
        counts = _counts(summary, with_suggested=bool(suggested))
        table.add_row(name, *(str(count) for count in counts), str(summary.total))
    return table


def _counts(summary: Summary, *, with_suggested: bool) -> list[int]:
    counts = summary.counts
    other = counts["not applicable"] + counts["contradicted"]
    confirmed = [counts["satisfied"], counts["partly"], counts["not satisfied"], other]
    suggested = [counts[SUGGESTED]] if with_suggested else []
    return [*confirmed, *suggested, counts[CANDIDATES], counts[NOTHING_FOUND]]


def show_results(written: Sequence[Path], language: Language) -> None:
    """Print where the results are and what to do next."""
    screen = console()
    report, result, table, _, *made = written
    screen.print(words("report", language, path=report), soft_wrap=True)
    screen.print(words("table", language, path=table), soft_wrap=True)
    screen.print(words("result", language, path=result), soft_wrap=True)
    for path in made:
        screen.print(words("report", language, path=path), soft_wrap=True)
    screen.print(words("then", language, path=table), soft_wrap=True)
