"""What stands on the first page of every report."""

from __future__ import annotations

from kakehashi.model import Framework
from kakehashi.reports.kinds.front_words import words
from kakehashi.reports.material import Material
from kakehashi.reports.words import ADDRESSEES
from kakehashi.text.listing import listed


def facts_of(material: Material, *frameworks: Framework) -> tuple[tuple[str, str], ...]:
    """Return what stands below the title: who, when, which editions, for whom, which roles."""
    language = material.language
    told = [(words("organisation", language), material.organisation)]
    if material.system:
        told.append((words("system", language), material.system))
    if material.purpose:
        told.append((words("purpose", language), material.purpose))
    told.append((words("date", language), material.assessment.date))
    for one in frameworks:
        edition = words("edition", language, edition=one.edition, published=one.published)
        told.append((one.short_title.get(language), edition))
    if material.roles:
        names = listed((ADDRESSEES[role].get(language) for role in material.roles), language)
        told.append((words("roles", language), names))
    told.append((words("audience", language), words(f"audience_{material.audience}", language)))
    told.append((words("state", language), words("draft", language)))
    return tuple(told)
