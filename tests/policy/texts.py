"""Passages of invented documents, for tests of policy studies."""

from __future__ import annotations

from kakehashi.documents.passages import build_document
from kakehashi.documents.plain import read_plain
from kakehashi.model import Document, Locator, Passage
from kakehashi.text.bilingual import Language


def sentence(text: str, language: Language = "en", stem: str = "", name: str = "a.txt") -> Passage:
    return Passage("1", text, stem, Locator(name, 0, len(text)), language, "paragraph")


def document(text: str, name: str = "a.txt") -> Document:
    return build_document(name, text.encode(), "text", None, read_plain(text))


STATEMENT = """Statement of Ruritania on artificial intelligence

Ruritania launched the Lake Process in 2023. AI presents risks such as discrimination and \
the spread of misinformation.

Ruritania is committed to promoting international cooperation on AI governance. By March 2027, \
Ruritania will train 300 officials from developing countries.

Developers of AI should publish reports on the risks of their models. Providers shall not deploy \
systems that undermine human rights.

The lake is beautiful in summer. Lunch was served at noon.
"""
STATEMENT_JA = """人工知能に関する表明

国は、人工知能の適正な利用を図るため、国際的な規範に即した指針を整備するものとする。

AI開発者は、モデルのリスクを評価し、その結果を公表すべきである。事業者は、人権を侵害するAIシステムを提供してはならない。

国民は、人工知能に対する理解を深めるよう努めなければならない。

湖は夏に美しい。
"""
