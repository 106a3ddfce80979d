"""All that came in on a draft: masked, grouped, linked, sorted into opinions to be answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kakehashi.comments.comment import Comment, LeftOut, Received
from kakehashi.comments.draft import Draft
from kakehashi.comments.groups import Group, Likeness, adds, group_comments
from kakehashi.comments.links import Link, link_comments
from kakehashi.comments.personal_data import KINDS, Masked, mask
from kakehashi.comments.stance import Stance, StanceReading, read_stance
from kakehashi.errors import KakehashiError, Problem

_MARKS = re.compile("|".join(re.escape(m) for kind in KINDS.values() for m in (kind.en, kind.ja)))
LONG = 400
"""Letters from which on an opinion is told by its sentences that stand or ask, not in full."""


@dataclass(frozen=True, slots=True)
class ReadComment:
    """A comment as it may be shown, with what was found in it."""

    number: int
    source: str
    given_id: str
    place: str
    text: str
    """Personal data masked."""
    masked: Counter[str]
    stance: StanceReading
    links: tuple[Link, ...]
    opinion: int
    """The number of the opinion that it is answered under."""
    adds: bool = False
    """It says something that the comment shown for the opinion does not."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A row of the table: one opinion, and all comments that are answered with it."""

    number: int
    comments: tuple[ReadComment, ...]
    """The one that is shown first."""
    likeness: Likeness

    @property
    def shown(self) -> ReadComment:
        """The comment that stands for all."""
        return self.comments[0]

    @property
    def similar(self) -> int:
        """How many more say the same."""
        return len(self.comments) - 1

    @property
    def adding(self) -> tuple[ReadComment, ...]:
        """Those that say something more, so that they are read as well."""
        return tuple(c for c in self.comments if c.adds)

    @property
    def extract(self) -> str:
        """The opinion in full, or, where it is long, its own sentences that stand or ask."""
        text = self.shown.text
        if len(text) <= LONG:
            return text
        reading = self.shown.stance
        wanted = dict.fromkeys((*reading.because, *(r.text for r in reading.requests)))
        told = " … ".join(wanted) or text
        return told if len(told) <= LONG else f"{told[:LONG]}…"

    @property
    def whole(self) -> bool:
        """Whether `extract` is the opinion in full."""
        return self.extract == self.shown.text


@dataclass(frozen=True)
class Consultation:
    """The result: opinions in the order of the draft, and the account of what came in."""

    draft: Draft
    opinions: tuple[Opinion, ...]
    left_out: tuple[LeftOut, ...]
    units: int
    problems: tuple[Problem, ...]
    date: str

    @property
    def comments(self) -> tuple[ReadComment, ...]:
        """Every comment once, by its number."""
        return tuple(sorted((c for o in self.opinions for c in o.comments), key=lambda c: c.number))

    @property
    def stances(self) -> Counter[Stance]:
        """How many comments stand how."""
        return Counter(c.stance.stance for c in self.comments)


def consult(
    received: Received, draft: Draft, date: str, progress: Callable[[], None] | None = None
) -> Consultation:
    """Sort what was received into opinions.

    Raises:
        KakehashiError: a comment would be lost or counted twice; nothing is given out then.
    """
    tell = progress or (lambda: None)
    comments = received.comments
    masked = [mask(c.text, c.language, c.private) for c in comments]
    tell()
    readings = [read_stance(m.text, c.language) for m, c in zip(masked, comments, strict=True)]
    tell()
    # What stands for personal data would be close to parts that speak of names.
    bare = [replace(c, text=_MARKS.sub("", m.text)) for m, c in zip(masked, comments, strict=True)]
    links = link_comments(bare, draft)
    tell()
    texts = [m.text for m in masked]
    drafted = {text for part in draft.parts for text in (part.text.en, part.text.ja)}
    groups = group_comments(texts, [c.language for c in comments], sorted(drafted))
    tell()
    split = [part for group in groups for part in _by_stance(group, readings)]
    order = {part.id: at for at, part in enumerate(draft.parts)}
    split.sort(key=lambda g: (_place(g, links, order), g.members[0]))
    sources = list(zip(comments, masked, readings, links, strict=True))
    result = Consultation(
        draft,
        tuple(_opinion(number, group, sources) for number, group in enumerate(split, start=1)),
        tuple(received.left_out),
        received.units,
        tuple(received.problems),
        date,
    )
    _account(received, result)
    return result


_Source: TypeAlias = tuple[Comment, Masked, StanceReading, tuple[Link, ...]]
"""A comment with what was worked out of it."""


def _opinion(number: int, group: Group, sources: Sequence[_Source]) -> Opinion:
    """Return a group as an opinion: a campaign by the form that most of its senders used."""
    texts = {at: sources[at][1].text for at in group.members}
    forms = Counter(texts.values())
    shown = sorted(group.members, key=lambda at: (-forms[texts[at]], at))
    top = texts[shown[0]]
    read = tuple(
        replace(
            _read(*sources[at], number),
            adds=texts[at] != top and adds(texts[at], top, sources[at][0].language),
        )
        for at in shown
    )
    return Opinion(number, read, group.likeness)


def _read(
    comment: Comment, masked: Masked, reading: StanceReading, links: tuple[Link, ...], opinion: int
) -> ReadComment:
    place = mask(comment.place, comment.language, comment.private).text
    return ReadComment(
        comment.number,
        comment.source,
        comment.given_id,
        place,
        masked.text,
        masked.found,
        reading,
        links,
        opinion,
    )


def _by_stance(group: Group, readings: Sequence[StanceReading]) -> list[Group]:
    """Split a group where its members stand apart: nobody is answered under the opposite."""
    stands: dict[bool | None, list[int]] = {}
    for at in group.members:
        stance = readings[at].stance
        side = {Stance.FOR: True, Stance.AGAINST: False}.get(stance)
        stands.setdefault(side, []).append(at)
    if True not in stands or False not in stands:
        return [group]
    return [
        Group(tuple(members), group.likeness if len(members) > 1 else Likeness.ALONE)
        for members in stands.values()
    ]


def _place(group: Group, links: Sequence[tuple[Link, ...]], order: dict[str, int]) -> int:
    """Return where in the draft a group belongs: the part that most members are linked to."""
    met = Counter(order[link.part.id] for at in group.members for link in links[at][:1])
    return min(met, key=lambda part: (-met[part], part)) if met else len(order)


def _account(received: Received, result: Consultation) -> None:
    numbers = [c.number for o in result.opinions for c in o.comments]
    left = sum(one.units for one in received.left_out)
    if sorted(numbers) != [c.number for c in received.comments] or not received.balanced:
        details = {"received": received.units, "told": len(numbers), "left": left}
        raise KakehashiError(Problem("KH-CMT-003", details=details))
