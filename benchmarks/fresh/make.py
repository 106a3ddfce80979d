"""Make the documents of the invented organisations, and the author's record, from author/*.src.

    PYTHONPATH=src python benchmarks/fresh/make.py

Every quote of the record is checked against the text that kakehashi reads from the made file.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import openpyxl
import typst
import xlsxwriter
from marks import claims, plain
from word import write_docx

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError
from kakehashi.library.library import load_library

HERE = Path(__file__).parent
THEN = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)


def english_docx(text: str, path: Path) -> None:
    write_docx(text, path, font="Calibri")


def japanese_docx(text: str, path: Path) -> None:
    write_docx(text, path, font="MS 明朝")


def pdf(text: str, path: Path) -> None:
    source = path.with_suffix(".typ")
    source.write_text(text, encoding="utf-8")
    typst.compile(str(source), output=str(path), timestamp=int(THEN.timestamp()))


def as_written(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def hard_breaks(text: str, path: Path) -> None:
    """Break lines at 72 columns; list items hang, and lines that begin with `|` stay as they are."""
    lines: list[str] = []
    for line in text.splitlines():
        marker = re.match(r"\s*(?:[-*]|\(?[a-z0-9]{1,2}[.)])\s+|\s*", line)
        hang = " " * (marker.end() if marker else 0)
        whole = not line.strip() or line.startswith("|")
        broken = [line.lstrip("|")] if whole else textwrap.wrap(line, 72, subsequent_indent=hang)
        lines.extend(broken)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def japanese_hard_breaks(text: str, path: Path) -> None:
    """Break lines at 36 characters, never before a closing mark."""
    lines: list[str] = []
    for line in text.splitlines():
        rest = line
        while len(rest) > 36:
            cut = 36
            while rest[cut] in "、。」）・ー":
                cut += 1
                if cut == len(rest):
                    break
            lines.append(rest[:cut])
            rest = rest[cut:]
        lines.append(rest)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def workbook(text: str, path: Path) -> None:
    """Write one sheet a `## name` line; below it tab-separated rows, the first being headers."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": THEN.replace(tzinfo=None)})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#DDE6EE"})
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        sheet = book.add_worksheet(name.strip())
        sheet.set_column(0, 1, 12)
        sheet.set_column(2, 5, 48)
        for number, cells in enumerate(csv.reader(body.strip().splitlines(), delimiter="\t")):
            sheet.write_row(number, 0, cells, wrap if number else bold)
    book.close()


DOCUMENTS: dict[str, tuple[str, Callable[[str, Path], None]]] = {
    "01": ("gp17-model-policy.docx", english_docx),
    "02": ("cp331-clinical-ai.pdf", pdf),
    "03": ("handbook-ai-and-security-faq.md", as_written),
    "04": ("frontier-framework-and-card.html", as_written),
    "05": ("ai-guidance-schools.txt", hard_breaks),
    "06": ("ai-model-risk-kitei.docx", japanese_docx),
    "07": ("seisei-ai-guideline.pdf", pdf),
    "08": ("naiki-to-unyo-hokoku.html", as_written),
    "09": ("kaihatsu-policy-faq.md", as_written),
    "10a": ("torikumi-checklist.xlsx", workbook),
    "10b": ("torikumi-hokoku.txt", japanese_hard_breaks),
}
"""The file and its maker, by the name of the source."""


def record(key: str, source: str, name: str) -> list[dict[str, object]]:
    """Return the author's claims, one a practice and status."""
    quotes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    why = json.loads((HERE / "author" / "notes.json").read_text(encoding="utf-8")).get(key, {})
    for practice, status, quote in claims(source):
        quotes[practice, status].append(unwritten(quote, key))
    return [
        {
            "doc": name,
            "practice": practice,
            "status": status,
            "quotes": found,
            "note": why.get(practice, "") if status == "ambiguous" else "",
        }
        for (practice, status), found in quotes.items()
    ]


def unwritten(quote: str, key: str) -> str:
    """Return a quote without the markup of its format."""
    quote = re.sub(r"\[\^\d+\]", "", quote)
    if DOCUMENTS[key][0].endswith(".md"):
        quote = re.sub(r"\*\*|`|\[([^\]]+)\]\([^)]+\)", lambda m: m[1] or "", quote)
    return re.sub(r"</?[a-z]+[^>]*>", "", quote)


def missing(path: Path, lines: list[dict[str, object]]) -> list[str]:
    """Return the quotes that are not in the text that kakehashi reads, white space aside."""
    text = "".join(_text(path).split())
    quotes = [quote for line in lines for quote in line["quotes"]]  # type: ignore[attr-defined]
    return [quote for quote in quotes if "".join(quote.split()) not in text]


def _text(path: Path) -> str:
    try:
        return read_document(path).text
    except UnreadableError as error:
        if error.problem.code != "KH-DOC-009":
            raise
        # Until workbooks are read, their cells stand for the text.
        sheets = openpyxl.load_workbook(path).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet for cell in row)


def known_practices() -> set[str]:
    return {practice.id for practice in load_library().practices}


def main() -> int:
    known, touched, bad = known_practices(), set(), 0
    records: defaultdict[str, list[str]] = defaultdict(list)
    for key, (name, make) in DOCUMENTS.items():
        source = (HERE / "author" / f"{key}.src").read_text(encoding="utf-8")
        number = key.rstrip("ab")
        path = HERE / "documents" / f"{number}-{name}"
        make(plain(source), path)
        lines = record(key, source, path.name)
        records[number] += [json.dumps(line, ensure_ascii=False) for line in lines]
        practices = {str(line["practice"]) for line in lines}
        touched |= practices
        wrong = missing(path, lines) + sorted(practices - known)
        bad += len(wrong)
        print(path.name, dict(Counter(str(line["status"]) for line in lines)), *wrong, sep="\n  ")
    for number, found in records.items():
        file = HERE / "author" / f"{int(number)}.jsonl"
        file.write_text("\n".join(found) + "\n", encoding="utf-8")
    print(len(touched), "practices touched; bad", bad)
    return min(bad, 1)


if __name__ == "__main__":
    raise SystemExit(main())
