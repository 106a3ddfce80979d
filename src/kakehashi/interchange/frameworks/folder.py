"""Write a framework as the folder of data files that the library loads."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.layout import format_yaml
from kakehashi.library.translations import MAIN
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual, BilingualList, Language
from kakehashi.text.sentences import sentence_spans

_Data = dict[str, Any]


def write_folder(out: Path, framework: Framework, source: str) -> Path:
    """Write framework.yaml, its translation and SOURCE.md; all of it or nothing.

    Every provision is written as unverified: what another program's file says was
    checked by nobody here.

    Args:
        out: The folder of data; the framework gets frameworks/ID/EDITION below it.
        framework: What to write.
        source: What SOURCE.md says of where it comes from.

    Returns:
        The folder that was written.

    Raises:
        KakehashiError: there is such a folder already, or it cannot be written.
    """
    folder = out / "frameworks" / framework.id / framework.edition
    if folder.exists():
        details = {"path": str(folder)}
        raise KakehashiError(Problem("KH-TAB-010", details=details))
    main: Language = _main_language(framework)
    other: Language = "en" if main == "ja" else "ja"
    files = {
        MAIN: format_yaml(_head(framework, main), MAIN),
        f"{other}.yaml": format_yaml(_translation(framework, other), f"{other}.yaml"),
        "SOURCE.md": source,
    }
    try:
        _write(folder, files)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-TAB-002", SourceLocation(str(folder)), details)) from error
    return folder


def _write(folder: Path, files: Mapping[str, str]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for name, text in files.items():
            (aside / name).write_text(text, encoding="utf-8", newline="\n")
        aside.chmod(0o755)
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _main_language(framework: Framework) -> Language:
    """Return the language of the main file: the original's, if every title is in it."""
    if framework.original == "ja":
        return "ja" if any(p.title.ja for p in framework.provisions) else "en"
    return "en" if any(p.title.en for p in framework.provisions) else "ja"


def _head(framework: Framework, main: Language) -> _Data:
    usual = f"{framework.id}-{framework.edition}"
    return _filled(
        {
            "id": framework.id,
            "edition": framework.edition,
            "prefix": framework.prefix if framework.prefix != usual else "",
            "title": framework.title.get(main),
            "short_title": framework.short_title.get(main),
            "publisher": framework.publisher.get(main),
            "jurisdiction": framework.jurisdiction,
            "kind": framework.kind,
            "published": framework.published,
            "in_force": framework.in_force,
            "complete": "" if framework.complete else "false",
            "language": main,
            "original": framework.original,
            "provisions": [_provision(one, main) for one in framework.provisions],
        }
    )


def _provision(one: Provision, main: Language) -> _Data:
    practice = one.practice
    return _filled(
        {
            "id": one.id,
            "parent": one.parent.split(":", 1)[1] if one.parent else "",
            "kind": one.kind,
            "citation": one.citation.get(main),
            "title": one.title.get(main),
            "statement": lines_of(one.statement.get(main)),
            "modality": one.modality,
            "addressees": list(one.addressees),
            "stage": list(one.stage),
            "assessable": "true" if one.assessable else "false",
            "covered_by_children": "true" if one.covered_by_children else "",
            "scope": practice.scope if practice else "",
            "artefacts": _said(practice.artefacts, main) if practice else [],
            "examples": _said(practice.examples, main) if practice else [],
            "applies_from": one.applies_from,
            "was": one.was,
            "verified": "" if practice else "unverified",
        }
    )


def _translation(framework: Framework, other: Language) -> _Data:
    translated = {
        one.id: words for one in framework.provisions if (words := _translated(one, other))
    }
    return _filled(
        {
            "language": other,
            "status": "ours-draft",
            "title": _side(framework.title, other) or "-",
            "short_title": _side(framework.short_title, other) or "-",
            "publisher": _side(framework.publisher, other) or "-",
            "provisions": translated,
        }
    )


def _translated(one: Provision, other: Language) -> _Data:
    title = _side(one.title, other)
    if not title:
        return {}
    practice = one.practice
    return _filled(
        {
            "citation": _side(one.citation, other),
            "title": title,
            "statement": lines_of(_side(one.statement, other)),
            "artefacts": _said(practice.artefacts, other) if practice else [],
            "examples": _said(practice.examples, other) if practice else [],
        }
    )


def _side(text: Bilingual, language: Language) -> str:
    """Return a text in one language; unlike `get`, never the other one's."""
    return text.ja if language == "ja" else text.en


def _said(texts: BilingualList, language: Language) -> list[str]:
    return list(texts.get(language))


def lines_of(text: str) -> str:
    r"""Return a text with a line for each sentence, the layout of our data.

    Example:
        >>> lines_of("Keep a log. Read it.")
        'Keep a log.\nRead it.'
    """
    return "\n".join(text[start:end] for start, end in sentence_spans(text))


def _filled(data: _Data) -> _Data:
    return {key: value for key, value in data.items() if value not in ("", [], {})}
