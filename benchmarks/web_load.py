"""Many people at once: how long pages take, and whether a decision is lost.

    python benchmarks/web_load.py                                    # SQLite
    python benchmarks/web_load.py --database postgresql://…/empty    # PostgreSQL

Each user logs in, thinks between pages as people do (--think seconds, 2 by default), and goes
through overview, library, a provision, documents, review, decisions and the plan; every tenth
page is a decision. At the end each acknowledged decision is looked for in the database and the
journal's chain is verified. With --think 0 users never rest: that measures throughput.

The load comes from a process of its own, which takes CPU of the same machine.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

MAIN = "from kakehashi.cli.main import main; main()"
PASSWORD = "correct horse battery staple"
EXAMPLE = Path(__file__).parents[1] / "src" / "kakehashi" / "example" / "documents"
PAGES = (
    ("overview", 4),
    ("library", 2),
    ("provision", 3),
    ("documents", 2),
    ("review", 3),
    ("practice", 4),
    ("decisions", 2),
    ("applies", 1),
    ("plan", 1),
    ("search", 1),
    ("decide", 2.5),
)


class Client:
    """A browser's cookies and one connection that is kept open."""

    def __init__(self, port: int, number: int) -> None:
        self.port, self.cookies = port, {}
        self.address = f"10.1.{number // 250}.{number % 250 + 1}"
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(self, method: str, path: str, form: dict | None = None) -> tuple[int, str, str]:
        """Return status, where it leads, and the page."""
        headers = {"X-Forwarded-For": self.address, "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if form is not None:
            token = self.cookies.get("csrftoken", "")
            body = urlencode({"csrfmiddlewaretoken": token, **form})
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://127.0.0.1:{self.port}",
            }
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except (ConnectionError, http.client.HTTPException):
            self.connection.close()  # the server closed an idle connection
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location", ""), text


class Load:
    """What came of everything that users did."""

    def __init__(self) -> None:
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        self.statuses: Counter[tuple[str, int]] = Counter()
        self.acknowledged: list[str] = []
        self.lock = threading.Lock()

    def note(self, page: str, seconds: float, status: int) -> None:
        """Keep how long a page took."""
        with self.lock:
            self.times[page].append(seconds)
            self.statuses[page, status] += 1


def user(
    number: int, client: Client, load: Load, end: float, *, think: float, practices: list
) -> None:
    chance = random.Random(number)
    names, weights = [n for n, _ in PAGES], [w for _, w in PAGES]
    time.sleep(chance.random() * max(think, 0.1))
    while time.monotonic() < end:
        page = chance.choices(names, weights)[0]
        practice = chance.choice(practices)
        if page == "decide":
            decide(client, load, practice, number)
        else:
            visit(client, load, page, practice)
        if think:
            time.sleep(chance.uniform(0.5, 1.5) * think)


def visit(client: Client, load: Load, page: str, practice: str) -> str:
    path = {
        "overview": "/o/1/",
        "library": "/library/",
        "provision": f"/library/p/practices:{practice}/",
        "documents": "/o/1/documents/",
        "review": "/o/1/review/",
        "practice": f"/o/1/review/{practice}/",
        "decisions": "/o/1/decisions/",
        "applies": "/o/1/applies/",
        "plan": "/o/1/plan/",
        "search": f"/library/?q={random.choice(['incident', 'transparency', 'bias', 'log'])}",
        "decision": f"/o/1/decisions/of/practices:{practice}/",
    }[page]
    begun = time.perf_counter()
    status, _, text = client.ask("GET", path)
    load.note(page, time.perf_counter() - begun, status)
    return text


def decide(client: Client, load: Load, practice: str, number: int) -> None:
    text = visit(client, load, "decision", practice)
    seen = re.search(r'name="seen" value="(\d+)"', text)
    if seen is None:
        return
    reason = f"by {number} at {time.monotonic_ns()}"
    form = {
        "target": f"practices:{practice}",
        "verdict": random.choice(["in place", "partial", "not in place"]),
        "reason": reason,
        "seen": seen[1],
    }
    begun = time.perf_counter()
    status, where, _ = client.ask("POST", "/o/1/decisions/decide/", form)
    load.note("decide", time.perf_counter() - begun, status)
    if status == 302 and "/decisions/of/" in where:
        with load.lock:
            load.acknowledged.append(reason)


def seed(folder: Path, url: str, users: int) -> list[str]:
    """Make a workspace with documents, candidates, decisions and people; return practices."""
    from kakehashi.library.cache import load_cached
    from kakehashi.model import Verdict
    from kakehashi.workspace.folder import create
    from kakehashi.workspace.models import Finding, Organisation
    from kakehashi.workspace.operations import (
        Wish,
        add_document,
        add_person,
        decide_many,
        keep_findings,
    )
    from kakehashi.workspace.scanning import candidates_in
    from kakehashi.workspace.subjects import Subject

    now = datetime.now(UTC)
    workspace = create(folder, organisation="Load", person="u0", now=now, database_url=url)
    one = Organisation.objects.get()
    for path in sorted(EXAMPLE.iterdir()):
        add_document(workspace, path, one, actor="u0", now=now)
    for number in range(1, users):
        add_person(f"u{number}", f"User {number}", one, "assessor", actor="u0", now=now)
    library = load_cached()
    subject = Subject(one, None, one.name)
    found, versions = candidates_in(workspace, subject, library, [])
    keep_findings(one, found, versions, actor="u0", now=now)
    practices = sorted(
        {f.split(":")[1] for f in Finding.objects.values_list("practice", flat=True)}
    )
    wishes = [
        Wish(one, f"practices:{name}", Verdict.IN_PLACE, "seeded")
        for name in practices[: len(practices) // 2]
    ]
    decide_many(wishes, actor="u0", now=now)
    from kakehashi.workspace import database

    database.disconnect()
    return practices


def accounts(folder: Path, users: int) -> None:
    """Give each person a password, in a process with the web application's settings."""
    script = (
        "import django; django.setup()\n"
        "from kakehashi.web.beginning import prepare_tables; prepare_tables()\n"
        "from django.contrib.auth.hashers import make_password\n"
        "from django.contrib.auth.models import User\n"
        f"p = make_password({PASSWORD!r})\n"
        f"User.objects.bulk_create(User(username=f'u{{n}}', password=p) for n in range({users}))\n"
    )
    environment = {**os.environ, "KAKEHASHI_WORKSPACE": str(folder), "KAKEHASHI_MODE": "accounts"}
    environment |= {"DJANGO_SETTINGS_MODULE": "kakehashi.web.settings"}
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)


