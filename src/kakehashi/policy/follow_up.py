"""How far a promise is, who says so, and what must be quoted for it."""

from __future__ import annotations

import re
from enum import StrEnum

from kakehashi.errors import Problem, UsageError
from kakehashi.policy.commitments import Status
from kakehashi.text.bilingual import Bilingual


class Progress(StrEnum):
    """How far a promise or a measure is."""

    NONE = "none"
    UNDER_WAY = "under-way"
    PARTLY = "partly"
    DONE = "done"
    DROPPED = "dropped"


PROGRESS: dict[Progress, Bilingual] = {
    Progress.NONE: Bilingual("Not begun", "未着手"),
    Progress.UNDER_WAY: Bilingual("Under way", "実施中"),
    Progress.PARTLY: Bilingual("Partly done", "一部実施済み"),
    Progress.DONE: Bilingual("Done", "実施済み"),
    Progress.DROPPED: Bilingual("Dropped", "中止"),
}
ENDED = frozenset({Progress.DONE, Progress.DROPPED})
"""After these nothing is due."""
EVIDENCE: dict[Status, Bilingual] = {
    Status.STATED: Bilingual("Stated: promised or announced", "表明（約束・発表）"),
    Status.CLAIMED: Bilingual("Claimed: said to be so, no figure", "実施したとの説明（数値なし）"),
    Status.MEASURED: Bilingual("Measured: said with a figure", "実績値（数値あり）"),
}
"""How sure a follow-up is, by what its quote says."""
_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千万億]+(?:人|名|件|社|か国|カ国|円|校|回|割|機関)"
)


def check_follow_up(status: Status, progress: Progress, quote: str) -> None:
    """Refuse a follow-up that says more than its quote can bear.

    Raises:
        UsageError: nothing is quoted, "measured" has no figure, or what is only stated is "done".

    Example:
        >>> check_follow_up(Status.MEASURED, Progress.DONE, "Trained 312 officials.")
        >>> check_follow_up(Status.MEASURED, Progress.DONE, "研修を三百人に実施した。")
    """
    if not quote.strip():
        raise UsageError(Problem("KH-POL-008"))
    if status is Status.MEASURED and not _FIGURE.search(quote):
        raise UsageError(Problem("KH-POL-006"))
    if status is Status.STATED and progress in {Progress.DONE, Progress.PARTLY}:
        raise UsageError(Problem("KH-POL-007"))
