"""Questions about an invented organisation, for tests."""

from __future__ import annotations

from kakehashi.matching.reviewer.batch import Batch, Question
from kakehashi.model import Locator, Passage, Provision
from kakehashi.text.bilingual import Bilingual, Language


def practice(number: int) -> Provision:
    statement = Bilingual(f"The shop keeps list {number}.", f"店は一覧{number}を備える。")
    title = Bilingual(f"List {number}", f"一覧{number}")
    ref = f"practices:T-{number:02}"
    return Provision(ref, ref.split(":")[1], None, "practice", title, title, statement)


def passage(
    number: int, text: str = "", *, stem: str = "", language: Language = "en", **place: object
) -> Passage:
    text = text or f"The shop keeps list {number} of its machines at the counter."
    start = 1000 * number
    locator = Locator("shop.md", start, start + len(text), None, ("Our rules",))
    return Passage(f"shop.md#{number}", text, stem, locator, language, "paragraph")


def question(number: int, *passages: Passage) -> Question:
    return Question(practice(number), passages or (passage(number),))


def batch(*questions: Question) -> Batch:
    return Batch("en", questions or tuple(question(n) for n in range(1, 5)))
