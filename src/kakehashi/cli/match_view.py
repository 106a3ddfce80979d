"""Show what was measured, as tables."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

import click
from rich.table import Table

from kakehashi.cli.match_words import match_words
from kakehashi.cli.options import console
from kakehashi.evaluation.bootstrap import Estimate
from kakehashi.evaluation.cost import peak_megabytes
from kakehashi.evaluation.document_results import DEPTHS as DOCUMENT_DEPTHS
from kakehashi.evaluation.document_results import RECALLS, DocumentResult, ReadingThrough
from kakehashi.evaluation.pair_evaluation import DEPTHS as PAIR_DEPTHS
from kakehashi.evaluation.pair_evaluation import Accepting, PairResult, Retrieval
from kakehashi.evaluation.pair_methods import Absent
from kakehashi.evaluation.reading_effort import SHARES, Effort
from kakehashi.interchange.tables import Column
from kakehashi.interchange.tables import Table as FileTable
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual, Language

NOT_THERE = "–"

R = TypeVar("R", PairResult, DocumentResult)

Rows = list[tuple[str, list[str]]]
"""What is measured, and its value for each method."""


def show_pairs(results: Sequence[PairResult], absent: Sequence[Absent], language: Language) -> None:
    """Print one table for each language of the passages: measures down, methods across."""
    for spoken, same in groupby(results, key=lambda result: result.language):
        found = list(same)
        first = found[0]
        details = {"passages": first.passages, "provisions": first.provisions}
        counts = {"spoken": match_words(spoken, language), "relevant": first.relevant, **details}
        click.echo(match_words("pairs_title", language, **counts))
        _print([one.method for one in found], _pair_rows(found, language))
    _end(absent, "passages", language)


def pair_tables(results: Sequence[PairResult], language: Language) -> list[FileTable]:
    """Return the tables of `show_pairs` for a spreadsheet, in one language."""
    return [
        _file_table(spoken, [one.method for one in found], _pair_rows(found, language))
        for spoken, found in _by_language(results)
    ]


def document_tables(results: Sequence[DocumentResult], language: Language) -> list[FileTable]:
    """Return the tables of `show_documents` for a spreadsheet, in one language."""
    return [
        _file_table(spoken, [one.method for one in found], _document_rows(found, language))
        for spoken, found in _by_language(results)
    ]


def _by_language(results: Sequence[R]) -> list[tuple[str, list[R]]]:
    return [(spoken, list(same)) for spoken, same in groupby(results, key=lambda r: r.language)]


def _file_table(spoken: str, methods: Sequence[str], rows: Rows) -> FileTable:
    titles = columns("measure") + tuple(
        Column(f"method_{n}", Bilingual(name, name)) for n, name in enumerate(methods)
    )
    cells = tuple((name, *values) for name, values in rows)
    title = Bilingual(match_words(spoken, "en"), match_words(spoken, "ja"))
    return FileTable(title, titles, cells)


def _pair_rows(found: Sequence[PairResult], language: Language) -> Rows:
    rows = _direction([one.forward for one in found], match_words("forward", language))
    rows.append(("AUROC", [_estimate(one.auroc) for one in found]))
    rows += _direction([one.backward for one in found], match_words("backward", language))
    rows += _probabilities(found, language)
    seconds = [f"{one.seconds:.2f}" for one in found]
    return [*rows, (match_words("seconds", language), seconds)]


def show_documents(
    results: Sequence[DocumentResult],
    through: Sequence[ReadingThrough],
    absent: Sequence[Absent],
    language: Language,
) -> None:
    """Print one table for each language of the documents: measures down, methods across."""
    for spoken, same in groupby(results, key=lambda result: result.language):
        found = list(same)
        first = found[0]
        details = {"documents": first.documents, "in_place": first.in_place}
        counts = {
            "spoken": match_words(spoken, language),
            "counted": first.counted,
            "placed": first.placed,
            **details,
        }
        click.echo(match_words("documents_title", language, **counts))
        _print([one.method for one in found], _document_rows(found, language))
        for one in through:
            if one.language == spoken:
                efforts = " / ".join(_effort(e, language) for e in one.effort)
                click.echo(match_words("from_top", language, efforts=efforts, median=one.passages))
    click.echo(match_words("note", language))
    _end(absent, "documents", language)


def _direction(found: Sequence[Retrieval], title: str) -> Rows:
    rows: Rows = [(title, [""] * len(found))]
    rows += [(f"  R@{k}", [_estimate(one.recall[k]) for one in found]) for k in PAIR_DEPTHS]
    rows += [(f"  Hit@{k}", [_estimate(one.hit[k]) for one in found]) for k in PAIR_DEPTHS]
    return [*rows, ("  nDCG@10", [_estimate(one.ndcg) for one in found])]


def _probabilities(found: Sequence[PairResult], language: Language) -> Rows:
    given = next((one.accepting for one in found if one.accepting), None)
    if given is None:
        return []
    title = match_words("accepting", language, threshold=f"{given.threshold:g}")
    measures: dict[str, Callable[[Accepting], str]] = {
        "ECE@5": lambda one: _estimate(one.calibration_error),
        match_words("accepted", language): lambda one: str(one.accepted),
        match_words("precision", language): lambda one: _estimate(one.precision),
        match_words("recall", language): lambda one: _estimate(one.recall),
    }
    rows: Rows = [(title, [""] * len(found))]
    for name, shown in measures.items():
        cells = [shown(one.accepting) if one.accepting else NOT_THERE for one in found]
        rows.append((f"  {name}", cells))
    return rows


def _document_rows(found: Sequence[DocumentResult], language: Language) -> Rows:
    rows: Rows = [
        (match_words("right", language, depth=k), [_estimate(one.right[k]) for one in found])
        for k in DOCUMENT_DEPTHS
    ]
    rows.append((match_words("ap", language), [_estimate(one.average_precision) for one in found]))
    for recall in RECALLS:
        name = match_words("at_recall", language, percent=round(recall * 100))
        rows.append((name, [_estimate(one.precision_at[recall]) for one in found]))
    rows.append(("AUROC", [_estimate(one.auroc) for one in found]))
    errors = [one.calibration_error for one in found]
    rows.append(("ECE", [_estimate(one) if one else NOT_THERE for one in errors]))
    rows.append((match_words("shipped", language), [_shipped(one) for one in found]))
    for number, share in enumerate(SHARES):
        name = match_words("effort", language, percent=round(share * 100))
        rows.append((name, [_effort(one.effort[number], language) for one in found]))
    pages = [f"{one.pages_per_second:.1f}" for one in found]
    return [*rows, (match_words("pages", language), pages)]


def _shipped(one: DocumentResult) -> str:
    if not one.accepted:
        return NOT_THERE
    return f"{_number(one.precision.value)}, {_number(one.recall.value)} ({one.accepted})"


def _effort(one: Effort, language: Language) -> str:
    if not math.isfinite(one.looks):
        return match_words("never", language)
    return f"{one.looks:g} ({one.passages:g})"


def _print(methods: Sequence[str], rows: Rows) -> None:
    table = Table()
    table.add_column("")
    for method in methods:
        table.add_column(method, overflow="fold")
    for name, cells in rows:
        table.add_row(name, *cells)
    console().print(table)


def _end(absent: Sequence[Absent], groups: str, language: Language) -> None:
    click.echo(match_words("intervals", language, groups=match_words(groups, language)))
    for one in absent:
        click.echo(match_words("absent", language, name=one.name, reason=one.reason.get(language)))
    peak = peak_megabytes()
    if peak is not None:
        click.echo(match_words("memory", language, megabytes=round(peak)))


def _estimate(one: Estimate) -> str:
    if math.isnan(one.value):
        return NOT_THERE
    if math.isnan(one.low):
        return _number(one.value)
    return f"{_number(one.value)} [{_number(one.low)}–{_number(one.high)}]"


def _number(value: float) -> str:
    return NOT_THERE if math.isnan(value) else f"{value:.3f}"
