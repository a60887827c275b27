"""Measured claims in, cases out: what speaks of one thing, and what a passage or the nature of things ties together."""
