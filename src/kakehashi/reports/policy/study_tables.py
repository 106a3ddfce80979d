"""The tables of a policy study: every number with the sentences behind it."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.library.timeline import Event, Standing
from kakehashi.model import Passage
from kakehashi.policy.addressees import ADDRESSEES
from kakehashi.policy.bindingness import FORCES
from kakehashi.policy.commitments import STATUSES, Commitment, Cut
from kakehashi.policy.entities import load_entities
from kakehashi.policy.study import DocumentStudy, Sentence, Study
from kakehashi.policy.themes import RISKS, THEMES
from kakehashi.reports.edition_words import EVENTS, what_applies
from kakehashi.reports.outline import Table, cells
from kakehashi.reports.policy.heat import Shares
from kakehashi.reports.policy.study_words import words
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed


def percent(share: float) -> int:
    """Return a share in whole percent.

    Example:
        >>> percent(0.126)
        13
    """
    return round(100 * share)


def shares_table(study: Study, language: Language) -> Table:
    """Return the governance share of each document, with what else is counted."""
    keys = ("document", "sentences", "related", "percent", "hardness", "penalties_number")
    heads = (*(words(key, language) for key in keys), words("commitments_number", language))
    rows = tuple(
        cells(
            one.document.name,
            str(len(one.sentences)),
            str(len(one.related)),
            f"{100 * one.governance_share:.1f}",
            "–" if one.hardness is None else f"{one.hardness:.2f}",
            str(len(one.penalties)),
            str(len(one.commitments)),
        )
        for one in study.documents
    )
    return Table(heads, rows, (3, 1, 1, 1, 1, 1, 1), sheet=words("shares", language)[:31])


def theme_shares(study: Study, language: Language) -> Shares:
    """Return the share of each theme and kind of risk by document."""
    names = [name.get(language) for name in (*THEMES.values(), *RISKS.values())]
    rows = tuple(
        (
            one.document.name,
            tuple(
                [percent(one.theme_share(theme)) for theme in THEMES]
                + [percent(one.risk_share(risk)) for risk in RISKS]
            ),
        )
        for one in study.documents
    )
    return Shares(tuple(names), rows)


def binding_table(study: Study, language: Language) -> Table:
    """Return how many sentences bind in each way, by document."""
    heads = (words("document", language), *(name.get(language) for name in FORCES.values()))
    rows = []
    for one in study.documents:
        total = sum(one.forces.values())
        counts = [one.forces[force] for force in FORCES]
        told = [f"{n} ({percent(n / total)} %)" if n else "0" for n in counts]
        rows.append(cells(one.document.name, *told))
    return Table(heads, tuple(rows), (3, *(1,) * len(FORCES)), sheet=words("binding", language))


def addressed_table(study: Study, language: Language) -> Table:
    """Return whom binding sentences address, by document."""
    heads = (
        words("document", language),
        *(name.get(language) for name in ADDRESSEES.values()),
        words("not_named", language),
    )
    rows = []
    for one in study.documents:
        unnamed = sum(bool(s.binding) and not s.addressees for s in one.sentences)
        counts = [one.addressed[role] for role in ADDRESSEES]
        rows.append(cells(one.document.name, *map(str, (*counts, unnamed))))
    return Table(
        heads,
        tuple(rows),
        (3, *(1,) * len(heads[1:])),
        sheet=words("addressed", language),
        wide=True,
    )


def group_shares(study: Study, language: Language) -> Shares:
    """Return the share of the practices of each group that each party speaks to."""
    by_ref = study.library.hub.by_ref
    groups: dict[str, list[str]] = {}
    for practice in study.library.practices:
        groups.setdefault(practice.parent or "", []).append(practice.ref)
    names = tuple(by_ref[ref].title.get(language) for ref in groups)
    rows = []
    for party in study.parties:
        kind = words("proved" if party.framework else "suggested", language)
        counted = (
            percent(sum(ref in party.speaks for ref in refs) / len(refs))
            for refs in groups.values()
        )
        rows.append((f"{party.name.get(language)} ({kind})", tuple(counted)))
    return Shares(names, tuple(rows))


def shares_sheet(shares: Shares, sheet: str, language: Language) -> Table:
    """Return the figures of a drawing as a worksheet."""
    heads = (words("document", language), *shares.columns)
    rows = tuple(cells(name, *map(str, values)) for name, values in shares.rows)
    return Table(heads, rows, sheet=sheet[:31], sheet_only=True)


def commitments_table(study: Study, language: Language, *, most: int | None = None) -> Table:
    """Return the candidates of commitments; with `most`, the first of each document to read."""
    keys = ("document", "page", "actor", "action", "beneficiary", "quantity", "deadline", "status")
    heads = (*(words(key, language) for key in keys), words("quote", language))
    rows = tuple(
        cells(*commitment_cells(commitment, language))
        for one in study.documents
        for commitment in one.commitments[:most]
    )
    sheet = "" if most else words("commitments", language)
    widths = (2, 1, 2, 4, 2, 2, 2, 2, 5)
    return Table(heads, rows, widths, sheet=sheet, wide=True, sheet_only=not most)


def commitment_cells(commitment: Commitment, language: Language) -> tuple[str, ...]:
    """Return the fields of a commitment; a deadline that is not stated says so."""
    passage = commitment.passage
    return (
        passage.locator.document,
        page_of(passage),
        commitment.actor.text,
        commitment.action.text,
        _text(commitment.beneficiary),
        _text(commitment.quantity),
        _text(commitment.deadline) or words("none_stated", language),
        STATUSES[commitment.status].get(language),
        passage.text,
    )


def _text(cut: Cut | None) -> str:
    return cut.text if cut else ""


def page_of(passage: Passage) -> str:
    """Return the page of a sentence, or its place in characters where there are no pages."""
    place = passage.locator
    page = place.label or place.page
    return str(page) if page else f"{place.start}–{place.end}"


def entities_table(study: Study, language: Language) -> Table:
    """Return the initiatives and bodies that documents name, those of most documents first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for one in study.documents:
        for n in one.entities:
            found.setdefault(n.entity.id, []).append((one.document.name, len(n.passages)))
    known = {entity.id: entity for entity in load_entities()}
    order = sorted(found, key=lambda id_: (-len(found[id_]), id_))
    rows = tuple(
        cells(
            known[id_].name.get(language),
            known[id_].since,
            str(len(found[id_])),
            [f"{name} ({count})" for name, count in found[id_]],
        )
        for id_ in order
    )
    keys = ("entity", "since", "named_by", "mentions")
    heads = tuple(words(key, language) for key in keys)
    return Table(heads, rows, (4, 1, 1, 4), sheet=words("entities", language))


