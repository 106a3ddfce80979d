"""Official texts that users attach from their own copies, cut into pieces keyed by provision.

Nothing of them is part of the library: they are kept in the user's own data
folder and only shown beside our summaries.
"""

from __future__ import annotations
