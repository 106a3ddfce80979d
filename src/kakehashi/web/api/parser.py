"""Read JSON bodies: whatever cannot be read is an error of the request, never of the server."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.parser import Parser


class JsonParser(Parser):
    """Takes JSON as RFC 8259 has it: no NaN, no numbers beyond all bounds, no endless nesting."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Return the body.

        Raises:
            HttpError: it is no JSON.
        """
        body = request.body
        try:
            return json.loads(body, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            raise HttpError(400, "JSON") from error


def _refuse(name: str) -> None:
    raise ValueError(name)
