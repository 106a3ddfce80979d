"""The files of the courses follow the JSON Schemas that editors get; wrong ones do not."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from kakehashi.courses import records
from kakehashi.courses.course_files import FOLDER

SCHEMAS = Path(__file__).parents[2] / "schemas"
FILES = {
    "course-paths": (records.PathsRecord, [FOLDER / "paths.yaml"]),
    "course-lesson": (records.LessonRecord, sorted((FOLDER / "lessons").iterdir())),
    "course-sentences": (records.SentencesRecord, [FOLDER / "sentences.yaml"]),
    "course-exercises": (records.ExercisesRecord, [FOLDER / "exercises.yaml"]),
}


def plain(path: Path):
    """Return a file as an editor sees it: every value is a string."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def validator(name: str):
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", FILES)
def test_every_file_follows_its_schema(name):
    checked, (_, paths) = validator(name), FILES[name]
    wrong = {path.name: [e.message for e in checked.iter_errors(plain(path))] for path in paths}
    assert {path: errors for path, errors in wrong.items() if errors} == {}


@pytest.mark.parametrize("name", FILES)
def test_the_schema_is_that_of_the_records(name):
    record, _ = FILES[name]
    kept = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    kept.pop("$schema")
    assert kept == json.loads(json.dumps(record.model_json_schema()))


def spoilt(lesson: dict, change) -> dict:
    found = copy.deepcopy(lesson)
    change(found)
    return found


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.pop("title_ja"),
        lambda one: one.update(extra="x"),
        lambda one: one.update(id="Not an id"),
        lambda one: one["case"].update(language="fr"),
        lambda one: one["points"][0].update(refs="practices:GOV-01"),
        lambda one: one["points"][0].pop("text"),
    ],
)
def test_a_spoilt_lesson_is_found(change):
    lesson = plain(FOLDER / "lessons" / "basics.yaml")
    assert list(validator("course-lesson").iter_errors(lesson)) == []
    assert list(validator("course-lesson").iter_errors(spoilt(lesson, change)))


def test_a_sentence_of_an_unknown_kind_is_found():
    told = plain(FOLDER / "sentences.yaml")
    told["sentences"][0]["kind"] = "perhaps"
    assert list(validator("course-sentences").iter_errors(told))
