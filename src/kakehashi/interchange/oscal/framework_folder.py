"""Write a framework as a folder in the library's own data format, ready to be edited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.layout import format_yaml
from kakehashi.library.translations import MAIN
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual, BilingualList, Language

_FIELDS = ("jurisdiction", "kind", "published", "in_force")


def write_framework(folder: Path, framework: Framework) -> list[Path]:
    """Write a framework below a folder, as `frameworks/<id>/<edition>/`, and return the files.

    `kakehashi library check --data FOLDER` checks it, and
    `load_library((DATA, FOLDER))` loads it beside the bundled library.

    Raises:
        KakehashiError: something stands there already, or it cannot be written.
    """
    target = folder / "frameworks" / _step(framework.id) / _step(framework.edition)
    if target.exists():
        raise KakehashiError(
            Problem("KH-OSC-009", SourceLocation(str(target)), {"path": str(target)})
        )
    main: Language = "en" if framework.title.en else "ja"
    other: Language = "ja" if main == "en" else "en"
    texts = {
        MAIN: format_yaml(_main(framework, main), MAIN),
        f"{other}.yaml": format_yaml(_translation(framework, other), f"{other}.yaml"),
    }
    try:
        target.mkdir(parents=True)
        for name, text in texts.items():
            (target / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(target)), details)) from error
    return [target / name for name in texts]


def _step(name: str) -> str:
    """Return a name as one step of a path that leads nowhere else.

    Example:
        >>> _step("../x"), _step("1.0"), _step("..")
        ('..-x', '1.0', '-')
    """
    step = name.replace("/", "-").replace("\\", "-").replace("\0", "")
    return "-" if step in {"", ".", ".."} else step


def _in(text: Bilingual, language: Language) -> str:
    return text.en if language == "en" else text.ja


def _words(text: Bilingual, language: Language) -> str:
    return _in(text, language) or "-"


def _some(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _main(framework: Framework, language: Language) -> dict[str, Any]:
    own_prefix = framework.prefix != f"{framework.id}-{framework.edition}"
    return {
        **_some(id=framework.id, edition=framework.edition),
        **_some(prefix=framework.prefix if own_prefix else ""),
        "title": _words(framework.title, language),
        "short_title": _words(framework.short_title, language),
        "publisher": _words(framework.publisher, language),
        **_some(**{name: getattr(framework, name) for name in _FIELDS}),
        **_some(complete="" if framework.complete else "false"),
        "language": language,
        "original": framework.original,
        **_some(
            sources=[_some(key=s.key, title=s.title, address=s.address) for s in framework.sources]
        ),
        "provisions": [_provision(p, language) for p in framework.provisions],
    }


def _provision(p: Provision, language: Language) -> dict[str, Any]:
    verified = f"{p.verified.source} {p.verified.date}" if p.verified else "unverified"
    return {
        **_some(id=p.id, parent=p.parent.split(":", 1)[-1] if p.parent else "", kind=p.kind),
        **_some(citation=_in(p.citation, language), title=_words(p.title, language)),
        **_some(statement=_in(p.statement, language), modality=p.modality),
        **_some(addressees=list(p.addressees), stage=list(p.stage)),
        "assessable": "true" if p.assessable else "false",
        **_some(covered_by_children="true" if p.covered_by_children else ""),
        **_practice(p, language, scope=True),
        **_some(applies_from=p.applies_from, was=p.was, verified=verified),
    }


def _practice(p: Provision, language: Language, *, scope: bool) -> dict[str, Any]:
    detail = p.practice
    if detail is None:
        return {}
    lists: dict[str, BilingualList] = {"artefacts": detail.artefacts, "examples": detail.examples}
    found = {name: list(words.get(language)) for name, words in lists.items()}
    return _some(scope=detail.scope if scope else "", **found)


def _translation(framework: Framework, language: Language) -> dict[str, Any]:
    words = {p.id: _translated(p, language) for p in framework.provisions}
    return {
        "language": language,
        "status": "ours-draft",
        "title": _words(framework.title, language),
        "short_title": _words(framework.short_title, language),
        "publisher": _words(framework.publisher, language),
        "provisions": {id_: one for id_, one in words.items() if one},
    }


def _translated(p: Provision, language: Language) -> dict[str, Any]:
    title = _in(p.title, language)
    found = {
        **_some(citation=_in(p.citation, language), title=title),
        **_some(statement=_in(p.statement, language)),
        **_practice(p, language, scope=False),
    }
    return found if title else {}
