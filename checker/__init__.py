"""A linter for facts: finds the quantities and dates that documents state, and reports those that cannot all be true."""

__version__ = "0.1.0"
