"""Frameworks and crosswalks as linked data: JSON-LD 1.1 with SKOS, schema.org and own terms."""

from __future__ import annotations
