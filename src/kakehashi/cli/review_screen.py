"""What a reviewer sees of a practice: what it asks, a candidate in its context, the keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from kakehashi.cli.review_parts import (
    NEWS,
    QUIET,
    STRONG,
    block,
    clear,
    clipped,
    clipped_start,
    decision_lines,
    head,
    keys_line,
    page_words,
    titled,
)
from kakehashi.cli.review_words import say
from kakehashi.interchange.statement_words import KIND_WORDS
from kakehashi.model import Provision, StatementKind
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed
from kakehashi.workspace.models import Finding
from kakehashi.workspace.review_session import View
from kakehashi.workspace.surroundings import Surroundings

_KEPT = 4
"""Pieces of evidence listed in one line each."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much is shown, so that a screen fits into a small window."""

    width: int
    others: int = 4
    """Other candidates listed in one line each."""
    around: int = 2
    """Lines of the passages before, and of those after."""
    artefacts: bool = True
    """Whether it is said what usually shows the practice."""


_LESS = ((4, 2, True), (2, 2, True), (2, 1, False), (0, 1, False), (0, 0, False))
"""Ever less to show: other candidates, lines around the passage, artefacts."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one screen shows."""

    view: View
    practice: Provision | None
    shown: Finding | None
    """The candidate shown in full."""
    around: Surroundings
    left: int
    settled: int
    message: str
    """What the last key did."""
    sure: bool = False
    """Whether it is asked if to decide without evidence."""


def paint(screen: Console, scene: Scene, language: Language) -> None:
    """Show a practice with its candidates."""
    counts = say("left", language, left=scene.left, settled=scene.settled)
    lines: list[Text] = []
    for less in _LESS:
        lines = list(_lines(scene, Room(screen.width, *less), language))
        taken = 2 + sum(1 + line.plain.count("\n") for line in lines)
        if taken <= screen.height or not screen.is_terminal:
            break
    clear(screen)
    screen.print(head(titled(scene.practice, scene.view.practice, language), counts))
    for line in lines:
        screen.print(line)


def _lines(scene: Scene, room: Room, language: Language) -> Iterator[Text]:
    yield from _about(scene, room, language)
    yield from _candidate(scene, room, language)
    yield from _others(scene, room, language)
    yield from _evidence(scene, room.width, language)
    yield from _foot(scene, room.width, language)


def _about(scene: Scene, room: Room, language: Language) -> Iterator[Text]:
    width = room.width
    if scene.practice is not None:
        yield block(scene.practice.statement.get(language), width)
        detail = scene.practice.practice
        if room.artefacts and detail and detail.artefacts.get(language):
            joined = listed(detail.artefacts.get(language), language)
            yield block(say("shown_by", language, listed=joined), width, QUIET)
    yield block(_waiting(scene, language), width, QUIET)
    view = scene.view
    if view.decided:
        above = view.decided.inherited_from
        key, name = ("decided_above", above.name) if above else ("decided_now", "")
        yield from decision_lines(view.decided.decision, key, width, language, name)
    if view.proposed:
        yield from decision_lines(view.proposed, "proposed_now", width, language)


def _waiting(scene: Scene, language: Language) -> str:
    hanging = scene.view.hanging
    said = say("waiting", language, count=len(hanging.waiting))
    if hanging.alone:
        said += say("alone", language, count=len(hanging.alone))
    if scene.practice and scene.practice.practice:
        said += f"  ·  {say(f'scope_{scene.practice.practice.scope}', language)}"
    return said


def _candidate(scene: Scene, room: Room, language: Language) -> Iterator[Text]:
    width = room.width
    yield Text()
    shown = scene.shown
    if shown is None:
        yield block(say("no_candidates", language), width, NEWS)
        return
    yield block(_told(scene, shown, language), width, STRONG)
    headings = " › ".join(scene.around.headings) or shown.context
    if headings:
        yield block(headings, width, QUIET, by=2)
    beside = room.around * (width - 8)
    before, after = " / ".join(scene.around.before), " / ".join(scene.around.after)
    if before and beside:
        yield block(clipped_start(before, beside), width, QUIET, by=4)
    yield block(shown.quote, width, STRONG, by=4, mark="  ▶")
    if after and beside:
        yield block(clipped(after, beside), width, QUIET, by=4)


def _told(scene: Scene, shown: Finding, language: Language) -> str:
    """Return which candidate it is, what kind of statement it seems to be, and where it is."""
    waiting = scene.view.waiting
    number = waiting.index(shown) + 1
    told = [say("candidate", language, number=number, count=len(waiting))]
    if shown.state == "postponed":
        told.append(say("put_off", language))
    told.append(_kind(shown, language))
    told.append(f"{shown.version.document.name} {page_words(shown.page, language)}".strip())
    return "  ·  ".join(told)


def _kind(finding: Finding, language: Language) -> str:
    return KIND_WORDS[StatementKind(finding.kind)].get(language)


def _others(scene: Scene, room: Room, language: Language) -> Iterator[Text]:
    waiting = scene.view.waiting
    others = [(n, one) for n, one in enumerate(waiting, start=1) if one is not scene.shown]
    if not others or not room.others:
        return
    yield Text()
    yield Text(say("others", language), QUIET)
    for number, one in others[: room.others]:
        line = f"{_kind(one, language)}: {one.quote}"
        yield Text(f"  {number}  {clipped(line, room.width - 5)}", QUIET)
    if len(others) > room.others:
        yield Text(f"  {say('more', language, count=len(others) - room.others)}", QUIET)


def _evidence(scene: Scene, width: int, language: Language) -> Iterator[Text]:
    evidence = scene.view.evidence
    if not evidence:
        return
    yield Text()
    yield block(say("evidence", language, count=len(evidence)), width, NEWS)
    for kept in evidence[:_KEPT]:
        yield Text(f"  ✓ {clipped(kept.quote, width - 4)}")


def _foot(scene: Scene, width: int, language: Language) -> Iterator[Text]:
    yield Text()
    if scene.message:
        yield block(scene.message, width, NEWS)
    yield keys_line(say("keys_sure" if scene.sure else "keys", language), width)
