"""What happened to those who are counted, by the verbs that tell it, and the words for persons in general; source: general dictionaries of English."""

# Each row: the property that a count of them is, and the words that tell it of those who are counted ("41 people drowned", "saved 41 people").
ROLES = (
    ("deaths", "died die dies dead perished perish drowned drowning killed killing kills deceased succumbed executed murdered"),
    ("injured", "injured injuring wounded wounding hurt"),
    ("missing", "missing unaccounted"),
    ("survivors", "survived survive surviving survives rescued rescuing saved"),
    ("evacuated", "evacuated evacuating displaced"),
    ("arrests", "arrested detained arresting"),
    ("employees", "employed employs employ employing"),
    ("residents", "live lives lived living reside resided inhabit inhabited"),
    ("visitors", "visited visit visits visiting attended attend attending flocked"),
    ("infections", "infected"),
    ("homeless", "homeless"),
    ("unemployed", "unemployed"),
    ("people aboard", "aboard"),
    ("dismissals", "dismissed sacked fired redundant"),
)
# Nouns of such counts, in the singular: "40 injuries" are 40 people who were injured.
ROLE_NOUNS = {"death": "deaths", "fatality": "deaths", "injury": "injured", "arrest": "arrests", "infection": "infections", "evacuation": "evacuated"}
# Roles that a number may have without a noun ("killed 12 and wounded 40").
SUFFERED = frozenset(("deaths", "injured", "missing", "survivors", "evacuated", "arrests", "infections", "homeless", "dismissals"))
# Nouns for anybody: what they are is their role alone.
ANYBODY = frozenset("people persons person men women souls lives individuals humans others".split())
# "They lost their lives": the noun that makes a death of a loss.
LIVES = frozenset(("life", "lives"))
# Verbs that say of those who are counted no more than that there are so many of them.
NEUTRAL = frozenset(
    "is are was were be been being has have had exist exists existed operate operates operated operating based located situated registered remain remained"
    " comprise comprised include included make made total totalled totaled number numbered can could will would may might must shall should do does did"
    " listed recorded counted said come came stand stood opened".split()
)
# Before the number alone: "the flood claimed 41 lives".
TAKING = frozenset("claimed claims claim claiming took taking cost costing".split())
# Who can drown or survive: the endings of the words for persons.
PERSON_ENDINGS = ("ers", "ors", "ists", "men", "women", "ees", "ants", "ians", "ents", "children", "youths", "boys", "girls", "crew", "troops")
