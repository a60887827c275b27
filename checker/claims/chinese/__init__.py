"""Chinese prose: numbers, units, money and dates, from characters to the same values as in English."""
