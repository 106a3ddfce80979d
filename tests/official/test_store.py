from __future__ import annotations

import hashlib
import json
import stat

import pytest

from kakehashi.errors import UnreadableError, UsageError
from kakehashi.library.library import DATA
from kakehashi.official.store import attach, attached_texts, load_attached, remove_attached
from kakehashi.official.text import OfficialText

TEXT = OfficialText(("Article 1", "架け橋"), {"x-1:A": (0, 2)})
OTHER = OfficialText(("Article 2",), {"x-1:B": (0, 1)})


def kept(text, content=b"law", framework="x-1", name="law.html"):
    return attach(framework, name, content, "eur-lex", text, date="2026-11-26")


def files(home):
    return sorted(p.relative_to(home).as_posix() for p in home.rglob("*") if p.is_file())


def test_what_was_attached_comes_back(home):
    attached = kept(TEXT)

    assert load_attached("x-1") == (attached, TEXT)
    assert attached.sha256 == hashlib.sha256(b"law").hexdigest()
    assert attached.pieces == 1
    copy = home / "x-1" / f"{attached.sha256[:12]}.html"
    assert copy.read_bytes() == b"law"
    index = json.loads((home / "x-1" / "index.json").read_text(encoding="utf-8"))
    assert {"sha256", "format", "pieces"} <= set(index)


def test_only_the_owner_can_read_the_copy(home):
    kept(TEXT)

    for path in (home / "x-1").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_a_new_text_takes_the_place_of_the_old(home):
    kept(TEXT)
    before = files(home)
    attached = kept(OTHER, b"new law")

    assert load_attached("x-1") == (attached, OTHER)
    assert len(files(home)) == len(before)


def test_until_the_index_is_replaced_the_old_text_holds(home):
    attached = kept(TEXT)
    # What a run that was killed leaves behind: new pieces, a half-written index.
    (home / "x-1" / "ffffffffffff.pieces.json").write_text("{")
    (home / "x-1" / ".new-abc").write_text("{")

    assert load_attached("x-1") == (attached, TEXT)
    kept(OTHER, b"new law")
    assert not any("ffff" in name or ".new" in name for name in files(home))


def test_where_the_index_cannot_be_written_nothing_is_attached(home):
    (home / "x-1" / "index.json").mkdir(parents=True)

    with pytest.raises(UsageError) as error:
        kept(TEXT)
    assert error.value.problem.code == "KH-USE-028"
    assert load_attached("x-1") is None
    assert not any(".new" in name for name in files(home))


def test_a_file_in_the_way_of_the_folder_is_a_problem_of_use(home):
    home.parent.mkdir(parents=True)
    home.write_text("in the way")

    with pytest.raises(UsageError) as error:
        kept(TEXT)
    assert error.value.problem.code == "KH-USE-028"


def test_nothing_is_ever_written_into_the_program(monkeypatch):
    monkeypatch.setenv("KAKEHASHI_HOME", str(DATA / "frameworks"))

    with pytest.raises(UsageError) as error:
        kept(TEXT)
    assert error.value.problem.code == "KH-USE-028"
    assert not (DATA / "frameworks" / "attached").exists()


@pytest.mark.parametrize("framework", ["../x", "..", ".", "a/b", "/etc", "", "x\x00", "a\\b"])
def test_no_name_leads_out_of_the_folder(home, framework):
    outside = home.parent / "x"
    outside.mkdir(parents=True)
    (outside / "index.json").write_text("{}")

    with pytest.raises(UsageError):
        kept(TEXT, framework=framework)
    with pytest.raises(UsageError) as error:
        remove_attached(framework)
    assert error.value.problem.code == "KH-USE-027"
    assert (outside / "index.json").is_file()


def test_the_name_of_the_file_is_only_shown(home):
    attached = kept(TEXT, name="../../\x1b[2Jlaw\udcff.html")

    assert "\x1b" not in attached.file
    assert all(name.startswith("x-1/") for name in files(home))
    assert attached_texts([]) == [attached]


@pytest.mark.parametrize(
    "index",
    ["{", "[]", "{}", '{"framework": 1}', "\xff"],
)
def test_a_damaged_index_is_told_and_the_others_are_listed(home, index):
    kept(TEXT)
    other = kept(OTHER, framework="y-1")
    (home / "x-1" / "index.json").write_text(index, encoding="latin-1")
    problems = []

    assert attached_texts(problems) == [other]
    assert [p.code for p in problems] == ["KH-USE-029"]
    with pytest.raises(UnreadableError):
        load_attached("x-1")


@pytest.mark.parametrize("field", ["sha256", "format", "framework"])
def test_an_index_that_points_elsewhere_is_damaged(home, field):
    kept(TEXT)
    path = home / "x-1" / "index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**index, field: "../../etc/passwd"}), encoding="utf-8")

    with pytest.raises(UnreadableError) as error:
        load_attached("x-1")
    assert error.value.problem.code == "KH-USE-029"


@pytest.mark.parametrize("pieces", ["", "[]", '{"lines": 1}', '{"lines": [], "pieces": {"a": 1}}'])
def test_damaged_pieces_are_told(home, pieces):
    attached = kept(TEXT)
    (home / "x-1" / f"{attached.sha256[:12]}.pieces.json").write_text(pieces)

    with pytest.raises(UnreadableError) as error:
        load_attached("x-1")
    assert error.value.problem.code == "KH-USE-029"


def test_removing_leaves_nothing(home):
    kept(TEXT)
    remove_attached("x-1")

    assert files(home) == []
    assert load_attached("x-1") is None
    with pytest.raises(UsageError):
        remove_attached("x-1")
