"""What addresses of the library name: a framework, a provision; not found where there is none."""

from __future__ import annotations

from django.http import Http404

from kakehashi.errors import UsageError
from kakehashi.model import Framework, Provision
from kakehashi.web.reasoning import library


def framework_of(prefix: str) -> Framework:
    """Return a framework by its prefix, or the current edition by its id.

    Raises:
        Http404: there is none of that name.
    """
    found = library().frameworks.get(prefix)
    if found is not None:
        return found
    try:
        return library().framework(prefix)
    except UsageError as error:
        raise Http404 from error


def provision_of(ref: str) -> Provision:
    """Return a provision.

    Raises:
        Http404: there is none of that ref.
    """
    found = library().provisions.get(ref)
    if found is None:
        raise Http404
    return found
