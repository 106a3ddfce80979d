"""Candidates of commitments: who is to do what, for whom, how much, by when, as the text has it.

Extraction by rules; every field is a cut of the sentence. A person confirms. What the text does
not say stays None, and a deadline that is None is reported as "none stated".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.model import Passage
from kakehashi.policy.commitment_words import (
    ACTOR,
    BENEFICIARY,
    BETWEEN,
    DEADLINE,
    DEED,
    DIRECTIVE,
    LEAD,
    NO_ACTOR,
    NO_ACTOR_JA,
    NO_DIRECTED,
    PROMISE,
    QUANTITY,
    SAID,
    TOPIC_JA,
)
from kakehashi.text.bilingual import Bilingual


class Status(StrEnum):
    """What a document says of a commitment. It is not what is true."""

    STATED = "stated"
    """Promised or directed; not said to be done."""
    CLAIMED = "claimed"
    """Said to be done, or being done, without a figure."""
    MEASURED = "measured"
    """Said to be done, with a figure."""


STATUSES: dict[Status, Bilingual] = {
    Status.STATED: Bilingual("Stated", "表明"),
    Status.CLAIMED: Bilingual("Claimed as done, no figure", "実施済みとの記載（数値なし）"),
    Status.MEASURED: Bilingual("Claimed as done, with a figure", "実施済みとの記載（数値あり）"),
}


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a sentence, and where they stand in it."""

    text: str
    start: int
    above: bool = False
    """Whether it stands in the line that introduces the list, and not in the sentence itself."""

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody may have promised, or says to have done."""

    passage: Passage
    status: Status
    actor: Cut
    action: Cut
    beneficiary: Cut | None
    quantity: Cut | None
    deadline: Cut | None
    """None where none is stated."""


def find_commitments(passages: Sequence[Passage]) -> list[Commitment]:
    """Return the candidates in some sentences, at most one a sentence.

    Example:
        >>> from kakehashi.model import Locator
        >>> said = "By March 2027, Ruritania will train 300 officials."
        >>> place = Locator("speech.txt", 0, len(said))
        >>> found = find_commitments([Passage("1", said, "", place, "en", "paragraph")])[0]
        >>> found.actor.text, found.action.text, found.quantity.text, found.deadline.text
        ('Ruritania', 'train 300 officials', '300 officials', 'By March 2027')
        >>> found.status.value, found.beneficiary
        ('stated', None)
    """
    found = (_commitment(passage) for passage in passages if passage.role not in _NO_ROLE)
    return [one for one in found if one]


_ANNOUNCED = re.compile(
    r"(?:has |have )?(?:announced|proposed)\b(?=.* (?:to|will)\b)", re.IGNORECASE
)
"""What is announced to be done is promised, not done."""
_NO_ROLE = {"contents", "references", "definitions"}


def _commitment(passage: Passage) -> Commitment | None:
    text = passage.text
    if text.rstrip().endswith(("?", "？")):
        return None
    for patterns, status in (
        (PROMISE, Status.STATED),
        (DIRECTIVE, Status.STATED),
        (DEED, Status.CLAIMED),
    ):
        match = patterns[passage.language].search(text)
        actor = _actor(passage, match) if match else None
        duty = patterns is DIRECTIVE and actor and NO_DIRECTED[passage.language].search(actor.text)
        if match and actor and not duty:
            found = _filled(passage, status, actor, match)
            return found if found.action.text.strip(" :：") else None
    return _listed(passage)


def _listed(passage: Passage) -> Commitment | None:
    """Return the commitment of an item whose line above names who shall do it.

    Example:
        >>> from kakehashi.model import Locator
        >>> place = Locator("order.txt", 0, 18)
        >>> item = Passage("1", "(a) publish a list", "The Minister shall:", place, "en", "item")
        >>> found = find_commitments([item])[0]
        >>> found.actor.text, found.actor.above, found.action.text
        ('The Minister', True, 'publish a list')
    """
    stem = passage.stem.rstrip()
    if passage.language != "en" or not stem.endswith(("shall:", "will:", "shall —", "shall--")):
        return None
    match = re.search(r"\b(?:shall|will)\W*$", stem)
    actor = _subject(stem, match) if match else None
    verb = re.match(r"(?:[(\[]?[A-Za-z0-9]{1,4}[)\].]\s*)*", passage.text)
    if match is None or actor is None or verb is None or NO_DIRECTED["en"].search(actor.text):
        return None
    if not re.match(r"[a-z]+", passage.text[verb.end() :]):
        return None
    above = Cut(actor.text, actor.start, above=True)
    return _filled(passage, Status.STATED, above, verb)


def _filled(passage: Passage, status: Status, actor: Cut, match: re.Match[str]) -> Commitment:
    language, text = passage.language, passage.text
    announced = _ANNOUNCED.match(text, match.start())
    if announced:
        status = Status.STATED
    done = status is Status.CLAIMED
    verb = match.start() if done or announced else match.end()
    if language == "ja":
        action = _cut(text, actor.end + 1, match.end())
    else:
        action = _cut(text, verb, len(text))
    quantity = QUANTITY[language].search(text, action.start, action.end)
    deadline = DEADLINE[language].search(text) if not done else None
    whom = BENEFICIARY[language].search(text, action.start)
    return Commitment(
        passage,
        Status.MEASURED if done and quantity else status,
        actor,
        action,
        Cut(whom.group("whom"), whom.start("whom")) if whom else None,
        Cut(quantity.group(), quantity.start()) if quantity else None,
        Cut(deadline.group(), deadline.start()) if deadline else None,
    )


def _cut(text: str, start: int, end: int) -> Cut:
    """Return the words between two places without spaces and stops around them."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip(" 、,"))
    return Cut(inner.strip(" 、,").rstrip(".。"), start + lead)


