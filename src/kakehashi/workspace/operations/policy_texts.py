"""Policy texts, taken in with what they promise: candidates, until a person confirms them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kakehashi.policy.known_values import check_known
from kakehashi.policy.promises import Mention, Promise, Promised
from kakehashi.policy.vague_dates import checked_date
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.kept_promises import due_of, stored_fields
from kakehashi.workspace.models import Commitment, DocumentVersion, Organisation, PolicyText
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import Writer, writing

TEXT_KINDS: Mapping[str, Bilingual] = {
    "strategy": Bilingual("strategy", "戦略"),
    "plan": Bilingual("plan", "計画"),
    "guideline": Bilingual("guideline", "ガイドライン・指針"),
    "law": Bilingual("law", "法令"),
    "statement": Bilingual("statement", "声明・演説"),
    "other": Bilingual("other text", "その他の文書"),
}
_NAME = 400


def take_promises(
    organisation: Organisation,
    found: Promised,
    *,
    actor: str,
    now: datetime,
    kind: str = "other",
    published: str = "",
) -> tuple[PolicyText, list[Commitment]]:
    """Keep the candidates of a text; those that are here already stay as people left them.

    Args:
        organisation: Whose list.
        found: What the text promises.
        actor: Who takes it in.
        now: When.
        kind: One of `TEXT_KINDS`.
        published: Day, month or year of the text; spans ("within 90 days") count from a day.

    Returns:
        The text, and the candidates that are new.
    """
    check_known(kind, TEXT_KINDS, Bilingual("kind of text", "文書の種類"))
    day = checked_date(published)
    with writing(actor, now) as write:
        write.require(Action.TRACK, organisation)
        text = _text(write, organisation, found, kind, day)
        here = set(text.commitments.values_list("start", "end"))
        new = [one for one in found.promises if (one.start, one.end) not in here]
        unique = {(one.start, one.end): one for one in new}
        rows = [_row(text, one) for one in unique.values()]
        made = [write.insert("take in commitment", row) for row in rows]
    return text, made


def _text(
    write: Writer, organisation: Organisation, found: Promised, kind: str, published: str
) -> PolicyText:
    known = PolicyText.objects.filter(organisation=organisation, sha256=found.sha256).first()
    if known:
        changes: dict[str, Any] = {}
        if kind not in ("other", known.kind):
            changes["kind"] = kind
        if published and published != known.published:
            changes["published"] = published
        return write.update("change policy text", known, **changes) if changes else known
    mine = DocumentVersion.objects.filter(document__organisation=organisation)
    kept = mine.filter(sha256=found.sha256).order_by("pk").first()
    made = PolicyText(
        organisation=organisation,
        name=found.name[:_NAME],
        sha256=found.sha256,
        kind=kind,
        language=found.language[:10],
        published=published,
        entities=[_mention(one) for one in found.mentions],
        document=kept.document if kept else None,
        added_by=write.actor,
        added_at=write.now,
    )
    return write.insert("add policy text", made)


def _mention(one: Mention) -> dict[str, Any]:
    return {"id": one.entity, "mentions": one.mentions, "quote": one.quote, "page": one.page}


def _row(text: PolicyText, promise: Promise) -> Commitment:
    return Commitment(
        text=text,
        quote=promise.quote,
        above=promise.above,
        page=promise.page,
        start=promise.start,
        end=promise.end,
        fields=stored_fields(promise.fields),
        status=promise.status.value,
        due=due_of(text, promise.fields),
        entities=list(promise.entities),
    )
