"""Benchmarks and tools take from the package only what is there: most run too long to be tested."""

from __future__ import annotations

import ast
import importlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SCRIPTS = sorted(
    path.relative_to(PROJECT).as_posix()
    for folder in ("benchmarks", "tools")
    for path in (PROJECT / folder).rglob("*.py")
)


def wanted(script: str) -> Iterator[tuple[str, str]]:
    """Yield modules of the package with the names that a script takes from them."""
    for node in ast.walk(ast.parse((PROJECT / script).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kakehashi."):
            yield from ((str(node.module), alias.name) for alias in node.names)


def is_there(module: str, name: str) -> bool:
    known = importlib.import_module(module)
    is_package = hasattr(known, "__path__")
    return hasattr(known, name) or (
        is_package and importlib.util.find_spec(f"{module}.{name}") is not None
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_takes_from_the_package_is_there(script):
    assert [one for one in wanted(script) if not is_there(*one)] == []
