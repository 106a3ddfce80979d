"""Mail reminders of reporting clocks: the number of the incident and the clock, nothing else.

Each moment of a clock is mailed once to everybody who is reminded. It is claimed in the
database before it is sent, so that several workers send one; a worker that dies in between,
or a mail server that refuses, leaves the claim, and it is taken up again later.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from kakehashi.web.around import around
from kakehashi.web.models import SentReminder
from kakehashi.workspace.incident_due import Reminder, reminders_due
from kakehashi.workspace.models import Incident, Person
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import chain_of, roles_of

AGAIN = timedelta(minutes=10)
"""After that a claim that was not sent is taken up again."""
_SUBJECT = "Kakehashi: incident {number}, {clock} / インシデント{number}の報告期限"
_BODY = """Incident {number}
Clock: {clock}
Deadline: {by}
{state_en}

インシデント{number}
期限の根拠：{clock}
期限：{by}
{state_ja}
"""
_STATE = {
    True: (
        "The time is over, and no report was marked as sent.",
        "期限を過ぎましたが、送付済みの報告書がありません。",
    ),
    False: (
        "Open Kakehashi to see what is to be done.",
        "対応は架け橋（Kakehashi）で確認してください。",
    ),
}
log = logging.getLogger("kakehashi.web.reminders")


def is_configured() -> bool:
    """Say whether mail can be sent at all."""
    return not str(settings.EMAIL_BACKEND).endswith("dummy.EmailBackend")


def send_reminders(now: datetime) -> int:
    """Mail what is due; return how many mails went out."""
    if not is_configured():
        return 0
    incidents = Incident.objects.filter(state="open").select_related("organisation__parent")
    count = 0
    for one in reminders_due(incidents, now):
        for recipient, address in _recipients(one.incident):
            claim = _claimed(one, recipient, now)
            if claim is not None:
                count += _sent(one, address, claim, now)
    return count


def _recipients(incident: Incident) -> Iterator[tuple[str, str]]:
    """Yield who is reminded, with the address: those named, and who handles incidents there."""
    for address in getattr(settings, "KAKEHASHI_REMINDERS_TO", ()):
        yield address, address
    if around().local:
        return
    accounts = dict(
        get_user_model()
        .objects.filter(is_active=True)
        .exclude(email="")
        .values_list("username", "email")
    )
    chain = chain_of(incident.organisation)
    for person in Person.objects.filter(active=True, handle__in=accounts).order_by("pk"):
        if permitted(roles_of(person), Action.HANDLE_INCIDENTS, chain):
            yield person.handle, accounts[person.handle]


def _claimed(one: Reminder, recipient: str, now: datetime) -> SentReminder | None:
    """Return the claim to send a reminder; None where it was sent, or another worker does."""
    key = {"incident": one.incident.pk, "clock": one.key, "at": one.at, "recipient": recipient}
    try:
        with transaction.atomic():
            return SentReminder.objects.create(**key, claimed_at=now)
    except IntegrityError:
        left = SentReminder.objects.filter(**key, sent_at=None, claimed_at__lte=now - AGAIN)
        return SentReminder.objects.get(**key) if left.update(claimed_at=now) else None


def _sent(one: Reminder, address: str, claim: SentReminder, now: datetime) -> bool:
    state_en, state_ja = _STATE[one.over]
    told = {
        "number": one.incident.pk,
        "clock": one.clock,
        "by": f"{one.by:%Y-%m-%d %H:%M %Z}",
        "state_en": state_en,
        "state_ja": state_ja,
    }
    message = EmailMessage(_SUBJECT.format(**told), _BODY.format(**told), to=[address])
    message.extra_headers = {"Auto-Submitted": "auto-generated"}
    try:
        message.send()
    except (OSError, ValueError) as error:  # refused, unreachable, or an address that is none
        log.warning("reminder not sent", extra={"code": type(error).__name__})
        return False
    SentReminder.objects.filter(pk=claim.pk).update(sent_at=now)
    return True
