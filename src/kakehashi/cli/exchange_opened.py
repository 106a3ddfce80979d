"""Open a bundle: check its claims with the library here, and write it into a folder."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kakehashi.assessment.basis import basis_of
from kakehashi.assessment.claims import Finding, claims_in
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.exchange.disclosure import from_base64
from kakehashi.exchange.told import Told, ref_of, told_by
from kakehashi.exchange.verify import Verification
from kakehashi.library.cache import load_cached
from kakehashi.reports.exchange_html import render_bundle
from kakehashi.reports.exchange_view import BundleView
from kakehashi.reports.exchange_words import STATUSES
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.shown import json_shown, shown

PAGE, DATA, DOCUMENTS = "bundle.html", "bundle.json", "documents"
_LONGEST_NAME = 60


def view_of(verification: Verification, language: Language, out: Path | None) -> BundleView:
    """Return what an intact bundle tells, with its claims checked."""
    assert verification.manifest
    library, told = load_cached(), told_by(verification)
    header = verification.manifest.header
    claims = claims_in(told, library, date=header.issued.date().isoformat())
    frameworks = [ref_of(one) for one in told.below("frameworks")]
    same = basis_of(library, frameworks) == header.library if header.library else None
    files = _names(told) if out else {}
    return BundleView(verification, told, tuple(claims), library, language, same, files)


def wrong_claims(view: BundleView) -> list[Problem]:
    """Return a problem for each status that does not follow."""
    return [
        Problem("KH-EXC-035", view.verification.bundle.place("statuses"), _details(one))
        for one in view.claims
        if one.finding is Finding.DIFFERS
    ]


def _details(claim: Any) -> dict[str, Any]:
    claimed = shown(claim.claimed)
    return {
        "provision": shown(claim.provision),
        "claimed": STATUSES.get(claim.claimed, Bilingual(claimed, claimed)),
        "derived": STATUSES[claim.derived],
    }


def save_opened(view: BundleView, out: Path, told: Mapping[str, Any]) -> list[str]:
    """Write page, JSON and documents into a folder that is new or empty; all of it, or nothing.

    Raises:
        KakehashiError: there is something in it, or it cannot be written.
    """
    try:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise KakehashiError(Problem("KH-EXC-026", SourceLocation(str(out))))
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".opened-") as half:
            whole = Path(half) / "whole"
            _write_all(view, whole, told)
            if out.exists():
                out.rmdir()
            whole.rename(out)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-EXC-033", SourceLocation(str(out)), details)) from error
    return [PAGE, DATA, *view.files.values()]


def _write_all(view: BundleView, folder: Path, told: Mapping[str, Any]) -> None:
    folder.mkdir()
    for path, name in view.files.items():
        (folder / DOCUMENTS).mkdir(exist_ok=True)
        (folder / name).write_bytes(from_base64(view.told.values[path]))
    text = json_shown(json.dumps(told, ensure_ascii=False, indent=1)) + "\n"
    (folder / DATA).write_text(text, encoding="utf-8")
    (folder / PAGE).write_text(render_bundle(view), encoding="utf-8")


def _names(told: Told) -> dict[str, str]:
    """Return where to write each document that is told."""
    paths = [f"documents/{number}/content" for number in told.below("documents")]
    return {
        path: f"{DOCUMENTS}/{_file_name(path.split('/')[1], told)}"
        for path in paths
        if path in told.values
    }


def _file_name(number: str, told: Told) -> str:
    r"""Return a harmless file name that still says which document it is.

    Number first, so that no name can stand for another file, a device or a folder above.
    """
    name = str(told.get(f"documents/{number}/name") or "")
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = re.sub(r"[^\w.-]+", "_", last).strip("._")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 5:
        plain = f"{stem[:_LONGEST_NAME]}.{ending}"
    return f"{number}-{plain[: _LONGEST_NAME + 6]}".rstrip("-.")
