"""Another organisation at the top: only by who may change all that are there."""

from __future__ import annotations

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.errors import KakehashiError
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Membership, Organisation
from kakehashi.workspace.writing import RefusedError


@both_databases
def test_whoever_adds_an_organisation_administers_it(organisation):
    made = op.found_organisation("  Second ", actor=AIKO, now=NOW)
    held = Membership.objects.get(organisation=made)
    assert (made.name, made.parent_id) == ("Second", None)
    assert (held.person.handle, held.role) == (AIKO, "admin")
    assert list(verify()) == []


@both_databases
def test_who_administers_only_one_of_two_adds_none(organisation):
    second = op.found_organisation("Second", actor=AIKO, now=NOW)
    op.add_person("bob", "Bob", second, "admin", actor=AIKO, now=NOW)
    op.add_person("eve", "Eve", organisation, "viewer", actor=AIKO, now=NOW)
    for actor in ("bob", "eve", "nobody"):
        with pytest.raises(RefusedError):
            op.found_organisation("Third", actor=actor, now=NOW)
    assert Organisation.objects.filter(parent=None).count() == 2


@both_databases
@pytest.mark.parametrize("name", ["", "   ", "Second"])
def test_a_name_is_needed_and_stands_once(organisation, name):
    op.found_organisation("Second", actor=AIKO, now=NOW)
    with pytest.raises(KakehashiError):
        op.found_organisation(name, actor=AIKO, now=NOW)
    assert Organisation.objects.filter(parent=None).count() == 2