def _actor(passage: Passage, match: re.Match[str]) -> Cut | None:
    text = passage.text
    if passage.language == "ja":
        topic = TOPIC_JA.match(text)
        if not topic or topic.end() > match.start() + 1 or NO_ACTOR_JA.search(topic["actor"]):
            return None
        return Cut(topic["actor"], topic.start("actor"))
    return _subject(text, match)


def _subject(text: str, match: re.Match[str]) -> Cut | None:
    """Return the actor of an English clause, if what stands before the verb is one.

    Where the sentence does not begin with one, its second clause may, and so may what follows a
    dash ("To limit risks, including wrong guesses — the Director shall:"): then the actor must
    stand right before the verb.
    """
    told = [m.end() for m in SAID.finditer(text, 0, match.start())]
    start = told[-1] if told else 0
    first = _actor_at(text, start, match)
    if first:
        return first
    for found in (*_DASH.finditer(text, start, match.start()), *_SECOND.finditer(text, start)):
        second = _actor_at(text, found.end(), match) if found.end() < match.start() else None
        if second and _RIGHT_BEFORE.fullmatch(text, second.end, match.start()):
            return second
    return None


_DASH = re.compile(r"\s[—–]\s")
_SECOND = re.compile(
    r"(?<![\w’'-])(?:[\w’'“”()/-]{1,40} ){4,40}[\w’'“”()/-]{1,40}, and (?=the |[A-Z])"
)
"""Up to where the second clause of a sentence begins: five words before tell it from a list."""
_RIGHT_BEFORE = re.compile(r" ?(?:(?:also|therefore|now|further) )?")


def _actor_at(text: str, start: int, match: re.Match[str]) -> Cut | None:
    lead = LEAD.match(text[start : match.start()])
    start += lead.end() if lead else 0
    found = ACTOR.match(text, start, match.start())
    if not found or NO_ACTOR.match(found.group()):
        return None
    between = text[found.end() : match.start()]
    # A sentence begins with a capital whether or not a name does: "Notified bodies shall".
    common = len(found.group().split()) == 1 and found.group()[:1].isupper()
    joined = between.endswith(" and ")
    if (
        common
        and not joined
        and re.match(r" (?!(?:also|therefore|now|further|has|have|of|for|and)\b)[a-z]", between)
    ):
        return None
    # "The Secretary, in consultation with …, shall", "Japan hosted … and will" have one subject.
    far = match.group().lower().startswith("shall")
    if far or BETWEEN.fullmatch(between) or joined:
        return Cut(found.group(), found.start())
    return None
