"""Taking items out: no key is needed, and what goes is not told elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.exchange.bundles import HEADER, ITEMS, made, verified

from kakehashi.errors import UsageError
from kakehashi.exchange.bundle_file import written
from kakehashi.exchange.disclosure import Item, read_disclosure
from kakehashi.exchange.names import filled, marked
from kakehashi.exchange.redact import LeakError, redact
from kakehashi.exchange.repeats import Words, words_in
from kakehashi.exchange.told import told_by

GOV1 = "decisions/practices:GOV-01"
QUOTE = f"{GOV1}/quotes/1/text"


def bundle_with(*more: Item, header=HEADER):
    paths = {item.path for item in more}
    return made([*(item for item in ITEMS if item.path not in paths), *more], header=header)


def take_out(bundle, *wanted, repeats="refuse"):
    return redact(verified(bundle), wanted, repeats=repeats)


def text_of(bundle) -> str:
    """Return every word that a reader of the file can read."""
    told = [read_disclosure(text).item.value for text in bundle.disclosures]
    return words_in(told) + written(replace(bundle, disclosures=())).decode()


def test_a_quote_goes_and_its_decision_and_status_stay():
    done = take_out(made(), QUOTE)
    found = verified(done.bundle)
    assert found.reliable
    assert found.redacted == done.taken_out == (QUOTE,)
    assert done.along == ()
    assert "The board answers" not in text_of(done.bundle)
    assert f"{GOV1}/verdict" in found.items


def test_a_verdict_takes_the_proofs_along_that_tell_it():
    done = take_out(made(), f"{GOV1}/verdict")
    proof = "statuses/nist-ai-rmf-1.0/GOVERN-1.1/proof"
    assert done.along == (proof,)
    assert "GOV-01 is in place" not in text_of(done.bundle)
    assert done.statuses_left == 1
    assert take_out(made(), "decisions/practices:GOV-02/verdict").along == ()


def test_a_status_takes_its_proof_along():
    done = take_out(made(), "statuses/nist-ai-rmf-1.0/GOVERN-1.1/value")
    assert done.along == ("statuses/nist-ai-rmf-1.0/GOVERN-1.1/proof",)
    assert done.statuses_left == 0


def test_a_name_goes_with_one_item_for_texts_hold_marks():
    before = told_by(verified(made()))
    assert before.values[f"{GOV1}/reason"] == "Aiko Tanaka saw the minutes."
    done = take_out(made(), "people/1")
    assert done.along == ()
    after = told_by(verified(done.bundle))
    assert after.values[f"{GOV1}/reason"] == "⟦person 1⟧ saw the minutes."
    assert "Aiko" not in text_of(done.bundle)


@pytest.mark.parametrize(
    ("wanted", "path", "text"),
    [
        ("people/1", f"{GOV1}/quotes/1/text", "Ms TANAKA answers."),
        ("people/1", "decisions/practices:GOV-02/reason", "Ask ＡＩＫＯ."),
        ("people/1", "documents/1/name", "cv-Aiko Tanaka.pdf"),
        (QUOTE, f"{GOV1}/reason", "It says the board answers for all risks, so yes."),
        (QUOTE, f"{GOV1}/quotes/2/text", "The board answers for ALL  risks of our AI."),
        ("documents/1/name", f"{GOV1}/reason", "See policy.pdf."),
        ("subject", "decisions/practices:GOV-02/reason", "Chat has none."),
        (f"{GOV1}/reason", "decisions/practices:GOV-02/reason", "⟦person 1⟧ saw the minutes."),
        (QUOTE, "documents/1/content", "QUJD"),
    ],
)
def test_what_stands_elsewhere_too_is_refused_with_the_place(wanted, path, text):
    bundle = bundle_with(Item(path, text))
    with pytest.raises(LeakError) as raised:
        take_out(bundle, wanted)
    assert raised.value.problem.code == "KH-EXC-028"
    assert path in raised.value.problem.message("en")
    done = take_out(bundle, wanted, repeats="take-out")
    assert path in done.along
    assert verified(done.bundle).reliable
    assert path not in take_out(bundle, wanted, repeats="leave").taken_out


def test_what_stands_in_the_signed_list_cannot_be_taken_out():
    bundle = made(header=replace(HEADER, purpose="For Aiko Tanaka"))
    with pytest.raises(LeakError) as raised:
        take_out(bundle, "people/1", repeats="take-out")
    assert "purpose" in raised.value.problem.message("en")


def test_patterns_and_wishes_that_fit_nothing():
    done = take_out(made(), "decisions/*/on", "documents")
    assert set(done.taken_out) == {f"{GOV1}/on", "documents/1/name", "documents/1/sha256"}
    for wish in ("decisions/practices:GOV-99", "", "../x", "\x1b[2J"):
        with pytest.raises(UsageError) as raised:
            take_out(made(), wish)
        assert raised.value.problem.code == "KH-EXC-027"
        assert "\x1b" not in raised.value.problem.line("en")


@pytest.mark.parametrize(
    ("secret", "text", "found"),
    [
        ("Ben", "The benefit is ours.", False),
        ("Ben", "Ask Ben's team", True),
        ("田中", "担当は田中です", True),
        ("", "anything", False),
        ("x", "x", False),
        (
            "危険を評価し、結果を取締役会に報告している。",
            "要約：結果を取締役会に報告している",
            True,
        ),
        ("危険を評価し、結果を取締役会に報告している。", "別の危険を評価し、公表する。", False),
        ("Aiko Tanaka", "AikoTanaka@example.com", True),
        ("policy.pdf", "see “policy.pdf”", True),
        ("⟦person 1⟧ said so in May.", "by ⟦person 1⟧ said in June", False),
        ("“The board’s answer” stands.", "the board’s own words", False),
        ("(a+)+$", "the regex (a+)+$ itself", True),
    ],
)
def test_what_counts_as_a_repetition(secret, text, found):
    assert Words([secret]).stand_in(text) is found
    # Others beside it change nothing.
    assert Words(["Zzz", secret, "Quite another sentence of some length."]).stand_in(text) is found


def test_marks_cannot_be_forged_and_names_do_not_break_each_other():
    names = ["Mori", "Mori Ben", "person"]
    text = marked("⟦person 2⟧: Mori Ben, Mori and a person", names)
    assert text == "[person 2]: ⟦person 2⟧, ⟦person 1⟧ and a ⟦person 3⟧"
    told = {str(n): name for n, name in enumerate(names, 1)}
    assert filled(text, told) == "[person 2]: Mori Ben, Mori and a person"
    assert marked("x (a+)+ y", ["(a+)+", "", " "]) == "x ⟦person 1⟧ y"
    loose = marked(
        "田中　愛子、愛子・田中、AIKO  tanaka", ["田中 愛子", "Aiko Tanaka"], loosely=True
    )
    assert loose == "⟦person 1⟧、⟦person 1⟧、⟦person 2⟧"
