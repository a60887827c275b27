"""How wide a hedge opens a number, and which numbers are exact by what they are.

Source: our own decision, made narrow on purpose. A width follows the last non-zero digit that was written (its place is the step: 100 for "about 8,900",
1 for "about 2,224"), so that a writer who gives more digits commits to more. It never falls below what plain rounding allows.
"""

# width = max(min(steps x step, at_most x |value|), at_least x |value|, absolute); `absolute` is in base units of the dimension.
# `outer` is what the words allow, `inner` what a reader takes from them.
ABOUT: dict[str, dict[str, dict[str, str]]] = {
    "amount": {
        "outer": {"steps": "5/2", "at_most": "1/10", "at_least": "1/200", "absolute": "0"},
        "inner": {"steps": "1", "at_most": "1/20", "at_least": "0", "absolute": "0"},
    },
    # a share of degrees depends on where the scale starts, so the width is a number of kelvins; a furnace at 1,500 degrees is told less closely than a room
    "temperature": {
        "outer": {"steps": "0", "at_most": "0", "at_least": "1/50", "absolute": "2"},
        "inner": {"steps": "0", "at_most": "0", "at_least": "1/100", "absolute": "1"},
    },
}

# "about 1988" is 1986 to 1990, and a reader takes it for 1987 to 1989: grain of the date -> (unit of the width, outer, inner).
ABOUT_DATE: dict[str, tuple[str, int, int]] = {
    "day": ("day", 7, 3),
    "week": ("day", 14, 7),
    "month": ("month", 2, 1),
    "season": ("month", 2, 1),
    "quarter": ("month", 3, 2),
    "half": ("month", 4, 2),
    "fiscal_year": ("year", 2, 1),
    "year": ("year", 2, 1),
    "decade": ("year", 5, 2),
    "century": ("year", 25, 10),
    "span": ("month", 6, 3),
}

# How far a reader takes "more than v" to reach above v, and "less than v" below it: the larger of a share of |v| and some places of the last written digit,
# or one such place where both are nothing. "More than 400" is meant as up to 800 and is not said of 9,551; "fewer than 1,000" is meant as 500 or more.
MEANT: dict[str, dict[str, str]] = {
    "above": {"share": "1", "steps": "2"},
    "below": {"share": "1/2", "steps": "0"},
}
# the same for temperatures, in kelvins, since their zero means nothing
MEANT_KELVIN = "10"

# Values of these dimensions may lie below zero; all others begin there ("fewer than 40" is 0 to 40).
SIGNED: frozenset[str] = frozenset({"temperature", "temperature_difference", "percent", "percentage_point", "number", "angle", "voltage", "sound_level"})

# A setting or a tariff is exact however many zeros it ends in: "a limit of 5,000 characters" is not 4,990. Heads of an attribute, in the singular, since
# "1,500 ports" counts ports; no maximum, since "a maximum depth of 10,900 m" is measured.
EXACT_NOUNS: frozenset[str] = frozenset({"fare", "fee", "limit", "port", "price", "quota", "tariff", "threshold", "timeout"})
# Money without a scale word is a price below this many digits, and an amount (which gets rounded) from there on.
PRICE_DIGITS = 5
