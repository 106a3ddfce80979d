"""Parts of tools/train_verifier.py: what is learned from, the networks, and how they are measured."""
