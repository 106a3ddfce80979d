"""Decisions and tasks come back from the three models that hold them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.bundled import bundled_library
from tests.interchange.oscal.accounts import NOW, account

from kakehashi.errors import KakehashiError
from kakehashi.interchange.oscal.account import Account, Risk, Source, Subject, Task
from kakehashi.interchange.oscal.component_out import component_definition
from kakehashi.interchange.oscal.decisions_in import Told, read_decided
from kakehashi.interchange.oscal.document import Part
from kakehashi.interchange.oscal.forms import Form, write_document
from kakehashi.interchange.oscal.plan_in import read_plan
from kakehashi.interchange.oscal.plan_out import assessment_plan
from kakehashi.interchange.oscal.poam_out import plan_of_action
from kakehashi.interchange.oscal.read import read_document
from kakehashi.interchange.oscal.results_out import assessment_results
from kakehashi.model import Decision, Verdict

Writer = Callable[..., Part]


def again(folder: Path, write: Writer, told: Account, form: Form = "json") -> Told:
    path = folder / f"file.{form}"
    write_document(path, write(told, modified=NOW, language="ja"), form)
    return read_decided(read_document(path), bundled_library().decidable)


def without_places(decisions: tuple[Decision, ...]) -> list[Decision]:
    return [replace(decision, where="") for decision in decisions]


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("write", [component_definition, assessment_results])
def test_every_decision_comes_back(tmp_path: Path, write: Writer, form: Form):
    told = again(tmp_path, write, account(), form)

    assert without_places(told.decisions) == list(account().decisions)
    # A decision whose author is known, so nothing to complain of.
    assert told.problems == ()


def test_gaps_and_tasks_come_back_from_a_plan_of_action(tmp_path: Path):
    told = again(tmp_path, plan_of_action, account())

    assert without_places(told.decisions) == list(account().gaps)
    assert told.tasks == account().tasks


def test_tasks_and_provisions_come_back_from_an_assessment_plan(tmp_path: Path):
    path = tmp_path / "plan.json"
    write_document(path, assessment_plan(account(), modified=NOW, language="en"))
    chosen, tasks, problems = read_plan(read_document(path), bundled_library().frameworks.get)

    assert tasks == account().tasks
    assert problems == []
    assert {ref for one in chosen for ref in one.provisions} == {
        provision.ref for framework in account().frameworks for provision in framework.assessable
    }


def results(told: Account) -> dict[str, Any]:
    made = assessment_results(told, modified=NOW, language="en")
    return made["assessment-results"]["results"][0]


def test_unknown_is_no_finding_and_is_excluded():
    told = account()
    unknown = {f.provision.ref for f in told.findings if f.status == "unknown"}
    result = results(told)
    found = {
        prop["value"]
        for finding in result["findings"]
        for prop in finding["props"]
        if prop["name"] == "provision"
    }
    excluded = {
        f"{prefix}:{one['control-id'].removeprefix('_')}"
        for selection in result["reviewed-controls"]["control-selections"]
        for prefix in [selection["props"][0]["value"]]
        for one in selection.get("exclude-controls", [])
    }

    assert unknown
    assert not unknown & found
    assert unknown <= excluded
    assert found == {f.provision.ref for f in told.findings} - unknown


def test_findings_carry_state_proof_and_what_they_rest_on():
    told = account()
    result = results(told)
    observed = {one["uuid"] for one in result["observations"]}
    gaps = {one["uuid"] for one in result["risks"]}
    states = {
        "satisfied": "satisfied",
        "not applicable": "satisfied",
        "partly": "not-satisfied",
        "not satisfied": "not-satisfied",
    }

    assert len(gaps) == len(told.gaps)
    for finding in result["findings"]:
        own = {prop["name"]: prop["value"] for prop in finding["props"]}
        status = finding["target"]["status"]
        assert status["state"] == states[own["status"]]
        assert ("remarks" in status) == (own["status"] == "partly")
        assert "A. <b>Person</b>" in finding["description"] or "佐藤 花子" in finding["description"]
        seen = {one["observation-uuid"] for one in finding["related-observations"]}
        assert seen <= observed
        assert {one["risk-uuid"] for one in finding.get("related-risks", [])} <= gaps


def test_evidence_names_document_page_and_hash():
    (first, *_) = (one for one in results(account())["observations"] if "relevant-evidence" in one)
    quote = first["relevant-evidence"][0]
    own = {prop["name"]: prop["value"] for prop in quote["props"]}

    assert (quote["description"], own["page"], own["sha256"]) == (
        "当社は年1回見直す。",
        "3",
        "ab" * 32,
    )


def test_a_hash_is_told_only_where_a_name_stands_for_one_file():
    twice = replace(account(), sources=(Source("a.pdf", "1" * 64), Source("a.pdf", "2" * 64)))

    assert twice.documents == {"a.pdf": ""}


def test_document_names_lead_nowhere_above_the_file():
    made = plan_of_action(account(), modified=NOW, language="en")
    resources = made["plan-of-action-and-milestones"]["back-matter"]["resources"]
    addresses = [link["href"] for one in resources for link in one.get("rlinks", [])]

    assert "etc/manual.docx" in addresses
    assert not any(address.startswith("/") or ".." in address for address in addresses)


def test_deadlines_and_written_risks_stand_in_the_plan_of_action():
    made = plan_of_action(account(), modified=NOW, language="en")["plan-of-action-and-milestones"]
    (with_deadline,) = (risk for risk in made["risks"] if "deadline" in risk)
    (written,) = (risk for risk in made["risks"] if "characterizations" in risk)

    assert with_deadline["deadline"].startswith("2027-01-31T")
    assert with_deadline["status"] == "remediating"
    assert [facet["value"] for facet in written["characterizations"][0]["facets"]] == ["4", "2"]
    assert len(made["poam-items"]) == len(made["risks"]) == len(account().gaps) + 2


@pytest.mark.parametrize("write", [component_definition, plan_of_action])
def test_nothing_to_write_is_told(write: Writer):
    empty = replace(account(), decisions=(), tasks=(), risks=())
    with pytest.raises(KakehashiError) as caught:
        write(empty, modified=NOW, language="en")
    assert caught.value.problem.code == "KH-OSC-002"


def test_lone_tasks_and_risks_are_enough_for_a_plan_of_action(tmp_path: Path):
    one = replace(
        account(),
        subject=Subject("A"),
        decisions=(),
        tasks=(Task("one\ntwo", due="2027-01-01"),),
        risks=(Risk("r", "long-term", 1, 1),),
    )
    told = again(tmp_path, plan_of_action, one)

    assert (told.decisions, told.tasks, told.problems) == ((), one.tasks, ())


def foreign(control: str, state: str, **more: Any) -> dict[str, Any]:
    status = [{"name": "implementation-status", "value": state}] if state else []
    return {"uuid": "u", "control-id": control, "description": "We do.", "props": status, **more}


def read_foreign(folder: Path, *requirements: dict[str, Any], **more: Any) -> Told:
    component = {"control-implementations": [{"implemented-requirements": list(requirements)}]}
    path = folder / "theirs.json"
    tree = {"component-definition": {"components": [component], **more}}
    path.write_text(json.dumps(tree), encoding="utf-8")
    return read_decided(read_document(path), bundled_library().decidable)


def codes(told: Told) -> list[str]:
    return [problem.code for problem in told.problems]


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        ("implemented", Verdict.IN_PLACE),
        ("Partial", Verdict.PARTIAL),
        ("planned", Verdict.PLANNED),
        ("not-implemented", Verdict.NOT_IN_PLACE),
        ("not-applicable", Verdict.NOT_APPLICABLE),
    ],
)
def test_what_others_say_of_our_practices_becomes_a_decision_nobody_signed(
    tmp_path: Path, state: str, verdict: Verdict
):
    told = read_foreign(tmp_path, foreign("gov-01", state))
    (decision,) = told.decisions

    assert (decision.practice, decision.verdict, decision.by, decision.why) == (
        "practices:GOV-01",
        verdict,
        "",
        "We do.",
    )
    assert codes(told) == ["KH-OSC-008"]


@pytest.mark.parametrize(
    ("control", "state", "code"),
    [
        ("ac-2", "implemented", "KH-OSC-006"),
        ("GOV-01", "alternative", "KH-OSC-007"),
        ("GOV-01", "", "KH-OSC-007"),
    ],
)
def test_what_cannot_be_a_decision_is_told(tmp_path: Path, control: str, state: str, code: str):
    told = read_foreign(tmp_path, foreign(control, state), capabilities=[{"uuid": "c"}])

    assert told.decisions == ()
    assert set(codes(told)) == {code, "KH-OSC-003"}


@pytest.mark.sources
@pytest.mark.parametrize(
    "name", ["example-component-definition.json", "ifa_assessment-results-example.json"]
)
def test_nist_examples_give_losses_and_no_decision(sources: Path, name: str):
    file = read_document(sources / "gh-oscal-format-example" / name)
    told = read_decided(file, bundled_library().decidable)

    assert told.decisions == ()
    assert told.problems
