"""Write what `kakehashi start` makes into a folder: all files, or none."""

from __future__ import annotations

import errno
import itertools
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.model import Framework
from kakehashi.reports.policy_docx import policy_docx, untouched
from kakehashi.reports.policy_sheet import sheet_of
from kakehashi.reports.start_html import render_picture, render_policy, render_start
from kakehashi.reports.start_names import Names
from kakehashi.reports.start_statuses import Statuses
from kakehashi.reports.start_table import start_json, steps_csv
from kakehashi.reports.start_view import StartView


def write_start(
    view: StartView,
    statuses: Statuses,
    folder: Path,
    *,
    looked_at: Sequence[Framework],
    unruled: Sequence[Framework],
    problems: list[Problem],
    answers: str = Names().answers,
) -> Names:
    """Write the pages, the Word file, the table and the data.

    A draft in which somebody has gone on writing is left alone; the new one
    gets the next free name, and a warning is added to `problems`.

    Returns:
        The names of what was written.

    Raises:
        KakehashiError: the folder cannot be written.
    """
    sheet = sheet_of(view)
    word = policy_docx(sheet, view.language, view.outcome.date)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = replace(Names(), answers=answers, word=_free_name(folder, Names().word))
        data = json.dumps(start_json(view, statuses), ensure_ascii=False, indent=1)
        files = {
            names.page: render_start(view, names, looked_at, unruled).encode(),
            names.picture: render_picture(view, statuses, names).encode(),
            names.policy: render_policy(view, sheet).encode(),
            names.word: word,
            names.steps: steps_csv(view).encode(),
            names.result: f"{data}\n".encode(),
        }
        _write_all(folder, files)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    if names.word != Names().word:
        where = SourceLocation(str(folder / Names().word))
        renamed = {"name": Names().word, "new": names.word}
        problems.append(Problem("KH-WS-073", where, renamed, severity="warning"))
    return names


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write everything aside first; what could fail is looked at before the first is moved."""
    for name in files:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    with tempfile.TemporaryDirectory(dir=folder, prefix=".kakehashi-") as temporary:
        for name, content in files.items():
            (Path(temporary) / name).write_bytes(content)
        for name in files:
            os.replace(Path(temporary) / name, folder / name)  # noqa: PTH105 - atomic


def _free_name(folder: Path, name: str) -> str:
    """Return a name under which no draft stands that somebody has written in since."""
    stem, suffix = name.rsplit(".", 1)
    for number in itertools.count(1):
        place = folder / (name if number == 1 else f"{stem}-{number}.{suffix}")
        if not place.exists() or (place.is_file() and untouched(place.read_bytes())):
            return place.name
    raise AssertionError
