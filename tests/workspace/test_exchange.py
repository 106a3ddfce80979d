"""From a workspace to another organisation: what was chosen and nothing else, and back again."""

from __future__ import annotations

import base64
import json
import re
from datetime import UTC, date, datetime

import pytest
from tests.exchange.bundles import AUDITOR, HEADER, ISSUER, MALLORY
from tests.workspace.helpers import AIKO, NOW

from kakehashi.assessment.asked import practices_asked
from kakehashi.assessment.claims import Finding, claims_in
from kakehashi.cli.main import main
from kakehashi.exchange.bundle_file import load_bundle
from kakehashi.exchange.disclosure import Item, read_disclosure
from kakehashi.exchange.keys import save_key
from kakehashi.exchange.make import make_bundle
from kakehashi.exchange.told import ref_of, told_by
from kakehashi.exchange.verify import Reader, verify_bundle
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.exchange_items import Gathered, items_of
from kakehashi.workspace.models import JournalEntry, Person
from kakehashi.workspace.share import Choice
from kakehashi.workspace.subjects import subject_named

FRAMEWORK = "texas-hb149-2025"
MARKUP = "<script>alert(1)</script>\x1b[2J\u202e=cmd()"


@pytest.fixture
def run(workspace, monkeypatch, capsys, tmp_path):
    """Return a function that runs a command in the workspace, as Aiko, with keys of its own."""
    monkeypatch.setenv("KAKEHASHI_WORKSPACE", str(workspace.folder))
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.setenv("KAKEHASHI_KEYS", str(tmp_path / "keys"))
    for name, key in (("midori", ISSUER), ("audit", AUDITOR), ("mallory", MALLORY)):
        save_key(key, tmp_path / "keys" / f"{name}.key")

    def run(*words, language="en"):
        with pytest.raises(SystemExit) as ended:
            main(["exchange", *map(str, words), "--lang", language])
        ran = capsys.readouterr()
        return ended.value.code or 0, ran.out, ran.err

    return run


@pytest.fixture
def decided(organisation, library, run, tmp_path, capsys):
    """Every practice is decided on a quote of a document that is kept."""
    from kakehashi.workspace.models import DocumentVersion

    Person.objects.create(handle="ben", name="Ben Mori", active=True)
    name = "FILE-SECRET.md"
    text = "# T\n\nQUOTE-SECRET by Aiko Tanaka, BEN  mori and Tanaka Aiko.\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["workspace", "add", "documents", str(tmp_path / name)])
    quoted = op.quote_evidence(
        organisation,
        "QUOTE-SECRET by Aiko Tanaka, BEN  mori and Tanaka Aiko.",
        version=DocumentVersion.objects.get(),
        page=7,
        actor=AIKO,
        now=NOW,
    )
    outside = op.quote_evidence(
        organisation, f"SECOND-SECRET {MARKUP}", source="../../SOURCE-SECRET", actor=AIKO, now=NOW
    )
    verdicts = [Verdict.IN_PLACE, Verdict.PARTIAL, Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE]
    wishes = [
        op.Wish(
            organisation,
            practice.ref,
            verdicts[n % 4],
            "REASON-SECRET of Aiko Tanaka",
            evidence=[quoted, outside],
        )
        for n, practice in enumerate(library.practices)
    ]
    op.decide_many(wishes, actor=AIKO, now=NOW)
    op.add_system(organisation, "SYSTEM-SECRET", actor=AIKO, now=NOW)
    capsys.readouterr()


def told_in(path) -> str:
    """Return everything that can be read in a bundle, decoded.

    Digests and signatures are left out: four letters in a row happen in them by chance.
    """
    bundle = load_bundle(path)
    items = [read_disclosure(text).item for text in bundle.disclosures]
    plain = [
        base64.b64decode(item.value).decode() if item.path.endswith("/content") else item.value
        for item in items
    ]
    paths = [item.path for item in items]
    coded = bundle.envelope.payload.decode() + path.read_text(encoding="ascii")
    return json.dumps([paths, plain], ensure_ascii=False) + re.sub(
        "[A-Za-z0-9+/=_-]{40,}", "", coded
    )


