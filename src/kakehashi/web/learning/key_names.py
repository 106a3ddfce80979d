"""The names of the key that signs certificates; it stands in the workspace's folder."""

from __future__ import annotations

KEY, PUBLIC = "learning.key", "learning.pub"
