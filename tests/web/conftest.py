"""Real servers, started once for all tests of the web (they run in one worker)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.web.pages import make_reports
from tests.web.served import Served, run, serve
from tests.web.two_organisations import MATE, OWNER, STRANGER, Seeded, secret
from tests.web.visitor import Visitor

PASSWORD = "correct horse battery staple"


@dataclass
class Accounts:
    """A server with two organisations, and people who are logged in."""

    server: Served
    seeded: Seeded
    owner: Visitor
    mate: Visitor
    stranger: Visitor
    anonymous: Visitor

    def people(self) -> dict[str, Visitor]:
        names = ("owner", "mate", "stranger", "anonymous")
        return {name: getattr(self, name) for name in names}


@pytest.fixture(scope="session")
def accounts_server(tmp_path_factory) -> Iterator[Accounts]:
    """Organisation A: owner (admin) and mate (viewer); organisation B: stranger (admin)."""
    from kakehashi.workspace.folder import lay_out

    folder: Path = tmp_path_factory.mktemp("accounts") / "workspace"
    lay_out(folder, language="en", person=OWNER)
    server = serve(folder, "--accounts", "--organisation", secret("organisation"))
    try:
        seeded = Seeded(**json.loads(run("tests.web.two_organisations", str(folder))))
        people = (OWNER, MATE, STRANGER)
        links = server.run("tests.web.invite", *people).split()
        visitors = [Visitor(server.address) for _ in people]
        for visitor, link in zip(visitors, links, strict=True):
            assert visitor.accept(link, PASSWORD).to == "/"
        accounts = Accounts(server, seeded, *visitors, Visitor(server.address))
        _jobs_and_tokens(accounts)
        yield accounts
    finally:
        server.stop()


def _jobs_and_tokens(accounts: Accounts) -> None:
    """Let the owner look for candidates, make a report and a token; note their ids."""
    owner, server, a = accounts.owner, accounts.server, accounts.seeded.a
    report = {"kind": "hiroshima", "language": "en", "format": "html", "audience": "internal"}
    for where in (f"/o/{a['organisation']}/", f"/o/{a['organisation']}/s/{a['system']}/"):
        assert owner.post(where + "reports/make/", report).status == 302
        assert owner.post(where + "documents/scan/").status == 302
    for visitor in (owner, accounts.mate):
        assert visitor.post("/learn/paths/sme-owner/begin/").status == 302
    assert owner.post("/tokens/make/", {"name": secret("token")}).status == 302
    a["shown once"] = server.ask("SELECT digest FROM web_apitoken")[0][0]
    server.wait_for_jobs()
    jobs = "SELECT id, system_id, result FROM web_job WHERE kind = 'report' AND state = 'done'"
    for number, system, result in server.ask(jobs):
        of = " of system" if system else ""
        a["job" + of], a["name" + of] = number, json.loads(result)["files"][0]
    a["scan"] = server.ask("SELECT min(id) FROM web_job WHERE kind = 'scan'")[0][0]
    a["token"] = server.ask("SELECT id FROM web_apitoken")[0][0]


@pytest.fixture(scope="session")
def local_server(tmp_path_factory) -> Iterator[Served]:
    """The example organisation with documents, candidates, decisions and a plan; no login."""
    from kakehashi.workspace.folder import lay_out

    folder: Path = tmp_path_factory.mktemp("local") / "workspace"
    lay_out(folder, language="en", person="aiko")
    server = serve(folder, "--organisation", "Tokiwa Foods")
    try:
        run("tests.web.example_organisation", str(folder))
        make_reports(server)
        yield server
    finally:
        server.stop()
