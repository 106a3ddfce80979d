"""What the styles of a Word document say of its paragraphs: headings, lists, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kakehashi.documents.docx.names import Element, number, switched_on, value, w

_HEADING = re.compile(
    r"(?:heading|見出し|überschrift|titre|título|titolo|kop|标题|標題|제목)\s*(\d)", re.IGNORECASE
)
_TITLE = frozenset(["title", "表題", "titel", "标题", "文書タイトル"])
_LIST = re.compile(r"(?:list(?! table)|箇条書き|段落番号|一覧|bullet)\D*(\d?)", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|目次|table of (?:figures|contents)|図表目次|index)\s*\d?", re.IGNORECASE
)
_REFERENCES = re.compile(r"(?:bibliography|文献目録|参考文献)", re.IGNORECASE)
_CAPTION = frozenset(["caption", "図表番号"])
_BODY = 9
"""The outline level of running text."""


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself, apart from what it is based on."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    list_id: str = ""
    list_level: int | None = None
    hidden: bool | None = None
    bold: bool | None = None


@dataclass(frozen=True)
class Styles:
    """All styles of a document, by their ids."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str = ""

    def chain(self, style_id: str) -> Iterator[Style]:
        """Yield a style and those it is based on, in this order, each once."""
        seen: set[str] = set()
        while style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = self.by_id[style_id].based_on

    def heading_level(self, style_id: str, outline: int | None = None) -> int:
        """Return the level of a heading, 0 for other text; `outline` is the paragraph's own."""
        for style in self.chain(style_id):
            if outline is None:
                outline = style.outline
            named = _HEADING.match(style.name)
            if outline is None and named:
                outline = int(named[1]) - 1
            if outline is None and style.name.lower() in _TITLE:
                outline = 0
        return 0 if outline is None or outline >= _BODY or outline < 0 else outline + 1

    def list_of(self, style_id: str) -> tuple[str, int | None]:
        """Return the list and level that a style belongs to; ("", None) for none."""
        for style in self.chain(style_id):
            if style.list_id:
                return style.list_id, style.list_level
        return "", None

    def list_level(self, style_id: str) -> int:
        """Return the depth that the name of a list style tells, 0 for other styles."""
        for style in self.chain(style_id):
            found = _LIST.match(style.name)
            if found and style.name.lower() != "list paragraph":
                return int(found[1] or 1)
        return 0

    def role(self, style_id: str) -> str:
        """Return the role that a style gives: contents, references, or none."""
        names = [style.name for style in self.chain(style_id)][:1]
        if any(_CONTENTS.fullmatch(name) for name in names):
            return "contents"
        return "references" if any(_REFERENCES.fullmatch(name) for name in names) else ""

    def is_caption(self, style_id: str) -> bool:
        """Say whether a style is that of captions of tables and figures."""
        return any(style.name.lower() in _CAPTION for style in self.chain(style_id))

    def hidden(self, style_id: str) -> bool:
        """Say whether text of a style is hidden."""
        return next((s.hidden for s in self.chain(style_id) if s.hidden is not None), False)

    def bold(self, style_id: str) -> bool:
        """Say whether text of a style is bold."""
        return next((s.bold for s in self.chain(style_id) if s.bold is not None), False)


def styles_of(root: Element | None) -> Styles:
    """Return the styles that the styles part defines; none where there is no such part."""
    found: dict[str, Style] = {}
    default = ""
    for element in () if root is None else root.iterfind(w("style")):
        name = element.get(w("styleId"), "")
        found[name] = _style(element)
        if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true"):
            default = name
    return Styles(found, default)


def _style(element: Element) -> Style:
    paragraph, run = element.find(w("pPr")), element.find(w("rPr"))
    return Style(
        value(element, "name"),
        value(element, "basedOn"),
        number(paragraph, "outlineLvl"),
        value(paragraph, "numPr/numId"),
        number(paragraph, "numPr/ilvl"),
        switched_on(run, "vanish"),
        switched_on(run, "b"),
    )
