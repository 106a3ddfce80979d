"""Translations of a framework: the other official language, and any further one beside it.

A framework speaks English and Japanese; its folder may hold it in more
languages (`fr.yaml`, `zh-Hant.yaml`), complete or not, in the same shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.library.records import TranslatedPartRecord, TranslationRecord
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import Value, load_yaml
from kakehashi.model import Framework
from kakehashi.text.bilingual import LANGUAGES

MAIN = "framework.yaml"
_BESIDE = (MAIN, "applicability.yaml")
"""Files in the folder of a framework that are no translations."""


def load_translation(
    folder: Path, language: str, problems: list[Problem], *, parts: Iterable[str] | None = None
) -> TranslationRecord:
    """Return a framework in another language, its words by the ids of the provisions.

    Args:
        folder: The folder of the framework's edition.
        language: The name of the file without its ending: `fr` for `fr.yaml`.
        problems: What is wrong is added here; the words are then few or none.
        parts: Parts that must be there in this language; without it, those that are.

    Example:
        >>> problems = []
        >>> folder = Path("no such folder")
        >>> load_translation(folder, "fr", problems).provisions, problems[0].code
        ({}, 'KH-DOC-001')
    """
    path = folder / f"{language}.yaml"
    translation = _head(path, problems)
    for part in _parts(folder / "parts", language, parts):
        data = _read(part, problems)
        words = data and validated(TranslatedPartRecord, data, part, problems)
        if words:
            translation.provisions.update(words.provisions)
    return translation


def further_languages(folder: Path) -> list[str]:
    """Return the languages of the translations in a folder besides the two of the project."""
    names = {path.stem for path in folder.glob("*.yaml") if path.name not in _BESIDE}
    names |= {path.stem.split(".", 1)[1] for path in (folder / "parts").glob("*.*.yaml")}
    return sorted(names - set(LANGUAGES))


def check_translations(framework: Framework) -> Iterator[Problem]:
    """Yield what is wrong with the further translations of a framework."""
    folder = Path(framework.folder)
    for language in further_languages(folder) if framework.folder else ():
        problems: list[Problem] = []
        translation = load_translation(folder, language, problems)
        yield from problems
        known = {provision.id for provision in framework.provisions}
        yield from unknown_ids(translation, known, folder / f"{language}.yaml")


def unknown_ids(translation: TranslationRecord, known: set[str], path: Path) -> Iterator[Problem]:
    """Yield a problem for each translated id that the framework does not have."""
    for id_ in translation.provisions:
        if id_ not in known:
            yield Problem("KH-DATA-020", SourceLocation(str(path)), {"id": id_})


def _parts(folder: Path, language: str, parts: Iterable[str] | None) -> list[Path]:
    if parts is None:
        return sorted(folder.glob(f"*.{language}.yaml"))
    return [folder / f"{part}.{language}.yaml" for part in parts]


def _head(path: Path, problems: list[Problem]) -> TranslationRecord:
    empty = TranslationRecord(
        language=LANGUAGES[0], status="ours-draft", title="-", short_title="-", publisher="-"
    )
    if not path.exists():
        problems.append(Problem("KH-DOC-001", SourceLocation(str(path))))
        return empty
    data = _read(path, problems)
    found = data and validated(TranslationRecord, data, path, problems)
    if not found:
        return empty
    if found.language != path.stem:
        details = {"named": path.stem, "language": found.language}
        problems.append(Problem("KH-DATA-040", SourceLocation(str(path)), details))
    return found


def _read(path: Path, problems: list[Problem]) -> dict[str, Value] | None:
    try:
        return load_yaml(path)
    except UnreadableError as error:
        problems.append(error.problem)
        return None
