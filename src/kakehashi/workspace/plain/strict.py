"""What programs send is taken as it is: no guessing of types, no passing over of unknown fields."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kakehashi.model import Verdict


class Strict(BaseModel):
    """A record that holds exactly its fields, each of its type."""

    model_config = ConfigDict(extra="forbid", strict=True)


def _written(value: object) -> object:
    """Return the day that a text says; a number says none."""
    if not isinstance(value, str) or len(value) != len("2026-11-02"):
        raise ValueError("YYYY-MM-DD")
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(_written, json_schema_input_type=date)]
"""A date (ISO 8601) such as 2026-11-02."""


def _moment(value: object) -> object:
    """Return the moment that a text says; it needs a time zone."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else None
    if found is None or found.tzinfo is None:
        raise ValueError("YYYY-MM-DDTHH:MM+HH:MM")
    return found


Moment = Annotated[datetime, BeforeValidator(_moment, json_schema_input_type=datetime)]
"""A moment (ISO 8601) with its time zone, such as 2026-11-02T09:00+09:00."""
SaidVerdict = Annotated[Verdict, Field(strict=False)]
"""A verdict by its name."""
