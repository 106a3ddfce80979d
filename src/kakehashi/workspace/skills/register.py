"""Which skills a person may see with their holders: their own, and all where they may see them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kakehashi.errors import Problem, UsageError
from kakehashi.workspace.models import Organisation, Person, Skill
from kakehashi.workspace.permissions import Action, permitted
from kakehashi.workspace.writing import chain_of, roles_of


def may_see(person: Person, organisation: Organisation) -> bool:
    """Say whether a person may see who has which skills in an organisation."""
    return bool(permitted(roles_of(person), Action.SEE_SKILLS, chain_of(organisation)))


def visible_skills(
    person: Person, organisation: Organisation, *, ended: bool = False
) -> list[Skill]:
    """Return the skills kept in an organisation that a person may see, by scope.

    Args:
        person: Who looks.
        organisation: Where they are kept.
        ended: Whether those that ended are told too.
    """
    found = _all().filter(organisation=organisation)
    if not may_see(person, organisation):
        found = found.filter(person=person)
    return list(found if ended else found.filter(ended=False))


def skill_numbered(number: int, person: Person) -> Skill:
    """Return a skill.

    Raises:
        UsageError: there is none, or the person may not see it: the same words.
    """
    one = _all().filter(pk=number).first()
    if one and (one.person_id == person.pk or may_see(person, one.organisation)):
        return one
    raise UsageError(Problem("KH-SKL-005", details={"number": number}))


def people_here(organisation: Organisation) -> list[Person]:
    """Return who takes part in the organisation, above it, or in a unit below it."""
    chain = chain_of(organisation)
    below = [organisation.pk]
    waiting = [organisation.pk]
    while waiting:
        units = Organisation.objects.filter(parent__in=waiting).values_list("pk", flat=True)
        waiting = [one for one in units if one not in below]
        below += waiting
    part = Person.objects.filter(
        Q(memberships__organisation__in=[*chain, *below]), memberships__ended=False, active=True
    )
    return list(part.distinct().order_by("name", "pk"))


def _all() -> QuerySet[Skill]:
    related = Skill.objects.select_related("organisation", "person")
    return related.order_by("scope", "person__name", "role", "pk")
