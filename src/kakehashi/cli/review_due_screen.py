"""What a reviewer sees of a decision that is due: why, what it rests on, what stands there now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from kakehashi.cli.review_parts import (
    NEWS,
    QUIET,
    STRONG,
    block,
    clear,
    clipped,
    decision_lines,
    flat,
    head,
    keys_line,
    page_words,
    titled,
)
from kakehashi.cli.review_words import say
from kakehashi.model import Provision
from kakehashi.reports.doubt_words import doubt_words
from kakehashi.text.bilingual import Language
from kakehashi.text.word_changes import word_changes
from kakehashi.workspace.due_session import DueView, Rested
from kakehashi.workspace.models import DocumentVersion

_NARROW = 80
"""Columns below which old and new stand one above the other."""
_MARKS = {"removed": "strike red", "added": "bold green", "same": ""}


@dataclass(frozen=True, slots=True)
class DueScene:
    """All that one screen shows."""

    view: DueView
    provision: Provision | None
    chosen: Rested | None
    """The quote whose nearest passage is shown."""
    left: int
    message: str


def paint_due(screen: Console, scene: DueScene, language: Language) -> None:
    """Show a decision that is due."""
    clear(screen)
    for part in (
        *_about(scene, screen.width, language),
        *_rests(scene, screen.width, language),
        *_foot(scene, screen.width, language),
    ):
        screen.print(part)


def _about(scene: DueScene, width: int, language: Language) -> Iterator[RenderableType]:
    due = scene.view.due
    counts = say("due_left", language, left=scene.left)
    yield head(titled(scene.provision, due.decision.target, language), counts)
    if scene.provision is not None:
        yield block(scene.provision.statement.get(language), width, QUIET)
    yield from decision_lines(due.decision, "decided_now", width, language)
    between = "、" if language == "ja" else "; "
    reasons = between.join(doubt_words(reason, language) for reason in due.reasons)
    yield block(say("due_because", language, reasons=reasons), width, STRONG)
    yield Text()


def _rests(scene: DueScene, width: int, language: Language) -> Iterator[Text]:
    quotes = scene.view.quotes
    yield Text(say("due_rests" if quotes else "due_no_evidence", language))
    for number, one in enumerate(quotes, start=1):
        yield from _quote(number, one, width, language, chosen=one is scene.chosen)
    for kept in scene.view.added:
        yield block(say("due_added", language, quote=kept.quote), width, NEWS, by=5, mark="  ✓")


def _quote(
    number: int, one: Rested, width: int, language: Language, *, chosen: bool
) -> Iterator[Text]:
    evidence = one.evidence
    where = evidence.version.document.name if evidence.version else evidence.source
    state = "due_gone" if evidence.gone else "due_expired" if one.expired else "due_holds"
    told = say(state, language, date=evidence.expires)
    place = " ".join(filter(None, (where, page_words(evidence.page, language))))
    mark = f"{'▶' if chosen else ' '} {number}"
    yield block(f"{place}  ·  {told}", width, STRONG if chosen else "", by=5, mark=mark)
    yield block(evidence.quote, width, by=5)
    if evidence.gone:
        yield from _nearest(one, width, language)


def _nearest(one: Rested, width: int, language: Language) -> Iterator[Text]:
    if one.version is None:
        if one.evidence.version is not None:
            yield block(say("due_withdrawn", language), width, QUIET, by=5)
        return
    if one.nearest is None:
        yield block(say("due_no_nearest", language, number=one.version.number), width, QUIET, by=5)
        return
    share = round(100 * one.nearest.likeness)
    told = say("due_nearest", language, number=one.version.number, likeness=share)
    yield block(told, width, QUIET, by=5)
    yield block(one.nearest.passage.text, width, "cyan", by=5)


def _foot(scene: DueScene, width: int, language: Language) -> Iterator[Text]:
    yield Text()
    if any(not one.holds for one in scene.view.quotes):
        yield block(say("kept_left_out", language), width, QUIET)
    if scene.view.next_review:
        yield Text(say("due_next", language, date=scene.view.next_review.isoformat()), QUIET)
    if scene.message:
        yield block(scene.message, width, NEWS)
    yield keys_line(say("keys_due", language), width)


def side_by_side(screen: Console, one: Rested, language: Language) -> None:
    """Show a quote beside the nearest passage of the newest version, with what changed marked."""
    nearest = one.nearest.passage if one.nearest else None
    old, new = Text(flat(one.was)), Text("-")
    if nearest is not None:
        old, new = _marked(flat(one.was), flat(nearest.text), colour=screen.is_terminal)
    titles = (
        _titled("before", one.evidence.version, one.evidence.page, language),
        _titled("after", one.version, nearest.locator.page if nearest else None, language),
    )
    screen.print()
    if screen.width < _NARROW:
        for title, text in zip(titles, (old, new), strict=True):
            screen.print(Text(clipped(title, screen.width), STRONG))
            screen.print(text)
        return
    table = Table(expand=True)
    for title in titles:
        table.add_column(title, ratio=1)
    table.add_row(old, new)
    screen.print(table)


def _marked(before: str, after: str, *, colour: bool) -> tuple[Text, Text]:
    """Return both wordings with what went and what came marked; without colour by brackets."""
    old, new = Text(), Text()
    for piece in word_changes(before, after):
        said = piece.text if colour or piece.mark == "same" else f"[{piece.text}]"
        if piece.mark != "added":
            old.append(said, _MARKS[piece.mark])
        if piece.mark != "removed":
            new.append(said, _MARKS[piece.mark])
    return old, new


def _titled(key: str, version: DocumentVersion | None, page: int | None, language: Language) -> str:
    parts = [say(key, language)]
    if version is not None:
        parts.append(f"{version.document.name} ({version.number})")
    if page:
        parts.append(page_words(page, language))
    return "  ".join(parts)
