"""What each page costs, one after the other: processor milliseconds of the process that answers.

    python benchmarks/web_pages.py [--units 100] [--times 5] [--over 100]

Other work on the machine makes pages slower, but hardly changes what they cost (Linux only). The
workspace is the one of web_load.py, with units and their systems below it, each with decisions of
its own, as a headquarters has them. `first` is the first time, when nothing is kept from before;
`again` the median of the others; `changed` the first time after a decision.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from web_load import MAIN, Client, seed

FRAMEWORK = "eu-ai-act-2026"
OF_SUBJECT = ("", "documents", "review", "decisions", "systems", "applies", "plan", "reports")


def add_units(folder: Path, units: int) -> None:
    """Add units with two systems each; every one decides about thirty practices."""
    from kakehashi.model import Verdict
    from kakehashi.workspace import database
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.models import Decision, Organisation
    from kakehashi.workspace.operations import Wish, add_system, add_unit, decide_many

    open_workspace(folder)
    top, by = Organisation.objects.get(parent=None), {"actor": "u0", "now": datetime.now(UTC)}
    targets = sorted(set(Decision.objects.values_list("target", flat=True)))
    verdicts = (Verdict.IN_PLACE, Verdict.PARTIAL, Verdict.NOT_IN_PLACE)
    for number in range(units):
        unit = add_unit(top, f"Unit {number:03}", **by)
        of = [None, *(add_system(unit, f"System {n}", **by) for n in range(2))]
        wishes = [
            Wish(unit, target, verdicts[(n + number) % 3], "seeded", system)
            for system in of
            for n, target in enumerate(targets[number % 5 : 150 : 5])
        ]
        decide_many(wishes, actor="u0", now=by["now"])
    database.disconnect()


def addresses(client: Client) -> list[str]:
    """Return the addresses of the pages, with documents and practices that there are."""
    found = [
        "/",
        "/library/",
        "/library/?q=incident",
        "/library/timeline/",
        "/crosswalks/",
        "/all/",
    ]
    found += [f"/library/f/{FRAMEWORK}/", f"/all/?framework={FRAMEWORK}", "/administration/"]
    found += ["/administration/journal/", "/o/1/settings/", "/tokens/", "/api/v1/"]
    found += ["/crosswalks/?from=nist-ai-rmf-1.0&to=eu-ai-act-2026"]
    library = client.ask("GET", "/library/")[2] + client.ask("GET", f"/library/f/{FRAMEWORK}/")[2]
    found += re.findall(r'href="(/library/p/[^"]+)"', library)[:2]
    crosswalks = client.ask("GET", "/crosswalks/")[2]
    found += re.findall(r'href="(/crosswalks/[^"]+)"', crosswalks)[:2]
    for place in ("/o/1/", "/o/2/", "/o/2/s/1/"):
        found += [f"{place}{one}{'/' if one else ''}" for one in OF_SUBJECT]
    found += re.findall(r'href="(/o/1/review/[^"]+)"', client.ask("GET", "/o/1/review/")[2])[:1]
    documents = client.ask("GET", "/o/1/documents/")[2]
    found += re.findall(r'href="(/o/1/documents/\d+/)"', documents)[:3]
    return [*dict.fromkeys(found), "/o/1/decisions/of/practices:GOV-01/"]


def answering(server: int) -> int:
    """Return the process that answers: a child of the server that is no worker for jobs."""
    for task in Path(f"/proc/{server}/task").iterdir():
        for number in map(int, (task / "children").read_text().split()):
            if b"kakehashi.web.worker" not in Path(f"/proc/{number}/cmdline").read_bytes():
                return number
    raise RuntimeError("nothing answers")


def spent(process: int) -> float:
    """Return the processor milliseconds that a process used."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


def cost(client: Client, process: int, path: str) -> float:
    before = spent(process)
    status, where, _ = client.ask("GET", path)
    assert status in (200, 302), (path, status, where)
    return spent(process) - before


def decided(client: Client, number: int) -> None:
    text = client.ask("GET", "/o/1/decisions/of/practices:GOV-02/")[2]
    seen = re.search(r'name="seen" value="(\d+)"', text)
    form = {
        "target": "practices:GOV-02",
        "verdict": ("partial", "in place")[number % 2],
        "reason": str(number),
    }
    form |= {"seen": seen[1] if seen else "0", "csrfmiddlewaretoken": client.cookies["csrftoken"]}
    status, _, _ = client.ask("POST", "/o/1/decisions/decide/", form)
    assert status == 302, status


def measure(client: Client, process: int, times: int) -> list[tuple[float, float, float, str]]:
    rows = []
    for number, path in enumerate(addresses(client)):
        first = cost(client, process, path)
        again = statistics.median(cost(client, process, path) for _ in range(times))
        decided(client, number)
        rows.append((again, first, cost(client, process, path), path))
    return sorted(rows, reverse=True)


def started(folder: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", MAIN, "serve", str(folder), "--port", str(port)]
    quiet = {**os.environ, "KAKEHASHI_LOG_LEVEL": "ERROR"}
    return subprocess.Popen(command, env=quiet, stdout=subprocess.DEVNULL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--over", type=float, default=0, help="only pages that cost more")
    parser.add_argument("--port", type=int, default=9100)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "w"
        seed(folder, "sqlite", 2)
        (folder / "kakehashi.toml").write_text(
            re.sub(r'person = ".*"', 'person = "u0"', (folder / "kakehashi.toml").read_text())
        )
        add_units(folder, asked.units)
        server = started(folder, asked.port)
        try:
            rows = measured(server, asked)
        finally:
            server.terminate()
            server.wait(20)
    print(f"{'again':>8}{'first':>8}{'changed':>8}  page ({asked.units} units)")
    for again, first, changed, path in rows:
        if max(again, changed) > asked.over:
            print(f"{again:8.0f}{first:8.0f}{changed:8.0f}  {path}")


def measured(
    server: subprocess.Popen[bytes], asked: argparse.Namespace
) -> list[tuple[float, float, float, str]]:
    client = Client(asked.port, 1)
    for _ in range(200):
        try:
            client.ask("GET", "/library/")
            break
        except OSError:
            time.sleep(0.3)
    return measure(client, answering(server.pid), asked.times)


if __name__ == "__main__":
    main()
