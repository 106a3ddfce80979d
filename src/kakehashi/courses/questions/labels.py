"""How questions call provisions and practices."""

from __future__ import annotations

from kakehashi.library.library import Library
from kakehashi.model import Provision
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import LANGUAGES, Bilingual, Language


def label(library: Library, provision: Provision) -> Bilingual:
    """Return the short title of the framework with citation and title; of a practice its id."""
    spoken = [_label(library, provision, language) for language in LANGUAGES]
    return Bilingual(*spoken)


def _label(library: Library, provision: Provision, language: Language) -> str:
    prefix = provision.ref.split(":", 1)[0]
    if prefix == HUB:
        title = provision.title.get(language)
        return f"{title} ({provision.id})" if language == "en" else f"{title}（{provision.id}）"
    framework = library.frameworks[prefix].short_title.get(language)
    joint = ", " if language == "en" else " "
    return f"{framework}{joint}{provision.label.get(language)}"
