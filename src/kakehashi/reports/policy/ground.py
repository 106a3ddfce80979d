"""Common ground as blocks of a report: practices, and who says what of each."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.policy.common_ground import Agreement, Point
from kakehashi.policy.parties import Basis
from kakehashi.policy.study import Study
from kakehashi.reports.outline import Block, Heading, Line, Paragraph, Row, Span, Table, cells
from kakehashi.reports.policy.study_tables import page_of
from kakehashi.reports.policy.study_words import words
from kakehashi.reports.words import MODALITY
from kakehashi.text.bilingual import Language

MOST = 30
"""Practices of each part that are read; the workbook has all."""
_LONGEST = 260


def ground_blocks(study: Study, language: Language) -> list[Block]:
    """Return what all say, where wording divides, and what some say; nothing for one party."""
    if not study.ground:
        return []
    everyone = [p for p in study.ground if p.agreement is Agreement.ALL]
    # What is proved and asked for as a whole is read first.
    everyone.sort(key=lambda p: (not p.proved, not p.whole))
    some = [p for p in study.ground if p.agreement is Agreement.SOME]
    some.sort(key=lambda p: -sum(basis is not None for basis in p.bases))
    divided = [p for p in study.ground if p.divided]
    blocks: list[Block] = [Heading(1, words("ground", language))]
    blocks.append(Paragraph(_counted(study, everyone, some, language)))
    blocks.append(Paragraph(words("absence", language), "note"))
    blocks += _part(study, "ground_all", everyone, language)
    if _mixed(study):
        blocks += _part(study, "ground_frameworks", _of_frameworks(study), language)
    blocks.append(Heading(2, words("ground_divides", language)))
    blocks.append(Paragraph(words("divides_read", language), "note"))
    blocks += _table(study, "ground_divides", divided, language)
    if len(study.parties) > 2:
        blocks += _part(study, "ground_some", some, language)
    return blocks


def _mixed(study: Study) -> bool:
    """Say whether there are several frameworks, and prose beside them."""
    frameworks = sum(party.framework is not None for party in study.parties)
    return 1 < frameworks < len(study.parties)


def _of_frameworks(study: Study) -> list[Point]:
    """Return what all frameworks among the parties ask for: proved, whatever prose says."""
    places = [n for n, party in enumerate(study.parties) if party.framework]
    found = [p for p in study.ground if all(p.bases[n] for n in places)]
    found.sort(key=lambda p: not all(b.whole for n in places if (b := p.bases[n])))
    return found


def _counted(
    study: Study, everyone: Sequence[Point], some: Sequence[Point], language: Language
) -> str:
    alone = sum(p.agreement is Agreement.ONE for p in study.ground)
    return words(
        "ground_count",
        language,
        parties=len(study.parties),
        all=len(everyone),
        proved=sum(p.proved for p in everyone),
        whole=sum(p.whole for p in everyone),
        some=len(some) + alone,
    )


def _part(study: Study, key: str, points: Sequence[Point], language: Language) -> list[Block]:
    return [Heading(2, words(key, language)), *_table(study, key, points, language)]


def _table(study: Study, key: str, points: Sequence[Point], language: Language) -> list[Block]:
    if not points:
        return [Paragraph(words("ground_none", language))]
    heads = (words("practice", language), words("who_says", language))
    rows = [_row(study, point, language) for point in points]
    shown = Table(heads, tuple(rows[:MOST]), (1, 3))
    sheet = Table(heads, tuple(rows), sheet=words(key, language)[:31], sheet_only=True)
    blocks: list[Block] = [shown, sheet]
    if len(rows) > MOST:
        blocks.insert(1, Paragraph(words("more", language, count=len(rows) - MOST), "note"))
    return blocks


def _row(study: Study, point: Point, language: Language) -> Row:
    practice = study.library.provisions[point.practice]
    said: list[Line] = []
    for party, basis in zip(study.parties, point.bases, strict=True):
        if basis:
            name = Span(f"{party.name.get(language)}: ", "strong")
            text, mark = _said(basis, language)
            said += [(name, Span(text), Span(f" – {mark}", "soft"))]
    return cells([practice.id, practice.title.get(language)], said)


def _said(basis: Basis, language: Language) -> tuple[str, str]:
    """Return what a party says, and on which ground we say so."""
    if basis.provision:
        how = words("whole" if basis.whole else "part", language)
        modality = MODALITY[basis.strength].get(language) if basis.strength in MODALITY else ""
        told = " / ".join(filter(None, (words("proved", language), how, modality)))
        row = basis.row.id if basis.row else ""
        return basis.provision.label.get(language), f"{told} ({row})"
    assert basis.spoken
    passage = basis.spoken.passage
    quote = passage.text if len(passage.text) <= _LONGEST else passage.text[:_LONGEST] + "…"
    mark = f"{words('suggested', language)} {basis.spoken.probability:.2f}, {page_of(passage)}"
    return (f"“{quote}”" if passage.language == "en" else f"「{quote}」"), mark
