"""Abbreviations whose full stop may not end a sentence, by what has to follow.

Collected from policies, laws and company documents in English; the test file
`tests/text/sentences.txt` has a case for each kind.
"""

from __future__ import annotations

BEFORE_MORE = frozenset(
    """mr mrs ms mx dr prof hon rev fr sr. messrs e.g i.e eg ie cf viz vs v incl excl approx ca
    esp op cit loc id ibid supra resp w.r.t a.k.a n.b""".split(),
)
"""Something always follows: a name, an example, an amount."""

BEFORE_NUMBERS = frozenset(
    """art arts no nos nr sec secs sect para paras par fig figs eq tab ch chap p pp vol ver v ed eds
    annex app apps cl pt pts reg regs rec recs dir ref refs ss s subsec ex sched sch""".split(),
)
"""A number, a roman number or a letter follows: "No. 53", "Annex. A", "Sec. IV"."""

EITHER_WAY = frozenset(
    """etc al inc ltd co corp k.k plc llc llp l.p s.a n.v gmbh jr sr st dept est govt univ assn bros
    u.s u.k e.u u.n u.s.a u.s.c d.c a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec
    ph.d m.d b.a m.a b.sc m.sc tel ext min max avg std hrs hr fwd rev""".split(),
)
"""They end a sentence where one plainly begins after them: "in the U.S. The company"."""

STARTERS = frozenset(
    """the this these those that it its they their there we our you your he she his her a an all any
    each every both no none some such when where while if in on at by for from to with without
    within as after before during under over upon once until unless although though because since
    however therefore thus hence moreover furthermore additionally finally first second third next
    then also and but or so please see note employees staff users managers personnel nobody
    everyone what who why how only other others here not do use ask report""".split(),
)
"""Words that begin sentences and are seldom written large within one."""
