"""Every action that an operation writes, and every kind of record, has words in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import kakehashi.workspace
from kakehashi.workspace.journal_words import ACTIONS, KINDS
from kakehashi.workspace.operations.findings import STATES
from kakehashi.workspace.tables import RECORDS

WORKSPACE = Path(str(kakehashi.workspace.__file__)).parent
WRITES = ("insert", "insert_all", "update", "update_all")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def _written() -> Iterator[tuple[Path, ast.Module, ast.expr]]:
    """Yield the first argument of every call by which a Writer writes."""
    for path in sorted(WORKSPACE.rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(module):
            called = node.func if isinstance(node, ast.Call) else None
            if not isinstance(called, ast.Attribute) or called.attr not in WRITES:
                continue
            if isinstance(called.value, ast.Name) and called.value.id.startswith("write"):
                yield path, module, node.args[0]


def _actions(module: ast.Module, said: ast.expr) -> list[str]:
    """Return the actions that an expression can be; none where that cannot be told."""
    if isinstance(said, ast.Constant):
        return [str(said.value)]
    if isinstance(said, ast.IfExp):
        return [*_actions(module, said.body), *_actions(module, said.orelse)]
    if isinstance(said, ast.Name):  # a constant of the module, or the key of what it loops over
        constants = [n for n in module.body if isinstance(n, ast.Assign)]
        found = [n.value for n in constants if ast.unparse(n.targets[0]) == said.id]
        return [one for value in found for one in _actions(module, value)] or _in_tuples(module)
    if isinstance(said, ast.JoinedStr) and ast.unparse(said) == "f'mark candidate {state}'":
        return [f"mark candidate {state}" for state in STATES]
    return []


def _in_tuples(module: ast.Module) -> list[str]:
    """Return what stands first in pairs that are keys: by_doubt[("lift doubt", …)]."""
    pairs = [n for n in ast.walk(module) if isinstance(n, ast.Tuple) and len(n.elts) == 2]
    firsts = [pair.elts[0] for pair in pairs]
    return [str(n.value) for n in firsts if isinstance(n, ast.Constant) and " " in str(n.value)]


def test_every_action_of_an_operation_has_words():
    told = [(path.name, ast.unparse(said), _actions(m, said)) for path, m, said in _written()]
    written = {action for _, _, actions in told for action in actions}

    assert [(name, said) for name, said, actions in told if not actions] == []
    assert written - set(ACTIONS) == set()
    assert set(ACTIONS) - written == set()  # nothing left over from operations that are gone


def test_every_kind_of_record_has_words():
    assert set(KINDS) == {table.record_kind() for table in RECORDS}


def test_words_are_in_both_languages_and_unlike():
    for words in (ACTIONS, KINDS):
        assert [key for key, said in words.items() if not JAPANESE.search(said.ja)] == []
        assert [key for key, said in words.items() if JAPANESE.search(said.en)] == []
        assert len({said.ja for said in words.values()}) == len(words)
        assert len({said.en for said in words.values()}) == len(words)
