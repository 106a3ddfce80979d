"""Export and import: byte for byte the same; what was edited or damaged is refused whole."""

from __future__ import annotations

import hashlib
import json
import shutil

import pytest
from tests.workspace.exports import LATER, edited, files
from tests.workspace.helpers import AIKO, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.import_ import import_workspace
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, DocumentVersion, Organisation
from kakehashi.workspace.verdict_codes import slots
from kakehashi.workspace.writing import writing


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
        ("workspace.json", '"journal": "', '"journal": "0'),
        ("workspace.json", '"language": "en"', '"language": "en\\"\\n"'),
        ("workspace.json", '"workspace": "', '"workspace": "\\"\\n'),
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


def test_a_document_is_never_written_over_the_settings(full, tmp_path):
    """Whoever makes an export may seal a journal of their own: the place is looked at too."""
    source, stored = tmp_path / "one", full.folder / "kakehashi.toml"
    version = DocumentVersion.objects.get()
    version.file, version.sha256 = stored.name, hashlib.sha256(stored.read_bytes()).hexdigest()
    with writing(AIKO, LATER) as write:
        write.update("add document version", version, file=version.file, sha256=version.sha256)
    assert list(verify()) == []
    export_workspace(full, source)
    with pytest.raises(KakehashiError) as caught:
        import_workspace(source, tmp_path / "again")
    assert "folder of documents" in caught.value.problem.message("en")


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
