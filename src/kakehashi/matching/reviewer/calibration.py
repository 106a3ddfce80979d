"""What a model's confidence is worth: measured precision by language, verdict and confidence.

A model's own number is no probability. The table says how often a practice was
really in place when a model of the family gave this verdict with this
confidence, measured on documents that people had judged before.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.library.library import DATA
from kakehashi.matching.reviewer.verdict import Reviewed, ReviewVerdict

_Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Bin(BaseModel):
    """Verdicts whose confidence is at least so high, up to the next bin."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    least: _Share
    precision: _Share
    """Share of them whose practice was in place; smoothed, and rising with confidence."""
    count: Annotated[int, Field(ge=0)]
    """Verdicts that it was measured on; 0 where it is assumed."""


class Calibration(BaseModel):
    """A table for one family of models and one rubric."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: Literal["kakehashi-reviewer-calibration"] = "kakehashi-reviewer-calibration"
    version: int
    """Counts the tables of a family."""
    family: str
    """The model it was measured with, as the server names it; "default" for the table shipped."""
    rubric: str
    measured_on: str
    """The documents and date, in a few words; empty where nothing was measured."""
    en: dict[ReviewVerdict, list[Bin]]
    ja: dict[ReviewVerdict, list[Bin]]

    @model_validator(mode="after")
    def _in_order(self) -> Calibration:
        for bins in (*self.en.values(), *self.ja.values()):
            least = [b.least for b in bins]
            if not bins or least[0] != 0 or least != sorted(set(least)):
                raise ValueError("bins must begin at 0 and rise")
        return self

    @property
    def measured(self) -> bool:
        """Whether its numbers were measured rather than assumed."""
        return bool(self.measured_on)

    def measured_with(self, model: str) -> bool:
        """Say whether its numbers were measured with this very model.

        What one model's confidence is worth says little of another's.

        Example:
            >>> default_calibration().measured_with("my-model")
            False
        """
        return self.measured and self.family == model

    def probability(self, reviewed: Reviewed) -> float:
        """Return the probability that a practice is in place, given what the model said.

        Example:
            >>> from kakehashi.model import Provision
            >>> from kakehashi.text.bilingual import Bilingual
            >>> text = Bilingual("Incidents are logged.", "")
            >>> practice = Provision("practices:X-1", "X-1", None, "practice", text, text, text)
            >>> no = Reviewed(practice, (), ReviewVerdict.NONE, 0.9)
            >>> default_calibration().probability(no)
            0.0
        """
        if reviewed.passage is None:
            return 0.0
        table = self.ja if reviewed.passage.language == "ja" else self.en
        reached = [b for b in table.get(reviewed.verdict, []) if b.least <= reviewed.confidence]
        return reached[-1].precision if reached else 0.0


@cache
def default_calibration() -> Calibration:
    """Return the table that is shipped."""
    return read_calibration(DATA / "reviewer" / "calibration.json")


def read_calibration(path: Path) -> Calibration:
    """Read a table.

    Raises:
        UnreadableError: it is none.
    """
    where = SourceLocation(path.name)
    try:
        return Calibration.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(Problem("KH-REV-015", where, {"reason": str(error)})) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise UnreadableError(Problem("KH-REV-015", where, {"reason": reason})) from error
