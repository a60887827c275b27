"""Nouns that name one property to a reader of figures; source: the senses that general dictionaries of English give, taken only where they are one.

Look-alikes stay apart: deaths and injured, ships and boats, guests and visitors.
"""

# The first noun of each row stands for all of them; singulars.
SYNONYMS = (
    "company firm enterprise business corporation",
    "employee worker staffer",
    "staff workforce personnel headcount",
    "inhabitant resident",
    "car automobile",
    "film movie",
    "physician doctor",
    "attorney lawyer",
    "shop store",
    "aircraft airplane aeroplane plane",
    "death fatality",
    "repository repo",
    "folder directory",
    "revenue turnover",
    "house dwelling",
    "prize award",
    "country nation",
    "application app",
)
