"""`kakehashi crosswalk relate --rows`: what follows from a user's own mapping file."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.crosswalk_tables import rows_table
from kakehashi.cli.options import has_errors, show_problems
from kakehashi.cli.table_option import offer_table
from kakehashi.cli.words import words
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.interchange.mapping_file import MappingFile, mappings_of
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.library.library import Library
from kakehashi.relations.check_rows import network_of_rows
from kakehashi.relations.consistency import Contradiction, Repair, repair
from kakehashi.relations.network import Network
from kakehashi.relations.reasoner import Reasoner
from kakehashi.reports.explained import Explained, explain
from kakehashi.reports.relation_proof import tokens
from kakehashi.reports.relation_rows import proof_json
from kakehashi.text.bilingual import Language


def relate_rows(
    path: Path,
    subjects: Sequence[str] | None,
    object_: str | None,
    language: Language,
    *,
    strict: bool,
    as_json: bool,
) -> int:
    """Print what follows from a file, one pair a line, and return the exit code.

    From rows that contradict each other everything would follow. So their
    witnesses are printed as problems (exit code 1), the least certain of them
    are set aside, and what still rests on contested rows is marked.
    """
    file = read_mappings(path)
    mended = repair(network_of_rows(mappings_of(file), file.covered, strict=strict))
    safe = mended.safe() if mended.contested else None
    asked = [*(subjects or ()), *([object_] if object_ else ())]
    _must_be_named(asked, mended.network, file)
    listed = list(_relations(Reasoner(mended.network), subjects, object_, safe))
    offer_table(lambda: rows_table(listed), language)
    for found in listed:
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else _line(found, language))
    return _report(file, mended, language)


def explain_rows(
    library: Library, path: Path, pair: tuple[str, str], language: Language, *, strict: bool
) -> tuple[Explained, int]:
    """Return the proofs about two provisions of a file, and the exit code, as `relate_rows`."""
    file = read_mappings(path)
    mended = repair(network_of_rows(mappings_of(file), file.covered, strict=strict))
    _must_be_named(pair, mended.network, file)
    found = explain(library, Reasoner(mended.network), *pair)
    if mended.contested and mended.safe().label(*pair) != found.label:
        found = replace(found, contested=True)
    return found, _report(file, mended, language)


def _must_be_named(asked: Sequence[str], network: Network, file: MappingFile) -> None:
    """Refuse ids that no row names: "nothing follows" would say too much of them.

    Raises:
        UsageError: there is such an id.
    """
    named = {node for row in network.index.rows.values() for node in (row.subject, row.object)}
    for provision in asked:
        if provision not in named:
            near = difflib.get_close_matches(provision, sorted(named)[:10_000], n=3, cutoff=0.4)
            details = {"provision": provision, "near": ", ".join(near) or "-"}
            raise UsageError(Problem("KH-ROW-008", SourceLocation(file.name), details))


def _report(file: MappingFile, mended: Repair, language: Language) -> int:
    problems = [*file.problems, *(_problem(found) for found in mended.contradictions)]
    if mended.quarantined:
        details = {"rows": ", ".join(mended.quarantined)}
        problems.append(Problem("KH-ROW-005", details=details, severity="warning"))
    show_problems(problems, language)
    return 1 if has_errors(problems) else 0


def _relations(
    reasoner: Reasoner,
    subjects: Sequence[str] | None,
    object_: str | None,
    safe: Reasoner | None,
) -> Iterator[dict[str, Any]]:
    for x in subjects or reasoner.nodes:
        sure = safe.labels_of(x) if safe else {}
        for y, label, proofs in reasoner.relations_of(x):
            if label and object_ in (None, y):
                found: dict[str, Any] = {
                    "subject_id": x,
                    "object_id": y,
                    "relations": tokens(label),
                    "proof": [proof_json(proof) for proof in proofs],
                }
                if safe:
                    found["contested"] = sure.get(y) != label
                yield found


def _line(found: dict[str, Any], language: Language) -> str:
    mark = f"  {words('contested_mark', language)}" if found.get("contested") else ""
    return f"{found['subject_id']}  {' / '.join(found['relations'])}  {found['object_id']}{mark}"


def _problem(found: Contradiction) -> Problem:
    return Problem("KH-ROW-003", details={"rows": ", ".join(sorted(found.rows))})
