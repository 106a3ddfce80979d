"""Is this sentence evidence? From sentences of the example with the kind that readers gave."""

from __future__ import annotations

from kakehashi.courses.course import Sentence
from kakehashi.courses.question import Claim, Option, Question, drawn, mixed
from kakehashi.model import StatementKind
from kakehashi.text.bilingual import Bilingual

PROMPT = Bilingual(
    "What does this sentence of the example organisation say, and can it be evidence"
    " that a practice is in place?",
    "架空の組織の文書にある次の文は、何を述べていますか。実践項目が実施されていることの"
    "根拠になりますか。",
)
KINDS = {
    StatementKind.DONE: Bilingual(
        "It says what the organisation does or has done: it can be evidence.",
        "組織が実施していること又は実施したことを述べており、根拠になる。",
    ),
    StatementKind.REQUIRED: Bilingual(
        "It is a duty that the organisation lays on itself: it can be evidence.",
        "組織が自らに課した義務を述べており、根拠になる。",
    ),
    StatementKind.PLANNED: Bilingual(
        "It is a plan or is being considered: it is no evidence.",
        "予定又は検討中の事項を述べており、根拠にならない。",
    ),
    StatementKind.ASPIRATION: Bilingual(
        "It is a hope or a value: it is no evidence.",
        "願望又は価値観を述べており、根拠にならない。",
    ),
    StatementKind.REQUIRED_OF_OTHERS: Bilingual(
        "It is asked of somebody outside: it is no evidence of what the organisation does.",
        "組織の外の者に求める事項を述べており、組織自らの実施の根拠にならない。",
    ),
    StatementKind.DEFINITION: Bilingual(
        "It says what a word means: it is no evidence.",
        "用語の意味を述べており、根拠にならない。",
    ),
    StatementKind.EXCLUDED: Bilingual(
        "It says what is not done or lies outside the scope: it is no evidence.",
        "行わないこと又は対象外であることを述べており、根拠にならない。",
    ),
    StatementKind.BACKGROUND: Bilingual(
        "It is history or explanation: it is no evidence.",
        "経緯又は説明を述べており、根拠にならない。",
    ),
}
_NEAR = {StatementKind.BACKGROUND: (StatementKind.DONE,)}
"""What history says was done as well, in a way: not offered beside it."""


def evidence_kind(sentence: Sentence) -> Question:
    """Return a question on the kind of a sentence."""
    seed = f"evidence:{sentence.id}"
    kind = StatementKind(sentence.kind)
    others = [one for one in KINDS if one not in (kind, *_NEAR.get(kind, ()))]
    wrong = [_option(sentence, one) for one in drawn(seed, others, 3)]
    options, right = mixed(seed, _option(sentence, kind), wrong)
    return Question(
        seed, "evidence", PROMPT, sentence.wording, options, right, sentence.why, (), ()
    )


def _option(sentence: Sentence, kind: StatementKind) -> Option:
    return Option(KINDS[kind], Claim("is", sentence.id, kind.value))
