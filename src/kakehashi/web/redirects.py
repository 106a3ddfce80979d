"""Back to a page about an organisation or system, after something was done."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseRedirect
from django.urls import reverse

from kakehashi.workspace.subjects import Subject


def address_of(name: str, subject: Subject, *args: Any) -> str:
    """Return the address of a page about a subject."""
    if subject.system:
        return reverse(
            f"{name}_of_system", args=[subject.organisation.pk, subject.system.pk, *args]
        )
    return reverse(name, args=[subject.organisation.pk, *args])


def to_page(name: str, subject: Subject, *args: Any, query: str = "") -> HttpResponseRedirect:
    """Return the way to a page about a subject."""
    return HttpResponseRedirect(address_of(name, subject, *args) + query)
