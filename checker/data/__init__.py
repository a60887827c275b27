"""Tables that the stages read: words, units, widths; each names its source. No logic lives here."""
