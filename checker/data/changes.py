"""Words that tell how something changed, by direction; source: the verbs of motion that English financial and statistical prose uses."""

UP = frozenset(
    "rose risen rise rises rising grew grown grow grows growing growth increased increase increases increasing gained gain gains gaining added add adds up"
    " climbed climb climbs climbing jumped jump jumps surged surge surges expanded expand expands expansion soared soars advanced advancing advances"
    " trending uptick higher more".split()
)
DOWN = frozenset(
    "fell fallen fall falls falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing lost losing down"
    " reduced reduce reduces reduction cut cuts cutting shrank shrink shrinks shrunk slipped slip slips slid slides sliding tumbled tumbles plunged plunge"
    " plummeted plummeting sank sinks sinking shed lower fewer less".split()
)
# "12 percent more", "3 points lower" compare; before a number ("more than 12") these are hedges.
ONLY_AFTER = frozenset("higher more lower fewer less uptick".split())
# Behind the number, as a noun: "12 percent growth".
NOUNS = frozenset(
    "growth increase rise gain gains expansion jump surge uptick decline drop fall decrease reduction cut plunge improvement rebound slump slide".split()
)
