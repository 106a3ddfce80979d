"""The SCORM 1.2 packages follow the rules of the specification: manifest, files, run-time calls."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from tests.reports.test_course_scorm import (  # noqa: F401 - fixtures
    ADL,
    IMS,
    folder,
    language,
    package,
    page,
)

from kakehashi.courses.course_files import load_courses
from kakehashi.courses.quiz import PASS

RULES = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("scorm12.rng"))))
PATHS = tuple(load_courses().paths)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("path", PATHS)
def test_manifest_and_files_follow_the_rules(path, language):  # noqa: F811
    with zipfile.ZipFile(io.BytesIO(package(path, language))) as packed:
        names = packed.namelist()
        tree = etree.fromstring(packed.read("imsmanifest.xml"))
    RULES.assertValid(tree)
    # IMS: the manifest stands at the root of the package, under this name.
    assert names.count("imsmanifest.xml") == 1
    assert not [one for one in names if one.startswith("/") or ".." in one or "\\" in one]
    assert tree.find(f"{IMS}organizations").get("default") in {
        one.get("identifier") for one in tree.iter(f"{IMS}organization")
    }
    resources = {one.get("identifier"): one for one in tree.iter(f"{IMS}resource")}
    for item in tree.iter(f"{IMS}item"):
        assert resources[item.get("identifierref")].get(f"{ADL}scormtype") == "sco"
        assert int(item.findtext(f"{ADL}masteryscore")) == round(100 * PASS)
    for one in resources.values():
        files = {file.get("href") for file in one.iter(f"{IMS}file")}
        # ADL: what a resource is started by is one of its files, and each file is there.
        assert one.get("href") is None or one.get("href") in files
        assert files <= set(names)
        for needed in one.iter(f"{IMS}dependency"):
            assert needed.get("identifierref") in resources


def test_the_rules_find_what_is_wrong():
    with zipfile.ZipFile(io.BytesIO(package("auditor", "en"))) as packed:
        right = packed.read("imsmanifest.xml").decode()
    for old, new in (
        ('identifierref="lesson-basics"', 'identifierref="lesson-none"'),
        ("<schemaversion>1.2<", "<schemaversion>2004 3rd Edition<"),
        (">80<", ">180<"),
        ('adlcp:scormtype="sco" href="lesson-basics.html"', 'adlcp:scormtype="sco"'),
        ('href="lesson-basics.html"/>', 'href="../lesson-basics.html"/>'),
        ('identifier="shared"', 'identifier="path"'),
    ):
        assert old in right
        assert not RULES.validate(etree.fromstring(right.replace(old, new, 1).encode())), new


STRICT = """
window.calls = [];
(() => {
  const model = {
    "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/,
    "cmi.core.score.raw": /^\\d{1,3}(\\.\\d+)?$/,
    "cmi.core.score.min": /^\\d{1,3}$/, "cmi.core.score.max": /^\\d{1,3}$/,
  };
  let state = "before";
  const note = (name, fine, answer) => {
    window.calls.push([name, fine]); return fine ? answer : "false";
  };
  window.API = {
    LMSInitialize: (given) => {
      const fine = state === "before" && given === "";
      if (fine) state = "running";
      return note("initialize", fine, "true");
    },
    LMSGetValue: (name) => note("get", state === "running" && name in model, "not attempted"),
    LMSSetValue: (name, value) => note(
      "set", state === "running" && name in model && typeof value === "string"
        && model[name].test(value), "true"),
    LMSCommit: (given) => note("commit", state === "running" && given === "", "true"),
    LMSFinish: (given) => {
      const fine = state === "running" && given === "";
      state = "after"; return note("finish", fine, "true");
    },
    LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
  };
})();
"""
"""A learning system that takes only what the run-time environment of SCORM 1.2 allows."""


@pytest.mark.browser
def test_a_strict_learning_system_is_asked_for_nothing_wrong(page, folder):  # noqa: F811
    page.add_init_script(STRICT)
    page.goto((folder / "auditor" / "lesson-basics.html").as_uri())
    for field in page.locator("fieldset").all():
        field.locator("input").first.check()
    page.locator("form button").click()
    assert re.search(r"\d/6", page.locator("#result").inner_text())
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    calls = page.evaluate("window.calls")
    assert [name for name, fine in calls if not fine] == []
    names = [name for name, _ in calls]
    assert (names[0], names[-1], names.count("finish")) == ("initialize", "finish", 1)
    assert "commit" in names[names.index("set") :]
