"""What experts decided of evidence: disclosures scored by Stanford, documents rated by lawyers.

Both collections lie outside the project (gh-fmti-dev, gh-aireg-bench-dev):

- Foundation Model Transparency Index, December 2025 (Stanford CRFM, CC BY 4.0): what seven
  developers disclose for each of 100 indicators, and whether that meets the indicator.
- AIReg-Bench (arXiv 2510.01474): technical documentation written by a language model, with or
  without planted violations of Article 9 or 10 of the EU AI Act; three legal experts say from
  1 to 5 how probably the system complies.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kakehashi.model.relation import Relation

FMTI, AIREG = "gh-fmti-dev", "gh-aireg-bench-dev"
COMPLIANCE = "Compliance"

NOTHING_SAID = re.compile(
    r"(?:none|n/?a|no disclosure(?: to company)?"
    r"|no (?:public )?information (?:is |was |has been )?(?:found|provided|disclosed|available)[^.]*"
    r"|[^.]{0,60}\bnot (?:publicly )?disclosed"
    r"|\w+ (?:cannot|do not|does not) (?:publicly )?disclose [^.]*)\W*",
    re.IGNORECASE,
)
"""One sentence that there is no disclosure: of what is not said, nobody judges whether it suffices."""

KNOWN_GROUPS = frozenset({"Article9/Use3", "Article10/Use2"})
"""One text of each is in our gold: the first must stay untouched, on the second we trained."""


@dataclass(frozen=True)
class Disclosure:
    """What a company says for an indicator, and what Stanford decided."""

    company: str
    indicator: str
    definition: str
    notes: str
    text: str
    met: bool

    @property
    def sha256(self):
        """What the text is recognised by in recordings."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def key(self):
        """What names it in the collection."""
        return self.company, self.indicator


def load_disclosures(sources):
    """Return all disclosures that are not empty, those that say "not disclosed" among them."""
    found = []
    for path in sorted((sources / FMTI / "reports").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{k: v.strip() for k, v in row.items()} for row in csv.DictReader(file)]
        found += [
            Disclosure(path.stem, *(row[c] for c in _COLUMNS), met=float(row["Score"]) >= 0.5)
            for row in rows
            if row["Disclosure"]
        ]
    return found


_COLUMNS = ("Indicator", "Definition", "Notes", "Disclosure")


def says_something(disclosure):
    """Say whether a disclosure is more than the statement that there is none.

    Example:
        >>> def said(text):
        ...     return says_something(Disclosure("A", "B", "", "", text, met=False))
        >>> said("Not disclosed."), said("We do not offer bug bounties.")
        (False, True)
    """
    return not NOTHING_SAID.fullmatch(disclosure.text)


@dataclass(frozen=True)
class Rated:
    """A document with the ratings of legal experts, each from 1 to 5."""

    name: str
    path: Path
    article: str
    group: str
    """The texts of one article and one intended use: one compliant, two with violations."""
    compliant: bool
    """Whether it was written to comply; the ratings are the experts' own view."""
    ratings: tuple[float, ...]

    @property
    def rating(self):
        """The mean of the experts' ratings."""
        return float(np.mean(self.ratings))


def load_rated(sources):
    """Return the documents of AIReg-Bench by name."""
    ratings = defaultdict(list)
    with (sources / AIREG / "annotations.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            ratings[row["file"]].append(float(row["compliance_1_5"]))
    found = {}
    for file, given in sorted(ratings.items()):
        _, article, use, _, profile = Path(file).with_suffix("").parts
        name, compliant = f"{AIREG}/{file}", profile == COMPLIANCE
        found[name] = Rated(
            name, sources / name, article, f"{article}/{use}", compliant, tuple(given)
        )
    return found


def practices_asked(library, article):
    """Return the practices that an article asks for, and those of which it asks for a part.

    Args:
        library: With the crosswalk of the EU AI Act (2024).
        article: "Article9" or "Article10".
    """
    place = re.compile(rf"Art-{article.removeprefix('Article')}(?:\.|$)")
    kinds = defaultdict(set)
    for row in library.crosswalks["eu-ai-act-2024--practices"].mappings:
        if place.match(row.subject.partition(":")[2]):
            kinds[row.object].add(row.relation)
    asked = [p for p in library.practices if kinds[p.ref] - {Relation.INTERSECTS}]
    in_part = [p for p in library.practices if kinds[p.ref] == {Relation.INTERSECTS}]
    return asked, in_part