def make(run, out, *more):
    words = ("make", "--framework", FRAMEWORK, "--key", "midori", "--out", out, *more)
    code, told, err = run(*words)
    assert code == 0, err
    return told


@pytest.mark.usefixtures("decided")
def test_without_evidence_and_names_no_secret_is_in_the_bundle(run, tmp_path):
    out = tmp_path / "b.json"
    make(run, out)
    text = told_in(out)
    assert "SECRET" not in text
    assert not re.search("aiko|tanaka|mori", text, re.IGNORECASE)
    assert '"in place"' in text


@pytest.mark.usefixtures("decided")
def test_with_evidence_names_still_stay_at_home(run, tmp_path):
    out = tmp_path / "b.json"
    make(run, out, "--evidence")
    text = told_in(out)
    for secret in ("QUOTE", "REASON", "FILE", "SOURCE", "SECOND"):
        assert f"{secret}-SECRET" in text
    assert "SYSTEM-SECRET" not in text
    assert not re.search("aiko|tanaka|mori", text, re.IGNORECASE)
    assert "/content" not in text


@pytest.mark.usefixtures("decided")
@pytest.mark.parametrize(
    ("wanted", "gone", "kept"),
    [
        ("people", ["Aiko", "Tanaka"], ["REASON-SECRET", "SECOND-SECRET", "FILE-SECRET"]),
        ("decisions/*/quotes", ["QUOTE-SECRET", "SECOND-SECRET"], ["REASON-SECRET"]),
        ("decisions/*/reason", ["REASON-SECRET"], ["QUOTE-SECRET"]),
        ("documents/*/name", ["FILE-SECRET", "SOURCE-SECRET"], ["QUOTE-SECRET"]),
        ("documents/1/content", [], ["QUOTE-SECRET"]),
    ],
)
def test_what_is_taken_out_is_nowhere_and_the_rest_verifies(run, tmp_path, wanted, gone, kept):
    whole, less = tmp_path / "b.json", tmp_path / "r.json"
    make(run, whole, "--evidence", "--names", "--files")
    every = told_in(whole)
    assert all(secret in every for secret in gone)
    words = ("redact", whole, "--take-out", wanted, "--out", less, "--repeats", "take-out")
    code, _, err = run(*words)
    assert code == 0, err
    text = told_in(less)
    assert [secret for secret in gone if secret in text] == []
    assert [secret for secret in kept if secret not in text] == []
    assert run("verify", less, "--key", tmp_path / "keys" / "midori.pub")[0] == 0


@pytest.mark.usefixtures("decided")
def test_no_proof_tells_a_name_a_reason_a_quote_or_a_file(run, tmp_path):
    out = tmp_path / "b.json"
    make(run, out, "--evidence", "--names", "--files")
    items = [read_disclosure(text).item for text in load_bundle(out).disclosures]
    proofs = json.dumps([i.value for i in items if i.path.endswith("/proof")], ensure_ascii=False)
    assert '"about": "decisions/practices:' in proofs
    assert not re.search("SECRET|Aiko|Tanaka|2026-04|a person|decided by|No evidence", proofs)


