"""Turn the records of exercises.yaml into exercises."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.courses import records
from kakehashi.courses.exercise import (
    Claim,
    Contradiction,
    Draft,
    Exercise,
    Expected,
    Review,
    ReviewItem,
)
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual


def exercises_of(record: records.ExercisesRecord) -> Iterator[Exercise]:
    """Yield all exercises of the file."""
    for review in record.reviews:
        yield Review(*_task(review), tuple(_item(one) for one in review.items))
    for one in record.contradictions:
        yield Contradiction(
            *_task(one),
            tuple(_claim(claim) for claim in one.claims),
            tuple(int(number) for number in one.together),
            Bilingual(one.why, one.why_ja),
        )
    for draft in record.drafts:
        yield Draft(
            *_task(draft),
            tuple(draft.refs),
            tuple(_expected(point) for point in draft.expected),
            tuple(_expected(point) for point in draft.mistakes),
            Bilingual(draft.model, draft.model_ja),
        )


def _task(record: records.TaskRecord) -> tuple[str, Bilingual, Bilingual]:
    title = Bilingual(record.title, record.title_ja)
    return record.id, title, Bilingual(record.task, record.task_ja)


def _item(record: records.ReviewItemRecord) -> ReviewItem:
    return ReviewItem(
        f"{HUB}:{record.practice}",
        record.document,
        record.quote,
        record.translation,
        record.language,
        record.evidence == "true",
        Bilingual(record.why, record.why_ja),
    )


def _claim(record: records.ClaimRecord) -> Claim:
    text = Bilingual(record.text, record.text_ja)
    return Claim(text, record.subject, record.relation, record.object)


def _expected(record: records.ExpectedRecord) -> Expected:
    words = {"en": tuple(record.words), "ja": tuple(record.words_ja)}
    return Expected(Bilingual(record.text, record.text_ja), words, record.document)
