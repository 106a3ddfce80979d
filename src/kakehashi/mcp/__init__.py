"""The MCP server: the library, and one workspace, as tools for AI agents.

It speaks the Model Context Protocol over stdin and stdout (`kakehashi mcp`). It
reads only, unless it is started with --allow-writes; then it writes by the same
operations as everything else, with the permissions of the person it acts for.
"""

from __future__ import annotations
