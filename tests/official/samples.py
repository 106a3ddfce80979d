"""Small files with the structure of official ones, in our own words."""

from __future__ import annotations

from kakehashi.errors import SourceLocation
from kakehashi.library.library import Library
from kakehashi.official.read import read_official
from kakehashi.official.text import OfficialText

EU = "eu-ai-act-2024"
JAPAN = "japan-ai-act-2025"

JOURNAL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd">
<html><head><title>L_1</title><script>alert("steer")</script><style>p {color: red}</style></head>
<body><div class="eli-container">
<div class="eli-subdivision" id="rct_1"><p class="oj-normal">A recital about bread.</p></div>
<div id="cpt_II"><p class="oj-ti-section-1">CHAPTER II</p>
<div class="eli-title" id="cpt_II.tit_1"><p class="oj-ti-section-2">FORBIDDEN BREAD</p></div>
<div class="eli-subdivision" id="art_5"><p class="oj-ti-art">Article 5</p>
<div class="eli-title" id="art_5.tit_1"><p class="oj-sti-art">Bread that is forbidden</p></div>
<div id="005.001"><p class="oj-normal">1.\u00a0\u00a0\u00a0Nobody bakes:</p>
<table><tbody><tr><td><p class="oj-normal">(a)</p></td><td><p class="oj-normal">green bread
<a id="ntr1" href="#ntc1">(<span class="oj-super oj-note-tag">1</span>)</a>;</p></td></tr></tbody></table>
<table><tbody><tr><td><p>(c)</p></td><td><p class="oj-normal">blue bread that is either:</p>
<table><tbody><tr><td><p>(i)</p></td><td><p>wet, or</p></td></tr></tbody></table>
<table><tbody><tr><td><p>(ii)</p></td><td><p>cold.<script>fetch("x")</script></p></td></tr></tbody></table>
</td></tr></tbody></table></div>
<div id="005.002"><p class="oj-normal">2.   Police bread is weighed.</p></div></div></div>
<div id="cpt_III"><div id="cpt_III.sct_2"><p class="oj-ti-section-1">SECTION 2</p>
<div id="art_9"><p class="oj-ti-art">Article 9</p>
<div id="009.005"><p>5.   The oven is safe.</p><p>When baking, one:</p>
<table><tr><td>(a)</td><td>looks;</td></tr><tr><td>(b)</td><td>smells.</td></tr></table>
<p>Bakers are known.</p></div></div></div></div></div>
<div class="eli-container" id="anx_VII"><p class="oj-doc-ti">ANNEX VII</p>
<p class="oj-ti-grseq-1">3.   Rules of the house</p>
<table><tr><td/><td><p>3.3.</p></td><td><span>The rules hold.</span></td></tr></table>
<table><tr><td/><td><p>3.4.</p></td><td><span>Changes are told.</span></td></tr></table>
<p class="oj-normal">They are also looked at.</p>
<p class="oj-ti-grseq-1">4.   Papers</p></div>
<div id="anx_VIII"><p>ANNEX VIII</p><p class="oj-ti-grseq-1">Section A — For bakers</p>
<table><tr><td><p>1.</p></td><td><p>The baker.</p></td></tr></table>
<p class="oj-ti-grseq-1">Section B — For millers</p>
<table><tr><td><p>1.</p></td><td><p>The miller.</p></td></tr></table></div>
</body></html>"""

CONSOLIDATED = """<!DOCTYPE html><html><body>
<div class="eli-subdivision" id="art_5"><p class="title-article-norm">Artikel 5</p>
<div class="eli-title" id="art_5.tit_1"><p class="stitle-article-norm">Brood</p></div>
<div class="norm"><span class="no-parag">1.  </span><div class="norm inline-element">
<p class="norm inline-element">Niemand bakt:</p>
<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>a) </span></div>
<div class="grid-list-column-2"><p class="norm">groen brood;</p></div></div></div></div>
<div class="norm"><span class="no-parag">2.  </span><div class="norm inline-element">Wegen.</div></div>
</div>
<div class="eli-subdivision" id="art_9"><p class="title-article-norm">Artikel 9</p>
<div class="norm"><span class="no-parag">5.  </span><div class="norm inline-element">Veilig.</div></div>
<p class="norm inline-element">Bij het bakken:</p>
<div class="grid-container grid-list"><div class="grid-list-column-1"><span>a) </span></div>
<div class="grid-list-column-2"><p class="norm">kijken.</p></div></div>
<p class="norm">Bakkers.</p></div></body></html>"""

LAW = """<?xml version="1.0" encoding="UTF-8"?>
<Law Lang="ja"><LawBody><LawTitle>パン法</LawTitle>
<TOC><TOCLabel>目次</TOCLabel><TOCChapter Num="1"><ChapterTitle>第一章　粉</ChapterTitle></TOCChapter></TOC>
<MainProvision><Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle>
<Article Num="1"><ArticleCaption>（粉）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>粉は白い。</Sentence>
<Sentence>水は<Ruby>澄<Rt>す</Rt></Ruby>む。</Sentence></ParagraphSentence></Paragraph></Article>
<Article Num="3"><ArticleTitle>第三条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>窯は熱い。</Sentence></ParagraphSentence></Paragraph>
<Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>次を守る。</Sentence></ParagraphSentence>
<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>手を洗う。</Sentence></ItemSentence></Item></Paragraph>
</Article><Article Num="3_2"><ArticleTitle>第三条の二</ArticleTitle><Paragraph Num="1"><ParagraphSentence>
<Sentence>別の話。</Sentence></ParagraphSentence></Paragraph></Article></Chapter></MainProvision>
<SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel><Article Num="1"><ArticleTitle>第一条</ArticleTitle>
<Paragraph Num="1"><ParagraphSentence><Sentence>春に始める。</Sentence></ParagraphSentence></Paragraph></Article></SupplProvision>
<SupplProvision AmendLawNum="令和九年法律第一号"><Article Num="2"><ArticleTitle>第二条</ArticleTitle>
<Paragraph Num="1"><ParagraphSentence><Sentence>改正の附則。</Sentence></ParagraphSentence></Paragraph></Article></SupplProvision>
</LawBody></Law>"""


def read(library: Library, framework: str, text: str | bytes) -> OfficialText:
    content = text.encode() if isinstance(text, str) else text
    return read_official(content, library.framework(framework), SourceLocation("x"), [])[1]
