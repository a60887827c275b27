"""Numbers, units, money and hedges in English prose: from tokens to quantities."""
