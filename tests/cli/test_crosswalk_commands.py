"""Relations and proofs on the command line, over the bundled library."""

from __future__ import annotations

import json

import pytest

ACTION = "hiroshima-code-of-conduct:1.1"
ITEM = "ai-guidelines-for-business:2D-I"


def test_relate_two_provisions_gives_the_proved_relation_and_the_weaker_level_apart(run):
    (row,) = json.loads(run("crosswalk", "relate", ACTION, ITEM, "--json").out)
    assert row["relations"] == ["subset-of"]
    assert row["proof"][0]["rule"] == "C1"
    assert 0 < row["related"]["strength"] < 1
    assert "practices:RSK-04" in row["related"]["practices"]


@pytest.mark.parametrize(("language", "word"), [("en", "asks for"), ("ja", "求め")])
def test_explain_proves_in_words(run, language, word):
    ran = run("crosswalk", "explain", ACTION, ITEM, "--lang", language)
    assert ran.code == 0
    assert ran.out.count("∵") > 5
    assert word in ran.out


def test_why_not_names_the_practices_that_are_missing(run):
    ran = run("crosswalk", "explain", ITEM, ACTION, "--why-not")
    assert "? It is not shown that all of EVA-06" in ran.out


def test_relate_one_provision_lists_no_provision_of_its_own_framework(run):
    rows = json.loads(run("crosswalk", "relate", "nist-ai-rmf:GOVERN-1.1", "--json").out)
    assert rows
    assert not any(row["object_id"].startswith("nist-ai-rmf") for row in rows)


def test_an_unknown_provision_is_a_wrong_use(run):
    ran = run("crosswalk", "relate", "nist-ai-rmf:GOVERN-99")
    assert ran.code == 2
    assert "KH-USE-002" in ran.err


def test_where_nothing_follows_it_says_that_this_is_no_none(run):
    ran = run("crosswalk", "explain", "ai-guidelines-for-business:C-9", ITEM)
    assert "Nothing follows" in ran.out or "in common" in ran.out
