"""Results as JSON: numbers rounded, what could not be measured as null."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from kakehashi.evaluation.bootstrap import Estimate

DIGITS = 4


def as_json(value: Any) -> Any:
    """Return dataclasses, mappings and sequences as what json.dumps takes.

    Example:
        >>> as_json({1: Estimate(0.123456, float("nan"), 0.5)})
        {'1': {'value': 0.1235, 'low': None, 'high': 0.5}}
        >>> as_json((float("inf"), "x"))
        [None, 'x']
    """
    if isinstance(value, Estimate):
        return value.as_json()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {f"{key}": as_json(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(one) for one in value]
    if isinstance(value, float):
        return round(value, DIGITS) if math.isfinite(value) else None
    return value.value if isinstance(value, Enum) else value
