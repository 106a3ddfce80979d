"""One valid file of each kind that is read, with something of everything in it."""

from __future__ import annotations

import io

import docx
import openpyxl
import xlsxwriter
from tests.documents.files import lines, pdf, word

MARKDOWN = """---
title: x
---
# AI policy

The company logs every incident. These logs are kept.

- The board reviews:
  1. the log;
  2. the budget.

| Role | Duty |
|---|---|
| CISO | ログを確認する |
"""
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><main><h1>AI policy</h1>
<p>The company logs <b>every</b> incident.<br>日時：三月</p><ol type="a" start="2"><li>the log<ul><li>x</li></ul></li></ol>
<dl><dt>Owner</dt><dd>The data office.</dd></dl><details><summary>More</summary><p>We report it.</p></details>
<table><caption>Duties</caption><tr><th rowspan="2">Role</th><th colspan="2">Duty</th></tr><tr><th>Day</th><th>Night</th></tr>
<tr><td>CISO</td><td>reads</td><td>signs</td></tr></table><ruby>規程<rt>きてい</rt></ruby></main></body></html>"""
TEXT = """AI policy

1. Purpose
The company logs every incident.

2. Duties
(a) The board reads the log;
(b) the office keeps it.
第3条 当社は、記録を保存する。
"""
TABLE = "No,Question,Answer,Note\n1,Are incidents logged?,Yes,since May\n2,記録は保存していますか,はい,五年\n"


def _fill(document: docx.document.Document) -> None:
    document.add_heading("AI policy", 1)
    document.add_paragraph("The company logs every incident.")
    document.add_paragraph("the log", "List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Role", "Duty", "CISO", "reads the log"), strict=True):
        cell.text = text


def workbook() -> bytes:
    """Return a workbook with a checklist, dates, merged and hidden cells."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Checklist")
        sheet.merge_range(0, 0, 0, 3, "AI checklist")
        for at, row in enumerate(TABLE.strip().split("\n"), start=2):
            sheet.write_row(at, 0, row.split(","))
        sheet.write_formula(5, 2, "=1+1", None, 2)
        sheet.write_datetime(
            5,
            3,
            openpyxl.utils.datetime.from_excel(46000),
            book.add_format({"num_format": "yyyy/m/d"}),
        )
        sheet.write(5, 1, "How many incidents were there?")
        sheet.set_row(4, None, None, {"hidden": True})
        book.add_worksheet("Hidden").hide()
    return buffer.getvalue()


SAMPLES: dict[str, bytes] = {
    "a.pdf": pdf([lines("AI policy", "The company logs every incident.", "It reports them.")]),
    "a.docx": word(_fill),
    "a.xlsx": workbook(),
    "a.csv": TABLE.encode(),
    "a.html": PAGE.encode(),
    "a.md": MARKDOWN.encode(),
    "a.txt": TEXT.encode(),
}
