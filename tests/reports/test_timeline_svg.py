from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from kakehashi.library.library import Library
from kakehashi.library.timeline import Event, EventKind, timeline
from kakehashi.reports.timeline_layout import WIDTH, lay_out
from kakehashi.reports.timeline_svg import render_timeline
from kakehashi.text.bilingual import LANGUAGES, Bilingual

SVG = "{http://www.w3.org/2000/svg}"


def drawn(events, language="en") -> ET.Element:
    return ET.fromstring(render_timeline(events, language))


@pytest.fixture(scope="module")
def everything(library: Library) -> tuple[Event, ...]:
    return timeline(library, library.instruments)


@pytest.fixture(scope="module")
def ai_act(library: Library) -> tuple[Event, ...]:
    return timeline(library, library.editions("eu-ai-act"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_description_name_the_drawing(everything, library, language):
    root = drawn(everything, language)
    title, described = (root.find(f"{SVG}{tag}") for tag in ("title", "desc"))
    assert title is not None
    assert title.text
    assert described is not None
    assert str(len({f.id for f in library.instruments})) in (described.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {described.get('id')}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_event_can_be_read_aloud(ai_act, language):
    root = drawn(ai_act, language)
    spoken = [
        g.get("aria-label") or "" for g in root.iter(f"{SVG}g") if g.get("role") == "listitem"
    ]
    assert len(spoken) == len([e for e in ai_act if e.standing.value != "repeated"])
    assert any({"en": "Article 6(1)", "ja": "第6条第1項"}[language] in text for text in spoken)


def test_signs_differ_in_shape_and_what_was_replaced_is_hollow(ai_act):
    root = drawn(ai_act)
    shapes = {
        element.get("class", "").split()[0]: element.tag
        for item in root.iter(f"{SVG}g")
        if item.get("role") == "listitem"
        for element in item
        if element.get("class")
    }
    assert set(shapes) == {"published", "in-force", "applies"}
    assert len(set(shapes.values())) == 3
    hollow = [e for e in root.iter() if "replaced" in (e.get("class") or "").split()]
    assert len(hollow) == 2 + 1  # and the legend


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_stay_on_the_paper_and_apart(everything, ai_act, language):
    for events in (everything, ai_act):
        for row in lay_out(events, language).rows:
            for lane in row.lanes:
                assert all(item.start >= 300 - 7 and item.end <= WIDTH for item in lane)
                assert all(
                    one.end < other.start or other.end < one.start
                    for one, other in combinations(lane, 2)
                )


def test_rows_do_not_overlap(everything):
    rows = lay_out(everything, "en").rows
    assert all(a.y + a.height <= b.y + 0.05 for a, b in pairwise(rows))


def test_a_date_of_a_year_is_drawn_as_long_as_the_year(library):
    verify = library.framework("singapore-ai-verify")
    assert verify.published == "2023"
    (row,) = lay_out(timeline(library, [verify]), "en").rows
    ((item,),) = row.lanes
    assert item.label == "2023"
    assert item.vague
    assert item.vague[1] - item.vague[0] > 800  # the drawing spans that year only


def test_nothing_is_loaded_and_fonts_are_generic(everything):
    text = render_timeline(everything, "ja")
    assert not re.search(r"href|url\(|@import|@font-face|<script|<image", text)
    assert re.findall(r"https?://[^\"<]+", text) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r'font-family="([^"]+)"', text)) == {"sans-serif"}


def test_markup_in_a_title_stays_text(library):
    framework = library.framework("japan-ai-act")
    hostile = '</text><script>alert("x")</script>&'
    framework = replace(framework, short_title=Bilingual(hostile, hostile))
    root = drawn([Event("2025-06-04", EventKind.PUBLISHED, framework)])
    assert not list(root.iter(f"{SVG}script"))
    lists = [g for g in root.iter(f"{SVG}g") if g.get("role") == "list"]
    assert lists[0].get("aria-label") == hostile


def test_the_same_events_give_the_same_drawing(ai_act):
    assert render_timeline(ai_act, "en") == render_timeline(ai_act, "en")
