"""The second tier: a model that reads practice and passage together (docs/model-card-verifier.md).

Optional, offline, and off where its packages are not installed. It reads the first
candidates of the ranking, puts them in order anew, and says again how likely each
practice is in place. Without it the ranking is complete.
"""
