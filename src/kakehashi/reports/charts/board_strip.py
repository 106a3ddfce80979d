"""One number for each framework, for a board: how much is satisfied, and how much it was."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.reports.charts.classes import CLASSES, area
from kakehashi.reports.charts.heading import BOLDER, MARGIN, heading
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import GaugeRow
from kakehashi.reports.charts.svg import (
    INK,
    PAPER,
    QUIET,
    RULE,
    document,
    label,
    number,
    prefix_of,
    tag,
)
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

WIDTH = 1040
_ACROSS, _GAP = 3, 20
_CARD = (WIDTH - 2 * MARGIN - _GAP * (_ACROSS - 1)) / _ACROSS
_HIGH, _PAD = 122, 14
_BIG = 30


def board_strip(rows: Sequence[GaugeRow], language: Language, *, date: str = "") -> str:
    """Return a card for each framework, in the order given, as SVG.

    Only what decisions confirm is counted.

    Args:
        rows: One for each framework.
        language: Of all words.
        date: ISO date of the figures.

    Example:
        >>> from kakehashi.text.bilingual import Bilingual
        >>> row = GaugeRow(Bilingual("Code", "規範"), 12, 87, 8, "2026-08-31")
        >>> "Code: 12 of 87 satisfied; 2026-08-31: 8 (+4)." in board_strip([row], "en")
        True
    """
    prefix = prefix_of("board", tuple(rows), language)
    aside = say("as_of", language, date=date) if date else ""
    top, y = heading(say("board", language), [say("board_read", language)], WIDTH, aside=aside)
    cards = [
        tag(
            "g",
            _card(row, language),
            transform=f"translate({number(MARGIN + (place % _ACROSS) * (_CARD + _GAP))} "
            f"{number(y + (place // _ACROSS) * (_HIGH + _GAP))})",
        )
        for place, row in enumerate(rows)
    ]
    lines = -(-len(rows) // _ACROSS)
    if not rows:
        cards, lines = [label(say("no_rows", language), MARGIN, y + 14)], 1
    return document(
        prefix,
        language,
        (WIDTH, y + lines * (_HIGH + _GAP) + 4),
        title=say("board", language),
        described=" ".join([*filter(None, [aside]), *(_said(row, language) for row in rows)]),
        body=top + "".join(cards),
    )


def before_words(row: GaugeRow, language: Language) -> str:
    """Return the figure of the date before and the change since."""
    if row.previous is None:
        return say("no_before", language)
    return say(
        "before",
        language,
        date=row.previous_date,
        count=f"{row.previous:,}",
        change=change_words(row.satisfied - row.previous, language),
    )


def change_words(change: int, language: Language) -> str:
    """Return a change with its sign.

    Example:
        >>> change_words(4, "en"), change_words(-2, "en"), change_words(0, "en")
        ('+4', '−2', 'no change')
    """
    if not change:
        return say("unchanged", language)
    return f"+{change:,}" if change > 0 else f"−{-change:,}"


def _said(row: GaugeRow, language: Language) -> str:
    return say(
        "gauge_said",
        language,
        title=row.title.get(language),
        satisfied=f"{row.satisfied:,}",
        total=f"{row.total:,}",
        before=before_words(row, language),
    )


def _card(row: GaugeRow, language: Language) -> str:
    room = _CARD - 2 * _PAD
    lines = lines_of(row.title.get(language), room / BOLDER, size=13, most=2)
    drawn = [
        tag("rect", width=_CARD, height=_HIGH, rx=4, fill=PAPER, stroke=RULE),
        *(label(line, _PAD, 22 + 16 * n, size=13, bold=True) for n, line in enumerate(lines)),
    ]
    if not row.total:
        drawn.append(label(say("nothing", language), _PAD, 74, fill=QUIET))
        return "".join(drawn)
    big = f"{row.satisfied:,}"
    after = _PAD + width_of(big, _BIG) * BOLDER + 4
    percent = say("percent", language, percent=_percent(row))
    before = lines_of(before_words(row, language), room, size=11.5, most=1, running=True)
    drawn += [
        label(big, _PAD, 73, size=_BIG, bold=True),
        label(say("of_total", language, total=f"{row.total:,}"), after, 73, size=14, fill=QUIET),
        label(percent, _CARD - _PAD, 73, size=14, anchor="end", fill=QUIET),
        _bar(row, room),
        *(label(line, _PAD, 112, size=11.5, fill=QUIET) for line in before),
    ]
    return "".join(drawn)


def _percent(row: GaugeRow) -> int:
    if row.satisfied in {0, row.total}:
        return 100 if row.satisfied else 0
    return min(max(round(100 * row.satisfied / row.total), 1), 99)


def _bar(row: GaugeRow, room: float) -> str:
    drawn = [
        tag("rect", x=_PAD, y=82, width=room, height=10, fill=PAPER, stroke=QUIET, stroke_width=0.8)
    ]
    share = min(row.satisfied / row.total, 1)
    if share:
        drawn.append(area("", CLASSES[0], (_PAD, 82, room * share, 10)))
    if row.previous is not None:
        x = _PAD + room * min(row.previous / row.total, 1)
        at = f"M{number(x)} 79V95"
        drawn.append(tag("path", d=at, stroke=PAPER, stroke_width=4.5))
        drawn.append(tag("path", d=at, stroke=INK, stroke_width=2))
    return "".join(drawn)
