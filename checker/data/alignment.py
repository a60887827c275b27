"""What speaks for and against two statements being about one thing, with points and reasons, and the words that the features need.

The points are ours, given by reason and not fitted: a feature is worth about as much as it makes two statements of unknown texts more likely to be about one
thing, four points for each tenfold. `tests/bench/ALIGNMENT.md` shows what the findings lose when each is switched off. The words are from the senses that
general dictionaries of English give.
"""

# feature -> (points, reason); a feature that can come more than once counts up to the times given in MOST
FEATURES: dict[str, tuple[int, str]] = {
    "same sentence": (8, "two sentences that differ in their numbers alone state one thing twice, or two states of it"),
    "same noun": (4, "both count or measure the same noun"),
    "same modifiers": (2, 'and narrow it by the same words: "registered users" and "registered users"'),
    "same role": (4, "the same thing happens to what is counted or dated: they died, it opened"),
    "word in common": (2, "a word that few passages have stands near both numbers"),
    "same entity": (6, "both clauses name the same thing"),
    "inherited entity": (4, "one of the two takes that thing from its sentence, paragraph, heading or title"),
    "guessed entity": (2, "both do"),
    "entities name each other": (6, "each clause also names what the other is about, spelled or cut otherwise"),
    "entity in the passage": (2, "the sentence of the one, or the heading above it, names what the other is about"),
    "name in common": (2, "the name of the one holds that of the other: a person with and without title, a ship with and without its prefix"),
    "one subject": (3, "the two documents are about one thing"),
    "headings": (2, "their headings share words that few headings have"),
    "unit left out": (4, 'the one gives a number for the very property that the other\'s unit measures: "area: 41", "43 sq km"'),
    "parallel number": (5, "their paragraphs share another long number, or two that nearly agree"),
    "parallel passage": (14, "or two of them at least: then the passages tell the same, in whatever words, and this number is the one that answers"),
    "same original": (12, "both convert the same sum, stated beside them, and a rate depends on the time alone"),
    "near long numbers": (4, "two long numbers less than one percent apart are hardly so by chance"),
    "near numbers": (2, "two numbers less than five percent apart"),
    "near dates": (4, "two days less than a month apart"),
    "same period": (2, "both texts say that they speak of the same time"),
    "same label": (4, "for each word of it: two pages of one project name the value of a property by the same words, and by no others"),
    "one project": (4, "and both pages speak of the present state of that project"),
    "narrowed above": (-4, "a heading over one of them names something that the other does not speak of"),
    "other entity": (-3, "what they are about, though taken from their surroundings, bears different names"),
    "other names": (-4, "nothing says that they are about one thing, and each sentence has names that the other has not"),
    "one page": (-2, "one writer tells both, of nothing that is named, and would have noticed"),
    "unknown thing": (-4, "what happened on the day is told, and not to what"),
    "other noun": (-4, "they count different things"),
    "other modifiers": (-2, 'a word narrows the one and not the other: "foreign companies", "companies"'),
    "part": (-6, 'one counts a part: "of them", "another", "excluding"'),
    "far apart": (-4, "more than five times as much is rather of another thing"),
}
MOST: dict[str, int] = {"same label": 4, "narrowed above": 2, "word in common": 4, "headings": 1, "other modifiers": 3}
CANDIDATE = 12  # from here on two statements are held against each other, and what differs is a warning
CERTAIN = 22  # from here on it is an error

# What happens to a thing that is counted or dated: the forms of verbs and nouns by which a reader knows that two clauses tell the same.
ROLES: dict[str, str] = {
    "died": "die dies died dying dead death deaths killed kill kills killing perish perished perishes perishing fatality fatalities fatal drowned slain",
    "survived": "survive survived survives surviving survivor survivors rescued saved",
    "injured": "injured injure injures injury injuries wounded wounds hurt",
    "missing": "missing unaccounted",
    "began": "begin begins began begun beginning start started starts starting commence commenced commencement kick-off groundbreaking",
    "ended": "end ends ended ending complete completed completes completing completion finish finished finishes finishing",
    "founded": "found founded founding foundation establish established establishment create created creation form formed formation launch launched set-up"
    " inception",
    "opened": "open opened opening opens inaugurated inauguration",
    "closed": "close closed closing closure shut dissolved dissolution abolished",
    "sailed": "sail sails sailed sailing embarked embark aboard on-board departed",
    "sank": "sink sinks sank sunk sinking foundered",
    "born": "born birth",
    "signed": "sign signed signing ratified ratification",
    "bought": "buy buys bought purchase purchased acquire acquired acquisition acquires takeover",
    "sold": "sell sells sold sale sales",
    "left": "left leave leaves leaving depart departs departure",
    "arrived": "arrive arrived arrives arrival arrivals",
    "employs": "employ employs employed employing employee employees staff workforce",
    "visited": "visit visits visited visitor visitors",
    "released": "release released releases unveiled introduced",
    "announced": "announce announced announcement announces",
    "grew": "grow grows grew grown growing growth taller lengthen lengthens expand expands expanded expansion",
    "shrank": "shrink shrinks shrank shrunk shorter contract contracts contracted contraction",
}
# Of two clauses of which the one has a word of the first set and the other one of the second, none speaks of the same.
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("male males men man boys boy", "female females women woman girls girl"),
    ("export exports exported", "import imports imported"),
    ("gross", "net"),
    ("minimum min lowest low least smallest", "maximum max highest high most largest"),
    ("urban city", "rural"),
    ("northern north", "southern south"),
    ("eastern east", "western west"),
    ("domestic national", "foreign international overseas"),
    ("public", "private"),
    ("including", "excluding without"),
    ("old older former previous", "new newer current"),
    ("first", "second third fourth fifth last"),
    ("upper top", "lower bottom"),
    ("land", "water"),
    ("input", "output"),
    ("sending sends send sent publishing published", "receiving receives receive received consuming consumed"),
    ("read reads", "write writes"),
    ("hostile", "non-hostile non-hostiles"),
    ("income revenue revenues", "loss losses expenditure expenditures expenses"),
    ("average mean median", "peak record"),
    ("daily day", "weekly week monthly month yearly annually annual"),
)
# Opposed roles: what died did not survive.
APART: tuple[tuple[str, ...], ...] = (
    ("died", "survived", "injured", "missing"),
    ("began", "ended"),
    ("opened", "closed"),
    ("founded", "closed"),
    ("born", "died"),
    ("bought", "sold"),
    ("left", "arrived"),
)
# Words near a number by which it counts a part, or what came on top of something.
PART_WORDS = frozenset("another other others remaining rest additional further extra excluding except including per each half every".split())
PART_PHRASES = ("of them", "of these", "of those", "of which", "of whom", "of the total", "out of", "one of")
# What a bare number measures if its column or property has this name ("area: 551500"): the unit is left to the reader.
MEASURED_BY = {
    "area": "area",
    "length": "length",
    "height": "length",
    "elevation": "length",
    "altitude": "length",
    "depth": "length",
    "width": "length",
    "weight": "mass",
    "mass": "mass",
}
