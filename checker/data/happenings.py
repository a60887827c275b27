"""Events by the words that tell them, and those that cannot be one: what begins does not end on the same day; source: what the words mean."""

# Events besides those of the table of roles, with the words that tell them.
HAPPENINGS: dict[str, str] = {
    "graduated": "graduate graduated graduates graduating graduation",
    "married": "marry married marries marrying marriage wed wedding",
    "disbanded": "disband disbanded disbands disbanding collapsed collapse collapses dissolved defunct",
    "retired": "retire retired retires retiring retirement",
    "premiered": "premiere premiered premieres debut debuted debuts",
    "ended": "finale",
}
# The same in several words.
PHRASES: dict[str, tuple[str, ...]] = {
    "died": ("passed away", "passes away", "lost his life", "lost her life", "lost their lives", "lost their life"),
    "founded": ("saw the birth of", "marked the birth of", "came into being", "comes into being"),
    "married": ("tied the knot",),
    "began": ("got under way", "broke out", "kicked off", "took office", "takes office"),
    "ended": ("came to an end", "left office", "stepped down", "steps down"),
}
# Each row: an event, and those that cannot be what the very same date is about.
EXCLUSIVE: tuple[tuple[str, str], ...] = (
    ("born", "graduated married died retired bought sold signed"),
    ("founded", "disbanded closed ended"),
    ("opened", "closed ended"),
    ("began", "ended"),
    ("died", "married graduated"),
)
# What goes on at a date, and is not dated by it: "sales in May were 40 tonnes".
STATES = frozenset("sold visited employs grew shrank survived injured missing".split())
# What happens to people, and the nouns that stand for whoever it happens to: "30 fatalities", "30 people died".
CASUALTIES = frozenset("died survived injured missing".split())
VICTIMS = frozenset("person death fatality casualty victim injury survivor other".split())
# The two ends of a scale: of one thing among its like, only one can be told.
SUPERLATIVES: tuple[tuple[str, str], ...] = (
    ("best", "worst"),
    ("highest", "lowest"),
    ("largest", "smallest"),
    ("longest", "shortest"),
    ("oldest", "youngest"),
    ("fastest", "slowest"),
    ("strongest", "weakest"),
    ("richest", "poorest"),
    ("heaviest", "lightest"),
    ("most", "least"),
)
