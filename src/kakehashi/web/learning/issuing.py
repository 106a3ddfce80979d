"""The key by which this server signs certificates; it is made when first needed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from kakehashi.courses.certificate import certificate_of, signed
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.progress import Progress
from kakehashi.errors import UsageError
from kakehashi.exchange.keys import SigningKey, load_signing_key, new_key, save_key
from kakehashi.web.learning.key_names import KEY
from kakehashi.workspace.models import Membership, Person


def issuing_key(folder: Path) -> SigningKey:
    """Return the key of the workspace in a folder; others on the machine cannot read it.

    Its public half stands beside it (`learning.pub`). It is no part of exports.
    """
    path = folder / KEY
    if not path.exists():
        with contextlib.suppress(UsageError, FileExistsError):  # another process was first
            save_key(new_key(), path)
    return load_signing_key(path, os.environ.get("KAKEHASHI_PASSPHRASE", ""))


def issuer_of(person: Person) -> str:
    """Return who vouches: the organisation where the person takes part, the topmost one."""
    held = Membership.objects.filter(person=person, ended=False).select_related("organisation")
    names = [one.organisation for one in held.order_by("pk")]
    if not names:
        return "-"
    top = names[0]
    while top.parent:
        top = top.parent
    return top.name


def certificate_text(progress: Progress, folder: Path, *, person: Person, on: str) -> str:
    """Return the signed certificate of a finished path.

    Raises:
        UsageError: something is not passed yet.
    """
    made = certificate_of(progress, load_courses(), issuer=issuer_of(person), on=on)
    return signed(made, issuing_key(folder))
