"""What parameters may be, and how long lists are cut into pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeAlias, TypeVar

from django.db.models import QuerySet
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kakehashi.text.normalise import tidy
from kakehashi.web.api.errors import STATUSES
from kakehashi.workspace.plain.strict import Strict
from kakehashi.workspace.plain.words import ProblemRecord

T = TypeVar("T")
LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader takes exactly."""
Number = Annotated[int, Field(ge=1, le=LARGEST, examples=[1])]
"""The id of a record: it stays the same for ever."""
Offset = Annotated[int, Field(ge=0, le=10_000_000)]
Limit = Annotated[int, Field(ge=1, le=200)]
Ref: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, examples=["practices:GOV-01"])]
"""Of a provision or practice, such as `nist-ai-rmf-1.0:GOVERN-1.1` or `practices:GOV-01`."""
FrameworkName: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=200, examples=["hiroshima-guiding-principles"])
]
"""A prefix (`nist-ai-rmf-1.0`), or an id for the current edition (`nist-ai-rmf`)."""
Edition: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=200, examples=["eu-ai-act-2024", "eu-ai-act-2026"])
]
"""The prefix of an edition."""
Short = Annotated[str, AfterValidator(tidy), Field(max_length=300)]
"""One line."""


def _lines(text: str) -> str:
    return "\n".join(map(tidy, text.splitlines())).strip()


Long = Annotated[str, AfterValidator(_lines), Field(max_length=10_000)]
"""Text of several lines."""
Revision = Annotated[int, Field(ge=0, le=LARGEST)]


def _filled(text: str) -> str:
    if not text:
        raise ValueError("empty")
    return text


Name = Annotated[Short, AfterValidator(_filled), Field(min_length=1)]
"""One line that says something."""
Called = Annotated[
    str, AfterValidator(tidy), AfterValidator(_filled), Field(min_length=1, max_length=200)
]
"""What an organisation, a system or a person is called."""
Words = Annotated[Long, AfterValidator(_filled), Field(min_length=1)]
"""Text that says something."""


class Request(Strict):
    """What a request holds; fields that nobody knows are refused rather than passed over."""


def example(**values: Any) -> ConfigDict:
    """Return the settings of a request with an example for its schema."""
    return ConfigDict(extra="forbid", strict=True, json_schema_extra={"examples": [values]})


class Page(BaseModel, Generic[T]):
    """A part of a list: `next` is the offset of the following part, null at the end."""

    items: list[T]
    total: int
    next: int | None


def cut(found: Any, offset: int, limit: int) -> tuple[Sequence[Any], int, int | None]:
    """Return a part of a list or query, the length of the whole, and where the next part begins.

    Example:
        >>> cut("abcde", 2, 2)
        ('cd', 5, 4)
    """
    total = found.count() if isinstance(found, QuerySet) else len(found)
    end = offset + limit
    return found[offset:end], total, end if end < total else None


def answers(model: Any, status: int = 200) -> dict[Any, Any]:
    """Return the answers of an operation: the one hoped for, and problems."""
    return {status: model, STATUSES: ProblemRecord}
