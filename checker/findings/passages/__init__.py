"""Pairs of claims of two passages in, whether both passages can be true out; `weigh.py` is the front door."""
