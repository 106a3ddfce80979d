"""`kakehashi mcp`: the library and a workspace as tools for AI agents, over stdin and stdout."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.options import language_option
from kakehashi.cli.workspace_options import actor_option, workspace_option
from kakehashi.text.bilingual import Language

_SETTINGS = "kakehashi.toml"


@click.command("mcp")
@workspace_option
@actor_option
@click.option(
    "--allow-writes",
    is_flag=True,
    help="Also decide, judge and add tasks, as that person. / 書込みも許可する。",
)
@language_option
def mcp_command(folder: Path, actor: str, language: Language, *, allow_writes: bool) -> None:
    """Serve an AI agent over stdin and stdout (Model Context Protocol).

    Reads only, unless --allow-writes is given. Where no workspace is found, the
    library alone is served. What the agent may read is what the person may.

    MCPサーバーとして標準入出力で動作する。--allow-writesを指定しない限り読み取り専用。
    """
    from kakehashi.mcp.acting import Acting
    from kakehashi.mcp.server import server_for

    acting = Acting()
    if (folder / _SETTINGS).exists():
        from kakehashi.workspace.folder import open_workspace

        open_workspace(folder)
        acting = Acting(actor, open=True)
    server_for(acting, allow_writes=allow_writes and acting.open).run("stdio")
