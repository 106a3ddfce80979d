"""Make public retrieval tasks out of texts that lie beside the project.

Each task has passages, provisions and which belong together, taken from what
their authors published. Nothing of the texts is kept in the project.

A  an action of NIST AI 600-1 -> the AI RMF subcategory it is listed under (its own text).
C  an AIUC-1 requirement (title and description) -> AI RMF subcategories that AIUC-1 cites.
D  the same -> controls of the AI Controls Matrix (CSA) that AIUC-1 cites.
F  a risk of the MIT AI Risk Repository (category, subcategory, description) -> its
   sub-domain; rows filed under no sub-domain ("excluded", "x.0") are left out.
I  an AIUC-1 requirement -> risks of the IBM risk atlas (IBM's mapping, made by hand).
G  the sample clause of a Japanese checklist item -> the item.
H1 the same clause -> AI RMF subcategories that the item cites; provisions in English (NIST's).
H2 the same, provisions in Japanese (this project's own statements).

Tasks that the texts at hand do not yield: B (guideline sentence -> control of the
matrix: the mapping is not among them) and E (recital of the EU AI Act -> article: the
law does not say which recital belongs to which article, and no list of that is here).
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import yaml

from kakehashi.evaluation.labelled_set import LabelledPassage, LabelledProvision, LabelledSet
from kakehashi.library.library import load_library
from kakehashi.text.bilingual import Bilingual

NOT_DERIVED = {
    "B": "the mapping of guideline sentences to controls is not among the sources",
    "E": "the law does not say which recital belongs to which article",
}
CHECKLIST = "ja-org-policies-dev/yostos-checklist"
AIUC = "gh-aiuc1-dev/aiuc-1-standard.json"


def all_tasks(sources: Path) -> dict[str, LabelledSet]:
    """Return every task by its letter."""
    makers = {
        "A": actions_to_subcategories,
        "C": requirements_to_subcategories,
        "D": requirements_to_controls,
        "F": risks_to_domains,
        "I": requirements_to_risks,
        "G": clauses_to_items,
        "H1": clauses_to_english_subcategories,
        "H2": clauses_to_japanese_subcategories,
    }
    return {letter: make(sources) for letter, make in makers.items()}


def actions_to_subcategories(sources):
    rows = read_json(sources / "gh-nist-ai/ai-600-1-1.0-actions.json")
    passages = {f"{n}": row["suggested_action"] for n, row in enumerate(rows)}
    pairs = [(f"{n}", row["subcategory_id"]) for n, row in enumerate(rows)]
    return labelled(passages, subcategories(sources), pairs)


def requirements_to_subcategories(sources):
    pairs = cited(sources, "nist_ai_rmf")
    return labelled(requirements(sources), subcategories(sources), pairs)


def requirements_to_controls(sources):
    rows = read_json(sources / "gh-csa-dataset/csa-aicm-0.0.2-info.json")
    key = "AICM Controls - Control "
    controls = {
        row[f"{key}ID"]: f"{row[f'{key}Title']}. {one_line(row[f'{key}Specification'])}"
        for row in rows
    }
    return labelled(requirements(sources), controls, cited(sources, "csa_aicm"))


def risks_to_domains(sources):
    folder = sources / "gh-mit-ai-risk-repository-dev"
    domains = {}
    for row in read_csv(folder / "Domain-Taxonomy-of-AI-Risks-v3.csv"):
        if len(row) > 5 and re.fullmatch(r"\d\.\d", row[3]):
            domains[row[3]] = f"{row[4]}. {row[5]}"
    heading, *rows = read_csv(folder / "risks_dev.csv")
    passages, pairs = {}, []
    for number, row in enumerate(rows):
        risk = dict(zip(heading, row, strict=False))
        parts = (risk["Risk category"], risk["Risk subcategory"], risk["Description"])
        passages[f"{number}"] = ". ".join(one_line(part) for part in parts if part.strip())
        pairs.append((f"{number}", risk["Sub-domain"].split(" ")[0]))
    return labelled(passages, domains, pairs)


def requirements_to_risks(sources):
    folder = sources / "gh-ibm-ai-atlas-nexus"
    entries = read_yaml(folder / "knowledge_graph/risk_atlas_data.yaml")["entries"]
    risks = {r["id"]: f"{r['name']}. {one_line(r['description'])}" for r in entries}
    pairs = mapped(folder / "mappings-dev/aiuc1_to_ibm_from_tsv_data.tsv")
    return labelled(requirements(sources), risks, pairs)


def clauses_to_items(sources):
    items = checklist(sources)
    passages = {number: item["clause"] for number, item in items.items()}
    provisions = {number: item["item"] for number, item in items.items()}
    return labelled(passages, provisions, [(n, n) for n in items], "ja", "ja")


def clauses_to_english_subcategories(sources):
    return clauses_to(sources, subcategories(sources), "en")


def clauses_to_japanese_subcategories(sources):
    own = [p for p in load_library().framework("nist-ai-rmf-1.0").provisions if p.assessable]
    texts = {p.citation.en: f"{p.title.ja}。{p.statement.ja}" for p in own}
    return clauses_to(sources, texts, "ja")


def clauses_to(sources, provisions, language):
    items = {n: item for n, item in checklist(sources).items() if item["cites"]}
    passages = {number: item["clause"] for number, item in items.items()}
    pairs = [(number, cited) for number, item in items.items() for cited in item["cites"]]
    return labelled(passages, provisions, pairs, "ja", language)


# --- parts that tasks share --------------------------------------------------------------


def labelled(passages, provisions, pairs, spoken="en", written="en"):
    """Make a set; passages without any provision of the list are left out."""
    known = [(p, q) for p, q in pairs if p in passages and q in provisions]
    kept = {passage for passage, _ in known}
    texts = {
        q: Bilingual(t, "") if written == "en" else Bilingual("", t) for q, t in provisions.items()
    }
    return LabelledSet(
        tuple(LabelledProvision(q, text) for q, text in texts.items()),
        tuple(LabelledPassage(p, t, spoken) for p, t in passages.items() if p in kept),
        dict.fromkeys(known, 1.0),
    )


def subcategories(sources):
    """Return the 72 subcategories (of two extractions at hand, the one without empty rows)."""
    library = read_yaml(sources / "gh-ciso-assistant-libs/nist-ai-rmf-1.0.yaml")
    nodes = library["objects"]["framework"]["requirement_nodes"]
    wanted = re.compile(r"[A-Z]+ \d\.\d+$")
    return {
        node["ref_id"]: one_line(node["description"])
        for node in nodes
        if wanted.match(node.get("ref_id", ""))
    }


def controls_of_aiuc(sources):
    domains = read_json(sources / AIUC)["domains"]
    return [control for domain in domains for control in domain["controls"]]


def requirements(sources):
    return {c["id"]: f"{c['title']}. {c['description']}" for c in controls_of_aiuc(sources)}


def cited(sources, framework):
    return [
        (control["id"], wanted)
        for control in controls_of_aiuc(sources)
        for wanted in control["framework_references"][framework]
    ]


def mapped(path):
    """Return the pairs of a mapping file that people made (not models)."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    rows = csv.DictReader(lines, delimiter="\t")
    return [
        (row["subject_id"].rsplit("-", 1)[-1].upper(), row["object_id"].split(":", 1)[-1])
        for row in rows
        if "Manual" in row["mapping_justification"]
    ]


def checklist(sources):
    """Return the items of the checklist: text, sample clause, what of AI RMF they cite."""
    found = {}
    for path in sorted((sources / CHECKLIST).glob("ch0*.md")):
        text = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for block in re.split(r"^(?=- \d)", text, flags=re.MULTILINE)[1:]:
            head = re.match(r"- (\d+\.\d+\.[A-Z]+)\. *\[\w+\] *(.*?)\n", block + "\n")
            clause = re.search(
                r"\*\*定義例\*\* *[::]?\s*(.*?)(?=\n\S|\n\s*\n|\Z)", block, re.DOTALL
            )
            if head and clause:
                found[head[1]] = {
                    "item": re.sub(r"\s*\[.*?\]", "", head[2]),
                    "clause": re.sub(r"\s+", "", clause[1]).strip("「」:："),
                    "cites": cites(head[2]),
                }
    return found


def cites(heading):
    found = []
    for function, numbers in re.findall(r"\[NIST: (\w+) ([\d., ]+)\]", heading):
        found += [f"{function} {number.strip()}" for number in numbers.split(",")]
    return found


def one_line(text):
    return re.sub(r"\s+", " ", text or "").strip()


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_yaml(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))
