"""The organisations and systems of a workspace as a tree, and how people name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kakehashi.errors import Problem, UsageError
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import Organisation, System


@dataclass(frozen=True, slots=True)
class Subject:
    """An organisation, or one of its systems: what is assessed."""

    organisation: Organisation
    system: System | None
    path: str
    """Its names from the top, with slashes between."""


def subjects(*, archived: bool = False) -> list[Subject]:
    """Return every organisation with its systems after it, from the top downwards."""
    organisations = Organisation.objects.order_by("name", "pk")
    systems = System.objects.order_by("name", "pk")
    if not archived:
        organisations, systems = (
            organisations.filter(archived=False),
            systems.filter(archived=False),
        )
    below: dict[int | None, list[Organisation]] = {}
    for organisation in organisations:
        below.setdefault(organisation.parent_id, []).append(organisation)
    owned: dict[int, list[System]] = {}
    for system in systems:
        owned.setdefault(system.organisation_id, []).append(system)
    return list(_walk(None, "", below, owned))


def _walk(
    parent: Organisation | None,
    above: str,
    below: dict[int | None, list[Organisation]],
    owned: dict[int, list[System]],
) -> Iterator[Subject]:
    for organisation in below.get(parent.pk if parent else None, ()):
        # Also spares a query for each step upwards.
        organisation.parent = parent
        path = f"{above}{organisation.name}"
        yield Subject(organisation, None, path)
        for system in owned.get(organisation.pk, ()):
            system.organisation = organisation
            yield Subject(organisation, system, f"{path}/{system.name}")
        yield from _walk(organisation, f"{path}/", below, owned)


def subject_named(written: str, among: Sequence[Subject] | None = None) -> Subject:
    """Return the subject of a name or path; the first organisation where nothing is written.

    A path may begin at any level, as long as it fits only one.

    Args:
        written: The name or path.
        among: Those that may be meant; where None, every one of the workspace.

    Raises:
        UsageError: none fits, or several do.
    """
    everything = subjects() if among is None else among
    if not written.strip():
        if everything:
            return everything[0]
        raise UsageError(Problem("KH-WS-034", details={"name": "-"}))
    wanted = fold(written).strip("/").lower()
    folded = [(fold(one.path).lower(), one) for one in everything]
    exact = [one for path, one in folded if path == wanted]
    fitting = exact or [one for path, one in folded if f"/{path}".endswith(f"/{wanted}")]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise UsageError(Problem("KH-WS-034", details={"name": written}))
    listed = ", ".join(one.path for one in fitting[:5])
    raise UsageError(Problem("KH-WS-035", details={"name": written, "fitting": listed}))
