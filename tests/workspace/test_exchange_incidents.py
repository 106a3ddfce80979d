"""Incidents in bundles: codes always, words only with evidence, people marked, restricted ones never."""

from __future__ import annotations

import json

import pytest
from tests.exchange.bundles import HEADER, ISSUER
from tests.workspace.helpers import AIKO, NOW
from tests.workspace.test_exchange import FRAMEWORK, run  # noqa: F401 - a fixture

from kakehashi.exchange.bundle_file import load_bundle
from kakehashi.exchange.make import make_bundle
from kakehashi.exchange.told import told_by
from kakehashi.exchange.verify import Reader, verify_bundle
from kakehashi.incidents.account import account
from kakehashi.workspace import operations as op
from kakehashi.workspace.exchange_items import Gathered, items_of
from kakehashi.workspace.models import Incident
from kakehashi.workspace.share import Choice
from kakehashi.workspace.subjects import subject_named

WHO = {"actor": AIKO, "now": NOW}
SECRET = "plum-7788 in Zanzibar"


def incident(organisation, **fields):
    told = account(
        f"Leak by Aiko Tanaka: {SECRET}",
        description=f"Tanaka Aiko saw {SECRET}.",
        harms=["privacy"],
        public_summary="A chatbot leaked.",
        criteria={"affected": SECRET},
        **fields,
    )
    one = op.add_incident(organisation, told, **WHO)
    op.note_event(one, NOW, f"aiko tanaka: {SECRET}", **WHO)
    return Incident.objects.select_related("organisation").get(pk=one.pk)


def gathered(workspace, library, one, *, evidence):
    frameworks = (library.instrument(FRAMEWORK),)
    choice = Choice(subject_named("Midori Foods"), frameworks, evidence=evidence)
    return Gathered(choice, library, NOW.date(), workspace, incidents=(one,))


@pytest.mark.parametrize("evidence", [False, True])
def test_words_go_with_evidence_only_and_people_are_marked(
    workspace, organisation, library, evidence
):
    one = incident(organisation)
    items = items_of(gathered(workspace, library, one, evidence=evidence))
    by_path = {item.path: item.value for item in items if item.path.startswith("incidents/")}
    text = json.dumps(by_path, ensure_ascii=False)
    assert by_path["incidents/1/harms"] == ["privacy"]
    assert by_path["incidents/1/summary"] == "A chatbot leaked."
    assert (SECRET in text) is evidence
    assert "tanaka" not in text.lower()
    assert "affected" not in text, "criteria stay here"


def test_a_bundle_verifies_and_every_item_is_of_a_known_form(workspace, organisation, library):
    one = incident(organisation)
    items = items_of(gathered(workspace, library, one, evidence=True))
    bundle = make_bundle(HEADER, items, ISSUER)
    told = told_by(verify_bundle(bundle, Reader(NOW)))
    assert told.problems == ()
    assert told.get("incidents/1/kind") == "incident"


def test_a_restricted_incident_goes_into_no_bundle(run, organisation, tmp_path):  # noqa: F811
    incident(organisation, confidentiality="restricted")
    out = tmp_path / "b.json"
    words = ("make", "--framework", FRAMEWORK, "--incident", "1", "--key", "midori", "--out", out)
    code, _, err = run(*words)
    assert (code, "KH-INC-017" in err, out.exists()) == (1, True, False)


def test_an_incident_of_another_unit_is_not_there(run, organisation, tmp_path):  # noqa: F811
    unit = op.add_unit(organisation, "Sales", **WHO)
    incident(unit)
    out = tmp_path / "b.json"
    words = ("make", "Midori Foods", "--framework", FRAMEWORK, "--incident", "1", "--key", "midori")
    code, _, err = run(*words, "--out", out)
    assert (code, "KH-INC-005" in err, out.exists()) == (2, True, False)


def test_from_the_command_line(run, organisation, tmp_path):  # noqa: F811
    incident(organisation)
    out = tmp_path / "b.json"
    words = ("make", "--framework", FRAMEWORK, "--incident", "1", "--key", "midori", "--out", out)
    code, _, err = run(*words)
    assert code == 0, err
    assert SECRET not in out.read_text(encoding="utf-8")
    assert load_bundle(out)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Harms: privacy"), ("ja", "害の種類：プライバシー")]
)
def test_the_reader_sees_it_and_what_was_taken_out(run, organisation, tmp_path, language, words):  # noqa: F811
    evil = incident(organisation)
    op.change_incident(evil, title="<script>alert(1)</script>\u202egpj", **WHO)
    out, less = tmp_path / "b.json", tmp_path / "less.json"
    run(
        "make",
        "--framework",
        FRAMEWORK,
        "--incident",
        "1",
        "--evidence",
        "--key",
        "midori",
        "--out",
        out,
    )
    words_of = ("incidents/1/description", "incidents/1/timeline")
    taken = [part for path in words_of for part in ("--take-out", path)]
    assert run("redact", out, *taken, "--repeats", "take-out", "--out", less)[0] == 0
    assert SECRET not in less.read_text(encoding="utf-8")
    _, said, _ = run("open", less, language=language)
    assert words in said
    assert "\u202e" not in said
    folder = tmp_path / "opened"
    run("open", less, "--out", folder, language=language)
    page = (folder / "bundle.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
