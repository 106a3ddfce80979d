"""docs/library/ and docs/coverage.md say what the data hold, all of it, in both languages."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.library.library import load_library
from kakehashi.model.framework import HUB

ROOT = Path(__file__).resolve().parent.parent
GOOD = ROOT / "tests" / "bad_data" / "library" / "good"
sys.path.insert(0, str(ROOT / "tools"))
library_pages = importlib.import_module("library_pages")
coverage_table = importlib.import_module("coverage_table")

LIBRARY = bundled_library()
PAGES = dict(library_pages.pages(LIBRARY))
ENDINGS = {"en": ".md", "ja": ".ja.md"}


def page(name: str, language: str) -> str:
    return PAGES[f"docs/library/{name}{ENDINGS[language]}"]


def lines_of(text: str) -> list[str]:
    """Return the headings and lines of provisions."""
    body = text.rsplit("\n## ", maxsplit=1)[-1]
    return [line for line in body.split("\n") if re.match(r"### | *- \*\*", line)]


# --- pages of frameworks -----------------------------------------------------------------


@pytest.mark.parametrize("language", ENDINGS)
@pytest.mark.parametrize("prefix", LIBRARY.frameworks)
def test_every_provision_has_its_line_with_its_statement(prefix: str, language: str):
    framework = LIBRARY.frameworks[prefix]
    text = page(prefix, language)

    assert len(lines_of(text)) == len(framework.provisions)
    for provision in framework.provisions:
        sentences = provision.statement.get(language).split("\n")
        assert library_pages._plain(provision.title.get(language)) in text
        assert all(library_pages._plain(sentence) in text for sentence in sentences)


@pytest.mark.parametrize(("language", "mark"), [("en", "**unverified**"), ("ja", "**未検証**")])
def test_as_many_provisions_are_marked_unverified_as_there_are(language: str, mark: str):
    for framework in LIBRARY.instruments:
        missing = sum(p.verified is None for p in framework.provisions)
        assert page(framework.prefix, language).count(mark) == missing


def test_rows_stand_with_the_relation_in_words():
    (line,) = [x for x in lines_of(page("nist-ai-rmf-1.0", "en")) if "GOVERN 2.3" in x]
    assert line.endswith("<br>exactly: GOV-01 Leadership accountability; covered")
    (line,) = [x for x in lines_of(page("nist-ai-rmf-1.0", "ja")) if "GOVERN 2.3" in x]
    assert line.endswith("<br>一致：GOV-01 経営層の責任の明確化；網羅")


def test_every_row_stands_on_the_page_of_its_subject():
    for crosswalk in LIBRARY.crosswalks.values():
        if crosswalk.object_source == HUB:
            text = page(crosswalk.subject_source, "en")
            named = re.findall(
                r"(?<=[:,] )[A-Z]{3}-\d\d(?:\.[a-z])? (?=\w)", "\n".join(lines_of(text))
            )
            assert len(named) == len(crosswalk.mappings)


def test_practices_say_who_asks_for_them():
    asked = {
        m.subject
        for c in LIBRARY.crosswalks.values()
        for m in c.mappings
        if LIBRARY.practice_of(m.object) == "practices:GOV-01"
        and m.relation.value != "no-relationship"
    }
    frameworks = {ref.split(":")[0] for ref in asked}
    (line,) = [x for x in lines_of(page("practices", "en")) if "**GOV-01 " in x]
    assert f"Asked for by {len(asked)} provision(s) of {len(frameworks)} framework(s)." in line


@pytest.mark.parametrize("language", ENDINGS)
def test_the_index_leads_to_every_framework(language: str):
    index = page("index", language)
    assert all(f"]({prefix}{ENDINGS[language]})" in index for prefix in LIBRARY.frameworks)
    widths = {line.count("|") - line.count("\\|") for line in index.split("\n") if line[:1] == "|"}
    assert len(widths) == 1


def test_markup_in_the_data_is_shown_and_not_obeyed(tmp_path: Path):
    data = shutil.copytree(GOOD, tmp_path / "data")
    head = data / "frameworks" / "tiny" / "1.0" / "framework.yaml"
    title = "title: '<b>*Owners*</b> | [x](y)'"
    head.write_text(head.read_text("utf-8").replace("title: Owners", title), encoding="utf-8")
    text = dict(library_pages.pages(load_library([data])))["docs/library/tiny-1.0.md"]
    assert r"\<b\>\*Owners\*\</b\> \| \[x\](y)" in text


# --- coverage ----------------------------------------------------------------------------

COVERAGE = coverage_table.load_coverage()


def test_every_framework_of_the_library_stands_in_the_page_of_coverage():
    named = [i.framework for i in COVERAGE.instruments if i.framework]
    assert sorted(named) == sorted(f.prefix for f in LIBRARY.instruments)


@pytest.mark.parametrize(
    "instrument",
    [i for i in COVERAGE.instruments if i.counts],
    ids=lambda instrument: instrument.framework,
)
def test_official_counts_are_ours(instrument):
    """Where they rightly differ, say why in `missing` and take the instrument out here."""
    framework = LIBRARY.frameworks[instrument.framework]
    assert {c.what: c.official for c in instrument.counts} == {
        c.what: c.ours(framework) for c in instrument.counts
    }


def test_what_is_said_in_one_language_is_said_in_the_other():
    for instrument in COVERAGE.instruments:
        assert bool(instrument.missing) == bool(instrument.missing_ja)
        assert bool(instrument.name) == bool(instrument.name_ja)
        assert bool(instrument.name) != bool(instrument.framework)
        assert instrument.framework or instrument.missing, "absent without a reason"


def test_incomplete_frameworks_say_what_is_missing():
    for instrument in COVERAGE.instruments:
        if instrument.framework and not LIBRARY.frameworks[instrument.framework].complete:
            assert instrument.missing, instrument.framework


@pytest.mark.parametrize("path", ["docs/coverage.md", "docs/coverage.ja.md"])
def test_the_page_of_coverage_keeps_the_place_of_its_table(path: str):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert all(text.count(mark) == 1 for mark in coverage_table.MARKS)
