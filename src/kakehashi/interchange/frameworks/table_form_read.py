"""Read our own table of a framework back: CSV, TSV or workbook, headings in either language."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.frameworks.draft import Draft, DraftProvision, is_date, is_id
from kakehashi.interchange.frameworks.table_form import FACTS, HEADINGS
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_table import Row, text_rows, workbook_rows
from kakehashi.interchange.mapping_text import TABLE_LIMIT, check_size, encoding_of
from kakehashi.interchange.tables.harmless import unguarded
from kakehashi.library.records import Addressee, FrameworkRecord, ProvisionRecord, Stage
from kakehashi.model import PracticeDetail
from kakehashi.text.bilingual import Bilingual, BilingualList
from kakehashi.text.normalise import fold, tidy

_KINDS = get_args(FrameworkRecord.model_fields["kind"].annotation)
_MODALITIES = get_args(ProvisionRecord.model_fields["modality"].annotation)
_SCOPES = ("organisation", "system", "either")
_YES = ("true", "yes", "はい", "1", "x", "○")


def read_framework_table(path: Path, found: Findings) -> Draft:
    """Return the framework that our own table holds, as CSV, TSV or workbook.

    Raises:
        UnreadableError: it is damaged, or lacks a needed column.
    """
    check_size(path, TABLE_LIMIT)
    sheets = _sheets(path, found)
    for rows in sheets:
        head = [_key(cell, HEADINGS) for cell in rows[0][1]] if rows else []
        if "id" in head:
            _must_have_titles(path, head)
            facts = _read_facts([other for other in sheets if other is not rows])
            provisions = [_read(n, _cells(head, cells), found) for n, cells in rows[1:]]
            for number, name in enumerate(rows[0][1]):
                if name and head[number] in ("", "verified"):
                    count = sum(len(c) > number and bool(c[number]) for _, c in rows[1:])
                    found.add_many("KH-MAP-010", name, count)
            return _draft(path, facts, [one for one in provisions if one])
    raise UnreadableError(Problem("KH-TAB-012", SourceLocation(path.name, 1), {"column": "id"}))


def is_table(start: str) -> bool:
    r"""Say whether a text begins with the headings of our table.

    Example:
        >>> is_table("識別子,名称（日本語）\na,b\n"), is_table("urn: urn:x\nobjects:\n")
        (True, False)
    """
    first = start.lstrip("\ufeff").split("\n", 1)[0]
    heads = [re.split(f"[{mark}]", first) for mark in ",\t;"]
    keys = max(([_key(cell.strip(' "\r'), HEADINGS) for cell in head] for head in heads), key=len)
    return "id" in keys or {"title_en", "title_ja"} <= set(keys)


def _sheets(path: Path, found: Findings) -> list[list[Row]]:
    with path.open("rb") as file:
        if file.read(4) == b"PK\x03\x04":
            return [list(rows) for _, rows in workbook_rows(path)]
    with path.open(encoding=encoding_of(path, found), newline="") as lines:
        text = lines.read()
    first = text.split("\n", 1)[0]
    mark = max(",\t;", key=first.count)
    # splitlines would also cut at characters that may stand within a text (U+2028, form feed).
    rows = text_rows(io.StringIO(text, newline=""), mark)
    return [[(n, [unguarded(cell) for cell in cells]) for n, cells in rows]]


def _must_have_titles(path: Path, head: list[str]) -> None:
    if not {"title_en", "title_ja"} & set(head):
        details = {"column": "title (en) / 名称（日本語）"}
        raise UnreadableError(Problem("KH-TAB-012", SourceLocation(path.name, 1), details))


def _key(heading: str, headings: Mapping[str, tuple[str, str]]) -> str:
    wanted = fold(heading)
    return next((k for k, names in headings.items() if wanted in (k, *map(fold, names))), "")


def _cells(head: list[str], cells: list[str]) -> dict[str, str]:
    return {key: cell.strip() for key, cell in zip(head, cells, strict=False) if key}


def _read_facts(sheets: Iterable[list[Row]]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for rows in sheets:
        for _, cells in rows:
            key = _key(cells[0], FACTS) if len(cells) > 1 else ""
            if key:
                facts.setdefault(key, cells[1].strip())
    return facts


def _read(line: int, row: dict[str, str], found: Findings) -> DraftProvision | None:
    """Return the provision of a row; one whose words do not fit is left out and told."""
    wrong = _unfitting(row)
    if wrong:
        found.add("KH-TAB-017", line, wrong[0])
        return None
    return DraftProvision(
        place=line,
        key=row.get("id", "") or f"#{line}",
        parent=row.get("parent", ""),
        id=row.get("id", ""),
        kind=row.get("kind", ""),
        citation=_both(row, "citation"),
        title=_both(row, "title"),
        statement=_both(row, "statement"),
        assessable=fold(row.get("assessable", "")) in _YES,
        modality=row.get("modality", "") or "informative",
        addressees=_words(row.get("addressees", "")),
        stage=_words(row.get("stage", "")),
        covered_by_children=fold(row.get("covered_by_children", "")) in _YES,
        applies_from=row.get("applies_from", ""),
        was=row.get("was", ""),
        practice=_practice(row),
    )


def _unfitting(row: dict[str, str]) -> list[str]:
    """Return the words of a row that are no code, date or id where one is due."""
    return [
        *(word for word in _words(row.get("addressees", "")) if word not in get_args(Addressee)),
        *(word for word in _words(row.get("stage", "")) if word not in get_args(Stage)),
        *(m for m in [row.get("modality", "")] if m and m not in _MODALITIES),
        *(s for s in [row.get("scope", "")] if s and s not in _SCOPES),
        *(d for d in [row.get("applies_from", "")] if d and not is_date(d)),
        *(w for w in [row.get("was", "")] if w and not is_id(w)),
    ]


def _practice(row: dict[str, str]) -> PracticeDetail | None:
    if row.get("kind") != "practice":
        return None
    lists = {
        key: BilingualList(*(tuple(_lines(row.get(f"{key}_{side}", ""))) for side in ("en", "ja")))
        for key in ("artefacts", "examples")
    }
    return PracticeDetail(row.get("scope", "") or "either", lists["artefacts"], lists["examples"])


def _both(row: dict[str, str], key: str) -> Bilingual:
    return Bilingual(row.get(f"{key}_en", ""), row.get(f"{key}_ja", ""))


def _words(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in cell.replace("、", ",").split(","))))


def _lines(cell: str) -> list[str]:
    return [line for line in map(tidy, cell.split("\n")) if line]


def _draft(path: Path, facts: dict[str, str], provisions: list[DraftProvision]) -> Draft:
    named = facts.get("id", "") or path.name.split(".")[0]
    edition = facts.get("edition", "")
    original = facts.get("original", "")
    return Draft(
        name=f"{named}@{edition}" if edition else named,
        language="ja" if original == "ja" or not any(p.title.en for p in provisions) else "en",
        title=_both(facts, "title"),
        publisher=_both(facts, "publisher"),
        published=facts.get("published", ""),
        provisions=tuple(provisions),
        short_title=_both(facts, "short_title"),
        jurisdiction=facts.get("jurisdiction", ""),
        kind=facts.get("kind", "") if facts.get("kind") in _KINDS else "",
        in_force=facts.get("in_force", ""),
        original=original,
        complete=fold(facts.get("complete", "yes")) in _YES,
        prefix=facts.get("prefix", ""),
    )
