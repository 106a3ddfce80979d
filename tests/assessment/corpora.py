"""A library of a few practices, and a folder of documents that show some of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.assessment.tiny import tiny_library

from kakehashi.library.library import Library
from kakehashi.model import PracticeDetail, Provision
from kakehashi.text.bilingual import Bilingual, BilingualList

PRACTICES = {
    "A": ("Incident log", "Every incident with an AI system is logged.", "障害を台帳に記録する。"),
    "B": ("Staff training", "Employees are trained in the use of AI.", "従業員に研修を行う。"),
    "C": ("Supplier check", "Suppliers of models are vetted yearly.", "委託先を毎年審査する。"),
    "D": ("Human review", "A person reviews refusals of credit.", "否決は担当者が確認する。"),
    "E": ("Bias test", "Models are tested for bias before release.", "公開前に偏りを検査する。"),
}


def small_library() -> Library:
    """Return a library of five practices and a law that asks for the first."""
    library = tiny_library("1 superset-of A", practices="A B C D E")
    hub = library.frameworks["practices"]
    worded = replace(hub, provisions=tuple(_worded(p) for p in hub.provisions))
    return Library({**library.frameworks, "practices": worded}, library.crosswalks)


def _worded(practice: Provision) -> Provision:
    title, en, ja = PRACTICES[practice.id]
    detail = PracticeDetail("either", BilingualList(), BilingualList((en,), (ja,)))
    words = Bilingual(title, title), Bilingual(en, ja)
    return replace(practice, title=words[0], statement=words[1], practice=detail)


def write_documents(folder: Path, count: int = 6) -> Path:
    """Write short documents, every other one in Japanese; each shows two practices."""
    folder.mkdir(parents=True, exist_ok=True)
    known = list(PRACTICES.values())
    for n in range(count):
        sentences = [known[(n + step) % len(known)][1 + n % 2] for step in (0, 1)]
        text = "\n\n".join([f"# Document {n}", *sentences, f"This is number {n} of our papers."])
        (folder / f"d{n:02}.md").write_text(text, encoding="utf-8")
    return folder
