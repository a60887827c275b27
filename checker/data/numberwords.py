"""English number words, scale words with short forms, denominators; source: reference grammars, and the short forms in style guides of financial papers."""

SMALL = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
HUNDRED = "hundred"
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7,
    "crores": 10**7, "lac": 10**5, "lacs": 10**5,
}  # fmt: skip
# Scale words of other languages; they stand after digits only.
FOREIGN_SCALES = {
    "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "milliard": 10**9, "milliards": 10**9, "millones": 10**6, "millón": 10**6,
    "milioni": 10**6, "miliardi": 10**9, "milhões": 10**6, "tausend": 10**3,
}  # fmt: skip
# A plural scale word without a number says an order of magnitude.
VAGUE = {"dozens": 12, "hundreds": 10**2, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "lakhs": 10**5, "crores": 10**7}
# Short forms after digits, as written. Those that mean nothing else, glued or apart:
SCALE_SIGNS = {
    "k": 10**3, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "mn": 10**6, "Mn": 10**6, "mln": 10**6, "Mln": 10**6, "mio": 10**6, "Mio": 10**6,
    "mrd": 10**9, "Mrd": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
}  # fmt: skip
# Those that are a unit as well, or a letter: the neighbours decide.
DOUBTFUL_SCALE_SIGNS = {
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "mm": 10**6,
    "MM": 10**6,
    "b": 10**9,
    "B": 10**9,
    "mil": 10**6,
    "T": 10**12,
    "t": 10**12,
    "cr": 10**7,
    "Cr": 10**7,
}
CJK_SCALES = {"千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "nineth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
# Denominators that are no ordinals, and those that are ("third", "fifths"; never "second", which is a time).
HALVES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PARTS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16,
    "twentieth": 20, "hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
SUPERSCRIPTS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
# Multiples in one word.
FOLDS = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10}
MULTIPLIED = {
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": "1/2", "doubling": 2, "tripling": 3, "trebling": 3,
    "quadrupling": 4,
}  # fmt: skip
# Multiples only before what they multiply ("twice as many", "double the number"; not "twice a year").
MULTIPLIERS = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4}
MULTIPLIED_NEXT = frozenset("as the that its their his her our what".split())
# Denominators that "1/2" may have without being a date, a score or a path.
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 1000))

# Languages that write a comma before decimals and a point or blank between thousands (Unicode CLDR, number symbols).
DECIMAL_COMMA = frozenset("de fr es it pt nl ru uk pl cs sk sl hr sr bg ro hu el tr sv da nb nn no fi is et lv lt id vi ca eu gl".split())
# After a number and "m": what is run or swum over so many metres; after "4K": what has a resolution.
DISTANCE_WORDS = frozenset(
    "sprint sprints race races pool pools dash dashes runner runners swimmer swimmers freestyle hurdles relay relays final finals record records title"
    " titles butterfly backstroke breaststroke medley event events heats heat".split()
)
SCREEN_WORDS = frozenset("tv tvs video videos resolution display displays screen screens camera cameras monitor monitors footage streaming content".split())
# What cannot stand between a number and the noun that it counts.
NOT_ADJECTIVES = frozenset(
    "a an the of in on at to by from for or but with than as is was were are has had wide long tall high deep away above below north south east west"
    " apart across into over under per each every that which who this these those its his her their thick down up off out while after before since until"
    " when where it he she they".split()
)
