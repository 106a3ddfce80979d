"""Tools that write: they are there only where --allow-writes was given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from kakehashi.errors import Problem, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.mcp.acting import Acting
from kakehashi.mcp.workspace_tools import Name
from kakehashi.model import Verdict
from kakehashi.text.normalise import tidy
from kakehashi.workspace.current_findings import current_findings
from kakehashi.workspace.models import Evidence
from kakehashi.workspace.operations import Wish, judge_findings
from kakehashi.workspace.operations import add_task as add_one_task
from kakehashi.workspace.operations import decide as decide_one
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.plain.decisions import DecisionRecord, decision_record
from kakehashi.workspace.plain.findings import FindingRecord, finding_record
from kakehashi.workspace.plain.strict import Day

Long = Annotated[str, Field(max_length=10_000)]


class Quote(BaseModel):
    """Evidence: what it is, and its words."""

    source: Annotated[str, Field(min_length=1, max_length=300)]
    quote: Annotated[str, Field(min_length=1, max_length=10_000)]


class Seen(BaseModel):
    """A candidate at the revision that was seen."""

    id: Annotated[int, Field(ge=1, le=2**53)]
    revision: Annotated[int, Field(ge=0, le=2**53)]


class WritingTools:
    """Decide, judge candidates, add tasks: by the operations, with the person's permissions."""

    def __init__(self, acting: Acting) -> None:
        self._acting = acting

    def tools(self) -> tuple[Callable[..., Any], ...]:
        """Return the tools."""
        return (self.decide, self.judge, self.add_task)

    def decide(
        self,
        target: Name,
        verdict: Verdict,
        reason: Long = "",
        quotes: Annotated[list[Quote], Field(max_length=50)] = [],  # noqa: B006
        subject: Name = "",
        seen: Annotated[int, Field(ge=0, le=2**53)] | None = None,
    ) -> DecisionRecord:
        """Decide a practice or provision in the person's name: ask them first. / 判断する。

        `seen`: the id of the decision in force that was seen, 0 for none; refused if another is.
        """
        found = self._acting.subject(subject, Action.DECIDE)
        organisation = found.organisation
        evidence = [
            Evidence(organisation=organisation, source=tidy(one.source), quote=tidy(one.quote))
            for one in quotes
        ]
        ref = load_cached().provision(target).ref
        wish = Wish(organisation, ref, verdict, tidy(reason), found.system, evidence, replaces=seen)
        return decision_record(decide_one(wish, **self._now()))

    def judge(
        self,
        state: Literal["accepted", "rejected", "postponed"],
        findings: Annotated[list[Seen], Field(min_length=1, max_length=100)],
        subject: Name = "",
    ) -> list[FindingRecord]:
        """Judge candidates in the person's name: ask them first. / 候補を判定する。

        Those accepted become evidence. All of them are judged alike, or none.
        """
        about = self._acting.subject(subject, Action.REVIEW)
        seen = {one.id: one.revision for one in findings}
        mine = current_findings(about).select_related("version__document", "organisation")
        found = list(mine.filter(pk__in=seen).order_by("pk"))
        if len(found) < len(seen):
            raise UsageError(Problem("KH-WEB-030"))
        for finding in found:
            finding.revision = seen[finding.pk]
        done = judge_findings(found, state, **self._now())
        return [finding_record(one.finding) for one in done]

    def add_task(
        self, title: Name, subject: Name = "", practice: Name = "", due: Day | None = None
    ) -> dict[str, Any]:
        """Add a task to the plan, for a practice if one is named. / 課題を追加する。"""
        found = self._acting.subject(subject, Action.PLAN)
        ref = load_cached().provision(practice).ref if practice else ""
        fields = {**self._now(), "system": found.system, "practice": ref, "due": due}
        return add_one_task(found.organisation, tidy(title), **fields).content()

    def _now(self) -> dict[str, Any]:
        return {"actor": self._acting.handle, "now": datetime.now(tz=UTC)}
