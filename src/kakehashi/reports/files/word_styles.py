"""The styles of our Word files; a template's own styles of the same names go first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONTS = {"en": ("Calibri", "Yu Gothic"), "ja": ("Yu Gothic", "Yu Gothic")}
LANGUAGE_TAGS = {"en": "en-GB", "ja": "ja-JP"}
_INK, _SOFT = RGBColor(0x1A, 0x1D, 0x21), RGBColor(0x4A, 0x55, 0x60)
_ACCENT, _WARM = RGBColor(0x1F, 0x4E, 0x79), RGBColor(0x7A, 0x3B, 0x00)


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    colour: RGBColor = _INK
    before: float = 0
    after: float = 4
    left: float = 0
    bold: bool | None = None
    next_too: bool = False


# Built-in styles, set anew in a file of our own and left alone in a template.
_BUILT_IN = {
    "Normal": _Look(10),
    "Title": _Look(18, _ACCENT, after=2, bold=True),
    "Subtitle": _Look(13, _INK, after=10),
    "Heading 1": _Look(15, _ACCENT, 20, 6, bold=True, next_too=True),
    "Heading 2": _Look(12, _ACCENT, 14, 4, bold=True, next_too=True),
    "Heading 3": _Look(10.5, _ACCENT, 11, 3, bold=True, next_too=True),
    "Heading 4": _Look(10, _INK, 9, 3, bold=True, next_too=True),
    "List Bullet": _Look(10, after=2),
    "List Number": _Look(10, after=2),
    "Caption": _Look(9, _INK, 8, 3, bold=True, next_too=True),
}
OWN = {
    "Kakehashi Answer": _Look(10, left=4),
    "Kakehashi Note": _Look(8.5, _SOFT),
    "Kakehashi Open": _Look(9.5, _WARM, left=4),
    "Kakehashi Guide": _Look(8.5, _SOFT, left=4),
    "Kakehashi Quote": _Look(9.5, _INK, 2, 0, left=8, next_too=True),
    "Kakehashi Source": _Look(8, _SOFT, 0, 5, left=8),
    "Kakehashi Cell": _Look(8.5, after=1),
    "Kakehashi Small Cell": _Look(7.5, after=1),
    "Kakehashi Contents": _Look(9.5, after=2),
}
TABLE = "Table Grid"


def style_id(name: str) -> str:
    """Return the id that a style of ours has in a file.

    Example:
        >>> style_id("Kakehashi Small Cell")
        'KakehashiSmallCell'
    """
    return name.replace(" ", "")


def set_styles(document: Document, language: Language, *, template: bool) -> None:
    """Make the styles that reports use; those of a template stay as they are."""
    for name, look in _BUILT_IN.items():
        if not (template and name in document.styles):
            style = _style(document, name)
            _dress(style, look, language)
    for name, look in OWN.items():
        if name not in document.styles:
            _dress(_style(document, name), look, language)
    if TABLE not in document.styles:
        document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)


def _style(document: Document, name: str) -> ParagraphStyle:
    if name in document.styles:
        known: ParagraphStyle = document.styles[name]
        return known
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id(name))
    if "Normal" in document.styles:
        style.base_style = document.styles["Normal"]
    return style


def _dress(style: ParagraphStyle, look: _Look, language: Language) -> None:
    latin, asian = FONTS[language]
    font, layout = style.font, style.paragraph_format
    font.name, font.size, font.color.rgb, font.bold = latin, Pt(look.size), look.colour, look.bold
    font.italic = False
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.left_indent = Mm(look.left) if look.left else layout.left_indent
    layout.keep_with_next = look.next_too or None
    _speak(style, asian)
    # The line that python-docx's own template draws below titles.
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _speak(style: ParagraphStyle, asian: str) -> None:
    """Set the font of Japanese letters and the languages of a style."""
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    fonts.set(qn("w:eastAsia"), asian)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), LANGUAGE_TAGS["en"])
    tag.set(qn("w:eastAsia"), LANGUAGE_TAGS["ja"])
    properties.append(tag)
