"""The frozen values that the stages hand to one another; no input, no output, no imports from a stage."""
