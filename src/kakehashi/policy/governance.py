"""Say whether a sentence is about governing AI, how surely, and by which words.

A sentence is related to AI governance where it speaks of how AI is steered, limited or made
answerable: rules, principles, institutions, oversight, risks with what is done about them,
rights at stake, or how countries agree on these. Promotion, technology and skills alone are not.

The method is rules and a small classifier: rules find cues (`cues_en`, `cues_ja`); a logistic
regression weighs them, learned from labelled sentences of other documents (benchmarks/policy).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from kakehashi.model import Passage
from kakehashi.policy.bindingness import binding_of
from kakehashi.policy.cues import GROUPS, find_cues
from kakehashi.policy.themes import Risk, Theme
from kakehashi.text.bilingual import Language

LEAST = 0.5
"""From this probability on a sentence counts."""
_STEERING = ("governance", "rule", "control", "value", "body", "risk")
"""Groups of cues that speak for governance where they meet AI, or each other."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document as a whole, and what stands above a sentence, say of it."""

    ai_share: float
    """Share of sentences that name AI: in a text about AI they need not name it again."""
    steering_share: float
    """Share of sentences with words of steering."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence is about, with the words that say so."""

    probability: float
    """That it is related to AI governance."""
    themes: tuple[Theme, ...]
    risks: tuple[Risk, ...]
    words: tuple[str, ...]
    """Cues of steering, of its themes and risks, for a person to check."""

    @property
    def governance(self) -> bool:
        """Whether it counts as related to AI governance."""
        return self.probability >= LEAST


def read_sentences(passages: Sequence[Passage]) -> list[Reading]:
    """Return what each sentence of one document is about, in their order.

    Example:
        >>> from kakehashi.model import Locator
        >>> said = "Providers of AI must assess the risks to human rights."
        >>> place = Locator("law.txt", 0, len(said))
        >>> reading = read_sentences([Passage("1", said, "", place, "en", "paragraph")])[0]
        >>> reading.governance, [theme.value for theme in reading.themes]
        (True, ['safety', 'rights'])
    """
    found = [find_cues(p.text, p.language) for p in passages]
    setting = setting_of(found)
    return [_reading(p, cues, setting) for p, cues in zip(passages, found, strict=True)]


def setting_of(found: Sequence[Mapping[str, tuple[str, ...]]]) -> Setting:
    """Return what the sentences of a document say of it as a whole."""
    count = max(len(found), 1)
    return Setting(
        sum("ai" in cues for cues in found) / count,
        sum(any(group in cues for group in _STEERING) for cues in found) / count,
    )


def features(
    passage: Passage, cues: Mapping[str, tuple[str, ...]], setting: Setting
) -> dict[str, float]:
    """Return the features of a sentence that the classifier weighs."""
    steering = sum(group in cues for group in _STEERING)
    above = " ".join((passage.stem, *passage.locator.headings[-2:]))
    around = _groups_above(above, passage.language) if above.strip() else frozenset()
    named = {group: 1.0 for group in GROUPS if group in cues}
    length = len(passage.text) / (60 if passage.language == "ja" else 150)
    return {
        **named,
        "steering": min(steering, 4) / 2,
        "ai+steering": float("ai" in cues and steering > 0),
        "ai+steering2": float("ai" in cues and steering > 1),
        "around_ai": float("ai" in around),
        "around_steering": float(any(group in around for group in _STEERING)),
        "binding": float(binding_of(passage.text, passage.language) is not None),
        "doc_ai": setting.ai_share,
        "doc_steering": setting.steering_share,
        "length": min(length, 2.0),
    }


@lru_cache(maxsize=4096)
def _groups_above(text: str, language: Language) -> frozenset[str]:
    """Return the groups of cues above a sentence; many sentences stand below the same words."""
    return frozenset(find_cues(text, language))


def _reading(passage: Passage, cues: Mapping[str, tuple[str, ...]], setting: Setting) -> Reading:
    weights = load_weights(passage.language)
    total = weights["bias"] + sum(
        weights.get(name, 0.0) * value for name, value in features(passage, cues, setting).items()
    )
    themes = tuple(theme for theme in Theme if theme.value in cues)
    risks = tuple(risk for risk in Risk if _risky(risk, cues))
    told = [*_STEERING, *themes, *risks]
    words = dict.fromkeys(word for group in told for word in cues.get(str(group), ()))
    return Reading(1 / (1 + math.exp(-total)), themes, risks, tuple(words))


def _risky(risk: Risk, cues: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether a risk of a kind is spoken of: its field is named, and so is danger."""
    return risk.value in cues and ("risk" in cues or risk is Risk.LONG_TERM)


@cache
def load_weights(language: Language) -> dict[str, float]:
    """Return the shipped weights of a language by feature, and the bias."""
    path = files("kakehashi") / "data" / "policy" / "governance-weights.json"
    weights: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return weights[language]
