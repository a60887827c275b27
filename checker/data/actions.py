"""What is done to a thing for, after or up to a value, and the noun of the property that this states; source: general dictionaries of English.

Verbs in one row mean the same for a reader of figures; opposite ones have rows of their own (what is kept for a week is not deleted after it).
"""

# Each row: the noun, the words that tie the verb to its value, what the value must measure ("" for anything), and the verb's forms.
ACTIONS = (
    ("retention", "for", "time", "keep keeps kept keeping retain retains retained retaining store stores stored storing preserve preserves preserved"),
    ("deletion", "after", "time", "delete deletes deleted deleting remove removes removed removing purge purges purged discard discards discarded"),
    ("expiry", "after in within", "time", "expire expires expired expiring lapse lapses lapsed"),
    ("timeout", "after", "time", "time times timed timing"),
    ("delay", "by for", "time", "delay delays delayed postpone postpones postponed"),
    ("limit", "to at", "", "limit limits limited limiting cap caps capped capping restrict restricts restricted restricting"),
)
# The word that makes an action of its verb.
PARTICLES = {"timeout": "out"}
# What may be had, and not what is had: "supports up to 100 users" tells of no users. Each row: the word before what is counted, and the verb's forms.
PERMISSIONS = (
    ("supported", "support supports supported supporting"),
    ("allowed", "allow allows allowed allowing permit permits permitted permitting"),
    ("accepted", "accept accepts accepted accepting"),
)
# Verbs that tell how much fits in, and those that do so of persons alone ("the museum holds 40 paintings" tells what it has).
CAPACITY = frozenset("seat seats seated seating accommodate accommodates accommodated accommodating sleeps".split())
HOLDING = frozenset("hold holds".split())
# Those who fill a place, whoever they are: a capacity for one of them is one for the others.
OCCUPANTS = frozenset(
    "people persons person spectators passengers visitors guests fans seats viewers spectator passenger visitor guest fan seat places".split()
)
