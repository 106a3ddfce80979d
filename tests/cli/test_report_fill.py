"""`kakehashi report make --fill`, and for whom a report is by itself."""

from __future__ import annotations

import json
from pathlib import Path

from kakehashi.cli.demo_command import EXAMPLE

DECISIONS = ("--decisions", EXAMPLE / "decisions.xlsx", "--format", "html", "--lang", "en")


def page_of(kind: str) -> str:
    return Path(f"reports/{kind}.html").read_text(encoding="utf-8")


def test_what_is_given_fills_blanks_and_starts_clocks(run):
    ran = run(
        *("report", "make", "eu-serious-incident", *DECISIONS),
        *("--fill", "aware-on=2026-11-20", "--fill", "kind=death"),
        *("--fill", "title=A <b>person</b> died = sad"),
    )

    assert ran.code == 0, ran.err
    assert 'Last day for this report: <span class="whole">2026-11-30</span>' in page_of(
        "eu-serious-incident"
    )
    assert "A &lt;b&gt;person&lt;/b&gt; died = sad" in page_of("eu-serious-incident")


def test_a_blank_that_does_not_exist_is_refused_with_those_that_do(run):
    ran = run("report", "make", "eu-fria", *DECISIONS, "--fill", "colour=red")

    assert ran.code == 2
    assert "KH-RPT-030" in ran.err
    assert "first-use" in ran.err


def test_a_report_without_blanks_takes_none(run):
    assert "KH-RPT-030" in run("report", "make", "hiroshima", *DECISIONS, "--fill", "a=b").err


def test_a_wrong_date_is_refused(run):
    ran = run("report", "make", "eu-serious-incident", *DECISIONS, "--fill", "aware-on=Friday")

    assert ran.code == 2
    assert "KH-RPT-031" in ran.err


def test_information_for_integrators_is_for_partners_unless_said_otherwise(run):
    run("report", "make", "eu-annex-xii", *DECISIONS)
    assert "business partners" in page_of("eu-annex-xii")
    run("report", "make", "eu-annex-xii", *DECISIONS, "--audience", "internal")
    assert "own teams" in page_of("eu-annex-xii")


def test_another_edition_can_be_asked_for(run):
    run("report", "make", "eu-annex-iv", *DECISIONS, "--edition", "2024")
    assert "edition 2024" in page_of("eu-annex-iv")


def test_the_list_tells_which_blanks_can_be_given(run):
    kinds = {one["id"]: one for one in json.loads(run("report", "list", "--json").out)}

    assert "aware-on" in kinds["eu-serious-incident"]["blanks"]
    assert kinds["eu-annex-xii"]["audience"] == "partners"
