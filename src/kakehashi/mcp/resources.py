"""Resources: the list of frameworks, and each framework with its provisions, as JSON."""

from __future__ import annotations

import json
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from kakehashi.errors import UsageError
from kakehashi.library.cache import load_cached
from kakehashi.workspace.plain.library import framework_record, provision_record

_JSON = "application/json"


def add_resources(server: MCPServer[Any]) -> None:
    """Offer the library as resources."""

    @server.resource("kakehashi://frameworks", mime_type=_JSON)
    def frameworks() -> str:
        """Every instrument with its editions. / 収録フレームワークの一覧。"""
        return _json([framework_record(one) for one in load_cached().frameworks.values()])

    @server.resource("kakehashi://frameworks/{prefix}", mime_type=_JSON)
    def framework(prefix: str) -> str:
        """An instrument with its provisions. / フレームワークとその項目。"""
        try:
            found = load_cached().framework(prefix)
        except UsageError as error:
            raise ResourceNotFoundError(error.problem.line("en")) from error
        told = framework_record(found).model_dump(mode="json")
        provisions = [provision_record(one).model_dump(mode="json") for one in found.provisions]
        return json.dumps({"framework": told, "provisions": provisions}, ensure_ascii=False)


def _json(records: list[Any]) -> str:
    return json.dumps([one.model_dump(mode="json") for one in records], ensure_ascii=False)
