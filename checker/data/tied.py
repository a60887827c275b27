"""Words around numbers that a passage ties together; source: how English reports and reference works word sums, shares, changes and spans of time."""

# Unit words behind a number of money or percent, as patterns without the number.
PERCENT_BEHIND = r"[\s-]*(?:%|per\s?cent\b|pct\b)"
POINTS_BEHIND = r"[\s-]*(?:percentage[\s-]points?\b|points?\b|ppts?\b|pp\b)"
MONEY_BEHIND = (
    r"\s(?:(?:US|U\.S\.|Canadian|Australian|British|Swiss|Japanese|Chinese|Danish|Swedish|Norwegian)\s)?"
    r"(?:dollars?|euros?|pounds?|sterling|yuan|renminbi|yen|rupees?|francs?|kronor|kroner|pesos?|won|rubles?|roubles?|[A-Z]{3})\b"
)
MONEY_BEFORE = r"(?:[A-Z]{1,3}\s?)?[$€£¥₹₩₽]\s?$|\b[A-Z]{3}\s$"
UNIT_BEHIND = r"[\s-]?(?:(?:square|cubic|nautical|metric|short|long|light|sq\.?|cu\.?)[\s-])?(?:[^\W\d_]|[°µ%])[^\s,;:.()‹]*"
# No unit, though it stands right behind a number.
NO_UNITS = frozenset("a an and as at but by for from in is it of off on or than that the to was were which with".split())
# What bounds or softens a number: the claim knows it, and the pattern that ties the numbers need not.
HEDGE_WORDS = (
    "about",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "some",
    "just under",
    "just over",
    "only",
    "just",
    "over",
    "more than",
    "less than",
    "fewer than",
    "under",
    "at least",
    "at most",
    "up to",
    "an estimated",
    "as many as",
    "as much as",
    "fully",
    "a full",
    "ca.",
    "c.",
    "~",
)
ROSE = (
    "rose|rises|risen|rising|rise|grew|grows|grown|growing|grow|growth|increased|increases|increasing|increase|climbed|climbs|jumped|jumps|jump|surged|surge"
    "|gained|gain|expanded|up"
)
FELL = (
    "fell|falls|fallen|falling|fall|dropped|drops|dropping|drop|declined|declines|declining|decline|decreased|decreases|decreasing|decrease|shrank|shrinks"
    "|slipped|plunged|plummeted|reduced|reduction|cut|down|loss"
)
# A change of this kind is one of many steps, or a mean of several.
PER_STEP = (
    r"\bannual|\bannum\b|\bper (?:year|month|week|day)\b|\b(?:a|each|every) (?:year|month|week|quarter|decade)\b(?! (?:earlier|ago|before|later|after))"
    r"|\byearly\b|\bmonthly\b|\bCAGR\b|\bcompound|\baverage|\bmean\b"
)
# Shares that these words introduce divide one whole among them.
DIVIDES = (
    r"\b(?:consist(?:s|ed|ing)? of|(?:made up|composed) of|compris(?:es?|ed|ing)|(?:divided|split) (?:up )?(?:into|between|among)|broken down|breaks? down)\b"
)
# The names of a row or column of totals, in small letters.
TOTALS = frozenset(("total", "totals", "grand total", "sum", "sum total", "in total", "altogether", "overall total", "total (all)"))
# A row or column of this kind is contained in another one, so that a table with it sums up nothing as it stands.
PARTLY = r"\bof which\b|\bof whom\b|\bthereof\b|\bincl(?:uding|udes|\.)|\bsub-?total\b|\bof these\b|\bamong them\b|\bnet\b|\bbalance\b|\baverage\b|\bmean\b"
# "Former pupils" are no part of the pupils, and "total visits" no part of the visits.
NO_PARTS = frozenset(
    "former ex past potential prospective future planned proposed possible would-be expected projected estimated fake alleged imaginary virtual total all"
    " overall combined aggregate additional more other extra further cumulative average mean median maximum minimum max min new added lost missing half"
    " non annual monthly daily weekly different several many few unique distinct individual first second third last next previous current"
    " supported allowed accepted".split()
)
