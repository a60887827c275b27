"""Closed-class words of English and the verbs that tie a number to its subject; source: the closed classes as reference grammars of English list them."""

DETERMINERS = frozenset("a an the this that these those its his her their our your my each every any some all both no another such".split())
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during"
    " except excluding for from in including inside into like near of off on onto out outside over past per since than through throughout to toward towards"
    " under underneath until up upon versus via with within without worth".split()
)
LOCATIVES = frozenset("in at across within inside throughout of on for".split())  # what may tie a place or owner to a counted noun
CONJUNCTIONS = frozenset("and or but nor yet so while whereas although though because if when once unless plus & as-well-as".split())
RELATIVES = frozenset("which who whom whose that where".split())
PRONOUNS = frozenset("it they he she we i you them him us me itself themselves there here one who everyone someone".split())
SUBJECT_PRONOUNS = frozenset("it they he she".split())
POSSESSIVE_PRONOUNS = frozenset("its their his her".split())
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might shall should must isn't aren't wasn't weren't hasn't haven't"
    " hadn't won't don't doesn't didn't can't cannot".split()
)
# Adverbs that may stand between a subject, its verb and a number without changing who is meant.
ADVERBS = frozenset(
    "already also altogether annually currently even ever finally first further however instead just later mainly mostly not now only once originally"
    " previously recently respectively roughly since so soon still then therefore thus today together too usually well yet approximately nearly almost about"
    " around overall thereby".split()
)
# Verbs in the forms in which they join a subject to a quantity or an event to its date.
VERBS = frozenset(
    """
    accommodated accommodates accommodate accounted accounts accounting achieved achieves achieve added adds adding adopted amounted amounts appeared approved
    attracted attracts attract attracting averaged averages became become becomes began begin begins belonged belongs boasted boasts bought brought build builds
    built came collected comes comprise comprised comprises contained contains contain contributed contributes cost costs covered covers cover covering created
    creates create cut cuts declined declines decreased decreases died drew dropped earned earns employed employs employ ended ends enrolled equalled equals
    exceeded exceeds exceed expanded expands expected expects fell falls fall featured features featuring feature flocked found founded gained gains gave generated generates generate
    gets gives got grew grow grows grown had handled happened has have held helped hit hits hold holds hosted hosts host housed houses house housing identified include
    included includes increased increases introduced invested join joined jumped keeps kept killed launched leads led left lies lived lives lost made makes
    make measured measures meant met moved named needs numbered numbers occupied occupies occurred offered offers offer opened opens operated operates operate owned
    owns own paid pays produced produces produce produced provided provides provide put raised raises ran ranked reached reaches reach received receives receive
    recorded records reduced reduces registered remained remains reported reports represented represents rose rises rise risen ran runs run said saved says saw seen
    serves served serve set sells sell shipped showed shows signed slipped sold spans spanned spent stands stand started starts stood stretched stretches
    supplied supplies surged surpassed swelled takes taken took tells told totaled totalled totals turned undertook used uses visited wants wanted weighed weighs weigh went won wrote
    visits visit consists consisted consist aims aimed aim intends intended intend targets targeted plans planned hopes hoped seeks sought accommodate
    established relocated settled staffed carries carried carry draws drawn receives supports supported support counts counted count
    """.split()
)
# Words that are a noun as often as a verb: a verb only after a noun and before a number, a determiner or "to".
NOUN_OR_VERB = frozenset(
    "accounts averages builds comes costs cost counts count covers cover cuts cut draws drop falls fall features feature gains grows hits hit holds hold hosts host house"
    " houses housing includes increases join lead leads lives makes measures measure moves needs numbers offers offer plans records record reports report rises rise run runs"
    " sells set sets shows spans stands stand starts start supplies supports support targets totals turns uses use visits visit wants aims aim hopes ranks rank".split()
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
    " obvious dangerous mathematics physics economics politics athletics series species boss cross dress address press express congress princess witness fitness"
    " illness wilderness goodness darkness harness ss sars texas paris athens".split()
)
SINGULARS = {
    "people": "person",
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
# Adjectives and quantifiers before a noun that narrow nothing.
EMPTY_MODIFIERS = frozenset(
    "total overall about around some approximately roughly nearly almost more less fewer than over under up to least most different own such new separate individual"
    " respective various several other entire whole estimated registered reported actual combined additional so-called different".split()
)
