"""Every model that we write passes NIST's schemas and the reference implementation."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.bundled import bundled_library
from tests.interchange.oscal.accounts import NOW, account
from tests.interchange.oscal.validators import (
    accepted_by_trestle,
    json_errors,
    resolved_by_trestle,
    xml_errors,
)

from kakehashi.interchange.oscal.catalog_out import catalog_of
from kakehashi.interchange.oscal.component_out import component_definition
from kakehashi.interchange.oscal.document import MODELS, Part
from kakehashi.interchange.oscal.forms import document_text, write_document
from kakehashi.interchange.oscal.mapping_out import mapping_collection
from kakehashi.interchange.oscal.plan_out import assessment_plan
from kakehashi.interchange.oscal.poam_out import plan_of_action
from kakehashi.interchange.oscal.profile_out import Choice, choice_for_roles, profile_of
from kakehashi.interchange.oscal.results_out import assessment_results
from kakehashi.text.bilingual import LANGUAGES, Language


def _catalog(language: Language) -> Part:
    return catalog_of(bundled_library().framework("canada-adm-directive"), modified=NOW)[0]


def _profile(language: Language) -> Part:
    library = bundled_library()
    whole, act = Choice(library.framework("nist-ai-rmf")), library.framework("eu-ai-act")
    choices = [whole, choice_for_roles(act, ["importer"])]
    return profile_of(choices, "Ours *all* <b>", modified=NOW, language=language)


def _mapping(language: Language) -> Part:
    made, _ = mapping_collection(
        bundled_library().crosswalks["nist-ai-rmf-1.0--practices"], "m", last_modified=NOW
    )
    assert made is not None
    return made


def _of_account(write: Callable[..., Part], kind: str) -> Callable[[Language], Part]:
    return lambda language: write(account(kind), modified=NOW, language=language)


WRITERS: dict[str, Callable[[Language], Part]] = {
    "catalog": _catalog,
    "profile": _profile,
    "mapping-collection": _mapping,
    "component-definition": _of_account(component_definition, "organisation"),
    "assessment-plan": _of_account(assessment_plan, "system"),
    "assessment-results": _of_account(assessment_results, "organisation"),
    "plan-of-action-and-milestones": _of_account(plan_of_action, "system"),
}
EVERY = pytest.mark.parametrize("model", MODELS)


def test_every_model_has_a_writer():
    assert set(WRITERS) == set(MODELS)


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
def test_nist_json_schema_accepts_json_and_yaml(model: str, language: Language):
    made = WRITERS[model](language)
    read = json.loads(document_text(made, "json"))

    assert json_errors(read) == []
    assert read == yaml.safe_load(document_text(made, "yaml"))


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
def test_nist_xml_schema_accepts_xml(model: str, language: Language):
    assert xml_errors(document_text(WRITERS[model](language), "xml")) == []


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["json", "yaml"])
def test_the_reference_implementation_accepts_them(tmp_path: Path, model, language, form):
    path = tmp_path / f"made.{form}"
    path.write_text(document_text(WRITERS[model](language), form), encoding="utf-8")

    assert accepted_by_trestle(path, model)


@pytest.mark.parametrize("prefix", sorted(bundled_library().frameworks))
def test_every_catalog_of_the_library_is_accepted(tmp_path: Path, prefix: str):
    made, problems = catalog_of(bundled_library().frameworks[prefix], modified=NOW)
    path = tmp_path / "made.json"
    path.write_text(document_text(made), encoding="utf-8")

    assert problems == []
    assert json_errors(json.loads(path.read_text(encoding="utf-8"))) == []
    assert xml_errors(document_text(made, "xml")) == []
    assert accepted_by_trestle(path, "catalog")


def test_the_reference_implementation_resolves_a_profile_to_what_was_chosen(
    tmp_path: Path, monkeypatch
):
    library = bundled_library()
    rmf, act = library.framework("nist-ai-rmf"), library.framework("eu-ai-act")
    (tmp_path / ".trestle").mkdir()
    (tmp_path / ".trestle" / "config.ini").touch()
    monkeypatch.chdir(tmp_path)
    for framework in (rmf, act):
        write_document(Path(f"{framework.prefix}.json"), catalog_of(framework, modified=NOW)[0])
    choices = [Choice(rmf), Choice(act, ("Art-50.1", "Art-50.2"))]
    write_document(Path("profile.json"), profile_of(choices, "Ours", modified=NOW))

    # It sorts groups by their ids.
    assert sorted(resolved_by_trestle(tmp_path, tmp_path / "profile.json")) == sorted(
        [*(provision.id for provision in rmf.assessable), "Art-50.1", "Art-50.2"]
    )


@EVERY
def test_the_same_content_and_time_give_the_same_file(model: str):
    first, second = (document_text(WRITERS[model]("en")) for _ in range(2))

    assert first == second


@EVERY
def test_no_id_is_given_twice(model: str):
    def uuids(value):
        if isinstance(value, dict):
            yield from ([value["uuid"]] if "uuid" in value else [])
            value = list(value.values())
        for inner in value if isinstance(value, list) else []:
            yield from uuids(inner)

    found = list(uuids(WRITERS[model]("en")))
    assert len(set(found)) == len(found)


def test_judges_refuse_what_is_wrong(tmp_path: Path):
    right = json.loads(document_text(WRITERS["catalog"]("en")))
    no_version = copy.deepcopy(right)
    del no_version["catalog"]["metadata"]["version"]
    bad_token = copy.deepcopy(right)
    bad_token["catalog"]["groups"][0]["id"] = "1 x"
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(no_version), encoding="utf-8")

    assert json_errors(no_version)
    assert json_errors(bad_token)
    assert xml_errors(document_text(no_version, "xml"))
    with pytest.raises(Exception, match="version"):
        accepted_by_trestle(path, "catalog")
