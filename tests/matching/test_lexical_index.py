"""The index on disk: the same scores, never stale, never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.assessment.corpora import PRACTICES, small_library

from kakehashi.matching import lexical_index
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Locator, Passage
from kakehashi.text.bilingual import LANGUAGES, Bilingual

LIBRARY = small_library()


def passages(language: str) -> list[Passage]:
    texts = [practice[1 if language == "en" else 2] for practice in PRACTICES.values()]
    where = Locator("a.md", 0, 1, headings=("AI",))
    return [Passage(str(n), text, "", where, language, "item") for n, text in enumerate(texts)]


def scores(folder: Path | None, language: str = "en", practices=LIBRARY.practices):
    return Ranker(practices, language, folder=folder).scores(passages(language))


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by one each time an index is made."""
    made: list[int] = []
    real = lexical_index._made
    monkeypatch.setattr(lexical_index, "_made", lambda *a: made.append(1) or real(*a))
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_index_from_disk_gives_the_same_scores_to_the_last_bit(tmp_path, language, indexed):
    fresh = scores(None, language)
    written = scores(tmp_path, language)
    read = scores(tmp_path, language)

    assert len(indexed) == 2
    assert np.array_equal(fresh, written)
    assert np.array_equal(fresh, read)


def test_other_words_make_another_index_and_remove_the_old_one(tmp_path, indexed):
    scores(tmp_path)
    first = LIBRARY.practices[0]
    changed = replace(first, statement=Bilingual("Every fault is logged.", "記録する。"))
    scores(tmp_path, practices=(changed, *LIBRARY.practices[1:]))

    assert len(indexed) == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_other_code_makes_another_index(tmp_path, indexed, monkeypatch):
    scores(tmp_path)
    other = tmp_path / "other.py"
    other.write_text("", encoding="utf-8")
    monkeypatch.setattr(lexical_index.features, "__file__", str(other))
    scores(tmp_path)

    assert len(indexed) == 2


@pytest.mark.parametrize("damage", ["half", "empty", "text", "flipped", "folder"])
def test_a_damaged_index_is_made_anew_without_a_word(tmp_path, damage, indexed):
    fresh = scores(tmp_path)
    (path,) = tmp_path.iterdir()
    content = path.read_bytes()
    at = len(content) // 2
    damaged = {
        "half": content[:at],
        "empty": b"",
        "text": b"nothing of the kind",
        "flipped": content[:at]
        + bytes(255 - byte for byte in content[at : at + 9])
        + content[at + 9 :],
    }
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(damaged[damage])

    assert np.array_equal(scores(tmp_path), fresh)
    assert len(indexed) == 2


def test_an_index_of_other_queries_under_the_same_name_is_made_anew(tmp_path):
    fresh = scores(tmp_path)
    (path,) = tmp_path.iterdir()
    scores(tmp_path / "fewer", practices=LIBRARY.practices[:3])
    (other,) = (tmp_path / "fewer").iterdir()
    path.write_bytes(other.read_bytes())

    assert np.array_equal(scores(tmp_path), fresh)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert scores(tmp_path / "file" / "cache").shape == (5, 5)


def test_no_half_written_file_is_left(tmp_path, monkeypatch):
    def full(*_args, **_arrays):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lexical_index.np, "savez", full)
    scores(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_rankers_are_named_after_all_that_decides_what_they_say():
    class Encoder:
        name = "e-1"
        languages = frozenset(("en",))

        def encode(self, texts):
            raise NotImplementedError

    words = Rankers(LIBRARY.practices).digest

    assert words == Rankers(LIBRARY.practices, Path("elsewhere")).digest
    assert words != Rankers(LIBRARY.practices[1:]).digest
    assert words != Rankers(LIBRARY.practices, encoders=lambda _: Encoder()).digest
