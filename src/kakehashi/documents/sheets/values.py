"""The value of a cell as its reader sees it: dates, percentages, units."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

_PLACES = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?")
_UNSHOWN = re.compile(r'\[[^\]]*\]|_.|\*.|\\(?=.)|"')
_ERRORS = frozenset(["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"])


def shown(value: Any, number_format: str = "General") -> str:
    """Return a cell's value as shown; errors and what is empty give "".

    Dates are written as ISO 8601 has them, whatever the cell's format, so that
    they read the same in both languages.

    Example:
        >>> shown(0.985, "0.0%"), shown(1200, '#,##0"件"'), shown(3.0)
        ('98.5%', '1,200件', '3')
        >>> shown(dt.datetime(2026, 4, 1)), shown("#N/A")
        ('2026-04-01', '')
    """
    if value is None or value in _ERRORS:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return _number(float(value), number_format or "General")
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return str(value)


def _number(value: float, written: str) -> str:
    form = written.split(";", maxsplit=1)[0]
    places = _PLACES.search(form)
    around = _UNSHOWN.sub("", _PLACES.sub("\0", form, count=1)) if places else ""
    # Fractions, exponents and dates written as numbers are shown plainly.
    if not places or "E" in around or "/" in around or abs(value) >= 1e15:
        return f"{value:.10g}"
    decimals = len(places[1] or "")
    scaled = value * 100 if "%" in around else value
    digits = f"{scaled:{',' if ',' in places[0] else ''}.{decimals}f}"
    return around.replace("\0", digits).strip()
