"""A share for somebody outside holds what was chosen and nothing else: planted secrets stay."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.workspace.helpers import AIKO, NOW

from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.share import Choice, share
from kakehashi.workspace.subjects import subject_named

TODAY = date(2026, 11, 26)


@pytest.fixture
def told(organisation, library):
    """Every practice is decided, each with secrets in its reason, quote and source."""
    quoted = op.quote_evidence(
        organisation, "QUOTE-SECRET by Aiko Tanaka", source="SOURCE-SECRET", actor=AIKO, now=NOW
    )
    wishes = [
        op.Wish(organisation, p.ref, Verdict.PARTIAL, "REASON-SECRET", evidence=[quoted])
        for p in library.practices
    ]
    op.decide_many(wishes, actor=AIKO, now=NOW)
    op.add_system(organisation, "SYSTEM-SECRET", actor=AIKO, now=NOW)

    def told(**more):
        rmf = library.framework("texas-hb149")
        found = share(Choice(subject_named(""), (rmf,), **more), library, TODAY)
        return json.dumps(found, ensure_ascii=False), found

    return told


def test_without_evidence_and_names_no_secret_is_in_the_file(told):
    text, found = told()
    assert "SECRET" not in text
    assert "Aiko" not in text
    assert "person 1" in text
    assert {one["verdict"] for one in found["decisions"]} == {"partial"}


def test_only_decisions_that_the_framework_rests_on_are_told(told, library):
    _, found = told(evidence=True, names=True)
    asked = {
        library.practice_of(m.object)
        for c in library.crosswalks.values()
        if c.subject_source == "texas-hb149-2025"
        for m in c.mappings
    }
    assert {one["target"] for one in found["decisions"]} <= asked
    assert [one["id"] for one in found["frameworks"]] == ["texas-hb149-2025"]


def test_with_evidence_quotes_go_along_and_names_still_do_not(told):
    text, _ = told(evidence=True)
    assert "QUOTE-SECRET" in text
    assert "REASON-SECRET" in text
    assert "SYSTEM-SECRET" not in text


def test_the_digest_changes_with_anything_in_the_file(told):
    _, plain = told()
    _, named = told(names=True)
    assert plain["sha256"] != named["sha256"]
    assert told()[1]["sha256"] == plain["sha256"]
