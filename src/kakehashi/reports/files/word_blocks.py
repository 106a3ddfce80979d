"""Write the blocks of a report into a Word file, one after the other."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu

from kakehashi.reports.files.typeset import png_of
from kakehashi.reports.files.word_styles import TABLE, style_id
from kakehashi.reports.files.word_xml import (
    ROOM,
    cell,
    column_widths,
    element,
    paragraph,
    runs,
    table,
    table_of_rows,
)
from kakehashi.reports.files.words import WORDS
from kakehashi.reports.outline.blocks import (
    Block,
    Break,
    Callout,
    Cell,
    Fields,
    Figure,
    Heading,
    Items,
    Line,
    Paragraph,
    Quote,
    Span,
    Table,
    plain,
)
from kakehashi.reports.outline.together import is_small
from kakehashi.reports.outline.tree import printable
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from docx.document import Document

_ROLES = {
    "body": "Normal",
    "answer": "Kakehashi Answer",
    "note": "Kakehashi Note",
    "open": "Kakehashi Open",
    "guide": "Kakehashi Guide",
}
_COMPACT_ROOM = 30
_COMPACT_GAP = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/></w:pPr></w:p>'
)
_GAP = _COMPACT_GAP.replace('w:line="80"', 'w:line="160"')
_NEW_PAGE = _COMPACT_GAP.replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>").replace("80", "20")
_LONG = 1.414  # of A4


class BlockWriter:
    """Makes the elements of a report; `made` holds them in order."""

    def __init__(
        self,
        document: Document,
        language: Language,
        width: int,
        *,
        across: bool,
        compact: bool = False,
    ) -> None:
        self._document = document
        self._language = language
        self._width = width
        self._across = across
        self._compact = compact
        self._headings = 0
        self._pictures = 0
        self._section = document.sections[-1]
        self.made: list[Any] = []

    def write(self, block: Block, *, stays: bool = False) -> None:
        """Make one block; `stays` where it must stand on the page where the next one begins."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph(text, role):
                self.styled(text, _ROLES[role], "<w:keepNext/>" if stays else "")
            case Quote():
                self._quote(block)
            case Items():
                self._items(block)
            case Table():
                self._table(block)
            case Fields(rows, caption):
                self._fields(rows, caption)
            case Figure():
                self._figure(block)
            case Callout():
                self._callout(block)
            case Break():
                self.page_break()

    @property
    def width(self) -> int:
        """Return the width of the text, in twentieths of a point."""
        return self._twentieths()

    def raw(self, elements: list[Any]) -> None:
        """Take elements made elsewhere."""
        self.made += elements

    def styled(self, line: Line, style: str, extra: str = "") -> None:
        """Make a paragraph in a style, by its name."""
        self.made.append(element(paragraph(line, self._id(style), self._language, extra)))

    def _id(self, style: str) -> str:
        """Return the id of a style: a template in another language has ids of its own."""
        known = self._document.styles
        return known[style].style_id if style in known else style_id(style)

    def page_break(self) -> None:
        """Make the end of a page."""
        # A break that follows a full page would leave an empty one; this one cannot.
        self.made.append(element(_NEW_PAGE))

    def gap(self) -> None:
        """Make some room."""
        self.made.append(element(_COMPACT_GAP if self._compact else _GAP))

    def facts(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Make what stands below the title."""
        self._fields(rows, "")

    def _heading(self, block: Heading) -> None:
        self._headings += 1
        name = quoteattr(f"_Kakehashi{self._headings}")
        number = self._headings
        style = self._id(f"Heading {block.level}")
        self.made.append(
            element(
                f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
                f'<w:bookmarkStart w:id="{number}" w:name={name}/>'
                f'{runs(block.text, self._language)}<w:bookmarkEnd w:id="{number}"/></w:p>'
            )
        )

    def _quote(self, block: Quote) -> None:
        self.styled(block.text, "Kakehashi Quote")
        said = f"{block.source}\u3000{block.mark}" if block.mark else block.source
        self.styled(said, "Kakehashi Source")

    def _items(self, block: Items) -> None:
        style = "List Number" if block.ordered else "List Bullet"
        for item in block.items:
            if block.boxes:
                boxed = (Span("☐ "), *((Span(item),) if isinstance(item, str) else item))
                self.styled(boxed, "Kakehashi Answer")
            else:
                self.styled(item, style)

    def _caption(self, text: str) -> None:
        if text:
            self.styled(text, "Caption")

    def _table(self, block: Table) -> None:
        if block.wide and not self._across:
            self._turn(across=True)
        self._caption(block.caption)
        many = block.wide or len(block.heads) > 4 or self._compact
        small = "Kakehashi Small Cell" if many else "Kakehashi Cell"
        room = _COMPACT_ROOM if self._compact else ROOM
        wide = block.wide and not self._across
        width = self._twentieths(wide=wide)
        made = table(block, self._language, width, self._id(TABLE), self._id(small), room)
        self.made.append(element(made))
        self.gap()
        if wide:
            self._turn(across=False)

    def _fields(self, rows: tuple[tuple[str, Line], ...], caption: str) -> None:
        self._caption(caption)
        widths = column_widths((1, 2.4), self._twentieths())
        small = self._id("Kakehashi Cell")
        heads = [
            Cell(((Span(WORDS[k].get(self._language), "strong"),),)) for k in ("item", "entry")
        ]
        told = [_form_row(heads, widths, self._language, small, head=True, stays=True)]
        small_ = is_small(Fields(rows, caption))
        for number, (label, value) in enumerate(rows, start=1):
            pair = [Cell((label,)), Cell((value,) if plain(value) else (" ",))]
            stays = small_ and number < len(rows)
            told.append(_form_row(pair, widths, self._language, small, stays=stays))
        title = caption or WORDS["entry"].get(self._language)
        self.made.append(element(table_of_rows(told, widths, self._id(TABLE), title=title)))
        self.gap()

    def _callout(self, block: Callout) -> None:
        edge = '<w:left w:val="single" w:sz="24" w:space="8" w:color="1F4E79"/>'
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEF4FA"/>'
        extra = f"<w:keepNext/><w:pBdr>{edge}</w:pBdr>{shade}"
        if block.heading:
            self.styled((Span(block.heading, "strong"),), "Normal", extra)
        for line in block.lines:
            self.styled(line, "Normal", extra.replace("<w:keepNext/>", ""))

    def _figure(self, block: Figure) -> None:
        wide = block.wide and not self._across
        if wide:
            self._turn(across=True)
        self._caption(block.caption)
        width = round(self._width * (_LONG if wide else 1) * block.width)
        self.made.append(self._picture(block, width))
        if wide:
            self._turn(across=False)

    def _picture(self, block: Figure, width: int) -> Any:
        """Return a paragraph with a drawing as a picture, its meaning told beside it."""
        self._pictures += 1
        image = io.BytesIO(png_of(block.svg))
        inline = self._document.part.new_pic_inline(image, width=Emu(width))
        inline.docPr.set("descr", printable(block.alt))
        inline.docPr.set("id", str(1000 + self._pictures))
        inline.docPr.set("name", f"{WORDS['figure'].get(self._language)} {self._pictures}")
        holder = element("<w:p><w:r><w:drawing/></w:r></w:p>")
        holder[0][0].append(inline)
        return holder

    def _twentieths(self, *, wide: bool = False) -> int:
        return round(self._width / 635 * (1.45 if wide else 1))

    def _turn(self, *, across: bool) -> None:
        """End the section: what stands before it lies as pages did, what follows is turned."""
        page = self._section
        short, long = sorted((page.page_width or 0, page.page_height or 0))
        size = (short, long) if across else (long, short)
        orient = "" if across else ' w:orient="landscape"'
        margins = [round((getattr(page, f"{side}_margin") or 0) / 635) for side in _SIDES]
        told = " ".join(f'w:{side}="{m}"' for side, m in zip(_SIDES, margins, strict=True))
        self.made.append(
            parse_xml(
                f"<w:p {nsdecls('w')}><w:pPr><w:sectPr>{self._references()}"
                f'<w:pgSz w:w="{size[0] // 635}" w:h="{size[1] // 635}"{orient}/>'
                f'<w:pgMar {told} w:header="600" w:footer="600" w:gutter="0"/>'
                "</w:sectPr></w:pPr></w:p>"
            )
        )

    def _references(self) -> str:
        """Return the head and foot of the last section, so that every section has them."""
        found = ""
        for one in self._section._sectPr:  # noqa: SLF001 - python-docx does not list them
            if one.tag.endswith(("headerReference", "footerReference")):
                kind, target = (one.get(key) or "" for key in _REFERENCE)
                name = one.tag.split("}")[1]
                found += (
                    f"<w:{name} {nsdecls('r')} w:type={quoteattr(kind)} r:id={quoteattr(target)}/>"
                )
        return found


_SIDES = ("top", "right", "bottom", "left")
_REFERENCE = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}type",
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
)


def _form_row(
    row: list[Cell],
    widths: list[int],
    language: str,
    small: str,
    *,
    head: bool = False,
    stays: bool = False,
) -> str:
    tinted = Cell(row[0].lines, "none")
    label = cell(tinted, widths[0], language, small, head=head, stays=stays)
    value = cell(row[1], widths[1], language, small, head=head, stays=stays)
    mark = "<w:tblHeader/>" if head else ""
    height = '<w:trHeight w:val="380" w:hRule="atLeast"/>'
    # Parts of w:trPr may stand in any order (ECMA-376, part 1, 17.4.81).
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{mark}</w:trPr>{label}{value}</w:tr>"
