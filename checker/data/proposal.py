"""Words that tell names and properties worth proposing from others; source: our own reading of reports, guides and news, and general dictionaries."""

# Nouns that say nothing of what is counted or measured.
GENERIC_NOUNS = frozenset(
    "number numbers figure figures part parts place places start way ways time times thing things other others none total totals one ones lot lots kind kinds"
    " sort sorts case cases example examples rest amount amounts level levels estimate estimates unknown item items set sets end record records name names"
    " point points line lines row rows step steps note notes side sides piece pieces top bottom first last most average figure factor factors reason reasons"
    " stage stages phase phases question questions answer answers word words page pages list lists type types form forms range ranges pair pairs half story"
    " sense respect terms term period periods target targets result results hundreds thousand thousands million millions billion billions trillion"
    " dozen dozens"
    " kinds bit bits piece matter matters fact facts end ends use need needs list chance chances attempt attempts mention couple year years day days"
    " month months"
    " week weeks hour hours minute minutes second seconds degree degrees percent".split()
)
# Nouns that name a property by themselves, beside those whose behaviour is known.
PROPERTY_NOUNS = frozenset(
    "abundance acceleration accuracy age allowance altitude bandwidth budget capacity charge clearance compensation concentration consumption contribution"
    " coverage damage damages delay density deposit depth dimension discount distance dose duration efficiency energy fee fine footprint force frequency"
    " frequencies fuel funding fund funds growth humidity inflow intensity interval latency lifespan lifetime limit load loan lot magnitude margin"
    " mass maximum"
    " median memory minimum mortality occupancy outflow overhead pace payload penalty percentage period power premium pressure probability proportion quota"
    " radius range ratio reach reserve resolution salary seating sentence share size slope spending speed storage subsidy surface tariff tax tension"
    " threshold"
    " throughput timeout toll tonnage torque turnaround velocity visibility voltage volume wage wait weight workload yield".split()
)
# Adjectives that stand where a property would stand ("taller than ..."), and participles that are no property of anything.
COMPARATIVES = frozenset(
    "taller longer higher larger bigger wider deeper older younger later earlier faster heavier shorter smaller lower cheaper greater fewer less more further"
    " farther nearer closer stronger weaker richer poorer lighter male female thicker thinner slower hotter colder warmer cooler better worse tall"
    " long high large big wide"
    " deep old young late early fast heavy short small low cheap great away apart remaining known".split()
)
# Words in -ing and -ed that are nouns of measure all the same.
NOUNS_LIKE_PARTICIPLES = frozenset("funding spending seating rating ranking lending housing holding earning speed feed seed breed bed shed need".split())

# Nouns that are a length of time ("a sentence of ten years"); other nouns beside a length of time are only near it.
TIME_NOUNS = frozenset(
    "age duration lifespan lifetime sentence term delay latency timeout interval wait period reign tenure career warranty contract lease journey"
    " crossing flight"
    " runtime uptime downtime retention expiry notice deadline gestation incubation half-life".split()
)
# Words behind "is the" or at the end of a name that are no kind of thing.
NO_KINDS = frozenset("same other only best worst next main key latter former very right wrong missing afloat alive way reason result first last most".split())
# What may stand before a person's name a person's name; the name without it may mean the same person.
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady president chancellor minister premier mayor governor senator captain colonel major"
    " general admiral"
    " sergeant lieutenant judge justice king queen prince princess pope bishop archbishop rabbi reverend rev father sister brother saint chairman chairwoman"
    " director secretary ambassador inspector detective officer attorney contractor engineer architect author editor chief vice".split()
)
# Persons: "a baker in Norwood" is no part of Norwood.
PERSONS = frozenset(
    "actor actress author banker baker boy brother builder businessman businesswoman chairman chairwoman chairperson champion chief child colleague commander"
    " composer correspondent criminal critic daughter dealer designer developer director doctor driver editor employee engineer executive expert"
    " farmer father"
    " fellow figure founder friend girl governor guard guide head hero heir historian husband inventor investor judge king lawyer leader lecturer man manager"
    " maker mayor member minister mother native nephew niece nurse officer official owner painter partner person philosopher photographer pilot player poet"
    " politician president priest prince princess producer professor programmer prosecutor queen reader reporter representative researcher resident sailor"
    " secretary senator sergeant shareholder singer sister soldier son speaker spokesman spokesperson spokeswoman student survivor teacher trader trainer"
    " victim visitor waiter widow wife winner witness woman worker writer".split()
)
# Things that belong to what is named behind "of": "the capital of", "a district of"; "the bridge of" and "the history of" say something else.
BELONGING = frozenset(
    "arm area borough branch campus canton capital chapter city college commune component county department dependency district division faculty"
    " hamlet island"
    " ministry municipality neighborhood neighbourhood outpost outskirts parish part port precinct prefecture province quarter region section sector seat"
    " settlement state subsidiary suburb territory town township unit village ward wing zone".split()
)
# "Northern Norwood" is not another name of Norwood.
NARROWING_WORDS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest central inner outer upper lower greater new old"
    " mid former"
    " anti non pre post pro".split()
)
# Nor is "a Quarterly report", or "Medium load" in a caption.
GRADES = frozenset(
    "hourly nightly daily weekly fortnightly monthly bimonthly quarterly yearly annual biannual biennial small medium large low high tiny huge minor major"
    " light heavy simple complex basic advanced standard default minimum maximum average typical general special current estimated expected additional".split()
)
# Openings of questions, headings and labels, which capitals make look like names.
NO_NAMES = frozenset(
    "how what why when where which who whose whom is are was were do does did can could will would should may if then yes no not table figure chapter section"
    " part appendix step note notes example number contents introduction conclusion summary overview references see also click read more next"
    " previous home total"
    " source sources photo image credit copyright meanwhile nevertheless nonetheless moreover furthermore elsewhere besides otherwise hence afterwards"
    " afterward thereafter indeed perhaps maybe sometimes often always never abroad".split()
)
# Behind a name and a hyphen: the two together say of which sort another thing is ("the Norwood-based mill").
COMPOUNDED = frozenset(
    "based owned led backed made born listed run funded built trained educated headquartered sponsored controlled registered style type like only related"
    " specific wide free compatible".split()
)
