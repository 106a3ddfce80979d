"""Link comments to parts of the draft: by the number they name, else by closeness of wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.comments.comment import Comment
from kakehashi.comments.draft import Draft, DraftPart, keys_in
from kakehashi.matching.provision_ranker import ProvisionRanker
from kakehashi.model import Locator, Passage
from kakehashi.text.bilingual import LANGUAGES, Bilingual

MOST = 3
"""Parts that a comment is linked to."""
LEAST = 0.6
"""From this probability on a part is suggested by closeness."""
_SHORT = {"en": 40, "ja": 15}
"""Letters below which closeness says nothing."""
_LONGEST = 4000
"""Letters of a comment that are compared; petitions of a hundred pages need no more."""


class By(StrEnum):
    """Why a comment is linked to a part."""

    NAMED = "named"
    """It names the number of the part."""
    CLOSE = "close"
    """Its words are close; a suggestion."""


BYS: dict[By, Bilingual] = {
    By.NAMED: Bilingual("named", "明示"),
    By.CLOSE: Bilingual("suggested", "示唆"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """A part that a comment is about."""

    part: DraftPart
    by: By


def link_comments(comments: Sequence[Comment], draft: Draft) -> list[tuple[Link, ...]]:
    """Return the parts that each comment is about; none is no fault, it may be about the whole.

    What the sender wrote in a column for the place comes first, then numbers in the text, then
    closeness of wording, which is said to be a suggestion.
    """
    known: dict[str, list[DraftPart]] = {}
    for part in draft.parts:
        for key in part.keys:
            known.setdefault(key, []).append(part)
    links = [_named(comment, known) for comment in comments]
    for language in LANGUAGES:
        places = [
            at
            for at, c in enumerate(comments)
            if not links[at] and c.language == language and len(c.text) >= _SHORT[language]
        ]
        if places and draft.parts:
            ranker = ProvisionRanker([part.text for part in draft.parts], language)
            ranked = ranker.rank([_passage(comments[at]) for at in places])
            for row, at in enumerate(places):
                chances = ranked.probabilities[row]
                order = sorted(range(len(draft.parts)), key=lambda n, c=chances: (-c[n], n))  # type: ignore[misc]
                close = [draft.parts[n] for n in order[:1] if chances[n] >= LEAST]
                links[at] = tuple(Link(part, By.CLOSE) for part in close)
    return links


def _named(comment: Comment, known: dict[str, list[DraftPart]]) -> tuple[Link, ...]:
    place = comment.place.strip()
    keys = [*keys_in(place), place.lower()] if place else []
    found = _known(keys, known) or _known(keys_in(comment.text[:_LONGEST]), known)
    return tuple(Link(part, By.NAMED) for part in found)


def _known(keys: Sequence[str], known: dict[str, list[DraftPart]]) -> list[DraftPart]:
    # A page has several parts: its number tells little where anything else does.
    best = [key for key in keys if not key.startswith("page ")] or list(keys)
    parts = {part.id: part for key in best for part in _of_key(key, known)}
    return list(parts.values())[:MOST]


def _of_key(key: str, known: dict[str, list[DraftPart]]) -> list[DraftPart]:
    """Return the parts of a number; of an article that is there in paragraphs only, these."""
    if key in known:
        return known[key][:MOST]
    below = [
        part for other, parts in known.items() if other.startswith(f"{key}.") for part in parts
    ]
    # The article stands for a paragraph that is not a part of its own.
    return below[:MOST] or known.get(key.rpartition(".")[0], [])[:MOST]


def _passage(comment: Comment) -> Passage:
    text = comment.text[:_LONGEST]
    place = Locator(comment.source, 0, len(text))
    return Passage(str(comment.number), text, comment.place, place, comment.language, "paragraph")