@pytest.mark.usefixtures("decided")
def test_a_walk_between_two_organisations(run, tmp_path):
    out, less, both = (tmp_path / name for name in ("b.json", "r.json", "s.json"))
    make(run, out, "--evidence", "--for", "AISI", "--until", "2199-12-31")
    code, told, err = run("verify", out)
    assert (code, "KH-EXC-017" in err, "Intact" in told) == (1, True, True)
    public = tmp_path / "keys" / "midori.pub"
    code, _, err = run("keys", "trust", public, "--name", "Midori", "--fingerprint", "00")
    assert (code, "KH-EXC-038" in err) == (2, True)
    fingerprint = json.loads(run("keys", "show", public, "--json")[1])[0]["fingerprint"]
    grouped = " ".join(re.findall("....", fingerprint.upper()))
    assert run("keys", "trust", public, "--name", "Midori", "--fingerprint", grouped)[0] == 0
    assert run("verify", out, "--for", "AISI")[0] == 0
    code, _, err = run("verify", out, "--for", "Somebody")
    assert (code, "KH-EXC-020" in err) == (1, True)

    assert run("redact", out, "--take-out", "decisions/*/quotes/1/text", "--out", less)[0] == 0
    assert run("sign", less, "--key", "audit", "--out", both)[0] == 0
    told = json.loads(run("verify", both, "--json", language="ja")[1])
    assert (told["intact"], told["reliable"]) == (True, True)
    assert [(s["issuer"], s["known_as"]) for s in told["signers"]] == [
        (True, "Midori"),
        (False, None),
    ]
    assert all(path.endswith("quotes/1/text") for path in told["redacted"])

    code, _, err = run("verify", both, "--key", tmp_path / "keys" / "mallory.pub")
    assert (code, "KH-EXC-021" in err, "KH-EXC-017" in err) == (1, True, True)


@pytest.mark.usefixtures("decided")
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_bundle_is_opened_as_page_json_and_files(run, tmp_path, language):
    out, folder = tmp_path / "b.json", tmp_path / "opened"
    make(run, out, "--evidence", "--names", "--files")
    key = ("--key", tmp_path / "keys" / "midori.pub")
    code, _, err = run("open", out, "--out", folder, *key, language=language)
    assert code == 0, err
    data = json.loads((folder / "bundle.json").read_text(encoding="utf-8"))
    assert {claim["finding"] for claim in data["claims"]} == {"follows"}
    assert data["same_library"] is True
    page = (folder / "bundle.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert ("Aiko Tanaka" in page, "⟦" in page) == (True, False)
    assert "default-src 'none'" in page
    written = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    assert written == ["bundle.html", "bundle.json", "documents/1-FILE-SECRET.md"]
    kept = (folder / "documents" / "1-FILE-SECRET.md").read_text(encoding="utf-8")
    assert "QUOTE-SECRET" in kept
    code, _, err = run("open", out, "--out", folder, *key)
    assert (code, "KH-EXC-026" in err) == (3, True)
    code, told, _ = run("open", out, *key, language=language)
    assert code == 0
    assert "\x1b" not in told
    assert "<U+001B>" in told


def sent(tmp_path, items, key=ISSUER):
    """Write a bundle as a partner could make it with other programs."""
    from kakehashi.exchange.bundle_file import save_bundle

    path = tmp_path / "sent.json"
    save_bundle(make_bundle(HEADER, items, key), path)
    return path


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../../etc/passwd", "1-passwd"),
        ("..\\..\\evil.exe", "1-evil.exe"),
        ("/abs/\u202etxt.exe", "1-txt.exe"),
        ("CON", "1-CON"),
        ("...", "1"),
        ("\x00\n", "1"),
        ("x" * 500 + ".pdf", "1-" + "x" * 60 + ".pdf"),
        ("方針（最新）.docx", "1-方針_最新_.docx"),
    ],
)
def test_names_of_documents_lead_nowhere(run, tmp_path, name, file):
    content = base64.b64encode(b"ABC").decode()
    path = sent(tmp_path, [Item("documents/1/name", name), Item("documents/1/content", content)])
    folder = tmp_path / "a" / "b" / "opened"
    assert run("open", path, "--out", folder, "--key", tmp_path / "keys" / "midori.pub")[0] == 0
    assert [one.name for one in (folder / "documents").iterdir()] == [file]
    assert sorted(p.name for p in (tmp_path / "a").rglob("*") if p.is_file()) == sorted(
        ["bundle.html", "bundle.json", file]
    )


