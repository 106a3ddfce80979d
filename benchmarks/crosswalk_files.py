"""Read published crosswalks: which item of another framework is mapped to which id of ours.

Each reader yields pairs (item, id as written). What a file says of strength or
kind is left out, apart from expert grades below "Related", which are no pair.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from kakehashi.library.yaml_files import load_yaml

Pairs = Iterator[tuple[str, str]]
SUBCATEGORY = re.compile(
    r"(govern|map|measure|manage)\s*((?:\d+(?:\.\d+)?\*?[\s,]*(?:<br>)?)+)", re.IGNORECASE
)
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def subcategories(text: str) -> list[str]:
    """Return the AI RMF subcategories that a cell names.

    Example:
        >>> subcategories("Govern 1.1, 1.2<br>MAP 3.4*")
        ['Govern 1.1', 'Govern 1.2', 'MAP 3.4']
    """
    found = SUBCATEGORY.findall(text)
    return [f"{function} {number}" for function, rest in found for number in NUMBER.findall(rest)]


def table_rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of the rows of Markdown tables, rulers left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("|") and not re.fullmatch(r"[|\-\s]+", line):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def numbered_objectives(path: Path) -> Pairs:
    """Rows are numbered in order; one without words of its own continues the one before."""
    item = ""
    for number, cells in enumerate(table_rows(path), 1):
        ids = [id_ for cell in cells for id_ in subcategories(cell)]
        if any(cell for cell in cells[1:] if not subcategories(cell)):
            item = str(number)
        yield from ((item, id_) for id_ in ids)


def verification_items(path: Path) -> Pairs:
    """Only the first of two tables: from the guidebook's items to subcategories."""
    for cells in table_rows(path):
        if len(cells) > 2 and re.fullmatch(r"\d\d-\d[a-z]", cells[1]):
            yield from ((cells[1], id_) for cell in cells for id_ in subcategories(cell))


def properties(path: Path) -> Pairs:
    """Properties of trustworthiness, each tagged with subcategories; no mapping of ours."""
    for number, cells in enumerate(table_rows(path), 1):
        yield from ((str(number), id_) for cell in cells for id_ in subcategories(cell))


def risk_headings(path: Path) -> Pairs:
    """A heading for each risk, and below it the requirements as a list."""
    risk = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"## (LLM\d\d)", line):
            risk = heading[1]
        elif risk and (item := re.match(r"- ([A-F]\d{3}):", line)):
            yield item[1], risk


def references(key: str):
    """Return a reader of what the controls of a standard refer to in one framework."""

    def read(path: Path) -> Pairs:
        for domain in json.loads(path.read_text(encoding="utf-8"))["domains"]:
            for control in domain["controls"]:
                for id_ in control["framework_references"].get(key, []):
                    risk = re.match(r"LLM\d\d", id_)
                    yield control["id"], risk[0] if risk else id_

    return read


def sssom_requirements(path: Path) -> Pairs:
    for line in path.read_text(encoding="utf-8").splitlines():
        if row := re.match(r"aiuc1:aiuc1-req-(\w+)\t.*?\towasp-llm-2\.0:(llm\d\d)", line):
            yield row[1].upper(), row[2].upper()


def expert_pairs(name: str):
    """Return a reader of graded pairs of one pair of frameworks: Direct and Related only."""

    def read(path: Path) -> Pairs:
        for line in path.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            if pair["framework_pair"] == name and pair["expert_tier"] in ("Direct", "Related"):
                risk = re.search(r"LLM\d\d", pair["target_node_id"])
                if risk:
                    yield pair["source_node_id"].split(":", 1)[1], risk[0]

    return read


def risk_rows(path: Path) -> Pairs:
    """Controls named for each risk; letters that stand for whole domains are left out."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            whole = len(row["control_id"]) == 1
            if row["framework"] == "AIUC-1" and row["entry_id"].startswith("LLM") and not whole:
                yield row["control_id"], row["entry_id"]


def risk_map(key: str):
    """Return a reader of what the controls of a risk map refer to in one framework."""

    def read(path: Path) -> Pairs:
        for control in load_yaml(path)["controls"]:
            for id_ in control.get("mappings", {}).get(key, []):
                yield control["id"], re.split(r"[@:]", id_)[0]

    return read


def strm(path: Path) -> Pairs:
    """Controls and focal elements, whatever the relation; rows without a counterpart left out."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["scf_control"].strip():
                yield row["scf_control"], row["focal_element"]


def tagged_items(folder: Path) -> Pairs:
    """Items of a checklist in Markdown, tagged with subcategories."""
    for path in sorted(folder.glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if item := re.match(r"- (\d[\d.]*\.[A-Z]+)\. \[\w+\]", line):
                for tag in re.findall(r"\[NIST: ([^\]]*)\]", line):
                    yield from ((item[1], id_) for id_ in subcategories(tag))
