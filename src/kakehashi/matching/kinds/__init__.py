"""What kind of statement a passage makes: cues, rules that reason from them, and a small model."""

from __future__ import annotations
