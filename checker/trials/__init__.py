"""Rules with their examples, and pages with their expectations: run through all stages, and held against what was found."""
