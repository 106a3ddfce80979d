"""The workspace behind a start, if one is named: what it knows, and what is kept in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.cli.start_words import say
from kakehashi.errors import Problem
from kakehashi.library.library import Library
from kakehashi.model.applicability import FactValue
from kakehashi.starting import Said
from kakehashi.starting.facts_from import said_of
from kakehashi.starting.outcome import Outcome
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # Django is loaded only where there is a workspace
    from kakehashi.workspace.subjects import Subject


@dataclass(frozen=True)
class Door:
    """An open workspace, and whom in it the start is about."""

    subject: Subject
    actor: str
    organisation: str
    known: dict[str, FactValue]
    decided: dict[str, Said]

    def keep(
        self, outcome: Outcome, library: Library, language: Language, problems: list[Problem]
    ) -> str:
        """Keep facts and plain answers; return what is said about it."""
        from kakehashi.cli.workspace_options import now
        from kakehashi.workspace.starting import keep_start

        kept = keep_start(
            self.subject,
            outcome.facts,
            said_of(outcome.given),
            library,
            problems,
            language=language,
            actor=self.actor,
            now=now(),
        )
        proposed = sum(decision.state == "proposed" for decision in kept.decisions)
        return say(
            "kept",
            language,
            path=self.subject.path,
            facts=kept.facts,
            decisions=len(kept.decisions),
            actor=self.actor,
            waiting=say("waiting", language, count=proposed) if proposed else "",
        )


def open_door(folder: Path, named: str, actor: str, library: Library) -> Door:
    """Open a workspace for somebody who may read, decide and describe there.

    Raises:
        KakehashiError: there is no workspace, or nobody of that name in it.
        RefusedError: the person may not do all of this; better to say so before the questions.
    """
    from kakehashi.workspace.access import require
    from kakehashi.workspace.folder import open_workspace
    from kakehashi.workspace.permissions import Action
    from kakehashi.workspace.starting import said_before
    from kakehashi.workspace.subjects import subject_named
    from kakehashi.workspace.what_applies import facts_of

    open_workspace(folder)
    subject = subject_named(named)
    wanted = (Action.READ, Action.DECIDE, Action.DESCRIBE)
    person = require(actor, *wanted, at=subject.organisation)
    return Door(
        subject,
        person.handle,
        subject.organisation.name,
        facts_of(subject.organisation, subject.system),
        said_before(subject, library),
    )
