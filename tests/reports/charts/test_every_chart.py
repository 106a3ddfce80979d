"""What holds of every chart, whatever it draws."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reports.charts.colour_vision import contrast
from tests.reports.charts.drawn import drawing
from tests.reports.charts.examples import HOSTILE, KINDS, svg_of

from kakehashi.reports.charts.svg import INK, PAPER, QUIET
from kakehashi.text.bilingual import LANGUAGES

MANY = tuple(f"Framework {n} 第{n}枠組み" for n in range(300))
SETS = {
    "none": (),
    "one": ("Hiroshima Code of Conduct 広島プロセス国際行動規範",),
    "few": MANY[:7],
    "hundreds": MANY,
    "hostile": HOSTILE,
}
some_names = st.lists(st.text(max_size=60), max_size=9).map(tuple)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", SETS.values(), ids=SETS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_label_leaves_the_paper_or_lies_on_another(kind, names, language):
    found = drawing(svg_of(kind, names, language))

    assert found.outside() == []
    assert found.overlapping() == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names=some_names, kind=st.sampled_from(KINDS), language=st.sampled_from(LANGUAGES))
def test_any_names_keep_to_the_paper_and_apart(names, kind, language):
    found = drawing(svg_of(kind, names, language))

    assert found.outside() == []
    assert found.overlapping() == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_has_a_name_a_text_alternative_and_a_language(kind, language):
    root = drawing(svg_of(kind, SETS["few"], language)).root
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}

    assert (root.get("role"), root.get("lang")) == ("img", language)
    title = by_id[root.get("aria-labelledby")]
    described = by_id[root.get("aria-describedby")]
    assert title.tag.endswith("title")
    assert described.tag.endswith("desc")
    assert title.text
    # Each name with its figures, or for many of them the sums and where to find the rest.
    assert re.search(r"\d", described.text or "")
    names = SETS["few"][:1] if kind == "progress" else SETS["few"]
    assert all(name in f"{described.text} {title.text}" for name in names)


@pytest.mark.parametrize("names", SETS.values(), ids=SETS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_run_or_loaded_and_every_reference_stays_inside(kind, names):
    text = svg_of(kind, names, "ja")
    root = drawing(text).root

    tags = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    assert tags <= set("svg title desc defs pattern rect circle path line text g".split())
    keys = {key for element in root.iter() for key in element.attrib}
    assert not {key for key in keys if key.startswith("on") or key in {"style", "class", "href"}}
    assert re.findall(r"https?://[^\"<]+", text) == ["http://www.w3.org/2000/svg"]
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    used = re.findall(r"url\(#([^)]+)\)", text)
    assert set(used) <= set(ids)
    assert "var(" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_figures_give_the_same_bytes_and_other_figures_other_ids(kind):
    first = svg_of(kind, SETS["few"], "en")
    other = svg_of(kind, MANY[1:8], "en")

    assert first == svg_of(kind, SETS["few"], "en")
    ids = [set(re.findall(r' id="([^"]+)"', one)) for one in (first, other)]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize("kind", KINDS)
def test_what_turns_or_breaks_text_is_gone(kind):
    text = svg_of(kind, HOSTILE, "en")

    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b\ufffe]", text)
    assert "<script" not in text
    assert "🏛" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_text_on_paper_can_be_read(kind, language):
    found = drawing(svg_of(kind, SETS["few"], language))
    on_shades = {"#ffffff"}  # in cells of the heat map, tested with their shades

    fills = {one.fill for one in found.words} - (on_shades if kind == "heat" else set())
    assert fills <= {INK, QUIET}
    assert min(contrast(fill, PAPER) for fill in fills) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
def test_japanese_fonts_are_named_and_nothing_is_too_small_to_print(kind):
    found = drawing(svg_of(kind, SETS["few"], "ja"))
    fonts = found.root.get("font-family") or ""

    assert "Noto Sans CJK JP" in fonts
    assert fonts.endswith("sans-serif")
    assert min(one.size for one in found.words) >= 10
