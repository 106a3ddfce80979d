"""Show what was measured, as tables."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby

import click
from rich.table import Table

from kakehashi.cli.match_words import match_words
from kakehashi.cli.options import console
from kakehashi.evaluation.bootstrap import Estimate
from kakehashi.evaluation.cost import peak_megabytes
from kakehashi.evaluation.document_evaluation import DocumentResult, ReadingThrough
from kakehashi.evaluation.pair_evaluation import PairResult
from kakehashi.evaluation.pair_methods import Absent
from kakehashi.evaluation.reading_effort import Effort
from kakehashi.text.bilingual import Language

_WIDTH = 150
"""Results are wide; in a pipe they are not folded."""


def show_pairs(results: Sequence[PairResult], absent: Sequence[Absent], language: Language) -> None:
    """Print for each language of the passages one table for each direction."""
    for _, same in groupby(results, key=lambda result: result.language):
        rows = list(same)
        first = rows[0]
        details = {"passages": first.passages, "provisions": first.provisions}
        click.echo(
            match_words(
                "pairs_title", language, spoken=first.language, relevant=first.relevant, **details
            )
        )
        _direction(rows, language, backward=False)
        _direction(rows, language, backward=True)
        _probabilities(rows, language)
    _end(absent, "passages", language)


def show_documents(
    results: Sequence[DocumentResult],
    through: Sequence[ReadingThrough],
    absent: Sequence[Absent],
    language: Language,
) -> None:
    """Print one table for each language of the documents."""
    for spoken, same in groupby(results, key=lambda result: result.language):
        rows = list(same)
        first = rows[0]
        click.echo(
            match_words(
                "documents_title",
                language,
                spoken=spoken,
                documents=first.documents,
                in_place=first.in_place,
                counted=first.counted,
                placed=first.placed,
            )
        )
        keys = ("right", "ap", "at_recall", "shipped", "effort", "pages")
        table = _table(language, [match_words(key, language) for key in keys], ["AUROC", "ECE"])
        for row in rows:
            table.add_row(*_document_cells(row, language))
        for one in through:
            if one.language == spoken:
                blank = [""] * 6
                cells = _efforts(one.effort, language)
                table.add_row(match_words("from_top", language), *blank[:4], cells)
        _print(table)
    click.echo(match_words("note", language))
    _end(absent, "documents", language)


def _direction(rows: Sequence[PairResult], language: Language, *, backward: bool) -> None:
    title = match_words("backward" if backward else "forward", language)
    heads = ["R@1", "R@3", "R@5", "R@10", "Hit@1", "Hit@10", "nDCG@10"]
    table = _table(language, heads, [] if backward else ["AUROC", match_words("seconds", language)])
    table.title = title
    for row in rows:
        part = row.backward if backward else row.forward
        cells = [*part.recall.values(), part.hit[1], part.hit[10], part.ndcg]
        more = [] if backward else [_estimate(row.auroc), f"{row.seconds:.2f}"]
        table.add_row(row.method, *(_estimate(cell) for cell in cells), *more)
    _print(table)


def _probabilities(rows: Sequence[PairResult], language: Language) -> None:
    heads = ["ECE@5", *(match_words(key, language) for key in ("accepted", "precision", "recall"))]
    table = _table(language, heads, [])
    for row in rows:
        if row.accepting:
            one = row.accepting
            table.title = match_words("accepting", language, threshold=f"{one.threshold:g}")
            cells = [_estimate(one.precision), _estimate(one.recall)]
            table.add_row(row.method, _estimate(one.calibration_error), str(one.accepted), *cells)
    if table.row_count:
        _print(table)


def _document_cells(row: DocumentResult, language: Language) -> list[str]:
    at = [row.precision_at[recall].value for recall in (0.2, 0.4, 0.6, 0.8)]
    shipped = f"{_number(row.precision.value)}, {_number(row.recall.value)}"
    return [
        row.method,
        " / ".join(_number(one.value) for one in row.right.values()),
        _estimate(row.average_precision),
        " / ".join(_number(one) for one in at),
        shipped if row.accepted else "–",
        _efforts(row.effort, language),
        f"{row.pages_per_second:.1f}",
        _estimate(row.auroc),
        _estimate(row.calibration_error) if row.calibration_error else "–",
    ]


def _efforts(efforts: Sequence[Effort], language: Language) -> str:
    return " / ".join(_effort(one, language) for one in efforts)


def _effort(one: Effort, language: Language) -> str:
    if not math.isfinite(one.looks):
        return match_words("never", language)
    return f"{one.looks:g} ({one.passages:g})"


def _table(language: Language, heads: Sequence[str], more: Sequence[str]) -> Table:
    table = Table(title_justify="left")
    table.add_column(match_words("method", language), overflow="fold")
    for head in (*heads, *more):
        table.add_column(head, overflow="fold")
    return table


def _print(table: Table) -> None:
    shown = console()
    shown.print(table, width=None if shown.is_terminal else _WIDTH)


def _end(absent: Sequence[Absent], groups: str, language: Language) -> None:
    click.echo(match_words("intervals", language, groups=match_words(groups, language)))
    for one in absent:
        click.echo(match_words("absent", language, name=one.name, reason=one.reason))
    peak = peak_megabytes()
    if peak is not None:
        click.echo(match_words("memory", language, megabytes=round(peak)))


def _estimate(one: Estimate) -> str:
    if math.isnan(one.value):
        return "–"
    if math.isnan(one.low):
        return _number(one.value)
    return f"{_number(one.value)} [{_number(one.low)}–{_number(one.high)}]"


def _number(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.3f}"
