"""`kakehashi crosswalk compare`: counts, precision and recall, and the rows behind them."""

from __future__ import annotations

from collections import Counter
from typing import Any

import click

from kakehashi.cli.words import words
from kakehashi.errors import Problem, UsageError
from kakehashi.interchange.mapping_file import MappingFile, mappings_of
from kakehashi.library.library import Library
from kakehashi.relations.compare import Agreement, agreement, related_pairs, score
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.text.bilingual import Language


def compare_file(library: Library, file: MappingFile, least: float) -> dict[str, Any]:
    """Return the comparison of a mapping file with the library.

    Raises:
        UsageError: no row is of two provisions of the library.
    """
    known = library.provisions
    pairs = {(r.subject, r.object) for r in file.rows if r.subject in known and r.object in known}
    if not pairs:
        prefixes = ", ".join(sorted(framework.prefix for framework in library.instruments))
        raise UsageError(Problem("KH-ROW-006", details={"known": prefixes}))
    return {
        "file": file.name,
        "rows": len(file.rows),
        "rows_of_the_library": len(pairs),
        "typed": _typed(library, file),
        "related": _related(library, pairs, least),
    }


def _typed(library: Library, file: MappingFile) -> dict[str, Any]:
    known = library.provisions
    typed = [m for m in mappings_of(file) if m.subject in known and m.object in known]
    among = {ref.split(":", 1)[0] for m in typed for ref in (m.subject, m.object)}
    reasoner = Reasoner(network_of(library, among=among))
    rows = [{"row": m.id, "agreement": agreement(reasoner, m).value} for m in typed]
    counts = Counter(row["agreement"] for row in rows)
    return {"counts": {a.value: counts[a.value] for a in Agreement}, "rows": rows}


def _related(library: Library, pairs: set[tuple[str, str]], least: float) -> dict[str, Any]:
    # Only provisions that the file speaks of can be missing from either side.
    subjects = sorted({x for x, _ in pairs})
    objects = sorted({y for _, y in pairs})
    ours = related_pairs(library, subjects, objects, least)
    scores = score(pairs, ours)
    return {
        "least_strength": least,
        "both": scores.both,
        "file_only": scores.file_only,
        "library_only": scores.library_only,
        "precision": round(scores.precision, 4),
        "recall": round(scores.recall, 4),
        "f1": round(scores.f1, 4),
        "rows": {
            "both": sorted(pairs & ours),
            "file_only": sorted(pairs - ours),
            "library_only": sorted(ours - pairs),
        },
    }


def show_comparison(found: dict[str, Any], language: Language) -> None:
    """Print the counts of both levels."""
    read = (found["rows"], found["rows_of_the_library"])
    click.echo(words("compared", language, rows=read[0], known=read[1]))
    counts = found["typed"]["counts"]
    if sum(counts.values()):
        said = ", ".join(f"{name} {count}" for name, count in counts.items())
        click.echo(f"{words('proved_level', language)}{said}")
    near = found["related"]
    keys = ("both", "file_only", "library_only", "precision", "recall", "f1")
    said = ", ".join(f"{key} {near[key]}" for key in keys)
    click.echo(f"{words('related_level', language)}{said}")
