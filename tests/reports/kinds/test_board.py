"""The page for the board: one page, whatever people wrote."""

from __future__ import annotations

import dataclasses
import io

import docx
import pypdfium2
import pytest
from docx.shared import Mm
from tests.reports.kinds.plan_material import (
    DATE,
    RISKS,
    SECRET,
    assessed,
    material,
    steps,
    text_of,
    words_of,
)

from kakehashi.model import Verdict
from kakehashi.reports.files.docx_file import report_docx
from kakehashi.reports.files.pdf_file import report_pdf
from kakehashi.reports.kinds.board import board_report
from kakehashi.reports.material import Earlier, PlannedStep
from kakehashi.reports.outline import Items, Table
from kakehashi.reports.outline.tree import printable

NAMES = (
    "nist-ai-rmf",
    "iso-iec-42001",
    "hiroshima-code-of-conduct",
    "japan-ai-act",
    "oecd-ai-principles",
    "california-sb-53",
    "g20-ai-principles",
    "ai-guidelines-for-business",
    "seoul-frontier-commitments",
    "unesco-ai-ethics",
)
VERDICTS = dict.fromkeys(("POL-04", "POL-13", "RSK-02", "GOV-01"), Verdict.IN_PLACE)
VERDICTS |= dict.fromkeys(
    ("INC-01", "REC-01", "POL-01", "RSK-01", "RSK-03", "GOV-03"), Verdict.NOT_IN_PLACE
)
LONG = "<b>長い名前</b> =1+1 " * 30


@pytest.fixture(scope="module")
def assessment():
    return assessed(*NAMES, verdicts=VERDICTS)


@pytest.fixture(scope="module")
def undecided():
    return assessed(*NAMES)


def pages(report):
    return len(pypdfium2.PdfDocument(report_pdf(report)))


def table(report, caption):
    (found,) = [b for b in report.blocks if isinstance(b, Table) and b.caption == caption]
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_is_one_page_with_everything_full_and_long(assessment, undecided, language):
    late = tuple(PlannedStep(f"{n} {LONG}", LONG, "2026-01-01", "open") for n in range(9))
    risks = tuple(dataclasses.replace(RISKS[0], text=f"{n} {LONG}") for n in range(9))
    full = board_report(
        material(
            assessment,
            language=language,
            organisation=LONG,
            system=LONG,
            steps=late,
            risks=risks,
            earlier=Earlier(undecided, LONG),
            roles=("developer", "provider", "deployer"),
        )
    )
    assert pages(full) == 1
    assert pages(board_report(material(undecided, language=language))) == 1


def test_frameworks_are_counted_and_compared(assessment, undecided):
    report = board_report(material(assessment, earlier=Earlier(undecided, "2026-06-30")))
    rows = table(report, "Where we stand").rows
    assert words_of(rows[0][1]).endswith(" of 72")
    assert words_of(rows[0][5]).startswith("+")
    assert words_of(rows[-1][0]) == "3 further frameworks"
    alone = board_report(material(assessment))
    assert {words_of(row[5]) for row in table(alone, "Where we stand").rows} == {"–"}


def test_progress_gives_the_change_where_nothing_is_compared(assessment):
    prefix = assessment.frameworks[0].prefix
    points = (("2026-10-31", {"satisfied": 0}), (DATE, {"satisfied": 2}))
    report = board_report(material(assessment, progress={prefix: points}))
    rows = table(report, "Where we stand").rows
    assert words_of(rows[0][5]).startswith("+")
    assert words_of(rows[1][5]) == "–"


def test_it_asks_for_what_the_records_call_for(assessment):
    report = board_report(material(assessment, steps=steps(), risks=RISKS))
    (asked,) = [block for block in report.blocks if isinstance(block, Items)]
    told = "\n".join(map(str, asked.items))
    assert "what is overdue (1)" in told
    assert "Wrong advice" in told
    assert len(table(report, "Gaps that bring most when closed").rows) == 5


def test_nothing_is_made_up_where_nothing_is_known(undecided):
    told = text_of(board_report(material(undecided)))
    assert "No risk register was given" in told
    assert "No plan was given" in told
    assert "No practice has been decided to be missing" in told


def test_no_owner_is_told_to_the_public(assessment):
    made = {"steps": steps("practices:REC-01"), "risks": RISKS}
    assert SECRET in text_of(board_report(material(assessment, **made)))
    assert SECRET not in text_of(board_report(material(assessment, audience="public", **made)))


def test_names_longer_than_properties_of_files_are_written(assessment):
    made = material(assessment, organisation=LONG, steps=steps(), risks=RISKS)
    report = dataclasses.replace(board_report(made), subtitle=LONG)
    document = docx.Document(io.BytesIO(report_docx(report)))
    assert document.core_properties.subject == printable(LONG)[:255]
    assert document.sections[0].left_margin < Mm(20), "the page is compact"
