"""An export is checked and put back by somebody who never opens a terminal."""

from __future__ import annotations

import getpass
import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.web.own_server import first_administrator, kakehashi, running
from tests.web.visitor import Visitor
from tests.workspace.conftest import postgres  # noqa: F401 - a fixture

pytestmark = pytest.mark.xdist_group("web")
ME = getpass.getuser()
AT = "/administration/whole/"
KEY = re.compile(r'name="key" value="(\w+)"')
BOX = {"confirmed": "yes"}
NOTE = ("note.md", b"# Policy\n\nWe keep a log of every incident.\n")


def exported(visitor: Visitor) -> bytes:
    answer = visitor.post("/administration/export/")
    assert answer.status == 200
    return answer.body


def check(visitor: Visitor, packed: bytes, name: str = "whole.zip"):
    return visitor.post(f"{AT}check/", files=[(name, packed)], field="file")


def checked(visitor: Visitor, packed: bytes) -> dict[str, str]:
    """Check an export, and return what the form that puts it back sends besides."""
    answer = check(visitor, packed)
    assert (answer.status, answer.to) == (302, f"{AT}#checked"), answer.text
    return {"key": KEY.search(visitor.get(AT).text)[1], **BOX}


def put_back(visitor: Visitor, form: dict[str, str]):
    return visitor.post(f"{AT}put-back/", form)


def code(answer) -> str:
    return re.search(r'kh-soft">[^<]*(KH-[\w-]+)', answer.text)[1]


def main(answer) -> str:
    """Return what a page says, without the tokens against forgery."""
    said = answer.text.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", said)


def settings(folder: Path) -> dict[str, str]:
    import tomllib

    return tomllib.loads((folder / "kakehashi.toml").read_text(encoding="utf-8"))["workspace"]


def waits(folder: Path) -> list[str]:
    return [path.name for path in (folder / "uploads").rglob("*.zip")]


@pytest.fixture(scope="module")
def packed(local_server) -> bytes:
    """The export of the example organisation; Aiko administers it, Ken approves in it."""
    return exported(Visitor(local_server.address))


@pytest.fixture
def fresh(tmp_path):
    """A new workspace at this machine; nobody did anything in it."""
    with running(tmp_path / "fresh", "--lang", "en") as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request, tmp_path):
    """A new workspace on each database."""
    folder = tmp_path / "either"
    if request.param == "postgresql":
        database = request.getfixturevalue("postgres")
        database.run("CREATE DATABASE web_fresh")
        request.addfinalizer(lambda: database.run("DROP DATABASE web_fresh WITH (FORCE)"))
        (folder / "documents").mkdir(parents=True)
        (folder / "kakehashi.toml").write_text(
            f'[workspace]\nid = "w-1"\ndatabase = "{database.url("web_fresh")}"\n'
            f'language = "en"\nperson = "{ME}"\n'
        )
    with running(folder, "--lang", "en") as server:
        yield server


def test_what_was_put_back_is_the_same_and_goes_on(packed, either, local_server):
    visitor, before = Visitor(either.address), Visitor(local_server.address)
    form = checked(visitor, packed)
    page = main(visitor.get(AT))
    assert put_back(visitor, {**form, "person": "aiko"}).to == "/"

    assert "Tokiwa Foods" in page
    assert exported(visitor) == packed
    assert "was put back" in main(visitor.get("/"))
    for page in ("/o/1/review/", "/o/1/decisions/", "/o/1/incidents/1/"):
        assert main(visitor.get(page)) == main(before.get(page)), page
    assert "KH-" not in main(visitor.get("/administration/journal/?verify=yes"))
    assert settings(either.folder)["id"] == settings(local_server.folder)["id"]
    assert settings(either.folder)["person"] == "aiko"
    assert "database" in settings(either.folder)
    # The worker is a process of its own: it takes a document in as the workspace that is here now.
    assert visitor.post("/o/1/documents/upload/", files=[NOTE]).status == 302
    _until(lambda: NOTE[0] in main(visitor.get("/o/1/documents/")))
    verified = kakehashi("workspace", "verify", "--workspace", str(either.folder))
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert waits(either.folder) == []


