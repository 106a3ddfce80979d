"""An official text as its readers leave it: lines, and which of them each provision holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kakehashi.model import Framework, Provision


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of an official text and the citations of all it stands under, the widest first."""

    under: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class OfficialText:
    """The lines of an official text, and from where to where each provision reaches.

    Ranges of lines instead of texts: a chapter, its articles and their points
    share the same lines.

    Example:
        >>> text = OfficialText(("Article 1", "1. Log.", "2. Report."), {"x:1": (0, 3), "x:1.2": (2, 3)})
        >>> text.of("x:1.2")
        '2. Report.'
        >>> text.of("x:9") is None
        True
    """  # noqa: E501 - a doctest line

    lines: tuple[str, ...]
    pieces: dict[str, tuple[int, int]] = field(default_factory=dict)

    def of(self, ref: str) -> str | None:
        """Return what a provision says, with all its parts; None where it was not found."""
        if ref not in self.pieces:
            return None
        start, end = self.pieces[ref]
        return "\n".join(self.lines[start:end])

    def nearest(self, framework: Framework, provision: Provision) -> Provision | None:
        """Return the provision itself if it has text, else the nearest above it that has."""
        at: Provision | None = provision
        while at and at.ref not in self.pieces:
            at = framework.by_ref.get(at.parent or "")
        return at


@dataclass(frozen=True)
class Coverage:
    """Which provisions of a framework an official text gives words to."""

    own: tuple[Provision, ...]
    """Those with a piece of their own."""
    within: tuple[Provision, ...]
    """Assessable ones that are shown with the text of a larger one they are part of."""
    without: tuple[Provision, ...]
    """Assessable ones without any text."""


def coverage(framework: Framework, text: OfficialText) -> Coverage:
    """Sort the provisions of a framework by the text that is at hand for them."""
    missing = [p for p in framework.assessable if p.ref not in text.pieces]
    return Coverage(
        _all(p for p in framework.provisions if p.ref in text.pieces),
        _all(p for p in missing if text.nearest(framework, p)),
        _all(p for p in missing if not text.nearest(framework, p)),
    )


def _all(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    return tuple(provisions)
