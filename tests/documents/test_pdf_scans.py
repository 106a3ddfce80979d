"""Pages without usable text, and reading them by text recognition."""

from __future__ import annotations

import importlib.util
import io
import shutil

import pypdfium2 as pdfium
import pytest
from tests.documents.files import Text, lines, pdf, pdf_file
from tests.documents.japanese_pdf import japanese_pdf, lines_ja
from tests.documents.typeset import WHERE, texts, typeset, warnings

from kakehashi.documents.ocr import tesseract
from kakehashi.documents.pdf import read_pdf
from kakehashi.documents.pdf.read import page_ranges
from kakehashi.documents.pdf.recognition import Recognised
from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError, UsageError

SENTENCE = "The company logs every incident of the year and the board reads the log."
RUBBISH = [Text(700 - 14 * n, "~^; ]{ .'-_ ;;i |l^ }{ ,~; :'^ ]| ^-~ _|| ;' ~~") for n in range(6)]


def scanned(picture: bytes, width: int, height: int, *, text: str = "", pages: int = 1) -> bytes:
    """Return a PDF whose pages show a grey picture over the whole page, and perhaps a stamp."""
    content = f"q 595 0 0 842 0 0 cm /P Do Q BT /F 9 Tf 72 20 Td ({text}) Tj ET".encode()
    kids = b" ".join(b"6 0 R" for _ in range(pages))
    image = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray" % (
        width,
        height,
    )
    image += b"/BitsPerComponent 8/Length %d>>stream\n%s\nendstream" % (len(picture), picture)
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
        b"/Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R>>>>>>"
    )
    return pdf_file(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            image,
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            page,
        ],
        b"/Root 1 0 R",
    )


def photographed(content: bytes) -> bytes:
    """Return a PDF that shows the first page of another as a picture."""
    image = pdfium.PdfDocument(content)[0].render(scale=200 / 72, grayscale=True).to_numpy()
    return scanned(image.tobytes(), image.shape[1], image.shape[0])


def joined(*contents: bytes) -> bytes:
    whole = pdfium.PdfDocument.new()
    for content in contents:
        whole.import_pages(pdfium.PdfDocument(content))
    buffer = io.BytesIO()
    whole.save(buffer)
    return buffer.getvalue()


GREY = scanned(b"\x80", 1, 1)


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_pdf(content, WHERE)
    return caught.value.problem.code


@pytest.mark.parametrize("text", ["", "Received 3 March 2026"])
def test_a_scan_is_refused_with_what_to_do(text):
    assert refusal(scanned(b"\x80", 1, 1, text=text, pages=3)) == "KH-DOC-006"


def test_scanned_pages_among_others_are_named():
    content = joined(typeset(SENTENCE), GREY, GREY, typeset(SENTENCE), GREY)
    (problem,) = warnings(content)

    assert (problem.code, problem.severity) == ("KH-DOC-041", "warning")
    assert problem.details == {"pages": "2-3, 5", "count": 3, "of": 5}
    assert texts(content) == [SENTENCE, SENTENCE]


def test_empty_pages_are_no_scans():
    assert warnings(pdf([lines(SENTENCE), []])) == []


def test_pictures_in_a_text_are_no_scans():
    text = f"{SENTENCE} {SENTENCE}"

    assert texts(scanned(b"\x80", 1, 1, text=text)) == [text]
    assert warnings(scanned(b"\x80", 1, 1, text=text)) == []


def test_rubbish_of_bad_recognition_is_left_out_and_named():
    (problem,) = warnings(pdf([lines(SENTENCE), RUBBISH]))

    assert (problem.code, problem.details["pages"]) == ("KH-DOC-042", "2")
    assert refusal(pdf([RUBBISH])) == "KH-DOC-044"


@pytest.mark.parametrize(
    "page",
    [
        ["12.5 % 300 4,200 98.6 %", "1,200 13.0 % 77 1.25", "7.5 % 9,999 1,000 3.3 %"] * 3,
        ["Purpose " + ". " * 40 + "3", "Duties " + ". " * 40 + "5"],
        ["https://www.example.org/a/b?c=d&e=f#g https://x.example/%20/%30/index.html"] * 3,
        ["KPIs: MTTR, MTBF, SLAs, SLOs, RTO, RPO, TLS, SSH, PDF, HTML, XLSX, CSV."] * 3,
    ],
)
def test_numbers_leaders_addresses_and_capitals_are_no_rubbish(page):
    assert warnings(pdf([lines(*page)])) == []


def test_fonts_that_do_not_name_their_characters_are_unreadable():
    made = typeset(SENTENCE)
    unmapped = made.replace(b"/ToUnicode", b"/ToUnicodX")

    assert refusal(unmapped) == "KH-DOC-045"
    assert [p.code for p in warnings(joined(made, unmapped))] == ["KH-DOC-043"]


def test_identity_h_without_a_map_is_unreadable():
    content = japanese_pdf(lines_ja("当社は、事故の記録を保存する。"))
    content = content.replace(b"UniJIS-UTF16-H", b"Identity-H").replace(b"Japan1", b"Identity")

    assert refusal(content) == "KH-DOC-045"


class OneLine:
    """An engine that reads one line on every page."""

    def words(self, picture):
        places = enumerate(["Owners", "keep", "a", "record", "of", "tests."])
        return [Recognised(word, 200 + 170 * n, 300, 150, 40) for n, word in places]


def test_recognised_passages_are_marked_and_their_pages_named(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(joined(typeset(SENTENCE), GREY))
    problems = []
    document = read_document(path, problems=problems, recogniser=OneLine())

    assert [(p.text, p.locator.page, p.locator.recognised) for p in document.passages] == [
        (SENTENCE, 1, False),
        ("Owners keep a record of tests.", 2, True),
    ]
    assert [(p.code, p.details["pages"]) for p in problems] == [("KH-DOC-046", "2")]


def test_pages_with_text_are_not_recognised_again():
    blocks, _ = read_pdf(typeset(SENTENCE), WHERE, [], OneLine())

    assert [(block.text, block.recognised) for block in blocks] == [(SENTENCE, False)]


def test_a_missing_engine_is_a_problem_that_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError) as caught:
        tesseract()

    assert caught.value.problem.code == "KH-DOC-047"


HAS_TESSERACT = bool(
    importlib.util.find_spec("pytesseract")
    and importlib.util.find_spec("PIL")
    and shutil.which("tesseract")
)


@pytest.mark.skipif(not HAS_TESSERACT, reason="needs kakehashi[ocr] and the Tesseract program")
def test_tesseract_reads_a_scan():
    page = f"#text(size: 12pt)[{SENTENCE}]"
    blocks, _ = read_pdf(photographed(typeset(page)), WHERE, [], tesseract())

    assert " ".join(block.text for block in blocks) == SENTENCE


def test_page_numbers_are_shortened():
    assert page_ranges(range(1, 100, 2)).endswith("23, …")
