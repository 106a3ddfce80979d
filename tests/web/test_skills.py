"""The page of skills: what its forms change, and what they refuse."""

from __future__ import annotations

import pytest
from tests.web.visitor import Visitor

pytestmark = pytest.mark.xdist_group("web")


def test_a_skill_is_registered_changed_and_ended(local_server):
    visitor = Visitor(local_server.address, "ja")
    number, person = local_server.ask("SELECT max(id) FROM workspace_skill")[0][0], 1
    form = {"scope": "inc-02", "person": person, "level": "assisted", "kind": "training",
            "evidence": "講習 <i>", "valid_until": "2099-01-31", "courses": "yes"}  # fmt: skip
    assert visitor.post("/o/1/skills/new/", form).to == "/o/1/skills/"
    made = number + 1
    page = visitor.get("/o/1/skills/").text
    assert "研修：講習 &lt;i&gt;" in page
    assert "2099-01-31" in page
    again = visitor.post("/o/1/skills/new/", form)
    assert (again.status, "KH-SKL-004" in again.text) == (422, True)
    change = {"level": "leads", "valid_until": "", "revision": "1"}
    assert visitor.post(f"/o/1/skills/{made}/", change).status == 302
    assert visitor.post(f"/o/1/skills/{made}/", change).status == 409
    assert visitor.post(f"/o/1/skills/{made}/", {"end": "yes", "revision": "2"}).status == 302
    told = "SELECT level, valid_until, ended FROM workspace_skill WHERE id = ?"
    assert local_server.ask(told, made) == [("leads", None, 1)]
    for wrong in ({"scope": "x"}, {"scope": "INC", "level": "x"}, {"scope": "INC", "person": "99"},
                  {"scope": "INC", "person": "1", "role": "Team"}):  # fmt: skip
        answer = visitor.post("/o/1/skills/new/", {"level": "aware", **wrong})
        assert answer.status == 422, wrong


def test_needs_and_gaps_into_the_plan(local_server):
    visitor = Visitor(local_server.address, "en")
    assert (
        visitor.post("/o/1/skills/needs/", {"scope": "LIT", "level": "leads", "people": "2"}).status
        == 302
    )
    assert (
        visitor.post("/o/1/skills/needs/", {"scope": "LIT", "level": "", "people": "9999"}).status
        == 422
    )
    before = local_server.ask("SELECT count(*) FROM workspace_task")[0][0]
    assert visitor.post("/o/1/skills/plan/", {"due": "2027-03-31"}).to == "/o/1/plan/"
    assert local_server.ask("SELECT count(*) FROM workspace_task")[0][0] > before
    again = visitor.post("/o/1/skills/plan/")
    assert (again.status, "KH-SKL-010" in again.text) == (422, True)
    assert "in the plan" in visitor.get("/o/1/skills/").text
    assert "Skills: " in visitor.get("/o/1/plan/").text
