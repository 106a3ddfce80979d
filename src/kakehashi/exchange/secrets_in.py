"""Which words an item keeps secret when it is taken out, and where they are told as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kakehashi.exchange.disclosure import Item
from kakehashi.exchange.manifest import Header
from kakehashi.exchange.repeats import Words, words_in

_FREE_TEXT = ("/name", "/text", "/reason", "/from")
_SHORTEST_LATIN = 3
_SHORTEST_CJK = 2


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that must not be read elsewhere."""

    words: str
    kind: str
    """The first segment of the path of the item: people, documents, decisions, subject."""


def secrets_of(item: Item) -> Iterator[Secret]:
    """Yield the words of an item that others may not hold; verdicts and dates are no secrets.

    Of a person's name its parts as well, for texts call people by one of them; of a
    subject its last name.

    Example:
        >>> [one.words for one in secrets_of(Item("people/1", "Aiko Tanaka"))]
        ['Aiko Tanaka', 'Aiko', 'Tanaka']
        >>> list(secrets_of(Item("decisions/practices:GOV-01/verdict", "in place")))
        []
    """
    kind = item.path.split("/")[0]
    if not isinstance(item.value, str):
        return
    if kind == "people":
        yield from (Secret(words, kind) for words in _names(item.value))
    elif kind == "subject":
        yield Secret(item.value.rsplit("/", 1)[-1], kind)
    elif kind in ("documents", "decisions") and item.path.endswith(_FREE_TEXT):
        yield Secret(item.value, kind)


def _names(name: str) -> Iterator[str]:
    yield name
    for part in name.split():
        least = _SHORTEST_LATIN if part.isascii() else _SHORTEST_CJK
        if part != name and len(part) >= least:
            yield part


def repeated_in_items(secrets: Sequence[Secret], others: Sequence[Item]) -> list[str]:
    """Return the paths of the items that hold one of some secrets.

    Files of documents are never looked into: where words are taken out, every file
    that stays counts as holding them.
    """
    if not secrets:
        return []
    words = Words(one.words for one in secrets)
    return [item.path for item in others if _holds(item, words)]


def _holds(item: Item, words: Words) -> bool:
    if item.path.endswith("/content"):
        return True
    # Proofs and titles are words of the library, of which a quote may well share some.
    parts = not item.path.startswith(("statuses/", "frameworks/"))
    text = words_in(item.value)
    return bool(text) and words.stand_in(text, parts=parts)


def repeated_in_header(secrets: Sequence[Secret], header: Header) -> list[str]:
    """Return the fields of the signed list that hold one of some secrets.

    An issuer may name itself though the name of what was assessed is taken out.
    """
    everyone = Words(one.words for one in secrets)
    people = Words(one.words for one in secrets if one.kind == "people")
    fields = {
        "issuer": people.stand_in(header.issuer),
        "audience": everyone.stand_in(header.audience),
        "purpose": everyone.stand_in(header.purpose),
    }
    return [f"envelope/payload: {name}" for name, holds in fields.items() if holds]
