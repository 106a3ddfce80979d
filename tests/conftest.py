"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# Tests are not timed; on CI the same examples are drawn each time.
settings.register_profile("kakehashi", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kakehashi")
