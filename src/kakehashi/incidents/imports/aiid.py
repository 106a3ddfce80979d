"""Tables like those of the AI Incident Database: its incidents, or classifications of failures.

A table of classifications (the GMF taxonomy) has no titles and no dates: the title is made
of the number and the goal, the description of the snippets, each once. Harms are *guessed*
from tags and the criterion `harms-guessed-from` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kakehashi.incidents.account import Account, account
from kakehashi.incidents.words import Harm

_SNIPPET = re.compile(r"Snippet Text:")
_RELATED = re.compile(r"\s*Related Classifications:.*", re.DOTALL)
_TAGS = (
    "known_ai_goal",
    "known_ai_technical_failure",
    "potential_ai_technical_failure",
    "known_ai_technology",
)

HARMS_OF_TAGS: Mapping[str, Harm] = {
    "Privacy Concerns": Harm.PRIVACY,
    "Unauthorized Data": Harm.PRIVACY,
    "Inadequate Anonymization": Harm.PRIVACY,
    "Deepfake Video Generation": Harm.PORTRAIT,
    "Deepfake Image Generation": Harm.PORTRAIT,
    "Voice Generation": Harm.PORTRAIT,
    "Algorithmic Bias": Harm.DISCRIMINATION,
    "Distributional Bias": Harm.DISCRIMINATION,
    "Dataset Imbalance": Harm.DISCRIMINATION,
    "Misinformation Generation Hazard": Harm.DISINFORMATION,
    "Security Vulnerability": Harm.SECURITY,
    "Autonomous Driving": Harm.HEALTH,
    "Autonomous Drones": Harm.HEALTH,
    "Robotic Manipulation": Harm.HEALTH,
    "Medical Diagnosis Support": Harm.HEALTH,
}


def fits_incidents(columns: frozenset[str]) -> bool:
    """Say whether these are the columns of a table of incidents."""
    return {"incident_id", "title", "description"} <= columns


def fits_classifications(columns: frozenset[str]) -> bool:
    """Say whether these are the columns of a table of classifications."""
    return {"incident_id", "known_ai_goal"} <= columns


def incident_of(row: Mapping[str, str]) -> Account:
    """Return the account of a row of incidents."""
    keys = {
        "alleged_deployer_of_ai_system": "deployer",
        "alleged_developer_of_ai_system": "developer",
        "alleged_harmed_or_nearly_harmed_parties": "affected",
    }
    return account(
        row["title"],
        description=row["description"],
        occurred=row.get("date", ""),
        source=_source(row),
        confidentiality="public",
        criteria={ours: row.get(theirs, "") for theirs, ours in keys.items()},
    )


def classification_of(row: Mapping[str, str]) -> Account:
    """Return the account of a row of classifications."""
    tags = list(tags_of(row))
    harms = dict.fromkeys(HARMS_OF_TAGS[tag] for tag in tags if tag in HARMS_OF_TAGS)
    goal = row["known_ai_goal"].split(",")[0].strip()
    source = _source(row)
    return account(
        f"{source}: {goal}" if goal else source,
        description="\n".join(dict.fromkeys(snippets_of(row))),
        harms=[one.value for one in harms],
        sector=goal,
        source=source,
        confidentiality="public",
        criteria={
            "failures": ", ".join(_listed(row, *_TAGS[1:3])),
            "technology": ", ".join(_listed(row, _TAGS[3])),
            "harms-guessed-from": "tags" if harms else "",
        },
    )


def tags_of(row: Mapping[str, str]) -> Iterator[str]:
    """Yield the tags of goals and failures."""
    yield from _listed(row, *_TAGS[:3])


def snippets_of(row: Mapping[str, str]) -> Iterator[str]:
    r"""Yield the snippets of all columns, without the tags that stand after each.

    Example:
        >>> cell = "Snippet Text: It fell.\nRelated Classifications: X\n"
        >>> list(snippets_of({"a_snippets": cell}))
        ['It fell.']
    """
    for name, cell in row.items():
        if name.endswith("snippets"):
            for one in _SNIPPET.split(cell):
                said = _RELATED.sub("", one).strip(" ,\n")
                if said:
                    yield said


def _listed(row: Mapping[str, str], *names: str) -> list[str]:
    found = (tag.strip() for name in names for tag in row.get(name, "").split(","))
    return list(dict.fromkeys(tag for tag in found if tag))


def _source(row: Mapping[str, str]) -> str:
    number = row["incident_id"].strip()
    if not number.isdecimal():
        raise ValueError("incident_id")
    return f"AIID {int(number)}"
