"""Results of tests and cards kept as evidence: each with the hash and date of its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kakehashi.library.library import Library
from kakehashi.reports.signal_practices import practices_for
from kakehashi.signals.signal import Said, Signal
from kakehashi.workspace.models import Evidence, Organisation
from kakehashi.workspace.operations.signals import keep_evidence

_MOST_IDS, _NAME = 20, 80
"""What fits into the source of evidence beside the hash."""
_HASH = " sha256:"
_SOURCE = 400


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a signal."""

    signal: Signal
    said: tuple[tuple[Said, tuple[str, ...]], ...]
    """What it says, with the refs of the practices that it may be evidence for."""
    new: tuple[Evidence, ...]
    known: int
    """Things that were kept of a file with the same bytes before."""


def keep_signal(
    organisation: Organisation, signal: Signal, library: Library, *, actor: str, now: datetime
) -> Kept:
    """Keep what a file says as evidence, in one transaction; what is kept already stays.

    Raises:
        RefusedError: the person may not keep evidence here.
    """
    said = tuple((one, practices_for(signal, one, library)) for one in signal.said)
    here = Evidence.objects.filter(organisation=organisation, version=None, gone=False)
    known = set(here.filter(source__endswith=_HASH + signal.sha256).values_list("quote", flat=True))
    wanted = {one.text: refs for one, refs in said if refs and one.text.strip()}
    new = [
        Evidence(organisation=organisation, source=_source(signal, refs), quote=text)
        for text, refs in wanted.items()
        if text not in known
    ]
    kept = keep_evidence(organisation, new, actor=actor, now=now)
    return Kept(signal, said, tuple(kept), len(wanted) - len(new))


def _source(signal: Signal, refs: Sequence[str]) -> str:
    """Return file, kind, date, practices and hash, as the source of evidence."""
    ids = ", ".join(ref.partition(":")[2] for ref in refs[:_MOST_IDS])
    told = f"{signal.name[:_NAME]} ({signal.kind}, {signal.date or '–'}, {ids})"
    return f"{told[: _SOURCE - len(_HASH) - len(signal.sha256)]}{_HASH}{signal.sha256}"


def kept_signals(organisation: Organisation) -> list[Evidence]:
    """Return the evidence that came from signals, the newest first."""
    here = Evidence.objects.filter(organisation=organisation, version=None, gone=False)
    return list(here.filter(source__contains=_HASH).order_by("-pk"))


def signals_for(organisation: Organisation, practice: str) -> list[Evidence]:
    """Return the evidence from signals that may show one practice (by its id)."""
    ends = (f", {practice})", f", {practice},", f" {practice},")
    return [one for one in kept_signals(organisation) if any(end in one.source for end in ends)]
