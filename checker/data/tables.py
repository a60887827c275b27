"""Words at the head of a column or row that say what stands in it; source: the heads of open data portals, statistical yearbooks and tables of documentation.

All in small letters; compared word by word after "_" and inner capitals were taken apart.
"""

# The column holds the names of what its rows are about.
NAME_HEADS = frozenset(
    "name title label country city town village place municipality state province region county district territory entity company organisation organization"
    " school university hospital museum bridge river lake mountain station airport building tower dam island port park product model brand plan package"
    " tool library project city/town location site event film book person author team club species element planet operator supplier vendor member"
    " department commune borough canton nation".split()
)
# The rows are properties and the other columns the things that have them, or times.
PROPERTY_HEADS = frozenset(
    "indicator indicators metric metrics measure property properties attribute parameter parameters variable statistic statistics feature features"
    " characteristic characteristics specification specifications spec specs field item items setting settings option options limit limits quota quotas"
    " constant criterion aspect key dimension".split()
)
# The column tells the time of its row.
TIME_HEADS = frozenset("year years date month quarter period season day fy time timestamp yr week".split())
# The column holds numbers that tell one thing from another, or that nothing can be measured by; word -> why they state nothing.
IDENTIFIERS = {
    **dict.fromkeys("id ids code codes uuid guid hash sha commit key index idx isbn issn doi sku ean gtin iban barcode serial fips".split(), "an identifier"),
    **dict.fromkeys("iso ccn3 cca2 cca3 nuts lau wikidata geonameid pageid objectid pid uid ref reference number# no nr № #".split(), "an identifier"),
    **dict.fromkeys("zip zipcode postcode postal plz".split(), "a postal code"),
    **dict.fromkeys("phone telephone tel fax mobile calling idd".split(), "phone number"),
    **dict.fromkeys("lat latitude lon lng long longitude latlng latlon coord coords coordinates coordinate geometry geo easting".split(), "coordinate"),
    **dict.fromkeys("rank ranking position pos place# row line order seq sequence".split(), "a place in an order"),
    **dict.fromkeys("version versions release revision rev build tag port ip mac address addresses url uri link href source sources".split(), "label"),
    **dict.fromkeys("timestamp created modified updated accessed retrieved".split(), "a time stamp"),
}
# A head of nothing but these says that there are numbers, and not of what.
EMPTY_HEADS = frozenset(
    "value values number numbers amount amounts figure figures count counts total totals result results data quantity qty sum n num x y z avg average mean"
    " median min max minimum maximum std stdev sd change diff difference delta before after old new baseline current text val content percent percentage"
    " share ratio score scores example default expected actual observed measured estimate estimated range type kind note notes comment comments remark"
    " remarks description details status unit units and or of the per in a to from with by entries first last all".split()
)
# The column holds remarks on its row, or how it is measured.
NOTE_HEADS = frozenset("note notes comment comments remark remarks description details source sources reference references footnote footnotes".split())
UNIT_HEADS = frozenset(("unit", "units", "uom"))
# A row of this name is a sum or a rest, and no thing.
NO_NAMES = frozenset(
    "total totals sum subtotal other others all average mean median none unknown any yes no overall rest various min max minimum maximum count n/a na"
    " default true false grand other/unknown unspecified misc miscellaneous name value undefined null".split()
)
PLACEHOLDERS = frozenset("- – — − . .. ... … n/a na nan none null nil tbd tba ? x * unknown".split())
# Scale words at a head ("Population (thousands)") that mean nothing else, and short forms that count so beside a currency.
HEAD_SCALES = {
    "thousand": 10**3, "thousands": 10**3, "000": 10**3, "000s": 10**3, "1000": 10**3, "1,000": 10**3, "1000s": 10**3, "million": 10**6, "millions": 10**6,
    "mn": 10**6, "mio": 10**6, "mln": 10**6, "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9, "mrd": 10**9, "trillion": 10**12,
    "trillions": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
MONEY_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9}
# What is measured of a thing, beside the nouns of `checker.data.behaviours` and `checker.data.labels`: a row of such a name is a property.
PROPERTY_NOUNS = frozenset(
    "area gdp births deaths density capacity speed weight mass power voltage memory storage latency bandwidth size timeout budget assets liabilities"
    " equity income ebitda ebit margin cash duration distance frequency pressure volume accuracy precision recall throughput founded established opened"
    " built completed seats rooms floors storeys stories beds pages chapters episodes".split()
)
