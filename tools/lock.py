"""Write requirements/*.txt (pinned, with hashes) from pyproject.toml. Needs uv."""

from __future__ import annotations

import subprocess

COMMON = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "-q"]
INPUTS = ["pyproject.toml", "requirements/build.in", "--python-version", "3.11"]

for name, extra in {"runtime": [], "dev": ["--group", "dev"]}.items():
    output = ["-o", f"requirements/{name}.txt"]
    subprocess.run(["uv", "pip", "compile", *COMMON, *INPUTS, *extra, *output], check=True)
