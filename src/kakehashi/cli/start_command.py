"""`kakehashi start`: a few questions, and what follows from them for a small organisation."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - the parameter of that name is the date itself
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.options import date_option, has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.start_words import say
from kakehashi.cli.workspace_options import actor_option, now
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language
