"""Reports made straight from `assess`, beside its own results."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kakehashi.assessment.assess import Assessment
from kakehashi.cli.report_words import say
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language


def check_names(names: Sequence[str]) -> None:
    """Refuse names of reports that cannot be made here, before anything is read.

    Raises:
        UsageError: there is no such report, or it compares two states.
    """
    from kakehashi.reports.kinds.registry import kind_named

    for name in names:
        if kind_named(name).compares:
            raise UsageError(Problem("KH-RPT-006"))


def write_reports(
    assessment: Assessment, names: Sequence[str], folder: Path, language: Language
) -> list[Path]:
    """Write reports in all their formats, and return the files.

    The name of the organisation is left to be filled in: documents do not say it surely.

    Raises:
        KakehashiError: a report needs a framework that was not assessed, or cannot be written.
    """
    from kakehashi.reports.files.write import write_files
    from kakehashi.reports.kinds.registry import kind_named
    from kakehashi.reports.material import Material

    material = Material(assessment, language, say("organisation", language))
    written: list[Path] = []
    for kind in map(kind_named, dict.fromkeys(names)):
        written += write_files(kind.make(material), folder, kind.formats)
    return written
