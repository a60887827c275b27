"""How fast the program is, beside the tools that people use for the same work: `python -m tests.bench [CORPUS]`."""
