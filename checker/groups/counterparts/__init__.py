"""Two passages in, the pairs of their claims that answer each other out; `align.py` is the front door."""
