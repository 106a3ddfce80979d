"""Let the form that begins a login lead away to an identity provider.

A browser holds the policy `form-action` against every address that a form comes to by
redirects, and a provider may send people on to further ones of its own. Only the page
that asks "Continue?" may lead away, and only to safe addresses; all others lead nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.decorators import csp_update

from kakehashi.web.around import around

View = Callable[..., Any]


def leads_away(view: View) -> View:
    """Let the forms of a page lead to other sites."""
    schemes = ["https:"] if around().secure else ["https:", "http:"]
    decorated: View = csp_update({"form-action": schemes})(view)
    return decorated
