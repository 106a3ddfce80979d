"""Choose the main content of a page, and tell what around and in it is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element."""

UNSEEN = frozenset(
    """script style noscript template svg iframe head button select textarea input datalist
    object embed audio video canvas map rt rp rtc del s strike math-ml progress meter""".split(),
)
"""Elements that hold no text of the page, or text that holds no more."""
_FRAME = frozenset(["nav", "aside", "footer", "menu", "dialog"])
_FRAME_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar".split(),
)
_NAMED = frozenset("div section header ul ol dl table span figure details p".split())
"""Elements whose names are looked at."""
_NAMES = frozenset(
    """cookie cookies consent gdpr breadcrumb breadcrumbs topicpath pankuzu sidebar gnav lnav snav
    navbar nav navi navigation menu footer pagetop skip skiplink sns share sharing social related
    recommend recommended recommendation newsletter advert advertisement ads pager pagination popup
    masthead globalnav sitemap copyright banner banners toolbar""".split(),
)
"""Words in class and id by which authors call what is around their text."""
_CONTENT = re.compile(
    r"^(?:main|main-?content|page-?content|contents?|article-?body|entry-?content)$", re.IGNORECASE
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_WHOLE = re.compile(r"[A-Za-z]+")
_LARGE = 0.4
"""Share of the page above which nothing is taken for a frame, whatever it is called."""
_ENOUGH = 0.25
"""Share of the page that an element must have to be its main content."""


@dataclass(frozen=True)
class Content:
    """The main content of a page, and the elements in it that are left out."""

    root: Element
    left_out: frozenset[Element] = field(default_factory=frozenset)

    def reads(self, element: Element) -> bool:
        """Say whether an element is read."""
        tag = element.tag
        return isinstance(tag, str) and tag not in UNSEEN and element not in self.left_out


def shown_words(root: Element) -> int:
    """Return how many characters a page has that are not script or the like."""
    return _sizes(root).get(root, 0)


def main_content(root: Element, strictness: int) -> Content:
    """Return what to read of a page.

    Args:
        root: The page.
        strictness: 2 leaves out what is called a menu, banner or the like, 1 only
            what HTML says is one, 0 nothing but what is hidden from everybody.
    """
    sizes = _sizes(root)
    total = max(sizes.get(root, 0), 1)
    if strictness == 0:
        return Content(root)
    left_out = frozenset(
        element
        for element in root.iter()
        if isinstance(element.tag, str)
        and _is_frame(element, strictness, large=sizes.get(element, 0) > total * _LARGE)
    )
    chosen = next(_candidates(root, sizes, total * _ENOUGH, left_out), root)
    return Content(chosen, left_out)


def _candidates(
    root: Element, sizes: dict[Element, int], least: float, left_out: frozenset[Element]
) -> Iterator[Element]:
    """Yield the elements that authors mark as the main content, surest first."""
    groups: tuple[list[Element], ...] = (
        [e for e in root.iter("main") if e not in left_out],
        [e for e in root.iter() if e.get("role") == "main"],
        list(root.iter("article")),
        [e for e in root.iter("div", "section", "td") if _CONTENT.match(e.get("id") or "")],
    )
    for group in groups:
        if len(group) == 1 and sizes.get(group[0], 0) >= least:
            yield group[0]


def _is_frame(element: Element, strictness: int, *, large: bool) -> bool:
    tag = element.tag
    if tag in ("html", "body", "main") or (large and tag not in _FRAME):
        # Pages that are saved while a window lies over them hide everything else.
        return False
    if tag in _FRAME or element.get("role") in _FRAME_ROLES or tag == "form" or _hidden(element):
        return True
    return strictness > 1 and tag in _NAMED and _named_frame(element)


def _hidden(element: Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_HIDING.search(element.get("style") or ""))


def _named_frame(element: Element) -> bool:
    """Say whether class or id call an element a menu or the like; headings never are."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = {word.lower() for word in (*_WORD.findall(names), *_WHOLE.findall(names))}
    if not words & _NAMES or words & {"no", "has", "with", "without", "wrapper", "container"}:
        return False
    return next(element.iter("h1", "main", "article"), None) is None


def _sizes(root: Element) -> dict[Element, int]:
    """Return how many visible characters each element holds, found in one pass upwards."""
    sizes: dict[Element, int] = {}
    for element in reversed(list(root.iter())):
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            continue
        own = _length(element.text)
        for child in element:
            own += sizes.get(child, 0) + _length(child.tail)
        sizes[element] = own
    return sizes


def _length(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0
