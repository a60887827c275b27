"""Words of dates in English prose: names of months, weekdays, seasons and units, and the words around a date; source: common usage of English news and reports.

The order of months and weekdays is ISO 8601's (Monday is 0); seasons are the meteorological ones of the northern half.
"""

MONTHS = {
    **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11},
    **{"december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
MONTH_ABBREVIATIONS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
# months that are also other words or given names: alone, they need a preposition and no other sign will do
OTHER_WORDS = frozenset("may march mar sun sat mon wed fall spring august".split())

# what is counted month by month, or falls in a month by rule: behind the bare name of a month these tell that it is one
MONTHLY_NOUNS = frozenset(
    "sales orders output exports imports production payrolls figures data results revenue profit profits earnings inflation prices deliveries shipments"
    " unemployment employment traffic bookings elections election vote referendum meeting deadline quake earthquake flood floods fire attack attacks"
    " report reading survey contract delivery crude futures rainfall temperatures issue edition".split()
)

WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
WEEKDAY_ABBREVIATIONS = {
    **{"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6},
}
WEEKDAY_PLURALS = frozenset("mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays".split())

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

UNITS = {
    **{"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter"},
    **{"year": "year", "years": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century"},
    **{"fortnight": "week", "fortnights": "week", "morning": "day", "evening": "day", "night": "day", "weekend": "weekend"},
}
FORTNIGHTS = frozenset({"fortnight", "fortnights"})  # two weeks each

ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11},
    **{"twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19},
    **{"twentieth": 20, "thirtieth": 30},
}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
COUNTS = {
    **{
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    },
    **{"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100, "dozen": 12},
    **TENS,
}
VAGUE_COUNTS = frozenset("few several couple many some number recent".split())
COUNT_ADJECTIVES = frozenset("full short long whole calendar business working consecutive".split())
DECADE_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

# How a determiner places the unit behind it: relative to what, and how many units from there. With "the", "previous" and its like look back in the text.
DETERMINERS = {
    **{"last": ("document", -1), "past": ("document", -1), "this": ("document", 0), "current": ("document", 0), "next": ("document", 1)},
    **{
        "latest": ("document", -1),
        "coming": ("document", 1),
        "upcoming": ("document", 1),
        "previous": ("document", -1),
        "preceding": ("document", -1),
        "prior": ("document", -1),
    },
    **{"that": ("text", 0), "same": ("text", 0), "following": ("text", 1), "ensuing": ("text", 1)},
}
TEXT_WITH_THE = frozenset("previous preceding prior next".split())
WINDOW_WITH_THE = frozenset("last past".split())
BACKWARD = frozenset("last past previous preceding prior recent".split())
FORWARD = frozenset("next coming upcoming following ensuing".split())

PARTS = {
    **{"early": "early", "late": "late", "mid": "mid", "middle": "mid", "start": "start", "beginning": "start", "end": "end", "close": "end"},
    **{"rest": "rest", "remainder": "rest"},
}
PARTS_WITH_OF = frozenset("middle start beginning end close rest remainder".split())
COMPARED_PARTS = {"earlier": "earlier", "later": "later"}

DAY_WORDS = {"yesterday": -1, "tomorrow": 1}
NOW_WORDS = frozenset("now currently today presently nowadays tonight".split())
# the last word of a phrase for the present, with the words that must stand before it
NOW_PHRASES = {
    "present": (("at",), ("to",), ("the",)),
    "date": (("to",),),
    "far": (("so",),),
    "moment": (("at", "the"),),
    "time": (("this",),),
    "days": (("these",),),
}
RECURRING = frozenset({"every", "each"})

HEDGES = frozenset("around about circa c ca approximately roughly nearly almost perhaps probably some ~ approx".split())

PREPOSITIONS = {
    **{w: w for w in "in on at since from by until before after during over within throughout for of to between around as".split()},
    **{
        "till": "until",
        "til": "until",
        "through": "through",
        "thru": "through",
        "starting": "starting",
        "beginning": "starting",
        "effective": "since",
        "following": "after",
    },
    **{"across": "over", "amid": "during", "pre": "before", "post": "after", "vs": "to", "versus": "to"},
}
PHRASAL_PREPOSITIONS = {
    **{("as", "of"): "as of", ("as", "at"): "as of", ("up", "to"): "until", ("up", "until"): "until", ("prior", "to"): "before", ("ahead", "of"): "before"},
    **{
        ("later", "than"): "after",
        ("greater", "than"): "after",
        ("earlier", "than"): "before",
        ("sooner", "than"): "before",
        ("starting", "in"): "starting",
        ("starting", "on"): "starting",
        ("beginning", "from"): "starting",
    },
    **{("starting", "from"): "starting", ("beginning", "in"): "starting", ("beginning", "on"): "starting", ("back", "to"): "since", ("back", "in"): "in"},
    **{
        ("dating", "to"): "since",
        ("compared", "to"): "to",
        ("compared", "with"): "to",
        ("ever", "since"): "since",
        ("not", "before"): "not before",
        ("out", "of"): "of",
    },
}
BOUNDED_PREPOSITIONS = {
    **{("no", "later", "than"): "by", ("not", "later", "than"): "by", ("no", "earlier", "than"): "not before", ("not", "earlier", "than"): "not before"},
    **{("as", "early", "as"): "as early as", ("as", "late", "as"): "as late as"},
}
# "2018 or later" has no last day, "2018 and before" no first
SUFFIXES_AFTER = frozenset("later after onward onwards beyond greater newer".split())
SUFFIXES_BEFORE = frozenset("earlier before older".split())
CONNECTORS = frozenset("to until till til through thru".split())
DASHES = frozenset("-–—−~")
# Verbs that tell of what is to come, among them those of timetables in the present ("the fair opens on Friday")
FUTURE = frozenset(
    "will shall won't would could should must may might i'll we'll you'll he'll she'll it'll they'll there'll that'll plans plan planned planning due"
    " scheduled slated upcoming expected expects expect forthcoming intends intend hopes hope aims vows vowed promises promised pledged agreed threatened"
    " ends opens begins starts takes closes expires meets votes runs launches debuts arrives departs returns resumes".split()
)
# words that tell of what is to come for certain: behind these "in two years" is a date and not a duration
WILL = frozenset("will shall i'll we'll you'll he'll she'll it'll they'll there'll that'll going want wants due scheduled expects expect expected".split())
# past forms that do not end in -ed; those that are spelt like the infinitive (cut, hit, put, set) tell nothing
PAST_VERBS = frozenset(
    "was were had did wasn't weren't didn't hadn't"
    " said told came went took gave fell rose grew made got began left met won lost sold bought held kept paid sent"
    " built brought became broke saw spoke spent struck stood led fled flew drew drove wrote rode chose swore threw blew knew fought caught taught thought"
    " sought found felt heard dealt sat sank sang swam shrank shot slid swept overtook withdrew underwent died ran read froze wore tore slept".split()
)
NO_PAST = frozenset("need exceed succeed proceed speed hundred indeed breed greed united limited unprecedented".split())
DUE_TO = frozenset(
    "be begin start open end close expire take meet finish report arrive return launch retire leave vote".split()
)  # else "due to" gives a reason
BEING = frozenset("be to been being is are am not".split())  # before a form in -ed these tell no past
CLAUSE_BREAKS = frozenset(", ; : ( ) — – that which who but while when because although if whereas".split())

# Words that bring in a cited work, and verbs that tell what its authors found
REFERRING = frozenset("see cf e.g. i.e. also".split())
FINDING_VERBS = frozenset(
    "show shows showed find finds found report reports reported argue argues argued suggest suggests suggested propose proposes proposed describe describes"
    " described note notes noted estimate estimates estimated demonstrate demonstrates demonstrated conclude concludes concluded recommend recommends"
    " recommended observe observes observed derive derives derived investigate investigates investigated infer infers inferred quote quotes quoted"
    " calculate calculates calculated analyse analyses analysed analyze analyzes analyzed examine examines examined discuss discusses discussed".split()
)

ERAS_BEFORE = frozenset({"bc", "bce", "b.c.", "b.c.e."})
ERAS_BEFORE_YEAR = frozenset({"ad", "a.d."})  # those that may stand before the number
ERAS_AFTER = frozenset({"ad", "ce", "a.d.", "c.e."})
# How the day of a holiday is found: ("fixed", month, day, 0, 0), ("easter", days after Easter Sunday, 0, 0, 0), or ("weekday", month, weekday, which one of the
# month with -1 for the last, days after it). None: it follows another calendar.
HOLIDAYS: dict[tuple[str, ...], tuple[str, int, int, int, int] | None] = {
    ("christmas",): ("fixed", 12, 25, 0, 0),
    ("christmas", "day"): ("fixed", 12, 25, 0, 0),
    ("christmas", "eve"): ("fixed", 12, 24, 0, 0),
    ("boxing", "day"): ("fixed", 12, 26, 0, 0),
    ("new", "year's", "day"): ("fixed", 1, 1, 0, 0),
    ("new", "year's", "eve"): ("fixed", 12, 31, 0, 0),
    ("halloween",): ("fixed", 10, 31, 0, 0),
    ("valentine's", "day"): ("fixed", 2, 14, 0, 0),
    ("saint", "patrick's", "day"): ("fixed", 3, 17, 0, 0),
    ("saint", "patrick"): ("fixed", 3, 17, 0, 0),
    ("earth", "day"): ("fixed", 4, 22, 0, 0),
    ("april", "fools'", "day"): ("fixed", 4, 1, 0, 0),
    ("armistice", "day"): ("fixed", 11, 11, 0, 0),
    ("bastille", "day"): ("fixed", 7, 14, 0, 0),
    ("easter",): ("easter", 0, 0, 0, 0),
    ("easter", "sunday"): ("easter", 0, 0, 0, 0),
    ("easter", "monday"): ("easter", 1, 0, 0, 0),
    ("good", "friday"): ("easter", -2, 0, 0, 0),
    ("maundy", "thursday"): ("easter", -3, 0, 0, 0),
    ("palm", "sunday"): ("easter", -7, 0, 0, 0),
    ("ash", "wednesday"): ("easter", -46, 0, 0, 0),
    ("shrove", "tuesday"): ("easter", -47, 0, 0, 0),
    ("mardi", "gras"): ("easter", -47, 0, 0, 0),
    ("ascension", "day"): ("easter", 39, 0, 0, 0),
    ("pentecost",): ("easter", 49, 0, 0, 0),
    ("whit", "monday"): ("easter", 50, 0, 0, 0),
    ("thanksgiving",): ("weekday", 11, 3, 4, 0),
    ("thanksgiving", "day"): ("weekday", 11, 3, 4, 0),
    ("black", "friday"): ("weekday", 11, 3, 4, 1),
    ("cyber", "monday"): ("weekday", 11, 3, 4, 4),
    ("labor", "day"): ("weekday", 9, 0, 1, 0),
    ("memorial", "day"): ("weekday", 5, 0, -1, 0),
    ("columbus", "day"): ("weekday", 10, 0, 2, 0),
    ("presidents'", "day"): ("weekday", 2, 0, 3, 0),
    ("mother's", "day"): ("weekday", 5, 6, 2, 0),
    ("father's", "day"): ("weekday", 6, 6, 3, 0),
    ("ramadan",): None,
    ("eid",): None,
    ("diwali",): None,
    ("hanukkah",): None,
    ("passover",): None,
    ("chinese", "new", "year"): None,
    ("lunar", "new", "year"): None,
}

DIGIT_ENDINGS = {"year": "年", "month": "月", "day": "日"}  # Chinese and Japanese write the unit behind each number of a date

DAY_HALVES = frozenset("am pm a.m. p.m. o'clock".split())
TIME_ZONES = frozenset("GMT UTC CET CEST EST EDT CST CDT PST PDT BST IST JST".split())
CLOCK_CONTEXT = frozenset("at by until till from before after around about @ and to".split())

# -- when a number of four digits is a year, and when an amount --------------------------------------------------
# behind these a number is an amount
AMOUNT_SIGNS = frozenset("% ‰ ° ℃ ℉ $ € £ ¥ ₹ ×".split())
AMOUNT_WORDS = frozenset(
    "percent per percentage million billion trillion thousand hundred dozen m km cm mm ft kg g mg lb lbs t kb mb gb tb hz khz mhz ghz w kw mw gw v kv"
    " ml l ha mi"
    " mph kph rpm px ms s h metre meter mile kilometre kilometer foot feet inch tonne ton ton-mile litre liter gallon acre hectare watt volt degree calorie"
    " people persons men women children staff personnel cattle sheep fish aircraft visitors strong square cubic".split()
)
# words in -s that do not make the number before them a count
NO_PLURALS = frozenset(
    "was has is does this its as us his hers ours theirs yours thus plus versus sees marks brings shows remains starts begins ends becomes includes gets goes"
    " news series species across towards afterwards besides always perhaps less unless various previous famous numerous serious religious census status campus"
    " virus bonus consensus crisis basis analysis thesis olympics paralympics politics economics physics statistics mathematics athletics".split()
)
YEAR_PREPOSITIONS = frozenset("in since until till during throughout pre post mid early late circa c ca".split())
TIED_BEFORE = frozenset("pre post mid early late end".split())  # with a hyphen: "pre-1990"
LABELS = frozenset(
    "p pp page pages no nos fig figs figure figures eq line lines vol chapter section rfc port ports phone tel isbn rule route highway room flight"
    " iso iec din ansi ieee astm".split()
)
PARTICIPLES = frozenset("hit struck made built won sold taken caught torn cut swept led lit brought driven written begun".split())  # those not in -ed
LOOSE_PREPOSITIONS = frozenset("by from before after through around about as between vs versus".split())
COMPARATIVES = frozenset("later earlier sooner greater".split())
MOVED_TO = frozenset("back dating dates dated compared relative prior postponed delayed deferred moved pushed extended rescheduled due".split())
YEAR_PARTICIPLES = frozenset(
    "founded established est born died built opened completed created enacted adopted ratified published dated launched renamed erected inaugurated copyright"
    " effective signed released updated reviewed reopened rebuilt closed suspended amended revised abolished dissolved formed merged discovered"
    " designed painted restored drafted promulgated chartered commissioned decommissioned demolished destroyed excavated consecrated dedicated unveiled"
    " premiered composed annexed liberated elected appointed crowned married introduced issued passed retired sunk wrecked".split()
)
ENDINGS = frozenset("to through ended ending".split())  # between a stretch of time and its last day: "the year ended 30 June"
DATED = frozenset("date dates dated dating back".split())  # "dates to 1895"
LIFE_MARKS = frozenset("b d est fl".split())  # "(b. 1929)"
# words of a label behind which a number stands for a year ("expected date: 2025")
DATE_LABELS = YEAR_PARTICIPLES | frozenset("date dates year years founding establishment independence birth death since when".split())
NO_NOUNS = frozenset("with without via per can do does did not into onto upon such than then so too very much many more most".split())
AMOUNT_NOUNS = frozenset(
    "total number population capacity altitude height depth length width elevation maximum minimum average mean median distance speed weight cost"
    " price score value"
    " rate sum area size limit range crowd attendance team group crew fleet collection staff turnout record rank frequency power output wavelength".split()
)
YEAR_VERBS = frozenset("saw was is had brought marked will has witnessed sees marks may began ended started proved became".split())
FUNCTION_WORDS = YEAR_VERBS | frozenset(
    "and or but when while which who whom that it he she they we i you the a an there if because so than then where as is are were be been not also"
    " both".split()
)
ATTRIBUTIVE_BEFORE = frozenset("the this that its their his her our a an each whose my your first last".split())
EDITION_WORDS = frozenset("edition editions catalog catalogue version release".split())
COPYRIGHT_SIGNS = frozenset({"©", "copyright", "℗"})
AMOUNT_OPENERS = frozenset("only over exactly another all these those every no and but or total just than more fewer less".split())
CHANGE_VERBS = frozenset(
    "increase increased increases increasing rise rose risen rises rising grow grew grown grows growing fall fell fallen falls falling drop dropped"
    " drops dropping"
    " decline declined cut reduce reduced reduces raise raised climb climbed jump jumped shrink shrank expand expanded up down lower higher".split()
)
