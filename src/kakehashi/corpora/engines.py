"""The engines that run work over a corpus, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kakehashi.corpora.daft_engine import run_daft
from kakehashi.corpora.local_engine import run_local
from kakehashi.corpora.piece import Piece
from kakehashi.corpora.work import Work

Engine = Callable[[Iterable[Piece], Work, int], Iterator[tuple[str, str]]]
ENGINES: dict[str, Engine] = {"local": run_local, "daft": run_daft}
