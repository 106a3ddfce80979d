"""The time limits of a serious incident, with last days where it is known when somebody knew."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.reports.kinds.eu_clocks import CLOCKS, clock_for, day_given, kinds_given, latest
from kakehashi.reports.kinds.eu_incident_words import CASES, STEPS, words
from kakehashi.reports.kinds.eu_parts import provision
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Cell, Paragraph, Row, Span, Table, cells

_GIVEN = {
    "occurred": "occurred-on",
    "aware": "aware-on",
    "suspected": "suspected-on",
    "link": "link-on",
}


def clock_table(material: Material) -> Table:
    """Return the three limits: case, provision, days, last day, which one counts."""
    language = material.language
    aware = day_given(material, "aware-on")
    counts = clock_for(kinds_given(material))
    rows: list[Row] = []
    for clock in CLOCKS:
        this = words("counts", language) if clock == counts else ""
        rows.append(
            cells(
                material.say(CASES[clock.provision]),
                provision(material, clock.provision).citation.get(language),
                words("days", language, count=clock.days),
                latest(aware, clock).isoformat() if aware else "",
                Cell((this,), "part" if this else ""),
            )
        )
    heads = tuple(words(f"clock_{k}", language) for k in ("case", "rule", "days", "last", "this"))
    sheet = words("clock_sheet", language)
    return Table(heads, tuple(rows), (3.4, 1.5, 1.2, 1.4, 1.5), "", sheet)


def time_blocks(material: Material) -> Iterator[Block]:
    """Yield the last day of this incident where it can be told, and the course of events."""
    language = material.language
    aware, clock = day_given(material, "aware-on"), clock_for(kinds_given(material))
    if aware and clock:
        said = words("last_day", language, day=latest(aware, clock).isoformat())
        yield Paragraph((Span(said, "strong"),))
    else:
        yield Paragraph(words("last_day_open", language), "open")
    rows = tuple(
        cells(material.say(step), _day(material, name), "", "") for name, step in STEPS.items()
    )
    heads = tuple(words(f"step_{key}", language) for key in ("what", "when", "who", "source"))
    caption, sheet = words("timeline", language), words("timeline_sheet", language)
    yield Table(heads, rows, (3, 1.6, 1.6, 2), caption, sheet)


def _day(material: Material, step: str) -> str:
    """Return the day of a step: as given, or the last day of the limit."""
    if step in _GIVEN:
        day = day_given(material, _GIVEN[step])
        return day.isoformat() if day else ""
    aware, clock = day_given(material, "aware-on"), clock_for(kinds_given(material))
    return latest(aware, clock).isoformat() if step == "last" and aware and clock else ""
