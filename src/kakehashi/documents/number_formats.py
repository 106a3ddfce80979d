"""Write a number as a list shows it: the formats of Word (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

_KANJI = "〇一二三四五六七八九"
_KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_HALF_KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"}
_ROMAN |= {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def shown(count: int, form: str) -> str:
    """Return a number in a format of Word's; unknown formats are shown as plain digits.

    Example:
        >>> [shown(3, form) for form in ("decimal", "lowerRoman", "aiueoFullWidth", "bullet")]
        ['3', 'iii', 'ウ', '']
    """
    return _FORMATS.get(form, str)(count)


def kanji_number(count: int) -> str:
    """Return a number below ten thousand in kanji.

    Example:
        >>> kanji_number(12), kanji_number(20), kanji_number(103)
        ('十二', '二十', '百三')
    """
    if not 0 < count < 10000:
        return str(count)
    written = ""
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = count // power % 10
        if digit:
            written += ("" if digit == 1 and unit else _KANJI[digit]) + unit
    return written


def _letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    written = ""
    for amount, letters in _ROMAN.items():
        written += letters * (count // amount)
        count %= amount
    return written


def _row(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)]


def _enclosed(first: str, last: int) -> Callable[[int], str]:
    return lambda count: chr(ord(first) + count - 1) if 0 < count <= last else str(count)


def _ordinal(count: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{count}{'th' if count // 10 % 10 == 1 else endings.get(count % 10, 'th')}"


def _nothing(_: int) -> str:
    return ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "bullet": _nothing,
    "none": _nothing,
    "decimalZero": "{:02d}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "ordinal": _ordinal,
    "numberInDash": "- {} -".format,
    "decimalFullWidth": lambda count: str(count).translate(_WIDE),
    "decimalFullWidth2": lambda count: str(count).translate(_WIDE),
    "decimalEnclosedCircle": _enclosed("①", 20),
    "decimalEnclosedCircleChinese": _enclosed("①", 20),
    "decimalEnclosedParen": _enclosed("⑴", 20),
    "decimalEnclosedFullstop": _enclosed("⒈", 20),
    "ideographEnclosedCircle": _enclosed("㊀", 10),
    "aiueo": _row(_HALF_KANA),
    "aiueoFullWidth": _row(_KANA),
    "iroha": _row(_IROHA),
    "irohaFullWidth": _row(_IROHA),
    "ideographTraditional": _row(_STEMS),
    "ideographDigital": lambda count: "".join(_KANJI[int(digit)] for digit in str(count)),
    "japaneseDigitalTenThousand": lambda n: "".join(_KANJI[int(digit)] for digit in str(n)),
    "japaneseCounting": kanji_number,
    "japaneseLegal": kanji_number,
    "chineseCounting": kanji_number,
    "chineseCountingThousand": kanji_number,
    "taiwaneseCounting": kanji_number,
    "taiwaneseCountingThousand": kanji_number,
}
