"""Closed-class words of English and the verbs that tie a number to its subject; source: the closed classes as reference grammars of English list them."""

DETERMINERS = frozenset("a an the this that these those its his her their our your my each every any some all both no another such".split())
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during"
    " except excluding for from in including inside into like near of off on onto out outside over past per since than through throughout to toward towards"
    " under underneath until up upon versus via with within without worth".split()
)
LOCATIVES = frozenset("in at across within inside throughout of on for".split())  # what may tie a place or owner to a counted noun
CONJUNCTIONS = frozenset("and or but nor yet so while whereas although though because if when once unless whichever whatever plus & as-well-as".split())
RELATIVES = frozenset("which who whom whose that where".split())
PRONOUNS = frozenset("it they he she we i you them him us me itself themselves there here one who everyone someone".split())
SUBJECT_PRONOUNS = frozenset("it they he she".split())
POSSESSIVE_PRONOUNS = frozenset("its their his her".split())
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might shall should must isn't aren't wasn't weren't hasn't"
    " haven't"
    " hadn't won't don't doesn't didn't can't cannot".split()
)
MODALS = frozenset("can could will would may might must shall should cannot can't couldn't won't wouldn't".split())  # a plain verb follows
# Adverbs that may stand between a subject, its verb and a number without changing who is meant.
ADVERBS = frozenset(
    "already also altogether annually currently even ever finally first further however instead just later mainly mostly not now only once originally"
    " previously recently respectively roughly since so soon still then therefore thus today together too usually well yet approximately nearly almost about"
    " around overall thereby".split()
)
# Verbs in the forms in which they join a subject to a quantity or an event to its date.
VERBS = frozenset(
    """
    absorb absorbs accept accepts accommodate accommodated accommodates accounted accounting accounts achieve achieved achieves added adding adds
    adopted aim aimed aims allow allows amounted amounts appeared applies approved arrive arrives ate attain attains attend attends attract attracted
    attracting attracts averaged averages averaging beat became become becomes began begin begins belonged belongs bent blew boast boasted boasts
    bought bring brings broke brought build builds built burnt buys came carried carries carry caught chose clung collected comes comprise comprised
    comprises consist consisted consists consume consumes contain contained contains contributed contributes cost costs count counted counts cover
    covered covering covers create created creates cut cuts dealt declined declines decreased decreases deliver delivers depart departs deploy died
    differ differs dipped drank drawn draws drew dropped drove dug earn earned earns emit emits employ employed employs enable enables ended ends
    enrolled equalled equals established exceed exceeded exceeds expanded expands expected expects expires extends fall falls feature featured
    features featuring fed fell fetched fetches fled flew flocked fluctuate fluctuates fought found founded froze gained gains gave generate generated
    generates gets gives go goes got grew grow grown grows had handled happened has have held helped hides hit hits hold holds hoped hopes host hosted
    hosts house housed houses housing hung identified include included includes increased increases intend intended intends introduced invested
    involve involves join joined jumped keep keeps kept killed knew laid lasts launched leads leapt led left lent lies lit lived lives lose loses lost
    made maintain maintains make makes meant measured measures merged met moved named needs numbered numbers obtain obtains occupied occupies occurred
    offer offered offers opened opens operate operated operates overtook own owned owns paid pay pays permit permits planned plans plummet plummets
    plunges possess possesses prevent produce produced produces provide provided provides put raised raises ran ranked reach reached reaches receive
    received receives recommend recommends recorded records reduced reduces registered relocated remain remained remains reported reports represent
    represented represents require requires retails rise risen rises rode rose run runs said sank saved saw say says seeks seen sell sells send sends
    sent serve served serves set settled shipped shook showed shows shrank signed sinks slept slid slipped soar soars sold sought spanned spans spend
    spent spoke sprang spread spun staffed stand stands started starts stole stood stretched stretches strove struck stuck sunk supplied supplies
    support supported supports surged surpassed sustain sustains swelled swept swore swung taken takes targeted targets taught tells think thought
    threw thrived told tolerate tolerates took tore totaled totalled totals tumble tumbles turned understood undertook used uses varies vary visit
    visited visits wanted wants weigh weighed weighs went wept withdrew withstand withstands withstood woke won wore wrote
    """.split()
)
# Nouns and adjectives that end as participles or adverbs do.
NOT_PARTICIPLES = frozenset(
    "speed seed feed breed need weed reed creed greed deed bleed steed bed shed sled bobsled biped moped hundred hatred sacred naked wicked rugged red infrared"
    " family supply assembly anomaly reply ally monopoly jelly fly belly bully rally lily homily italy july king ring wing spring string evening morning"
    " ceiling building sterling herring pudding wedding".split()
)
# Words that are a noun as often as a verb: a verb only after a noun and before a number, a determiner or "to".
NOUN_OR_VERB = frozenset(
    "accounts averages builds comes costs cost counts count covers cover cuts cut draws drop falls fall features feature gains grows hits hit holds hold"
    " hosts host house"
    " houses housing includes increases join lead leads lives makes measures measure moves needs numbers offers offer plans records record reports report"
    " rises rise run runs"
    " sells set sets shows spans stands stand starts start supplies supports support targets totals turns uses use visits visit wants aims aim hopes ranks"
    " rank range ranges stay stays estimates works defaults".split()
)
# Nouns that are plural without an s, or the same in both numbers.
PLURALS = frozenset(
    "people men women children teeth feet mice geese oxen police cattle staff personnel aircraft species series means fish sheep deer media data criteria"
    " phenomena bacteria alumni fungi nuclei stimuli offspring spacecraft hovercraft headquarters crossroads barracks swine crew folk youth clergy"
    " troops analyses crises theses hypotheses axes indices matrices vertices appendices businessmen businesswomen fishermen policemen households".split()
)
# Words that end in s and are no plural noun.
NOT_PLURALS = frozenset(
    "is was has does this us its his yours ours hers thus plus as across always perhaps news gas bus class glass mass pass access success progress process loss"
    " business basis crisis analysis thesis status census campus virus bonus focus less unless previous various famous serious numerous religious continuous"
    " obvious dangerous mathematics physics economics politics athletics series species boss cross dress address press express congress princess witness"
    " fitness"
    " illness wilderness goodness darkness harness ss sars texas paris athens tennis iris debris pelvis chassis epidermis mantis trellis dais ibis marquis"
    " portcullis cannabis hubris testis glottis clematis amaryllis syphilis penis chablis tunis louis harris davis lewis francis morris memphis".split()
)
SINGULARS = {
    "people": "person",
    "taxis": "taxi",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium",
    "alumni": "alumnus",
    "fungi": "fungus",
    "nuclei": "nucleus",
    "analyses": "analysis",
    "crises": "crisis",
    "theses": "thesis",
    "hypotheses": "hypothesis",
    "axes": "axis",
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
    "appendices": "appendix",
    "businesses": "business",
    "buses": "bus",
    "gases": "gas",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "shelves": "shelf",
    "halves": "half",
    "wolves": "wolf",
    "thieves": "thief",
    "loaves": "loaf",
    "calves": "calf",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "echoes": "echo",
    "volcanoes": "volcano",
    "torpedoes": "torpedo",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "lies": "lie",
    "dies": "die",
    "pies": "pie",
    "zombies": "zombie",
    "calories": "calorie",
    "prairies": "prairie",
    "caches": "cache",
    "headaches": "headache",
    "axles": "axle",
    "fishermen": "fisherman",
    "businessmen": "businessman",
    "policemen": "policeman",
    "viruses": "virus",
    "campuses": "campus",
    "bonuses": "bonus",
    "censuses": "census",
    "statuses": "status",
    "alumnae": "alumna",
}
# Plurals to show a reader, where they are not made by an ending.
IRREGULAR_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "stone": "stone",
    "millennium": "millennia",
}
# Adjectives and quantifiers before a noun that are no part of what is counted.
EMPTY_MODIFIERS = frozenset(
    "total overall about around some approximately roughly nearly almost more less fewer than over under up to least most such estimated reported actual"
    " combined so-called own".split()
)
# Those that stay in the name of what is counted and yet narrow nothing: two names that differ in them alone are one.
IDLE_MODIFIERS = frozenset("different new separate individual respective various several other entire whole registered additional distinct".split())
# Nouns that say little of what is counted without the noun before them ("data centers", "charging points"), in the singular.
VAGUE_HEADS = frozenset("center centre station point".split())
PLAIN_ADJECTIVES = frozenset(
    "large small tall short young good major minor main modern public private mega super giant huge tiny free full open busy cheap closed early late high"
    " long deep wide near rich poor dark light heavy fast slow safe whole first last next".split()
)
ADJECTIVE_ENDINGS = ("al", "ed", "ing", "ic", "ary", "ous", "ive", "ful", "less", "able", "ible", "ish", "ly", "ier", "est")
