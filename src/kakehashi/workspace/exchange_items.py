"""The items of a bundle for somebody outside: what was chosen, each thing alone.

The same choice as `share`: statuses of chosen frameworks and the decisions that these
rest on; reasons, quotes and names of documents only if wanted, names of people as well.
Proofs name decisions and tell nothing of them but the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.status import Status
from kakehashi.exchange.disclosure import Item
from kakehashi.exchange.paths import segment
from kakehashi.library.library import Library
from kakehashi.model import Decision
from kakehashi.workspace.exchange_incidents import incident_items
from kakehashi.workspace.exchange_proofs import proof_of
from kakehashi.workspace.exchange_texts import Cited, Texts
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import Incident
from kakehashi.workspace.share import Choice
from kakehashi.workspace.standing import Effective, as_told, effective, evidence_of


@dataclass(frozen=True)
class Gathered:
    """What a bundle is made of."""

    choice: Choice
    library: Library
    today: date
    workspace: Workspace
    files: bool = False
    """Whether the documents themselves go along, where quotes of them do."""
    incidents: tuple[Incident, ...] = ()
    """Those told along, each field an item."""

    @cached_property
    def found(self) -> dict[str, Effective]:
        """Every decision that counts, by what it decides."""
        subject = self.choice.subject
        return effective(subject.organisation, self.library, system=subject.system)

    @cached_property
    def done(self) -> Assessment:
        """The statuses, derived from decisions that say nothing but their verdict."""
        return self._assessed(list(as_told(self.found.values())))

    @cached_property
    def used(self) -> dict[str, Effective]:
        """The decisions that go along: those that the statuses rest on."""
        done = self.done
        statuses = [done.statuses[p.ref] for f in self.choice.frameworks for p in f.assessable]
        ids = {name for status in statuses for name in status.decisions}
        by_id = {one.id: one for one in done.decisions}
        resting = {by_id[name].practice for name in ids}
        lacking = self._lacking(resting)
        if lacking:
            # A proof may use a practice that does not apply where another one is in place.
            asked = {ref for status in statuses for ref in status.practices if status in lacking}
            resting |= {t for t in self.found if self.library.practice_of(t) in asked}
        if lacking and self._lacking(resting):
            resting = set(self.found)
        return {target: one for target, one in self.found.items() if target in resting}

    def _lacking(self, targets: set[str]) -> list[Status]:
        """Return the statuses that these decisions alone do not give."""
        some = [one for one in self.done.decisions if one.practice in targets]
        again = self._assessed(some).statuses
        return [one for ref, one in self.done.statuses.items() if again[ref].value is not one.value]

    def _assessed(self, decisions: Sequence[Decision]) -> Assessment:
        bare = [replace(one, by="", on="", why="", evidence=()) for one in decisions]
        return assess(
            self.library,
            [],
            date=self.today.isoformat(),
            frameworks=self.choice.frameworks,
            decisions=bare,
            candidates={},
        )


def items_of(gathered: Gathered) -> list[Item]:
    """Return the items of a bundle."""
    evidence = evidence_of(one.decision for one in gathered.used.values())
    texts = Texts.of(evidence, names=gathered.choice.names)
    items = [
        Item("subject", texts.safe(gathered.choice.subject.path)),
        Item("assessed", gathered.today.isoformat()),
        *_frameworks(gathered),
    ]
    for target, one in sorted(gathered.used.items()):
        items += _decision(gathered, texts, target, one)
    told = gathered.choice.evidence
    items += incident_items(gathered.incidents, texts, evidence=told)
    if gathered.choice.evidence:
        items += _documents(gathered, texts)
    if gathered.choice.names:
        items += texts.people()
    return items


def _frameworks(gathered: Gathered) -> Iterator[Item]:
    for framework in gathered.choice.frameworks:
        title = {"en": framework.title.get("en"), "ja": framework.title.get("ja")}
        yield Item(f"frameworks/{segment(framework.prefix)}/title", title)
        for provision in framework.assessable:
            status = gathered.done.statuses[provision.ref]
            base = f"statuses/{segment(framework.prefix)}/{segment(provision.id)}"
            yield Item(f"{base}/value", status.value.value)
            proof = proof_of(gathered.done, status)
            if proof:
                yield Item(f"{base}/proof", proof)


def _decision(gathered: Gathered, texts: Texts, target: str, one: Effective) -> Iterator[Item]:
    base = f"decisions/{segment(target)}"
    decision = one.decision
    yield Item(f"{base}/verdict", decision.verdict)
    yield Item(f"{base}/on", decision.made_at.date().isoformat())
    yield Item(f"{base}/by", texts.number(decision.made_by.name))
    if one.inherited_from:
        yield Item(f"{base}/from", texts.safe(one.inherited_from.name))
    if not gathered.choice.evidence:
        return
    if decision.reason:
        yield Item(f"{base}/reason", texts.safe(decision.reason))
    for number, cited in enumerate(texts.cited(decision.evidence), 1):
        yield from _quote(f"{base}/quotes/{number}", texts, cited)


def _quote(base: str, texts: Texts, cited: Cited) -> Iterator[Item]:
    yield Item(f"{base}/text", texts.safe(cited.quote))
    yield Item(f"{base}/document", cited.document)
    if cited.page:
        yield Item(f"{base}/page", cited.page)


def _documents(gathered: Gathered, texts: Texts) -> Iterator[Item]:
    for number, document in texts.documents():
        base = f"documents/{number}"
        yield Item(f"{base}/name", texts.safe(document.name))
        if document.version is None:
            continue
        yield Item(f"{base}/sha256", document.version.sha256)
        if gathered.files:
            content: Any = document.content(gathered.workspace)
            yield Item(f"{base}/content", content)
