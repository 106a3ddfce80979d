"""Many organisations side by side: those that the person may read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import numpy as np
from django.http import HttpRequest
from ninja import Query, Router
from numpy.typing import NDArray
from pydantic import BaseModel

from kakehashi.assessment.status import StatusValue
from kakehashi.web.access import readable_organisations
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.library import instrument_named
from kakehashi.web.api.parameters import FrameworkName, Limit, Offset, Page, answers, cut
from kakehashi.web.request import Asked
from kakehashi.web.rolled_up import rolled_up
from kakehashi.workspace.overview import RollUp

router = Router(tags=["roll-up"])


class Standing(BaseModel):
    """The statuses of one framework for one organisation or system."""

    framework: str
    counts: dict[str, int]
    total: int
    share: float
    """Satisfied, of what applies: 0 to 1."""


class RollUpRow(BaseModel):
    """An organisation or system, framework by framework."""

    organisation: int
    system: int | None
    name: str
    standings: list[Standing]


@router.get("/rollup", auth=READ, response=answers(Page[RollUpRow]))
def show_rollup(
    request: HttpRequest,
    framework: list[FrameworkName] = Query(..., min_length=1, max_length=12),  # type: ignore[type-arg]  # noqa: B008
    offset: Offset = 0,
    limit: Limit = 100,
) -> Page[RollUpRow]:
    """Count the statuses of every organisation and system that the person may read."""
    readable = {one.pk for one in readable_organisations(cast("Asked", request))}
    named = (instrument_named(name) for name in framework)
    chosen = list({one.prefix: one for one in named}.values())
    found = rolled_up(chosen)
    numbers = [n for n, one in enumerate(found.subjects) if one.organisation.pk in readable]
    part, total, after = cut(numbers, offset, limit)
    shares = {f.prefix: found.share(f.prefix) for f in chosen}
    rows = [_row(found, shares, number) for number in part]
    return Page(items=rows, total=total, next=after)


def _row(found: RollUp, shares: Mapping[str, NDArray[np.float64]], number: int) -> RollUpRow:
    one = found.subjects[number]
    standings = [
        Standing(
            framework=prefix,
            counts={v.value: int(found.counts[prefix][v][number]) for v in StatusValue},
            total=found.totals[prefix],
            share=round(float(share[number]), 4),
        )
        for prefix, share in shares.items()
    ]
    system = one.system.pk if one.system else None
    return RollUpRow(
        organisation=one.organisation.pk, system=system, name=one.path, standings=standings
    )
