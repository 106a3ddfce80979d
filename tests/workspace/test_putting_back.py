"""An export in place of the beginning of a workspace: all of it or nothing, never in one in use."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.workspace.exports import LATER, edited, files
from tests.workspace.helpers import AIKO, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import database
from kakehashi.workspace import operations as op
from kakehashi.workspace.beginning import begin, only_begun
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.folder import Workspace, create, lay_out, open_workspace, settings_of
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, JournalEntry, Organisation, Person
from kakehashi.workspace.putting_back import put_back
from kakehashi.workspace.settings_change import NEXT, write_next
from kakehashi.workspace.verdict_codes import slots


def nothing_aside():
    return lambda person: None


@dataclass(frozen=True)
class Ready:
    """An export, and another workspace that only has its beginning; the latter is open."""

    export: Path
    id: str
    workspace: Workspace
    begun: Path
    """The export of that beginning."""

    def put(self, person: str = AIKO, take_aside=nothing_aside) -> Workspace:
        return put_back(self.export, self.workspace, person=person, take_aside=take_aside)

    def as_it_was(self, tmp_path: Path) -> bool:
        """Say whether the beginning is all that there is."""
        shutil.rmtree(tmp_path / "now", ignore_errors=True)
        export_workspace(self.workspace, tmp_path / "now")
        folder = self.workspace.folder
        return (
            files(tmp_path / "now") == files(self.begun)
            and settings_of(folder).id == self.workspace.id
            and not files(folder / "documents")
            and not (folder / NEXT).exists()
            and list(verify()) == []
        )


@pytest.fixture
def ready(full, new_database, tmp_path) -> Ready:
    export_workspace(full, tmp_path / "export")
    folder = tmp_path / "new"
    made = create(
        folder, organisation="My organisation", person="kai", now=LATER, language="ja",
        database_url=new_database(folder),
    )  # fmt: skip
    export_workspace(made, tmp_path / "begun")
    return Ready(tmp_path / "export", full.id, made, tmp_path / "begun")


@both_databases
def test_the_export_of_what_was_put_back_has_the_same_bytes(ready, tmp_path):
    made = ready.put()
    export_workspace(made, tmp_path / "two")
    assert files(tmp_path / "two") == files(ready.export)
    assert list(verify()) == []
    assert slots().keys() == {"practices:GOV-17", "practices:GOV-01"}
    assert not Person.objects.filter(handle="kai").exists()


@both_databases
def test_the_workspace_goes_on_with_the_settings_of_the_export(ready):
    ready.put()
    folder = ready.workspace.folder
    url = settings_of(folder).url
    again = open_workspace(folder)
    said = settings_of(folder)
    assert (again.id, said.language, said.person, said.url) == (ready.id, "en", AIKO, url)
    organisation = Organisation.objects.get(parent=None)
    wish = op.Wish(organisation, "practices:GOV-17", Verdict.IN_PLACE)
    assert op.decide(wish, actor=AIKO, now=LATER).pk == Decision.objects.count()
    added = op.add_person("cho", "Cho", organisation, "viewer", actor=AIKO, now=LATER)
    assert added.pk == Person.objects.count()
    assert list(verify()) == []


@both_databases
@pytest.mark.parametrize("used", ["changed", "undone", "second", "past the journal"])
def test_a_workspace_that_was_used_is_never_replaced(ready, used, tmp_path):
    organisation, now = Organisation.objects.get(), LATER
    if used == "second":
        begin("Another", "ren", "Ren", now)
    elif used == "past the journal":
        Organisation.objects.create(name="Shadow")
    else:
        unit = op.add_unit(organisation, "Unit", actor="kai", now=now)
        if used == "undone":
            op.change_organisation(unit, actor="kai", now=now, revision=1, archived=True)
    before = [list(JournalEntry.objects.values()), list(Organisation.objects.values())]
    with pytest.raises(KakehashiError) as caught:
        ready.put()
    assert caught.value.problem.code == "KH-WS-048"
    assert [list(JournalEntry.objects.values()), list(Organisation.objects.values())] == before
    assert settings_of(ready.workspace.folder).id == ready.workspace.id
    assert not (ready.workspace.folder / NEXT).exists()


@both_databases
@pytest.mark.parametrize("person", ["ben", "kai", "nobody"])
def test_only_who_administers_all_of_the_export_goes_on_with_it(ready, person, tmp_path):
    """Ben approves in a unit; Kai administers the beginning, and is nobody in the export."""
    with pytest.raises(KakehashiError) as caught:
        ready.put(person)
    assert caught.value.problem.code == "KH-WS-049"
    assert ready.as_it_was(tmp_path)


@both_databases
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("decision.jsonl", '"partial"', '"in place"'),
        ("system.jsonl", '"organisation_id":2', '"organisation_id":99'),
        ("workspace.json", '"format": 1', '"format": 2'),
        ("documentversion.jsonl", '"sha256":"', '"sha256":"0'),
    ],
)
def test_a_damaged_export_leaves_the_beginning_as_it_was(ready, tmp_path, name, old, new):
    edited(ready.export, name, old, new)
    with pytest.raises(KakehashiError) as caught:
        ready.put()
    assert caught.value.problem.code == "KH-WS-033"
    assert ready.as_it_was(tmp_path)


@both_databases
def test_a_failure_at_the_very_end_leaves_the_beginning_as_it_was(ready, tmp_path):
    def give_back(person):
        raise RuntimeError(person.handle)

    with pytest.raises(RuntimeError, match=AIKO):
        ready.put(take_aside=lambda: give_back)
    assert ready.as_it_was(tmp_path)
    ready.put()
    assert list(verify()) == []


@both_databases
def test_of_two_people_at_once_one_puts_it_back(ready):
    """The second waits for the first, and is told that the workspace is in use now."""
    started, second = threading.Event(), []

    def other() -> None:
        try:
            started.set()
            ready.put()
        except KakehashiError as error:
            second.append(error.problem.code)
        finally:
            database.disconnect()

    thread = threading.Thread(target=other)

    def take_aside():
        thread.start()
        started.wait()
        return nothing_aside()

    ready.put(take_aside=take_aside)
    thread.join()
    assert second == ["KH-WS-048"]
    assert open_workspace(ready.workspace.folder).id == ready.id
    assert list(verify()) == []
    assert len(files(ready.workspace.documents)) == 1


@pytest.mark.parametrize("stored", [True, False])
def test_a_change_of_settings_that_was_cut_off_follows_the_database(ready, stored):
    """The machine stops between the database and the settings, or before the database."""
    folder, before = (
        ready.workspace.folder,
        (ready.workspace.folder / "kakehashi.toml").read_bytes(),
    )
    if stored:
        ready.put()
        (folder / "kakehashi.toml").write_bytes(before)
    write_next(folder, ready.id, "en", AIKO)
    assert open_workspace(folder).id == (ready.id if stored else ready.workspace.id)
    assert settings_of(folder).person == (AIKO if stored else "kai")


def test_settings_that_were_written_by_half_are_passed_over(ready):
    (ready.workspace.folder / NEXT).write_text('[workspace]\nid = "', encoding="utf-8")
    assert open_workspace(ready.workspace.folder).id == ready.workspace.id


@pytest.mark.parametrize("handle", ['a"b', "a\\b", 'a\nid = "x"', "a\x7f\x00b", "花"])
def test_settings_name_a_person_by_any_name(tmp_path, handle):
    """A name comes from an export, which anybody may have written."""
    lay_out(tmp_path / "w", language="en", person="kai")
    write_next(tmp_path / "w", "an-id", "ja", handle)
    (tmp_path / "w" / NEXT).replace(tmp_path / "w" / "kakehashi.toml")
    said = settings_of(tmp_path / "w")
    assert (said.id, said.language, said.person) == ("an-id", "ja", handle)


def test_only_a_beginning_is_one(ready):
    assert only_begun()
    ready.put()
    assert not only_begun()
