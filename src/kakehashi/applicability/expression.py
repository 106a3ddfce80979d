"""Evaluate a condition over facts: it holds, it does not, or it cannot be told, and why.

Conditions are CEL (https://github.com/google/cel-spec). By that specification
`false && error` is false and `true || error` is true, so a missing fact leaves
a condition undecided only where it matters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cel

from kakehashi.model.applicability import FactValue

SCOPES = ("organisation", "system", "finding")
"""What conditions speak of: the two kinds of facts, and findings made before."""
_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_BOUND = re.compile(r"\.(?:all|exists|exists_one|map|filter)\(\s*(\w+)\s*,")
_NAME = re.compile(rf"\b(?:{'|'.join(SCOPES)})\.[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a condition came to, and the names without a value that it hangs on."""

    holds: bool | None
    missing: tuple[str, ...] = ()


class Condition:
    """A compiled condition.

    Raises:
        ValueError: it is not CEL, or speaks of something other than the scopes.

    Example:
        >>> rule = Condition("system.in_japan && 'provider' in system.roles")
        >>> rule.judge({"system.in_japan": False}).holds
        False
        >>> rule.judge({"system.in_japan": True})
        Judgement(holds=None, missing=('system.roles',))
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._program = cel.compile(source)
        strange = set(self._program.variables()) - {*SCOPES, *_BOUND.findall(source)}
        if strange:
            raise ValueError(f"unknown name {min(strange)!r}")
        self.names: tuple[str, ...] = tuple(dict.fromkeys(_NAME.findall(_STRING.sub('""', source))))

    def judge(self, values: Mapping[str, FactValue]) -> Judgement:
        """Return what the condition comes to.

        Raises:
            TypeError: a value is of a kind that the condition does not compare.
        """
        try:
            return Judgement(bool(self._program.execute(_nested(self.names, values))))
        except KeyError:
            return Judgement(None, tuple(name for name in self.names if name not in values))


@lru_cache(maxsize=4096)
def condition(source: str) -> Condition:
    """Return a compiled condition, compiled once."""
    return Condition(source)


def _nested(names: tuple[str, ...], values: Mapping[str, FactValue]) -> dict[str, Any]:
    nested: dict[str, dict[str, Any]] = {scope: {} for scope in SCOPES}
    for name in names:
        if name in values:
            scope, field = name.split(".", 1)
            value = values[name]
            nested[scope][field] = list(value) if isinstance(value, tuple) else value
    return nested
