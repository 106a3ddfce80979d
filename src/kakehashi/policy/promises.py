"""A commitment as it is kept: each field with the words it rests on, and corrected by people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kakehashi.errors import Problem, UsageError
from kakehashi.model import Document
from kakehashi.policy.commitments import Commitment, Cut, Status, find_commitments
from kakehashi.policy.entities import Named, entities_in, named_entities
from kakehashi.policy.known_values import check_known
from kakehashi.policy.sentences import sentences_of
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

FIELDS: Mapping[str, Bilingual] = {
    "actor": Bilingual("Actor", "主体"),
    "action": Bilingual("Action", "内容"),
    "beneficiary": Bilingual("For whom", "対象・受益者"),
    "quantity": Bilingual("Quantity", "数量"),
    "deadline": Bilingual("Deadline", "期限"),
}
NEEDED = ("actor", "action")
"""Without these nobody promised anything."""


@dataclass(frozen=True, slots=True)
class Said:
    """A field: what it is taken to say, and the words it rests on."""

    text: str
    quote: str
    start: int
    above: bool = False
    """Whether the words stand in the line above the sentence."""

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.quote)


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment of a text, as a candidate or as a person corrected it."""

    quote: str
    above: str
    page: int | None
    start: int
    end: int
    status: Status
    fields: Mapping[str, Said]
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An initiative or body that a text names: how often, and in which sentence first."""

    entity: str
    mentions: int
    quote: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Promised:
    """What one text promises, and whom it names."""

    name: str
    sha256: str
    language: str
    promises: tuple[Promise, ...]
    mentions: tuple[Mention, ...]


def promised_in(document: Document) -> Promised:
    """Return the candidates of commitments in a document.

    Example:
        >>> from kakehashi.documents.passages import build_document
        >>> from kakehashi.documents.plain import read_plain
        >>> text = "By March 2027, Ruritania will train 300 officials with the Friends Group."
        >>> document = build_document("a.txt", text.encode(), "text", None, read_plain(text))
        >>> found = promised_in(document)
        >>> found.promises[0].fields["quantity"].quote, found.mentions[0].entity
        ('300 officials', 'friends-group')
    """
    passages = sentences_of(document)
    return Promised(
        document.name,
        document.sha256,
        document.language,
        tuple(map(promise_of, find_commitments(passages))),
        tuple(map(_mention, named_entities(passages))),
    )


def promise_of(commitment: Commitment) -> Promise:
    """Return a candidate as it is kept."""
    place = commitment.passage.locator
    cuts = {name: getattr(commitment, name) for name in FIELDS}
    return Promise(
        commitment.passage.text,
        commitment.passage.stem,
        place.page,
        place.start,
        place.end,
        commitment.status,
        {name: _said(cut) for name, cut in cuts.items() if cut is not None},
        tuple(one.id for one in entities_in(commitment.passage.text)),
    )


def _said(cut: Cut) -> Said:
    return Said(cut.text, cut.text, cut.start, cut.above)


def _mention(named: Named) -> Mention:
    first = named.passages[0]
    return Mention(named.entity.id, len(named.passages), first.text, first.locator.page)


def corrected(
    promise: Promise, changes: Mapping[str, str], quotes: Mapping[str, str] | None = None
) -> Promise:
    """Return a promise with fields as a person reads them; each still rests on its words.

    Words that stand in the sentence, or in the line above it, are their own quote. Other words
    are a reading: they rest on the words quoted for them, or on those that the field had. An
    empty text says that the text states none.

    Args:
        promise: As it was found.
        changes: What fields say, by their names.
        quotes: Words of the text on which they rest, where they do not stand there themselves.

    Raises:
        UsageError: a field is none, is needed and empty, or rests on no words of the text.
    """
    fields = dict(promise.fields)
    for name, written in changes.items():
        check_known(name, FIELDS, _FIELD)
        text = tidy(written)
        if text:
            wanted = tidy((quotes or {}).get(name, ""))
            fields[name] = _reading(promise, name, text, wanted)
        elif name in NEEDED:
            raise UsageError(Problem("KH-POL-003", details={"field": FIELDS[name], "value": "-"}))
        else:
            fields.pop(name, None)
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    return replace(promise, fields=ordered)


_FIELD = Bilingual("field", "項目")


def _reading(promise: Promise, name: str, text: str, quoted: str) -> Said:
    before = promise.fields.get(name)
    found = _place(promise, quoted or text)
    if found is not None:
        return replace(found, text=text)
    if not quoted and before is not None:
        return replace(before, text=text)
    details = {"field": FIELDS[name], "value": (quoted or text)[:120]}
    raise UsageError(Problem("KH-POL-003", details=details))


def _place(promise: Promise, words: str) -> Said | None:
    """Return where words stand in the sentence, or above it; None where they do not."""
    at = promise.quote.find(words)
    if at >= 0:
        return Said(words, words, at)
    at = promise.above.find(words)
    return Said(words, words, at, above=True) if at >= 0 else None


def known_entities(ids: Sequence[str]) -> tuple[str, ...]:
    """Return ids of initiatives and bodies, each once, in order.

    Raises:
        UsageError: there is none of that id.
    """
    from kakehashi.policy.entities import load_entities

    known = sorted(one.id for one in load_entities())
    for one in ids:
        check_known(one, known, Bilingual("initiative or body", "取組・機関"))
    return tuple(sorted(set(ids)))
