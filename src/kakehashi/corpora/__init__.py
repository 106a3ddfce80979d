"""Thousands of documents: finding them, keeping what is done, running the work in processes."""
