"""Take over what an OSCAL file holds: a framework folder, a choice, mappings, or decisions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kakehashi.cli.convert_file import convert
from kakehashi.cli.oscal_words import say
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.interchange.decision_table import read_filled_rows
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.interchange.oscal.account import Task
from kakehashi.interchange.oscal.catalog_in import framework_of, is_ours
from kakehashi.interchange.oscal.decisions_in import DECIDED, read_decided
from kakehashi.interchange.oscal.foreign_catalog import foreign_framework
from kakehashi.interchange.oscal.framework_folder import write_framework
from kakehashi.interchange.oscal.plan_in import read_plan
from kakehashi.interchange.oscal.profile_in import Chosen, chosen_in
from kakehashi.interchange.oscal.read import OscalFile, read_document
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.library.library import Library
from kakehashi.model import Decision
from kakehashi.text.bilingual import Language

Taken = tuple[list[str], list[Problem]]
"""Lines to show, and what was wrong or is not carried over."""
_WRITERS = (".xlsx", ".csv")


def take_over(path: Path, out: Path | None, library: Library, language: Language) -> Taken:
    """Write what a file holds in our own forms, and return what to say about it.

    Raises:
        KakehashiError: the file cannot be read, or something stands where to write.
    """
    file = read_document(path)
    if file.model == "catalog":
        return _catalog(file, out or Path("frameworks-from-oscal"), language)
    if file.model == "mapping-collection":
        return _mappings(path, out or Path(f"{path.stem}.sssom.tsv"), language)
    if file.model in DECIDED:
        return _decisions(file, out or Path(f"{path.stem}-decisions.xlsx"), library, language)
    if file.model == "profile":
        chosen, problems = chosen_in(file, library.frameworks.get)
        tasks: Sequence[Task] = ()
    else:
        chosen, tasks, problems = read_plan(file, library.frameworks.get)
    lines = [*_chosen_lines(chosen, language), *_task_line(tasks, language)]
    if out:
        said = {"chosen": [asdict(one) for one in chosen], "tasks": [asdict(t) for t in tasks]}
        lines += _json(_free(out), said, language)
    return lines, problems


def _catalog(file: OscalFile, out: Path, language: Language) -> Taken:
    ours = is_ours(file.content)
    framework, problems = framework_of(file.content, file.name) if ours else foreign_framework(file)
    paths = write_framework(out, framework)
    told = {"count": len(framework.provisions), "title": framework.title.get(language)}
    lines = [say("written", language, path=path) for path in paths]
    return [*lines, say("framework", language, folder=str(out), **told)], problems


def _mappings(path: Path, out: Path, language: Language) -> Taken:
    read = read_mappings(path)
    problems = convert(read, _free(out), "sssom", now=datetime.now(tz=UTC))
    lines = [say("rows", language, count=len(read.rows)), say("written", language, path=out)]
    return lines, [*read.problems, *problems]


def _decisions(file: OscalFile, out: Path, library: Library, language: Language) -> Taken:
    _check_table_name(out)
    told = read_decided(file, library.decidable)
    problems = list(told.problems)
    lines: list[str] = []
    if told.decisions:
        _write_table(_free(out), told.decisions, library, language)
        problems += _changed(out, told.decisions, library)
        lines.append(say("written", language, path=out))
        lines.append(say("decisions", language, count=len(told.decisions), path=out))
    lines += _task_line(told.tasks, language)
    if told.tasks:
        beside = _free(out.with_name(f"{out.stem}-tasks.json"))
        lines += _json(beside, [asdict(task) for task in told.tasks], language)
    return lines, problems


def _write_table(
    out: Path, decisions: Sequence[Decision], library: Library, language: Language
) -> None:
    rows = [
        row
        for one in decisions
        for row in table_rows(
            [library.provisions[one.practice]], {}, {}, {one.practice: one}, language
        )
    ]
    try:
        if out.suffix.lower() == ".csv":
            write_csv(out, rows, language)
        else:
            write_xlsx(out, rows, language, datetime.now(tz=UTC).date().isoformat())
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(out)), details)) from error


def _changed(out: Path, decisions: Sequence[Decision], library: Library) -> Iterator[Problem]:
    """Yield a warning for each decision that reads otherwise from the table than from the file."""
    rows = read_filled_rows(out, library.decidable, [], by="-")
    read = [replace(row.decision, where="") for row in rows]
    for one in decisions:
        if replace(one, where="", by=one.by or "-") not in read:
            details = {"value": one.practice.split(":")[-1]}
            yield Problem("KH-OSC-020", SourceLocation(out.name), details, severity="warning")


def _free(out: Path) -> Path:
    """Return a place where nothing stands yet, of a kind that can be written.

    Raises:
        KakehashiError: something stands there.
    """
    if out.exists():
        raise KakehashiError(Problem("KH-OSC-009", SourceLocation(str(out)), {"path": str(out)}))
    return out


def _check_table_name(out: Path) -> None:
    """Refuse a name for a table of decisions that is none.

    Raises:
        UsageError: its ending is not that of a table.
    """
    if out.suffix.lower() not in _WRITERS:
        details = {"suffix": out.suffix or out.name}
        raise UsageError(Problem("KH-OSC-016", SourceLocation(str(out)), details))


def _chosen_lines(chosen: Sequence[Chosen], language: Language) -> Iterator[str]:
    for one in chosen:
        name = one.catalog if one.known else say("unknown", language, catalog=one.catalog)
        if one.everything:
            yield say("all", language, catalog=name)
            continue
        listed = ", ".join(ref.split(":", 1)[-1] for ref in one.provisions)
        yield say("chosen", language, catalog=name, count=len(one.provisions), listed=listed)


def _task_line(tasks: Sequence[Task], language: Language) -> list[str]:
    return [say("tasks", language, count=len(tasks))] if tasks else []


def _json(path: Path, value: Any, language: Language) -> list[str]:
    write_whole(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")
    return [say("written", language, path=path)]
