"""What the OpenAPI document says holds: schemathesis asks every operation, well and badly.

Every run draws a few examples; `KAKEHASHI_API_EXAMPLES=50` draws more, and adds the phase that
goes through every limit of every field (some thousand requests, two minutes).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.web.api.seeded import Seeded
from tests.web.api.served import serving

pytestmark = pytest.mark.xdist_group("api")
# Problems that only the operations can know (a reason is needed, no turn is open) are 422 too.
CONFIG = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "404", "409", "422", "429"]
"""


def _program() -> str:
    beside = shutil.which("st", path=str(Path(sys.executable).parent))
    found = os.environ.get("KAKEHASHI_SCHEMATHESIS") or beside or shutil.which("st")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("CI must run schemathesis; install the development dependencies")
        pytest.skip("schemathesis is not installed")
    return found


def test_every_operation_does_what_the_document_says(seeded: Seeded, tmp_path):
    program = _program()
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG, encoding="utf-8")
    examples = os.environ.get("KAKEHASHI_API_EXAMPLES")
    phases = "examples,coverage,fuzzing" if examples else "examples,fuzzing"
    with serving(seeded.folder, KAKEHASHI_API_PER_MINUTE="100000") as server:
        client = server.client("owner")
        server.client().get("/openapi.json")  # the first time takes long where much else runs
        command = [program, "--config-file", str(config), "run"]
        command += [f"{server.address}/api/v1/openapi.json"]
        command += ["--header", f"Authorization: Bearer {client.token}", "--seed", "20261126"]
        command += ["--phases", phases, "--max-examples", examples or "3"]
        # It would revoke the token it asks with, and find everything in order after that.
        command += ["--exclude-operation-id", "revoke_my_token"]
        plain = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        done = subprocess.run(
            command, env=plain, capture_output=True, text=True, cwd=tmp_path, check=False
        )
        assert client.get("/me").status == 200
    assert done.returncode == 0, done.stdout[-8000:]
