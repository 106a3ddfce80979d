"""OSCAL 1.2 files: one module for each model and direction (NIST)."""

from __future__ import annotations