def test_a_status_that_does_not_follow_is_named(run, tmp_path):
    items = [
        Item("decisions/practices:GOV-01/verdict", "not in place"),
        Item("statuses/nist-ai-rmf-1.0/GOVERN-2.3/value", "satisfied"),
        Item("statuses/nist-ai-rmf-1.0/GOVERN-1.1/value", "<b>splendid"),
    ]
    path = sent(tmp_path, items)
    code, out, err = run("open", path, "--key", tmp_path / "keys" / "midori.pub")
    assert code == 1
    assert err.count("KH-EXC-035") == 2
    assert "does not follow" in out
    code, out, _ = run("open", path, "--key", tmp_path / "keys" / "midori.pub", language="ja")
    assert "導かれない" in out


@pytest.mark.usefixtures("decided")
def test_what_was_taken_out_is_said_not_guessed(run, tmp_path):
    out, less = tmp_path / "b.json", tmp_path / "r.json"
    make(run, out)
    words = ("redact", out, "--take-out", "decisions/*/verdict", "--out", less)
    code, told, err = run(*words)
    assert code == 0
    assert "a reader may conclude" in err
    assert "/proof" in told
    data = json.loads(run("open", less, "--json", "--key", tmp_path / "keys" / "midori.pub")[1])
    assert "follows" not in {
        c["finding"] for c in data["claims"] if c["claimed"] in ("satisfied", "not satisfied")
    }


def test_a_changed_bundle_is_neither_opened_nor_redacted_nor_signed(run, tmp_path):
    path = sent(tmp_path, [Item("subject", "Midori"), Item("people/1", "Aiko")])
    text = path.read_text(encoding="ascii")
    second = load_bundle(path).disclosures[1]
    changed = second[:-4] + ("AAAA" if second[-4:] != "AAAA" else "BBBB")
    path.write_text(text.replace(second, changed), encoding="ascii")
    key = tmp_path / "keys" / "midori.pub"
    new = tmp_path / "new.json"
    for words in (
        ("verify", path, "--key", key),
        ("open", path, "--key", key, "--out", tmp_path / "folder"),
        ("redact", path, "--take-out", "subject", "--out", new),
        ("sign", path, "--key", "audit", "--out", new),
    ):
        code, _, err = run(*words, language="ja")
        assert code == 1
        assert "sent.json#disclosures/" in err
    assert not new.exists()
    assert not (tmp_path / "folder").exists()


def test_only_who_may_export_makes_a_bundle(run, tmp_path, organisation):
    op.add_person("vic", "Vic", organisation=organisation, role="viewer", actor=AIKO, now=NOW)
    out = tmp_path / "b.json"
    words = ("make", "--framework", FRAMEWORK, "--key", "midori", "--out", out)
    code, _, err = run(*words, "--as", "vic")
    assert (code, "KH-WS-011" in err) == (1, True)
    assert not out.exists()
    before = JournalEntry.objects.count()
    assert run(*words)[0] == 0
    # Like `workspace share`: nothing in the workspace changes, so the journal says nothing.
    assert JournalEntry.objects.count() == before


def test_wrong_uses_of_make(run, tmp_path):
    out = tmp_path / "b.json"
    base = ("make", "--framework", FRAMEWORK, "--out", out)
    code, _, err = run(*base, "--key", "midori", "--files")
    assert (code, "KH-EXC-040" in err) == (2, True)
    code, _, err = run(*base, "--key", "midori", "--until", "2020-01-01")
    assert (code, "KH-EXC-039" in err) == (2, True)
    code, _, err = run(*base, "--key", "nobody")
    assert (code, "KH-EXC-033" in err) == (1, True)
    code, _, err = run(*base, "--key", tmp_path / "keys" / "midori.pub")
    assert code == 1
    out.write_text("mine")
    code, _, err = run(*base, "--key", "midori")
    assert (code, "KH-EXC-026" in err, out.read_text()) == (3, True, "mine")


