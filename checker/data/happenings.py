"""Events that cannot be one: what begins does not end on the same day, and nobody does anything on the day of birth; source: what the words mean."""

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
