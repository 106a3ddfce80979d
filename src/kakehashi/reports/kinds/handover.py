"""Hand-over sheets: what a developer passes to a provider, and a provider to a user."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Claim
from kakehashi.reports.kinds.annexes import claim_blocks, verdict_cell
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.handover_topics import CHAIN, TOPICS, Topic, asking, practices_of
from kakehashi.reports.kinds.handover_words import words
from kakehashi.reports.kinds.planned import names_told
from kakehashi.reports.kinds.standing_cells import joined, titled
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Fields,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)


@dataclass(frozen=True, slots=True)
class _Way:
    material: Material
    sender: str
    recipient: str

    def named(self, key: str) -> str:
        """Return a wording with the two roles."""
        language = self.material.language
        roles = [words(f"role_{role}", language) for role in (self.sender, self.recipient)]
        return words(key, language, sender=roles[0], recipient=roles[1])


def handover_report(material: Material) -> Report:
    """Return the sheet of the roles asked for; of both steps of the chain where none is."""
    language = material.language
    ways = [_Way(material, *pair) for pair in CHAIN if pair[0] in material.roles]
    lines = [words("about_1", language), words("about_2", language)]
    if material.roles and not ways:
        lines.append(words("no_next", language))
    ways = ways or [_Way(material, *pair) for pair in CHAIN]
    blocks: list[Block] = [Callout(words("about", language), tuple(lines))]
    for way in ways:
        blocks += _chapter(way)
    blocks += method_blocks(material, material.assessment.frameworks)
    return Report(
        kind="handover",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material),
        blocks=(*(_sheet(way) for way in ways), *blocks),
    )


def _chapter(way: _Way) -> Iterator[Block]:
    material, language = way.material, way.material.language
    yield Heading(1, way.named("chapter"))
    yield _identity(way)
    yield Heading(2, words("overview", language))
    yield _overview(way)
    for topic in TOPICS:
        yield from _topic(way, topic)
    yield Heading(2, words("recipient_does", language))
    yield Paragraph(words("recipient_text", language))
    yield _recipient_table(way)
    yield from _quotes(material)
    yield Heading(2, words("receipt", language))
    keys = ("recipient", "person", "received", "points", "date", "signature")
    yield Fields(tuple((words(key, language), "") for key in keys))


def _identity(way: _Way) -> Fields:
    material, language = way.material, way.material.language
    values = {"system": material.system, "sender": material.organisation}
    keys = ("system", "version", "sender", "contact", "incident_contact", "enclosed")
    rows = tuple((words(key, language), values.get(key, "")) for key in keys)
    return Fields(rows, caption=words("which", language))


def _claim(material: Material, practice: Provision) -> Claim | None:
    """Return what was decided of a practice as a whole, else what is suggested of it."""
    decision = material.assessment.decided.get(practice.ref)
    if decision:
        return Claim(
            practice,
            decision.verdict,
            "confirmed",
            decision.by,
            decision.on,
            decision.why,
            decision.evidence,
        )
    for one in material.assessment.suggestions if names_told(material) else ():
        if one.practice == practice.ref:
            return Claim(practice, Verdict.IN_PLACE, "suggested", one.by, "", "", one.evidence)
    return None


def _ready(claim: Claim | None) -> bool:
    """Say whether a practice is confirmed to be in place."""
    return claim is not None and claim.grade == "confirmed" and claim.verdict is Verdict.IN_PLACE


def _overview(way: _Way) -> Table:
    material, language = way.material, way.material.language
    rows = []
    for topic in TOPICS:
        claims = [_claim(material, one) for one in practices_of(material, topic.passed)]
        ready = sum(map(_ready, claims))
        left = sum(claim is None or claim.grade == "suggested" for claim in claims)
        told = words("ready_of", language, ready=ready, total=len(claims))
        lacking = sum(_lacking(claim) for claim in claims)
        rows.append(cells(words(topic.id, language), told, str(lacking), str(left)))
    keys = ("topic", "ready", "missing", "open")
    return Table(tuple(words(key, language) for key in keys), tuple(rows), (4, 1.2, 1.6, 1))


def _lacking(claim: Claim | None) -> bool:
    settled = (Verdict.IN_PLACE, Verdict.NOT_APPLICABLE)
    return claim is not None and claim.grade == "confirmed" and claim.verdict not in settled


def _topic(way: _Way, topic: Topic) -> Iterator[Block]:
    material, language = way.material, way.material.language
    yield Heading(2, words(topic.id, language))
    rows = tuple(_row(material, one) for one in practices_of(material, topic.passed))
    keys = ("item", "state", "where", "handed")
    yield Table(tuple(words(key, language) for key in keys), rows, (4, 1.3, 2.2, 0.9))
    yield _asked(way, topic)


def _row(material: Material, practice: Provision) -> Row:
    language = material.language
    choices = (words("yes", language), words("no", language))
    title = f"{practice.id} {practice.title.get(language)}"
    claim = _claim(material, practice)
    return cells(
        titled(title, practice.statement.get(language)),
        _state(material, practice, claim),
        _where(material, claim),
        Cell(("",), choices=choices),
    )


def _state(material: Material, practice: Provision, claim: Claim | None) -> Cell:
    if claim and claim.grade == "suggested":
        return Cell((words("suggested", material.language),), "unknown")
    cell = verdict_cell(material, claim.verdict.value if claim else "undecided")
    library = material.assessment.library
    parts: list[Line] = []
    for part in library.hub.children.get(practice.ref, ()):
        decision = material.assessment.decided.get(part.ref)
        if decision:
            told = verdict_cell(material, decision.verdict.value).lines[0]
            title = part.title.get(material.language)
            parts.append((Span(f"{title}: ", "soft"), Span(str(told))))
    return Cell((*cell.lines, *parts), cell.mark)


def _where(material: Material, claim: Claim | None) -> Cell:
    if not claim or claim.grade == "suggested":
        return Cell(("",))
    places = []
    for evidence in claim.evidence:
        page = words("page", material.language, page=evidence.page) if evidence.page else ""
        places.append(joined(material, filter(None, (evidence.document, page))))
    return Cell(tuple(dict.fromkeys(places)) or ("",))


def _asked(way: _Way, topic: Topic) -> Fields:
    """Return which provisions ask the sender to pass it on, and the recipient to use it."""
    material, language = way.material, way.material.language
    sent = [
        provision
        for practice in practices_of(material, topic.passed)
        for provision in asking(material, practice, way.sender)
    ]
    used = [
        provision
        for practice in practices_of(material, topic.used)
        for provision in asking(material, practice, way.recipient, sends=False)
    ]
    none = words("asked_none", language)
    return Fields(
        (
            (words("asked_sender", language), _cited(material, sent) or none),
            (words("asked_recipient", language), _cited(material, used) or none),
        )
    )


def _cited(material: Material, provisions: Sequence[Provision]) -> str:
    """Return provisions by framework, by the numbers that lawyers cite."""
    language = material.language
    by_framework: dict[str, list[str]] = {}
    for one in dict.fromkeys(provisions):
        citation = one.citation.get(language) or one.title.get(language)
        by_framework.setdefault(one.ref.split(":", 1)[0], []).append(citation)
    titles = {f.prefix: f.short_title.get(language) for f in material.assessment.frameworks}
    colon = "：" if language == "ja" else ": "
    told = (f"{titles[p]}{colon}{joined(material, some)}" for p, some in by_framework.items())
    return "\n".join(told)


def _recipient_table(way: _Way) -> Table:
    material, language = way.material, way.material.language
    wanted = dict.fromkeys(id_ for topic in TOPICS for id_ in topic.used)
    rows = []
    for practice in practices_of(material, tuple(wanted)):
        title = f"{practice.id} {practice.title.get(language)}"
        asked = _cited(material, asking(material, practice, way.recipient, sends=False))
        statement = practice.statement.get(language)
        rows.append(cells(titled(title, statement), asked or words("asked_none", language), ""))
    heads = tuple(words(key, language) for key in ("practice", "asked_by", "agreed"))
    return Table(heads, tuple(rows), (3, 3.4, 1.2))


def _quotes(material: Material) -> Iterator[Block]:
    language = material.language
    yield Heading(2, words("quotes", language))
    passed = dict.fromkeys(id_ for topic in TOPICS for id_ in topic.passed)
    claims = [_claim(material, one) for one in practices_of(material, tuple(passed))]
    quoted = [claim for claim in claims if claim and claim.evidence]
    if not quoted:
        yield Paragraph(words("quotes_none", language))
    for claim in quoted:
        yield from claim_blocks(material, claim)


def _sheet(way: _Way) -> Table:
    """Return the sheet's rows as a worksheet, with columns to fill in."""
    material, language = way.material, way.material.language
    rows = []
    for topic in TOPICS:
        for practice in practices_of(material, topic.passed):
            item, state, where, handed = _row(material, practice)
            asked = _cited(material, asking(material, practice, way.sender))
            topic_cell = Cell((words(topic.id, language),))
            rows.append((topic_cell, item, state, where, Cell((asked,)), handed, Cell(("",))))
    keys = ("topic", "item", "state", "where", "asked_sender", "handed", "note")
    heads = tuple(words(key, language) for key in keys)
    return Table(heads, tuple(rows), sheet=way.named("sheet"), sheet_only=True)
