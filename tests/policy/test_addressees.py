from __future__ import annotations

import pytest

from kakehashi.policy.addressees import Addressee, addressees_of
from kakehashi.policy.bindingness import binding_of


@pytest.mark.parametrize(
    ("text", "language", "stem", "role"),
    [
        ("The Secretary of Commerce shall report.", "en", "", Addressee.GOVERNMENT),
        ("Developers should publish reports for users.", "en", "", Addressee.DEVELOPERS),
        ("We will work with all countries.", "en", "", Addressee.SPEAKER),
        ("must keep logs", "en", "Providers of AI systems must:", Addressee.PROVIDERS),
        ("国は、必要な施策を講ずるものとする。", "ja", "", Addressee.GOVERNMENT),
        ("地方公共団体は、施策を実施する責務を有する。", "ja", "", Addressee.LOCAL),
        ("国民は、理解を深めるよう努めるものとする。", "ja", "", Addressee.PUBLIC),
        ("各組織は、情報を共有すべきである。", "ja", "", Addressee.ORGANISATIONS),
    ],
)
def test_the_subject_is_addressed(text, language, stem, role):
    binding = binding_of(text, language)
    assert binding is not None
    found = addressees_of(text, binding.start, language, stem)
    assert role in found
    assert Addressee.USERS not in found


def test_whoever_is_not_named_is_not_guessed():
    assert addressees_of("It should be documented.", 3, "en") == ()