def test_a_key_with_a_passphrase(run, tmp_path, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_KEY_PASSPHRASE", "開けゴマ")
    assert run("keys", "make", "safe", "--passphrase")[0] == 0
    out = tmp_path / "b.json"
    base = ("make", "--framework", FRAMEWORK, "--key", "safe", "--out", out)
    monkeypatch.setenv("KAKEHASHI_KEY_PASSPHRASE", "wrong")
    code, _, err = run(*base)
    assert (code, "KH-EXC-025" in err) == (1, True)
    monkeypatch.delenv("KAKEHASHI_KEY_PASSPHRASE")
    code, _, err = run(*base)
    assert (code, "KH-EXC-025" in err) == (1, True)
    monkeypatch.setenv("KAKEHASHI_KEY_PASSPHRASE", "開けゴマ")
    assert run(*base)[0] == 0


def test_keys_are_made_shown_and_forgotten(run, tmp_path):
    assert run("keys", "make", "../../evil", language="ja")[0] == 0
    made = {p.name for p in (tmp_path / "keys").iterdir()}
    assert any("evil" in name and name.endswith(".pub") for name in made)
    assert not list(tmp_path.parent.glob("evil*"))
    assert run("keys", "show")[1].startswith("No key is trusted yet")
    run("keys", "trust", tmp_path / "keys" / "audit.pub", "--name", "監査")
    assert "監査" in run("keys", "show", language="ja")[1]
    assert run("keys", "forget", "監査")[0] == 0
    code, _, err = run("keys", "forget", "監査", language="ja")
    assert (code, "KH-EXC-031" in err) == (2, True)


@pytest.mark.usefixtures("decided")
def test_every_status_follows_from_the_decisions_that_go_along(workspace, library):
    """Of some frameworks the decisions in the proofs are not enough; further ones go along."""
    asked_for = practices_asked(library)
    names = ("eu-ai-act-2026", "hiroshima-code-of-conduct-2023", "nist-ai-rmf-1.0", FRAMEWORK)
    for framework in map(library.framework, names):
        choice = Choice(subject_named(""), (framework,))
        items = items_of(Gathered(choice, library, date(2026, 11, 26), workspace))
        bundle = make_bundle(HEADER, items, ISSUER)
        at = datetime(2026, 11, 26, 12, tzinfo=UTC)
        told = told_by(verify_bundle(bundle, Reader(at)))
        assert told.problems == ()
        claims = claims_in(told, library, date="2026-11-26")
        assert {one.finding for one in claims} == {Finding.FOLLOWS}, framework.prefix
        # Enough, and no more: nothing of practices that the framework does not ask for.
        asked = {ref for one in framework.assessable for ref in asked_for[one.ref]}
        gone = {library.practice_of(ref_of(one)) for one in told.below("decisions")}
        assert gone <= {library.practice_of(ref) for ref in asked}


@pytest.mark.usefixtures("decided")
def test_what_a_bundle_tells_can_be_saved_as_a_table_and_is_harmless(run, tmp_path):
    from openpyxl import load_workbook

    out, table = tmp_path / "b.json", tmp_path / "t.xlsx"
    make(run, out, "--evidence", "--names")
    trusted = ("--key", tmp_path / "keys" / "midori.pub")
    run("open", out, *trusted, "--table", table, language="ja")
    statuses, decisions = load_workbook(table).worksheets
    words = "".join(str(cell) for row in decisions.values for cell in row)

    assert (statuses.title, decisions.title) == ("状態", "判断")
    assert statuses.max_row > 1 and "QUOTE-SECRET" in words
    assert "\x1b" not in words and "\u202e" not in words
    assert run("verify", out, *trusted, "--table", tmp_path / "t.csv")[0] == 0
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").startswith("Item,State\n")
    assert run("keys", "show", tmp_path / "keys" / "midori.pub", "--table", table)[0] == 0