def _until(holds) -> None:
    import time

    for _ in range(600):
        if holds():
            return
        time.sleep(0.2)
    raise AssertionError("it never came")


def test_a_server_that_is_started_again_serves_what_was_put_back(packed, tmp_path):
    folder = tmp_path / "again"
    with running(folder, "--lang", "en") as server:
        visitor = Visitor(server.address)
        form = checked(visitor, packed)
        assert put_back(visitor, {**form, "person": "aiko"}).to == "/"
    # As if the machine had stopped between the database and the settings.
    now = (folder / "kakehashi.toml").read_text(encoding="utf-8")
    (folder / "kakehashi.toml.next").write_text(now, encoding="utf-8")
    old = re.sub("(?m)^id = .*$", 'id = "another"', now)
    (folder / "kakehashi.toml").write_text(old.replace('"aiko"', f'"{ME}"'), encoding="utf-8")
    with running(folder) as server:
        assert exported(Visitor(server.address)) == packed


@pytest.mark.parametrize("language", ["en", "ja"])
def test_in_a_workspace_in_use_an_export_is_checked_and_nothing_is_kept(
    packed, local_server, language
):
    visitor, before = Visitor(local_server.address, language), local_server.head()
    assert check(visitor, packed).status == 302
    page = main(visitor.get(AT))
    refused = put_back(visitor, {"key": "0" * 32, "person": "aiko", **BOX})

    assert "Tokiwa Foods" in page
    assert {"en": "in use", "ja": "既に使用されている"}[language] in page
    assert not KEY.search(page)
    assert (refused.status, code(refused)) == (422, "KH-WEB-057")
    assert waits(local_server.folder) == []
    assert local_server.head() == before


def test_an_export_that_was_damaged_is_told_and_nothing_is_kept(packed, fresh, local_server):
    visitor, before = Visitor(fresh.address), fresh.head()
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("workspace.json", bytes(200_000_000))
    damaged = (
        *(b"no zip", packed[:500], bomb.getvalue()),
        edited(packed, "decision.jsonl", b'"planned"', b'"in place"'),
        edited(packed, "person.jsonl", b'"active":true', b'"active":false'),
        edited(packed, "workspace.json", b'"language": "en"', b'"language": "xx"'),
        edited(packed, "documentversion.jsonl", b"documents/", b"../documents/"),
    )
    for content in damaged:
        answer = check(visitor, content, "../<b>x.zip")
        assert (answer.status, code(answer)) == (422, "KH-WEB-053"), answer.text
        assert "/tmp" not in main(answer)
        assert "<b>" not in main(answer)
    ja = main(check(Visitor(fresh.address, "ja"), damaged[3]))
    assert "KH-WS-023" in ja
    assert "what the journal" not in ja
    assert check(visitor, b"").status == 422
    assert code(visitor.post(f"{AT}check/")) == "KH-WEB-022"
    assert "Tokiwa" not in visitor.get(AT).text
    assert (waits(fresh.folder), fresh.head()) == ([], before)


