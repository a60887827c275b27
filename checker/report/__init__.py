"""From what a run found to text in one of several formats; the front door is `write`."""