def dates_table(events: Iterable[Event], language: Language) -> Table:
    """Return dates in order, with what they are about."""
    shown = [event for event in events if event.standing is not Standing.REPEATED]
    rows = tuple(
        cells(
            event.date,
            EVENTS[event.kind].get(language),
            event.framework.short_title.get(language),
            what_applies(event, language) if event.provisions else event.about,
        )
        for event in shown
    )
    heads = tuple(words(key, language) for key in ("day", "event", "what", "about"))
    return Table(heads, rows, (1, 1, 3, 5), sheet=words("timeline", language))


def sentences_sheet(study: Study, language: Language) -> Table:
    """Return every sentence with what was found in it: what all numbers are counted from."""
    keys = ("document", "page", "sentence_text", "governance", "probability", "words", "themes")
    heads = [words("quote" if key == "sentence_text" else key, language) for key in keys]
    heads += [
        words("binding", language),
        words("addressed", language),
        words("penalties", language),
    ]
    rows = tuple(
        cells(*_sentence_cells(one, s, language)) for one in study.documents for s in one.sentences
    )
    return Table(tuple(heads), rows, sheet=words("sheet_sentences", language), sheet_only=True)


def _sentence_cells(one: DocumentStudy, sentence: Sentence, language: Language) -> Iterable[str]:
    reading = sentence.reading
    names = [THEMES[t].get(language) for t in reading.themes]
    names += [RISKS[r].get(language) for r in reading.risks]
    return (
        one.document.name,
        page_of(sentence.passage),
        sentence.passage.text,
        words("yes" if reading.governance else "no", language),
        f"{reading.probability:.2f}",
        listed(reading.words, language),
        listed(names, language),
        FORCES[sentence.binding.force].get(language) if sentence.binding else "",
        listed((ADDRESSEES[a].get(language) for a in sentence.addressees), language),
        listed(sentence.penalties, language),
    )
