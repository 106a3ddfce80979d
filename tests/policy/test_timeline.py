"""The timeline of texts, initiatives and deadlines, and how it is drawn."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from tests.bundled import bundled_library
from tests.policy.texts import STATEMENT, document

from kakehashi.library.timeline import EventKind
from kakehashi.policy.study import Study, study_document
from kakehashi.policy.text_dates import stated_date
from kakehashi.policy.timeline import Dated, policy_timeline, timeline_of_study
from kakehashi.reports.timeline_svg import render_timeline
from kakehashi.text.bilingual import Bilingual

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("a.txt", "Statement\nSeptember 25, 2025\n\nText.\n", "2025-09-25"),
        ("a.txt", "Statement\n25 September 2025\n\nText.\n", "2025-09-25"),
        ("a.txt", "決定\n令和７年９月２５日\n\n本文。\n", "2025-09-25"),
        ("a.txt", "決定\n令和元年12月1日\n\n本文。\n", "2019-12-01"),
        ("2025-01-23-order.md", "Order 13960 of December 3, 2020\n", "2025-01-23"),
        ("a.txt", "Order 13960 of December 3, 2020\n", None),
        ("a.txt", f"On May 1, 2024, {'many people ' * 10}met.\n", None),
        ("a.txt", "February 31, 2025\nVersion 2025-13-01\n", None),
        ("a.txt", "x" * 3000 + "\nMay 1, 2024\n", None),
    ],
)
def test_the_day_of_a_text_is_that_of_its_name_or_head(name, text, day):
    found = stated_date(document(text, name))
    assert (found.day.isoformat() if found else None) == day


@pytest.fixture
def events():
    study = study_document(document("May 1, 2026\n\n" + STATEMENT, "statement.txt"))
    return timeline_of_study(Study((study,), (), (), bundled_library(), ""))


def test_a_study_tells_days_of_texts_and_deadlines_of_candidates(events):
    told = {(one.date, one.kind) for one in events if not one.framework.provisions}
    assert {("2026-05-01", EventKind.PUBLISHED), ("2027-03-31", EventKind.DUE)} <= told
    due = next(one for one in events if one.kind is EventKind.DUE)
    assert due.about.startswith("Ruritania: train 300 officials")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_deadlines_of_one_day_are_one_mark_that_tells_them_all(language):
    title = Bilingual("<b>\x1bText</b> & more " * 20, "文")
    dated = [Dated("a", title, "2027-03-31", EventKind.DUE, f"promise {n}") for n in range(12)]
    dated += [Dated("a", title, "1950-01", EventKind.PUBLISHED)]
    drawn = render_timeline(policy_timeline(bundled_library(), [], dated), language, policy=True)
    root = ET.fromstring(drawn.encode())
    marks = [g for g in root.iter(f"{SVG}g") if g.get("role") == "listitem"]
    assert len(marks) == 2
    spoken = next(label for g in marks if "promise" in (label := g.get("aria-label", "")))
    assert all(f"promise {n}" in spoken for n in range(12))
    texts = ["".join(t.itertext()) for t in root.iter(f"{SVG}text")]
    assert any("×12" in text for text in texts)
    assert "\x1b" not in drawn
    years = [text for text in texts if text.isdigit()]
    assert len(years) < 60


def test_a_drawing_without_dates_of_its_own_is_that_of_the_library():
    library = bundled_library()
    act = library.framework("japan-ai-act")
    assert [one.framework for one in policy_timeline(library, [act], [])] == [act] * 4
