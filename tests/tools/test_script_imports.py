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


def of_scripts(script: str) -> Iterator[tuple[str, str]]:
    """Yield names that a script takes from another script, with the file of that one."""
    for node in ast.walk(ast.parse((PROJECT / script).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            path = f"{node.module.replace('.', '/')}.py"
            here = [one for one in SCRIPTS if one in {f"benchmarks/{path}", f"tools/{path}"}]
            yield from ((one, alias.name) for one in here[:1] for alias in node.names)


def names_of(script: str) -> set[str]:
    """Return what stands at the top of a script."""
    found: set[str] = set()
    for node in ast.parse((PROJECT / script).read_text(encoding="utf-8")).body:
        for one in ast.walk(node):
            if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
                found.add(one.id)
            elif isinstance(one, ast.alias):
                found.add((one.asname or one.name).split(".")[0])
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
    return found


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_takes_from_another_is_there(script):
    assert [one for one in of_scripts(script) if one[1] not in names_of(one[0])] == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_takes_from_the_package_is_there(script):
    assert [one for one in wanted(script) if not is_there(*one)] == []
