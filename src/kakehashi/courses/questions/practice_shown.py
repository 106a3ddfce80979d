"""Which practice does this sentence show? From the example sentences of practices."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.courses.questions.labels import label
from kakehashi.library.library import Library
from kakehashi.model import Provision
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "A document says this. Which practice does it show?",
    "文書に次の記載があります。どの実践項目を示していますか。",
)


def practice_shown(library: Library, practice: Provision) -> Iterator[Question]:
    """Yield a question on a practice; the wrong ones are practices of other groups.

    Practices are pairwise disjoint, so what shows all of one shows none of another.
    """
    detail = practice.practice
    if detail is None or not (detail.examples.en and detail.examples.ja):
        return
    seed = f"shown:{practice.id}"
    quote = Bilingual(
        drawn(f"{seed}:en", detail.examples.en, 1)[0],
        drawn(f"{seed}:ja", detail.examples.ja, 1)[0],
    )
    others = [p for p in library.practices if p.parent != practice.parent]
    wrong = [_option(library, one, practice) for one in drawn(seed, others, 3)]
    options, right = mixed(seed, _option(library, practice, practice), wrong)
    yield Question(
        seed,
        "shown",
        PROMPT,
        quote,
        options,
        right,
        practice.statement,
        (practice.ref,),
    )


def _option(library: Library, practice: Provision, right: Provision) -> Option:
    # The statement tells why: what the practice asks for is not what the sentence says.
    claim = Claim("shows", right.ref, practice.ref)
    return Option(label(library, practice), claim, practice.statement)
