"""Measure matching on labelled pairs and on documents that people have read."""

from __future__ import annotations
