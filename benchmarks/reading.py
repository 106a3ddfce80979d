"""Measure reading PDF: share of known sentences found whole and in order, and pages a second.

python benchmarks/reading.py            # accuracy on the layouts of layouts.py
python benchmarks/reading.py --speed    # pages a second and peak memory, 2,000 plain pages
"""

from __future__ import annotations

import resource
import sys
import time

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


def speed(pages: int = 2_000) -> None:
    texts = sentences(5_000, 99)
    body = "\n#pagebreak()\n".join(
        "\n\n".join(
            " ".join(texts[(n * 7 + k) % 4_900 : (n * 7 + k) % 4_900 + 3]) for k in range(9)
        )
        for n in range(pages)
    )
    source = (
        '#set page(width: 595pt, height: 842pt, numbering: "1")\n#set text(size: 10pt)\n' + body
    )
    made = typst.compile(source.encode(), format="pdf")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    blocks, count = read_pdf(made, SourceLocation("long.pdf"))
    spent = time.process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} pages, {len(blocks)} blocks: {count / spent:.0f} pages/s of processor time")
    print(f"peak memory {after:.0f} MB ({before:.0f} MB before reading, typst included)")


if __name__ == "__main__":
    speed() if "--speed" in sys.argv else accuracy()
