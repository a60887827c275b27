"""The aligned door: claims that seem to speak of one thing without naming it alike."""
