"""Log lines as JSON, one a line, without personal data: no names, addresses or words of users."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

_OWN = ("event", "status", "milliseconds", "method", "route", "job", "code")


class JsonFormatter(logging.Formatter):
    """Writes a record as one JSON object; an exception as its type and place, not its words."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        told |= {key: getattr(record, key) for key in _OWN if hasattr(record, key)}
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
            told["where"] = _places(record)
        return json.dumps(told, ensure_ascii=False, default=str)


def _message(record: logging.LogRecord) -> str:
    """Return the fixed words of a message, without what was put into them.

    Where other people's code logs a text as a whole, names and addresses may stand in
    it (a refused Host, for one): nothing is left of it but its logger and its error.
    """
    fixed = record.args or record.name.startswith("kakehashi")
    return str(record.msg) if fixed else "-"


def _places(record: logging.LogRecord) -> list[str]:
    """Return the lines of code that an exception passed, without values."""
    assert record.exc_info
    trace = record.exc_info[2]
    places = []
    while trace:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[-6:]
