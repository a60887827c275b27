"""Documents in, claims out: every quantity and date as written, with what the text says it is about."""
