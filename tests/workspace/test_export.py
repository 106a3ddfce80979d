"""Export and import: byte for byte the same; what was edited or damaged is refused whole."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.import_ import import_workspace
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, Organisation
from kakehashi.workspace.verdict_codes import slots

LATER = NOW + timedelta(days=3)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def full(workspace, organisation, tmp_path):
    """A workspace with something in every table."""
    path = tmp_path / "方針.md"
    path.write_text("# 方針\n\n当社は、AIシステムの一覧を作成している。\n", encoding="utf-8")
    unit = op.add_unit(organisation, "営業部", actor=AIKO, now=NOW, inherits=False)
    ben = op.add_person("ben", "Ben \u2028 Mori", unit, "approver", actor=AIKO, now=NOW)
    system = op.add_system(unit, "Chat", actor=AIKO, now=NOW, owner=ben, models_used=["gpt"])
    op.set_facts(
        organisation, {"system.markets": ("japan", "eu"), "organisation.headcount": 12.0},
        actor=AIKO, now=NOW,
    )  # fmt: skip
    op.choose_framework(organisation, "nist-ai-rmf-1.0", actor=AIKO, now=NOW)
    version = op.add_document(workspace, path, organisation, actor=AIKO, now=NOW)
    quoted = op.quote_evidence(
        organisation, "当社は、AIシステムの一覧を作成している。", version=version, page=1,
        actor=AIKO, now=NOW,
    )  # fmt: skip
    wish = op.Wish(organisation, "practices:GOV-17", Verdict.IN_PLACE, evidence=[quoted])
    op.decide(wish, actor=AIKO, now=NOW)
    op.decide(op.Wish(organisation, "practices:GOV-17", Verdict.PARTIAL), actor=AIKO, now=LATER)
    op.decide(op.Wish(unit, "practices:GOV-01", Verdict.PLANNED, system=system), actor="ben",
              now=LATER)  # fmt: skip
    cycle = op.open_cycle(organisation, actor=AIKO, now=NOW)
    goal = op.add_goal(cycle, "一覧を全部門に", targets=["practices:GOV-17"], actor=AIKO, now=NOW)
    op.add_task(organisation, "部門に照会する", goal=goal, owner=ben, actor=AIKO, now=NOW)
    op.add_risk(
        organisation, "social", "差別的な扱い", severity=4, likelihood=2, actor=AIKO, now=NOW
    )
    return workspace


@both_databases
def test_the_export_of_an_import_has_the_same_bytes(full, new_database, tmp_path):
    export_workspace(full, tmp_path / "one")
    again = tmp_path / "again"
    copied = import_workspace(tmp_path / "one", again, database_url=new_database(again))
    export_workspace(copied, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert list(verify()) == []
    assert slots().keys() == {"practices:GOV-17", "practices:GOV-01"}


@both_databases
def test_an_imported_workspace_goes_on(full, new_database, tmp_path):
    export_workspace(full, tmp_path / "one")
    again = tmp_path / "again"
    import_workspace(tmp_path / "one", again, database_url=new_database(again))
    organisation = Organisation.objects.get(parent=None)
    made = op.decide(
        op.Wish(organisation, "practices:GOV-17", Verdict.IN_PLACE), actor=AIKO, now=LATER
    )
    assert made.pk == Decision.objects.count()
    assert list(verify()) == []


def edited(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("decision.jsonl", '"partial"', '"in place"'),
        ("journal.jsonl", "open cycle", "close cycle"),
        ("journal.jsonl", '"actor":"aiko"', '"actor":"ben"'),
        ("person.jsonl", '"handle":"ben"', '"handle":"aiko"'),
        ("person.jsonl", '"active":true', '"active":"perhaps"'),
        ("person.jsonl", '"handle":', '"hand":'),
        ("system.jsonl", '"organisation_id":2', '"organisation_id":99'),
        ("task.jsonl", "{", "[{"),
        ("decision.jsonl", "}\n", "}\n\n"),
        ("workspace.json", '"format": 1', '"format": 2'),
        ("workspace.json", '"decision": 3', '"decision": 2'),
        ("documentversion.jsonl", '"file":"documents/', '"file":"../documents/'),
    ],
)
def test_what_was_edited_is_refused_and_nothing_is_stored(full, tmp_path, name, old, new):
    source = tmp_path / "one"
    export_workspace(full, tmp_path / "clean")
    shutil.copytree(tmp_path / "clean", source)
    edited(source, name, old, new)
    with pytest.raises(KakehashiError) as caught:
        import_workspace(source, tmp_path / "again")
    assert caught.value.problem.code == "KH-WS-033"
    assert not (tmp_path / "again" / "kakehashi.toml").exists()
    assert import_workspace(tmp_path / "clean", tmp_path / "again").id == full.id


def test_a_missing_table_or_document_is_refused(full, tmp_path):
    export_workspace(full, tmp_path / "one")
    (tmp_path / "one" / "goal.jsonl").unlink()
    with pytest.raises(KakehashiError):
        import_workspace(tmp_path / "one", tmp_path / "again")


def test_a_changed_document_is_refused(full, tmp_path):
    export_workspace(full, tmp_path / "one")
    next((tmp_path / "one" / "documents").rglob("*.md")).write_text("other", encoding="utf-8")
    with pytest.raises(KakehashiError):
        import_workspace(tmp_path / "one", tmp_path / "again")


def test_an_export_never_writes_into_a_folder_that_holds_something(full, tmp_path):
    target = tmp_path / "mine"
    target.mkdir()
    (target / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(KakehashiError):
        export_workspace(full, target)
    assert files(target) == {"thesis.txt": b"years of work"}


def test_an_export_is_lines_of_json_that_people_can_read(full, tmp_path):
    export_workspace(full, tmp_path / "one")
    lines = (tmp_path / "one" / "organisation.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[1])["name"] == "営業部"
    assert "営業部" in lines[1]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".export")]


def _bomb(path):
    import zipfile

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("head.json", bytes(70_000_000))


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"no zip file", None], ids=["empty", "cut", "text", "bomb"]
)
def test_a_zip_file_that_is_none_or_fills_the_disk_is_refused(tmp_path, content):
    from kakehashi.workspace.unpacked import unpacked

    path = tmp_path / "export.zip"
    if content is None:
        _bomb(path)
    else:
        path.write_bytes(content)
    with pytest.raises(KakehashiError) as caught, unpacked(path):
        pass
    assert caught.value.problem.code == "KH-WS-033"


def test_names_that_lead_out_of_a_zip_file_lead_nowhere(tmp_path):
    import zipfile

    from kakehashi.workspace.unpacked import unpacked

    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("../../escaped.txt", "x")
        packed.writestr("/absolute.txt", "x")
    with unpacked(path) as folder:
        assert {"escaped.txt", "absolute.txt"} == {one.name for one in folder.iterdir()}
    assert not (tmp_path.parent / "escaped.txt").exists()
