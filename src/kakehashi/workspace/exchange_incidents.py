"""Incidents in a bundle for somebody outside: each field an item, so that each can be taken out.

Codes always go; what happened, where and when only with evidence. People have marks, as
everywhere in a bundle. Restricted incidents never go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.errors import Problem
from kakehashi.exchange.disclosure import Item
from kakehashi.incidents.words import Confidentiality
from kakehashi.workspace.exchange_texts import Texts
from kakehashi.workspace.incident_accounts import practices_of
from kakehashi.workspace.models import Incident
from kakehashi.workspace.writing import RefusedError

_CODES = ("kind", "severity", "risk")
_TEXTS = ("title", "description", "country", "sector", "occurred")


def refuse_restricted(incidents: Iterable[Incident]) -> None:
    """Go on only if every incident may be told to a partner or an authority.

    Raises:
        RefusedError: one is restricted.
    """
    for one in incidents:
        if one.confidentiality == Confidentiality.RESTRICTED:
            raise RefusedError(Problem("KH-INC-017", details={"number": one.pk}))


def incident_items(
    incidents: Iterable[Incident], texts: Texts, *, evidence: bool
) -> Iterator[Item]:
    """Yield the items of incidents, numbered by their order.

    Args:
        incidents: Which.
        texts: Puts marks in the place of people.
        evidence: Whether what happened goes along.
    """
    for number, one in enumerate(incidents, 1):
        base = f"incidents/{number}"
        for name in _CODES:
            yield Item(f"{base}/{name}", getattr(one, name))
        yield Item(f"{base}/harms", list(one.harms))
        yield Item(f"{base}/practices", practices_of(one))
        if one.public_summary:
            yield Item(f"{base}/summary", texts.safe(one.public_summary))
        if evidence:
            yield from _account(base, one, texts)


def _account(base: str, one: Incident, texts: Texts) -> Iterator[Item]:
    for name in _TEXTS:
        if getattr(one, name):
            yield Item(f"{base}/{name}", texts.safe(getattr(one, name)))
    for at, event in enumerate(one.timeline, 1):
        yield Item(f"{base}/timeline/{at}", f"{event['at']} {texts.safe(event['text'])}")
