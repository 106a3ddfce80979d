"""The lines that tell one thing of a move to another edition: a decision, provision or practice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kakehashi.cli.edition_changes_lines import change_lines, lone_lines, practice_lines
from kakehashi.cli.workspace_upgrade_words import DECIDED, STATUSES, listed, say
from kakehashi.cli.workspace_words import VERDICTS, verdict_words
from kakehashi.text.bilingual import Language
from kakehashi.workspace.models import Decision
from kakehashi.workspace.upgrades.effects import StatusChange
from kakehashi.workspace.upgrades.fates import Fate
from kakehashi.workspace.upgrades.goals import MovedGoal
from kakehashi.workspace.upgrades.plan import UpgradePlan
from kakehashi.workspace.upgrades.work import AskedPractice, Decided, OpenProvision

_NAMED = 3
"""So many decisions or subjects are named one by one; of more, the counts are told."""
_IN = "      "


class Entries:
    """Says things of one move in one language."""

    def __init__(self, plan: UpgradePlan, language: Language) -> None:
        self._plan = plan
        self._language = language
        self._paths = {
            (one.organisation.pk, one.system.pk if one.system else None): one.path
            for one in plan.scope.everything
        }
        self._covered = [one.path for one in plan.scope.subjects]

    def review(self, fates: Sequence[Fate]) -> Iterator[str]:
        """Yield how a provision changed, and the decisions on it."""
        content = fates[0].content
        assert content is not None
        changes = self._plan.every[fates[0].decision.target.partition(":")[0]]
        yield from change_lines(content.change, changes, self._language)
        for key in ("parts_added", "parts_removed", "parts_changed"):
            refs = getattr(content, key)
            if refs:
                named = [ref.partition(":")[2] for ref in refs]
                yield _IN + self._say(key, parts=self._first(named, 2 * _NAMED))
        if content.same:
            yield _IN + self._say("date_matters")
        yield from self._decisions(fates)

    def gone(self, fates: Sequence[Fate]) -> Iterator[str]:
        """Yield a provision that is gone, where to look instead, and the decisions on it."""
        ref = fates[0].decision.target
        changes = self._plan.every[ref.partition(":")[0]]
        lone = next((one for one in changes.removed if one.provision.ref == ref), None)
        if lone:
            yield from lone_lines(lone, "number_after", self._language)
        else:  # the library does not know this provision (any more)
            yield f"  {ref}"
        nearest = self._plan.nearest.get(ref, ())
        if nearest:
            names = self._joined(f"{p.id} {p.title.get(self._language)}" for p in nearest)
            yield _IN + self._say("nearest", names=names)
        yield from self._decisions(fates)

    def moved(self, fates: Sequence[Fate]) -> Iterator[str]:
        """Yield one line for a provision that is the same, and the decisions on it."""
        content = fates[0].content
        assert content is not None
        ids = dict.fromkeys((content.change.before.id, content.change.after.id))
        yield f"  {' → '.join(ids)}  {content.change.after.title.get(self._language)}"
        yield from self._decisions(fates)

    def open(self, one: OpenProvision) -> Iterator[str]:
        """Yield a new provision, its practices, the undecided first, and what follows already."""
        yield from lone_lines(one.added, "number_before", self._language)
        if not one.practices:
            yield _IN + self._say("asks_none")
        for decided in one.practices:
            practice = decided.practice
            name = f"{practice.id} {practice.title.get(self._language)}"
            yield _IN + self._say("asks", practice=name, decided=self._decided(decided))
        counts = {value.value: count for value, count in one.statuses.items()}
        yield _IN + self._say("follows_now", statuses=listed(counts, STATUSES, self._language))

    def practice(self, one: AskedPractice) -> Iterator[str]:
        """Yield a practice, which provisions ask for it how, and how far it is decided."""
        yield from practice_lines(one.change, self._language)
        yield _IN + self._decided(one.decided)

    def status(self, one: StatusChange) -> str:
        """Return a provision whose status changes, and for whom."""
        name = f"{one.after.id} {one.after.title.get(self._language)}"
        return _IN + self._say("whom", name=name, paths=self._some(one.subjects))

    def above(self, decision: Decision) -> str:
        """Return a decision of an organisation above."""
        return f"  {decision.target}  {self._one(decision)}"

    def goal(self, one: MovedGoal) -> str:
        """Return a goal with what it is about from now on."""
        return "  " + self._say(
            "goal", number=one.goal.pk, text=one.goal.text, refs=self._joined(one.targets)
        )

    def _decisions(self, fates: Sequence[Fate]) -> Iterator[str]:
        if len(fates) <= _NAMED:
            for fate in fates:
                waiting = self._say("waiting") if fate.waiting else ""
                yield f"{_IN}{self._one(fate.decision)}{waiting}"
            return
        counts = Counter(fate.decision.verdict for fate in fates)
        yield _IN + listed(dict(counts.most_common()), VERDICTS, self._language)

    def _one(self, decision: Decision) -> str:
        path = self._paths[decision.organisation_id, decision.system_id]
        verdict = verdict_words(decision.verdict, self._language)
        return self._say("verdict_of_one", path=path, verdict=verdict, number=decision.pk)

    def _decided(self, decided: Decided) -> str:
        verdicts = listed(dict(decided.verdicts), DECIDED, self._language)
        if not decided.undecided:
            return self._say("decided_all", verdicts=verdicts)
        if not decided.verdicts:
            key = "decided_by_none" if decided.concerned > 1 else "undecided"
            return self._say(key, concerned=decided.concerned)
        return self._say(
            "decided_some",
            undecided=len(decided.undecided),
            concerned=decided.concerned,
            verdicts=verdicts,
        )

    def _some(self, subjects: Sequence[int]) -> str:
        return self._first([self._covered[number] for number in subjects], _NAMED)

    def _first(self, names: Sequence[str], most: int) -> str:
        named, left = self._joined(names[:most]), len(names) - most
        return self._say("many", names=named, count=left) if left > 0 else named

    def _joined(self, names: Iterator[str] | Sequence[str]) -> str:
        return ("、" if self._language == "ja" else ", ").join(names)

    def _say(self, key: str, **details: object) -> str:
        return say(key, self._language, **details)
