"""Read a file as a signal, whichever of the known forms it has."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from kakehashi.signals import ai_verify, aisev, inspect_log, ml_bom, model_card
from kakehashi.signals.content import json_of, load, no_signal, part_of
from kakehashi.signals.loose import text
from kakehashi.signals.signal import Said, Signal

FORMS: dict[str, ModuleType] = {
    "inspect": inspect_log,
    "ml-bom": ml_bom,
    "aisev": aisev,
    "ai-verify": ai_verify,
}
_MOST = 1000
"""Things read of one file."""
_ZIP = b"PK\x03\x04"


def read_signal(path: Path) -> Signal:
    """Return what a file says.

    Raises:
        UnreadableError: it is none of the known forms, too large, or damaged.
    """
    content = load(path)
    digest = hashlib.sha256(content).hexdigest()
    if content.startswith(_ZIP):
        value = json_of(part_of(content, inspect_log.PARTS, path), path)
        kind, date, said = _of_json(value, path)
    elif path.suffix.lower() in (".md", ".markdown"):
        kind, date, said = "model-card", "", _of_card(content, path)
    else:
        kind, date, said = _of_json(json_of(content, path), path)
    found = tuple(one for _, one in zip(range(_MOST), said, strict=False))
    return Signal(kind, text(path.name), digest, date, found)


def _of_json(value: dict[str, Any], path: Path) -> tuple[str, str, Iterator[Said]]:
    for kind, form in FORMS.items():
        fits: Callable[[dict[str, Any]], bool] = form.fits
        if fits(value):
            return kind, form.date_of(value), form.said_in(value)
    raise no_signal(path, ", ".join(text(key) for key in list(value)[:8]))


def _of_card(content: bytes, path: Path) -> Iterator[Said]:
    try:
        card = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise no_signal(path, "UTF-8") from error
    matter = model_card.front_matter(card)
    if matter is None:
        raise no_signal(path, "YAML")
    return model_card.said_in(matter, card)
