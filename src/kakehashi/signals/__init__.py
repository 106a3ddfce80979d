"""Results of tests and evaluations, bills of materials and model cards, read as evidence.

Only what a file says is read, with its hash and date; which practices it may speak for
stands in `data/signals/practices.yaml`. A result is evidence that something was tested,
not that it went well: people judge.
"""
