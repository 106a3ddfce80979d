"""Which provisions wait for a practice, those first that need nothing else."""

from __future__ import annotations

from rich.console import Console

from kakehashi.cli.review_parts import block
from kakehashi.cli.review_words import say
from kakehashi.library.library import Library
from kakehashi.text.bilingual import Language
from kakehashi.workspace.outlook import Hanging

_LINES = 25


def show_waiting(screen: Console, hanging: Hanging, library: Library, language: Language) -> None:
    """Print the provisions that wait; a sign marks those that the practice settles alone."""
    alone = set(hanging.alone)
    ordered = sorted(hanging.waiting, key=lambda ref: (ref not in alone, ref))
    screen.print()
    screen.print(say("waiting", language, count=len(ordered)))
    for ref in ordered[:_LINES]:
        provision = library.provisions[ref]
        framework = library.frameworks[ref.split(":", 1)[0]].short_title.get(language)
        mark = "●" if ref in alone else "・" if language == "ja" else "-"
        told = f"{framework}  {provision.label.get(language)}"
        screen.print(block(told, screen.width, by=4, mark=f"  {mark}"))
    if len(ordered) > _LINES:
        screen.print(f"  {say('more', language, count=len(ordered) - _LINES)}")
    screen.print(say("alone_mark", language))
