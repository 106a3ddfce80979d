"""The reviewer's part of the main job: show what would be sent, ask, send, and keep what holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from kakehashi.cli.options import console, progress_bar
from kakehashi.cli.review_notice import show_notice
from kakehashi.cli.reviewer_options import ReviewerChoice
from kakehashi.cli.words import words
from kakehashi.errors import KakehashiError, Problem, UsageError
from kakehashi.interchange.suggestion_file import write_suggestions
from kakehashi.library.library import Library
from kakehashi.matching.reviewer.client import Client
from kakehashi.matching.reviewer.estimate import estimate
from kakehashi.matching.reviewer.plan import Plan, candidates_for_review, plan_review
from kakehashi.matching.reviewer.review import Review, Reviewer, withheld_problem
from kakehashi.matching.reviewer.store import Store, default_store
from kakehashi.matching.reviewer.suggest import signature, suggestions_from
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict
from kakehashi.model import Document, Suggestion
from kakehashi.text.bilingual import Language

VERDICTS, SUGGESTIONS = "verdicts.jsonl", "suggestions.jsonl"
"""Names of the files that a review leaves beside the report."""


_ENOUGH, _WILLING = 20, 0.8
"""From so many verdicts on, such a share of "in place" is not believed without a warning."""


class DeclinedError(KakehashiError):
    """The user does not want anything to be sent."""

    exit_code = 1


class ReviewStep:
    """A review as one run of a command makes it."""

    def __init__(self, choice: ReviewerChoice, language: Language) -> None:
        self.choice = choice
        self._language = language
        self._review = Review((), ())

    def suggest(
        self, library: Library, documents: Sequence[Document], least: float
    ) -> tuple[list[Suggestion], list[Problem]]:
        """Return the suggestions at or above a probability, and what there is to say.

        Nothing leaves the machine before the user has seen what it would be and
        agreed, here or by --yes.

        Raises:
            UsageError: agreement is needed and there is nobody to ask.
            DeclinedError: the user does not agree.
        """
        choice = self.choice
        found = candidates_for_review(library.practices, documents, choice.most)
        plan = plan_review(
            library.practices, found, most=choice.most, call_tokens=choice.call_tokens
        )
        client = Client(choice.endpoint, choice.model, timeout=choice.timeout)
        store = default_store() if choice.kept else Store(None)
        reviewer = Reviewer(client, store, names=choice.names)
        self._agree(plan, reviewer)
        asked = sum(len(batch.questions) for batch in plan.batches)
        with progress_bar() as bar:
            task = bar.add_task(words("reviewing", self._language), total=asked)
            self._review = reviewer.review(plan, lambda count: bar.advance(task, count))
        return self._chosen(least)

    def _agree(self, plan: Plan, reviewer: Reviewer) -> None:
        choice, language = self.choice, self._language
        to_send = reviewer.unanswered(plan)
        size = estimate(to_send, names=choice.names)
        show_notice(choice, size, len(plan.batches) - len(to_send), language)
        if choice.only_estimate:
            if plan.withheld:
                click.echo(f"! {withheld_problem(plan.withheld).line(language)}", err=True)
            raise click.exceptions.Exit(0)
        if not to_send or choice.agreed:
            return
        if not sys.stdin.isatty():
            raise UsageError(Problem("KH-REV-003", details={"host": choice.endpoint.host}))
        if not click.confirm(words("review_ask", language), default=False, err=True):
            raise DeclinedError(Problem("KH-REV-021"))

    def _chosen(self, least: float) -> tuple[list[Suggestion], list[Problem]]:
        calibration = self.choice.calibration
        every = suggestions_from(self._review.reviewed, self.choice.model, calibration)
        chosen = [s for s in every if s.probability >= least]
        problems = list(self._review.problems)
        if chosen and not calibration.measured_with(self.choice.model):
            details = {"model": self.choice.model}
            problems.append(Problem("KH-REV-014", details=details, severity="warning"))
        if len(every) > len(chosen):
            below = {"count": len(every) - len(chosen), "least": f"{least:g}"}
            problems.append(Problem("KH-REV-019", details=below, severity="warning"))
        problems += self._too_willing()
        self._show_counts()
        return chosen, problems

    def _too_willing(self) -> list[Problem]:
        """Warn where a model says yes to nearly all: it does not judge, or was told to."""
        reviewed = self._review.reviewed
        yes = sum(r.verdict is ReviewVerdict.IN_PLACE for r in reviewed)
        if len(reviewed) < _ENOUGH or yes <= _WILLING * len(reviewed):
            return []
        details = {"yes": yes, "count": len(reviewed)}
        return [Problem("KH-REV-024", details=details, severity="warning")]

    def _show_counts(self) -> None:
        verdicts = [reviewed.verdict.value for reviewed in self._review.reviewed]
        counts = {name: verdicts.count(name) for name in ("in_place", "partial", "planned", "none")}
        review = self._review
        tokens = {"read": review.tokens_read, "written": review.tokens_written}
        shown = words("review_done", self._language, calls=review.calls, **tokens, **counts)
        console(stderr=True).print(shown, soft_wrap=True)

    def write(self, folder: Path) -> list[Path]:
        """Write all verdicts, and those in place as suggestions that can be given back.

        Returns:
            The files written.
        """
        calibration, model = self.choice.calibration, self.choice.model
        verdicts, suggestions = folder / VERDICTS, folder / SUGGESTIONS
        lines = [json.dumps(self._record(r), ensure_ascii=False) for r in self._review.reviewed]
        verdicts.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        every = suggestions_from(self._review.reviewed, model, calibration)
        write_suggestions(suggestions, every)
        return [verdicts, suggestions]

    def _record(self, reviewed: Reviewed) -> dict[str, Any]:
        place = reviewed.passage.locator if reviewed.passage else None
        return {
            "practice": reviewed.practice.id,
            "verdict": reviewed.verdict.value,
            "confidence": reviewed.confidence,
            "probability": self.choice.calibration.probability(reviewed),
            "by": signature(self.choice.model),
            "document": place.document if place else None,
            "page": place.page if place else None,
            "quote": reviewed.words or None,
            "why": reviewed.why or None,
        }
