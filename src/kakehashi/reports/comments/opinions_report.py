"""The table of opinions and responses as a report: number, part, opinion, count, response, change.

The layout follows what Japanese ministries publish at the end of a consultation (意見公募手続,
Administrative Procedure Act, Articles 39 and 43, from memory, unverified). Where opinions are
grouped or cut, all of them have to be at hand: the workbook holds every comment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kakehashi.comments.comment import WHYS
from kakehashi.comments.consultation import Consultation, Opinion, ReadComment
from kakehashi.comments.links import BYS, Link
from kakehashi.comments.personal_data import KINDS
from kakehashi.comments.stance import REQUESTS, STANCES
from kakehashi.reports.comments.opinions_words import words
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed

_LISTED = 12
"""Numbers of comments listed in a cell."""
_LEFT = 60
"""Things left out that are read; the workbook has all."""


def opinions_report(result: Consultation, language: Language) -> Report:
    """Return the table to be completed by the ministry."""
    notes = tuple(words(f"short_{n}", language) for n in (1, 2, 3))
    blocks: list[Block] = [
        Callout(words("short_heading", language), notes),
        Heading(1, words("counts", language)),
        counts_table(result, language),
        Heading(1, words("table", language)),
        opinions_table(result, language, full=False),
        opinions_table(result, language, full=True),
        comments_sheet(result.comments, language),
        Heading(1, words("left_out", language)),
        *_left_out(result, language),
    ]
    return Report(
        "opinions",
        words("title", language),
        result.draft.title.get(language),
        language,
        result.date,
        _facts(result, language),
        tuple(blocks),
        contents=False,
        landscape=True,
    )


def _facts(result: Consultation, language: Language) -> tuple[tuple[str, str], ...]:
    """Return what came in and what was made of it, in figures."""
    comments = result.comments
    left = sum(one.units for one in result.left_out)
    told = {"units": result.units, "comments": len(comments), "left": left}
    masked = sum(sum(c.masked.values()) for c in comments)
    return (
        (words("date", language), result.date),
        (words("received", language), words("received_value", language, **told)),
        (words("opinions", language), words("count", language, count=len(result.opinions))),
        (words("masked", language), words("masked_value", language, count=masked)),
    )


def counts_table(result: Consultation, language: Language) -> Table:
    """Return how many comments stand how to each part of the draft."""
    parts: dict[str, Counter[str]] = {}
    for opinion in result.opinions:
        for comment in opinion.comments:
            parts.setdefault(_place(opinion, language), Counter())[comment.stance.stance] += 1
    heads = (
        words("place", language),
        *(name.get(language) for name in STANCES.values()),
        words("total", language),
    )
    rows = [_counted(place, counts) for place, counts in parts.items()]
    total: Counter[str] = Counter()
    for counts in parts.values():
        total += counts
    rows.append(_counted(words("total", language), total))
    widths = (4, *(1,) * (len(STANCES) + 1))
    return Table(heads, tuple(rows), widths, sheet=words("counts", language))


def _counted(place: str, counts: Counter[str]) -> Row:
    return cells(place, *(str(counts[s]) for s in STANCES), str(sum(counts.values())))


def opinions_table(result: Consultation, language: Language, *, full: bool) -> Table:
    """Return the opinions in the order of the draft; in full with stance and request besides."""
    keys = ["number", "place", "opinion", "similar", "response", "changed"]
    if full:
        keys[2:2] = ["stance", "request"]
    heads = tuple(words(key, language) for key in keys)
    rows = tuple(_row(opinion, language, full=full) for opinion in result.opinions)
    if not full:
        return Table(heads, rows, (1, 3.2, 8, 1.3, 7, 1.7))
    widths = (1, 3, 1.5, 1.5, 8, 1, 8, 1.5)
    return Table(heads, rows, widths, sheet=words("table", language), sheet_only=True)


def _row(opinion: Opinion, language: Language, *, full: bool) -> Row:
    lines: list[Line] = [*opinion.extract.split("\n")]
    if not opinion.whole:
        lines.append((Span(words("extract", language), "soft"),))
    if opinion.similar:
        count = words("similar_more", language, count=opinion.similar)
        lines.append((Span(count, "soft"),))
    if opinion.adding:
        numbers = _numbers(opinion.adding, language)
        told = words("adding", language, count=len(opinion.adding), numbers=numbers)
        lines.append((Span(told, "soft"),))
    reading = opinion.shown.stance
    asked = dict.fromkeys(REQUESTS[r.kind].get(language) for r in reading.requests)
    between = (STANCES[reading.stance].get(language), list(asked)) if full else ()
    choices = (words("yes", language), words("no", language)) if full else ()
    return cells(
        str(opinion.number),
        _place(opinion, language),
        *between,
        lines,
        str(len(opinion.comments)),
        "",
        Cell(("",), choices=choices),
    )


def _numbers(comments: Sequence[ReadComment], language: Language) -> str:
    numbers = listed((str(c.number) for c in comments[:_LISTED]), language)
    return numbers + (words("and_more", language) if len(comments) > _LISTED else "")


def _place(opinion: Opinion, language: Language) -> str:
    """Return the part that most comments of an opinion are linked to, as they were ordered by."""
    met = Counter(c.links[0].part.id for c in opinion.comments if c.links)
    if not met:
        # What the sender wrote, though the draft has no such part, tells more than nothing.
        return opinion.shown.place or words("whole_draft", language)
    first = min(met, key=lambda part: (-met[part], part))
    parts = {c.links[0].part.id: c.links[0].part for c in opinion.comments if c.links}
    return parts[first].label.get(language)


def comments_sheet(comments: Sequence[ReadComment], language: Language) -> Table:
    """Return every comment, masked, with what was found in it: nothing is only summarised."""
    keys = ("number", "opinion_number", "source", "given_id", "told_place", "comment", "stance")
    more = ("why_stance", "requests", "place", "adds", "masked_kinds")
    heads = tuple(words(key, language) for key in (*keys, *more))
    rows = tuple(_comment(comment, language) for comment in comments)
    return Table(heads, rows, sheet=words("comments", language), sheet_only=True)


def _comment(comment: ReadComment, language: Language) -> Row:
    reading = comment.stance
    kinds = [
        f"{KINDS[kind].get(language)} {count}" for kind, count in sorted(comment.masked.items())
    ]
    return cells(
        str(comment.number),
        str(comment.opinion),
        comment.source,
        comment.given_id,
        comment.place,
        comment.text.split("\n"),
        STANCES[reading.stance].get(language),
        list(reading.because),
        [f"{REQUESTS[r.kind].get(language)}: {r.text}" for r in reading.requests],
        [_link(link, language) for link in comment.links],
        words("yes", language) if comment.adds else "",
        kinds,
    )


def _link(link: Link, language: Language) -> str:
    return f"{link.part.label.get(language)} ({BYS[link.by].get(language)})"


def _left_out(result: Consultation, language: Language) -> list[Block]:
    if not result.left_out:
        return [Paragraph(words("left_out_none", language))]
    heads = tuple(words(key, language) for key in ("source", "why", "units"))
    rows = tuple(
        cells(one.source, WHYS[one.why].get(language), str(one.units)) for one in result.left_out
    )
    sheet = words("left_out", language)
    blocks: list[Block] = [
        Table(heads, rows[:_LEFT], (4, 3, 1)),
        Table(heads, rows, (4, 3, 1), sheet=sheet, sheet_only=True),
    ]
    if len(rows) > _LEFT:
        told = words("more_left", language, count=len(rows) - _LEFT)
        blocks.append(Paragraph(told, "note"))
    return blocks
