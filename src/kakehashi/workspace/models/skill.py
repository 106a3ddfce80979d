"""Skills: who can do what, and how many people who can are needed."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.organisation import Organisation, Person
from kakehashi.workspace.models.plan import Task
from kakehashi.workspace.models.record import Record

_OF_PERSON = models.Q(person__isnull=False)


class Skill(Record):
    """A person, or whoever holds a role, can do a practice or those of a group.

    Either `person` or `role` is told, never both. Both tell of people, so that only
    those who may see who has which skills are shown them.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="skills")
    role = models.CharField(max_length=120, blank=True)
    """A post or a team, such as "incident response team"."""
    scope = models.CharField(max_length=120)
    """Ref of a practice, or of a group of practices."""
    level = models.CharField(max_length=12)
    """aware, assisted, independent or leads."""
    evidence = models.JSONField(default=list)
    """What shows it: a list of kind, text, and the SHA-256 of a certificate."""
    valid_until = models.DateField(null=True)
    """The last day on which it counts; none: no end is set."""
    ended = models.BooleanField(default=False)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=(_OF_PERSON & models.Q(role="")) | (~_OF_PERSON & ~models.Q(role="")),
                name="skill_of_person_or_role",
            ),
            models.UniqueConstraint(
                fields=["organisation", "person", "scope"],
                condition=_OF_PERSON & models.Q(ended=False),
                name="skill_of_person_once",
            ),
            models.UniqueConstraint(
                fields=["organisation", "role", "scope"],
                condition=~_OF_PERSON & models.Q(ended=False),
                name="skill_of_role_once",
            ),
        )


class SkillNeed(Record):
    """What an organisation needs other than usual, and the task that closes the gap."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    scope = models.CharField(max_length=120)
    level = models.CharField(max_length=12, blank=True)
    """Empty: as usual."""
    people = models.PositiveSmallIntegerField(null=True)
    """How many; 0: nobody; none: as usual."""
    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["organisation", "scope"], name="skill_need_once"),
        )