def edited(packed: bytes, name: str, old: bytes, new: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(made, "w") as target:
        for one in source.namelist():
            content = source.read(one)
            if one == name:
                assert old in content
                content = content.replace(old, new)
            target.writestr(one, content)
    return made.getvalue()


def test_nothing_happens_that_was_not_confirmed_or_that_nobody_could_go_on_with(packed, fresh):
    visitor, before = Visitor(fresh.address), fresh.head()
    form = checked(visitor, packed)
    answers = [
        put_back(visitor, {"key": form["key"], "person": "aiko"}),
        put_back(visitor, {**form, "person": "ken"}),
        put_back(visitor, form),
        put_back(visitor, {**form, "key": "../" + form["key"], "person": "aiko"}),
        put_back(Visitor(fresh.address), {**form, "person": "aiko"}),
    ]
    codes = ["KH-WEB-058", "KH-WEB-005", "KH-WEB-005", "KH-WEB-057", "KH-WEB-057"]
    assert [code(one) for one in answers] == codes
    assert fresh.head() == before
    assert put_back(visitor, {**form, "person": "aiko"}).to == "/"
    # Once more is too late: there is something now, and the file is gone.
    assert code(put_back(visitor, {**form, "person": "aiko"})) == "KH-WEB-057"


def test_a_workspace_that_was_used_meanwhile_stays_as_it_is(packed, fresh):
    visitor = Visitor(fresh.address)
    form = checked(visitor, packed)
    assert visitor.post("/o/1/settings/units/", {"name": "Unit"}).status == 302
    before = exported(visitor)
    answer = put_back(visitor, {**form, "person": "aiko"})
    assert (answer.status, code(answer)) == (422, "KH-WS-048")
    assert exported(visitor) == before
    assert "in use" in main(visitor.get(AT))


def test_a_file_that_was_removed_meanwhile_is_asked_for_again(packed, fresh):
    visitor = Visitor(fresh.address)
    form = checked(visitor, packed)
    assert waits(fresh.folder) == ["export.zip"]
    shutil.rmtree(fresh.folder / "uploads")
    assert "no longer waits" in main(visitor.get(AT))
    assert code(put_back(visitor, {**form, "person": "aiko"})) == "KH-WEB-057"


def test_long_work_is_counted(tmp_path, monkeypatch):
    monkeypatch.setenv("KAKEHASHI_API_PER_MINUTE", "20")  # one check in a minute
    with running(tmp_path / "counted", "--lang", "en") as server:
        visitor = Visitor(server.address)
        answers = [check(visitor, b"no zip") for _ in range(4)]
    assert (429, "KH-WEB-033") in [(one.status, code(one)) for one in answers]


@pytest.fixture
def two(tmp_path):
    """A server where people log in, with something in it; and a new one, both of the same person."""
    with (
        running(tmp_path / "one", "--accounts") as one,
        running(tmp_path / "two", "--accounts") as two,
    ):
        yield one, two


def test_where_people_log_in_whoever_puts_it_back_goes_on_with_what_is_theirs(two):
    new, visitors = two[1], [first_administrator(one) for one in two]
    first, second = visitors
    hana = {"handle": "hana", "name": "Hana", "role": "assessor"}
    assert first.post("/o/1/settings/people/", hana).status == 302
    assert second.post("/tokens/make/", {"name": "mine", "scope": "read"}).status == 302
    token = re.search(r"kh_[\w-]+", second.get("/tokens/").text)[0]
    assert second.post("/learn/paths/sme-owner/begin/").status == 302
    report = {"kind": "hiroshima", "language": "en", "format": "html", "audience": "internal"}
    assert second.post("/o/1/reports/make/", report).status == 302
    new.wait_for_jobs()
    packed = exported(first)
    assert put_back(second, checked(second, packed)).to == "/"

    assert exported(second) == packed
    assert second.get("/administration/").status == 200
    asked = second.send("GET", "/api/v1/me", headers={"Authorization": f"Bearer {token}"})
    assert (asked.status, ME in asked.text) == (200, True)
    assert new.ask("SELECT count(*) FROM web_learning l JOIN workspace_person p"
                   " ON p.id = l.person_id WHERE p.handle = ?", ME) == [(1,)]  # fmt: skip
    assert new.ask("SELECT count(*) FROM web_job") == [(0,)]
    assert not (new.folder / "made").exists()
    # Nobody else has a password here until they are invited.
    assert new.ask("SELECT username FROM auth_user") == [(ME,)]
    assert "not invited" in main(second.get("/o/1/settings/"))


def test_where_people_log_in_nobody_becomes_somebody_else(packed, two):
    """Aiko administers the export, and the person who is logged in does not."""
    visitor, new = first_administrator(two[1]), two[1]
    before = new.head()
    assert check(visitor, packed).status == 302
    page = main(visitor.get(AT))
    key = new.ask("SELECT count(*) FROM workspace_person")  # only the person of the beginning
    waiting = next((new.folder / "uploads").iterdir()).name
    answer = put_back(visitor, {"key": waiting, "person": "aiko", **BOX})

    assert "kakehashi account invite aiko" in page
    assert not KEY.search(page)
    assert (answer.status, code(answer)) == (422, "KH-WS-049")
    assert (new.head(), key) == (before, [(1,)])
    assert visitor.get("/administration/").status == 200
