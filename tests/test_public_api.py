"""The public API: small, complete, and free of cost until it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kakehashi

HEAVY = (
    "scipy",
    "numpy",
    "pydantic",
    "lxml",
    "docx",
    "jinja2",
    "openpyxl",
    "yaml",
    "pypdfium2",
    "cryptography",
)


def test_public_names_are_sorted_and_each_once():
    assert sorted(set(kakehashi.__all__)) == kakehashi.__all__


@pytest.mark.parametrize("name", kakehashi.__all__)
def test_a_public_name_can_be_imported_from_the_package(name: str):
    scope: dict[str, object] = {}
    exec(f"from kakehashi import {name}", scope)
    assert scope[name] is getattr(kakehashi, name)


def test_a_star_import_brings_the_public_names():
    scope: dict[str, object] = {}
    exec("from kakehashi import *", scope)
    assert set(kakehashi.__all__) <= set(scope)


def test_an_unknown_name_is_an_attribute_error_that_names_it():
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = kakehashi.no_such_thing


def test_there_are_no_more_than_thirty_public_names():
    assert len(kakehashi.__all__) <= 30


def test_importing_the_package_loads_no_heavy_dependency():
    script = f"import kakehashi, sys; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_importing_the_package_loads_no_other_module_of_it():
    script = (
        "import kakehashi, sys; print(sorted(m for m in sys.modules if m.startswith('kakehashi.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['kakehashi.version']"
