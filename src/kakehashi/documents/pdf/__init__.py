"""Read PDF so that every sentence is whole, in order, and can be shown on its page.

From the file to blocks, one module each: `file` opens it and hands out pages;
`pieces` reads runs of characters with their places; `ruby` leaves readings out;
`fragments` and `columns` put the runs in reading order; `rules`, `grids` and
`aligned` find tables; `layout` makes a page of lines and tables; `running` and
`notes` take headers, footers and footnotes out of the text; `hyphens`, `headings`
and `paragraphs` make blocks of lines. `boxes` goes back from a quote to its place.
"""

from __future__ import annotations

from kakehashi.documents.pdf.read import read_pdf

__all__ = ["read_pdf"]
