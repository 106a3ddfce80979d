"""Measure reading PDF: share of known sentences found whole and in order, and pages a second.

python benchmarks/reading.py            # accuracy on the layouts of layouts.py
python benchmarks/reading.py --speed    # pages a second and peak memory, 2,000 plain pages
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import typst
from layouts import LAYOUTS, Laid, sentences

from kakehashi.documents.pdf import read_pdf
from kakehashi.errors import SourceLocation
from kakehashi.model import Block


def blocks_of(laid: Laid) -> list[Block]:
    made = typst.compile(laid.source.encode(), format="pdf")
    return read_pdf(made, SourceLocation("layout.pdf"))[0]


def found_in_order(sentences: tuple[str, ...], blocks: list[Block]) -> tuple[int, int]:
    """Return how many sentences stand whole in one block, and how many of them in order."""
    texts = [block.text for block in blocks]
    whole = ordered = 0
    last = (0, -1)
    for sentence in sentences:
        places = [(n, t.find(sentence)) for n, t in enumerate(texts) if sentence in t]
        whole += bool(places)
        later = [place for place in places if place > last]
        if later:
            ordered += 1
            last = later[0]
    return whole, ordered


def accuracy() -> None:
    print(f"{'layout':26} {'sentences':>9} {'whole':>7} {'in order':>8}")
    for name, make in LAYOUTS.items():
        laid = make()
        blocks = blocks_of(laid)
        whole, ordered = found_in_order(laid.sentences, blocks)
        count = len(laid.sentences)
        kinds = {block.kind for block in blocks}
        print(
            f"{name:26} {count:9} {whole / count:7.3f} {ordered / count:8.3f}   {', '.join(sorted(kinds))}"
        )


def long_pdf(pages: int) -> bytes:
    """Return plain pages of about 450 words each."""
    texts = sentences(5_000, 99)
    body = "\n#pagebreak()\n".join(
        "\n\n".join(" ".join(texts[(n * 7 + k * 3) % 4_900 :][:3]) for k in range(14))
        for n in range(pages)
    )
    head = '#set page(width: 595pt, height: 842pt, numbering: "1")\n#set text(size: 10pt)\n'
    return typst.compile((head + body).encode(), format="pdf")


def speed(pages: int = 2_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(long_pdf(pages))
        # A process of its own, so that the memory of typst is not counted.
        subprocess.run([sys.executable, __file__, "--read", str(path)], check=True)


def read(path: Path) -> None:
    content = path.read_bytes()
    before = _peak()
    start = time.process_time()
    blocks, count = read_pdf(content, SourceLocation(path.name))
    spent = time.process_time() - start
    words = sum(len(block.text.split()) for block in blocks)
    print(f"{count} pages, {words} words: {count / spent:.0f} pages/s of processor time")
    print(f"peak memory {_peak():.0f} MB, {before:.0f} MB of it before reading")


def _peak() -> float:
    """Return the peak memory of this process in MB; getrusage would count the parent's too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    if "--read" in sys.argv:
        read(Path(sys.argv[-1]))
    else:
        speed() if "--speed" in sys.argv else accuracy()
