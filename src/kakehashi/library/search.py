"""Search provisions by words of their text or by how they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kakehashi.model import Provision
from kakehashi.text.citation import Key, key_of
from kakehashi.text.normalise import fold

CITED = 8.0
"""Score of a word of a citation: above every field, so that the provision itself comes first."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words as they are compared, and the parts of each as a citation."""

    words: tuple[str, ...]
    parts: tuple[Key, ...]


def query_of(written: str) -> Query:
    """Return a query; spaces of any width part its words."""
    words = tuple(word for word in map(fold, written.split()) if word)
    return Query(words, tuple(key_of(word) for word in words))


def search(
    provisions: Iterable[Provision],
    written: str,
    *,
    limit: int,
    names: Mapping[str, str] = MappingProxyType({}),
) -> list[Provision]:
    """Return the provisions that hold every word of a query, best first.

    Words are looked for in ids, citations, titles, statements and example
    sentences, in both languages; Japanese needs no spaces between words, and a
    number is found as a whole number only. Where words of the query cite a
    provision, however they are written, it comes before those that only hold
    the words; the name of its framework may then stand in the query too.

    Args:
        provisions: What is searched.
        written: The query.
        limit: The most provisions to return.
        names: How the framework with a prefix is called, all names in one text.
    """
    return search_prepared(map(prepare, provisions), written, limit=limit, names=names)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A provision as it is searched; whoever searches often keeps it."""

    provision: Provision
    keys: frozenset[Key]
    """How it is cited."""
    fields: tuple[tuple[float, str], ...]
    """Its texts, folded, with what a word in each is worth."""


def prepare(provision: Provision) -> Prepared:
    """Return a provision as it is searched."""
    names = {provision.id, provision.citation.en, provision.citation.ja}
    fields = [
        (4.0, f"{provision.ref} {provision.citation.en} {provision.citation.ja}"),
        (3.0, f"{provision.title.en} {provision.title.ja}"),
        (2.0, f"{provision.statement.en} {provision.statement.ja}"),
    ]
    if provision.practice:
        examples = provision.practice.examples
        fields.append((1.0, " ".join((*examples.en, *examples.ja))))
    keys = frozenset(key_of(name) for name in names if name)
    return Prepared(provision, keys, tuple((weight, fold(text)) for weight, text in fields))


def search_prepared(
    prepared: Iterable[Prepared],
    written: str,
    *,
    limit: int,
    names: Mapping[str, str] = MappingProxyType({}),
) -> list[Provision]:
    """Return what `search` returns, of provisions that were prepared before."""
    query = query_of(written)
    scored = ((_score(p, query, names), p) for p in prepared) if query.words else ()
    hits = sorted((s for s in scored if s[0] > 0), key=lambda s: -s[0])
    return [one.provision for _, one in hits[:limit]]


def _score(prepared: Prepared, query: Query, names: Mapping[str, str]) -> float:
    cited = _cited(prepared, query)
    left = [word for place, word in enumerate(query.words) if place not in cited]
    # Without a citation the name would bring up everything that its framework holds.
    name = names.get(prepared.provision.ref.split(":", 1)[0], "") if cited else ""
    found = _in_text(prepared, left, name) if left else 0.0
    return 0.0 if left and not found else CITED * len(cited) + found


def _cited(prepared: Prepared, query: Query) -> range:
    """Return the places of the query's words that cite a provision; none where they do not.

    A number alone cites nothing unless it is the whole query.
    """
    best = range(0)
    for key in prepared.keys:
        for first in range(len(query.parts)):
            last = _end(query.parts, first, key)
            whole = last - first == len(query.parts)
            if last - first > len(best) and (whole or not all(part.isdigit() for part in key)):
                best = range(first, last)
    return best


def _end(parts: tuple[Key, ...], first: int, key: Key) -> int:
    """Return the place after the words that make up a key, or `first` where they do not."""
    got: Key = ()
    for place in range(first, len(parts)):
        got += parts[place]
        if got == key:
            return place + 1
        if key[: len(got)] != got:
            break
    return first


def _in_text(prepared: Prepared, words: list[str], name: str) -> float:
    folded = [*prepared.fields, (1.0, fold(name))]
    best = [max((w for w, text in folded if _holds(text, word)), default=0.0) for word in words]
    return sum(best) if all(best) else 0.0


def _holds(text: str, word: str) -> bool:
    if word.isdecimal():
        return re.search(rf"(?<!\d){word}(?!\d)", text) is not None
    return word in text
