"""From claims as written to the sets of values that they commit to; the front door is `measure.measure`."""
