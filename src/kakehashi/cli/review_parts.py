"""Pieces that the screens of a review are put together from; rich measures wide characters."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from kakehashi.cli.review_words import say
from kakehashi.cli.review_wrap import filled, wrapped
from kakehashi.cli.workspace_words import verdict_words
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language
from kakehashi.workspace.models import Decision

QUIET, STRONG, NEWS = "dim", "bold", "green"


def head(title: str, right: str) -> RenderableType:
    """Return the line above a screen: what it is about, and how much is left."""
    return Rule(f"{title}  ·  {right}", align="left", style=QUIET)


def block(text: str, width: int, style: str = "", *, by: int = 0, mark: str = "") -> Text:
    """Return a text broken into lines, all moved in; a mark stands before the first."""
    lines = wrapped(flat(text), max(10, width - by))
    first = f"{mark:<{by}}" if mark else " " * by
    return Text(f"\n{' ' * by}".join([first + lines[0], *lines[1:]]), style)


def keys_line(keys: str, width: int) -> Text:
    """Return the line of keys; a key stays with what it does."""
    return Text("\n".join(filled(keys.split("  "), width)), "cyan")


def clipped(text: str, width: int) -> str:
    """Return as much of a text as fits into some columns; a sign says that there was more.

    Example:
        >>> clipped("abcdef", 4), clipped("架け橋", 5)
        ('abc…', '架け…')
    """
    whole = flat(text)
    if cell_len(whole) <= width:
        return whole
    return f"{set_cell_size(whole, max(1, width - 1)).rstrip()}…"


def clipped_start(text: str, width: int) -> str:
    """Return the end of a text, as much as fits into some columns."""
    return clipped(flat(text)[::-1], width)[::-1]


def flat(text: str) -> str:
    """Return a text on one line, without characters that steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def titled(provision: Provision | None, target: str, language: Language) -> str:
    """Return the id and title of what is decided; the bare ref where the library has none."""
    return f"{provision.id}  {provision.title.get(language)}" if provision else target


def decision_lines(
    decision: Decision, key: str, width: int, language: Language, above: str = ""
) -> list[Text]:
    """Return who decided what and when, and why."""
    told = say(
        key,
        language,
        verdict=verdict_words(decision.verdict, language),
        by=decision.made_by.name,
        on=decision.made_at.astimezone().date().isoformat(),
        above=above,
    )
    lines = [block(told, width, "yellow")]
    if decision.reason:
        lines.append(block(say("because", language, reason=decision.reason), width, by=2))
    return lines


def page_words(page: int | None, language: Language) -> str:
    """Return a page as it is said, or nothing."""
    return say("page", language, page=page) if page else ""


def clear(screen: Console) -> None:
    """Begin a new screen on a terminal; in a pipe an empty line."""
    if screen.is_terminal and not screen.is_dumb_terminal:
        screen.clear()
    else:
        screen.print()
