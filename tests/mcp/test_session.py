"""A real client of the official SDK talks to the real command over stdin and stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import anyio
import pytest
from tests.web.api.seeded import PLANTED, seed

from kakehashi.workspace import database
from kakehashi.workspace.folder import open_workspace
from mcp import Client, StdioServerParameters

SOURCE = Path(__file__).parents[2] / "src"
START = ["-c", "from kakehashi.cli.main import main; main()", "mcp"]
READING = {
    "list_frameworks",
    "library_search",
    "show_provision",
    "relate",
    "explain",
    "assess",
    "organisations",
    "applies",
    "statuses",
    "decisions",
    "findings",
    "incidents",
    "incident",
}
WRITING = {"decide", "judge", "add_task"}


@pytest.fixture(scope="module")
def seeded(tmp_path_factory):
    return seed(tmp_path_factory.mktemp("mcp") / "w")


def talk(script, *arguments: str, folder: Path | None = None):
    """Run a session with a server and return what the script returns."""
    paths = [str(SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])]
    where = ["--workspace", str(folder)] if folder else []
    server = StdioServerParameters(
        command=sys.executable,
        args=[*START, *where, *arguments],
        env={"PYTHONPATH": os.pathsep.join(paths), "HOME": os.environ.get("HOME", "/")},
        cwd=str(folder.parent if folder else Path(__file__).parent),
    )

    async def run():
        async with Client(server, read_timeout_seconds=120) as client:
            return await script(client)

    return anyio.run(run)


async def told(client: Client, tool: str, **arguments):
    """Return what a tool says, or its problem."""
    answer = await client.call_tool(tool, arguments)
    if answer.is_error:
        return answer.structured_content["problem"]
    content = answer.structured_content
    return content["result"] if set(content) == {"result"} else content


def test_an_agent_reads_the_library_without_a_workspace():
    async def script(client):
        names = {tool.name for tool in (await client.list_tools()).tools}
        assert names == READING
        hits = await told(client, "library_search", query="incident", limit=3)
        assert len(hits) == 3
        assert all(hit["title"]["en"] and hit["title"]["ja"] for hit in hits)
        practice = await told(client, "show_provision", ref="GOV-01")
        assert practice["provision"]["ref"] == "practices:GOV-01"
        assert any(row["provision"].startswith("nist-ai-rmf") for row in practice["rows"])
        asking = practice["rows"][0]["provision"]
        proved = await told(client, "explain", ref=asking, other="GOV-01")
        assert proved["proofs"][0]["text"]["ja"]
        related = await told(client, "relate", ref="nist-ai-rmf:GOVERN-1.1", to="eu-ai-act")
        assert all(one["object"].startswith("eu-ai-act-") for one in related)
        listed = await client.read_resource("kakehashi://frameworks")
        assert "hiroshima-guiding-principles-2023" in listed.contents[0].text
        one = await client.read_resource("kakehashi://frameworks/hiroshima-guiding-principles")
        assert json.loads(one.contents[0].text)["provisions"]

    talk(script)


def test_an_assessment_stores_nothing_and_proves_what_it_says():
    async def script(client):
        found = await told(
            client,
            "assess",
            frameworks=["hiroshima-guiding-principles"],
            decisions=[{"practice": "GOV-01", "verdict": "in place", "by": "Sato"}],
        )
        assert [one["id"] for one in found["practices"]] == ["practices:GOV-01"]
        proved = [p for p in found["frameworks"][0]["provisions"] if p["proofs"]]
        for provision in proved:
            assert provision["certainty"] == "confirmed"

    talk(script)


def test_errors_are_problems_in_both_languages():
    async def script(client):
        unknown = await told(client, "show_provision", ref="nist-ai-rmf:GOVERN-99")
        assert unknown["code"] == "KH-USE-002"
        assert unknown["message"]["ja"]
        misfit = await told(client, "library_search", query="x", limit=100_000)
        assert misfit["code"] == "KH-WEB-034"
        nowhere = await told(client, "statuses", framework="nist-ai-rmf")
        assert nowhere["code"] == "KH-WEB-037"
        strange = await told(client, "library_search", query="\u0000<script>" * 50)
        assert strange == []

    talk(script)


def test_the_agent_reads_what_its_person_may_and_writes_nothing(seeded):
    async def as_owner(client):
        names = {tool.name for tool in (await client.list_tools()).tools}
        assert names == READING
        paths = [one["path"] for one in await told(client, "organisations")]
        assert any(PLANTED in path for path in paths)
        decided = await told(client, "decisions", subject=f"Tokiwa {PLANTED}")
        assert decided[0]["evidence"][0]["quote"] == f"{PLANTED} quote"
        statuses = await told(
            client, "statuses", framework="nist-ai-rmf", subject=f"Tokiwa {PLANTED}", limit=100
        )
        assert any(p["proofs"] for p in statuses["provisions"])
        found = await told(client, "findings", subject=f"Tokiwa {PLANTED}", limit=3)
        assert all(one["state"] == "open" for one in found)
        applies = await told(client, "applies", subject=f"Tokiwa {PLANTED}")
        assert all(one["counts"] for one in applies.values() if one["concerns"])
        listed = await told(client, "incidents", subject=f"Tokiwa {PLANTED}")
        assert [one["id"] for one in listed] == [seeded.incident]
        one = await told(client, "incident", number=seeded.incident)
        assert one["clocks"][0]["source"].startswith("eu-ai-act-2026:Art-")
        # Restricted incidents are told to no agent, whoever it acts for.
        hidden = await told(client, "incident", number=seeded.restricted)
        assert hidden["code"] == "KH-INC-005"

    talk(as_owner, "--as", "owner", folder=seeded.folder)


def test_a_stranger_learns_nothing_of_another_organisation(seeded):
    async def as_stranger(client):
        paths = [one["path"] for one in await told(client, "organisations")]
        assert paths == ["Other"]
        for tool in ("decisions", "findings", "applies", "incidents"):
            for name in (f"Tokiwa {PLANTED}", "Tokiwa", "Bot"):
                answer = await told(client, tool, subject=name)
                assert answer["code"] == "KH-WS-034"
        number = await told(client, "incident", number=seeded.incident)
        assert number["code"] == "KH-INC-005"
        nobody = await told(client, "decisions", subject="T")
        assert "Lab" not in json.dumps(nobody)

    talk(as_stranger, "--as", "stranger", "--allow-writes", folder=seeded.folder)


def test_nobody_is_refused(seeded):
    async def as_nobody(client):
        assert (await told(client, "organisations"))["code"] == "KH-WS-012"

    talk(as_nobody, "--as", "nobody-here", folder=seeded.folder)


def test_writing_is_allowed_on_demand_and_with_the_permissions_of_the_person(seeded):
    here = f"Tokiwa {PLANTED}"

    async def as_owner(client):
        assert {tool.name for tool in (await client.list_tools()).tools} == READING | WRITING
        made = await told(
            client,
            "decide",
            subject=here,
            target="GOV-05",
            verdict="in place",
            quotes=[{"source": "minutes", "quote": "It is adopted."}],
            seen=0,
        )
        assert made["state"] == "in-force"
        again = await told(
            client, "decide", subject=here, target="GOV-05", verdict="partial", seen=0
        )
        assert again["code"] == "KH-WS-019"
        [first] = await told(client, "findings", subject=here, limit=1)
        seen = [{"id": first["id"], "revision": first["revision"]}]
        [judged] = await told(client, "judge", subject=here, state="accepted", findings=seen)
        assert judged["state"] == "accepted"
        late = await told(client, "judge", subject=here, state="rejected", findings=seen)
        assert late["code"] == "KH-WS-060"
        task = await told(client, "add_task", subject=here, title="Write it", due="2027-03-31")
        assert task["due"] == "2027-03-31"

    async def as_mate(client):
        refused = await told(client, "decide", subject=here, target="GOV-06", verdict="in place")
        assert refused["code"] == "KH-WS-011"

    talk(as_owner, "--as", "owner", "--allow-writes", folder=seeded.folder)
    talk(as_mate, "--as", "mate", "--allow-writes", folder=seeded.folder)
    open_workspace(seeded.folder)
    from kakehashi.workspace.journal import verify

    assert list(verify()) == []
    database.disconnect()


def test_nothing_but_the_protocol_is_on_stdout(seeded):
    """Every line that comes out is a message, whatever goes in."""
    initialise = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "t", "version": "1"},
        },
    }
    paths = [str(SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, *START, "--workspace", str(seeded.folder), "--as", "owner"],
        input=f"{json.dumps(initialise)}\nno json\n".encode(),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    lines = done.stdout.decode().splitlines()
    assert lines
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in lines)
    assert json.loads(lines[0])["result"]["serverInfo"]["name"] == "kakehashi"
