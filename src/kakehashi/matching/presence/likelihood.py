"""How likely each practice is in place by what one document says in one language."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.closeness import Closeness
from kakehashi.matching.presence.base_rates import base_rates
from kakehashi.matching.presence.features import presence_features
from kakehashi.matching.presence.model import presence_model
from kakehashi.matching.ranker import Ranker


def likelihood(ranker: Ranker, closeness: Closeness) -> NDArray[np.float64]:
    """Return for each practice the probability that it is in place.

    Args:
        ranker: The practices, indexed in the language of the passages.
        closeness: The passages of one document.
    """
    language = ranker.language
    model = presence_model(language, ranker.encoder_name)
    if model is None:
        # An encoder that nothing was measured with: it ranks, words say how likely.
        model = presence_model(language, None)
        closeness = closeness.words_only
    assert model is not None
    features = presence_features(closeness, base_rates(ranker.practices, language))
    return model.probabilities(features)
