"""Drafting by a language model, off by default: every sentence cites its evidence or is refused."""
