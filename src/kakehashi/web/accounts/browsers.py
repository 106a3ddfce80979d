"""Browsers by the names that people know, from what they say of themselves."""

from __future__ import annotations

_BROWSERS = (
    *(("Edg", "Edge"), ("OPR/", "Opera"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox")),
    *(("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")),
)
_SYSTEMS = (
    *(("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows")),
    *(("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")),
)
"""What a browser's words hold, and what that means; the first that fits counts, since most
browsers also name those that they are like."""
_MOST = 80


def browser_of(user_agent: str) -> str:
    """Return a browser and its system by name; its own words where the browser is not known.

    Example:
        >>> browser_of("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0")
        'Edge (Windows)'
    """
    browser, system = _named(_BROWSERS, user_agent), _named(_SYSTEMS, user_agent)
    if not browser:
        return user_agent[:_MOST]
    return f"{browser} ({system})" if system else browser


def _named(signs: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for sign, name in signs if sign in user_agent), "")
