"""Common nouns that may stand for a thing named before ("the ship", "the firm"), in groups of one kind; source: general dictionaries of English."""

# Each row: the kind, and the words that may stand for a thing of it.
GROUPS = (
    (
        "company",
        "company firm business corporation group enterprise manufacturer retailer maker startup carmaker carrier operator giant conglomerate brand"
        " shipbuilder drugmaker chipmaker toymaker watchmaker steelmaker planemaker automaker brewer distiller insurer publisher broadcaster distributor"
        " wholesaler grocer shipowner",
    ),
    ("bank", "bank lender"),
    ("airline", "airline"),
    ("ship", "ship vessel liner steamer boat ferry yacht cruiser battleship submarine"),
    ("aircraft", "aircraft plane airplane aeroplane jet airliner helicopter"),
    ("spacecraft", "spacecraft probe satellite orbiter lander rover"),
    ("telescope", "telescope observatory"),
    ("building", "building tower skyscraper monument landmark structure edifice"),
    ("bridge", "bridge viaduct"),
    ("tunnel", "tunnel"),
    ("dam", "dam"),
    ("plant", "plant factory mill refinery brewery"),
    ("mine", "mine"),
    ("museum", "museum gallery"),
    ("library", "library"),
    ("theatre", "theatre theater"),
    ("stadium", "stadium arena"),
    ("school", "school"),
    ("university", "university college"),
    ("hospital", "hospital clinic"),
    ("airport", "airport"),
    ("station", "station"),
    ("port", "port harbour harbor"),
    ("railway", "railway railroad"),
    ("road", "road motorway highway"),
    ("canal", "canal"),
    ("church", "church cathedral abbey temple mosque monastery"),
    ("castle", "castle palace fortress"),
    ("park", "park reserve garden"),
    ("zoo", "zoo"),
    ("hotel", "hotel"),
    ("river", "river"),
    ("lake", "lake reservoir"),
    ("mountain", "mountain peak volcano"),
    ("island", "island"),
    ("glacier", "glacier"),
    ("forest", "forest"),
    ("desert", "desert"),
    ("planet", "planet"),
    ("comet", "comet asteroid"),
    ("country", "country nation republic kingdom"),
    ("province", "province"),
    ("state", "state"),
    ("region", "region territory"),
    ("county", "county"),
    ("district", "district borough"),
    ("city", "city capital metropolis"),
    ("town", "town"),
    ("village", "village hamlet"),
    ("municipality", "municipality commune"),
    ("team", "team club side"),
    ("league", "league"),
    ("party", "party"),
    ("union", "union"),
    ("agency", "agency authority ministry department bureau"),
    ("foundation", "foundation charity trust"),
    ("institute", "institute laboratory lab"),
    ("orchestra", "orchestra choir band"),
    ("newspaper", "newspaper magazine journal"),
    ("film", "film movie"),
    ("book", "book novel"),
    ("album", "album"),
    ("festival", "festival fair expo exhibition"),
    ("war", "war conflict"),
    ("battle", "battle"),
    ("earthquake", "earthquake quake"),
    ("storm", "storm hurricane typhoon cyclone"),
    ("treaty", "treaty agreement accord"),
    ("language", "language"),
    ("species", "species"),
    ("project", "project"),
    ("package", "package module"),
    ("framework", "framework"),
    ("tool", "tool program application app"),
    ("device", "device phone smartphone tablet laptop"),
    ("car", "car vehicle"),
)
# Kinds whose name may stand right before the noun or behind "of" ("Norwood province", "the city of Norwood").
PLACES = frozenset("country province state region county district city town village municipality island".split())
# Words of names that tell their kind without being a word for it.
KIND_OPENINGS = {"mount": "mountain", "mt": "mountain", "lake": "lake", "river": "river", "hms": "ship", "uss": "ship", "rms": "ship"}
KIND_ENDINGS = {
    **dict.fromkeys(("air", "airways", "airlines"), "airline"),
    **dict.fromkeys(("rovers", "wanderers", "athletic", "fc", "afc", "albion", "rangers"), "team"),
}
FIRM_KINDS = frozenset(("airline", "bank"))  # a thing of such a kind is a company as well
# The last words of a company's name.
COMPANY_WORDS = frozenset(
    "company corporation group holdings holding industries enterprises technologies technology communications airlines motors pharmaceuticals laboratories"
    " partners ventures systems electronics networks energy foods stores brothers".split()
)