def logged_in(port: int, number: int) -> Client:
    client = Client(port, number)
    client.ask("GET", "/accounts/login/")
    form = {"login": f"u{number}", "password": PASSWORD}
    status, where, _ = client.ask("POST", "/accounts/login/", form)
    assert (status, where) == (302, "/"), (status, where)
    return client


def lost(folder: Path, acknowledged: list[str]) -> tuple[int, int]:
    """Return how many acknowledged decisions are missing, and problems of the journal."""
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.journal import verify
    from kakehashi.workspace.models import Decision, JournalEntry

    open_workspace(folder)
    kept = set(Decision.objects.values_list("reason", flat=True))
    told = {
        json.loads(entry.content).get("reason")
        for entry in JournalEntry.objects.filter(kind="decision").iterator()
    }
    missing = sum(reason not in kept or reason not in told for reason in acknowledged)
    return missing, len(list(verify()))


def percentile(values: list[float], share: float) -> float:
    return 1000 * sorted(values)[min(len(values) - 1, int(share * len(values)))]


def processor_seconds(number: int) -> float:
    """Return what a process and those below it used (Linux; 0 elsewhere).

    Other work on the machine makes pages slower, but hardly changes this.
    """
    total, tick = 0.0, os.sysconf("SC_CLK_TCK")
    waiting = [number]
    while waiting:
        place = Path(f"/proc/{waiting.pop()}")
        try:
            fields = (place / "stat").read_text().rsplit(")", 1)[1].split()
            total += (int(fields[11]) + int(fields[12])) / tick
            for task in (place / "task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return total


def report(load: Load, seconds: float, processor: float) -> dict[str, object]:
    every = [t for page, times in load.times.items() for t in times]
    print(f"{'page':10} {'count':>6} {'median':>7} {'p95':>6} {'max':>6} ms")
    for page, times in [*sorted(load.times.items()), ("all", every)]:
        middle = 1000 * statistics.median(times)
        print(
            f"{page:10} {len(times):6} {middle:7.0f} {percentile(times, 0.95):6.0f}"
            f" {1000 * max(times):6.0f}"
        )
    wrong = {f"{p} {s}": n for (p, s), n in load.statuses.items() if s not in (200, 302)}
    told = {
        "requests": len(every),
        "per_second": round(len(every) / seconds, 1),
        "p95_ms": round(percentile(every, 0.95)),
        "server_cpu_ms_per_request": round(1000 * processor / len(every), 1),
        "load_average": os.getloadavg()[0],
        "other_statuses": wrong,
        "acknowledged": len(load.acknowledged),
    }
    print(json.dumps(told))
    return told


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--users", type=int, default=50)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--think", type=float, default=2.0)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--port", type=int, default=8659)
    asked.add_argument("--database", default="sqlite")
    words = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        practices = seed(folder, words.database, words.users)
        accounts(folder, words.users)
        command = [sys.executable, "-c", MAIN, "serve", str(folder), "--accounts"]
        command += ["--port", str(words.port), "--workers", str(words.workers)]
        environment = {**os.environ, "KAKEHASHI_INSECURE": "1", "KAKEHASHI_BEHIND_PROXY": "1"}
        environment |= {"KAKEHASHI_LOG_LEVEL": "WARNING"}
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            run(words, practices, folder, server.pid)
        finally:
            server.terminate()
            server.wait(20)


def run(words: argparse.Namespace, practices: list[str], folder: Path, server: int) -> None:
    """Let everybody begin, wait for the end, and tell what came of it."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            Client(words.port, 0).ask("GET", "/health/ready")
            break
        except OSError:
            time.sleep(0.2)
    clients = [logged_in(words.port, number) for number in range(words.users)]
    for client in clients[: 4 * words.workers]:  # each process warms up
        warm = Load()
        for page, _ in PAGES:
            if page != "decide":
                visit(client, warm, page, practices[0])
    used, load, begun = processor_seconds(server), Load(), time.monotonic()
    end = begun + words.seconds
    habits = {"think": words.think, "practices": practices}
    threads = [
        threading.Thread(target=user, args=(n, c, load, end), kwargs=habits)
        for n, c in enumerate(clients)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    report(load, time.monotonic() - begun, processor_seconds(server) - used)
    missing, problems = lost(folder, load.acknowledged)
    print(f"lost decisions: {missing}; problems of the journal: {problems}")


if __name__ == "__main__":
    main()
