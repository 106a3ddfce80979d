"""A large language model behind the user's own endpoint judges candidates; its word is checked.

Off until an address is named. What it is asked stands in a fixed rubric
(`rubric`), what it answers counts only where its quote stands in the passage
(`check`), and its confidence only through measured precision (`calibration`).
"""

from __future__ import annotations
