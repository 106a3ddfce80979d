"""Verdicts in force as bytes, one for each slot: what a roll-up over thousands reads at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from kakehashi.model import Verdict
from kakehashi.workspace.models import Decision, Slot, Verdicts
from kakehashi.workspace.models.record import of_subject

CODES: dict[str, int] = {
    Verdict.IN_PLACE.value: 1,
    Verdict.PARTIAL.value: 2,
    Verdict.PLANNED.value: 3,
    Verdict.NOT_IN_PLACE.value: 4,
    Verdict.NOT_APPLICABLE.value: 5,
}
"""0: nothing is decided."""
_IN_FORCE = "in-force"
Subject = tuple[int, int | None]
"""The id of an organisation, and of a system of it (None: the organisation itself)."""


class Codes:
    """Changes to the verdicts of some subjects, stored in few queries.

    Used inside the transaction that stores the decisions.
    """

    def __init__(self) -> None:
        self._changes: dict[Subject, dict[str, int]] = {}

    def set(self, decision: Decision) -> None:
        """Take over a decision: its verdict where it is in force, else none."""
        code = CODES[decision.verdict] if decision.state == _IN_FORCE else 0
        subject = decision.organisation_id, decision.system_id
        self._changes.setdefault(subject, {})[decision.target] = code

    @classmethod
    def of_one(cls, decision: Decision) -> None:
        """Take over one decision and store it."""
        codes = cls()
        codes.set(decision)
        codes.store()

    def store(self) -> None:
        """Write the changes."""
        slots = numbered({target for changes in self._changes.values() for target in changes})
        for (organisation, system), changes in self._changes.items():
            kept, _ = Verdicts.objects.select_for_update().get_or_create(
                **of_subject(organisation, system),
            )
            codes = bytearray(kept.codes)
            for target, code in changes.items():
                slot = slots[target]
                codes.extend(bytes(max(0, slot + 1 - len(codes))))
                codes[slot] = code
            kept.codes = bytes(codes)
            kept.save(update_fields=["codes"])


def numbered(targets: Iterable[str]) -> dict[str, int]:
    """Return the slots of some practices or provisions; new ones are given the next numbers."""
    known = slots()
    new = sorted(set(targets) - known.keys())
    if new:
        made = [Slot(number=len(known) + i, target=target) for i, target in enumerate(new)]
        Slot.objects.bulk_create(made)
        known |= {slot.target: slot.number for slot in made}
    return known


def slots() -> dict[str, int]:
    """Return every slot by what it stands for."""
    return dict(Slot.objects.values_list("target", "number"))


@transaction.atomic
def rebuild() -> None:
    """Make the verdicts anew from the decisions, as after an import."""
    Verdicts.objects.all().delete()
    Slot.objects.all().delete()
    codes = Codes()
    for decision in Decision.objects.filter(state=_IN_FORCE).order_by("pk").iterator(2000):
        codes.set(decision)
    codes.store()
