"""Dates and times in English prose: from tokens to the days that they mean."""
