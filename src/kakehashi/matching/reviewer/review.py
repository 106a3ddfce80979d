"""Ask a model about all batches, keep every answer, and go on past what fails."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kakehashi.errors import Problem
from kakehashi.matching.reviewer.answer import MalformedAnswerError, read_answer
from kakehashi.matching.reviewer.batch import Batch
from kakehashi.matching.reviewer.check import FLOOD, Checked, check_answer, without_floods
from kakehashi.matching.reviewer.client import Client, RefusedError, ReviewerError
from kakehashi.matching.reviewer.plan import Plan
from kakehashi.matching.reviewer.prompt import messages_of
from kakehashi.matching.reviewer.store import Store, key_of
from kakehashi.matching.reviewer.verdict import Reviewed
from kakehashi.model import Passage

_HOPELESS = 3
"""So many refusals in a row of calls about one practice, with no answer before, end the review."""
_NAMED = 8
"""Practices or places named in a problem."""


@dataclass(frozen=True)
class Review:
    """What a model said of some candidates, as far as it holds."""

    reviewed: tuple[Reviewed, ...]
    problems: tuple[Problem, ...]
    calls: int = 0
    """Answers that were asked for now; the others were kept from before."""
    kept: int = 0
    tokens_read: int = 0
    tokens_written: int = 0
    """As the server counts them, for the calls made now."""


@dataclass
class Reviewer:
    """A model that is asked, and where its answers are kept."""

    client: Client
    store: Store = field(default_factory=lambda: Store(None))
    names: bool = False
    """Whether names of documents are sent."""

    def unanswered(self, plan: Plan) -> list[Batch]:
        """Return the batches that would have to be sent: those whose answers are not kept."""
        return [batch for batch in plan.batches if self.store.get(self._key(batch)) is None]

    def review(self, plan: Plan, progress: Callable[[int], None] | None = None) -> Review:
        """Ask about every batch of a plan.

        A batch that is refused, or answered in no usable form, is asked again in
        halves; practices left out of an answer are asked about once more. When
        the server fails for good, or the user interrupts, what was answered stays.

        Args:
            plan: What to ask.
            progress: Called with the number of practices just dealt with.
        """
        run = _Run(self, plan, progress)
        return run.to_the_end()

    def _key(self, batch: Batch) -> str:
        messages = messages_of(batch, names=self.names)
        return key_of(self.client.endpoint.url, self.client.model, messages)


class _Run:
    """One review while it is under way."""

    def __init__(
        self, reviewer: Reviewer, plan: Plan, progress: Callable[[int], None] | None
    ) -> None:
        self._reviewer = reviewer
        self._plan = plan
        self._progress = progress or (lambda _: None)
        self._waiting = deque((batch, False) for batch in plan.batches)
        self._reviewed: list[Reviewed] = []
        self._dropped: Counter[str] = Counter()
        self._lost: list[str] = []
        self._problems: list[Problem] = []
        self._refusals = 0
        self._counts: Counter[str] = Counter()

    def to_the_end(self) -> Review:
        try:
            while self._waiting:
                self._take(*self._waiting.popleft())
        except ReviewerError as error:
            self._problems.append(error.problem)
        except KeyboardInterrupt:
            asked = sum(len(batch.questions) for batch in self._plan.batches)
            details = {"answered": len(self._reviewed), "asked": asked}
            self._problems.append(Problem("KH-REV-013", details=details, severity="warning"))
        kept, floods = without_floods(self._reviewed)
        return Review(
            tuple(kept),
            (*self._problems, *self._summary(floods)),
            self._counts["calls"],
            self._counts["kept"],
            self._counts["read"],
            self._counts["written"],
        )

    def _take(self, batch: Batch, again: bool) -> None:  # noqa: FBT001 - a queue of pairs
        """Deal with one batch: `again` says that it was left out of an answer before."""
        try:
            checked, mentioned = self._answer(batch)
        except RefusedError as error:
            self._cut(batch, again, error.problem)
            return
        except MalformedAnswerError:
            self._cut(batch, again, None)
            return
        self._refusals = 0
        self._reviewed += checked.reviewed
        self._dropped += checked.dropped
        missing = [q.practice.ref for q in batch.questions if q.practice.id not in mentioned]
        self._progress(len(batch.questions) - len(missing))
        if missing and not again:
            self._waiting.appendleft((batch.only(missing), True))
        elif missing:
            self._lose(batch.only(missing))

    def _answer(self, batch: Batch) -> tuple[Checked, set[str]]:
        """Return what holds of the answer to a batch, and the ids of practices that it mentions."""
        reviewer = self._reviewer
        messages = messages_of(batch, names=reviewer.names)
        key = reviewer._key(batch)  # noqa: SLF001 - a part of the reviewer
        content = reviewer.store.get(key)
        if content is None:
            reply = reviewer.client.ask(messages)
            self._counts += Counter(calls=1, read=reply.tokens_read, written=reply.tokens_written)
            content = reply.content
            lines, wrong = read_answer(content)
            reviewer.store.put(key, content)
        else:
            self._counts["kept"] += 1
            lines, wrong = read_answer(content)
        checked = check_answer(batch, lines)
        if wrong:
            checked.dropped["form"] += wrong
        return checked, {line.practice.strip() for line in lines}

    def _cut(self, batch: Batch, again: bool, refusal: Problem | None) -> None:  # noqa: FBT001
        halves = batch.halves()
        self._waiting.extendleft((half, again) for half in reversed(halves))
        if halves:
            return
        self._lose(batch)
        self._refusals += 1
        if refusal and self._refusals >= _HOPELESS and not self._reviewed:
            raise ReviewerError(refusal)

    def _lose(self, batch: Batch) -> None:
        self._lost += [question.practice.id for question in batch.questions]
        self._progress(len(batch.questions))

    def _summary(self, floods: list[Passage]) -> list[Problem]:
        """Return what there is to say of answers that were not used."""
        found: list[Problem] = []
        if self._lost:
            details = {"count": len(self._lost), "practices": _named(self._lost)}
            found.append(Problem("KH-REV-009", details=details, severity="warning"))
        if self._dropped:
            kinds = {k: self._dropped[k] for k in ("quote", "candidate", "confidence", "form")}
            others = self._dropped["practice"] + self._dropped["twice"]
            dropped = {"count": self._dropped.total(), "practice": others, **kinds}
            found.append(Problem("KH-REV-010", details=dropped, severity="warning"))
        if self._plan.withheld:
            found.append(withheld_problem(self._plan.withheld))
        if floods:
            flooded = {"limit": FLOOD, "places": _named(map(place_of, floods))}
            found.append(Problem("KH-REV-012", details=flooded, severity="warning"))
        return found


def withheld_problem(passages: Sequence[Passage]) -> Problem:
    """Return the warning that some passages speak to a model and are not sent."""
    details = {"count": len(passages), "places": _named(map(place_of, passages))}
    return Problem("KH-REV-011", details=details, severity="warning")


def place_of(passage: Passage) -> str:
    """Return where a passage stands, for a person who looks for it."""
    page = f", p. {passage.locator.page}" if passage.locator.page else ""
    return f"{passage.locator.document}{page}: “{passage.text[:40]}…”"


def _named(names: Iterable[str]) -> str:
    every = list(names)
    more = f" … (+{len(every) - _NAMED})" if len(every) > _NAMED else ""
    return ", ".join(every[:_NAMED]) + more
