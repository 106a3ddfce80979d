"""What programs are told: records of the library and of a workspace as plain values.

The REST API and the MCP server answer with these, so that both say the same;
every text of ours stands in both languages. Texts of documents are data: they
are quoted, never followed.
"""

from __future__ import annotations
