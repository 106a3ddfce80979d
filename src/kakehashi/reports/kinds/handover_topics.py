"""What passes from one role of the value chain to the next, by topic, as practices of the hub.

Which provisions ask for it follows from the crosswalks. Where an instrument calls
the one who develops a model its provider (EU AI Act, Article 3(3); the GPAI Code
of Practice follows it), its duties towards those downstream count for the
developer here, for the documentation of models only.
"""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.model import Provision
from kakehashi.reports.material import Material


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to hand over."""

    id: str
    passed: tuple[str, ...]
    """The practices with which the sender prepares it."""
    used: tuple[str, ...]
    """The practices with which the recipient obtains or uses it."""


TOPICS = (
    Topic("purpose", ("TRA-06", "TRA-07", "TRA-13"), ("OPS-06",)),
    Topic("instructions", ("TRA-05", "TRA-09", "OPS-12"), ("OPS-06", "HUM-01")),
    Topic("documentation", ("TPS-09", "TRA-18", "TRA-10", "TPS-13"), ("TPS-07", "TPS-04")),
    Topic("risks", ("TRA-08",), ("TPS-01",)),
    Topic("changes", ("TRA-11", "OPS-16"), ("TPS-05",)),
    Topic("incidents", ("INC-07", "TRA-12"), ("INC-07", "TPS-14")),
    Topic("responsibility", ("TPS-02",), ("TPS-02",)),
    Topic("provenance", ("PRV-01",), ("PRV-01",)),
)
CHAIN = (("developer", "provider"), ("provider", "deployer"))
"""Who hands over to whom."""

_PROVIDER_DEVELOPS = ("eu-ai-act", "eu-gpai-code")
_OF_MODELS = ("TPS-09", "TRA-18")


def practices_of(material: Material, ids: tuple[str, ...]) -> list[Provision]:
    """Return practices by their ids, those the library has."""
    library = material.assessment.library
    found = (library.provisions.get(f"{library.hub.prefix}:{id_}") for id_ in ids)
    return [practice for practice in found if practice]


def asking(
    material: Material, practice: Provision, role: str, *, sends: bool = True
) -> list[Provision]:
    """Return the provisions that ask a role for a practice, in the order of the frameworks.

    Args:
        material: Its frameworks, and what does not apply, are respected.
        practice: The practice.
        role: developer, provider or deployer.
        sends: Whether the role is the one that hands over.
    """
    library = material.assessment.library
    found = []
    for ref in material.assessment.asked_by.get(practice.ref, ()):
        provision = library.provisions[ref]
        addressed = role in provision.addressees
        if not addressed and sends and role == "developer" and practice.id in _OF_MODELS:
            framework = library.frameworks[ref.split(":", 1)[0]]
            addressed = framework.id in _PROVIDER_DEVELOPS and "provider" in provision.addressees
        told = provision.assessable and material.applies.get(ref) != "does not apply"
        if addressed and told:
            found.append(provision)
    return found
