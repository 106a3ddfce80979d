"""Characters of symbol fonts, as the Unicode characters they look like."""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_SYMBOL = {0xA3: "≤", 0xA7: "♣", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠"}
_WINGDINGS_2 = {0x50: "✓", 0x51: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "□", 0x97: "●"}
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: str) -> str:
    """Return the character of a symbol font, "" where it is none that is known.

    Example:
        >>> symbol("Wingdings", "F0FE"), symbol("Webdings", "F041")
        ('☑', '')
    """
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= place <= 0xF0FF:
        return _FONTS.get(font.lower(), {}).get(place - 0xF000, "")
    return chr(place) if 0x20 <= place < 0xD800 else ""
