"""Words that make the number after them a label, a rank or a version, and fixed phrases whose number counts nothing; source: style guides and dictionaries."""

# Nouns whose number tells one from another ("page 12", "Figure 3", "RFC 2119"); what can be compared between texts (a port, an age, a limit) is not here.
LABELS = frozenset(
    "page pages p pp figure fig figures figs table tables tab section sections sec chapter chapters ch clause clauses paragraph paragraphs para article"
    " articles art appendix annex eq equation equations step item line lines listing exercise question verse footnote note volume vol issue episode season"
    " part act scene room gate exit route highway flight bus tram track apartment apt suite lot ward phase stage grade class level type tier category"
    " division group lesson module rule resolution amendment proposition case docket isbn issn doi rfc pep iso ieee din cve bug ticket pr request opus op"
    " psalm box slide sheet exhibit example theorem lemma corollary definition algorithm platform pier channel camp hall house building plot block"
    " schedule form regulation directive decree law act no nr invoice order ref id tel telephone phone fax mobile call postcode zip scenario option"
    " variant sample series model mark generation column claim embodiment specimen expression fraction experiment assay cohort cluster stratum node"
    " scheme formula movie episode canto stanza sonata symphony concerto".split()
)
# Of those, the ones that are verbs or nouns of another kind as well: no label where a plural noun follows ("house 40 monks").
DOUBTFUL_LABELS = frozenset(
    "table tables line lines stage grade class level question verse note issue part act scene gate exit route track group step item box slide house hall"
    " building block schedule form order request call mobile model mark sample series record play type tier category division option case figure figures"
    " camp channel rule column claim sample cluster node movie expression fraction scheme experiment generation".split()
)
# Nouns that are followed by a value of theirs, and not by a number that tells one from another.
VALUE_NOUNS = frozenset(
    "value number score total factor rate ratio level sum limit probability count average median mean size length width height depth price cost age"
    " temperature speed weight population capacity maximum minimum index constant coefficient exponent power digit integer figure rating answer result"
    " default timeout port threshold margin distance radius diameter angle percentage share".split()
)
# Chemical symbols before a subscript that stands apart ("CO 2").
COMPOUNDS = frozenset("CO H O N NO SO CH NH PO SiO TiO Al Fe ClO CaCO HCO HNO MnO ZrO FeO BaTiO LiFePO PM".split())
RANK_LABELS = frozenset(("no", "nos", "number", "rank", "ranked", "ranks", "ranking", "№"))
PLACING = frozenset("placed ranked ranks ranking finished peaked debuted charted entered".split())  # before "#12" or "at #12" these make it a rank
VERSION_LABELS = frozenset(("version", "versions", "v", "ver"))
VERSIONED = frozenset(("version", "release", "edition", "update", "milestone", "series", "branch", "line"))  # behind a number: "the 0.9 line"
SERIES_SIGNS = frozenset(("#", "§", "¶", "№"))
CLOCK_WORDS = frozenset(("am", "pm", "a.m.", "p.m.", "o'clock", "noon", "midnight"))
SCORE_WORDS = frozenset(
    "win wins won beat beats beaten victory defeat defeated defeats lost loses loss lead leads leading score scored scores scoreline draw drew tie tied"
    " match goal goals inning innings halftime half-time aggregate ahead vote voted".split()
)
# "one" that stands for a thing instead of counting it.
ONE_AFTER = frozenset(
    "this that these those no any every each another which some such only latter former right wrong good bad big new old same other loved".split()
)
ONE_BEFORE = frozenset(
    "of should can could must might may would will is was has had who that which another 's d self with in for to at by from on and or but as than if"
    " when where we you they he she it i more thing day's".split()
)
# (words before, words after): the phrase around "one" in which it counts nothing.
ONE_IDIOMS = (("on", "hand"), ("the", "hand"), ("at", "point"), ("at", "time"), ("", "day"), ("", "another"), ("by", ""), ("", "by"), ("", "-"))
# Ordinals that are no rank: compounds, and what follows "first" in adverbs.
ORDINAL_COMPOUNDS = frozenset("party hand class rate degree person world time".split())
ADDRESS_WORDS = frozenset(
    "street st road rd avenue ave boulevard blvd lane drive square place court terrace highway plaza quay rue crescent parkway row alley way".split()
)
AGE_WORDS = frozenset(("age", "aged", "ages"))
PREFIXES = frozenset("sub minus mid pre post under over top plus non".split())
SMALL_WORDS = frozenset(
    "total totals number only just least most than nearly estimated additional further another add set use see note total: january february march april"
    " may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
