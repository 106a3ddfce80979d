"""Open a workspace and return the instruments and measures that a person may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.person_opened import person_in

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.models import Instrument, Measure


def instruments_in(folder: Path, actor: str) -> list[Instrument]:
    """Return all instruments that the person may see."""
    from kakehashi.workspace.instrument_view import visible_instruments

    return visible_instruments(person_in(folder, actor))


def instrument_in(folder: Path, actor: str, number: int) -> Instrument:
    """Return one instrument.

    Raises:
        UsageError: there is none that the person may see.
    """
    from kakehashi.workspace.instrument_view import instrument_numbered

    return instrument_numbered(number, person_in(folder, actor))


def measure_in(folder: Path, actor: str, number: int) -> Measure:
    """Return one measure of a plan.

    Raises:
        UsageError: there is none that the person may see.
    """
    from kakehashi.workspace.measure_view import measure_numbered

    return measure_numbered(number, person_in(folder, actor))
