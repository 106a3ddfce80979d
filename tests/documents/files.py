"""Small files, good and hostile, built byte by byte where no writer would make them."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx
from docx.document import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


@dataclass(frozen=True)
class Text:
    """A line of a PDF page at a height, in points from the bottom."""

    y: int
    text: str
    size: int = 11
    bold: bool = False
    x: int = 72


def lines(*texts: str, top: int = 780, step: int = 14) -> list[Text]:
    """Return lines of running text below each other."""
    return [Text(top - step * number, text) for number, text in enumerate(texts)]


def pdf(
    pages: Sequence[Sequence[Text]], *, user: str | None = None, owner: str | None = None
) -> bytes:
    """Return a PDF of some lines, protected by passwords where given (40-bit RC4)."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    key, protection = _protection(user, owner)
    for page in pages:
        number = len(objects) + 2
        content = _encrypted(key, number, _content(page))
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F0 3 0 R/F1 4 0 R>>"
            b">>/Contents %d 0 R>>" % number,
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        ]
    trailer = b"/Root 1 0 R"
    if protection:
        objects.append(protection)
        trailer += b"/Encrypt %d 0 R/ID[<%s><%s>]" % (
            len(objects),
            _ID.hex().encode(),
            _ID.hex().encode(),
        )
    return pdf_file(objects, trailer)


def _content(page: Sequence[Text]) -> bytes:
    parts = [b"BT"]
    for line in page:
        text = line.text.encode("cp1252")
        for mark in (b"\\", b"(", b")"):
            text = text.replace(mark, b"\\" + mark)
        parts.append(
            b"/F%d %d Tf 1 0 0 1 %d %d Tm (%s) Tj" % (line.bold, line.size, line.x, line.y, text)
        )
    return b" ".join([*parts, b"ET"])


def pdf_file(objects: list[bytes], trailer: bytes) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d%s>>\n" % (
        size,
        table,
        size,
        trailer,
    )
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def _protection(user: str | None, owner: str | None) -> tuple[bytes, bytes]:
    """Return key and dictionary of the standard security handler, revision 2."""
    if user is None and owner is None:
        return b"", b""
    secret = ((user or "").encode() + _PADDING)[:32]
    above = ((owner or user or "").encode() + _PADDING)[:32]
    for_owner = _rc4(hashlib.md5(above).digest()[:5], secret)
    permissions = (-4 & 0xFFFFFFFF).to_bytes(4, "little")
    key = hashlib.md5(secret + for_owner + permissions + _ID).digest()[:5]
    for_user = _rc4(key, _PADDING)
    entries = b"/O<%s>/U<%s>" % (for_owner.hex().encode(), for_user.hex().encode())
    return key, b"<</Filter/Standard/V 1/R 2%s/P -4>>" % entries


def _encrypted(key: bytes, number: int, content: bytes) -> bytes:
    if not key:
        return content
    return _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], content)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def word(fill: Callable[[Document], object]) -> bytes:
    """Return a DOCX file that `fill` wrote into."""
    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def policy(document: Document) -> None:
    """Write two headings and two sentences."""
    document.add_heading("AI policy", 1)
    document.add_heading("Incidents", 2)
    document.add_paragraph("The company logs every incident. It reports them to the board.")


def rezipped(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a zip file with its parts changed, or left out where `change` returns None."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return buffer.getvalue()


def with_part(content: bytes, name: str, part: bytes | None) -> bytes:
    """Return a zip file with one part replaced, or left out."""
    return rezipped(content, lambda n, old: part if n == name else old)


def with_body(content: bytes, markup: str) -> bytes:
    """Return a DOCX file with markup put at the start of its body."""
    start = b"<w:body>"

    def put(name: str, part: bytes) -> bytes:
        return (
            part.replace(start, start + markup.encode(), 1) if name == "word/document.xml" else part
        )

    return rezipped(content, put)


def bomb(content: bytes, name: str, megabytes: int) -> bytes:
    """Return a zip file that unpacks to many megabytes of nothing."""
    buffer = io.BytesIO(content)
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as part,
    ):
        for _ in range(megabytes):
            part.write(bytes(2**20))
    return buffer.getvalue()


def marked(content: bytes, offset: int, value: int) -> bytes:
    """Return a zip file with a field of every entry changed: 6 is the flags, 8 the method."""
    changed = bytearray(content)
    for signature, extra in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = content.find(signature)
        while at >= 0:
            changed[at + offset + extra : at + offset + extra + 2] = value.to_bytes(2, "little")
            at = content.find(signature, at + 4)
    return bytes(changed)
