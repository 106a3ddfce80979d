"""The lists of `kakehashi workspace upgrade`: what has to be done comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kakehashi.assessment.status import StatusValue
from kakehashi.cli.workspace_upgrade_entries import Entries
from kakehashi.cli.workspace_upgrade_words import SECTIONS, STATUSES, say
from kakehashi.library.compare_practices import PracticeKind
from kakehashi.text.bilingual import Language
from kakehashi.workspace.upgrades.effects import StatusChange
from kakehashi.workspace.upgrades.fates import Fate, Meaning
from kakehashi.workspace.upgrades.plan import UpgradePlan

_SHOWN = 5
"""How many provisions are named of each change of status, unless all are asked for."""
_WORST_LAST = (
    StatusValue.SATISFIED,
    StatusValue.NOT_APPLICABLE,
    StatusValue.PARTLY,
    StatusValue.UNKNOWN,
    StatusValue.NOT_SATISFIED,
    StatusValue.CONTRADICTED,
)


@dataclass(frozen=True, slots=True)
class Section:
    """A list with its title; each entry is some lines."""

    title: str
    count: str
    entries: Sequence[Sequence[str]]


def sections(plan: UpgradePlan, language: Language, *, everything: bool) -> Iterator[Section]:
    """Yield the lists that hold anything; what asks for nothing only on demand."""
    entries = Entries(plan, language)

    def of(key: str, found: Iterable[Iterable[str]], count: str = "") -> Section:
        made = [list(lines) for lines in found]
        said = count or say("number", language, count=len(made))
        return Section(SECTIONS[key].get(language), said, made)

    def fates(meaning: Meaning, lines: Callable[[Sequence[Fate]], Iterator[str]]) -> Section:
        grouped = _by_provision(plan, meaning)
        decisions = sum(map(len, grouped))
        count = say("provisions_decisions", language, decisions=decisions, provisions=len(grouped))
        return of(meaning.value, map(lines, grouped), count)

    def practices(kind: PracticeKind) -> Section:
        found = [one for one in plan.practices or () if one.change.kind is kind]
        return of(kind.value, map(entries.practice, found))

    yield fates(Meaning.ANEW, entries.review)
    yield fates(Meaning.REVIEW, entries.review)
    yield of("open", map(entries.open, plan.open))
    yield practices(PracticeKind.NEW)
    yield practices(PracticeKind.RELATION)
    yield fates(Meaning.GONE, entries.gone)
    yield fates(Meaning.MISSING, entries.gone)
    yield of("statuses", _transitions(plan, entries, language, everything=everything))
    yield of("above", ([entries.above(decision)] for decision in plan.above))
    if everything:
        yield practices(PracticeKind.PLACES)
        yield practices(PracticeKind.GONE)
        yield of("goals", ([entries.goal(goal)] for goal in plan.goals))
        yield fates(Meaning.DECIDED, entries.moved)
        yield fates(Meaning.CARRIED, entries.moved)


def _by_provision(plan: UpgradePlan, meaning: Meaning) -> list[list[Fate]]:
    """Return the decisions of one meaning by provision, in the order of the edition left."""
    found: dict[str, list[Fate]] = {}
    for fate in plan.fates:
        if fate.meaning is meaning:
            found.setdefault(fate.decision.target, []).append(fate)
    order = {
        provision.ref: number
        for changes in plan.every.values()
        for number, provision in enumerate(changes.before.provisions)
    }
    return sorted(found.values(), key=lambda some: order.get(some[0].decision.target, -1))


def _transitions(
    plan: UpgradePlan, entries: Entries, language: Language, *, everything: bool
) -> Iterator[list[str]]:
    """Yield the changes of statuses, what gets worse first."""
    found: dict[tuple[StatusValue, StatusValue], list[StatusChange]] = {}
    for change in plan.effects.changes:
        found.setdefault((change.was, change.now), []).append(change)
    rank = {value: number for number, value in enumerate(_WORST_LAST)}
    for was, now in sorted(found, key=lambda pair: (rank[pair[0]] - rank[pair[1]], rank[pair[0]])):
        changes = found[was, now]
        names = {
            "was": STATUSES[was.value].get(language),
            "now": STATUSES[now.value].get(language),
        }
        count = sum(len(change.subjects) for change in changes)
        cases = say("cases", language, provisions=len(changes), count=count)
        title = say("transition", language, **names)
        shown = changes if everything else changes[:_SHOWN]
        lines = [f"  {say('head', language, title=title, count=cases)}"]
        lines += [entries.status(change) for change in shown]
        if len(shown) < len(changes):
            lines.append(f"    {say('more', language, count=len(changes) - len(shown))}")
        yield lines
