"""The AI Guidelines for Business as the reports on them walk through: sections, roles, principles.

Sections are found by the ids of the library, which are the same in editions
1.0 to 1.2: C (common guiding principles), 2D (advanced AI, Hiroshima Process), E (AI governance),
and D, P and U for developers, providers and users.
"""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.errors import Problem, UsageError
from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.answers import subtree
from kakehashi.reports.material import Material

FRAMEWORK = "ai-guidelines-for-business"
SECTION_OF = {"developer": "D", "provider": "P", "deployer": "U"}
"""The section for each role."""
COMMON = ("C", "E")
HIROSHIMA = "2D"


def roles_of(material: Material) -> tuple[str, ...]:
    """Return the roles of the guidelines that a report is about; all where none was asked for.

    Raises:
        UsageError: only roles were asked for that the guidelines do not know.
    """
    found = tuple(role for role in SECTION_OF if not material.roles or role in material.roles)
    if not found:
        raise UsageError(Problem("KH-RPT-020", details={"roles": ", ".join(material.roles)}))
    return found


def section(framework: Framework, id_: str) -> Provision | None:
    """Return a section by its id, where the edition has it."""
    return framework.by_ref.get(f"{framework.prefix}:{id_}")


def items_below(
    material: Material, framework: Framework, *tops: str
) -> Iterator[tuple[Provision, list[Answer]]]:
    """Yield headings of some sections with the answers to the items right below each.

    A principle that is an item itself stands below its own heading.
    """
    for top in filter(None, (section(framework, id_) for id_ in tops)):
        for provision in subtree(framework, top):
            below = framework.children.get(provision.ref, ())
            found = [one for one in below if not _alone(framework, one)]
            if _alone(framework, provision):
                found = [provision]
            told = [one for one in found if one.assessable and material.concerns(one)]
            if told:
                yield provision, [answer_of(material.assessment, one) for one in told]


def _alone(framework: Framework, provision: Provision) -> bool:
    """Say whether this is a common principle without parts, such as C. 9)."""
    common = section(framework, "C")
    return (
        common is not None
        and provision.parent == common.ref
        and provision.kind == "principle"
        and not framework.children.get(provision.ref)
    )


def principles(framework: Framework) -> tuple[Provision, ...]:
    """Return the common guiding principles C-1 to C-10."""
    top = section(framework, "C")
    below = framework.children.get(top.ref, ()) if top else ()
    return tuple(one for one in below if one.kind == "principle")


def items_of_role(framework: Framework, role: str, number: str) -> tuple[Provision, ...]:
    """Return the items for a role under the number of a principle: D-2) i. for principle 2."""
    top = section(framework, SECTION_OF[role])
    below = framework.children.get(top.ref, ()) if top else ()
    return tuple(one for one in below if one.id.split("-")[1] == number)
