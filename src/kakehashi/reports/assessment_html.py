"""The HTML report of an assessment: one file, no network, readable without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.naming import Naming
from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.summary import BUCKETS, bucket_of, summaries
from kakehashi.interchange.statement_words import kind_words, sign_words
from kakehashi.model import Candidate, Decision, Framework, Provision, Suggestion
from kakehashi.reports import words as wording
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.listing import listed
from kakehashi.version import __version__

_TEMPLATES = Path(__file__).parent / "templates"
SHOWN = 5
"""Candidates shown under a practice; the review table and the JSON hold them too."""


def render_html(assessment: Assessment, language: Language, *, table: str) -> str:
    """Return the report as one HTML page.

    Args:
        assessment: What to report.
        language: Of everything but the quotes.
        table: Name of the review table beside the report, for "what to do next".
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    view = _View(assessment, language)
    # A filter is called straight, a method through several layers: half the time of a report.
    environment.filters |= view.filters
    template = environment.get_template("assessment.html.j2")
    page = template.render(
        view=view,
        a=assessment,
        lang=language,
        table=table,
        version=__version__,
        css=(_TEMPLATES / "report.css").read_text(encoding="utf-8"),
        js=(_TEMPLATES / "report.js").read_text(encoding="utf-8"),
    )
    # The macros stand before the page in the template and leave empty lines.
    return page.lstrip() + "\n"


class _View:
    """What the template asks for: words, names, and what stands beside what."""

    def __init__(self, assessment: Assessment, language: Language) -> None:
        self._assessment = assessment
        self._language = language
        self._naming = Naming(assessment.library)
        self._proved: dict[str, Bilingual | None] = {}
        self.buckets = BUCKETS
        self.summaries = summaries(assessment)
        self.dates = assessment.date

    @property
    def filters(self) -> dict[str, Callable[..., object]]:
        """What the template asks for thousands of times."""
        return {
            "t": self.translated,
            "w": cache(self.words),
            "anchor": cache(self.anchor),
            "bucket": self.bucket,
            "bucket_words": self.bucket_words,
            "relation_words": self.relation_words,
            "verdict_words": self.verdict_words,
            "verdict_class": self.verdict_class,
            "modality": self.modality,
            "addressees": self.addressees,
            "signs": self.signs,
            "kind": self.kind,
            "shown": self.shown,
            "near": self.near,
            "askers": self.askers,
            "proofs": self._assessment.proofs,
        }

    def words(self, key: str, **details: object) -> str:
        return wording.words(key, self._language, **details)

    def translated(self, text: Bilingual) -> str:
        return text.get(self._language)

    def bucket(self, provision: Provision) -> str:
        return bucket_of(self._assessment, self._assessment.statuses[provision.ref])

    def bucket_words(self, bucket: str) -> str:
        return wording.STATUS[bucket].get(self._language)

    def relation_words(self, relation: str) -> str:
        return wording.RELATIONS[relation].get(self._language)

    def verdict_words(self, ref: str) -> str:
        decision = self._decision(ref)
        verdict = decision.verdict.value if decision else "undecided"
        return wording.VERDICTS[verdict].get(self._language)

    def verdict_class(self, ref: str) -> str:
        decision = self._decision(ref)
        return decision.verdict.value.replace(" ", "-") if decision else "undecided"

    def _decision(self, ref: str) -> Decision | None:
        """Return the decision on a practice; for a part that on its practice, if it has none."""
        decided = self._assessment.decided
        return decided.get(ref) or decided.get(self._assessment.library.practice_of(ref))

    def parts(self, ref: str) -> tuple[Provision, ...]:
        """Return the parts of a practice."""
        return self._assessment.library.hub.children.get(ref, ())

    def modality(self, provision: Provision) -> str:
        return wording.MODALITY[provision.modality].get(self._language)

    def addressees(self, provision: Provision) -> str:
        names = (wording.ADDRESSEES[a].get(self._language) for a in provision.addressees)
        return listed(names, self._language)

    def signs(self, candidate: Candidate) -> list[str]:
        return sign_words(candidate, self._language)

    def kind(self, candidate: Candidate) -> str:
        return kind_words(candidate, self._language)

    def shown(self, ref: str) -> Sequence[Candidate]:
        return self._assessment.candidates.get(ref, ())[:SHOWN]

    def proved_elsewhere(self, node: ProofNode) -> bool:
        """Say whether a step of a proof is the status of a provision, proved at its place."""
        status = self._assessment.statuses.get(node.ref)
        if node.kind != "conclusion" or status is None:
            return False
        if node.ref not in self._proved:
            proofs = self._assessment.proofs(status)
            self._proved[node.ref] = proofs[0].text if len(proofs) == 1 else None
        return self._proved[node.ref] == node.text

    def suggestions(self, ref: str) -> list[Suggestion]:
        """Return the suggestions on a practice, surest first."""
        return [s for s in self._assessment.suggestions if s.practice == ref]

    def near(self, ref: str) -> int:
        """Return how many candidates of an undecided practice are to be looked at first."""
        if ref in self._assessment.decided:
            return 0
        return sum(candidate.close for candidate in self.shown(ref))

    def practices(self) -> list[tuple[Provision, list[Provision]]]:
        """Return the practices that the frameworks assessed ask for, by group."""
        hub, asked = self._assessment.library.hub, self._assessment.asked_by
        found = []
        for group in hub.children.get(None, ()):
            below = (group,) if group.practice else hub.children.get(group.ref, ())
            members = [p for p in below if asked.get(p.ref)]
            if members:
                found.append((group, members))
        return found

    def askers(self, ref: str) -> list[tuple[str, str]]:
        """Return name and ref of the provisions that ask for a practice."""
        provisions = self._assessment.library.provisions
        return [
            (self._naming.name(asker).get(self._language), asker)
            for asker in self._assessment.asked_by.get(ref, ())
            if asker in provisions
        ]

    def problems(self) -> list[dict[str, Any]]:
        language = self._language
        return [
            {
                "where": p.where,
                "code": p.code,
                "message": p.message(language),
                "hint": p.hint(language),
            }
            for p in self._assessment.problems
        ]

    def tops(self, framework: Framework) -> tuple[Provision, ...]:
        return framework.children.get(None, ())

    def anchor(self, ref: str) -> str:
        return ref.replace(":", "-").replace(".", "_")
