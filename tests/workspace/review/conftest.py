"""A workspace with a document and candidates from it, each at its real place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW

from kakehashi.documents.read import read_document
from kakehashi.model import Candidate, StatementKind
from kakehashi.model.candidate import Reason
from kakehashi.workspace import operations as op
from kakehashi.workspace.review_session import Session
from kakehashi.workspace.subjects import subject_named
from kakehashi.workspace.surroundings import Reader

POLICY = """\
# AI policy

## Roles

Before everything else stands this.

The AI office is in charge of every system.

Each system has one owner.

After it comes this.

## Incidents

事故は24時間以内に所管官庁へ届け出るものとする。

Incidents are logged on the same day.
"""
CHARGE = "The AI office is in charge of every system."
OWNER = "Each system has one owner."
REPORT = "事故は24時間以内に所管官庁へ届け出るものとする。"
LOGGED = "Incidents are logged on the same day."
GOV, INC, LOG = "practices:GOV-03", "practices:INC-05", "practices:INC-01"
FOUND = {GOV: (CHARGE, OWNER), INC: (REPORT, LOGGED, CHARGE), LOG: (LOGGED,)}
"""The candidates, by practice, best first."""
PRESENCE = {GOV: 0.9, INC: 0.5, LOG: 0.2}


@pytest.fixture
def add(workspace, organisation, tmp_path):
    """Return a function that adds a document, or a version of one."""

    def add(text: str = POLICY, name: str = "policy.md", now=NOW):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return op.add_document(workspace, path, organisation, actor=AIKO, now=now)

    return add


@pytest.fixture
def keep(organisation, tmp_path):
    """Return a function that keeps sentences of a version as candidates."""

    def keep(version, wanted=FOUND, now=NOW):
        read = read_document(tmp_path / version.document.name, name="x")
        by_text = {passage.text: passage for passage in read.passages}
        found = {
            practice: [
                candidate(practice, by_text[text], rank) for rank, text in enumerate(texts, start=1)
            ]
            for practice, texts in wanted.items()
        }
        return op.keep_findings(organisation, found, {"x": version}, actor=AIKO, now=now)

    return keep


def candidate(practice, passage, rank):
    return Candidate(
        practice,
        passage,
        rank,
        score=1.0,
        close=True,
        signs=(),
        reason=Reason((), ""),
        kind=StatementKind.DONE,
        presence=PRESENCE.get(practice, 0.1),
    )


@pytest.fixture
def scanned(workspace, add, keep):
    """The workspace with one document and six candidates for three practices."""
    keep(add())
    return workspace


@pytest.fixture
def clock():
    """Return a clock that goes on by a minute whenever it is looked at."""
    moment = [NOW]

    def now():
        moment[0] += timedelta(minutes=1)
        return moment[0]

    return now


@pytest.fixture
def session(scanned, library, clock):
    """Return a function that begins a review."""

    def session(actor=AIKO, **more):
        return Session(subject_named(""), library, actor=actor, clock=clock, **more)

    return session


@pytest.fixture
def reader(workspace):
    return Reader(workspace)


@pytest.fixture
def ben(organisation):
    """A second person who may decide."""
    op.add_person("ben", "Ben Mori", organisation, "assessor", actor=AIKO, now=NOW)
    return "ben"
