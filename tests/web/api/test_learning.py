"""Courses and skills by the API: one's own progress, numbers of units, names only where allowed."""

from __future__ import annotations

import pytest
from tests.web.api.seeded import PLANTED

from kakehashi.courses.course_files import load_courses

pytestmark = pytest.mark.xdist_group("api")


def test_paths_are_those_of_the_courses(owner):
    told = owner.get("/learning/paths").json
    assert [one["id"] for one in told] == list(load_courses().paths)
    assert all(one["title"]["ja"] and one["minutes"]["ja"] <= 120 for one in told)


def test_skills_are_told_with_holders_only_to_those_who_may_see_them(server, seeded):
    address = f"/organisations/{seeded.organisation}/skills"
    owner, mate = (server.client(one).get(address) for one in ("owner", "mate"))
    assert (owner.json["complete"], mate.json["complete"]) == (True, False)
    assert owner.json["skills"][0]["holder"] == f"Desk {PLANTED}"
    assert (mate.json["skills"], PLANTED in mate.text) == ([], False)
    assert owner.json["needs"] == mate.json["needs"]
    held = {one["group"]: one["covered"] for one in mate.json["needs"]}
    assert held["practices:INC"] > 0


def test_units_and_progress_tell_nothing_of_others(server, seeded, stranger):
    assert PLANTED not in stranger.get("/learning/units").text
    units = server.client("mate").get("/learning/units?limit=200").json
    assert seeded.organisation in {one["organisation"] for one in units["items"]}
    assert stranger.get("/learning/progress").json == []
