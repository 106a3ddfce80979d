"""Write a policy study into a folder: reports, tables, drawings and JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.policy.study import Study
from kakehashi.policy.timeline import timeline_of_study
from kakehashi.reports.charts.table import ChartTable
from kakehashi.reports.charts.table_files import csv_of
from kakehashi.reports.files.write import write_files
from kakehashi.reports.outline import plain
from kakehashi.reports.policy.heat import shares_heat
from kakehashi.reports.policy.study_json import study_json
from kakehashi.reports.policy.study_report import brief_report, study_report
from kakehashi.reports.policy.study_tables import commitments_table, group_shares, theme_shares
from kakehashi.reports.policy.study_words import words
from kakehashi.reports.timeline_svg import render_timeline
from kakehashi.text.bilingual import Language

FORMATS = ("docx", "pdf", "html", "xlsx")


def write_study(
    study: Study, folder: Path, language: Language, formats: Sequence[str] = FORMATS
) -> list[Path]:
    """Write the study, and the brief where there is something to compare; return the files.

    Raises:
        KakehashiError: the folder cannot be written, or no font has Japanese letters.
    """
    written = write_files(study_report(study, language), folder, formats)
    if study.ground:
        read = [one for one in formats if one != "xlsx"]
        written += write_files(brief_report(study, language), folder, read)
    try:
        for name, text in _texts(study, language).items():
            write_whole(folder / name, text)
            written.append(folder / name)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    return written


def _texts(study: Study, language: Language) -> dict[str, str]:
    table = commitments_table(study, language)
    rows = tuple(tuple(plain(cell.lines[0]) for cell in row) for row in table.rows)
    texts = {
        "policy-study.json": json.dumps(study_json(study), ensure_ascii=False, indent=1) + "\n",
        "commitments.csv": "\ufeff" + csv_of(ChartTable(table.heads, rows)),
        "themes.svg": shares_heat(
            theme_shares(study, language), language, words("themes", language)
        ),
        "coverage.svg": shares_heat(
            group_shares(study, language), language, words("coverage", language)
        ),
    }
    events = timeline_of_study(study)
    if events:
        texts["timeline.svg"] = render_timeline(events, language, policy=True)
    return texts
