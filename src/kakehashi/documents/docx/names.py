"""Names in the markup of Word (ECMA-376 part 1, section 17)."""

from __future__ import annotations

from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name: str) -> str:
    """Return a name in Word's namespace as lxml writes it.

    Example:
        >>> w("p").endswith("main}p")
        True
    """
    return f"{{{_WORD}}}{name}"


VAL = w("val")


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def value(element: Element | None, path: str, default: str = "") -> str:
    """Return the value of an element below another, or a default where there is none.

    Example:
        >>> value(None, "pStyle")
        ''
    """
    found = None if element is None else element.find("/".join(map(w, path.split("/"))))
    return default if found is None else str(found.get(VAL, default))


def number(element: Element | None, path: str) -> int | None:
    """Return the number that an element below another holds, or None."""
    found = value(element, path)
    return int(found) if found.lstrip("-").isdigit() else None


def switched_on(element: Element | None, name: str) -> bool | None:
    """Say whether a property is on, off (False) or not mentioned (None)."""
    found = None if element is None else element.find(w(name))
    return None if found is None else found.get(VAL, "true") not in ("0", "false", "off")
