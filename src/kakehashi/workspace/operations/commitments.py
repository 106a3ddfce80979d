"""Commitments: taken in as candidates, confirmed or rejected, followed up with quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.commitments import Status
from kakehashi.policy.due_dates import due_date
from kakehashi.policy.follow_up import Progress, check_follow_up
from kakehashi.policy.promises import (
    Mention,
    Promise,
    Promised,
    Said,
    corrected,
    known_entities,
)
from kakehashi.policy.vague_dates import checked_date
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.normalise import tidy
from kakehashi.workspace.models import (
    Commitment,
    Document,
    DocumentVersion,
    FollowUp,
    Measure,
    Organisation,
    PolicyText,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import RefusedError, Writer, writing

TEXT_KINDS: Mapping[str, Bilingual] = {
    "strategy": Bilingual("strategy", "戦略"),
    "plan": Bilingual("plan", "計画"),
    "guideline": Bilingual("guideline", "ガイドライン・指針"),
    "law": Bilingual("law", "法令"),
    "statement": Bilingual("statement", "声明・演説"),
    "other": Bilingual("other text", "その他の文書"),
}
STATES: Mapping[str, Bilingual] = {
    "candidate": Bilingual("candidate", "候補"),
    "confirmed": Bilingual("confirmed", "確認済み"),
    "rejected": Bilingual("rejected", "不採用"),
}
_SOURCE, _NAME = 400, 400


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
    _known(kind, TEXT_KINDS, Bilingual("kind of text", "文書の種類"))
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
        fields=_stored(promise.fields),
        status=promise.status.value,
        due=due_of(text, promise.fields),
        entities=list(promise.entities),
    )


def _stored(fields: Mapping[str, Said]) -> dict[str, Any]:
    return {
        name: {
            "text": said.text,
            "quote": said.quote,
            "start": said.start,
            "end": said.end,
            "above": said.above,
        }
        for name, said in fields.items()
    }


def due_of(text: PolicyText, fields: Mapping[str, Said]) -> date | None:
    """Return the last day of a stated deadline; what a person wrote for it counts first."""
    said = fields.get("deadline")
    if said is None:
        return None
    try:
        return date.fromisoformat(said.text)
    except ValueError:
        language: Language = "ja" if text.language == "ja" else "en"
        return due_date(said.text, language, text.published)


def promise_in(commitment: Commitment) -> Promise:
    """Return a kept commitment as a promise."""
    fields = {
        name: Said(said["text"], said["quote"], said["start"], said["above"])
        for name, said in commitment.fields.items()
    }
    return Promise(
        commitment.quote,
        commitment.above,
        commitment.page,
        commitment.start,
        commitment.end,
        Status(commitment.status),
        fields,
        tuple(commitment.entities),
    )


def confirm_commitment(
    commitment: Commitment,
    *,
    actor: str,
    now: datetime,
    changes: Mapping[str, str] | None = None,
    quotes: Mapping[str, str] | None = None,
    status: str = "",
    due: date | None = None,
    entities: Sequence[str] | None = None,
    revision: int | None = None,
) -> Commitment:
    """Confirm a candidate, its fields corrected where needed; done again, it corrects them.

    Args:
        commitment: As it was read.
        actor: Who confirms.
        now: When.
        changes: Fields as the person reads them; empty: the text states none.
        quotes: Words on which readings rest, by field.
        status: stated, claimed or measured, where it was read wrongly.
        due: The day of the deadline, where its words name none that can be reckoned.
        entities: Ids of the initiatives and bodies that it is about.
        revision: The revision that the person saw.
    """
    promise = corrected(promise_in(commitment), changes or {}, quotes)
    if status:
        _known(status, [one.value for one in Status], Bilingual("status", "状態"))
    told: dict[str, Any] = {
        "fields": _stored(promise.fields),
        "status": status or commitment.status,
        "due": due or _due_again(commitment, promise, changes or {}),
        "state": "confirmed",
        "reason": "",
        "decided_at": now,
    }
    if entities is not None:
        told["entities"] = list(known_entities(entities))
    with writing(actor, now) as write:
        write.require(Action.CONFIRM, commitment.text.organisation)
        told["decided_by"] = write.actor
        return write.update("confirm commitment", commitment, revision=revision, **told)


def _due_again(commitment: Commitment, promise: Promise, changes: Mapping[str, str]) -> date | None:
    """Return the day of the deadline; one that was set stays while its words do."""
    if "deadline" in changes or commitment.due is None:
        return due_of(commitment.text, promise.fields)
    return commitment.due


def reject_commitment(
    commitment: Commitment, reason: str, *, actor: str, now: datetime, revision: int | None = None
) -> Commitment:
    """Say that a candidate is no commitment, and why."""
    said = tidy(reason)
    if not said:
        raise UsageError(Problem("KH-POL-016", details={"field": Bilingual("reason", "理由")}))
    told: dict[str, Any] = {"state": "rejected", "reason": said, "decided_at": now}
    with writing(actor, now) as write:
        write.require(Action.CONFIRM, commitment.text.organisation)
        told["decided_by"] = write.actor
        return write.update("reject commitment", commitment, revision=revision, **told)


def follow_up(
    of: Commitment | Measure,
    status: str,
    progress: str,
    *,
    quote: str,
    source: str,
    actor: str,
    now: datetime,
    on: date | None = None,
    document: Document | None = None,
    new_due: date | None = None,
    note: str = "",
) -> FollowUp:
    """Keep what is said of a commitment or measure on a day, with the words that say so.

    Args:
        of: What it is about.
        status: stated, claimed or measured.
        progress: How far it is.
        quote: The words.
        source: Where they stand.
        actor: Who keeps it.
        now: When.
        on: The day for which it holds; today where not given.
        document: The document of the workspace in which the words stand.
        new_due: The deadline, where it was moved.
        note: Anything besides.

    Raises:
        UsageError: nothing is quoted, or the quote says less.
        RefusedError: the commitment is not confirmed, or the person may not track here.
    """
    _known(status, [one.value for one in Status], Bilingual("status", "状態"))
    _known(progress, [one.value for one in Progress], Bilingual("progress", "進捗"))
    words, place = tidy(quote), tidy(source)[:_SOURCE] or (document.name if document else "")
    check_follow_up(Status(status), Progress(progress), words if place else "")
    with writing(actor, now) as write:
        about = _followed(write, of, document)
        made = FollowUp(
            **about,
            on=on or now.date(),
            status=status,
            progress=progress,
            quote=words,
            source=place,
            document=document,
            new_due=new_due,
            note=tidy(note),
            made_by=write.actor,
            made_at=now,
        )
        return write.insert("follow up", made)


def _followed(
    write: Writer, of: Commitment | Measure, document: Document | None
) -> dict[str, Commitment | Measure]:
    if isinstance(of, Measure):
        home = of.plan.organisation
        # A ministry tells how far its own measures are.
        write.require(Action.TRACK, of.unit or home)
        about: dict[str, Commitment | Measure] = {"measure": of}
    else:
        home = of.text.organisation
        write.require(Action.TRACK, home)
        state = Commitment.objects.get(pk=of.pk).state
        if state != "confirmed":
            raise RefusedError(Problem("KH-POL-015", details={"state": STATES[state]}))
        about = {"commitment": of}
    if document and document.organisation_id != home.pk:
        details = {"what": Bilingual("document", "文書"), "number": document.pk}
        raise UsageError(Problem("KH-POL-011", details=details))
    return about


def _known(value: str, known: Any, field: Bilingual) -> None:
    if value not in known:
        details = {"value": tidy(value)[:60], "field": field, "known": ", ".join(known)}
        raise UsageError(Problem("KH-POL-005", details=details))
