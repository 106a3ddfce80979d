"""Signed bundles of chosen statuses and evidence, from which a holder may take out items.

What is signed is a list of salted digests, one for each item; beside it stand the
items that are told. Taking one out leaves its digest, so that the signature still
fits. The format is written down in docs/exchange.md, its reasons in ADR 0012.
"""
